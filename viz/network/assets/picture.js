// The drawing in, a vis-network picture out: our own glyphs and labels on its canvas, no physics.
const FONT = '14px "Helvetica Neue", Arial, "Liberation Sans", sans-serif';
const WIDE = 30;

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

function drawLabel(ctx, name, { x, y, side, selected, tag, colours }) {
  const lines = [...wrap(name), ...(tag ? [tag] : [])];
  ctx.font = selected ? `bold ${FONT}` : FONT;
  ctx.textAlign = side === "right" ? "left" : side === "left" ? "right" : "center";
  ctx.textBaseline = "middle";
  const left = x + (side === "right" ? 20 : side === "left" ? -20 : 0);
  const top = side === "below" ? y + 24 : y - ((lines.length - 1) * 16) / 2;
  const wide = Math.max(...lines.map((line) => ctx.measureText(line).width)) + 6;
  ctx.fillStyle = "rgba(255, 255, 255, 0.9)"; // lines pass behind names, never through them
  ctx.fillRect(left - (side === "right" ? 3 : side === "left" ? wide - 3 : wide / 2), top - 9, wide, lines.length * 16 + 2);
  lines.forEach((line, row) => {
    ctx.fillStyle = tag && row === lines.length - 1 ? colours.alert : colours.text;
    ctx.fillText(line, left, top + row * 16);
  });
}

function makePicture(store, onChoose) {
  const { data } = store;
  const opening = JSON.parse(byId("opening").textContent);
  const options = typeof opening.options === "string" ? JSON.parse(opening.options) : opening.options;
  const tags = openTags(data);
  const nodes = new vis.DataSet(opening.nodes.map((node) => ({ ...node })));
  const edges = new vis.DataSet(opening.edges.map((edge) => ({ ...edge, ...lineLook(store, edge.id), ...arrowLook(data.drawing) })));
  let sides = new Map(data.drawing.nodes.map((number, place) => [number, data.drawing.side[place]]));
  let columns = data.drawing.columns, focus = data.drawing.focus;
  options.nodes = { shape: "custom", color: { border: data.colours.border, background: data.colours.border }, size: 12,
    ctxRenderer: ({ ctx, id, x, y, state, label }) => {
      const look = data.kinds[data.nodes.kind[id]];
      const how = { x, y, side: sides.get(id), selected: state.selected, tag: tags.get(id), dashed: data.nodes.kind[id] === "NoOwner", colours: data.colours };
      return { drawNode: () => drawGlyph(ctx, look, how), drawExternalLabel: () => drawLabel(ctx, label, how),
        nodeDimensions: { width: 24, height: 24 } };
    } };
  const network = new vis.Network(byId("diagram"), { nodes, edges }, options);
  // vis-network draws a mark only where it knows its box, and learns the box of our own glyphs one picture too late
  const learnBoxes = () => {
    const ctx = byId("diagram").querySelector("canvas").getContext("2d");
    for (const id of nodes.getIds()) network.body.nodes[id].updateBoundingBox(ctx);
    network.redraw();
  };
  network.on("beforeDrawing", (ctx) => drawColumns(ctx, columns, { nodes, network, colours: data.colours }));
  // a window that changes its size would keep the old place and cut the names at both sides
  let opened = null;
  network.on("resize", () => requestAnimationFrame(() => { if (opened) openAt(network, opened); }));
  network.on("click", ({ nodes: hit }) => { if (hit.length) onChoose(hit[0]); });
  return {
    network, nodes, edges,
    show(drawing, keep) {
      sides = new Map(drawing.nodes.map((number, place) => [number, drawing.side[place]]));
      columns = drawing.columns;
      focus = drawing.focus;
      nodes.clear();
      edges.clear();
      nodes.add(drawing.nodes.flatMap((id, place) => keep.nodes.has(id)
        ? [{ id, label: data.nodes.name[id], shape: "custom", x: drawing.x[place], y: drawing.y[place] }] : []));
      edges.add(keep.edges.map((id) => ({ id, from: data.edges.src[id], to: data.edges.dst[id], ...lineLook(store, id), ...arrowLook(drawing) })));
      learnBoxes();
    },
    mark(number) {
      // in a ring every line reaches the middle: marking them all would mark nothing
      if (nodes.get(number)) network.selectNodes([number], number !== focus);
      else network.unselectAll();
    },
    open(drawing) {
      opened = drawing;
      openAt(network, drawing);
    },
    bringIn(number) {
      const box = byId("diagram"), place = network.canvasToDOM(network.getPosition(number));
      const seen = place.x > 30 && place.y > 30 && place.x < box.clientWidth - 120 && place.y < box.clientHeight - 60;
      const { x, y } = network.getPosition(number), wide = columns.length && place.x > 0 && place.x < box.clientWidth;
      if (!seen) network.moveTo({ position: { x: wide ? network.getViewPosition().x : x, y }, animation: false });
    },
  };
}

// Columns already say which way a line reads.
const arrowLook = ({ columns }) => (columns.length ? { arrows: { to: { enabled: false } } } : {});

function lineLook({ data }, edge) {
  const kind = data.edges.kind[edge];
  const open = kind === "NO_OWNER";
  const uncertain = Boolean(data.edges.uncertain[edge]);
  const look = { dashes: open || uncertain ? [6, 5] : false, title: undefined,
    color: { color: open ? data.colours.alert : data.colours.edge, highlight: data.colours.text, inherit: false },
    font: { size: 12, color: data.colours.text, strokeWidth: 4, strokeColor: "#ffffff", align: "horizontal" } };
  if (uncertain) look.label = "uncertain";
  if (open && !data.drawing.columns.length) look.label = "no settled owner";
  return look;
}

function drawColumns(ctx, columns, { nodes, colours }) {
  if (!columns.length) return;
  const tops = nodes.getIds().map((id) => nodes.get(id).y);
  const top = Math.min(...tops, 60) - 44;
  ctx.save();
  ctx.font = `bold ${FONT}`;
  ctx.fillStyle = colours.text;
  ctx.textAlign = "left";
  for (const [x, title] of columns) ctx.fillText(title, x - 10, top);
  ctx.restore();
}

// Opens at a size that can be read: the whole width, from the top, rather than everything at once.
function openAt(network, drawing) {
  if (!drawing.nodes.length) return;
  const box = byId("diagram").getBoundingClientRect();
  const pad = drawing.columns.length ? [40, 270] : [235, 235];
  const left = Math.min(...drawing.x) - pad[0], right = Math.max(...drawing.x) + pad[1];
  const top = Math.min(...drawing.y) - 80, bottom = Math.max(...drawing.y) + 60;
  const wide = box.width / (right - left), high = box.height / (bottom - top);
  const scale = Math.max(Math.min(wide, drawing.columns.length ? wide : Math.max(high, 0.6), 1.15), drawing.columns.length ? 0.65 : 0.4);
  const middle = drawing.columns.length ? top + box.height / scale / 2 : (top + bottom) / 2;
  const centre = (right - left) * scale > box.width && drawing.columns.length ? right - box.width / scale / 2 : (left + right) / 2;
  network.moveTo({ position: { x: centre, y: middle }, scale, animation: false });
}
