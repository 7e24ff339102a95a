// Two nodes in; the shortest chain of relations between them, as a picture and as words, out.
const STEP_WIDE = 176, STEP_HIGH = 96, SAYS_LITTLE = ["ABOUT", "RAISES", "MENTIONS", "ATTENDED", "HAS_ITEM", "HELD", "CALLED"];

function pathBetween(store, state) {
  const { nodes } = store.data;
  const chain = state.a >= 0 && state.b >= 0 ? shortestChain(store, state) : null;
  if (!chain) return { ...emptyPath(store, state), chain: null };
  const at = [state.a, ...chain.map(({ to }) => to)];
  // up and down in turn, names outside, so that neither names nor words on the lines meet
  return { nodes: at, x: at.map((_, place) => place * STEP_WIDE), y: at.map((_, place) => (place % 2) * STEP_HIGH), side: at.map((_, place) => (place % 2 ? "below" : "above")),
    edges: chain.map(({ edge }) => edge), said: new Map(chain.map(({ edge, from }) => [edge, relationWords(store, edge, from)])), letters: at.map(() => 34), columns: [], focus: -1, chain, cut: "", least: 0.8,
    heading: `From ${nodes.name[state.a]} to ${nodes.name[state.b]}`,
    summary: chain.length ? `${plural(chain.length, "step", "steps")}, the fewest that the record shows; the words of each stand below.` : "Both are the same." };
}

function emptyPath({ data }, { a, b }) {
  const summary = a < 0 || b < 0 ? "Choose where to start and where to end."
    : `No chain of the relations that are ticked leads from ${data.nodes.name[a]} to ${data.nodes.name[b]}; tick more of them, or widen the dates.`;
  return { nodes: [], x: [], y: [], side: [], edges: [], columns: [], focus: -1, cut: "", heading: "How two are linked", summary };
}

const relationWords = ({ data }, edge, from) => data.relations[data.edges.kind[edge]][data.edges.src[edge] === from ? 0 : 1];

// The fewest steps; among as many, the chain whose relations explain most: who leads or holds, before what came up in the same item.
function shortestChain(store, state) {
  const { edges } = store.data;
  const back = new Map([[state.a, { step: 0, cost: 0 }]]);
  const price = (edge) => (SAYS_LITTLE.includes(edges.kind[edge]) ? 10 : 1) + (edges.uncertain[edge] ? 5 : 0);
  let front = [state.a];
  for (let step = 1; front.length && !back.has(state.b); step += 1) {
    const next = new Set();
    for (const from of front) {
      for (const edge of newestFirst(store, store.touching[from])) {
        const to = store.far(edge, from), cost = back.get(from).cost + price(edge), known = back.get(to);
        if ((known && (known.step < step || known.cost <= cost)) || ["NO_OWNER", ...DRAWN_ONLY].includes(edges.kind[edge]) || !counts(store, edge, state)) continue;
        back.set(to, { edge, from, to, step, cost });
        next.add(to);
      }
    }
    front = [...next];
  }
  if (!back.has(state.b)) return null;
  const chain = [];
  for (let at = back.get(state.b); at.step; at = back.get(at.from)) chain.unshift(at);
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
