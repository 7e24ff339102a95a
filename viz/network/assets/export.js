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

function asSvg({ data }, drawing, shown) {
  const { nodes, edges, kinds, colours } = data;
  const place = new Map(drawing.nodes.map((number, at) => [number, at]));
  const inside = new Set(shown.nodes), xs = drawing.x, ys = drawing.y;
  const pad = 300, left = Math.min(...xs, 0) - pad, top = Math.min(...ys, 0) - 90, wide = Math.max(...xs, 0) + pad - left, high = Math.max(...ys, 0) + 90 - top;
  const bends = bendsOf(drawing);
  const line = (edge) => {
    const from = place.get(edges.src[edge]), to = place.get(edges.dst[edge]);
    const earlier = (drawing.earlier || []).includes(edge);
    const dashed = edges.uncertain[edge] || edges.kind[edge] === "NO_OWNER" ? ' stroke-dasharray="6 5"' : earlier ? ' stroke-dasharray="2 3"' : "";
    const points = [[xs[from], ys[from]], ...bends.get(edge), [xs[to], ys[to]]].map((point) => point.join(" ")).join(" ");
    return `<polyline fill="none" points="${points}" stroke="${edges.kind[edge] === "NO_OWNER" ? colours.alert : earlier ? colours.earlier : colours.edge}"${dashed}/>`;
  };
  const looks = looksOf(drawing), tags = openTags(data);
  const mark = (number) => {
    const at = place.get(number), look = kinds[nodes.kind[number]], side = drawing.side[at] || "right";
    const name = (drawing.label && drawing.label[at] !== "name" ? drawing.label[at] : nodes.name[number]) || "";
    const anchor = { right: "start", left: "end" }[side] || "middle", shift = { right: 16, left: -16 }[side] || 0;
    const lines = labelLines(name, { letters: WIDE, ...looks.get(number), tag: (drawing.lanes || []).length ? "" : tags.get(number) });
    const first = { below: 26, above: -14 - (lines.length - 1) * LINE }[side] ?? 4 - ((lines.length - 1) * LINE) / 2;
    const words = lines.map(({ text, warn, soft }, row) => `<tspan x="${xs[at] + shift}" dy="${row ? LINE : 0}"${warn ? ` fill="${colours.alert}"` : soft ? ` fill="${colours.edge}"` : ""}>${xml(text)}</tspan>`).join("");
    return `<g><title>${xml(`${look.one}: ${nodes.name[number]}`)}</title><path transform="translate(${xs[at]} ${ys[at]})" d="${look.path}" fill="${look.colour}" stroke="${colours.border}"/><text y="${ys[at] + first}" text-anchor="${anchor}">${words}</text></g>`;
  };
  const rows = (x, lines) => lines.map((text, row) => `<tspan x="${x}" dy="${row ? LINE : 0}">${xml(text)}</tspan>`).join("");
  const dated = (title) => title.replace(/([A-Z][a-z]{2})[a-z]+/, "$1").split(/ (?=\d{4}$)/);
  const titles = drawing.columns.map(([x, title, wide]) => `<text y="${top + 24}" font-weight="bold"${wide ? "" : ' text-anchor="middle"'}>${wide ? rows(x - 10, wrap(title, Math.floor(wide / 9), 2)) : rows(x, dated(title))}</text>`);
  for (const [y, title, , doubt] of drawing.lanes || []) titles.push(`<text y="${y - 4}" text-anchor="end">${rows(-24, [...wrap(title, 32, doubt ? 1 : 2), ...(doubt ? [doubt] : [])])}</text>`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<svg xmlns="http://www.w3.org/2000/svg" viewBox="${left} ${top} ${wide} ${high}" width="${wide}" height="${high}" font-family="Arial, sans-serif" font-size="14" role="img"><title>${xml(drawing.heading)}</title><desc>${xml(drawing.summary)}</desc><rect x="${left}" y="${top}" width="${wide}" height="${high}" fill="#ffffff"/>\n${[...titles, ...shown.edges.map(line), ...shown.nodes.filter((number) => inside.has(number)).map(mark)].join("\n")}\n</svg>\n`;
}

function savePng(canvas) {
  const copy = document.createElement("canvas"), ctx = copy.getContext("2d");
  [copy.width, copy.height] = [canvas.width, canvas.height];
  ctx.fillStyle = "#ffffff";
  ctx.fillRect(0, 0, copy.width, copy.height);
  ctx.drawImage(canvas, 0, 0);
  return new Promise((done) => copy.toBlob((blob) => { saveFile("partnergraph.png", "image/png", blob); done(blob); }, "image/png"));
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
