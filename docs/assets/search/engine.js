// A facade over Pagefind with Pagefind's API: asks it for one term at a time, and ranks by how much of the query a page covers.

import { excerpt } from "./excerpt.js";
import { terms, variants } from "./terms.js";

const BACKED_OFF = 0.4;
const CORRECTED = 0.8;
const TITLE = 0.6;
const TITLE_OF_SYNONYM = 0.1;
const FAINT = 0.1;
const HAN_TOKEN = /^q[0-9a-f]{4}/;
const HAN_FIELDS = ["names", "words"];
const TITLE_FIELDS = ["title", "names", "aliases"];

/** Whether this browser lets the page run WebAssembly, without which Pagefind cannot work. */
export function canSearch() {
  try {
    return Boolean(new WebAssembly.Module(Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0)));
  } catch {
    return false;
  }
}

/** The search of the page's language. */
export async function load(language = document.documentElement.lang.split("-")[0]) {
  const [pagefind, answer] = await Promise.all([
    import(new URL("../../pagefind/pagefind.js", import.meta.url)),
    fetch(new URL(`vocabulary.${language}.json`, import.meta.url)),
  ]);
  const vocabulary = await answer.json();
  await pagefind.options({ noWorker: true }); // a worker would fetch the same code a second time for lookups of milliseconds
  await pagefind.init();
  const looked = new Map();

  /** The pages that hold `token`, in the order in which equals are shown. */
  function lookUp(token) {
    const ask = async () => (await pagefind.search(token, { sort: { order: "asc" } })).results.filter((result) => holds(result, token));
    if (!looked.has(token)) looked.set(token, ask());
    return looked.get(token);
  }

  /** For each filter the pages that have any of the values wanted. */
  function allowed(filters) {
    return Promise.all(Object.entries(filters).map(async ([name, { any }]) => {
      const tokens = vocabulary.filters.filter((entry) => entry[0] === name && any.includes(entry[1])).map((entry) => entry[2]);
      const found = await Promise.all(tokens.map(lookUp));
      return new Set(found.flat().map(({ id }) => id));
    }));
  }

  async function data({ result, texts }) {
    const page = await result.data();
    const filters = byName(vocabulary.filters.filter(([, , token]) => page.meta.filters?.includes(token)));
    return { ...page, filters, excerpt: excerpt(page.content, page.meta.title, texts) };
  }

  return {
    filters: () => byName(vocabulary.filters),
    async search(query, { filters = {} } = {}) {
      const best = new Map();
      const sets = await allowed(filters);
      for (const { text, factor, swapped } of variants(query, vocabulary)) {
        const found = await Promise.all(terms(text, vocabulary).map((term) => findTerm(term, lookUp, vocabulary.pages)));
        for (const page of rank(found, swapped ? TITLE_OF_SYNONYM : TITLE)) {
          const score = page.score * factor;
          if (score > (best.get(page.id)?.score ?? 0) && sets.every((set) => set.has(page.id))) best.set(page.id, { ...page, score });
        }
      }
      const ranked = [...best.values()].sort((a, b) => b.score - a.score || inOrder(a, b));
      const results = ranked.filter(({ score }) => score >= ranked[0].score * FAINT);
      return { results: results.map((page) => ({ id: page.id, score: page.score, data: () => data(page) })) };
    },
  };
}

/** Whether a result is for `token` itself: Pagefind falls back to words that it begins with, such as a lonely "Q4". */
const holds = (result, token) => !HAN_TOKEN.test(token) || foundIn(result, HAN_FIELDS);

const foundIn = ({ matchedMetaFields = [] }, fields) => matchedMetaFields.some((field) => fields.includes(field));

/** Which of two equals comes first, as a lookup that found both has them. */
function inOrder({ places: ones }, { places: others }) {
  const shared = [...ones.keys()].find((results) => others.has(results));
  return shared ? ones.get(shared) - others.get(shared) : 0;
}

/** The filters of the vocabulary as Pagefind gives them: how many pages by name and value. */
function byName(entries) {
  const names = {};
  for (const [name, value, , count] of entries) names[name] = { ...names[name], [value]: count };
  return names;
}

/** What the index has for `term`, or for what stands in for it. */
async function findTerm(term, lookUp, pages) {
  const information = (count) => term.share * Math.log(1 + (pages - count + 0.5) / (count + 0.5));
  const exact = term.token ? await lookUp(term.token) : [];
  if (exact.length) {
    const value = information(exact.length);
    return { value, hits: exact.map((result, place) => ({ result, gain: value, text: term.text, results: exact, place })) };
  }
  const others = await Promise.all(term.instead.map(async ({ text, token }) => ({ text, results: await lookUp(token) })));
  const values = others.map(({ results }) => information(results.length));
  const [share, value] = term.token || !others.length ? [BACKED_OFF, information(0)] : [CORRECTED, Math.max(...values)];
  return { value, hits: others.flatMap(({ results, text }, index) => results.map((result, place) => ({ result, gain: share * values[index], text, results, place }))) };
}

/** The pages that hold any of the terms found: the square of the share of information covered, more if the title covers it. */
function rank(found, bonus) {
  const total = found.reduce((sum, { value }) => sum + value, 0);
  const pages = new Map();
  for (const { hits } of found) {
    const gains = new Map();
    for (const hit of hits) if (!(gains.get(hit.result.id)?.gain >= hit.gain)) gains.set(hit.result.id, hit);
    for (const [id, { result, gain, text, results, place }] of gains) {
      const page = pages.get(id) ?? { id, result, covered: 0, titled: 0, texts: [], places: new Map() };
      page.covered += gain;
      if (foundIn(result, TITLE_FIELDS)) page.titled += gain;
      page.texts.push(text);
      page.places.set(results, place);
      pages.set(id, page);
    }
  }
  return [...pages.values()].map((page) => ({ ...page, score: (page.covered / total) ** 2 + bonus * (page.titled / total) ** 2 }));
}
