// The marks and lines now drawn in; the same slice as two tables out. A browser needs long for thousands of rows at once.
const MOST_ROWS = 300, STOOD = "How it stood"; // the label that words.yml gives to how an issue stood

function makeTable(caption, heads, { rows, most }) {
  const body = el("tbody", {});
  const add = (from, upTo) => body.append(...rows.slice(from, upTo).map((make) => {
    const { row = {}, cells } = make();
    return el("tr", row, cells.map((cell, place) => el(place ? "td" : "th", { ...(place ? {} : { scope: "row" }), "data-head": heads[place] }, cell)));
  }));
  add(0, most);
  const made = [el("table", {}, el("caption", {}, caption), el("thead", {}, el("tr", {}, heads.map((head) => el("th", { scope: "col", "data-head": head }, head)))), body)];
  if (rows.length > most) made.push(button(`Show all ${rows.length} rows`, (event) => {
    add(most);
    event.target.remove();
    body.rows[most].querySelector("button").focus();
  }, { class: "all" }));
  return made;
}

function showTable(store, shown, { onChoose, most = MOST_ROWS }) {
  const { nodes, edges, quotes, kinds, relations } = store.data;
  const link = (number) => {
    const button = el("button", { type: "button", class: "neighbour", "data-node": number }, nodes.name[number]);
    button.addEventListener("click", () => onChoose(number));
    return button;
  };
  const lined = tally(shown.edges.flatMap((edge) => [...new Set([edges.src[edge], edges.dst[edge]])]));
  const stood = (number) => (nodes.fields[number].find(([label]) => label === STOOD) || ["", ""])[1];
  const stands = shown.nodes.some((number) => nodes.kind[number] === "Moment" && stood(number));
  const things = shown.nodes.map((number) => () => ({ cells: [link(number), kinds[nodes.kind[number]].one, spoken(nodes.date[number]), String(lined.get(number) || 0), ...(stands ? [stood(number)] : [])] }));
  const all = [...shown.edges, ...(shown.beyond || [])], beyond = all.length - shown.edges.length;
  const lines = all.map((edge, place) => () => {
    const quote = edges.quotes[edge][0];
    return { row: { "data-line": edge }, cells: [link(edges.src[edge]), relations[edges.kind[edge]][0] + (edges.uncertain[edge] ? " (uncertain)" : "") + (standingOf(store.data, edge) ? ` (${standingOf(store.data, edge)})` : "") + (place < shown.edges.length ? "" : " – not drawn"), link(edges.dst[edge]),
      spoken(edges.date[edge]), quote === undefined ? "" : quotes.text[quote], quote === undefined ? "" : citation(store.data, quote)] };
  });
  byId("table").replaceChildren(el("h2", {}, "The same as a table"),
    ...makeTable(`Relations drawn: ${shown.edges.length}${beyond ? `, and ${beyond} more that are not` : ""}`, ["From", "Relation", "To", "Date", "Words", "Source"], { rows: lines, most }),
    ...makeTable(`Things drawn: ${things.length}`, ["Name", "Type", "Date", "Relations drawn", ...(stands ? [STOOD] : [])], { rows: things, most }));
}
