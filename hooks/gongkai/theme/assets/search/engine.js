// Finds pages: looks up each term of a query in the index, and ranks by how much of the query a page covers.

import { excerpt } from "./excerpt.js";
import { open } from "./index.js";
import { FORMS, likeWords, normalise, terms, variants } from "./terms.js";

const BACKED_OFF = 0.4;
const CORRECTED = 0.8;
const TITLE = 0.6;
const TITLE_OF_SYNONYM = 0.1;
const FAINT = 0.1;

/** The search of the page's language. */
export async function load(language = document.documentElement.lang.split("-")[0]) {
  const index = await open(language);
  const { vocabulary } = index;

  /** For each filter the pages that have any of the values wanted. */
  function allowed(filters) {
    return Promise.all(Object.entries(filters).map(async ([name, { any }]) => {
      const found = await Promise.all(any.map((value) => index.pages(`=${name}=${value}`)));
      return new Set(found.flatMap((pages) => [...pages.keys()]));
    }));
  }

  async function data({ number, texts }) {
    const page = await index.page(number);
    const filters = byName(vocabulary.filters.filter(([name, value]) => page.filters[name] === value));
    return { ...page, filters, excerpt: excerpt(page.content, texts) };
  }

  return {
    filters: () => byName(vocabulary.filters),
    normalise: (text) => normalise(text, vocabulary),
    async search(query, { filters = {} } = {}) {
      const best = new Map();
      const sets = await allowed(filters);
      const looked = new Map();
      const look = (term) => {
        const key = `${term.text} ${term.share}`;
        if (!looked.has(key)) looked.set(key, findTerm(term, index));
        return looked.get(key);
      };
      for (const { text, factor, swapped } of variants(query, vocabulary)) {
        const found = await Promise.all(terms(text).map(look));
        for (const page of rank(found, swapped ? TITLE_OF_SYNONYM : TITLE)) {
          const score = page.score * factor;
          if (score > (best.get(page.number)?.score ?? 0) && sets.every((set) => set.has(page.number))) best.set(page.number, { ...page, score });
        }
      }
      const ranked = [...best.values()].sort((a, b) => b.score - a.score || a.number - b.number);
      const results = ranked.filter(({ score }) => score >= ranked[0].score * FAINT);
      return { results: results.map((page) => ({ id: page.number, score: page.score, data: () => data(page) })) };
    },
  };
}

/** How many pages there are by name and value of `filters`. */
function byName(filters) {
  const names = {};
  for (const [name, value, count] of filters) names[name] = { ...names[name], [value]: count };
  return names;
}

/** What the index has for `term`, or for what stands in for it: its information, and the pages with their part of it. */
async function findTerm(term, index) {
  const information = (pages) => term.share * Math.log(1 + (index.vocabulary.pages - pages.size + 0.5) / (pages.size + 0.5));
  const exact = await lookUp(term, index);
  if (exact.size) return { value: information(exact), hits: hits(exact, information(exact), term.text) };
  const others = await instead(term, index);
  const values = others.map(({ pages }) => information(pages));
  const [share, value] = term.latin && others.length ? [CORRECTED, Math.max(...values)] : [BACKED_OFF, information(new Map())];
  return { value, hits: others.flatMap(({ pages, text }, place) => hits(pages, share * values[place], text)) };
}

const hits = (pages, gain, text) => Array.from(pages, ([number, titled]) => ({ number, titled, gain, text }));

/** The pages that hold `term` itself: a pair of characters, any that begins with a character, a word in its forms, a number, else any longer one. */
async function lookUp({ text, latin, stem }, index) {
  if (!latin) return text.length > 1 ? index.pages(text) : index.pagesOfAny(text);
  const found = await (stem ? index.pagesOfAny(stem, (token) => token === text || FORMS.test(token.slice(stem.length))) : index.pages(text));
  return found.size || text.length < 2 ? found : index.pagesOfAny(text);
}

/** What stands in for a `term` that no page holds: its two characters, or words like it. */
async function instead({ text, latin }, index) {
  const others = latin ? likeWords(text, await index.words()) : text.length > 1 ? [...text] : [];
  return Promise.all(others.map(async (other) => ({ text: other, pages: await index.pagesOfAny(other) })));
}

/** The pages that hold any of the terms found: the square of the share of information covered, more if the title covers it. */
function rank(found, bonus) {
  const total = found.reduce((sum, { value }) => sum + value, 0);
  const pages = new Map();
  for (const { hits: all } of found) {
    const best = new Map();
    for (const hit of all) if (!(best.get(hit.number)?.gain >= hit.gain)) best.set(hit.number, hit);
    for (const [number, { titled, gain, text }] of best) {
      const page = pages.get(number) ?? { number, covered: 0, titled: 0, texts: [] };
      page.covered += gain;
      if (titled) page.titled += gain;
      page.texts.push(text);
      pages.set(number, page);
    }
  }
  return [...pages.values()].map((page) => ({ ...page, score: (page.covered / total) ** 2 + bonus * (page.titled / total) ** 2 }));
}
