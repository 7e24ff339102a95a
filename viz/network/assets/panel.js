// A node's number in; its details as text in the panel, each relation with the words that prove it.
function citation({ quotes }, number) {
  const parts = [quotes.document[number]];
  if (quotes.meeting[number]) parts.push(`meeting of ${quotes.meeting[number]}`);
  if (quotes.item[number]) parts.push(`item ${quotes.item[number]}`);
  if (quotes.page[number]) parts.push(`page ${quotes.page[number]}`);
  if (quotes.line[number]) parts.push(`line ${quotes.line[number]}`);
  return parts.filter(Boolean).join(", ");
}

function quoteBlock(data, number) {
  const text = data.quotes.text[number]; // "" on a page that was written without quotes
  const words = text ? `“${text}” (${citation(data, number)})` : citation(data, number);
  return el("figure", { class: "quote" }, text ? el("blockquote", {}, text) : "",
    el("figcaption", {}, citation(data, number), " ", button("Copy", () => copyText(words, "The quotation"), { class: "copy", "aria-label": "Copy as a citation" })));
}

function relationFacts({ edges, bases }, edge) {
  const facts = edges.fields[edge].map(([label, words]) => `${label}: ${words}`);
  if (edges.date[edge]) facts.push(`as of ${spoken(edges.date[edge])}`);
  if (edges.start[edge]) facts.push(`from ${spoken(edges.start[edge])}`);
  if (edges.end[edge]) facts.push(`until ${spoken(edges.end[edge])}`);
  if (edges.first[edge] && edges.first[edge] !== edges.last[edge])
    facts.push(`seen ${spoken(edges.first[edge])} to ${spoken(edges.last[edge])}`);
  facts.push(bases[edges.basis[edge]] || edges.basis[edge]);
  if (edges.rule[edge]) facts.push(`rule: ${edges.rule[edge]}`);
  if (edges.confidence[edge] < 1) facts.push(`how sure: ${edges.confidence[edge]} of 1`);
  return facts.join(" · ");
}

function relationItem(store, edge, { node, onChoose }) {
  const { data } = store;
  const other = data.edges.src[edge] === node ? data.edges.dst[edge] : data.edges.src[edge];
  const name = el("button", { type: "button", class: "neighbour", "data-node": other }, data.nodes.name[other]);
  name.addEventListener("click", () => onChoose(other));
  const kind = el("span", { class: "kind" }, data.kinds[data.nodes.kind[other]].one);
  const item = el("li", {}, name, " ", kind);
  if (data.edges.uncertain[edge]) item.append(" ", el("strong", { class: "uncertain" }, "uncertain"));
  item.append(el("p", { class: "facts" }, relationFacts(data, edge)));
  for (const quote of data.edges.quotes[edge]) item.append(quoteBlock(data, quote));
  if (!data.edges.quotes[edge].length) item.append(el("p", { class: "facts" }, "No words are stored for this relation."));
  return item;
}

// What is told of a node: a mark that stands for many has no words of its own, and a moment is told with itself only.
function toldOf({ data, touching }, node) {
  return touching[node].filter((edge) => data.edges.kind[edge] !== "MORE" && (data.edges.kind[edge] !== "CAME_UP" || data.edges.src[edge] === node));
}

function relationGroups(store, node, { told, onChoose }) {
  const { data } = store;
  const groups = new Map(), order = new Map();
  for (const edge of told) {
    const words = data.relations[data.edges.kind[edge]][data.edges.src[edge] === node ? 0 : 1];
    if (!groups.has(words)) groups.set(words, []);
    order.set(words, data.order.indexOf(data.edges.kind[edge]));
    groups.get(words).push(edge);
  }
  const counted = (edges) => {
    const far = [...new Set(edges.map((edge) => store.far(edge, node)))], kinds = new Set(far.map((number) => data.nodes.kind[number]));
    if (far.length === edges.length) return String(edges.length);
    const { one, many } = kinds.size === 1 ? data.kinds[[...kinds][0]] : { one: "thing", many: "things" };
    return `${plural(edges.length, "relation", "relations")}, ${plural(far.length, one.toLowerCase(), many.toLowerCase())}`;
  };
  return [...groups.keys()].sort((a, b) => order.get(a) - order.get(b) || a.localeCompare(b)).map((words) => {
    const edges = groups.get(words).sort((a, b) => data.edges.date[b].localeCompare(data.edges.date[a]) || a - b);
    const title = words.charAt(0).toUpperCase() + words.slice(1);
    const list = el("ul", { class: "relations" });
    const add = (from, upTo) => edges.slice(from, upTo).forEach((edge) => list.append(relationItem(store, edge, { node, onChoose })));
    add(0, 25);
    const section = el("details", edges.length <= 25 || groups.size === 1 ? { open: "" } : {},
      el("summary", {}, el("h3", {}, `${title} (${counted(edges)})`)), list);
    if (edges.length > 25) {
      const rest = el("button", { type: "button" }, `Show all ${edges.length}`);
      rest.addEventListener("click", () => {
        add(25);
        rest.remove();
        list.children[25].querySelector("button").focus();
      });
      section.append(rest);
    }
    return section;
  });
}

function showPanel(store, node, { state, onChoose, onAround, onGrow, onPath, growing }) {
  const { data } = store;
  const { nodes } = data;
  byId("panel-title").textContent = nodes.name[node];
  const facts = el("dl", {});
  const add = (label, words) => { if (words) facts.append(el("dt", {}, label), el("dd", {}, words)); };
  add("Type", data.kinds[nodes.kind[node]].one);
  add("Date", spoken(nodes.date[node]));
  for (const [label, words] of nodes.fields[node]) add(label, words);
  for (const [name, why] of nodes.aliases[node]) if (why) add("Also written", `${name} (taken for the same: ${why})`);
  add(nodes.kind[node] === "Issue" ? "Words read as this" : "Also written", nodes.aliases[node].filter(([, why]) => !why).map(([name]) => name).join(", "));
  for (const why of nodes.joined[node]) add("Why joined", why);
  const parts = [facts];
  if (!["NoOwner", "More", "Moment"].includes(nodes.kind[node])) {
    parts.push(el("div", { class: "buttons" }, button("Draw what stands around this", () => onAround(node), { id: "around" }),
      growing ? button("Expand here", () => onGrow(node), { id: "grow" }) : "", button("Path from here", () => onPath(node), { id: "path-from" })));
  }
  if (nodes.members[node].length) parts.push(memberList(store, node, onChoose));
  const all = toldOf(store, node), told = all.filter((edge) => counts(store, edge, state));
  parts.push(...relationGroups(store, node, { told, onChoose }));
  if (told.length < all.length) parts.push(el("p", { id: "outside" }, `Left out by the filters: ${plural(all.length - told.length, "relation", "relations")}.`));
  if (!all.length && !nodes.members[node].length) parts.push(el("p", {}, "The record shows no relation for this within these dates."));
  byId("panel-body").replaceChildren(...parts);
}

function memberList({ data }, node, onChoose) {
  const list = el("ul", { class: "relations" });
  for (const member of data.nodes.members[node]) {
    const name = el("button", { type: "button", class: "neighbour", "data-node": member }, data.nodes.name[member]);
    name.addEventListener("click", () => onChoose(member));
    list.append(el("li", {}, name, " ", el("span", { class: "kind" }, [data.kinds[data.nodes.kind[member]].one, spoken(data.nodes.date[member])].filter(Boolean).join(", "))));
  }
  return list;
}

// Up and down walk the neighbours in the panel, Home and End jump; Tab still visits everything.
function walkNeighbours(event) {
  const all = [...byId("panel-body").querySelectorAll("button.neighbour")].filter((button) => button.offsetParent);
  const here = all.indexOf(document.activeElement);
  const step = { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: all.length - 1 }[event.key];
  if (step === undefined || (here < 0 && document.activeElement !== byId("panel-title"))) return;
  event.preventDefault();
  (all[Math.min(Math.max(step, 0), all.length - 1)] || byId("panel-title")).focus();
}
