// The findings in; a list to start from, and one finding at a time with its words, its question and the way on, out.
function showStory(store, state, { onStep, onChoose }) {
  const { story } = store.data;
  const box = byId("story");
  box.hidden = !story.length;
  if (!story.length) return;
  if (state.step < 0) {
    const open = state.selected < 0;
    box.replaceChildren(el("details", open ? { open: "" } : {},
      el("summary", { id: "story-start" }, el("h2", { id: "story-title" }, `What stands out (${story.length})`)),
      el("ol", { class: "findings" }, story.map((step, number) => el("li", {}, button(step.title, () => onStep(number), { class: "neighbour", "data-step": number }))))));
    return;
  }
  const step = story[state.step];
  const move = (by, words) => {
    const made = button(words, () => onStep(state.step + by), { "data-go": by });
    made.disabled = !story[state.step + by];
    return made;
  };
  box.replaceChildren(el("h2", { id: "story-title", tabindex: "-1" }, `${state.step + 1} of ${story.length}: ${step.title}`),
    el("p", {}, step.sentence), step.question ? el("p", { class: "question" }, `To ask: ${step.question}`) : "",
    el("details", { open: "" }, el("summary", {}, `The words (${step.quotes.length})`), step.quotes.map((quote) => quoteBlock(store.data, quote))),
    el("div", { class: "buttons" }, move(-1, "Previous"), move(1, "Next"), button("All findings", () => onStep(-1))));
}
