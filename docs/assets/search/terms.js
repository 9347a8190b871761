// Turns what somebody typed into terms that the index can look up.

const HAN = "\\u3007\\u3400-\\u4dbf\\u4e00-\\u9fff";
const PIECES = new RegExp(`([${HAN}]+)|([a-z0-9\\u00df-\\u024f]+(?:[.,][0-9]+)*)`, "g");
const ENDINGS = /^(?:e?s|ies|ed|ing|ings|er|ers|or|ors|ly|y|ion|ions|ation|al|ment|ments)$/;
export const FORMS = /^(?:|e|s|es|ed|er|ers|ing|ings|y|ies|ion|ions|or|ors)$/;
const LONGEST = 80;
const VARIANTS = 12;
const SYNONYM = 0.9;
const SEAM = 0.4;

/** `text` as the index compares it: compatible forms alike, lower case, simplified characters. */
export function normalise(text, vocabulary) {
  const simple = text.normalize("NFKC").toLowerCase().slice(0, LONGEST);
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
  const cut = questions.reduce((rest, word) => rest.replace(occurrence(word, ""), ""), text);
  return pieces(cut).length ? cut.trim() : text;
}

/** `text` and what comes of it when each word with synonyms, the longest first, stays or gives way to one of them. */
function withSynonyms(text, vocabulary) {
  let [rest, ways] = [text, [{ text, factor: SYNONYM, swapped: false }]];
  for (const [word, means] of vocabulary.synonyms) {
    const pattern = occurrence(word);
    if (rest.search(pattern) < 0) continue;
    rest = rest.replace(pattern, "\u0000");
    const swap = ({ text: own, factor }, mean, place) => ({ text: own.replace(pattern, ` ${mean} `), factor: factor * (1 - place / 10), swapped: true });
    ways = ways.flatMap((way) => [way, ...means.map((mean, place) => swap(way, mean, place))]);
  }
  return ways.map((way) => ({ ...way, text: withoutQuestion(way.text, vocabulary) }));
}

function occurrence(word, plural = "(?:e?s)?") {
  const plain = word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return new RegExp(new RegExp(`[${HAN}]`).test(word) ? plain : `\\b${plain}${plural}\\b`, "g");
}

/** The pairs of neighbours in `run`; those across two words of the browser's segmenter say less. */
function hanTerms(run) {
  if (run.length === 1) return [{ text: run, share: 1 }];
  const starts = new Set(globalThis.Intl?.Segmenter ? [...new Intl.Segmenter("zh", { granularity: "word" }).segment(run)].map(({ index }) => index) : []);
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
  const starts = (start) => words.some((other) => other.startsWith(start));
  let stem = word;
  while (stem.length > 3 && !starts(stem)) stem = stem.slice(0, -1);
  const shared = stem.length > 3 || starts(stem) ? stem : "";
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
