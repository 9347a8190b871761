// What every page loads: notices when a query is typed, and only then fetches the rest.

const PAUSE = 150;
const form = document.getElementById("site-search");
const place = document.getElementById("portal-search");

/** Calls `run` with the value of `input` once it is typed: never while an input method composes, once however it commits. */
export function onCommit(input, run) {
  let [composing, last, timer] = [false, input.value.trim(), 0];

  function later() {
    clearTimeout(timer);
    timer = setTimeout(() => {
      const value = input.value.trim();
      if (!composing && value !== last) run(last = value);
    }, PAUSE);
  }

  input.addEventListener("compositionstart", () => { composing = true; });
  input.addEventListener("compositionend", () => { composing = false; later(); });
  input.addEventListener("input", (event) => {
    composing = event.isComposing ?? composing;
    if (!composing) later();
  });
}

if (form) {
  const input = form.elements.q;
  let box;
  const loaded = () => (box ??= import("./box.js").then(({ attach }) => attach(form)));
  for (const [name, value] of [["role", "combobox"], ["aria-autocomplete", "list"], ["aria-expanded", "false"]]) input.setAttribute(name, value);
  input.addEventListener("focus", loaded, { once: true });
  onCommit(input, async (query) => (await loaded()).suggest(query));
}
if (form && place) import("./page.js").then(({ show }) => show(place, form));
