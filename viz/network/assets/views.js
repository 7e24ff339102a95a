// The view and what was chosen in; the picture to draw, with its heading and its own controls, out.
function drawingOf(store, state) {
  const { data } = store;
  const whole = (picture) => ({ focus: -1, ...picture });
  if (state.view === "timeline") return whole(data.pictures.timeline);
  if (state.view === "path") return pathBetween(store, state);
  if (state.view === "map") return everything(store);
  if (state.view === "explore") return state.around >= 0 ? exploreAround(store, state) : nothingYet();
  return whole(data.pictures.ownership);
}

function nothingYet() {
  return { nodes: [], x: [], y: [], side: [], edges: [], columns: [], focus: -1, cut: "", heading: "Explore",
    summary: "Find a name above, or choose a mark in another view, to draw what stands around it." };
}

function everything(store) {
  const { data } = store;
  const nodes = data.map.flatMap((place, number) => (place.length ? [number] : []));
  return { nodes, x: nodes.map((number) => data.map[number][0]), y: nodes.map((number) => data.map[number][1]), side: [], columns: [], focus: -1, cut: "",
    edges: data.edges.src.flatMap((_, edge) => (["NO_OWNER", ...DRAWN_ONLY].includes(data.edges.kind[edge]) ? [] : [edge])),
    heading: "Everything in the record", summary: "From left to right by date, from top to bottom by issue; a name appears where there is room." };
}

function showViewControls(store, state) {
  for (const tab of document.querySelectorAll("[data-view]")) {
    if (tab.dataset.view === state.view) tab.setAttribute("aria-current", "true");
    else tab.removeAttribute("aria-current");
  }
  for (const part of document.querySelectorAll("[data-for]")) part.hidden = !part.dataset.for.split(" ").includes(state.view);
  for (const box of document.querySelectorAll("[name=steps]")) box.checked = Number(box.value) === state.steps;
  const name = (number) => (number >= 0 ? store.data.nodes.name[number] : "");
  byId("path-a").value = name(state.a);
  byId("path-b").value = name(state.b);
  byId("diagram").hidden = state.view === "map";
  byId("map").hidden = state.view !== "map";
  byId("untangle").disabled = state.around < 0;
}
