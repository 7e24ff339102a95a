// Joins the parts: one state, one function that shows it.
async function start() {
  const data = await readData();
  const store = { data, ...indexData(data) };
  const state = readLink(store);
  let drawing = data.drawing, shown = { nodes: [], edges: [] };
  const picture = makePicture(store, (number) => choose(number, { focus: false }));

  function refresh() {
    const keep = keepWithin(store, drawing, state);
    shown = { nodes: drawing.nodes.filter((number) => keep.nodes.has(number)), edges: keep.edges };
    picture.show(drawing, keep);
    picture.mark(state.selected);
    if (state.table) showTable(store, shown, choose);
    writeLink(store, state);
    announce(`${plural(shown.nodes.length, "mark", "marks")} and ${plural(shown.edges.length, "line", "lines")} shown`);
  }

  function redraw() {
    drawing = state.around >= 0 ? ringAround(store, state.around) : data.drawing;
    byId("heading").textContent = state.around >= 0 ? `Around ${data.nodes.name[state.around]}` : data.drawing.heading;
    byId("summary").textContent = state.around >= 0
      ? `${plural(drawing.nodes.length - 1, "neighbour", "neighbours")} drawn, ${plural(drawing.edges.length, "relation", "relations")}.` : data.drawing.summary;
    byId("cut").textContent = state.around < 0 ? data.drawing.cut
      : drawing.left ? `${drawing.left} older relations are listed in the details only.` : "";
    byId("back").hidden = state.around < 0;
    showLegend(store, drawing, { hidden: state.hidden, onChange: refresh });
    refresh();
    picture.open(drawing);
  }

  function choose(number, { focus = true } = {}) {
    state.selected = number;
    showPanel(store, number, { onChoose: choose, onAround: around });
    picture.mark(number);
    writeLink(store, state);
    if (focus) byId("panel-title").focus();
    const drawn = shown.nodes.includes(number);
    if (drawn) picture.bringIn(number);
    announce(`${data.nodes.name[number]}: ${plural(store.touching[number].length, "relation", "relations")}${drawn ? "" : ", not drawn in this view"}`);
  }

  function around(number) {
    state.around = number;
    redraw();
    choose(number);
  }

  bindControls(state, { refresh, redraw, toggleTable });
  bindKeys(picture, { shown: () => shown, state, choose });
  makeSearch(store, choose);
  function toggleTable() {
    byId("table").hidden = !state.table;
    byId("picture").hidden = state.table;
    byId("as-table").textContent = state.table ? "Show as a diagram" : "Show as a table";
    byId("as-table").setAttribute("aria-pressed", String(state.table));
    refresh();
  }
  addEventListener("beforeprint", () => { byId("table").hidden = false; showTable(store, shown, choose); });
  addEventListener("afterprint", () => { byId("table").hidden = !state.table; });
  redraw();
  if (state.table) toggleTable();
  if (state.selected >= 0) choose(state.selected, { focus: false });
  else if (data.drawing.focus >= 0) choose(data.drawing.focus, { focus: false });
  document.documentElement.dataset.ready = "yes";
}

function bindControls(state, { refresh, redraw, toggleTable }) {
  for (const name of ["from", "to"]) {
    byId(name).value = state[name];
    byId(name).addEventListener("change", () => {
      state[name] = /^\d{4}-\d\d$/.test(byId(name).value) ? byId(name).value : "";
      refresh();
    });
  }
  byId("as-table").addEventListener("click", () => { state.table = !state.table; toggleTable(); });
  byId("back").addEventListener("click", () => { state.around = -1; redraw(); byId("search").focus(); });
  byId("clear").addEventListener("click", () => {
    state.hidden.clear();
    for (const name of ["from", "to"]) state[name] = byId(name).value = "";
    redraw();
  });
  byId("panel").addEventListener("keydown", walkNeighbours);
}

function bindKeys(picture, { shown, state, choose }) {
  const { network } = picture;
  const moves = { in: () => zoom(1.25), out: () => zoom(0.8), fit: () => network.fit({ animation: false }),
    left: () => pan(-1, 0), right: () => pan(1, 0), up: () => pan(0, -1), down: () => pan(0, 1) };
  const zoom = (factor) => network.moveTo({ scale: Math.min(Math.max(network.getScale() * factor, 0.1), 4), animation: false });
  const pan = (x, y) => {
    const { x: left, y: top } = network.getViewPosition(), step = 160 / network.getScale();
    network.moveTo({ position: { x: left + x * step, y: top + y * step }, animation: false });
  };
  for (const button of document.querySelectorAll("[data-move]")) button.addEventListener("click", () => moves[button.dataset.move]());
  byId("diagram").addEventListener("keydown", (event) => {
    const arrows = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
    const single = { "+": "in", "=": "in", "-": "out", 0: "fit" };
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (arrows[event.key]) stepTo(network, { shown: shown().nodes, from: state.selected, way: arrows[event.key], choose });
    else if (single[event.key]) moves[single[event.key]]();
    else if (event.key === "Enter" && state.selected >= 0) choose(state.selected);
    else return;
    event.preventDefault();
  });
}

// The nearest mark in the direction of the arrow; sideways distance counts double.
function stepTo(network, { shown, from, way, choose }) {
  const places = network.getPositions(shown);
  if (!places[from]) {
    const top = [...shown].sort((a, b) => places[a].y - places[b].y || places[a].x - places[b].x)[0];
    if (top !== undefined) choose(top, { focus: false });
    return;
  }
  let best = -1, least = Infinity;
  for (const number of shown) {
    const right = places[number].x - places[from].x, down = places[number].y - places[from].y;
    const ahead = right * way[0] + down * way[1], aside = Math.abs(right * way[1]) + Math.abs(down * way[0]);
    const cost = ahead + 2 * aside;
    if (number !== from && ahead > 0 && cost < least) [best, least] = [number, cost];
  }
  if (best >= 0) choose(best, { focus: false });
}

start().catch((error) => {
  announce(`This page cannot be shown: ${error.message}`);
});
