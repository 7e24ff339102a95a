// Joins the parts: one state, one function that shows it.
async function start() {
  const data = await readData();
  const store = makeStore(data);
  let state = readLink(store), drawing = null, shown = { nodes: [], edges: [] };
  const picture = makePicture(store, (number) => choose(number, { focus: false }));
  const map = makeMap(store, (number) => choose(number, { focus: false }));
  const viewer = () => (state.view === "map" ? map : picture);

  // What was ticked or dated: the same picture with less in it; an exploration or a path is worked out anew.
  function refresh() {
    if (["explore", "path"].includes(state.view)) drawing = drawingOf(store, state);
    showFilters();
    const keep = keepWithin(store, drawing, state);
    shown = { nodes: drawing.nodes.filter((number) => keep.nodes.has(number)), edges: keep.edges };
    viewer().show(drawing, keep);
    viewer().mark(state.selected);
    if (state.table) showTable(store, shown, choose);
    byId("heading").textContent = drawing.heading;
    byId("summary").textContent = drawing.summary;
    byId("cut").textContent = drawing.cut;
    showChain(store, state.view === "path" ? drawing.chain : null, choose);
    writeLink(store, state);
    announce(`${plural(shown.nodes.length, "mark", "marks")} and ${plural(shown.edges.length, "line", "lines")} shown${isNarrowed(state) ? ", filtered" : ""}`);
  }

  function showFilters() {
    showLegend(store, drawing, { state, onChange: refresh });
    showDates(state);
    byId("filters-on").hidden = !isNarrowed(state);
  }

  function redraw() {
    drawing = drawingOf(store, state);
    showViewControls(store, state);
    refresh();
    viewer().open(drawing);
  }

  function choose(number, { focus = true } = {}) {
    state.selected = number;
    if (state.step < 0) showStory(store, state, { onStep: step });
    showPanel(store, number, { onChoose: choose, onAround: around, onGrow: grow, onPath: pathFrom, growing: state.view === "explore" && state.around !== number });
    viewer().mark(number);
    writeLink(store, state);
    if (focus) byId("panel-title").focus();
    const drawn = shown.nodes.includes(number);
    if (drawn) viewer().bringIn(number);
    announce(`${data.nodes.name[number]}: ${plural(store.touching[number].length, "relation", "relations")}${drawn ? "" : ", not drawn in this view"}`);
  }

  function go(view, changes = {}) {
    Object.assign(state, { view, grown: new Set() }, changes);
    redraw();
  }
  function around(number) { go("explore", { around: number }); choose(number); }
  function grow(number) { state.grown.add(number); redraw(); choose(number); }
  function pathFrom(number) { go("path", { a: number, b: state.b === number ? -1 : state.b }); byId("path-b").focus(); }

  function step(number) {
    state.step = number;
    showStory(store, state, { onStep: step });
    if (number < 0) return byId("story-title").scrollIntoView({ block: "nearest" });
    const { view, focus } = data.story[number];
    go(view, { selected: focus, ...(view === "explore" ? { around: focus } : {}) });
    choose(focus, { focus: false });
    byId("panel").scrollTop = 0;
    byId("story-title").focus();
  }

  function toggleTable() {
    byId("table").hidden = !state.table;
    byId("picture").hidden = state.table;
    byId("as-table").textContent = state.table ? "Show as a diagram" : "Show as a table";
    byId("as-table").setAttribute("aria-pressed", String(state.table));
    refresh();
  }

  bindControls(store, { state: () => state, refresh, redraw, go, toggleTable, picture });
  bindMoves({ viewer, shown: () => shown.nodes, state, choose });
  bindExport(store, { drawing: () => drawing, shown: () => shown, canvas: () => (state.view === "map" ? map.canvas() : picture.canvas()) });
  makeSearch(store, { field: byId("search"), list: byId("found"), onChoose: choose });
  for (const end of ["a", "b"]) makeSearch(store, { field: byId(`path-${end}`), list: byId(`path-${end}-found`), onChoose: (number) => go("path", { [end]: number }) });
  addEventListener("beforeprint", () => { byId("table").hidden = false; showTable(store, shown, choose); });
  addEventListener("afterprint", () => { byId("table").hidden = !state.table; });
  addEventListener("hashchange", () => {
    if (location.hash === linkOf(store, state)) return;
    Object.assign(state, readLink(store));
    redraw();
  });
  showBars(store, { state, onChange: refresh });
  showStory(store, state, { onStep: step });
  redraw();
  if (state.table) toggleTable();
  if (state.selected >= 0) choose(state.selected, { focus: false });
  else if (state.view === "explore" && state.around >= 0) choose(state.around, { focus: false });
  document.documentElement.dataset.ready = "yes";
}

function bindControls(store, { state, refresh, redraw, go, toggleTable, picture }) {
  for (const tab of document.querySelectorAll("[data-view]")) tab.addEventListener("click", () => {
    const { around, selected, view } = state();
    const from = view !== "explore" && selected >= 0 && selected < store.real ? selected : around;
    go(tab.dataset.view, tab.dataset.view === "explore" ? { around: from } : {});
  });
  for (const name of ["from", "to"]) byId(name).addEventListener("change", () => {
    state()[name] = MONTH.test(byId(name).value) ? byId(name).value : "";
    refresh();
  });
  for (const box of document.querySelectorAll("[name=steps]")) box.addEventListener("change", () => { state().steps = Number(box.value); redraw(); });
  byId("as-table").addEventListener("click", () => { state().table = !state().table; toggleTable(); });
  byId("untangle").addEventListener("click", () => picture.untangle());
  byId("clear").addEventListener("click", () => {
    state().hidden.clear();
    state().unsaid.clear();
    Object.assign(state(), { from: "", to: "" });
    redraw();
  });
  byId("copy-link").addEventListener("click", () => copyText(location.href, "The link to this view"));
  byId("panel").addEventListener("keydown", walkNeighbours);
}

// The clipboard where the browser lets a file use it, else a box to copy from.
async function copyText(text, what) {
  try {
    await navigator.clipboard.writeText(text);
    announce(`${what} is copied`);
  } catch {
    const box = byId("copied");
    box.hidden = false;
    box.querySelector("textarea").value = text;
    box.querySelector("textarea").select();
    announce(`${what} is marked below: copy it with Ctrl and C`);
  }
}

start().catch((error) => { announce(`This page cannot be shown: ${error.message}`); });
