// The drawing in, a vis-network picture out: our own glyphs and labels on its canvas, no physics.
const FONT = '14px "Helvetica Neue", Arial, "Liberation Sans", sans-serif';
const WIDE = 30, HEAD = 30, SIDE = 190; // letters in a line of a name; the frozen edges of columns and lanes

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
  if (!String(name).trim() && !tag) return;
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
  const edges = new vis.DataSet(opening.edges.map((edge) => ({ ...edge, ...lineLook(store, edge.id, data.pictures.ownership) })));
  let sides = new Map(), frame = { columns: [], lanes: [] }, focus = -1;
  options.nodes = { shape: "custom", color: { border: data.colours.border, background: data.colours.border }, size: 12,
    ctxRenderer: ({ ctx, id, x, y, state, label }) => {
      const look = data.kinds[data.nodes.kind[id]];
      const how = { x, y, side: sides.get(id), selected: state.selected, tag: tags.get(id), dashed: data.nodes.kind[id] === "NoOwner", colours: data.colours };
      return { drawNode: () => drawGlyph(ctx, look, how), drawExternalLabel: () => drawLabel(ctx, label, how),
        nodeDimensions: { width: 24, height: 24 } };
    } };
  const network = new vis.Network(byId("diagram"), { nodes, edges }, options);
  byId("diagram").querySelector(".vis-network").removeAttribute("tabindex"); // ours has the focus, the keys and a ring that is seen
  // vis-network draws a mark only where it knows its box, and learns the box of our own glyphs one picture too late
  const learnBoxes = () => {
    const ctx = byId("diagram").querySelector("canvas").getContext("2d");
    for (const id of nodes.getIds()) network.body.nodes[id].updateBoundingBox(ctx);
    network.redraw();
  };
  network.on("afterDrawing", (ctx) => drawFrame(ctx, frame, { network, colours: data.colours }));
  // a window that changes its size would keep the old place and cut the names at both sides
  let opened = null, settling = 0;
  network.on("resize", () => requestAnimationFrame(() => { if (opened && byId("diagram").clientWidth) openAt(network, opened); }));
  network.on("click", ({ nodes: hit }) => { if (hit.length) onChoose(hit[0]); });
  const zoom = (factor) => network.moveTo({ scale: Math.min(Math.max(network.getScale() * factor, 0.1), 4), animation: false });
  return {
    show(drawing, keep) {
      sides = new Map(drawing.nodes.map((number, place) => [number, drawing.side[place]]));
      frame = { columns: drawing.columns, lanes: drawing.lanes || [] };
      ({ focus } = drawing);
      // vis-network calls a mark without words "undefined"
      const label = (number, place) => (drawing.label && drawing.label[place] !== "name" ? drawing.label[place] : data.nodes.name[number]) || " ";
      nodes.clear();
      edges.clear();
      nodes.add(drawing.nodes.flatMap((id, place) => keep.nodes.has(id)
        ? [{ id, label: label(id, place), shape: "custom", x: drawing.x[place], y: drawing.y[place] }] : []));
      edges.add(keep.edges.map((id) => ({ id, from: data.edges.src[id], to: data.edges.dst[id], ...lineLook(store, id, drawing) })));
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
      const { x, y } = network.getPosition(number), wide = frame.columns.length && place.x > 0 && place.x < box.clientWidth;
      if (!seen) network.moveTo({ position: { x: wide ? network.getViewPosition().x : x, y }, animation: false });
    },
    // A short settling that always ends; the names stay with their marks.
    untangle() {
      network.setOptions({ physics: { enabled: true, solver: "repulsion", repulsion: { nodeDistance: 170, springLength: 170 }, stabilization: false } });
      clearTimeout(settling);
      settling = setTimeout(() => network.setOptions({ physics: { enabled: false } }), matchMedia("(prefers-reduced-motion: reduce)").matches ? 0 : 1800);
    },
    zoom,
    pan(x, y) {
      const { x: left, y: top } = network.getViewPosition(), far = 160 / network.getScale();
      network.moveTo({ position: { x: left + x * far, y: top + y * far }, animation: false });
    },
    fit: () => network.fit({ animation: false }),
    places: (numbers) => network.getPositions(numbers),
    canvas: () => byId("diagram").querySelector("canvas"),
  };
}

// Columns already say which way a line reads.
const arrowLook = ({ columns }) => (columns.length ? { arrows: { to: { enabled: false } } } : {});

function lineLook({ data }, edge, drawing) {
  const kind = data.edges.kind[edge];
  const open = kind === "NO_OWNER";
  const uncertain = Boolean(data.edges.uncertain[edge]);
  const look = { dashes: open || uncertain ? [6, 5] : false, title: undefined,
    color: { color: open ? data.colours.alert : data.colours.edge, highlight: data.colours.text, inherit: false },
    font: { size: 12, color: data.colours.text, strokeWidth: 4, strokeColor: "#ffffff", align: "horizontal" } };
  if (uncertain) look.label = "uncertain";
  if (open && !drawing.columns.length) look.label = "no settled owner";
  return { ...look, ...arrowLook(drawing) };
}

// Titles of columns and lanes stay at the edge, however far the picture is moved.
function drawFrame(ctx, { columns, lanes }, { network, colours }) {
  if (!columns.length) return;
  const box = byId("diagram"), ratio = ctx.canvas.width / box.clientWidth;
  ctx.save();
  ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
  ctx.font = `bold ${FONT}`;
  ctx.textBaseline = "middle";
  ctx.textAlign = "left";
  ctx.fillStyle = "rgba(255, 255, 255, 0.94)";
  ctx.fillRect(0, 0, box.clientWidth, HEAD);
  if (lanes.length) ctx.fillRect(0, HEAD, SIDE, box.clientHeight);
  ctx.fillStyle = colours.text;
  let free = lanes.length ? SIDE : 0;
  for (const [x, title] of columns) {
    const left = network.canvasToDOM({ x, y: 0 }).x - 10;
    if (left < free) continue;
    ctx.fillText(title, left, HEAD / 2);
    free = left + ctx.measureText(title).width + 8;
  }
  ctx.font = FONT;
  for (const [y, title] of lanes) {
    const top = network.canvasToDOM({ x: 0, y }).y;
    if (top > HEAD + 8) wrap(title, 24).forEach((line, row, all) => ctx.fillText(line, 10, top + (row - (all.length - 1) / 2) * 16));
  }
  ctx.restore();
}

// Opens at a size that can be read: the whole width, from the top, rather than everything at once.
function openAt(network, drawing) {
  if (!drawing.nodes.length) return;
  const box = byId("diagram").getBoundingClientRect(), columns = drawing.columns.length, lanes = (drawing.lanes || []).length;
  const pad = lanes ? [SIDE + 40, 110] : columns ? [40, 270] : [270, 270];
  const left = Math.min(...drawing.x) - pad[0], right = Math.max(...drawing.x) + pad[1];
  const top = Math.min(...drawing.y) - (columns ? HEAD + 40 : 60), bottom = Math.max(...drawing.y) + 70;
  const wide = box.width / (right - left), high = box.height / (bottom - top);
  const scale = columns ? Math.max(Math.min(wide, 1.15), 0.65) : Math.max(Math.min(wide, Math.max(high, 0.6), 1.15), 0.4);
  const tall = (bottom - top) * scale > box.height;
  const middle = columns && tall ? top + box.height / scale / 2 : (top + bottom) / 2;
  const over = (right - left) * scale > box.width;
  const centre = over && columns ? right - box.width / scale / 2 : (left + right) / 2;
  network.moveTo({ position: { x: centre, y: middle }, scale, animation: false });
}
