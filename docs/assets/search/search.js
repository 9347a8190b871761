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
  let box;
  const loaded = () => (box ??= import("./box.js").then(({ attach }) => attach(form)));
  form.elements.q.addEventListener("focus", loaded, { once: true });
  onCommit(form.elements.q, async (query) => (await loaded()).suggest(query));
}
if (form && place) import("./page.js").then(({ show }) => show(place, form));
