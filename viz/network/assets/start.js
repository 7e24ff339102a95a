// The findings and what is spoken of most, in; where to start an exploration or a path that has no name yet, out.
const STARTS = 8;

function startsOf({ data, real, touching }) {
  const named = (number) => number < real && NAMED_KINDS.includes(data.nodes.kind[number]);
  const found = data.story.map(({ focus }) => focus), most = data.nodes.key.map((_, number) => number).filter((number) => ["Issue", "Body", "Person"].includes(data.nodes.kind[number]));
  most.sort((a, b) => touching[b].length - touching[a].length || a - b);
  return [...new Set([...found, ...most].filter(named))].slice(0, STARTS);
}

function showStart(store, state, onStart) {
  const open = (state.view === "explore" && state.around < 0) || (state.view === "path" && (state.a < 0 || state.b < 0));
  const end = state.view === "path" && state.a >= 0 ? "End at" : "Start from", others = open ? startsOf(store).filter((number) => number !== state.a && number !== state.b) : [];
  byId("start").replaceChildren(...(others.length ? [el("p", {}, `${end}:`), el("ul", {}, others.map((number) => el("li", {}, button(store.data.nodes.name[number], () => onStart(number), { class: "neighbour" }))))] : []));
}
