"use strict";
(() => {
  const said = document.getElementById("said");
  document.getElementById("show").addEventListener("change", (event) => {
    const kind = event.target.value;
    for (const mark of document.querySelectorAll(`#text .k-${kind}`)) mark.classList.toggle("off", !event.target.checked);
    for (const section of document.querySelectorAll("#facts section")) {
      if (section.dataset.kind === kind) section.hidden = !event.target.checked;
    }
  });
  const copy = async (button) => {
    const text = button.dataset.copy;
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      // A page opened from disk may not use the clipboard: select the words, so that Ctrl+C takes them.
      const range = document.createRange();
      range.selectNodeContents(button.parentElement.querySelector("code"));
      const selection = window.getSelection();
      selection.removeAllRanges();
      selection.addRange(range);
      const done = document.execCommand("copy");
      said.textContent = button.textContent = done ? "Copied" : "Selected: press Ctrl+C";
      return;
    }
    said.textContent = button.textContent = "Copied";
  };
  for (const button of document.querySelectorAll("button.copy")) button.addEventListener("click", () => copy(button));
})();
