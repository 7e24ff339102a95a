// A node in; what stands around it and where, out: the same rule as the ego picture the program draws at opening.
const RING = { fold: 40, most: 100, row: 38, least: 200 };

function ringAround(store, focus) {
  const groups = new Map();
  for (const edge of store.touching[focus]) {
    const { src, dst, kind } = store.data.edges;
    if (src[edge] === dst[edge] || kind[edge] === "MORE") continue;
    const name = `${kind[edge]}/${dst[edge] === focus ? 1 : 0}`;
    if (!groups.has(name)) groups.set(name, []);
    groups.get(name).push(edge);
  }
  let limit = RING.fold;
  const size = () => [...groups.values()].reduce((sum, edges) => sum + Math.min(edges.length, limit), 0);
  while (limit > 4 && size() > RING.most) limit -= 4;
  const drawn = [];
  let left = 0;
  for (const name of [...groups.keys()].sort()) {
    const newest = [...groups.get(name)].sort((a, b) => store.data.edges.date[b].localeCompare(store.data.edges.date[a]) || a - b);
    drawn.push(...newest.slice(0, limit));
    left += Math.max(0, newest.length - limit);
  }
  const far = (edge) => (store.data.edges.src[edge] === focus ? store.data.edges.dst[edge] : store.data.edges.src[edge]);
  const ring = [...new Set(drawn.map(far))];
  return { ...placeRing(focus, ring), edges: drawn, focus, columns: [], left };
}

function placeRing(focus, ring) {
  const radius = Math.max(RING.least, Math.floor((RING.row * (ring.length + 2)) / 4));
  const half = Math.ceil(ring.length / 2);
  const made = { nodes: [focus], x: [0], y: [0], side: ["below"] };
  const arc = (numbers, side) => numbers.forEach((number, place) => {
    const y = Math.round((place - (numbers.length - 1) / 2) * RING.row);
    const x = Math.round(Math.sqrt(Math.max(radius * radius - y * y, (radius * 0.4) ** 2)));
    made.nodes.push(number);
    made.x.push(side === "right" ? x : -x);
    made.y.push(y);
    made.side.push(side);
  });
  arc(ring.slice(0, half), "right");
  arc(ring.slice(half).reverse(), "left");
  return made;
}
