// What the reader has chosen, read from the address and written back to it: a link opens the same view elsewhere.
const VIEWS = ["ownership", "explore", "timeline", "path", "map"];
const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;

function readLink(store) {
  const asked = new URLSearchParams(location.hash.slice(1)), asof = store.whole.days.some(({ day }) => day === asked.get("asof")) ? asked.get("asof") : EVERY_DAY;
  if (!store.touching || store.day !== asof) standAt(store, asof); // before any name or number is read
  const { data } = store;
  const step = /^[1-9]\d{0,3}$/.test(asked.get("step") || "") && data.story[asked.get("step") - 1] ? asked.get("step") - 1 : -1;
  const opening = asked.has("v") ? {} : step >= 0 ? storyStop(data.story[step]) : asof ? { view: data.opening.view } : data.opening;
  const number = (name, otherwise = -1) => {
    const found = known(store, asked.get(name) || "");
    return found < 0 ? otherwise : found;
  };
  const month = (name) => (MONTH.test(asked.get(name) || "") ? asked.get(name) : "");
  const among = (name, table) => new Set((asked.get(name) || "").split(",").filter((one) => Object.hasOwn(table, one)));
  const around = number("around", opening.around);
  const view = VIEWS.includes(asked.get("v")) ? asked.get("v") : number("around") >= 0 ? "explore" : opening.view || data.opening.view;
  return {
    view, asof, around, steps: ["2", "3"].includes(asked.get("steps")) ? Number(asked.get("steps")) : 1,
    grown: new Set((asked.get("plus") || "").split(" ").map((key) => known(store, key)).filter((found) => found >= 0)),
    a: number("a", opening.a), b: number("b", opening.b), selected: number("n", opening.selected), from: month("from"), to: month("to"),
    hidden: among("without", data.kinds), unsaid: among("unsaid", data.relations),
    table: asked.get("as") === "table", step,
    unknown: ["around", "a", "b", "n"].some((name) => asked.get(name) && known(store, asked.get(name)) < 0),
  };
}

// What one of the findings is shown by.
const storyStop = ({ view, focus }) => ({ view, selected: focus, ...(view === "explore" ? { around: focus } : {}) });
const unknownWords = ({ asof }) => (asof ? "By that day nothing was said of the name that was chosen." : "This page holds nothing of the name that its address asks for.");

const known = (store, key) => (store.places.has(key) && store.places.get(key) < store.real ? store.places.get(key) : -1);

function linkOf(store, state) {
  const parts = new URLSearchParams({ v: state.view });
  if (state.asof) parts.set("asof", state.asof);
  const key = (number) => store.data.nodes.key[number];
  for (const [name, number] of [["around", state.around], ["a", state.a], ["b", state.b], ["n", state.selected]])
    if (number >= 0 && number < store.real) parts.set(name, key(number));
  if (state.steps > 1) parts.set("steps", state.steps);
  if (state.grown.size) parts.set("plus", [...state.grown].sort((a, b) => a - b).map(key).join(" "));
  for (const name of ["from", "to"]) if (state[name]) parts.set(name, state[name]);
  if (state.hidden.size) parts.set("without", [...state.hidden].sort().join(","));
  if (state.unsaid.size) parts.set("unsaid", [...state.unsaid].sort().join(","));
  if (state.step >= 0) parts.set("step", state.step + 1);
  if (state.table) parts.set("as", "table");
  return `#${parts}`;
}

// Another view is a step that the browser's Back undoes; a filter or a choice within it is not.
function writeLink(store, state, { push = false } = {}) {
  const link = linkOf(store, state);
  if (push && link !== location.hash) history.pushState(null, "", link);
  else history.replaceState(null, "", link);
}
