// Finds pages: looks up each term of a query in the index, and ranks by how much of the query a page covers.

import { excerpt } from "./excerpt.js";
import { open } from "./index.js";
import { holdsAny, isForm, isSentence, normalise, terms, variants, wordsOf } from "./terms.js";

const CORRECTED = 0.8;
const OF_KNOWN = 0.3;
const OF_MENDED = 0.4;
const FEW = 3; // Latin words that name one thing together: who asks for a driving licence wants nothing of licences
const CREDIT = 0.6; // what may have been meant proves half of what stands there
const OF_UNKNOWN = 0.75;
const STRANGE = 0.7;
const OF_UNKNOWN_BESIDE_SYNONYM = 0.6;
const WEAK = 0.3; // what may be asked of anything, where it stands here
const ENOUGH = 1.3;
const TITLE = 0.6;
const TITLE_OF_SYNONYM = 0.1;
const FAINT = 0.1;
export const SEVERAL = 2; // pages titled by a word, so that the site is about that too
const MUCH = 0.25; // of the pages: a word that more of them hold says nothing of what they are about
const ASIDE = 0.5; // pages about the site itself, where nothing of the title is asked
const REPAIRED = 2; // pairs that another character makes of two which stand nowhere
const slips = () => import("./slips.js"); // and all that is needed only where not all stands here as it was typed
const JOINED = /[a-z]{3} ?[a-z]{3}/;

/** The search of the page's language. */
export async function load(language = document.documentElement.lang.toLowerCase().replace(/-[a-z]{2}$/, "")) {
  const index = await open(language);
  const { vocabulary } = index;
  const weak = new Set(vocabulary.weak);

  /** For each filter the pages that have any of the values wanted. */
  function allowed(filters) {
    return Promise.all(Object.entries(filters).map(async ([name, { any }]) => {
      const found = await Promise.all(any.map((value) => index.pages(`=${name}=${value}`)));
      return new Set(found.flatMap((pages) => [...pages.keys()]));
    }));
  }

  /** The address of the place on a page where the longest word of `query` is explained that is explained there. */
  function addressOf({ url, anchors }, query) {
    const named = anchors.map(([word, anchor]) => ({ word: normalise(word, vocabulary), anchor }));
    const [found] = named.filter(({ word }) => query.includes(word)).sort((a, b) => b.word.length - a.word.length);
    const meant = found ?? (query.length > 1 ? named.find(({ word }) => word.includes(query)) : undefined);
    return meant ? `${url}#${meant.anchor}` : url;
  }

  async function data({ number, texts, others }, query) {
    const [page, ...also] = await Promise.all([number, ...others].map((each) => index.page(each)));
    const filters = byName(vocabulary.filters.filter(([name, value]) => page.filters[name] === value));
    return { ...page, url: addressOf(page, query), also, filters, excerpt: excerpt(page.content, texts, vocabulary.simplified) };
  }

  /** What is found while somebody asks in one way after the other, the best of each page, among those that the `filters` leave. */
  async function answers({ filters, typing, story }) {
    const best = new Map();
    const asides = new Set(vocabulary.asides);
    const sets = await allowed(filters);
    const looked = new Map();
    const enough = ENOUGH * informationOf(0, vocabulary.pages);
    const keep = (page) => { if (page.score > (best.get(page.number)?.score ?? 0)) best.set(page.number, page); };
    const look = (term) => {
      const key = `${term.text} ${term.share} ${term.run} ${term.place} ${term.weak} ${term.meant} ${term.word}`;
      if (!looked.has(key)) looked.set(key, findTerm({ ...term, typing }, index));
      return looked.get(key);
    };
    /** Asks too; how many terms of what was `asked` stand on one page as they were typed, and whether these are all. */
    async function ask(asked, of = null) {
      const stood = { most: 0, whole: false };
      for (const { said, factor, swapped, general } of variants(asked, vocabulary)) {
        const found = await Promise.all(terms(said, weak).map(look));
        const held = swapped ? 0 : together(found);
        stood.most = Math.max(stood.most, held);
        stood.whole ||= held > 0 && held === found.length;
        if (general && found.some(({ hits: { length }, mended: other }) => other || !length)) continue; // whose opening hours stands nowhere
        const about = of?.(found);
        if (of && !about) continue;
        for (const page of rank(found, swapped ? TITLE_OF_SYNONYM : TITLE, about ? 0 : wanted(found, swapped), enough)) {
          const aside = asides.has(page.number) && !page.titled;
          if ((about && !about.has(page.number)) || (aside && story)) continue;
          const score = page.score * factor * (aside ? ASIDE : 1);
          if (sets.every((set) => set.has(page.number))) keep({ ...page, score });
        }
      }
      return stood;
    }
    /** Takes out what was found. */
    function taken() {
      const pages = [...best.values()];
      best.clear();
      return pages;
    }
    return { best, keep, ask, taken };
  }

  return {
    filters: () => byName(vocabulary.filters),
    normalise: (text) => normalise(text, vocabulary),
    /** The pages that answer `query`, or what it was read as, which is `said`, and what of it is `nowhere`; while somebody is `typing`, the last word may be the beginning of one. */
    async search(query, { filters = {}, typing = false } = {}) {
      const typed = normalise(query, vocabulary);
      const story = isSentence(typed);
      const away = story && holdsAny(typed, await index.elsewhere());
      const found = await answers({ filters, typing, story });
      const { best, ask } = found;
      const { most, whole } = await ask(query);
      if (!best.size) await ask((await slips()).mended(typed, vocabulary) ?? "");
      if (!best.size && JOINED.test(typed)) await ask((await slips()).respaced(typed, await index.words()) ?? "");
      let said = typed;
      if (vocabulary.sounds && !(whole && best.size)) said = await (await import("./sounds.js")).askHeard(typed, index, found, story ? Infinity : most + REPAIRED);
      if (story) await (await import("./stories.js")).askNamed(said, found, vocabulary.pages * MUCH, away);
      for (const of of away ? [] : [subject, (terms) => head(terms, vocabulary.pages * MUCH)]) if (!best.size) await ask(query, of);
      const ranked = merged([...best.values()].sort((a, b) => b.score - a.score || a.number - b.number), vocabulary.twins);
      const results = ranked.filter(({ score }) => score >= ranked[0].score * FAINT);
      const nowhere = results.length ? await missing(wordsOf(said, vocabulary), weak, index) : [];
      return { said, nowhere, results: results.map((page) => ({ id: page.number, score: page.score, data: () => data(page, said) })) };
    },
  };
}

/** Those of the `words` that the index does not know, nor anything like them, with what follows; of characters that the browser knows no word of, none that begins one of the site. */
async function missing(words, weak, index) {
  const told = await Promise.all(words.map(async ({ text, loose, tail }) => {
    const found = await Promise.all(terms([{ text, weight: 1 }], weak).map((term) => findTerm(term, index)));
    const stands = ({ hits: { length } }) => length;
    const known = loose ? found.some(stands) : found.every(stands);
    return known && !(tail && await strange(tail, index)) ? [] : [text + tail];
  }));
  return [...new Set(told.flat())];
}

/** The `ranked` pages; of those about the same, the `twins`, only the first of the site, in the best place, with the numbers of the `others` found. */
function merged(ranked, twins) {
  const about = new Map(twins.flatMap((numbers) => numbers.map((number) => [number, numbers])));
  const found = new Map(ranked.map((page) => [page.number, page]));
  const shown = new Map();
  for (const { number, score } of ranked) {
    const [first, ...others] = (about.get(number) ?? [number]).filter((each) => found.has(each));
    if (!shown.has(first)) shown.set(first, { ...found.get(first), score, others });
  }
  return [...shown.values()];
}

/** How many pages there are by name and value of `filters`. */
function byName(filters) {
  const names = {};
  for (const [name, value, count] of filters) names[name] = { ...names[name], [value]: count };
  return names;
}

/** What it says of a page, among `all`, that it is one of `some`. */
const informationOf = (some, all) => Math.log(1 + (all - some + 0.5) / (some + 0.5));

/** What the index has for `term`, or for what stands in for it: its information, and the pages with their part of it. */
async function findTerm(term, index) {
  const { share, latin, weak, common, meant, word } = term;
  const counts = weak && !meant ? share * WEAK : share;
  const information = (pages) => counts * informationOf(pages.size, index.vocabulary.pages);
  const exact = await lookUp(term, index);
  if (exact.size) return { exact, word, common, meant, share: weak ? share * WEAK : share, latin, value: information(exact), hits: hits(exact, information(exact), term.text) };
  const others = await instead(term, index);
  if (!others.length && !latin && await strange(term.text, index)) return { word, common, share: STRANGE, value: information(new Map()), hits: [] };
  if (!others.length && term.lone) return { word, common, share: 1, value: information(new Map()), hits: [] };
  const values = others.map(({ pages }) => information(pages));
  const value = others.length ? Math.max(...values) : information(new Map());
  return { word, common, share, latin, value, mended: !latin, hits: others.flatMap(({ pages, text }, place) => hits(pages, CORRECTED * values[place], text)) };
}

const hits = (pages, gain, text) => Array.from(pages, ([number, titled]) => ({ number, titled, gain, text }));

/** The pages that hold `term` itself: a pair of characters, any that begins with a character, a word in its forms, a number, else any longer one. */
async function lookUp({ text, latin, stem, least, typing }, index) {
  if (!latin) return text.length > 1 ? index.pages(text) : index.pagesOfAny(text);
  const found = await (stem ? index.pagesOfAny(stem, (token) => token === text || isForm(text, token)) : index.pages(text));
  const begins = text.length >= (typing && least < Infinity ? 2 : least);
  return found.size || !begins ? found : index.pagesOfAny(text);
}

/** Whether a character of `text` stands nowhere: what is asked is not here, however little the pair itself would say. */
async function strange(text, index) {
  const known = await index.characters();
  return [...text].some((character) => !known.has(character));
}

/** What stands in for a `term` that no page holds: what its writer may have meant. */
async function instead({ text, latin, run, place, seams }, index) {
  const { likePairs, likeWords } = await slips();
  const others = latin ? likeWords(text, await index.words()) : run ? likePairs(run, place, await index.pairs(), seams) : [];
  return Promise.all(others.map(async (other) => ({ text: other, pages: await index.pagesOfAny(other) })));
}

/** How many of the terms `found` stand on one page, Chinese ones as they are, at most. */
function together(found) {
  const held = new Map();
  for (const { latin, exact, hits: all } of found) {
    for (const number of latin ? new Set(all.map((hit) => hit.number)) : exact?.keys() ?? []) held.set(number, (held.get(number) ?? 0) + 1);
  }
  return Math.max(0, ...held.values());
}

/** How much of the terms `found` a page must hold to be an answer: the more, the more of them stand nowhere. */
function wanted(found, swapped) {
  const of = swapped ? OF_UNKNOWN_BESIDE_SYNONYM : OF_UNKNOWN;
  const known = found.length <= FEW && found.every(({ latin, hits: { length } }) => latin && length) ? 1 : OF_KNOWN;
  return found.reduce((sum, { share, mended: other, hits: { length } }) => sum + share * (length ? (other ? OF_MENDED : known) : of), 0);
}

/** The pages of what is asked: of the first word among those `found` that is not weak, if a page is titled by it or the editors explain it, and a word stands nowhere. */
function subject(found) {
  if (found.every(({ latin, exact }) => latin && exact)) return null; // each stands here, but never with the others
  const about = pagesOf(wordsAmong(found).find(({ common }) => !common));
  return about && (about.meant || about.titled) ? about.pages : null;
}

/** The pages of the last word among those `found`, which says in Chinese what is asked, be it of what stands nowhere, if several pages are titled by it, and at `most` so many hold it. */
function head(found, most) {
  const last = wordsAmong(found).pop();
  const about = last && !last.common && !last.latin ? pagesOf(last) : null;
  return about && !about.meant && about.titled >= SEVERAL && about.pages.size <= most ? about.pages : null;
}

/** The words among the terms `found`, each with its terms. */
export function wordsAmong(found) {
  const words = new Map();
  for (const term of found) if (term.word !== null) words.set(term.word, [...(words.get(term.word) ?? []), term]);
  return Array.from(words.values(), (terms) => ({ terms, common: terms.every(({ common }) => common), latin: terms.some(({ latin }) => latin) }));
}

/** The pages that hold a word, how many are titled by it, and whether the editors explain it; null if none does. */
export function pagesOf(word) {
  if (!word?.terms.every(({ exact }) => exact)) return null;
  const [{ exact: first, meant }, ...others] = word.terms;
  const numbers = [...first.keys()].filter((number) => others.every(({ exact }) => exact.has(number)));
  const titled = numbers.filter((number) => word.terms.every(({ exact }) => exact.get(number))).length;
  return { pages: new Set(numbers), meant, titled };
}

/** The pages that hold what is `wanted` of the terms found, or say `enough` of them: the square of the share covered, more if the title covers it. */
function rank(found, bonus, wanted, enough) {
  const total = found.reduce((sum, { value }) => sum + value, 0);
  const pages = new Map();
  for (const { share, mended: other, hits: all } of found) {
    const best = new Map();
    for (const hit of all) if (!(best.get(hit.number)?.gain >= hit.gain)) best.set(hit.number, hit);
    for (const [number, { titled, gain, text }] of best) {
      const page = pages.get(number) ?? { number, held: 0, covered: 0, titled: 0, texts: [] };
      page.held += other ? share * CREDIT : share;
      page.covered += gain;
      if (titled) page.titled += gain;
      page.texts.push(text);
      pages.set(number, page);
    }
  }
  const answers = [...pages.values()].filter(({ held, covered }) => held >= wanted || covered >= enough);
  return answers.map((page) => ({ ...page, score: (page.covered / total) ** 2 + bonus * (page.titled / total) ** 2 }));
}
