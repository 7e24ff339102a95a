// What the reader has ticked and dated in; which relations count, and the controls that show and change it, out.

// The same rule as the program's --since and --until: a relation counts when it was said within the dates, or bears none.
function withinDates({ edges }, edge, { from, to }) {
  const last = edges.date[edge] > edges.last[edge] ? edges.date[edge] : edges.last[edge];
  return (!from || `${last}~` >= from) && (!to || (edges.first[edge] || edges.date[edge]) <= `${to}~`);
}

function counts(store, edge, state) {
  const { nodes, edges } = store.data;
  return !state.hidden.has(nodes.kind[edges.src[edge]]) && !state.hidden.has(nodes.kind[edges.dst[edge]])
    && !state.unsaid.has(edges.kind[edge]) && withinDates(store.data, edge, state);
}

// Where anything is left out by date or relation, a mark stays only while a line still reaches it.
function keepWithin(store, drawing, state) {
  const { nodes, edges } = store.data;
  const narrowed = Boolean(state.from || state.to || state.unsaid.size);
  const lines = drawing.edges.filter((edge) => counts(store, edge, state));
  const reached = new Set(lines.flatMap((edge) => [edges.src[edge], edges.dst[edge]]));
  const kept = drawing.nodes.filter((number) => !state.hidden.has(nodes.kind[number]) && (!narrowed || reached.has(number) || number === drawing.focus));
  return { edges: lines, nodes: new Set(kept) };
}

const isNarrowed = (state) => Boolean(state.from || state.to || state.hidden.size || state.unsaid.size);

function glyph(look) {
  const space = "http://www.w3.org/2000/svg";
  const svg = document.createElementNS(space, "svg");
  for (const [name, value] of [["viewBox", "-12 -12 24 24"], ["aria-hidden", "true"], ["class", "glyph"]]) svg.setAttribute(name, value);
  const path = document.createElementNS(space, "path");
  for (const [name, value] of [["d", look.path], ["fill", look.colour], ["stroke", "#333333"], ["stroke-width", "1.6"]]) path.setAttribute(name, value);
  svg.append(path);
  return svg;
}

function tally(values) {
  const found = new Map();
  for (const value of values) found.set(value, (found.get(value) || 0) + 1);
  return found;
}

function tickBox(name, { off, data, onChange }, ...words) {
  const box = el("input", { type: "checkbox", ...data });
  box.checked = !off.has(name);
  box.addEventListener("change", () => {
    if (box.checked) off.delete(name);
    else off.add(name);
    onChange();
  });
  return el("label", {}, box, ...words);
}

// What is left out keeps its box, so that it can be ticked again; the box that was used keeps the focus.
function showLegend(store, drawing, { state, onChange }) {
  const { nodes, edges, kinds, relations } = store.data;
  const used = document.activeElement && document.activeElement.dataset, shows = (count) => (count ? ` (${count})` : " (left out)");
  const drawn = tally(drawing.nodes.map((number) => nodes.kind[number]));
  const boxes = Object.keys(kinds).filter((kind) => drawn.has(kind) || state.hidden.has(kind)).map((kind) =>
    tickBox(kind, { off: state.hidden, data: { "data-kind": kind }, onChange }, glyph(kinds[kind]), el("span", {}, kinds[kind].many + shows(drawn.get(kind)))));
  byId("legend").replaceChildren(el("legend", {}, "Show"), ...boxes);
  const said = tally(drawing.edges.map((edge) => edges.kind[edge]));
  const lines = store.data.order.filter((kind) => said.has(kind) || state.unsaid.has(kind)).map((kind) =>
    tickBox(kind, { off: state.unsaid, data: { "data-relation": kind }, onChange }, el("span", {}, (relations[kind] ? relations[kind][0] : kind) + shows(said.get(kind)))));
  byId("relations").replaceChildren(el("legend", {}, "Relations"), ...lines);
  const again = [...boxes, ...lines].map((label) => label.firstChild)
    .find(({ dataset }) => used && (dataset.kind || dataset.relation) && dataset.kind === used.kind && dataset.relation === used.relation);
  if (again) again.focus();
}

// Minuted meetings a quarter, as bars (an agenda alone is no meeting held): a bar is a button that narrows the dates to its quarter.
function showBars(store, { state, onChange }) {
  const { nodes } = store.data;
  const quarter = (iso) => `${iso.slice(0, 4)} Q${Math.ceil(Number(iso.slice(5, 7)) / 3)}`;
  const held = store.data.minuted.flatMap((number) => (MONTH.test(nodes.date[number].slice(0, 7)) ? [quarter(nodes.date[number])] : []));
  const meetings = tally(held), most = Math.max(...meetings.values(), 1);
  const bars = [...meetings.keys()].sort().map((name) => {
    const first = 3 * Number(name.slice(-1)) - 2, month = (number) => `${name.slice(0, 4)}-${String(number).padStart(2, "0")}`;
    const words = `${plural(meetings.get(name), "meeting", "meetings")}, ${MONTHS[first - 1]} to ${MONTHS[first + 1]} ${name.slice(0, 4)}`;
    const bar = button([String(meetings.get(name)), el("span", { class: `h${Math.ceil((8 * meetings.get(name)) / most)}` })], () => {
      [state.from, state.to] = [month(first), month(first + 2)];
      onChange();
    }, { "aria-label": `Narrow to ${words}` });
    bar.append(el("small", {}, name.slice(2)));
    return bar;
  });
  byId("bars").replaceChildren(...bars);
}

function showDates(state) {
  for (const name of ["from", "to"]) byId(name).value = state[name];
}
