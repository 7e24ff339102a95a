// Two nodes in; the shortest chain of relations between them, as a picture and as words, out.
const STEP_WIDE = 176, STEP_HIGH = 96;

function pathBetween(store, state) {
  const { nodes } = store.data;
  const chain = state.a >= 0 && state.b >= 0 ? shortestChain(store, state) : null;
  if (!chain) return emptyPath(store, state);
  const at = [state.a, ...chain.map(({ to }) => to)];
  // up and down in turn, names outside, so that neither names nor words on the lines meet
  return { nodes: at, x: at.map((_, place) => place * STEP_WIDE), y: at.map((_, place) => (place % 2) * STEP_HIGH), side: at.map((_, place) => (place % 2 ? "below" : "above")),
    edges: chain.map(({ edge }) => edge), said: new Map(chain.map(({ edge, from }) => [edge, relationWords(store, edge, from)])), letters: at.map(() => 34), columns: [], focus: -1, chain, cut: "", least: 0.8,
    heading: `From ${nodes.name[state.a]} to ${nodes.name[state.b]}`,
    summary: chain.length ? `${plural(chain.length, "step", "steps")}, the closest chain that the record shows; the words of each stand below.` : "Both are the same.", caution: cautionOf(store, chain) };
}

function emptyPath({ data }, state) {
  const { a, b } = state;
  const summary = a < 0 || b < 0 ? "Choose where to start and where to end."
    : `No chain of the relations that are ticked leads from ${data.nodes.name[a]} to ${data.nodes.name[b]}. Apologies, a seat on the same board and a place at the same meeting count as no link.${isNarrowed(state) ? " Tick more relations, or widen the dates." : ""}`;
  return emptyPicture("How two are linked", summary);
}

const relationWords = ({ data }, edge, from) => data.relations[data.edges.kind[edge]][data.edges.src[edge] === from ? 0 : 1];

// The same rule as the program's own path: the cheapest chain, where what was said of somebody costs little and what hangs together
// with nearly everything costs much; of as cheap chains the best evidenced, the shortest, the newest. Besides, no chain leads through a
// meeting, from seat to seat of a board, or by apologies: that two were asked to one table shows nothing of what they had to do there.
const COMPARED = 200;

// A chain passes nothing twice. A board has two places, entered from a seat on it or not, so a cheapest way may come back to one only to get
// round the rule of seats: such a detour is no chain. The boards at which that happens are watched, and the search is made once more.
function shortestChain(store, state) {
  if (state.a === state.b) return [];
  for (let watched = []; ;) {
    const found = cheapestWays(store, state, watched);
    if (!found) return null;
    const { best, twice } = bestChain(store, found);
    if (best) return best;
    watched = [...new Set([...watched, ...twice])];
  }
}

// A place is a thing, whether it was entered from a seat, and which of the watched boards were passed from a seat on the way to it.
function cheapestWays(store, state, watched) {
  const { nodes, edges, chain: rule } = store.data, things = 2 * nodes.key.length;
  const isBody = (number) => nodes.kind[number] === "Body", seat = (edge) => rule.seats.includes(edges.kind[edge]);
  const thing = (place) => (place % things) >> 1, passed = (place, at) => at >= 0 && Math.floor(place / things / 2 ** at) % 2 === 1;
  const start = 2 * state.a, found = new Map([[start, 0]]), back = new Map([[start, new Map()]]), waiting = new Map([[0, new Set([start])]]);
  while (waiting.size) {
    const cost = Math.min(...waiting.keys()), front = [...waiting.get(cost)].filter((place) => found.get(place) === cost);
    waiting.delete(cost);
    const ends = front.filter((place) => thing(place) === state.b).sort((one, other) => one - other);
    if (ends.length) return { back, ends, thing };
    for (const place of front) {
      const from = thing(place), near = linksOf(store, from, state), seated = place % 2 === 1;
      if (place !== start && nodes.kind[from] === "Meeting") continue;
      const leaving = cost + (place === start ? 0 : 32 - Math.clz32(Math.floor(near.size / rule.few)) + (rule.passing[nodes.kind[from].toLowerCase()] || 0));
      for (const [to, ways] of near) for (const bySeat of [false, true]) {
        const at = watched.indexOf(to);
        const open = passed(place, at) ? [] : ways.filter((edge) => edges.cost[edge] > 0 && (isBody(to) && seat(edge)) === bySeat && !(seated && seat(edge)));
        if (!open.length) continue;
        const step = Math.min(...open.map((edge) => edges.cost[edge])), price = leaving + step;
        const next = 2 * to + (bySeat ? 1 : 0) + things * (Math.floor(place / things) + (bySeat && at >= 0 ? 2 ** at : 0));
        if (found.has(next) && found.get(next) < price) continue;
        if (found.get(next) !== price) {
          found.set(next, price);
          back.set(next, new Map());
          if (!waiting.has(price)) waiting.set(price, new Set());
          waiting.get(price).add(next);
        }
        back.get(next).set(place, open.filter((edge) => edges.cost[edge] === step));
      }
    }
  }
  return null;
}

// Every other that something is said of together with this one, and what is said.
function linksOf(store, from, state) {
  const near = new Map();
  for (const edge of store.touching[from]) {
    const to = store.far(edge, from);
    if (to === from || store.data.edges.cost[edge] < 0 || !counts(store, edge, state)) continue;
    if (!near.has(to)) near.set(to, []);
    near.get(to).push(edge);
  }
  return near;
}

// Of the cheapest ways those that pass nothing twice, compared; where there is none, what they pass twice.
function bestChain(store, { back, ends, thing }) {
  const { nodes, edges, chain: rule } = store.data;
  const last = (edge) => edges.last[edge] || edges.date[edge], rank = (edge) => rule.bases.indexOf(edges.basis[edge]);
  const turned = (edge) => last(edge).replace(/\D/g, "").replace(/\d/g, (digit) => 9 - digit);
  const compare = (one, other) => (one < other ? -1 : one > other ? 1 : 0);
  const better = (one, other) => rank(one) - rank(other) || compare(turned(one), turned(other)) || one - other;
  function* chains(place) {
    const before = [...back.get(place).keys()].sort((one, other) => compare(nodes.key[thing(one)], nodes.key[thing(other)]) || one - other);
    if (!before.length) yield [];
    for (const one of before) {
      const [edge] = [...back.get(place).get(one)].sort(better);
      for (const chain of chains(one)) yield [...chain, { edge, from: thing(one), to: thing(place) }];
    }
  }
  const weakest = (chain) => Math.max(...chain.map(({ edge }) => rank(edge))), days = (chain) => chain.map(({ edge }) => last(edge)).sort().join(" ");
  const twice = new Set();
  let best = null, seen = 0;
  for (const end of ends) for (const chain of chains(end)) {
    const again = chain.map(({ to }) => to).filter((to, at, all) => all.indexOf(to) < at);
    again.forEach((number) => twice.add(number));
    if (!again.length && (!best || (weakest(best) - weakest(chain) || best.length - chain.length || compare(days(chain), days(best))) > 0)) best = chain;
    if ((seen += 1) >= COMPARED) break;
  }
  return { best, twice };
}

// One item may speak of many things: said wherever a chain leads through one.
const cautionOf = ({ data }, chain) => (chain.slice(1).some(({ from }) => data.nodes.kind[from] === "AgendaItem") ? data.chain.caution : "");

function showChain(store, { chain, caution }, onChoose) {
  const { data } = store;
  if (!chain) return byId("chain").replaceChildren();
  const link = (number) => button(data.nodes.name[number], () => onChoose(number), { class: "neighbour" });
  byId("chain").replaceChildren(caution ? el("p", { class: "caution" }, caution) : "", el("ol", {}, chain.map(({ edge, from, to }) => el("li", { "data-line": edge },
    el("p", {}, link(from), ` ${relationWords(store, edge, from)} `, link(to), data.edges.uncertain[edge] ? el("strong", { class: "uncertain" }, "uncertain") : ""),
    data.edges.quotes[edge].slice(0, 1).map((quote) => quoteBlock(data, quote))))));
}
