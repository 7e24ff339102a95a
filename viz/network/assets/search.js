// Letters in, a list of names and aliases out: a combobox that works by keyboard alone.
const plainly = (text) => text.normalize("NFKD").replace(/[\u0300-\u036f]/g, "").toLowerCase();

function namesOf(store) {
  const { nodes } = store.data;
  store.names ??= nodes.key.slice(0, store.real).flatMap((key, number) => key.startsWith("drawn:") ? [] : [nodes.name[number], ...nodes.aliases[number].map((alias) => alias[0])]
    .map((name, place) => ({ number, name, text: plainly(name), alias: place > 0 })));
  return store.names;
}

// Whom and what people look for; what was minuted about them comes after.
const NAMED_KINDS = ["Person", "Post", "Organization", "Body", "Issue", "Priority"];

function makeSearch(store, { field, list, onChoose }) {
  const of = (number) => store.data.nodes.name[number], kindOf = (number) => store.data.nodes.kind[number];
  let found = [], active = -1;
  field.addEventListener("focus", () => namesOf(store)); // so that the first letter need not wait

  function look() {
    const letters = plainly(field.value.trim());
    const rank = (entry) => (entry.text === letters ? 0 : 10) + (NAMED_KINDS.includes(kindOf(entry.number)) ? 0 : 5)
      + (entry.text.startsWith(letters) ? 0 : entry.text.includes(` ${letters}`) ? 1 : 2);
    const seen = new Set();
    const all = letters.length < 1 ? [] : namesOf(store).filter((entry) => entry.text.includes(letters))
      .sort((a, b) => rank(a) - rank(b) || store.touching[b.number].length - store.touching[a.number].length || a.number - b.number)
      .filter((entry) => !seen.has(entry.number) && seen.add(entry.number));
    found = all.slice(0, 12);
    active = found.length ? 0 : -1;
    render(letters);
    if (letters) announce(found.length ? `${plural(all.length, "name", "names")} found${all.length > found.length ? `, the first ${found.length} listed` : ""}` : "No name found");
  }
  function render(letters = "") {
    const none = letters && !found.length;
    list.replaceChildren(...none ? [el("li", { role: "option", class: "none", "aria-disabled": "true", "aria-selected": "false" }, "No name found")] : found.map((entry, place) => {
      const also = entry.alias ? ` – also written for ${of(entry.number)}` : "";
      const option = el("li", { role: "option", id: `${list.id}-${place}`, "aria-selected": String(place === active) },
        entry.name.length > 120 ? entry.name.slice(0, 119) + "…" : entry.name, also, " ",
        el("span", { class: "kind" }, store.data.kinds[kindOf(entry.number)].one));
      option.addEventListener("mousedown", (event) => { event.preventDefault(); take(place); });
      return option;
    }));
    list.hidden = !found.length && !none;
    field.setAttribute("aria-expanded", String(!list.hidden));
    if (list.children[active]) list.children[active].scrollIntoView({ block: "nearest" });
    if (active >= 0) field.setAttribute("aria-activedescendant", `${list.id}-${active}`);
    else field.removeAttribute("aria-activedescendant");
  }
  function close() { found = []; active = -1; render(); }
  function take(place) {
    if (!found[place]) return;
    const { number } = found[place];
    field.value = of(number);
    close();
    onChoose(number);
  }
  field.addEventListener("input", look);
  field.addEventListener("blur", close);
  field.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      if (!found.length) return look();
      active = (active + (event.key === "ArrowDown" ? 1 : -1) + found.length) % found.length;
      render();
    } else if (event.key === "Enter") take(active);
    else if (event.key === "Escape") { field.value = ""; close(); }
    else return;
    event.preventDefault();
  });
}
