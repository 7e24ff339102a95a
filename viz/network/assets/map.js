// Every node as a mark on a plain canvas; the same calls as the diagram.
const MAP_EDGE = { left: 116, top: 26 }; // what the names of bands and the years take
const MAP_LINES = 12000; // beyond, only the lines of what is chosen are drawn

// Issues and bodies first, then the most linked.
function byWeight(store, numbers) {
  const first = (number) => (["Issue", "Body"].includes(store.data.nodes.kind[number]) ? 1 : 0);
  return [...numbers].sort((a, b) => first(b) - first(a) || store.touching[b].length - store.touching[a].length || a - b);
}

function makeMap(store, onChoose) {
  const { data } = store;
  const canvas = byId("map-canvas"), size = () => (apart || { wide: canvas.clientWidth, high: canvas.clientHeight });
  let ctx = canvas.getContext("2d"), apart = null; // while the whole map is painted elsewhere
  const looksNow = () => Object.fromEntries(Object.entries(data.kinds).map(([kind, { colour, path }]) => [kind, { colour, shape: new Path2D(path) }]));
  let looks = looksNow(), drawing = null, keep = null, selected = -1, scale = 1, middle = { x: 0, y: 0 }, still = 0, tall = 1, shot = null;

  // wider than high, or higher than wide: the map is stretched to the window, marks keep their shape
  const toPage = (x, y) => [size().wide / 2 + (x - middle.x) * scale, size().high / 2 + (y - middle.y) * scale * tall];
  const toMap = (x, y) => [middle.x + (x - size().wide / 2) / scale, middle.y + (y - size().high / 2) / scale / tall];
  const markSize = () => Math.max(keep.nodes.size > 3000 ? 2 : 4.5, Math.min(8, 30 * scale * Math.min(1, tall)));

  // However many ask in one turn, one picture is painted, in the next frame.
  let asked = 0;
  function paint() {
    cancelAnimationFrame(asked);
    asked = requestAnimationFrame(paintNow);
  }

  function paintNow() {
    if (!drawing || !size().wide) return;
    const { wide, high } = size(), ratio = apart ? apart.ratio : devicePixelRatio || 1;
    if (!apart && (canvas.width !== Math.round(wide * ratio) || canvas.height !== Math.round(high * ratio))) [canvas.width, canvas.height] = [Math.round(wide * ratio), Math.round(high * ratio)];
    ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
    ctx.fillStyle = "#ffffff";
    ctx.fillRect(0, 0, wide, high);
    paintYears();
    paintLines();
    paintMarks(markSize(), wide, high);
    paintNames();
    paintChosen(markSize());
    shot = null;
    paintEdges(wide, high);
  }

  // While something moves the last picture moves with it, so that fifty thousand marks pan as smoothly as fifty.
  function paintMoved() {
    const [wide, high] = [canvas.clientWidth, canvas.clientHeight];
    if (!shot) {
      shot = { image: document.createElement("canvas"), scale, middle };
      [shot.image.width, shot.image.height] = [canvas.width, canvas.height];
      shot.image.getContext("2d").drawImage(canvas, 0, 0);
    }
    const grown = scale / shot.scale, [x, y] = toPage(shot.middle.x, shot.middle.y);
    ctx.fillStyle = "#ffffff";
    ctx.fillRect(0, 0, wide, high);
    paintYears();
    const [left, top] = [MAP_EDGE.left, MAP_EDGE.top], ratio = devicePixelRatio || 1;
    ctx.drawImage(shot.image, left * ratio, top * ratio, (wide - left) * ratio, (high - top) * ratio,
      x + (left - wide / 2) * grown, y + (top - high / 2) * grown, (wide - left) * grown, (high - top) * grown);
    paintEdges(wide, high);
  }

  // By kind, so that the colour changes a dozen times and not fifty thousand.
  function paintMarks(size, wide, high) {
    for (const [kind, numbers] of keep.byKind) {
      ctx.fillStyle = looks[kind].colour;
      ctx.strokeStyle = data.colours.border;
      for (const number of numbers) {
        const place = data.map[number], x = wide / 2 + (place[0] - middle.x) * scale, y = high / 2 + (place[1] - middle.y) * scale * tall;
        if (x < MAP_EDGE.left - 9 || y < -9 || x > wide + 9 || y > high + 9) continue;
        if (size < 4) ctx.fillRect(x - size, y - size, 2 * size, 2 * size);
        else paintGlyph(looks[kind].shape, x, y, size);
      }
    }
  }

  function paintGlyph(shape, x, y, size) {
    const by = size / 9;
    ctx.translate(x, y);
    ctx.scale(by, by);
    ctx.lineWidth = 1.2 / by;
    ctx.fill(shape);
    ctx.stroke(shape);
    ctx.scale(1 / by, 1 / by);
    ctx.translate(-x, -y);
  }

  function paintYears() {
    ctx.strokeStyle = "#e5e6e7";
    ctx.lineWidth = 1;
    ctx.beginPath();
    for (const [x] of data.axes.years) {
      const [at] = toPage(x, 0);
      ctx.moveTo(at, 0);
      ctx.lineTo(at, size().high);
    }
    ctx.stroke();
  }

  // What left to right and top to bottom mean, at the edges and above everything else.
  function paintEdges(wide, high) {
    ctx.fillStyle = "#ffffff";
    ctx.fillRect(0, 0, wide, MAP_EDGE.top);
    ctx.fillRect(0, 0, MAP_EDGE.left, high);
    ctx.fillStyle = data.colours.text;
    ctx.textBaseline = "middle";
    ctx.font = `bold ${SMALL}`;
    let free = MAP_EDGE.left;
    for (const [x, year] of data.axes.years) {
      const [at] = toPage(x, 0);
      if (at < free || at + 34 > wide) continue;
      ctx.fillText(year, at + 3, MAP_EDGE.top / 2);
      free = at + 44;
    }
    free = MAP_EDGE.top;
    for (const [y, band] of data.axes.bands) {
      const [, at] = toPage(0, y), top = Math.max(at, free + 8);
      if (top > high - 8 || at < MAP_EDGE.top && band !== data.axes.bands.at(-1)[1]) continue;
      ctx.fillText(band, 10, top);
      free = top + 8;
    }
  }

  function paintLines() {
    ctx.strokeStyle = `rgba(107, 107, 107, ${Math.min(0.16, 90 / Math.max(keep.edges.length, 1)).toFixed(3)})`; // the more, the fainter
    ctx.lineWidth = 1;
    if (keep.edges.length <= MAP_LINES) {
      ctx.beginPath();
      for (const edge of keep.edges) line(edge);
      ctx.stroke();
    }
    if (selected < 0) return;
    ctx.strokeStyle = data.colours.text;
    ctx.beginPath();
    for (const edge of store.touching[selected]) if (keep.set.has(edge)) line(edge);
    ctx.stroke();
  }

  function line(edge) {
    const from = data.map[data.edges.src[edge]], to = data.map[data.edges.dst[edge]];
    if (!from || !to || !from.length || !to.length) return;
    ctx.moveTo(...toPage(...from));
    ctx.lineTo(...toPage(...to));
  }

  // Issues and bodies first, then the most linked, each where no other name stands yet.
  function paintNames() {
    const taken = [];
    ctx.font = SMALL;
    ctx.textBaseline = "middle";
    for (const number of keep.ranked) {
      if (taken.length > 80) break;
      const [x, y] = toPage(...data.map[number]);
      if (x < MAP_EDGE.left || y < MAP_EDGE.top + 8 || x > size().wide || y > size().high - 8) continue;
      const words = wrap(data.nodes.name[number], 26, 1)[0], wide = ctx.measureText(words).width, off = markSize() + 4;
      const box = { left: x + off, right: x + off + 6 + wide, top: y - 8, bottom: y + 8 };
      if (box.right > size().wide || taken.some((other) => box.left < other.right && box.right > other.left && box.top < other.bottom && box.bottom > other.top)) continue;
      taken.push({ ...box, left: x - off });
      ctx.fillStyle = "rgba(255, 255, 255, 0.88)";
      ctx.fillRect(box.left, box.top, wide + 6, 16);
      ctx.fillStyle = data.colours.text;
      ctx.fillText(words, box.left + 3, y);
    }
  }

  function paintChosen(size) {
    if (selected < 0 || !data.map[selected] || !data.map[selected].length) return;
    const [x, y] = toPage(...data.map[selected]);
    ctx.strokeStyle = data.colours.text;
    ctx.lineWidth = 2.5;
    ctx.beginPath();
    ctx.arc(x, y, size + 6, 0, 2 * Math.PI);
    ctx.stroke();
    ctx.font = `bold ${FONT}`;
    const words = wrap(data.nodes.name[selected], 40, 1)[0], wide = ctx.measureText(words).width, left = Math.min(x + size + 10, size().wide - wide - 8);
    ctx.fillStyle = "#ffffff";
    ctx.fillRect(left - 3, y - 10, wide + 6, 20);
    ctx.fillStyle = data.colours.text;
    ctx.fillText(words, left, y);
  }

  function moving() {
    cancelAnimationFrame(asked);
    asked = requestAnimationFrame(paintMoved);
    clearTimeout(still);
    still = setTimeout(paint, 140);
  }

  function nearest(x, y) {
    let best = -1, least = 14 * 14;
    for (const number of keep.nodes) {
      const [left, top] = toPage(...data.map[number]), far = (left - x) ** 2 + (top - y) ** 2;
      if (far < least) [best, least] = [number, far];
    }
    return best;
  }

  let held = null;
  canvas.addEventListener("pointerdown", (event) => { held = { x: event.clientX, y: event.clientY, moved: false }; canvas.setPointerCapture(event.pointerId); });
  canvas.addEventListener("pointermove", (event) => {
    if (!held) return;
    const [across, down] = [event.clientX - held.x, event.clientY - held.y];
    if (!held.moved && Math.abs(across) + Math.abs(down) < 5) return;
    held = { x: event.clientX, y: event.clientY, moved: true };
    middle = { x: middle.x - across / scale, y: middle.y - down / scale / tall };
    moving();
  });
  canvas.addEventListener("pointerup", (event) => {
    const clicked = held && !held.moved;
    held = null;
    if (!clicked) return;
    const box = canvas.getBoundingClientRect(), hit = nearest(event.clientX - box.left, event.clientY - box.top);
    if (hit >= 0) onChoose(hit);
  });
  canvas.addEventListener("pointercancel", () => { held = null; });
  canvas.addEventListener("wheel", (event) => {
    event.preventDefault();
    const box = canvas.getBoundingClientRect(), at = toMap(event.clientX - box.left, event.clientY - box.top);
    scale = Math.min(Math.max(scale * (event.deltaY < 0 ? 1.2 : 1 / 1.2), 0.005), 4);
    const after = toMap(event.clientX - box.left, event.clientY - box.top);
    middle = { x: middle.x + at[0] - after[0], y: middle.y + at[1] - after[1] };
    moving();
  }, { passive: false });
  addEventListener("resize", () => paint());

  const viewer = {
    show(made, kept) {
      [drawing, looks] = [made, looksNow()];
      const ranked = byWeight(store, kept.nodes);
      const byKind = new Map(Object.keys(looks).map((kind) => [kind, []]));
      for (const number of kept.nodes) byKind.get(data.nodes.kind[number]).push(number);
      keep = { ...kept, set: new Set(kept.edges), ranked: ranked.slice(0, 2000), byKind };
      paint();
    },
    mark(number) { selected = number; paint(); },
    open() { viewer.fit(); },
    fit() {
      const xs = drawing.x, ys = drawing.y;
      if (!xs.length) return paint();
      const ends = (found) => found.reduce(([low, high], at) => [Math.min(low, at), Math.max(high, at)], [Infinity, -Infinity]);
      const [left, right] = ends(xs), [top, bottom] = ends(ys), [wide, high] = [size().wide - MAP_EDGE.left - 130, size().high - MAP_EDGE.top - 30];
      scale = Math.min(Math.max(wide, 60) / Math.max(right - left, 100), 1.5);
      tall = Math.min(Math.max(Math.max(high, 60) / Math.max(bottom - top, 100) / scale, 0.25), 4);
      middle = { x: (left + right) / 2 - (MAP_EDGE.left - 110) / 2 / scale, y: (top + bottom) / 2 - MAP_EDGE.top / 2 / scale / tall };
      paint();
    },
    zoom(factor) { scale = Math.min(Math.max(scale * factor, 0.005), 4); moving(); },
    pan(x, y) { middle = { x: middle.x + (x * 120) / scale, y: middle.y + (y * 120) / scale / tall }; moving(); },
    places: (numbers) => Object.fromEntries(numbers.map((number) => [number, { x: data.map[number][0], y: data.map[number][1] }])),
    bringIn(number) {
      const [x, y] = toPage(...data.map[number]);
      if (x < MAP_EDGE.left + 10 || y < MAP_EDGE.top + 10 || x > canvas.clientWidth - 60 || y > canvas.clientHeight - 20) middle = { x: data.map[number][0], y: data.map[number][1] };
      paint();
    },
    // All of it, whatever part is in sight, on a canvas of its own.
    whole() {
      const kept = { scale, middle, tall }, made = document.createElement("canvas");
      apart = { wide: 1400, high: 1000, ratio: 2 };
      [made.width, made.height] = [apart.wide * apart.ratio, apart.high * apart.ratio];
      ctx = made.getContext("2d");
      viewer.fit();
      paintNow();
      [ctx, apart] = [canvas.getContext("2d"), null];
      ({ scale, middle, tall } = kept);
      paint();
      return made;
    },
  };
  return viewer;
}
