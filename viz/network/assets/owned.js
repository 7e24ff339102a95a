// The picture of who owns what and the window in; the same, placed so that what nobody owns and who owns what are both in sight, out.
const ROW = 56, TINT = "#fdf3f2"; // as high as the rows of the columns
const GRID = { across: 4, row: 58, first: 56 }; // the unowned above the owners: marks in a row, its height, where the first stands

// Beside each other where there is room. Where there is not, the unowned stand above the owners, close together.
function ownershipFor(store, state, width) {
  const { data } = store, whole = data.pictures.ownership;
  const picture = isNarrowed(state) ? closedUp(store, whole, state) : whole, out = picture.out || new Set();
  const open = openMarks(data, whole).filter((number) => !out.has(number));
  if (!open.length) return { ...picture, blocks: [] };
  const [first, ...others] = picture.columns, last = others[others.length - 1];
  const block = { x: first[0] - 24, y: -46, wide: first[2] + 4, high: (open.length - 1) * ROW + 92, colour: TINT };
  if (!others.length || width >= (last[0] + last[2] + 50) * LEAST) return { ...picture, blocks: [block] };
  const across = others[0][0], total = last[0] + last[2] - across;
  return width >= 560 ? stacked(store, picture, { open, out, across, total, ...inGrid(open, total) })
    : stacked(store, picture, { open, out, across, total, ...inColumn(open, block.wide) });
}

// What hangs on "No owner", the mark for more of it last.
function openMarks({ edges }, { edges: lines }) {
  return lines.flatMap((edge) => ({ NO_OWNER: [edges.src[edge]], MORE: [edges.dst[edge]] }[edges.kind[edge]] || []));
}

// In rows; a line leaves its mark upwards and runs between the rows, so that it passes no name.
function inGrid(open, total) {
  const { across, row, first } = GRID, wide = (total - first) / across, rows = Math.ceil(open.length / across);
  const place = new Map(open.map((number, at) => [number, { x: first + (at % across) * wide, y: Math.floor(at / across) * row, side: "right" }]));
  const way = (number) => [[place.get(number).x, place.get(number).y - row / 2], [first / 2, place.get(number).y - row / 2]];
  return { place, way, middle: { x: 4, y: ((rows - 1) * row) / 2 }, high: (rows - 1) * row + 78, below: (rows - 1) * row + 140, wide: total + 20, title: total };
}

function inColumn(open, wide) {
  const place = new Map(open.map((number, at) => [number, { x: 78, y: at * ROW, side: "right" }])), rows = open.length;
  return { place, way: () => [], middle: { x: 0, y: ((rows - 1) * ROW) / 2 }, high: (rows - 1) * ROW + 88, below: rows * ROW + 100, wide, title: wide - 4 };
}

function stacked({ data }, picture, { out, across, total, place, way, middle, high, below, wide, title }) {
  const hub = data.nodes.key.indexOf("drawn:no-owner"), [first, ...others] = picture.columns;
  const moved = picture.nodes.map((number, at) => place.get(number) || (number === hub || out.has(number) ? { ...middle, side: "below" }
    : { x: picture.x[at] - across, y: picture.y[at] + below, side: picture.side[at] }));
  const bends = picture.bends.map((points, at) => {
    const edge = picture.edges[at], end = { NO_OWNER: data.edges.src[edge], MORE: data.edges.dst[edge] }[data.edges.kind[edge]];
    if (end === undefined) return points.map(([x, y]) => [x - across, y + below]);
    return place.has(end) ? (data.edges.kind[edge] === "MORE" ? way(end).reverse() : way(end)) : [];
  });
  return { ...picture, bends, x: moved.map(({ x }) => x), y: moved.map(({ y }) => y), side: moved.map(({ side }) => side), right: total, most: 1,
    blocks: [{ x: -24, y: -40, wide, high, colour: TINT }],
    columns: [[-10, first[1], title, -Infinity, below - 76], ...others.map(([x, words, room]) => [x - across, words, room, below, Infinity])] };
}

// What filters leave, without holes where marks were, and counted anew; what is left out takes no room.
function closedUp(store, whole, state) {
  const { data } = store, hub = data.nodes.key.indexOf("drawn:no-owner"), { kind } = data.nodes;
  const beyond = whole.beyond.filter((edge) => counts(store, edge, state)), more = beyond.filter((edge) => data.edges.kind[edge] === "NO_OWNER").length;
  const picture = more ? whole : withoutMore(data, whole), keep = keepWithin(store, picture, state), every = openMarks(data, picture);
  const out = new Set(picture.nodes.filter((number) => !keep.nodes.has(number)));
  const open = every.filter((number) => !out.has(number)), rowOf = new Map(open.map((number, at) => [number, at * ROW]));
  const owners = picture.nodes.flatMap((number, at) => (out.has(number) || rowOf.has(number) || number === hub ? [] : [picture.y[at]]));
  const closer = closeRows(owners), middle = (Math.max(open.length - 1, 0) * ROW) / 2;
  const y = picture.nodes.map((number, at) => rowOf.get(number) ?? (out.has(number) || number === hub ? middle : closer(picture.y[at])));
  const label = picture.nodes.map((number, at) => (kind[number] === "More" ? `+ ${more} more without a settled owner` : picture.label[at]));
  return { ...picture, out, y, label, bends: picture.bends.map((points) => points.map(([x, down]) => [x, closer(down)])), cut: countedAnew(store, picture, { keep, beyond, out }) };
}

function withoutMore({ nodes, edges }, picture) {
  const marks = picture.nodes.map((number) => nodes.kind[number] !== "More"), lines = picture.edges.map((edge) => edges.kind[edge] !== "MORE");
  const kept = (names, left) => Object.fromEntries(names.map((name) => [name, picture[name].filter((_, at) => left[at])]));
  return { ...picture, ...kept(["nodes", "x", "y", "side", "label", "letters", "note", "doubt"], marks), ...kept(["edges", "bends"], lines) };
}

// Rows in order as far apart as before, but never further than one row; what runs through a wider gap runs through its middle.
function closeRows(heights) {
  const rows = [...new Set(heights)].sort((a, b) => a - b), moved = [];
  rows.forEach((y, at) => moved.push(at ? moved[at - 1] + Math.min(y - rows[at - 1], ROW) : 0));
  return (y) => {
    const at = rows.findLastIndex((row) => row <= y);
    if (at < 0) return rows.length ? y - rows[0] : 0;
    if (rows[at] === y || at === rows.length - 1) return moved[at] + Math.min(y - rows[at], ROW / 2);
    return rows[at + 1] - rows[at] > ROW ? moved[at] + ROW / 2 : moved[at] + y - rows[at];
  };
}

// The same sentence as that of the whole picture, of what the filters leave.
function countedAnew({ data }, picture, { keep, beyond, out }) {
  const { kind, src, dst } = data.edges, owner = ["Organization", "Body", "Post", "Person"];
  const ends = (edges, open) => new Set(edges.flatMap((edge) => {
    if (["HOLDS", "POST_IN", "MORE"].includes(kind[edge]) || (kind[edge] === "NO_OWNER") !== open) return [];
    return [open || !owner.includes(data.nodes.kind[src[edge]]) ? src[edge] : dst[edge]];
  }));
  const told = [["with an owner", false], ["without", true]].map(([words, open]) => {
    const drawn = [...ends(keep.edges, open)].filter((number) => !out.has(number)).length, all = ends([...keep.edges, ...beyond], open).size;
    return drawn < all ? `${drawn} of ${all} ${words}` : `${all} ${words}`;
  });
  return `Within the filters: ${told.join(" and ")}.${picture.earlier.length ? " Dotted lines are of an earlier owner, and say so." : ""}`;
}
