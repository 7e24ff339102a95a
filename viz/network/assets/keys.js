// Keys and buttons in; the picture moved, or the next mark chosen, out. Works alike on the diagram and on the map.
function bindMoves({ viewer, shown, state, choose }) {
  const moves = { in: () => viewer().zoom(1.25), out: () => viewer().zoom(0.8), fit: () => viewer().fit(),
    left: () => viewer().pan(-1, 0), right: () => viewer().pan(1, 0), up: () => viewer().pan(0, -1), down: () => viewer().pan(0, 1) };
  const arrows = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
  const single = { "+": "in", "=": "in", "-": "out", 0: "fit" };
  for (const made of document.querySelectorAll("[data-move]")) made.addEventListener("click", () => moves[made.dataset.move]());
  const onKey = (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (arrows[event.key] && event.shiftKey) moves[{ ArrowLeft: "left", ArrowRight: "right", ArrowUp: "up", ArrowDown: "down" }[event.key]]();
    else if (arrows[event.key]) stepTo(viewer().places(shown()), { shown: shown(), from: state.selected, way: arrows[event.key], choose });
    else if (single[event.key]) moves[single[event.key]]();
    else if (event.key === "Enter" && state.selected >= 0) choose(state.selected);
    else return;
    event.preventDefault();
  };
  for (const name of ["diagram", "map"]) byId(name).addEventListener("keydown", onKey);
}

// The nearest mark in the direction of the arrow; sideways distance counts double.
function stepTo(places, { shown, from, way, choose }) {
  if (!places[from]) {
    const top = [...shown].sort((a, b) => places[a].y - places[b].y || places[a].x - places[b].x)[0];
    if (top !== undefined) choose(top, { focus: false });
    return;
  }
  let best = -1, least = Infinity;
  for (const number of shown) {
    const right = places[number].x - places[from].x, down = places[number].y - places[from].y;
    const ahead = right * way[0] + down * way[1], aside = Math.abs(right * way[1]) + Math.abs(down * way[0]);
    const cost = ahead + 2 * aside;
    if (number !== from && ahead > 0 && cost < least) [best, least] = [number, cost];
  }
  if (best >= 0) choose(best, { focus: false });
}
