// The marks and lines now drawn in; the same slice as two tables out.
function makeTable(caption, heads, rows) {
  return el("table", {}, el("caption", {}, caption),
    el("thead", {}, el("tr", {}, heads.map((head) => el("th", { scope: "col" }, head)))),
    el("tbody", {}, rows.map((cells) => el("tr", {}, cells.map((cell, place) =>
      el(place ? "td" : "th", { ...(place ? {} : { scope: "row" }), "data-head": heads[place] }, cell))))));
}

function showTable(store, shown, onChoose) {
  const { nodes, edges, quotes, kinds, relations } = store.data;
  const link = (number) => {
    const button = el("button", { type: "button", class: "neighbour" }, nodes.name[number]);
    button.addEventListener("click", () => onChoose(number));
    return button;
  };
  const things = shown.nodes.map((number) => [link(number), kinds[nodes.kind[number]].one, spoken(nodes.date[number]),
    String(shown.edges.filter((edge) => edges.src[edge] === number || edges.dst[edge] === number).length)]);
  const lines = shown.edges.map((edge) => {
    const quote = edges.quotes[edge][0];
    return [link(edges.src[edge]), relations[edges.kind[edge]][0] + (edges.uncertain[edge] ? " (uncertain)" : ""), link(edges.dst[edge]),
      spoken(edges.date[edge]), quote === undefined ? "" : quotes.text[quote], quote === undefined ? "" : citation(store.data, quote)];
  });
  byId("table").replaceChildren(el("h2", {}, "The same as a table"),
    makeTable(`Relations drawn: ${lines.length}`, ["From", "Relation", "To", "Date", "Words", "Source"], lines),
    makeTable(`Things drawn: ${things.length}`, ["Name", "Type", "Date", "Relations drawn"], things));
}
