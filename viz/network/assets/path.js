// Two nodes in; the shortest chain of relations between them, as a picture and as words, out.
function pathBetween(store, state) {
  const { nodes, edges } = store.data;
  const chain = state.a >= 0 && state.b >= 0 ? shortestChain(store, state) : null;
  if (!chain) return { ...emptyPath(store, state), chain: null };
  const at = [state.a, ...chain.map(({ to }) => to)];
  const wide = 250;
  return { nodes: at, x: at.map((_, place) => place * wide), y: at.map((_, place) => (place % 2) * 110), side: at.map(() => "below"),
    edges: chain.map(({ edge }) => edge), columns: [], focus: -1, chain, cut: "",
    heading: `From ${nodes.name[state.a]} to ${nodes.name[state.b]}`,
    summary: chain.length ? `${plural(chain.length, "step", "steps")}: ${chain.map(({ edge, from, to }) => `${nodes.name[from]} ${relationWords(store, edge, from)} ${nodes.name[to]}`).join("; ")}.` : "Both are the same." };
}

function emptyPath({ data }, { a, b }) {
  const summary = a < 0 || b < 0 ? "Choose where to start and where to end."
    : `No chain of the relations that are ticked leads from ${data.nodes.name[a]} to ${data.nodes.name[b]}; tick more of them, or widen the dates.`;
  return { nodes: [], x: [], y: [], side: [], edges: [], columns: [], focus: -1, cut: "", heading: "How two are linked", summary };
}

const relationWords = ({ data }, edge, from) => data.relations[data.edges.kind[edge]][data.edges.src[edge] === from ? 0 : 1];

// Breadth first, the newest relation of two nodes standing for all of them.
function shortestChain(store, state) {
  const { edges } = store.data;
  const back = new Map([[state.a, null]]);
  let front = [state.a];
  while (front.length && !back.has(state.b)) {
    const next = [];
    for (const from of front) {
      for (const edge of newestFirst(store, store.touching[from])) {
        const to = store.far(edge, from);
        if (back.has(to) || ["NO_OWNER", ...DRAWN_ONLY].includes(edges.kind[edge]) || !counts(store, edge, state)) continue;
        back.set(to, { edge, from, to });
        next.push(to);
      }
    }
    front = next;
  }
  if (!back.has(state.b)) return null;
  const chain = [];
  for (let at = back.get(state.b); at; at = back.get(at.from)) chain.unshift(at);
  return chain;
}

function showChain(store, chain, onChoose) {
  const { data } = store;
  if (!chain) return byId("chain").replaceChildren();
  const link = (number) => button(data.nodes.name[number], () => onChoose(number), { class: "neighbour" });
  byId("chain").replaceChildren(el("ol", {}, chain.map(({ edge, from, to }) => el("li", {},
    el("p", {}, link(from), ` ${relationWords(store, edge, from)} `, link(to), data.edges.uncertain[edge] ? el("strong", { class: "uncertain" }, "uncertain") : ""),
    data.edges.quotes[edge].slice(0, 1).map((quote) => quoteBlock(data, quote))))));
}
