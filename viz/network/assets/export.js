// What is drawn now in; a picture or a table as a file of the reader's own, out. Nothing leaves the page by itself.
function saveFile(name, type, content) {
  const link = el("a", { href: URL.createObjectURL(content instanceof Blob ? content : new Blob([content], { type })), download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
}

// A cell that a spreadsheet would take for a formula is put in quotation by a leading apostrophe.
function csvCell(value) {
  const text = String(value), safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}

function asCsv({ data }, shown) {
  const { nodes, edges, quotes, relations, kinds } = data;
  const head = ["From", "Type", "Relation", "To", "Type", "First said", "Last said", "Standing", "Uncertain", "Basis", "Words", "Source"];
  const rows = [...shown.edges, ...(shown.beyond || [])].filter((edge) => edges.kind[edge] !== "MORE").map((edge) => {
    const from = edges.src[edge], to = edges.dst[edge], found = edges.quotes[edge];
    return [nodes.name[from], kinds[nodes.kind[from]].one, relations[edges.kind[edge]][0], nodes.name[to], kinds[nodes.kind[to]].one,
      edges.first[edge] || edges.date[edge], edges.last[edge] || edges.date[edge], standingOf(data, edge), edges.uncertain[edge] ? "yes" : "", edges.basis[edge],
      found.map((quote) => quotes.text[quote]).join(" | "), found.map((quote) => citation(data, quote)).join(" | ")];
  });
  return `\ufeff${[head, ...rows].map((row) => row.map(csvCell).join(",")).join("\r\n")}\r\n`;
}

// How an owner stands, or an issue stood: the first field where the record tells it.
const standingOf = ({ edges }, edge) => (edges.fields[edge].find(([label]) => label === "standing") || ["", ""])[1];

// Letters that no XML file may hold are left out.
const xml = (text) => String(text).replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "")
  .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "").replace(/[<>&"']/g, (char) => `&#${char.charCodeAt(0)};`);

// A mark that stands for many is no thing of the record.
function asGraphml({ data, real }, shown) {
  const { nodes, edges, quotes, relations } = data;
  const key = (id, of) => `<key id="${id}" for="${of}" attr.name="${id}" attr.type="string"/>`;
  const value = (id, text) => (text === "" ? "" : `<data key="${id}">${xml(text)}</data>`);
  const things = shown.nodes.filter((number) => number < real && nodes.kind[number] !== "More").map((number) => `<node id="n${number}">${value("key", nodes.key[number])}${value("label", nodes.name[number])}${value("kind", nodes.kind[number])}${value("date", nodes.date[number])}</node>`);
  const lines = shown.edges.filter((edge) => edges.kind[edge] !== "MORE").map((edge) => `<edge id="e${edge}" source="n${edges.src[edge]}" target="n${edges.dst[edge]}">${value("relation", relations[edges.kind[edge]][0])}${value("first", edges.first[edge])}${value("last", edges.last[edge])}${value("words", edges.quotes[edge].map((quote) => quotes.text[quote]).join(" | "))}</edge>`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">${["key", "label", "kind", "date"].map((id) => key(id, "node")).join("")}${["relation", "first", "last", "words"].map((id) => key(id, "edge")).join("")}\n<graph edgedefault="directed">\n${[...things, ...lines].join("\n")}\n</graph>\n</graphml>\n`;
}

// The same picture as lines and letters: blocks, lines, names on a ground of their own, titles. A map is drawn smaller than its places are apart.
const MAP_WIDE = 2000, MAP_HIGH = 1300, MAP_MARK = 0.5;

function asSvg(store, drawing, shown) {
  const { data } = store, { nodes, edges, kinds, colours } = data, ruler = document.createElement("canvas").getContext("2d");
  const onMap = !drawing.side.length && drawing.nodes.length > 0, placed = onMap ? smaller(drawing) : drawing;
  const all = placed.nodes.length ? extentOf(ruler, placed, kitOf(store)) : { left: 0, top: 0, wide: 600, high: 100, inset: 0, head: 0 };
  const [left, top, wide, high] = [all.left - all.inset, all.top - all.head, all.wide + all.inset, all.high + all.head].map(Math.round);
  const place = new Map(placed.nodes.map((number, at) => [number, at])), bends = bendsOf(placed), kept = new Set(shown.nodes);
  const line = (edge) => {
    const [from, to] = [edges.src[edge], edges.dst[edge]].map((end) => place.get(end)), { dashes, back, color } = lineLook(store, edge, placed);
    const points = [[placed.x[from], placed.y[from]], ...bends.get(edge), [placed.x[to], placed.y[to]]].map((point) => point.join(" "));
    return `<polyline fill="none" points="${(back ? points.reverse() : points).join(" ")}" stroke="${color.color}"${dashes ? ` stroke-dasharray="${dashes.join(" ")}"` : ""}${onMap ? ' stroke-opacity="0.2"' : ""}/>`;
  };
  const looks = looksOf(placed), { tags } = kitOf(store), named = onMap ? new Set(namesApart(store, placed, shown.nodes)) : kept;
  const mark = (number) => {
    const at = place.get(number), look = kinds[nodes.kind[number]], [x, y] = [placed.x[at], placed.y[at]];
    const how = { letters: WIDE, ...looks.get(number), side: placed.side[at] || "right", tag: (placed.lanes || []).length ? "" : tags.get(number) };
    const glyph = `<path transform="translate(${x} ${y})${onMap ? ` scale(${MAP_MARK})` : ""}" d="${look.path}" fill="${look.colour}" stroke="${nodes.kind[number] === "NoOwner" ? colours.alert : colours.border}"/>`;
    return `<g><title>${xml(`${look.one}: ${nodes.name[number]}`)}</title>${glyph}${named.has(number) ? svgName(ruler, labelOf(data, placed, at), { ...how, x, y, colours }) : ""}</g>`;
  };
  const blocks = (placed.blocks || []).map((block) => `<rect x="${Math.max(block.x, left)}" y="${block.y}" width="${Math.min(block.wide, wide)}" height="${block.high}" fill="${block.colour}"/>`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<svg xmlns="http://www.w3.org/2000/svg" viewBox="${left} ${top} ${wide} ${high}" width="${wide}" height="${high}" font-family="Arial, sans-serif" font-size="14" role="img"><title>${xml(drawing.heading)}</title><desc>${xml(drawing.summary)}</desc><rect x="${left}" y="${top}" width="${wide}" height="${high}" fill="#ffffff"/>\n${[...blocks, ...shown.edges.map(line), ...placed.nodes.filter((number) => kept.has(number)).map(mark), ...svgTitles(placed, top, colours.alert)].join("\n")}\n</svg>\n`;
}

function smaller(drawing) {
  const ends = (found) => found.reduce(([low, high], at) => [Math.min(low, at), Math.max(high, at)], [Infinity, -Infinity]);
  const [[west, east], [north, south]] = [ends(drawing.x), ends(drawing.y)], [across, down] = [MAP_WIDE / Math.max(east - west, 1), MAP_HIGH / Math.max(south - north, 1)];
  return { ...drawing, x: drawing.x.map((x) => Math.round((x - west) * across * 10) / 10), y: drawing.y.map((y) => Math.round((y - north) * down * 10) / 10) };
}

// Issues and bodies first, then the most linked, each where no other name stands yet.
function namesApart(store, { nodes: drawn, x, y }, shown) {
  const at = new Map(drawn.map((number, place) => [number, place])), taken = [];
  for (const number of byWeight(store, shown).slice(0, 2000)) {
    const left = x[at.get(number)], top = y[at.get(number)], wide = 8 * Math.min(store.data.nodes.name[number].length, WIDE) + 20;
    if (taken.every((other) => Math.abs(other.top - top) > 34 || left > other.left + other.wide || left + wide < other.left)) taken.push({ number, left, top, wide });
  }
  return taken.map(({ number }) => number);
}

function svgName(ruler, name, how) {
  const lines = labelLines(name, how).filter(({ text }) => text.trim());
  if (!lines.length) return "";
  const { x, y, side, colours } = how, left = x + ({ right: 18, left: -18 }[side] || 0), high = lines.length * LINE;
  const top = side === "below" ? y + 24 : side === "above" ? y - 16 - high + LINE / 2 : y - (high - LINE) / 2;
  ruler.font = FONT;
  const wide = Math.ceil(Math.max(...lines.map(({ text }) => ruler.measureText(text).width))) + 6, from = left - ({ right: 3, left: wide - 3 }[side] ?? wide / 2);
  const words = lines.map(({ text, warn, soft }, row) => `<tspan x="${left}" dy="${row ? LINE : 0}"${warn ? ` fill="${colours.alert}"` : soft ? ` fill="${colours.edge}"` : ""}>${xml(text)}</tspan>`).join("");
  return `<rect x="${from}" y="${top - 9}" width="${wide}" height="${high + 2}" fill="${how.behind || "#ffffff"}" fill-opacity="0.92"/><text y="${top + 5}" text-anchor="${{ right: "start", left: "end" }[side] || "middle"}">${words}</text>`;
}

// Above the columns or the dates, and before each lane.
function svgTitles({ columns, lanes, x: xs }, top, alert) {
  const rows = (x, lines, doubt) => lines.map((text, row) => `<tspan x="${x}" dy="${row ? LINE : 0}"${doubt && row === lines.length - 1 ? ` fill="${alert}"` : ""}>${xml(text)}</tspan>`).join("");
  const dated = (title) => title.replace(/([A-Z][a-z]{2})[a-z]+/, "$1").split(/ (?=\d{4}$)/);
  const heads = columns.map(([x, title, wide, from = -Infinity]) => `<text y="${(from === -Infinity ? top : from - HEAD - 36) + 18}" font-weight="bold"${wide ? "" : ' text-anchor="middle"'}>${wide ? rows(x - 10, wrap(title, Math.floor(wide / 9), 2)) : rows(x, dated(title))}</text>`);
  const sides = (lanes || []).map(([y, title, , doubt]) => `<text y="${y - 4}" text-anchor="end">${rows(Math.min(...xs) - 24, [...wrap(title, 22, doubt ? 1 : 2), ...(doubt ? [doubt] : [])], doubt)}</text>`);
  return [...heads, ...sides];
}

function savePng(canvas) {
  return new Promise((done) => canvas.toBlob((blob) => { saveFile("partnergraph.png", "image/png", blob); done(blob); }, "image/png"));
}

function bindExport(store, { drawing, shown, canvas }) {
  const writers = {
    png: () => savePng(canvas()), svg: () => saveFile("partnergraph.svg", "image/svg+xml", asSvg(store, drawing(), shown())),
    csv: () => saveFile("partnergraph.csv", "text/csv", asCsv(store, shown())),
    graphml: () => saveFile("partnergraph.graphml", "application/xml", asGraphml(store, shown())),
  };
  for (const made of document.querySelectorAll("[data-export]")) made.addEventListener("click", () => {
    writers[made.dataset.export]();
    announce(`Saved as ${made.textContent}`);
  });
}
