// The page's data in; look-ups by number out. Every id is a plain number; words only ever become text nodes.
const byId = (id) => document.getElementById(id);

function el(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  for (const child of children.flat()) made.append(child); // strings become text nodes
  return made;
}

async function readData() {
  const script = byId("data");
  if (script.dataset.packed === "json") return JSON.parse(script.textContent);
  if (typeof DecompressionStream === "undefined")
    throw new Error("This browser is too old to open the compressed data; a browser from 2023 or later can.");
  const bytes = Uint8Array.from(atob(script.textContent.trim()), (char) => char.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return JSON.parse(await new Response(stream).text());
}

function indexData(data) {
  const touching = data.nodes.key.map(() => []);
  data.edges.src.forEach((from, edge) => {
    touching[from].push(edge);
    if (data.edges.dst[edge] !== from) touching[data.edges.dst[edge]].push(edge);
  });
  const places = new Map(data.nodes.key.map((key, number) => [key, number]));
  return { touching, places };
}

const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September",
  "October", "November", "December"];

function spoken(iso) {
  const [year, month, day] = String(iso).split("-");
  const name = MONTHS[Number(month) - 1];
  return name ? [day ? Number(day) : "", name, year].filter(Boolean).join(" ") : String(iso);
}

const plural = (count, one, many) => `${count} ${count === 1 ? one : many}`;
