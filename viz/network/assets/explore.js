// A node in; what stands around it, one to three steps far, and where each mark goes, out.
const DRAWN_ONLY = ["MORE", "CAME_UP"]; // lines that are not relations of the record
const RING = { fold: 40, clear: 45, most: 150, each: 8, row: 48, gap: 246, tall: 20, least: 210, letters: 26 };

function exploreAround(store, state, width = Infinity) {
  const { nodes, edges } = store.data;
  const focus = state.around;
  const first = foldedRing(store, state);
  const parent = new Map(first.ring.map((number) => [number, focus]));
  const rings = [first.ring];
  const lines = new Set(first.edges), seen = new Set([focus, ...first.ring]);
  let left = 0, front = first.ring;
  for (let step = 2; front.length && (step <= state.steps || front.some((number) => state.grown.has(number))); step += 1) {
    const next = [];
    for (const number of front) {
      if (nodes.kind[number] === "NoOwner" || (step > state.steps && !state.grown.has(number))) continue; // what else has no owner is another story
      let added = 0;
      for (const edge of newestFirst(store, store.touching[number]).filter((one) => drawable(store, one, state))) {
        const other = store.far(edge, number);
        if (seen.has(other)) continue;
        if (seen.size >= RING.most || (added >= RING.each && !state.grown.has(number))) { left += 1; continue; }
        seen.add(other);
        parent.set(other, number);
        next.push(other);
        lines.add(edge);
        added += 1;
      }
    }
    rings.push(next);
    front = next;
  }
  // whatever is said between two marks that both stand there belongs to the picture, as long as lines can be told apart
  const across = new Set();
  if (rings.length > 1) for (const number of seen) for (const edge of store.touching[number])
    if (!lines.has(edge) && drawable(store, edge, state) && seen.has(store.far(edge, number))) across.add(edge);
  const crowded = seen.size > RING.clear && across.size;
  if (!crowded) for (const edge of across) lines.add(edge);
  const cut = [left ? `${left} older relations further out are not drawn; choose a mark to see them.` : "",
    crowded ? `${plural(across.size, "line", "lines")} between marks that stand here already ${across.size === 1 ? "is" : "are"} not drawn.` : ""].filter(Boolean).join(" ");
  const summary = `${nodes.kind[focus] === "NoOwner" ? "" : `${store.data.kinds[nodes.kind[focus]].one} with `}${plural(first.total, "relation", "relations")} to ${plural(first.others, "other", "others")} in the record.`;
  const sorted = [...lines].sort((a, b) => a - b), said = { focus, columns: [], heading: `Around ${nodes.name[focus]}`, summary, cut };
  if (width < LADDER.below) return { ...placeLadder(store, { focus, rings, parent, lines: sorted }), ...said };
  const placed = placeRings(focus, rings, parent);
  return { ...placed, letters: placed.nodes.map(() => RING.letters), edges: sorted, spread: rings.length > 1, ...said };
}

// In a narrow window names have no room on both sides: one below the other, each further in than what it hangs on.
const LADDER = { below: 480, row: 48, step: 34 };

function placeLadder(store, { focus, rings, parent, lines }) {
  const below = new Map(), made = { nodes: [], x: [], y: [], side: [] }, depth = new Map([[focus, 0]]), row = new Map();
  for (const number of rings.flat()) below.set(parent.get(number), [...(below.get(parent.get(number)) || []), number]);
  const add = (number) => {
    row.set(number, made.nodes.length * LADDER.row);
    made.nodes.push(number);
    made.x.push(depth.get(number) * LADDER.step);
    made.y.push(row.get(number));
    made.side.push("right");
    for (const child of below.get(number) || []) {
      depth.set(child, depth.get(number) + 1);
      add(child);
    }
  };
  add(focus);
  // down from a mark, then across to what hangs on it; a line between two others stays straight
  const { src, dst, uncertain } = store.data.edges, hanging = (edge) => (parent.get(dst[edge]) === src[edge] ? dst[edge] : parent.get(src[edge]) === dst[edge] ? src[edge] : -1);
  const bends = lines.map(hanging).map((child) => (child < 0 ? [] : [[depth.get(parent.get(child)) * LADDER.step, row.get(child)]]));
  const unsure = new Set(lines.filter((edge) => uncertain[edge]).map(hanging));
  return { ...made, ladder: true, edges: lines, bends, letters: made.nodes.map(() => RING.letters), note: made.nodes.map(() => ""), doubt: made.nodes.map((number) => (unsure.has(number) ? "uncertain" : "")) };
}

function newestFirst({ data }, found) {
  return [...found].sort((a, b) => data.edges.date[b].localeCompare(data.edges.date[a]) || a - b);
}

const drawable = (store, edge, state) => !DRAWN_ONLY.includes(store.data.edges.kind[edge]) && store.data.edges.src[edge] !== store.data.edges.dst[edge] && counts(store, edge, state);

// The nearest: by relation and direction, newest first; a crowd of one relation becomes one mark that lists it.
function foldedRing(store, state) {
  const { edges, relations, nodes } = store.data;
  const focus = state.around, groups = new Map();
  const near = newestFirst(store, store.touching[focus]).filter((edge) => drawable(store, edge, state));
  for (const edge of near) {
    const name = `${edges.kind[edge]}/${edges.dst[edge] === focus ? 1 : 0}`;
    if (!groups.has(name)) groups.set(name, []);
    groups.get(name).push(edge);
  }
  let limit = RING.fold;
  const size = () => [...groups.values()].reduce((sum, found) => sum + Math.min(found.length, limit), 0);
  while (limit > 4 && size() > (RING.most * 2) / 3) limit -= 4;
  const drawn = [], folded = [];
  for (const name of [...groups.keys()].sort()) {
    const found = groups.get(name), kept = found.length <= limit ? found : found.slice(0, limit - 1);
    drawn.push(...kept);
    const shown = new Set(drawn.map((edge) => store.far(edge, focus)));
    const rest = [...new Set(found.slice(kept.length).map((edge) => store.far(edge, focus)))].filter((number) => !shown.has(number));
    if (!rest.length) continue;
    const words = relations[edges.kind[found[0]]][name.endsWith("1") ? 1 : 0];
    const key = `drawn:more/${nodes.key[focus]}/${name}/${linkOf(store, { ...state, selected: -1, grown: new Set() })}`;
    folded.push(store.fold(key, `+ ${rest.length} more: ${words}`, { members: rest, from: focus, date: edges.date[found[kept.length]] }));
  }
  const ring = [...new Set(drawn.map((edge) => store.far(edge, focus)))];
  return { ring: [...ring, ...folded.map(({ node }) => node)], edges: [...drawn, ...folded.map(({ edge }) => edge)],
    total: near.length, others: new Set(near.map((edge) => store.far(edge, focus))).size };
}

// Half of the nearest right, half left, evenly by height so that no two names touch; whoever stands further out stays on the side of what it hangs on.
function placeRings(focus, rings, parent) {
  const made = { nodes: [focus], x: [0], y: [0], side: ["below"] };
  const place = new Map([[focus, { side: "", at: 0 }]]);
  let radius = 0;
  for (const ring of rings) {
    const half = Math.ceil(ring.length / 2);
    const sideOf = (number, index) => place.get(parent.get(number)).side || (index < half ? "right" : "left");
    const sides = { right: [], left: [] };
    ring.forEach((number, index) => sides[sideOf(number, index)].push(number));
    if (ring === rings[0]) sides.left.reverse();
    // the nearest stand in a ring; who stands further out in columns, so that a crowd grows neither too far down nor away
    const first = ring === rings[0], deep = first ? 1 : Math.ceil(Math.max(sides.right.length, sides.left.length) / RING.tall);
    const tall = Math.max(sides.right.length, sides.left.length) / deep;
    radius = radius ? radius + RING.gap : Math.max(RING.least, Math.floor((RING.row * (tall + 1)) / 2));
    for (const side of ["right", "left"]) {
      const ordered = sides[side].sort((a, b) => (first ? 0 : place.get(parent.get(a)).at - place.get(parent.get(b)).at)), rows = Math.ceil(ordered.length / deep);
      ordered.forEach((number, index) => {
        const row = Math.floor(index / deep), column = index % deep, y = Math.round((row - (rows - 1) / 2) * RING.row + (column % 2) * (RING.row / 2));
        const x = first ? Math.round(Math.sqrt(Math.max(radius * radius - y * y, (radius * 0.4) ** 2)))
          : Math.round(radius + column * RING.gap + 50 * (1 - ((2 * y) / (RING.row * Math.max(rows, 2))) ** 2));
        place.set(number, { side, at: y });
        made.nodes.push(number);
        made.x.push(side === "right" ? x : -x);
        made.y.push(y);
        made.side.push(side);
      });
    }
    radius += (deep - 1) * RING.gap;
  }
  return made;
}
