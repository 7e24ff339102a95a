// The view and what was chosen in; the picture to draw, with its heading and its own controls, out.
function drawingOf(store, state) {
  const { data } = store;
  const whole = (picture) => ({ focus: -1, ...picture });
  if (state.view === "timeline") return whole(timelineWith(store, state));
  if (state.view === "path") return pathBetween(store, state);
  if (state.view === "map") return everything(store);
  if (state.view === "explore") return state.around >= 0 ? exploreAround(store, state, widthNow()) : nothingYet();
  return whole(ownershipFor(store, state, widthNow()));
}

const widthNow = () => byId("picture").clientWidth || innerWidth;

// A name chosen elsewhere is marked in its lane, and gets a lane of its own where it has none.
const LANE_TINT = "#fff7d6", LANE_HIGH = 84, BETWEEN_DATES = 104;

function timelineWith(store, state) {
  const { data } = store, tags = openTags(data), chosen = state.selected;
  const heads = new Map(data.pictures.timeline.nodes.flatMap((number, at) => (data.pictures.timeline.x[at] === 0 ? [[data.pictures.timeline.y[at], tags.get(number) || ""]] : [])));
  const picture = { ...data.pictures.timeline, lanes: data.pictures.timeline.lanes.map(([y, title]) => [y, title, false, heads.get(y)]) };
  if (chosen < 0 || chosen >= store.real || !picture.nodes.length) return picture;
  const at = picture.nodes.indexOf(chosen);
  const band = (y) => ({ x: -1e5, y: y - LANE_HIGH / 2 + 6, wide: 2e5, high: LANE_HIGH - 6, colour: LANE_TINT });
  if (at >= 0) {
    const lanes = picture.lanes.map(([y, title, , doubt]) => [y, title, y === picture.y[at] && picture.x[at] === 0, doubt]);
    return { ...picture, lanes, blocks: lanes.some(([, , here]) => here) ? [band(picture.y[at])] : [] };
  }
  return ownLane(store, chosen, { picture, band });
}

// What the record says of one name: a mark for each date, which lists all that is said there.
function ownLane(store, chosen, { picture, band }) {
  const { data } = store, days = new Map();
  for (const edge of newestFirst(store, store.touching[chosen])) {
    const day = data.edges.date[edge] || data.nodes.date[store.far(edge, chosen)];
    if (!day || DRAWN_ONLY.includes(data.edges.kind[edge]) || data.edges.kind[edge] === "NO_OWNER") continue;
    if (!days.has(day)) days.set(day, []);
    days.get(day).push(edge);
  }
  if (!days.size) return picture;
  const found = [...days.keys()].sort().map((day) => dayOf(store, chosen, { day, said: days.get(day) }));
  const places = spacedDates([...picture.days.map(([, day]) => day), ...days.keys()]);
  const moved = new Map(picture.days.map(([x, day]) => [x, places.get(day)]));
  const every = (name, lane) => [...lane, ...picture[name]], same = (value) => Array(found.length + 1).fill(value);
  return { ...picture, nodes: every("nodes", [chosen, ...found.map(({ node }) => node)]), edges: every("edges", found.map(({ edge }) => edge)),
    x: [0, ...found.map(({ day }) => places.get(day)), ...picture.x.map((x) => (x === 0 ? 0 : moved.get(x)))],
    y: every("y", same(-LANE_HIGH)), side: every("side", ["left", ...found.map(() => "below")]), label: every("label", ["", ...found.map(({ label }) => label)]),
    letters: every("letters", same(12)), note: every("note", same("")), doubt: every("doubt", same("")),
    columns: [...places].map(([day, x]) => [x, spoken(day), 0]), between: [], lanes: [[-LANE_HIGH, data.nodes.name[chosen], true], ...picture.lanes], blocks: [band(-LANE_HIGH)] };
}

// The weightiest relation gives the words below the mark, by the order of the details panel.
function dayOf(store, chosen, { day, said }) {
  const { data } = store, rank = (edge) => data.order.indexOf(data.edges.kind[edge]);
  const [first] = [...said].sort((a, b) => rank(a) - rank(b)), others = [...new Set(said.map((edge) => store.far(edge, chosen)))];
  const made = store.fold(`drawn:day/${data.nodes.key[chosen]}/${day}`, `${data.nodes.name[chosen]}, ${spoken(day)}`, { members: others, from: chosen, date: day });
  return { ...made, day, label: relationWords(store, first, chosen) + (others.length > 1 ? ` (${others.length})` : "") };
}

function spacedDates(days) {
  return new Map([...new Set(days)].sort().map((day, place) => [day, 60 + place * BETWEEN_DATES]));
}

const emptyPicture = (heading, summary) => ({ nodes: [], x: [], y: [], side: [], edges: [], columns: [], focus: -1, cut: "", chain: null, heading, summary });
const nothingYet = () => emptyPicture("Explore", "Find a name above, or choose a mark in another view, to draw what stands around it.");
const notDrawn = () => ({ ...emptyPicture("Not drawn", "This view could not be drawn. Another view, the search and “Clear filters” still work; the commands answer the same question."), failed: true });

function everything(store) {
  const { data } = store;
  const nodes = data.map.flatMap((place, number) => (place.length ? [number] : [])), edges = [];
  const apart = new Set(["NO_OWNER", ...DRAWN_ONLY]);
  for (let edge = 0; edge < data.edges.kind.length; edge += 1) if (!apart.has(data.edges.kind[edge])) edges.push(edge);
  return { nodes, x: nodes.map((number) => data.map[number][0]), y: nodes.map((number) => data.map[number][1]), side: [], columns: [], focus: -1,
    edges, cut: edges.length > MAP_LINES ? "So many lines cannot be told apart: choose a mark to see its own." : "",
    heading: "Everything in the record", summary: "From left to right by date, an issue where it was first spoken of; from top to bottom by kind, then by issue in that order. Zoom in for more names." };
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
