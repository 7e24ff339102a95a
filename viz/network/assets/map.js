// Every node as a dot on a plain canvas, its lines only when nothing moves; the same calls as the diagram.
function makeMap(store, onChoose) {
  const { data } = store;
  const canvas = byId("map-canvas"), ctx = canvas.getContext("2d");
  const looks = Object.fromEntries(Object.entries(data.kinds).map(([kind, look]) => [kind, look.colour]));
  let drawing = null, keep = null, selected = -1, scale = 1, middle = { x: 0, y: 0 }, still = 0;

  const toPage = (x, y) => [canvas.clientWidth / 2 + (x - middle.x) * scale, canvas.clientHeight / 2 + (y - middle.y) * scale];
  const toMap = (x, y) => [middle.x + (x - canvas.clientWidth / 2) / scale, middle.y + (y - canvas.clientHeight / 2) / scale];

  function paint(lines = true) {
    if (!drawing || !canvas.clientWidth) return;
    const ratio = devicePixelRatio || 1;
    canvas.width = canvas.clientWidth * ratio;
    canvas.height = canvas.clientHeight * ratio;
    ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
    ctx.fillStyle = "#ffffff";
    ctx.fillRect(0, 0, canvas.clientWidth, canvas.clientHeight);
    if (lines) paintLines();
    const size = Math.max(2, Math.min(7, 6 * scale));
    for (const number of keep.nodes) {
      const [x, y] = toPage(...data.map[number]);
      if (x < -9 || y < -9 || x > canvas.clientWidth + 9 || y > canvas.clientHeight + 9) continue;
      ctx.fillStyle = looks[data.nodes.kind[number]];
      ctx.fillRect(x - size, y - size, 2 * size, 2 * size);
      if (size > 4) { ctx.strokeStyle = data.colours.border; ctx.strokeRect(x - size, y - size, 2 * size, 2 * size); }
    }
    if (lines) paintNames();
    paintChosen(size);
  }

  function paintLines() {
    ctx.strokeStyle = "rgba(107, 107, 107, 0.25)";
    ctx.lineWidth = 1;
    ctx.beginPath();
    for (const edge of keep.edges) line(edge);
    ctx.stroke();
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

  // The most linked first, each where no other name stands yet.
  function paintNames() {
    const taken = [];
    ctx.font = '13px "Helvetica Neue", Arial, "Liberation Sans", sans-serif';
    ctx.textBaseline = "middle";
    for (const number of keep.ranked) {
      if (taken.length > 60) break;
      const [x, y] = toPage(...data.map[number]);
      if (x < 0 || y < 0 || x > canvas.clientWidth || y > canvas.clientHeight) continue;
      const words = wrap(data.nodes.name[number], 26, 1)[0], wide = ctx.measureText(words).width;
      const box = { left: x + 8, right: x + 14 + wide, top: y - 9, bottom: y + 9 };
      if (box.right > canvas.clientWidth || taken.some((other) => box.left < other.right && box.right > other.left && box.top < other.bottom && box.bottom > other.top)) continue;
      taken.push(box);
      ctx.fillStyle = "rgba(255, 255, 255, 0.9)";
      ctx.fillRect(box.left, box.top, wide + 6, 18);
      ctx.fillStyle = data.colours.text;
      ctx.fillText(words, box.left + 3, y);
    }
  }

  function paintChosen(size) {
    if (selected < 0 || !data.map[selected] || !data.map[selected].length) return;
    const [x, y] = toPage(...data.map[selected]);
    ctx.strokeStyle = data.colours.text;
    ctx.lineWidth = 2;
    ctx.beginPath();
    ctx.arc(x, y, size + 7, 0, 2 * Math.PI);
    ctx.stroke();
    ctx.font = 'bold 14px "Helvetica Neue", Arial, "Liberation Sans", sans-serif';
    const words = wrap(data.nodes.name[selected], 40, 1)[0], wide = ctx.measureText(words).width, left = Math.min(x + 14, canvas.clientWidth - wide - 8);
    ctx.fillStyle = "#ffffff";
    ctx.fillRect(left - 3, y - 10, wide + 6, 20);
    ctx.fillStyle = data.colours.text;
    ctx.fillText(words, left, y);
  }

  // While something moves only dots are drawn; the lines come back when it rests.
  function moving() {
    paint(false);
    clearTimeout(still);
    still = setTimeout(() => paint(), 120);
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
    middle = { x: middle.x - across / scale, y: middle.y - down / scale };
    moving();
  });
  canvas.addEventListener("pointerup", (event) => {
    const clicked = held && !held.moved;
    held = null;
    if (!clicked) return;
    const box = canvas.getBoundingClientRect(), hit = nearest(event.clientX - box.left, event.clientY - box.top);
    if (hit >= 0) onChoose(hit);
  });
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
      drawing = made;
      const ranked = [...kept.nodes].sort((a, b) => store.touching[b].length - store.touching[a].length || a - b);
      keep = { ...kept, set: new Set(kept.edges), ranked: ranked.slice(0, 2000) };
      paint();
    },
    mark(number) { selected = number; paint(); },
    open() { viewer.fit(); },
    fit() {
      const xs = drawing.x, ys = drawing.y;
      if (!xs.length) return paint();
      const ends = (found) => found.reduce(([low, high], at) => [Math.min(low, at), Math.max(high, at)], [Infinity, -Infinity]);
      const [left, right] = ends(xs), [top, bottom] = ends(ys);
      scale = Math.min(canvas.clientWidth / (right - left + 200), canvas.clientHeight / (bottom - top + 120), 1.5);
      middle = { x: (left + right) / 2, y: (top + bottom) / 2 };
      paint();
    },
    zoom(factor) { scale = Math.min(Math.max(scale * factor, 0.005), 4); moving(); },
    pan(x, y) { middle = { x: middle.x + (x * 120) / scale, y: middle.y + (y * 120) / scale }; moving(); },
    places: (numbers) => Object.fromEntries(numbers.map((number) => [number, { x: data.map[number][0], y: data.map[number][1] }])),
    bringIn(number) {
      const [x, y] = toPage(...data.map[number]);
      if (x < 20 || y < 20 || x > canvas.clientWidth - 60 || y > canvas.clientHeight - 20) middle = { x: data.map[number][0], y: data.map[number][1] };
      paint();
    },
    canvas: () => canvas,
  };
  return viewer;
}
