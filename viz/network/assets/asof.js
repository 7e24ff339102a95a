// A day in; the record as it stood that day in the store, out: what the program answers with --as-of, not worked out here.
const EVERY_DAY = "";

function standAt(store, day) {
  const then = store.whole.days.find((one) => one.day === day);
  store.day = then ? day : EVERY_DAY;
  Object.assign(store.data, store.whole, then ? recordOf(store.whole, then) : copied(store.whole));
  indexStore(store);
}

// Marks for many are added to the columns while a page is read: the whole must stay as it came.
function copied(whole) {
  if (!whole.days.length) return {}; // nothing else is ever looked at
  const slices = (table) => Object.fromEntries(Object.entries(table).map(([name, column]) => [name, column.slice()]));
  return { nodes: slices(whole.nodes), edges: slices(whole.edges) };
}

// The rows that were known by then, the day's own among them, and what was said otherwise.
function recordOf(whole, then) {
  const places = (table) => then[table].rows.flatMap(([first, count]) => Array.from({ length: count }, (_, at) => (first < 0 ? -1 : first + at)));
  const [ofNodes, ofEdges, ofQuotes] = ["nodes", "edges", "quotes"].map(places);
  const numbers = (found) => new Map(found.map((of, at) => [of, at]));
  const [nodeAt, quoteAt] = [numbers(ofNodes), numbers(ofQuotes)];
  const one = (at) => (of) => at.get(of), many = (at) => (found) => found.filter((of) => at.has(of)).map((of) => at.get(of));
  const pointing = { src: one(nodeAt), dst: one(nodeAt), members: many(nodeAt), quotes: many(quoteAt) };
  const table = (name, found) => Object.fromEntries(Object.entries(whole[name]).map(([column, values]) => {
    const { own, set } = then[name], moved = pointing[column] || ((value) => value);
    let next = 0;
    const made = found.map((of) => (of < 0 ? own[column][next++] : moved(values[of])));
    for (const [at, value] of set[column] || []) made[at] = value;
    return [column, made];
  }));
  const map = ofNodes.map((of) => (of < 0 ? [] : whole.map[of]));
  for (const [at, place] of then.map) map[at] = place;
  return { ...then, nodes: table("nodes", ofNodes), edges: table("edges", ofEdges), quotes: table("quotes", ofQuotes), map };
}

// The days that the page holds, the newest first; without any, there is no such choice.
function showDays(store, state, { onChange }) {
  const field = byId("asof"), { days } = store.whole;
  byId("standing").hidden = !days.length;
  field.replaceChildren(el("option", { value: EVERY_DAY }, "everything loaded"), ...days.map(({ day }) => el("option", { value: day }, spoken(day))));
  field.value = state.asof;
  field.onchange = () => onChange(field.value);
}

const stoodThen = ({ day }) => (day ? `As the record stood on ${spoken(day)}. ` : "");
