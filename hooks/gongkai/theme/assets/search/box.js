// The suggestions below the search box: a combobox with a list (WAI-ARIA Authoring Practices).

import { attempt, counted, described, element, fill, message, phrases as worded, ready, refill, styled, told } from "./view.js";

const MOST = 6;

/** Gives the box of `form` its list; returns what shows suggestions for a query. */
export async function attach(form) {
  const [phrases] = await Promise.all([worded(), styled()]);
  const input = form.elements.q;
  const list = element("div", { id: "site-search-list", role: "listbox", "aria-label": phrases.suggestions });
  const note = element("p", { className: "search-box__note", hidden: true });
  const popup = element("div", { className: "search-box__popup", hidden: true }, list, note);
  const status = element("div", { className: "visually-hidden", role: "status" });
  let [active, turn] = [-1, 0];
  input.setAttribute("aria-controls", list.id);
  form.append(popup, status);
  ready().catch(() => {});

  function open(shown) {
    popup.hidden = !shown;
    list.hidden = !list.children.length;
    input.setAttribute("aria-expanded", String(shown && !list.hidden));
    if (!shown) choose(-1);
  }

  function choose(index) {
    list.children[active]?.setAttribute("aria-selected", "false");
    active = index;
    const option = list.children[active];
    option?.setAttribute("aria-selected", "true");
    option?.scrollIntoView({ block: "nearest" });
    if (option) input.setAttribute("aria-activedescendant", option.id);
    else input.removeAttribute("aria-activedescendant");
  }

  function fillList(...options) {
    choose(-1);
    refill(list, ...options);
    note.hidden = Boolean(options.length);
  }

  function say(phrase) {
    fillList();
    refill(note, ...message(phrase, form.dataset.titles, phrases));
    status.textContent = note.textContent;
    open(true);
    return null;
  }

  function option(index, href, ...children) {
    const properties = { id: `${list.id}-${index}`, className: "search-box__option", href, tabIndex: -1, role: "option", "aria-selected": "false" };
    return element("a", properties, ...children);
  }

  function suggestion(page, index) {
    const { title, kind, excerpt } = described(page, phrases);
    const part = (name, ...children) => element("span", { className: `search-box__${name}` }, ...children);
    return option(index, page.url, part("title", title), part("kind", kind), part("excerpt", ...excerpt));
  }

  async function suggest(query) {
    turn += 1;
    const mine = turn;
    if (!query) return open(false);
    const search = async (engine) => {
      const { results } = await engine.search(query, { typing: true });
      return { count: results.length, pages: await told(results.slice(0, MOST)) };
    };
    const found = await attempt(search, phrases, (phrase) => (mine === turn ? say(phrase) : null));
    if (mine !== turn || !found) return null;
    const { count, pages } = found;
    if (!count) return say(fill(phrases.none, { query }));
    fillList(...pages.map(suggestion), option(MOST, `${form.action}?${new URLSearchParams({ q: query })}`, fill(phrases.all, { count })));
    status.textContent = counted(phrases, count);
    return open(form.contains(document.activeElement));
  }

  input.addEventListener("keydown", (event) => {
    if (event.isComposing || event.keyCode === 229) return;
    const places = list.children.length + 1;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && places > 1) {
      open(true);
      choose(((active + 1 + step + places) % places) - 1);
    } else if (event.key === "Escape" && !popup.hidden) open(false);
    else if (event.key === "Enter" && active >= 0) list.children[active].click();
    else return;
    event.preventDefault();
  });
  popup.addEventListener("mousedown", (event) => event.preventDefault());
  form.addEventListener("focusout", (event) => { if (!form.contains(event.relatedTarget)) open(false); });
  input.addEventListener("focus", () => { if (list.children.length && input.value.trim()) open(true); });
  return { suggest };
}
