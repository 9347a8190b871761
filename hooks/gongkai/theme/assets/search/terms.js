// Turns what somebody typed into terms that the index can look up.

const HAN = "\\u3007\\u3400-\\u4dbf\\u4e00-\\u9fff";
const PIECES = new RegExp(`([${HAN}]+)|([a-z0-9\\u00df-\\u024f]+(?:[.,][0-9]+)*)`, "g");
const ENDINGS = /^(?:e?s|ies|ed|ing|ings|er|ers|or|ors|ly|y|ion|ions|ation|al|ment|ments)$/;
export const FORMS = /^(?:|e|s|es|ed|er|ers|ing|ings|y|ies|ion|ions|or|ors)$/;
const LONGEST = 80;
const VARIANTS = 12;
const MEANS = 9;
const SYNONYM = 0.9;
const CLOSE = 0.95;
const SEAM = 0.4;
const SEGMENTER = globalThis.Intl?.Segmenter ? new Intl.Segmenter("zh", { granularity: "word" }) : null;

/** `text` as the index compares it: compatible forms alike, lower case, simplified characters. */
export function normalise(text, vocabulary) {
  const simple = text.slice(0, 4 * LONGEST).normalize("NFKC").toLowerCase().slice(0, LONGEST);
  return simple.replace(new RegExp(`[${HAN}]`, "g"), (character) => vocabulary.simplified[character] ?? character);
}

/** The ways to ask for `query`, the best first: without its question words, as typed, and with the editors' synonyms. */
export function variants(query, vocabulary) {
  const typed = normalise(query, vocabulary);
  const asked = withoutQuestion(typed, vocabulary);
  const own = pieces(typed).some(({ han }) => han) ? new Set([asked, typed]) : [asked];
  return [...Array.from(own, (text) => ({ text, factor: 1 })), ...withSynonyms(asked, vocabulary).slice(1, VARIANTS)];
}

/** The terms of a normalised `text`, each with the share of its information that counts. */
export function terms(text) {
  const all = pieces(text).flatMap(({ han, latin }) => (han ? hanTerms(han) : [latinTerm(latin)]));
  return [...new Map(all.map((term) => [term.text, term])).values()];
}

function pieces(text) {
  return [...text.matchAll(PIECES)].map(([, han, latin]) => ({ han, latin }));
}

function withoutQuestion(text, { questions }) {
  const cut = questions.reduce((rest, word) => (rest.includes(word) ? rest.replace(occurrence(word, ""), "") : rest), text);
  return pieces(cut).length ? cut.trim() : text;
}

/** `text` and the best of what comes of it when each word with synonyms, the longest first, stays or gives way to one of them. */
function withSynonyms(text, vocabulary) {
  const { parts, known } = partsOf(text, vocabulary.synonyms);
  let ways = [{ chosen: new Map(), factor: SYNONYM, rank: 1, swapped: false }];
  for (const [word, means] of known) {
    const swap = ({ chosen, factor, rank }, mean, place) => {
      const less = 1 - place / 10;
      return { chosen: new Map([...chosen, [word, ` ${mean} `]]), factor: factor * less, rank: rank * less * CLOSE, swapped: true };
    };
    ways = ways.flatMap((way) => [way, ...means.slice(0, MEANS).map((mean, place) => swap(way, mean, place))]);
    ways = ways.sort((a, b) => b.rank - a.rank).slice(0, VARIANTS); // what falls behind now never catches up: ranks only fall
  }
  return ways.map(({ chosen, ...way }) => {
    const said = parts.map(({ typed, word }) => chosen.get(word) ?? typed).join("");
    return { ...way, text: withoutQuestion(said, vocabulary) };
  });
}

/** `text` cut at its words with synonyms, and these words with their synonyms. */
function partsOf(text, synonyms) {
  let parts = [{ typed: text }];
  const known = [];
  for (const [word, means] of synonyms) {
    if (!text.includes(word)) continue;
    const pattern = occurrence(word);
    const cut = parts.flatMap((part) => (part.word ? [part] : cutAt(part.typed, pattern, word)));
    if (cut.length > parts.length) known.push([word, means]);
    parts = cut;
  }
  return { parts, known };
}

/** `typed` cut at each occurrence of `word`, which has a part of its own. */
function cutAt(typed, pattern, word) {
  const parts = [];
  let at = 0;
  for (const { 0: found, index } of typed.matchAll(pattern)) {
    parts.push({ typed: typed.slice(at, index) }, { typed: found, word });
    at = index + found.length;
  }
  return [...parts, { typed: typed.slice(at) }];
}

function occurrence(word, plural = "(?:e?s)?") {
  const plain = word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return new RegExp(new RegExp(`[${HAN}]`).test(word) ? plain : `\\b${plain}${plural}\\b`, "g");
}

/** The pairs of neighbours in `run`; those across two words of the browser's segmenter say less. */
function hanTerms(run) {
  if (run.length === 1) return [{ text: run, share: 1 }];
  const starts = new Set(SEGMENTER ? [...SEGMENTER.segment(run)].map(({ index }) => index) : []);
  return [...run].slice(1).map((second, index) => ({ text: run[index] + second, share: starts.has(index + 1) ? SEAM : 1 }));
}

/** The beginning that the forms of an English `word` share. */
export function stemOf(word) {
  const stem = word.replace(/(?:ions?|ings?|ies|ers?|ors?|ed|es|e|y)$|([^s])s$/, "$1");
  return stem.length > 3 ? stem : word;
}

/** A Latin word or number; a word of some length also stands for its other forms. */
function latinTerm(word) {
  const text = word.replace(/[.,]/g, "");
  return { text, latin: true, share: 1, stem: /[0-9]|^..?$/.test(text) ? "" : stemOf(text) };
}

/** Words of the site that somebody may have meant by `word`: other endings, else few other letters, else a shared beginning. */
export function likeWords(word, words) {
  let length = 0;
  for (const other of words) while (length < word.length && other.startsWith(word.slice(0, length + 1))) length += 1;
  const shared = length > 2 || length === word.length ? word.slice(0, length) : "";
  if (shared.length > 2 && ENDINGS.test(word.slice(shared.length))) return [shared];
  const allowed = word.length < 4 ? 0 : word.length < 8 ? 1 : 2;
  const alike = words.filter((other) => other[0] === word[0] && Math.abs(other.length - word.length) <= allowed);
  const near = alike.map((other) => [distance(word, other), other]).filter(([steps]) => steps <= allowed).sort();
  if (near.length) return near.filter(([steps]) => steps === near[0][0]).map(([, other]) => other);
  return shared.length > 3 && shared.length >= word.length * 0.6 ? [shared] : [];
}

/** How many letters must be put in, left out, changed or swapped to make `one` of `other`. */
function distance(one, other) {
  let [before, last] = [[], Array.from({ length: other.length + 1 }, (_, index) => index)];
  for (let i = 1; i <= one.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= other.length; j += 1) {
      row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (one[i - 1] === other[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) row[j] = Math.min(row[j], before[j - 2] + 1);
    }
    [before, last] = [last, row];
  }
  return last[other.length];
}
