// What the reader has chosen in; which marks and lines that leaves, the legend, and a link to the same view out.
function announce(words) { byId("status").textContent = words; }

// A line is in when its date is; with dates chosen, a mark is in while a line still reaches it.
function keepWithin({ data }, drawing, { hidden, from, to }) {
  const { nodes, edges } = data;
  const dated = Boolean(from || to);
  const inside = (iso) => !iso || ((!from || iso.slice(0, 7) >= from) && (!to || iso.slice(0, 7) <= to));
  const ticked = new Set(drawing.nodes.filter((number) => !hidden.has(nodes.kind[number])));
  const lines = drawing.edges.filter((edge) => ticked.has(edges.src[edge]) && ticked.has(edges.dst[edge]) && inside(edges.date[edge]));
  const reached = new Set(lines.flatMap((edge) => [edges.src[edge], edges.dst[edge]]));
  return { edges: lines, nodes: new Set([...ticked].filter((number) => !dated || reached.has(number) || number === drawing.focus)) };
}

function glyph(look) {
  const space = "http://www.w3.org/2000/svg";
  const svg = document.createElementNS(space, "svg");
  for (const [name, value] of [["viewBox", "-12 -12 24 24"], ["aria-hidden", "true"], ["class", "glyph"]]) svg.setAttribute(name, value);
  const path = document.createElementNS(space, "path");
  for (const [name, value] of [["d", look.path], ["fill", look.colour], ["stroke", "#333333"], ["stroke-width", "1.6"]]) path.setAttribute(name, value);
  svg.append(path);
  return svg;
}

function showLegend(store, drawing, { hidden, onChange }) {
  const { nodes, kinds } = store.data;
  const counts = new Map();
  for (const number of drawing.nodes) counts.set(nodes.kind[number], (counts.get(nodes.kind[number]) || 0) + 1);
  const boxes = Object.keys(kinds).filter((kind) => counts.has(kind)).sort((a, b) => kinds[a].many.localeCompare(kinds[b].many)).map((kind) => {
    const box = el("input", { type: "checkbox", "data-kind": kind });
    box.checked = !hidden.has(kind);
    box.addEventListener("change", () => {
      if (box.checked) hidden.delete(kind);
      else hidden.add(kind);
      onChange();
    });
    return el("label", {}, box, glyph(kinds[kind]), el("span", {}, `${kinds[kind].many} (${counts.get(kind)})`));
  });
  byId("legend").replaceChildren(el("legend", {}, "Show"), ...boxes);
}

function readLink(store) {
  const asked = new URLSearchParams(location.hash.slice(1));
  const number = (name) => store.places.get(asked.get(name) || "") ?? -1;
  const month = (name) => (/^\d{4}-(0[1-9]|1[0-2])$/.test(asked.get(name) || "") ? asked.get(name) : "");
  const kinds = (asked.get("without") || "").split(",").filter((kind) => Object.hasOwn(store.data.kinds, kind));
  return { around: number("around"), selected: number("n"), from: month("from"), to: month("to"),
    hidden: new Set(kinds), table: asked.get("as") === "table" };
}

function writeLink(store, state) {
  const parts = new URLSearchParams();
  if (state.around >= 0) parts.set("around", store.data.nodes.key[state.around]);
  if (state.selected >= 0) parts.set("n", store.data.nodes.key[state.selected]);
  if (state.from) parts.set("from", state.from);
  if (state.to) parts.set("to", state.to);
  if (state.hidden.size) parts.set("without", [...state.hidden].sort().join(","));
  if (state.table) parts.set("as", "table");
  history.replaceState(null, "", `#${parts}`);
}
