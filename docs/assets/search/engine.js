// A facade over Pagefind with Pagefind's API: asks it for one term at a time, and ranks by how much of the query a page covers.

import { excerpt } from "./excerpt.js";
import { terms, variants } from "./terms.js";

const BACKED_OFF = 0.4;
const CORRECTED = 0.8;
const TITLE = 0.6;
const TITLE_OF_SYNONYM = 0.1;
const FAINT = 0.1;
const TITLE_FIELDS = ["title", "names"];

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
  await pagefind.init();
  const looked = new Map();

  function lookUp(token, filters) {
    const key = JSON.stringify([token, filters]);
    if (!looked.has(key)) looked.set(key, pagefind.search(token, { filters, sort: { order: "asc" } }));
    return looked.get(key);
  }

  return {
    filters: () => pagefind.filters(),
    async search(query, { filters = {} } = {}) {
      const best = new Map();
      for (const { text, factor, swapped } of variants(query, vocabulary)) {
        const found = await Promise.all(terms(text, vocabulary).map((term) => findTerm(term, filters, lookUp, vocabulary.pages)));
        for (const page of rank(found, swapped ? TITLE_OF_SYNONYM : TITLE)) {
          const known = best.get(page.id);
          if (!known || known.score < page.score * factor) best.set(page.id, { ...page, score: page.score * factor });
        }
      }
      const ranked = [...best.values()].sort((a, b) => b.score - a.score || b.place - a.place || (a.id < b.id ? -1 : 1));
      const results = ranked.filter(({ score }) => score >= ranked[0].score * FAINT);
      return { results: results.map((page) => ({ id: page.id, score: page.score, data: () => withExcerpt(page) })) };
    },
  };
}

/** What the index has for `term`, or for what stands in for it. */
async function findTerm(term, filters, lookUp, pages) {
  const information = (count) => term.share * Math.log(1 + (pages - count + 0.5) / (count + 0.5));
  const exact = term.token ? await lookUp(term.token, filters) : { results: [], unfilteredResultCount: 0 };
  if (exact.unfilteredResultCount) {
    const value = information(exact.unfilteredResultCount);
    return { value, hits: exact.results.map((result) => ({ result, gain: value, text: term.text })) };
  }
  const others = await Promise.all(term.instead.map(async (other) => ({ text: other.text, ...(await lookUp(other.token, filters)) })));
  const values = others.map(({ unfilteredResultCount }) => information(unfilteredResultCount));
  const [share, value] = term.token || !others.length ? [BACKED_OFF, information(0)] : [CORRECTED, Math.max(...values)];
  return { value, hits: others.flatMap(({ results, text }, index) => results.map((result) => ({ result, gain: share * values[index], text }))) };
}

/** The pages that hold any of the terms found: the square of the share of information covered, more if the title covers it. */
function rank(found, bonus) {
  const total = found.reduce((sum, { value }) => sum + value, 0);
  const pages = new Map();
  for (const { hits } of found) {
    const gains = new Map();
    for (const { result, gain, text } of hits) {
      const title = (result.matchedMetaFields ?? []).some((field) => TITLE_FIELDS.includes(field)) ? gain : 0;
      const known = gains.get(result.id);
      if (!known || known.gain < gain) gains.set(result.id, { result, gain, title, text });
    }
    for (const [id, { result, gain, title, text }] of gains) {
      const page = pages.get(id) ?? { id, result, covered: 0, titled: 0, place: result.score, texts: [] };
      page.covered += gain;
      page.titled += title;
      page.texts.push(text);
      pages.set(id, page);
    }
  }
  return [...pages.values()].map((page) => ({ ...page, score: (page.covered / total) ** 2 + bonus * (page.titled / total) ** 2 }));
}

async function withExcerpt({ result, texts }) {
  const data = await result.data();
  return { ...data, excerpt: excerpt(data.content, data.meta.title, texts) };
}
