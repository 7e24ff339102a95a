// Joins the parts: one state, one function that shows it.
async function start() {
  const store = makeStore(await readData());
  const state = readLink(store), { data } = store;
  let drawing = null, shown = { nodes: [], edges: [] };
  const picture = makePicture(store, (number) => choose(number, { focus: false }));
  const map = makeMap(store, (number) => choose(number, { focus: false }));
  const viewer = () => (state.view === "map" ? map : picture);

  const blank = [...byId("panel-body").childNodes];

  // Whatever goes wrong while a view is worked out or drawn: a sentence and no picture, never the one before under a new name.
  function safely(work) {
    try {
      work();
    } catch (error) {
      console.error(error);
      drawing = notDrawn();
      showDrawn({});
    }
  }

  // What was ticked or dated: the same picture with less in it; all but lanes and the map are worked out anew.
  function refresh(how = {}) {
    safely(() => {
      if (["ownership", "explore", "path"].includes(state.view) || drawing.failed) drawing = drawingOf(store, state);
      showDrawn(how);
      if (state.view === "ownership") viewer().open(drawing); // its rows have moved
    });
  }

  function showDrawn({ push = false }) {
    showFilters();
    const keep = keepWithin(store, drawing, state);
    const beyond = (drawing.beyond || []).filter((edge) => counts(store, edge, state)); // what belongs here and has no room
    shown = { nodes: drawing.nodes.filter((number) => keep.nodes.has(number)), edges: keep.edges, beyond };
    viewer().show(drawing, keep);
    viewer().mark(state.selected);
    if (state.table) showTable(store, shown, { onChoose: choose });
    byId("heading").textContent = drawing.heading;
    const before = drawing.summary && isNarrowed(state) && !["explore", "path"].includes(state.view) ? " (Counted before filters.)" : "";
    byId("summary").textContent = `${state.unknown ? `${unknownWords(state)} ` : ""}${stoodThen(store)}${drawing.summary}${before}`;
    byId("cut").textContent = drawing.cut;
    showStart(store, state, (number) => (state.view === "explore" ? around(number) : go("path", { [state.a < 0 ? "a" : "b"]: number })));
    showChain(store, state.view === "path" ? drawing : {}, choose);
    document.title = `${drawing.heading} – partnergraph`;
    showDetails();
    writeLink(store, state, { push });
    announce(`${state.unknown ? `${unknownWords(state)} ` : ""}${stoodThen(store)}${plural(shown.nodes.length, "mark", "marks")} and ${plural(shown.edges.length, "line", "lines")} shown${isNarrowed(state) ? ", filtered" : ""}`);
  }

  function showFilters() {
    showLegend(store, drawing, { state, onChange: refresh });
    showDates(state);
    byId("filters-on").hidden = !isNarrowed(state) && !state.asof;
  }

  function showDetails() {
    const { selected: number } = state;
    const within = byId("panel-body").contains(document.activeElement);
    if (number >= 0) showPanel(store, number, { state, onChoose: choose, onAround: around, onGrow: grow, onPath: pathFrom, growing: state.view === "explore" && state.around !== number });
    else {
      byId("panel-title").textContent = "Details";
      byId("panel-body").replaceChildren(...blank);
    }
    if (within) byId("panel-title").focus(); // what had the focus is gone
  }

  function redraw({ push = false } = {}) {
    showViewControls(store, state);
    safely(() => {
      drawing = drawingOf(store, state);
      showDrawn({ push });
      viewer().open(drawing);
    });
  }

  // Everything that a link says: at opening, and when the browser goes back or another link is put into its address.
  function showAll() {
    Object.assign(state, readLink(store));
    if (state.selected < 0 && state.view === "explore") state.selected = state.around;
    showStory(store, state, { onStep: step });
    showPart();
    showDays(store, state, { onChange: standOn });
    showBars(store, { state, onChange: refresh });
    redraw();
    if (state.selected >= 0) choose(state.selected, { focus: false });
    if (state.step >= 0) byId("panel").scrollTop = 0;
    if (state.unknown) announce(unknownWords(state));
  }

  // The same view on another day: names are found again by their keys, a finding is another one by then.
  function standOn(day) {
    history.pushState(null, "", linkOf(store, { ...state, asof: day, step: -1 }));
    showAll();
    byId("asof").focus();
  }

  function choose(number, { focus = true } = {}) {
    state.selected = number;
    if (state.step < 0) showStory(store, state, { onStep: step });
    showDetails();
    byId("panel").scrollTop = byId("story").offsetHeight;
    viewer().mark(number);
    writeLink(store, state);
    if (focus) byId("panel-title").focus();
    const drawn = shown.nodes.includes(number);
    if (drawn) viewer().bringIn(number);
    announce(`${data.nodes.name[number]}: ${plural(toldOf(store, number).filter((edge) => counts(store, edge, state)).length, "relation", "relations")}${drawn ? "" : ", not drawn in this view"}`);
  }

  function go(view, changes = {}) {
    Object.assign(state, { view, grown: new Set(), unknown: false }, changes);
    redraw({ push: true });
  }
  function around(number) { go("explore", { around: number }); choose(number); }
  function grow(number) { state.grown.add(number); redraw(); choose(number); }
  function pathFrom(number) { go("path", { a: number, b: state.b === number ? -1 : state.b }); byId("path-b").focus(); }

  function step(number) {
    state.step = number;
    showStory(store, state, { onStep: step });
    if (number < 0) {
      writeLink(store, state);
      return byId("story-start").focus();
    }
    const { view, ...stop } = storyStop(data.story[number]);
    go(view, stop);
    choose(stop.selected, { focus: false });
    byId("panel").scrollTop = 0;
    byId("story-title").focus();
  }

  function showPart() {
    byId("table").hidden = !state.table;
    byId("picture").hidden = state.table;
    byId("as-table").textContent = state.table ? "Show as a diagram" : "Show as a table";
    document.querySelector("[data-export=png]").disabled = state.table; // a diagram that is not shown has no picture
  }

  function toggleTable() {
    state.table = !state.table;
    showPart();
    refresh();
    if (!state.table) viewer().open(drawing);
  }

  bindControls(store, { state, refresh, redraw, go, toggleTable, picture, standOn });
  bindMoves({ viewer, shown: () => shown.nodes, state, choose });
  bindExport(store, { drawing: () => drawing, shown: () => shown, canvas: () => (state.view === "map" ? map.whole() : paintWhole(store, picture.opened(), { shown, selected: state.selected })) });
  makeSearch(store, { field: byId("search"), list: byId("found"), onChoose: (number) => (state.view === "explore" ? around(number) : choose(number)) });
  for (const end of ["a", "b"]) makeSearch(store, { field: byId(`path-${end}`), list: byId(`path-${end}-found`), onChoose: (number) => go("path", { [end]: number }) });
  const mapAlone = () => state.view === "map" && !state.table;
  bindPrint(() => (state.view === "map" ? [map.whole()] : paintSheets(store, picture.opened(), { shown, selected: state.selected })),
    { words: () => (mapAlone() ? "The table of the map is long and not printed with it: choose “Show as a table”, then print." : ""),
      show() { if (mapAlone()) return; byId("table").hidden = false; showTable(store, shown, { onChoose: choose, most: 3000 }); }, hide() { byId("table").hidden = !state.table; } });
  addEventListener("hashchange", () => {
    if (location.hash !== linkOf(store, state)) showAll();
  });
  showAll();
  document.documentElement.dataset.ready = "yes";
}

function bindControls(store, { state, refresh, redraw, go, toggleTable, picture, standOn }) {
  for (const tab of document.querySelectorAll("[data-view]")) tab.addEventListener("click", () => {
    const { around, selected, view } = state;
    const from = view !== "explore" && selected >= 0 && selected < store.real ? selected : around;
    go(tab.dataset.view, tab.dataset.view === "explore" ? { around: from } : {});
  });
  for (const name of ["from", "to"]) byId(name).addEventListener("change", () => {
    state[name] = MONTH.test(byId(name).value) ? byId(name).value : "";
    refresh();
  });
  for (const box of document.querySelectorAll("[name=steps]")) box.addEventListener("change", () => { state.steps = Number(box.value); redraw(); });
  byId("as-table").addEventListener("click", toggleTable);
  byId("untangle").addEventListener("click", () => picture.untangle());
  byId("clear").addEventListener("click", () => {
    state.hidden.clear();
    state.unsaid.clear();
    Object.assign(state, { from: "", to: "" });
    if (state.asof) standOn(EVERY_DAY);
    else redraw();
  });
  byId("copy-link").addEventListener("click", () => copyText(location.href, "The link to this view"));
  byId("panel").addEventListener("keydown", walkNeighbours);
  bindWaysOut();
}

// The ways out of what opens: Escape, a click beside it, or walking on.
function bindWaysOut() {
  byId("skip").addEventListener("click", (event) => { event.preventDefault(); byId("panel").focus(); });
  byId("copied-close").addEventListener("click", () => { byId("copied").hidden = true; byId("save").querySelector("summary").focus(); });
  for (const menu of document.querySelectorAll("details.menu")) {
    menu.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !menu.open) return;
      menu.open = false;
      menu.querySelector("summary").focus();
    });
    menu.addEventListener("focusout", ({ relatedTarget: next }) => { if (next && !menu.contains(next)) menu.open = false; });
    document.addEventListener("pointerdown", ({ target }) => { if (!menu.contains(target)) menu.open = false; });
  }
  byId("panel").addEventListener("keydown", (event) => {
    if (event.key === "Escape") (["diagram", "map"].map(byId).find((made) => made.offsetParent) || byId("as-table")).focus();
  });
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
