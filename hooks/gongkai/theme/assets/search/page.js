// The search page: what is asked stands in its address, so that links, back and forward work.

import { answers } from "./answers.js";
import { onCommit } from "./search.js";
import { attempt, counted, described, element, fill, message, phrases as worded, ready, refill, spoken, told } from "./view.js";

const STEP = 10;

/** Fills `place` with a form, filters and results; `box` is the form in the header. */
export async function show(place, box) {
  const phrases = await worded();
  const input = element("input", { type: "search", name: "q", maxLength: 200, autocomplete: "off", "aria-label": phrases.label });
  const narrow = element("details", { hidden: true, open: Object.keys(wanted(phrases.filters).filters).length > 0 });
  const form = element("form", {}, input, element("button", {}, phrases.button), narrow);
  const status = element("p", { role: "status" });
  const list = element("ol");
  const more = element("button", { type: "button", hidden: true }, phrases.more);
  let [results, lacking, turn, offered] = [[], [], 0, null];
  place.classList.add("search-page");
  refill(place, form, status, list, more);
  const answer = answers(document.getElementById("answers"), status);

  /** Fetches the filters, once, when something is asked: a visit that asks nothing costs nothing. */
  function offer() {
    offered ??= ready().then((engine) => engine.filters()).catch(() => ({})).then((found) => {
      narrow.append(...groups(found, phrases, form));
      narrow.hidden = !narrow.querySelector("fieldset");
    });
  }

  function restore() {
    const asked = new URLSearchParams(location.search);
    input.value = asked.get("q") ?? "";
    for (const choice of form.querySelectorAll("[type=checkbox]")) choice.checked = asked.getAll(choice.name).includes(choice.value);
  }

  /** Says how it stands; an older question no longer has a say. */
  function say(mine, phrase, help) {
    if (mine === turn) refill(status, ...message(phrase, help && box.dataset.titles, phrases));
    return null;
  }

  function clear() {
    results = [];
    refill(list);
    more.hidden = true;
  }

  /** Adds the next pages of `found`; tells what of the query is `nowhere`. */
  async function next(found, nowhere) {
    const mine = turn;
    const from = list.children.length;
    const pages = await attempt(() => told(found.slice(from, from + STEP)), phrases, (...words) => say(mine, ...words));
    if (mine !== turn || !pages) return;
    [results, lacking] = [found, nowhere];
    const lack = nowhere.length ? ` ${fill(phrases.nowhere, { words: nowhere.join(phrases.comma) })}` : "";
    say(mine, `${counted(phrases, found.length)}${lack}`);
    list.append(...pages.map((page) => {
      const { title, kind, others, excerpt } = described(page, phrases);
      const heading = element("h2", {}, element("a", { href: page.url }, title));
      return element("li", {}, heading, element("p", { className: "meta" }, kind), element("p", {}, ...excerpt), ...others.map((other) => element("p", { className: "search-page__also" }, other)));
    }));
    more.hidden = list.children.length >= found.length;
  }

  async function run() {
    turn += 1;
    const mine = turn;
    const { query, filters } = wanted(phrases.filters);
    if (query) ready().then((engine) => engine.normalise, () => undefined).then((normalise) => { if (mine === turn) answer(query, normalise); });
    else answer("");
    if (query) offer();
    if (query && !list.children.length) say(mine, phrases.searching);
    const found = query ? await attempt((engine) => engine.search(query, { filters }), phrases, (...words) => say(mine, ...words)) : null;
    if (mine !== turn) return null;
    clear();
    if (!query) return say(mine, "");
    if (found?.results.length === 0) {
      ready().then((engine) => { if (mine === turn) answer(query, engine.normalise, true); });
      return say(mine, `${fill(phrases.none, { query })} ${phrases.help}`, true);
    }
    if (found) ready().then((engine) => { if (mine === turn) answer(found.said, engine.normalise); });
    return found && next(found.results, found.nowhere);
  }

  function go(how) {
    const asked = new URLSearchParams([...new FormData(form)].filter(([, value]) => value.trim()));
    if (`${asked}` !== `${new URLSearchParams(location.search)}`) history[how](null, "", `?${asked}`);
    return run();
  }

  form.addEventListener("submit", (event) => { event.preventDefault(); go("pushState"); });
  narrow.addEventListener("change", () => go("pushState"));
  more.addEventListener("click", () => next(results, lacking));
  addEventListener("popstate", () => { restore(); run(); });
  restore();
  onCommit(input, () => go("replaceState"));
  return run();
}

/** What the address asks for: the query, and the filters with any of the values chosen for a name. */
function wanted(names) {
  const asked = new URLSearchParams(location.search);
  const chosen = names.filter((name) => asked.has(name)).map((name) => [name, { any: asked.getAll(name) }]);
  return { query: asked.get("q")?.trim(), filters: Object.fromEntries(chosen) };
}

/** One set of checkboxes for each filter, in the order of the phrases, and a button that clears them all. */
function groups(offered, phrases, form) {
  const sets = phrases.filters.filter((name) => offered[name]).map((name) => {
    const values = Object.keys(offered[name]).sort((a, b) => offered[name][b] - offered[name][a]);
    const chosen = new URLSearchParams(location.search).getAll(name);
    const box = (value) => element("input", { type: "checkbox", name, value, checked: chosen.includes(value) });
    const boxes = values.map((value) => element("label", {}, box(value), spoken(value)));
    return element("fieldset", {}, element("legend", {}, name), element("div", {}, ...boxes));
  });
  const clear = element("button", { type: "button" }, phrases.clear);
  clear.addEventListener("click", () => {
    for (const choice of form.querySelectorAll(":checked")) choice.checked = false;
    clear.dispatchEvent(new Event("change", { bubbles: true }));
  });
  return [element("summary", {}, phrases.narrow), ...sets, clear];
}
