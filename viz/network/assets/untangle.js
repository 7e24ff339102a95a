// A picture in; the same marks nearer to what they are linked to, with names that keep clear of each other, out.
// Worked out in one go: nothing moves on the page, so nothing has to be stopped.
const UNTANGLE = { rounds: 120, near: 150, most: 1200 }; // milliseconds at most

function untangled(store, drawing, { lines, reach }) {
  const count = drawing.nodes.length, at = new Map(drawing.nodes.map((number, place) => [number, place]));
  const x = Float64Array.from(drawing.x), y = Float64Array.from(drawing.y), ends = performance.now() + UNTANGLE.most;
  const links = lines.map((line) => [at.get(line.from), at.get(line.to)]).filter(([from, to]) => from !== undefined && to !== undefined);
  const fixed = at.get(drawing.focus);
  for (let round = 0; round < UNTANGLE.rounds && performance.now() < ends; round += 1) settle({ x, y, links, count, fixed, heat: 28 * (1 - round / UNTANGLE.rounds) + 1 });
  const side = drawing.side.map((was, place) => (place === fixed ? was : x[place] < x[fixed] ? "left" : "right"));
  keepApart({ x, y, count, ends, wide: Math.max(120, reach), side });
  return { ...drawing, x: [...x].map(Math.round), y: [...y].map(Math.round), side };
}

// One round: links pull, marks push, wider than high because names are.
function settle({ x, y, links, count, fixed, heat }) {
  const dx = new Float64Array(count), dy = new Float64Array(count);
  for (let one = 0; one < count; one += 1) for (let other = 0; other < one; other += 1) {
    const across = (x[one] - x[other]) / 2 || (one - other) / 100, down = y[one] - y[other] || (one + other) / 100;
    const far = across * across + down * down, push = (UNTANGLE.near * UNTANGLE.near) / 4 / Math.max(far, 100);
    dx[one] += across * push; dy[one] += (down * push) / 2;
    dx[other] -= across * push; dy[other] -= (down * push) / 2;
  }
  for (const [from, to] of links) {
    const across = x[to] - x[from], down = y[to] - y[from], pull = Math.hypot(across, down) / UNTANGLE.near / 2;
    dx[from] += across * pull; dy[from] += down * pull;
    dx[to] -= across * pull; dy[to] -= down * pull;
  }
  for (let place = 0; place < count; place += 1) {
    if (place === fixed) continue;
    const far = Math.hypot(dx[place], dy[place]) || 1, step = Math.min(far, heat);
    x[place] += (dx[place] / far) * step;
    y[place] += (dy[place] / far) * step;
  }
}

// Down the page, each mark moves below whatever its name would cover.
function keepApart({ x, y, count, ends, wide, side }) {
  const box = (place) => (side[place] === "left" ? [x[place] - wide, x[place] + 16] : side[place] === "right" ? [x[place] - 16, x[place] + wide] : [x[place] - wide / 2, x[place] + wide / 2]);
  const order = [...Array(count).keys()].sort((a, b) => y[a] - y[b] || x[a] - x[b]);
  const laid = [];
  for (const place of order) {
    const [left, right] = box(place), tall = side[place] === "below" ? 62 : 40;
    for (let moved = true; moved && performance.now() < ends + 500;) {
      moved = false;
      for (const other of laid) if (left < other.right && right > other.left && y[place] - 20 < other.bottom && y[place] + tall - 20 > other.top) { y[place] = Math.ceil(other.bottom) + 21; moved = true; }
    }
    laid.push({ left, right, top: y[place] - 20, bottom: y[place] - 20 + tall });
  }
}
