// The page's data in; look-ups by number out. Every id is a plain number; words only ever become text nodes.
const byId = (id) => document.getElementById(id);

function el(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  for (const child of children.flat()) made.append(child); // strings become text nodes
  return made;
}

function button(words, onClick, attributes = {}) {
  const made = el("button", { type: "button", ...attributes }, words);
  made.addEventListener("click", onClick);
  return made;
}

function announce(words) { byId("status").textContent = words; }

async function readData() {
  const script = byId("data");
  if (script.dataset.packed === "json") return JSON.parse(script.textContent);
  if (typeof DecompressionStream === "undefined")
    throw new Error("This browser is too old to open the compressed data; a browser from 2023 or later can.");
  const bytes = Uint8Array.from(atob(script.textContent.trim()), (char) => char.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return JSON.parse(await new Response(stream).text());
}

// The whole that the file holds, and the part of it that is looked at now: all of it, or as it stood on a day.
function makeStore(whole) {
  const store = { whole, data: {}, day: "" };
  // A mark that stands for many, "+ 12 more": drawn like a node, but no search, table of contents or export knows it.
  store.fold = (key, name, { members, from, date }) => {
    const { nodes, edges } = store.data;
    if (store.places.has(key)) return store.folded.get(key);
    const node = nodes.key.length, edge = edges.src.length;
    const blank = { key, kind: "More", name, date: "", aliases: [], joined: [], fields: [], members };
    for (const [column, value] of Object.entries(blank)) nodes[column].push(value);
    const line = { src: from, dst: node, kind: "MORE", date, first: date, last: date, start: "", end: "", basis: "derived", rule: "",
      confidence: 1, cost: -1, uncertain: 0, fields: [], quotes: [] };
    for (const [column, value] of Object.entries(line)) edges[column].push(value);
    store.touching.push([edge]);
    store.places.set(key, node);
    store.folded.set(key, { node, edge });
    return { node, edge };
  };
  store.far = (edge, node) => (store.data.edges.src[edge] === node ? store.data.edges.dst[edge] : store.data.edges.src[edge]);
  return store;
}

// What is looked up by number, anew for each day.
function indexStore(store) {
  const { nodes, edges } = store.data;
  const touching = nodes.key.map(() => []);
  edges.src.forEach((from, edge) => {
    touching[from].push(edge);
    if (edges.dst[edge] !== from) touching[edges.dst[edge]].push(edge);
  });
  const places = new Map(nodes.key.map((key, number) => [key, number]));
  Object.assign(store, { touching, places, real: nodes.key.length, folded: new Map(), names: undefined });
}

const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September",
  "October", "November", "December"];

function spoken(iso) {
  const [year, month, day] = String(iso).split("-");
  const name = MONTHS[Number(month) - 1];
  return name ? [day ? Number(day) : "", name, year].filter(Boolean).join(" ") : String(iso);
}

const plural = (count, one, many) => `${count} ${count === 1 ? one : many}`;
