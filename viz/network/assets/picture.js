// The drawing in, a vis-network picture out: our own glyphs and labels on its canvas, no physics.
function makePicture(store, onChoose) {
  const { data } = store;
  const opening = { ...JSON.parse(byId("opening").textContent), ...(store.day ? { nodes: [], edges: [] } : {}) }; // of the whole record
  const options = typeof opening.options === "string" ? JSON.parse(opening.options) : opening.options;
  let tags = openTags(data);
  const nodes = new vis.DataSet(opening.nodes.map((node) => ({ ...node })));
  const edges = new vis.DataSet(opening.edges.map((edge) => ({ ...edge, ...lineLook(store, edge.id, data.pictures.ownership) })));
  let looks = new Map(), opened = null, frame = { columns: [], lanes: [] }, focus = -1, routes = [], scaleNow = () => 1;
  options.nodes = { shape: "custom", color: { border: data.colours.border, background: data.colours.border }, size: 12,
    ctxRenderer: ({ ctx, id, x, y, state, label }) => {
      const look = data.kinds[data.nodes.kind[id]];
      const how = { letters: WIDE, ...looks.get(id), x, y, selected: state.selected, tag: frame.lanes.length ? "" : tags.get(id), dashed: data.nodes.kind[id] === "NoOwner", colours: data.colours };
      return { drawNode: () => drawGlyph(ctx, look, how), drawExternalLabel: () => nameMark(ctx, label, { ...how, scale: scaleNow(), always: state.selected || id === focus }),
        nodeDimensions: { width: 24, height: 24 } };
    } };
  const network = new vis.Network(byId("diagram"), { nodes, edges }, options);
  scaleNow = () => network.getScale();
  byId("diagram").querySelector(".vis-network").removeAttribute("tabindex"); // ours has the focus, the keys and a ring that is seen
  // vis-network draws a mark only where it knows its box, and learns the box of our own glyphs one picture too late
  const learnBoxes = () => {
    const ctx = byId("diagram").querySelector("canvas").getContext("2d");
    for (const id of nodes.getIds()) network.body.nodes[id].updateBoundingBox(ctx);
    network.redraw();
  };
  network.on("beforeDrawing", (ctx) => {
    drawBlocks(ctx, frame.blocks || []);
    drawRoutes(ctx, routes, { ends: (id) => network.getPosition(id), selected: network.getSelectedNodes(), colours: data.colours });
  });
  network.on("afterDrawing", (ctx) => {
    if (opened && scaleNow() < NAMED_FROM && !frame.columns.length) farNames(ctx, { data, network, drawing: opened, drawn: (id) => nodes.get(id) !== null });
    drawFrame(ctx, frame, { network, colours: data.colours });
  });
  // a window that changes its size would keep the old place and cut the names at both sides
  const reach = (drawing) => reachOf(byId("diagram").querySelector("canvas").getContext("2d"), drawing, { data, tags });
  network.on("resize", () => requestAnimationFrame(() => { if (opened && byId("diagram").clientWidth) openAt(network, opened, { reach: reach(opened) }); }));
  const inFrame = ({ x, y }) => frame.columns.length && frame.lanes.length && (y < HEAD || x < sideWidth());
  network.on("click", ({ nodes: hit, pointer }) => { if (hit.length && !inFrame(pointer.DOM)) onChoose(hit[0]); });
  const zoom = (factor) => network.moveTo({ scale: Math.min(Math.max(network.getScale() * factor, 0.1), 4), animation: false });
  return {
    show(drawing, keep) {
      [looks, tags, opened] = [looksOf(drawing), openTags(data), drawing];
      frame = { columns: drawing.columns, between: drawing.between || [], lanes: drawing.lanes || [], blocks: drawing.blocks || [] };
      ({ focus } = drawing);
      // vis-network calls a mark without words "undefined"
      routes = []; // clearing draws at once, and a way has no ends while its marks are gone
      nodes.clear();
      edges.clear();
      nodes.add(drawing.nodes.flatMap((id, place) => keep.nodes.has(id)
        ? [{ id, label: labelOf(data, drawing, place) || " ", shape: "custom", x: drawing.x[place], y: drawing.y[place] }] : []));
      const bends = bendsOf(drawing);
      const lines = keep.edges.map((id) => ({ id, from: data.edges.src[id], to: data.edges.dst[id], ...lineLook(store, id, drawing), hidden: bends.get(id).length > 0 }));
      edges.add(lines);
      routes = lines.filter(({ hidden }) => hidden).map(({ id, from, to, dashes, back, color }) => ({ from, to, dashes, back, colour: color.color, bends: bends.get(id) }));
      learnBoxes();
    },
    mark(number) {
      // in a ring every line reaches the middle: marking them all would mark nothing
      if (nodes.get(number)) network.selectNodes([number], number !== focus);
      else network.unselectAll();
    },
    open(drawing) {
      openAt(network, drawing, { reach: reach(drawing) });
    },
    // Only as far as needed: across when it is cut at a side, down when above or below; the head of a lane is always named.
    bringIn(number) {
      const box = byId("diagram"), here = network.getPosition(number), place = network.canvasToDOM(here), now = network.getViewPosition(), scale = network.getScale();
      const left = frame.lanes.length ? sideWidth() + 20 : 30, top = frame.columns.length ? HEAD + 20 : 30;
      const over = (at, least, most) => (at < least ? at - least : at > most ? at - most : 0);
      const inSight = (frame.lanes.length && here.x === 0) || (frame.columns.length && place.x > left - 20 && place.x < box.clientWidth);
      const x = inSight ? 0 : over(place.x, left, Math.max(box.clientWidth - 100, left)), y = over(place.y, top, box.clientHeight - 50);
      if (x || y) network.moveTo({ position: { x: now.x + x / scale, y: now.y + y / scale }, animation: false });
    },
    // Worked out at once and never moving: marks that are linked come nearer, names keep clear of each other.
    untangle() {
      const moved = untangled(store, opened, { lines: edges.get(), reach: 8 * (opened.letters ? opened.letters[0] : WIDE) + 10 });
      opened = moved;
      nodes.update(moved.nodes.flatMap((id, place) => (nodes.get(id) ? [{ id, x: moved.x[place], y: moved.y[place] }] : [])));
      looks = looksOf(moved);
      learnBoxes();
      openAt(network, moved, { reach: reach(moved) });
      return moved;
    },
    zoom,
    pan(x, y) {
      const { x: left, y: top } = network.getViewPosition(), far = 160 / network.getScale();
      network.moveTo({ position: { x: left + x * far, y: top + y * far }, animation: false });
    },
    fit: () => { if (opened) openAt(network, opened, { reach: reach(opened), whole: true }); },
    places: (numbers) => network.getPositions(numbers),
    opened: () => opened,
  };
}

// Far out, names are too small to be read: only the middle and what was chosen keep theirs, at a size that can be.
const NAMED_FROM = 0.4;

function nameMark(ctx, label, how) {
  if (how.scale >= NAMED_FROM) return drawLabel(ctx, label, how);
  if (!how.always) return;
  ctx.save();
  ctx.translate(how.x, how.y);
  ctx.scale(0.9 / how.scale, 0.9 / how.scale);
  drawLabel(ctx, label, { ...how, x: 0, y: 0 });
  ctx.restore();
}

// Besides, the nearest first, a line of each name where no other name stands, on the side that the drawing gives it.
const FAR = { letters: 16, high: 14 };

function farNames(ctx, { data, network, drawing, drawn }) {
  const ratio = ctx.canvas.width / byId("diagram").clientWidth, taken = [], chosen = [drawing.focus, ...network.getSelectedNodes()];
  ctx.save();
  ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
  [ctx.font, ctx.textBaseline, ctx.textAlign] = [SMALL.replace("13px", "12px"), "middle", "left"];
  for (const number of drawing.nodes) {
    if (chosen.includes(number) || !drawn(number)) continue;
    const { x, y } = network.canvasToDOM(network.getPosition(number)), words = wrap(data.nodes.name[number], FAR.letters, 1)[0], wide = ctx.measureText(words).width;
    const before = drawing.side[drawing.nodes.indexOf(number)] === "left" ? x - wide > 12 : x + wide + 12 > byId("diagram").clientWidth; // never cut at an edge
    const left = before ? x - wide - 8 : x + 8, box = { left, right: left + wide, top: y - FAR.high / 2, bottom: y + FAR.high / 2 };
    if (taken.some((other) => box.left < other.right + 4 && box.right > other.left - 4 && box.top < other.bottom && box.bottom > other.top)) continue;
    taken.push(box);
    ctx.fillStyle = "rgba(255, 255, 255, 0.88)";
    ctx.fillRect(box.left - 2, box.top, wide + 4, FAR.high);
    ctx.fillStyle = data.colours.text;
    ctx.fillText(words, box.left, y);
  }
  ctx.restore();
}

// Columns, and the words on a path, already say which way a line reads.
const arrowLook = ({ columns, said }) => (columns.length || said ? { arrows: { to: { enabled: false } } } : {});

function lineLook({ data }, edge, drawing) {
  const kind = data.edges.kind[edge];
  const open = kind === "NO_OWNER" || (kind === "MORE" && data.nodes.kind[data.edges.src[edge]] === "NoOwner");
  const uncertain = Boolean(data.edges.uncertain[edge]);
  const earlier = (drawing.earlier || []).includes(edge); // dotted and lighter, and said below what is owned
  // lines that share a way are dashed from their common end, where one dash falls upon the other
  const look = { back: kind === "NO_OWNER", dashes: open || uncertain ? [6, 5] : earlier ? [2, 3] : false, title: undefined,
    color: { color: open ? data.colours.alert : earlier ? data.colours.earlier : data.colours.edge, highlight: data.colours.text, inherit: false },
    font: { size: 12, color: data.colours.text, strokeWidth: 4, strokeColor: "#ffffff", align: "horizontal" } };
  const told = drawing.columns.length && ["ASSIGNED_TO", "LEADS", "ALLOCATED_TO"].some((one) => kind === one); // said below what is owned
  if (uncertain && !told) look.label = "uncertain";
  if (drawing.said && drawing.said.has(edge)) look.label = drawing.said.get(edge);
  return { ...look, ...arrowLook(drawing) };
}

// Opens at a size that can be read: the whole width, from the top, rather than everything at once.
function openAt(network, drawing, { reach, least = LEAST, whole = Boolean(drawing.spread) } = {}) {
  const box = byId("diagram").getBoundingClientRect(), { columns } = drawing;
  if (!drawing.nodes.length || !box.width || !box.height) return; // beside the table there is nothing to fit into
  const lanes = (drawing.lanes || []).length;
  const last = columns[columns.length - 1], wide = columns.length && !lanes;
  const [left, right] = wide ? [Math.min(...drawing.x) - 44, Math.max(last[0] + last[2] + 6, drawing.right || 0)]
    : lanes ? [Math.min(...drawing.x) - 60, Math.max(...drawing.x) + 70] : [reach.left - 8, reach.right + 8];
  const top = Math.min(...drawing.y) - 46, bottom = Math.max(...drawing.y) + 64;
  const inset = lanes ? sideWidth() : 0, across = (box.width - inset) / (right - left);
  const fits = (edge) => Math.min(across, (box.height - edge) / (bottom - top), MOST);
  const far = whole && wide && areStairs(byId("diagram").querySelector("canvas").getContext("2d"), columns, fits(HEAD));
  const head = far ? stairsHigh(columns) : columns.length ? HEAD : 0, down = (box.height - head) / (bottom - top); // what the frozen edges take
  const scale = whole ? fits(head) : columns.length ? Math.max(Math.min(across, drawing.most || MOST), lanes ? least : Math.min(least, LEAST_WIDE))
    : Math.max(Math.min(across, Math.max(down, 0.66), MOST), drawing.least || 0.55);
  const tall = (bottom - top) * scale > box.height - head, over = (right - left) * scale > box.width - inset + 1;
  const middle = columns.length || tall ? top + (box.height - head) / scale / 2 : (top + bottom) / 2;
  const centre = over && lanes ? right - (box.width - inset) / scale / 2 : over && wide ? left + box.width / scale / 2 : (left + right) / 2;
  const focused = drawing.focus >= 0 && tall && !whole && !drawing.ladder;
  network.moveTo({ position: { x: centre - inset / scale / 2, y: focused ? 0 : middle - head / scale / 2 }, scale, animation: false });
}
