// A drawing in; all of it on a canvas of its own, however much of it is in sight, out: for the saved picture and for paper.
const PAPER = { wide: 718, high: 960, first: 800, widest: 1200, tiles: 12 }; // pixels of a sheet and of the first; units side by side on one
const LARGEST = 16000; // pixels a browser lets a canvas be wide or high

// What the picture takes up, with names and titles; the frozen edges are added to it.
function extentOf(ctx, drawing, kit) {
  const { left, right } = reachOf(ctx, drawing, kit), { columns } = drawing, last = columns.at(-1), lanes = (drawing.lanes || []).length;
  const inset = lanes ? sideWidth() : 0, head = columns.length ? HEAD : 0;
  const from = lanes ? Math.min(...drawing.x) - 24 : columns.length ? Math.min(...drawing.x) - 44 : left - 12;
  const to = columns.length && !lanes ? Math.max(last[0] + last[2] + 6, drawing.right || 0, right + 12) : right + 12;
  const top = Math.min(...drawing.y) - 46, bottom = Math.max(...drawing.y) + 64;
  return { left: from, top, wide: to - from, high: bottom - top, inset, head };
}

function paintTile(store, drawing, { shown, tile, selected, scale }) {
  const { data } = store, canvas = document.createElement("canvas"), ctx = canvas.getContext("2d");
  const [width, height] = [tile.wide + tile.inset, tile.high + tile.head];
  [canvas.width, canvas.height] = [Math.ceil(width * scale), Math.ceil(height * scale)];
  ctx.scale(scale, scale);
  ctx.fillStyle = "#ffffff";
  ctx.fillRect(0, 0, width, height);
  ctx.save();
  ctx.translate(tile.inset - tile.left, tile.head - tile.top);
  drawBlocks(ctx, drawing.blocks || []);
  paintLines(ctx, store, drawing, { shown, selected });
  paintMarks(ctx, store, drawing, { shown, selected });
  ctx.restore();
  const network = { getScale: () => 1, canvasToDOM: ({ x, y }) => ({ x: x - tile.left + tile.inset, y: y - tile.top + tile.head }) };
  const frame = { columns: drawing.columns, between: drawing.between || [], lanes: drawing.lanes || [] };
  ctx.textBaseline = "middle";
  if (frame.columns.length) (frame.lanes.length ? drawLanes : drawTitles)(ctx, frame, { network, colours: data.colours, width, height, side: tile.inset });
  return canvas;
}

function paintLines(ctx, store, drawing, { shown, selected }) {
  const { edges } = store.data, at = new Map(drawing.nodes.map((number, place) => [number, { x: drawing.x[place], y: drawing.y[place] }])), bends = bendsOf(drawing);
  const lines = shown.edges.map((id) => ({ from: edges.src[id], to: edges.dst[id], bends: bends.get(id), ...lineLook(store, id, drawing) }));
  drawRoutes(ctx, lines.map((line) => ({ ...line, colour: line.color.color })), { ends: (number) => at.get(number), selected: selected === drawing.focus ? [] : [selected], colours: store.data.colours });
  for (const { from, to, arrows, color, label } of lines) {
    const [first, last] = [at.get(from), at.get(to)];
    if (!arrows) drawArrow(ctx, first, last, color.color);
    if (label) nameLine(ctx, label, { x: (first.x + last.x) / 2, y: (first.y + last.y) / 2, colours: store.data.colours });
  }
}

function drawArrow(ctx, from, to, colour) {
  const turn = Math.atan2(to.y - from.y, to.x - from.x);
  ctx.save();
  ctx.translate(to.x - 13 * Math.cos(turn), to.y - 13 * Math.sin(turn));
  ctx.rotate(turn);
  ctx.fillStyle = colour;
  ctx.beginPath();
  for (const [x, y] of [[0, 0], [-8, -3], [-8, 3]]) ctx.lineTo(x, y);
  ctx.fill();
  ctx.restore();
}

function nameLine(ctx, words, { x, y, colours }) {
  ctx.font = SMALL;
  [ctx.textAlign, ctx.textBaseline, ctx.lineWidth, ctx.strokeStyle, ctx.fillStyle] = ["center", "middle", 4, "#ffffff", colours.text];
  ctx.strokeText(words, x, y);
  ctx.fillText(words, x, y);
}

function paintMarks(ctx, store, drawing, { shown, selected }) {
  const { nodes, kinds, colours } = store.data, looks = looksOf(drawing), tags = openTags(store.data), kept = new Set(shown.nodes);
  drawing.nodes.forEach((number, place) => {
    if (!kept.has(number)) return;
    const how = { letters: WIDE, ...looks.get(number), x: drawing.x[place], y: drawing.y[place], selected: number === selected, tag: (drawing.lanes || []).length ? "" : tags.get(number),
      dashed: nodes.kind[number] === "NoOwner", colours };
    drawGlyph(ctx, kinds[nodes.kind[number]], how);
    drawLabel(ctx, labelOf(store.data, drawing, place) || " ", how);
  });
}

const kitOf = ({ data }) => ({ data, tags: openTags(data) });

function paintWhole(store, drawing, { shown, selected }) {
  const tile = extentOf(document.createElement("canvas").getContext("2d"), drawing, kitOf(store));
  const scale = Math.min(2, LARGEST / (tile.wide + tile.inset), LARGEST / (tile.high + tile.head));
  return paintTile(store, drawing, { shown, tile, selected, scale });
}

// A picture of columns or lanes goes over as many sheets as it needs, its titles on each; a ring or a path is one.
function paintSheets(store, drawing, { shown, selected }) {
  if (!drawing.nodes.length) return [];
  const all = extentOf(document.createElement("canvas").getContext("2d"), drawing, kitOf(store));
  if (!drawing.columns.length) return [paintTile(store, drawing, { shown, tile: all, selected, scale: 2 })];
  const across = Math.ceil((all.wide + all.inset) / PAPER.widest), wide = all.wide / across, by = Math.min(1, PAPER.wide / (wide + all.inset));
  const ends = sheetEnds(all, { first: PAPER.first / by - all.head, high: PAPER.high / by - all.head, room: roomOf(drawing) });
  const sheets = ends.slice(1).map((end, row) => sheetOf(store, drawing, { all, shown, from: ends[row], to: end, room: roomOf(drawing) }));
  const tiles = sheets.flatMap(({ tile, ...sheet }) => Array.from({ length: across }, (_, place) => ({ ...sheet, tile: { ...tile, left: all.left + place * wide, wide } })));
  return tiles.slice(0, PAPER.tiles).map(({ part, shown: here, tile }) => paintTile(store, part, { shown: here, tile, selected, scale: 2 }));
}

// What a mark and its name take above and below; those of lanes hang below their marks.
const roomOf = ({ lanes }) => ((lanes || []).length ? { over: 20, under: 72 } : { over: 29, under: 29 });

// A mark stands on one sheet only, and every sheet has room for the names at its ends: none is cut, no foot stays empty.
function sheetEnds({ top, high }, { first, high: others, room: { over, under } }) {
  const bottom = top + high, ends = [top];
  for (let room = first - under; bottom - ends.at(-1) > room; room = others - over - under) ends.push(ends.at(-1) + room);
  return [...ends, bottom];
}

// What belongs on one sheet; the lines of columns go on from sheet to sheet, those of a lane stand with it.
function sheetOf({ data }, drawing, { all, shown, from, to, room: { over, under } }) {
  const here = (y) => y >= from && y < to, marks = new Set(drawing.nodes.filter((_, at) => here(drawing.y[at]))), lanes = drawing.lanes || [];
  const top = from === all.top ? from : from - over, end = to === all.top + all.high ? to : to + under;
  return { tile: { ...all, top, high: end - top }, part: { ...drawing, lanes: lanes.length ? lanes.filter(([y]) => here(y)) : drawing.lanes },
    shown: { nodes: shown.nodes.filter((number) => marks.has(number)), edges: lanes.length ? shown.edges.filter((edge) => marks.has(data.edges.src[edge])) : shown.edges } };
}

// Before printing and after: the whole picture takes the place of the part that is in sight.
function bindPrint(sheets, { show, hide, words }) {
  addEventListener("beforeprint", () => { byId("paper").replaceChildren(...sheets(), el("p", {}, words())); show(); });
  addEventListener("afterprint", () => { byId("paper").replaceChildren(); hide(); });
}
