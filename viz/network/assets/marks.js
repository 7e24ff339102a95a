// A mark, its name and the frozen titles in; ink on the canvas out.
const FONT = '14px "Helvetica Neue", Arial, "Liberation Sans", sans-serif';
const SMALL = FONT.replace("14px", "13px");
const WIDE = 30, LINE = 16, HEAD = 44; // letters in a line of a name, its height; what the titles of columns take
const sideWidth = () => (byId("diagram").clientWidth < 480 ? 118 : 178); // what the titles of lanes take
const LEAST = 0.85, LEAST_WIDE = 0.7, MOST = 1.2; // what a picture is scaled to at opening; columns may be a little smaller rather than cut

function wrap(text, width = WIDE, rows = 2) {
  const lines = [""];
  for (const word of String(text).split(/\s+/)) {
    const line = lines[lines.length - 1];
    if (!line || (line + " " + word).length <= width) lines[lines.length - 1] = (line + " " + word).trim();
    else lines.push(word);
  }
  if (lines.length > rows || lines.some((line) => line.length > width + 8)) {
    const kept = lines.slice(0, rows).map((line) => (line.length > width + 8 ? line.slice(0, width) + "…" : line));
    if (lines.length > rows) kept[rows - 1] = kept[rows - 1].slice(0, width - 1).trimEnd() + "…";
    return kept;
  }
  return lines;
}

function drawGlyph(ctx, look, { x, y, selected, dashed, colours }) {
  const shape = new Path2D(look.path);
  ctx.translate(x, y);
  ctx.fillStyle = look.colour;
  ctx.strokeStyle = dashed ? colours.alert : colours.border;
  ctx.lineWidth = selected ? 2.4 : 1.4;
  if (dashed) ctx.setLineDash([3, 2]);
  ctx.fill(shape);
  ctx.stroke(shape);
  ctx.setLineDash([]);
  if (selected) {
    ctx.beginPath();
    ctx.arc(0, 0, 15, 0, 2 * Math.PI);
    ctx.strokeStyle = colours.border;
    ctx.stroke();
  }
  ctx.translate(-x, -y);
}

// Why a thing has no owner, said under its name rather than on a line among many.
function openTags({ edges }) {
  const open = edges.kind.flatMap((kind, edge) => (kind === "NO_OWNER" ? [edge] : []));
  return new Map(open.map((edge) => [edges.src[edge], edges.fields[edge][0][1]]));
}

// The lines below or beside a mark: its name, a date, and in the alert colour what is wrong with it.
function labelLines(name, { letters, note, doubt, tag }) {
  const warn = wrap([tag, doubt].filter(Boolean).join("; "), letters, 2).filter(Boolean);
  const words = String(name).trim() ? wrap(name, letters, Math.max(3 - (note ? 1 : 0) - warn.length, 1) - (!note && !warn.length && letters > 23 ? 1 : 0)) : [];
  return [...words.map((text) => ({ text })), ...(note ? [{ text: note, soft: true }] : []), ...warn.map((text) => ({ text, warn: true }))];
}

// What stands beside a mark: its name, or what the drawing says in its place.
const labelOf = ({ nodes }, drawing, place) => (drawing.label && drawing.label[place] !== "name" ? drawing.label[place] : nodes.name[drawing.nodes[place]]) || "";

function drawLabel(ctx, name, how) {
  const { x, y, side, selected, colours } = how, lines = labelLines(name, how);
  if (!lines.length) return;
  ctx.textAlign = side === "right" ? "left" : side === "left" ? "right" : "center";
  ctx.textBaseline = "middle";
  const left = x + (side === "right" ? 18 : side === "left" ? -18 : 0), high = lines.length * LINE;
  const top = side === "below" ? y + 24 : side === "above" ? y - 16 - high + LINE / 2 : y - (high - LINE) / 2;
  const font = ({ soft }) => (soft ? SMALL : selected ? `bold ${FONT}` : FONT);
  const wide = Math.max(...lines.map((line) => { ctx.font = font(line); return ctx.measureText(line.text).width; })) + 6;
  ctx.fillStyle = `${how.behind || "#ffffff"}eb`; // lines pass behind names, never through them
  ctx.fillRect(left - (side === "right" ? 3 : side === "left" ? wide - 3 : wide / 2), top - 9, wide, high + 2);
  lines.forEach((line, row) => {
    ctx.font = font(line);
    ctx.fillStyle = line.warn ? colours.alert : line.soft ? colours.edge : colours.text;
    ctx.fillText(line.text, left, top + row * LINE);
  });
}

const inside = ({ x, y, wide, high }, left, top) => left >= x && left <= x + wide && top >= y && top <= y + high;

const looksOf = (drawing) => new Map(drawing.nodes.map((number, place) => [number, {
  side: drawing.side[place], behind: ((drawing.blocks || []).find((block) => inside(block, drawing.x[place], drawing.y[place])) || { colour: "#ffffff" }).colour,
  ...Object.fromEntries(["letters", "note", "doubt"].flatMap((name) => (drawing[name] ? [[name, drawing[name][place]]] : []))) }]));

// A line that bends so that it passes no mark or name it does not belong to; of a chosen mark it is drawn last and darker.
function drawRoutes(ctx, routes, { ends, selected, colours }) {
  const chosen = ({ from, to }) => selected.includes(from) || selected.includes(to);
  for (const route of [...routes].sort((a, b) => chosen(a) - chosen(b))) {
    const [first, last] = [ends(route.from), ends(route.to)];
    const points = [[first.x, first.y], ...route.bends, [last.x, last.y]];
    ctx.beginPath();
    for (const [x, y] of route.back ? points.reverse() : points) ctx.lineTo(x, y);
    ctx.strokeStyle = chosen(route) ? colours.text : route.colour;
    ctx.lineWidth = chosen(route) ? 2 : 1.2;
    ctx.setLineDash(route.dashes || []);
    ctx.stroke();
  }
  ctx.setLineDash([]);
}

// The bends of each line of a drawing, by the number of the line.
const bendsOf = (drawing) => new Map(drawing.edges.map((edge, place) => [edge, (drawing.bends || [])[place] || []]));

// A tint behind marks that belong together, or behind the lane that was chosen.
function drawBlocks(ctx, blocks) {
  for (const { x, y, wide, high, colour } of blocks) {
    ctx.fillStyle = colour;
    ctx.fillRect(x, y, wide, high);
  }
}

// Titles of columns and lanes stay at the edge, however far the picture is moved; marks pass behind them.
function drawFrame(ctx, frame, { network, colours }) {
  if (!frame.columns.length) return;
  const box = byId("diagram"), ratio = ctx.canvas.width / box.clientWidth;
  const kit = { network, colours, width: box.clientWidth, height: box.clientHeight };
  ctx.save();
  ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
  ctx.textBaseline = "middle";
  if (frame.lanes.length) drawLanes(ctx, frame, kit);
  else drawTitles(ctx, frame, kit);
  ctx.restore();
}

function rule(ctx, colours, ...[left, top, right, bottom]) {
  ctx.strokeStyle = colours.edge;
  ctx.lineWidth = 1;
  ctx.beginPath();
  ctx.moveTo(left, top);
  ctx.lineTo(right, bottom);
  ctx.stroke();
}

// Too far out for every title to stand above its column: each then has a line of its own, one below the other.
const areStairs = (ctx, columns, scale) => { ctx.font = `bold ${FONT}`; return columns.some(([, title, wide]) => wide && fitted(ctx, title, wide * scale - 12).cut); };
const stairsHigh = (columns) => columns.length * LINE + 12;

function drawStairs(ctx, columns, { network, colours, width }) {
  const high = stairsHigh(columns);
  ctx.fillStyle = "#ffffff";
  ctx.fillRect(0, 0, width, high);
  columns.forEach(([x, title], row) => {
    const at = network.canvasToDOM({ x, y: 0 }).x - 6, top = 10 + row * LINE;
    rule(ctx, colours, at, top + 6, at, high);
    ctx.fillStyle = colours.text;
    ctx.fillText(title, at, top);
  });
}

// A title stands above its own block and stays while any of the block is in sight.
function drawTitles(ctx, { columns }, { network, colours, width }) {
  const scale = network.getScale(), stairs = areStairs(ctx, columns, scale);
  ctx.textAlign = "left";
  if (stairs) return drawStairs(ctx, columns, { network, colours, width });
  for (const [x, title, wide, from = -Infinity, to = Infinity] of columns) {
    const at = network.canvasToDOM({ x, y: Math.max(from, -1e6) }), end = network.canvasToDOM({ x, y: Math.min(to, 1e6) }).y;
    const top = Math.max(from === -Infinity ? 0 : at.y - HEAD - 36, 0), room = wide * scale - 12;
    if (end < HEAD || at.x > width || at.x + room < 0) continue;
    ctx.fillStyle = "#ffffff";
    ctx.fillRect(at.x - 14, top, wide * scale + 4, HEAD);
    rule(ctx, colours, at.x - 10, top + HEAD - 1, at.x - 22 + wide * scale, top + HEAD - 1);
    ctx.fillStyle = colours.text;
    const lines = fitted(ctx, title, room);
    lines.forEach((line, row) => ctx.fillText(line, at.x - 10, top + HEAD / 2 + (row - (lines.length - 1) / 2) * LINE));
  }
}

function fitted(ctx, title, room) {
  const lines = [""];
  for (const word of title.split(" ")) {
    const last = lines[lines.length - 1], longer = `${last} ${word}`.trim();
    if (!last || ctx.measureText(longer).width <= room) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return Object.assign(lines.slice(0, 2), { cut: lines.length > 2 || lines.some((line) => ctx.measureText(line).width > room + 10) });
}

// Dates along the top, what each lane is about down the side, and how many dates lie out of sight.
function drawLanes(ctx, { columns, between, lanes }, { network, colours, width, height, side = sideWidth() }) {
  const across = (x) => network.canvasToDOM({ x, y: 0 }).x;
  ctx.fillStyle = "#ffffff";
  ctx.fillRect(0, 0, width, HEAD);
  ctx.fillRect(0, HEAD, side, height);
  rule(ctx, colours, 0, HEAD - 0.5, width, HEAD - 0.5);
  ctx.textAlign = "left";
  for (const [y, title, chosen, doubt] of lanes) {
    const top = network.canvasToDOM({ x: 0, y }).y;
    if (top < HEAD + 10 || top > height + 30) continue;
    ctx.font = chosen ? `bold ${FONT}` : FONT;
    ctx.fillStyle = colours.text;
    const lines = wrap(title, Math.floor(side / 9), 2), first = top - ((lines.length - (doubt ? 0 : 1)) * LINE) / 2;
    lines.forEach((line, row) => ctx.fillText(line, 12, first + row * LINE));
    ctx.font = SMALL;
    ctx.fillStyle = colours.alert;
    if (doubt) ctx.fillText(doubt, 12, first + lines.length * LINE);
  }
  ctx.textAlign = "center";
  const nearest = Math.min(...columns.slice(1).map(([x], place) => across(x) - across(columns[place][0])), 60);
  const font = `bold ${FONT.replace("14px", `${Math.max(9, Math.min(14, Math.floor(nearest / 4)))}px`)}`; // smaller rather than left out
  let free = side;
  for (const [x, title] of columns) {
    // a short month, so that no date is left out for want of room
    const at = across(x), [, day, year] = /^(.*?)\s*(\d{4})$/.exec(title.replace(/([A-Z][a-z]{2})[a-z]+/, "$1")) || ["", title, ""];
    ctx.font = font;
    const half = Math.max(ctx.measureText(day).width, ctx.measureText(year).width) / 2;
    if (at - half < free || at + half > width) continue;
    ctx.fillStyle = colours.text;
    ctx.fillText(day, at, HEAD / 2 - 8);
    ctx.fillText(year, at, HEAD / 2 + 9);
    free = at + half + 3;
  }
  ctx.font = SMALL;
  ctx.fillStyle = colours.edge;
  for (const [x, words, room] of between) {
    const at = across(x), lines = words.split(/ (?=\d)/);
    if (at - 30 > side && at + 30 < width && room * network.getScale() > 96) lines.forEach((line, row) => ctx.fillText(line, at, HEAD / 2 - 8 + 17 * row));
  }
  hiddenDates(ctx, columns.map(([x]) => across(x)), { colours, width, side });
}

function hiddenDates(ctx, places, { colours, width, side }) {
  const before = places.filter((at) => at < side).length, after = places.filter((at) => at > width - 12).length;
  ctx.font = `bold ${SMALL}`;
  ctx.fillStyle = colours.alert;
  ctx.textAlign = "left";
  if (before) ctx.fillText(`← ${before} earlier`, 12, HEAD / 2);
  ctx.textAlign = "right";
  if (!after) return;
  const words = `${after} later →`, wide = ctx.measureText(words).width + 12;
  ctx.fillStyle = "#ffffff";
  ctx.fillRect(width - wide, 0, wide, HEAD - 1);
  ctx.fillStyle = colours.alert;
  ctx.fillText(words, width - 6, HEAD / 2);
}

// How far the names reach beside their marks, so that a picture opens with none of them cut.
function reachOf(ctx, drawing, { data, tags }) {
  const looks = looksOf(drawing), ends = { left: Infinity, right: -Infinity };
  ctx.font = `bold ${FONT}`;
  drawing.nodes.forEach((number, at) => {
    const label = labelOf(data, drawing, at), how = { letters: WIDE, ...looks.get(number), tag: tags.get(number) };
    const wide = Math.max(0, ...labelLines(label, how).map(({ text }) => ctx.measureText(text).width)) + 26;
    const [before, after] = { right: [20, wide], left: [wide, 20] }[how.side] || [wide / 2, wide / 2];
    Object.assign(ends, { left: Math.min(ends.left, drawing.x[at] - before), right: Math.max(ends.right, drawing.x[at] + after) });
  });
  return ends;
}
