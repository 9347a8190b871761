// What the search box and the search page share: one engine, messages, elements.

import { load } from "./engine.js";

const HAN = /[\u3007\u3400-\u9fff]/;
const PATIENCE = 2000;
let engine;

/** What is said here, in the language of the page. */
export async function phrases() {
  const language = document.documentElement.lang.toLowerCase().replace(/-[a-z]{2}$/, "");
  return (await fetch(new URL(`phrases.${language}.json`, import.meta.url))).json();
}

/** Waits for the sheet of what is shown here; where it cannot be had, all stands as it would without. */
export function styled() {
  const { href } = new URL("search.css", import.meta.url);
  if (document.querySelector("link[href$='search/search.css']")) return null;
  return new Promise((done) => {
    document.head.append(element("link", { rel: "stylesheet", href, onload: done, onerror: done }));
  });
}

/** The engine, loaded once. */
export const ready = () => (engine ??= load());

/** What `work` makes of the engine; or null, after telling `say` that it failed; `say` also hears of it if it takes long. */
export async function attempt(work, phrases, say) {
  const timer = setTimeout(() => say(phrases.slow, true), PATIENCE);
  try {
    return await work(await ready());
  } catch {
    engine = undefined;
    return say(phrases.failed, true);
  } finally {
    clearTimeout(timer);
  }
}

/** What the pages of `results` say. */
export const told = (results) => Promise.all(results.map((result) => result.data()));

/** `phrase` with its `{names}` filled in. */
export const fill = (phrase, values) => phrase.replace(/\{(\w+)\}/g, (_, name) => values[name]);

/** How many results there are, in words. */
export const counted = (phrases, count) => (count === 1 ? phrases.one : fill(phrases.many, { count }));

/** A new element with properties, or attributes where the name is `role` or has a hyphen, and children. */
export function element(name, properties = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (key === "role" || key.includes("-")) made.setAttribute(key, value);
    else made[key] = value;
  }
  made.append(...children);
  return made;
}

/** Puts `children` in place of all that `node` holds. */
export function refill(node, ...children) {
  node.textContent = "";
  node.append(...children);
}

/** `text` as a node that says so where it is Chinese on a page in another language. */
export const spoken = (text) => (HAN.test(text) && !document.documentElement.lang.startsWith("zh") ? element("span", { lang: "zh-CN" }, text) : text);

/** A message, if wished with a link to the list of all titles. */
export function message(phrase, titles, phrases) {
  return titles ? [`${phrase} `, element("a", { href: titles }, phrases.titles)] : [phrase];
}

/** Title, kind and excerpt of a found page, what was found in `<mark>`. */
export function described({ meta, also, filters, excerpt }, phrases) {
  const kind = phrases.filters.flatMap((name) => Object.keys(filters[name] ?? {})).join(" · ");
  const others = also.map(({ url, meta: other, filters: kinds }) => element("a", { href: url }, spoken(`${kinds[phrases.filters[0]]}${phrases.colon}${other.title}`)));
  return { title: spoken(meta.title), kind: spoken(kind), others, excerpt: excerpt.map(([text, marked]) => (marked ? element("mark", {}, spoken(text)) : spoken(text))) };
}
