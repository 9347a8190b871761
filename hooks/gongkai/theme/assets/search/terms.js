// Turns what somebody typed into terms that the index can look up.

const HAN = "\\u3007\\u3400-\\u4dbf\\u4e00-\\u9fff";
const PIECES = new RegExp(`([${HAN}]+)|([a-z0-9\\u00df-\\u024f]+(?:[.,·][0-9]+)*)`, "g");
const ZEROS = /(?<![\d.,·])(\d[\d,]*\.\d*?)0+(?!\d|\.\d)/g;
export const ANY_HAN = new RegExp(`[${HAN}]`);
const FORMS = /^(?:|e|s|es|ed|er|ers|ing|ings|ion|ions|or|ors)$/;
const FORMS_IN_Y = /^(?:|y|ies|ied)$/;
const LONGEST = 80;
const STORY = 8; // characters, and words
const STORY_OF_WORDS = 5;
const VARIANTS = 12;
const MEANS = 9;
const SYNONYM = 0.9;
const WHOLE = 1.2; // where the editors' word is all that was asked, what they say it means comes first
const CLOSE = 0.95;
const SEAM = 0.4;
const OF_NUMBER = 3; // who types a number of some length means it, whatever else is asked
const BEGINNING = 4; // in running text a shorter word is no beginning of another: bus is no business
export const FUNCTION = /[的了没不和与或等在为被把有也就都还又是会能要去来到给让得着过]/;
const PLACES = [..."里内中上下外边旁"];
const SEGMENTED = new Map();
const SEGMENTED_MOST = 100;
const SEGMENTER = globalThis.Intl?.Segmenter ? new Intl.Segmenter("zh", { granularity: "word" }) : null;

/** `text` as the index compares it: compatible forms alike, lower case, numbers without points and last zeros (97.60 is 97.6), simplified characters. */
export function normalise(text, vocabulary) {
  const simple = text.slice(0, 4 * LONGEST).normalize("NFKC").toLowerCase().replace(/(\w)['’]s\b/g, "$1").slice(0, LONGEST);
  return simple.replace(ZEROS, "$1").replace(/(\d)[.,·](?=\d)/g, "$1").replace(new RegExp(`[${HAN}]`, "g"), (character) => vocabulary.simplified[character] ?? character);
}

/** The ways to ask for `query`, each as `said` in parts, the best first: without its question words, as typed, and with the editors' synonyms. */
export function variants(query, vocabulary) {
  const typed = normalise(query, vocabulary);
  const asked = withoutQuestion(typed, vocabulary);
  const bare = withoutParticles(asked);
  const own = new Set(pieces(typed).some(({ han }) => han) ? [asked, bare] : [asked]);
  const swapped = [...new Set([typed, asked, bare])].flatMap((text) => withSynonyms(text, vocabulary).slice(1));
  const others = new Map(swapped.sort((a, b) => a.rank - b.rank).map((way) => [way.said.map(({ text }) => text).join(" "), way])); // the best of those alike comes last
  return [...Array.from(own, (text) => ({ said: [{ text, weight: 1 }], factor: 1 })), ...[...others.values()].reverse().slice(0, VARIANTS)];
}

/** The terms of what is `said`, normalised, each with the share of its information that counts; that of `weak` words is small beside others. */
export function terms(said, weak = new Set()) {
  const found = said.flatMap(({ text, ...part }) => pieces(text).map((piece) => ({ ...piece, ...part })));
  const mixed = found.some(({ han }) => han);
  const least = (place) => (mixed ? 2 : place === found.length - 1 ? BEGINNING : Infinity);
  const all = found.flatMap(({ han, latin, weight, word = null }, place) => {
    const parts = han ? hanTerms(han, weak) : [latinTerm(latin, least(place), weak)];
    return parts.map((term) => ({ ...term, share: term.share * weight, weak: word === null ? term.weak : weak.has(word), meant: word !== null, word: word ?? (term.begins === undefined ? null : `${place} ${term.begins}`) }));
  });
  const only = all.every((term) => term.weak || (term.seam && !term.lone));
  return [...new Map(all.map((term) => [term.text, { ...term, common: term.weak, weak: term.weak && !only }])).values()];
}

/** Whether `typed` tells a story, in which what is asked may stand anywhere. */
export function isSentence(typed) {
  const found = pieces(typed);
  return found.some(({ han }) => han) ? found.reduce((sum, { han }) => sum + (han?.length ?? 0), 0) >= STORY : found.length >= STORY_OF_WORDS;
}

/** Whether `typed` has any of the `words`. */
export const holdsAny = (typed, words) => words.some((word) => typed.includes(word) && occurrence(word).test(typed));

/** How much `text` says as the index sees it: pairs of characters and words. */
const sizeOf = (text) => pieces(text).reduce((sum, { han }) => sum + Math.max(1, (han?.length ?? 0) - 1), 0);

/** The words of `query` that its synonyms do not stand for, Chinese ones as far as the browser can tell words. */
export function wordsOf(query, vocabulary) {
  const { parts } = partsOf(withoutParticles(withoutQuestion(normalise(query, vocabulary), vocabulary)), vocabulary.synonyms);
  const typed = parts.filter(({ word }) => !word).flatMap((part) => pieces(part.typed));
  return typed.flatMap(({ han, latin }) => (han ? wordsIn(han) : [{ text: latin, tail: "" }])).filter(({ text }) => text.length > 1);
}

/** The words of a `run` as the browser tells them: lonely characters together, where they are `loose`, or one as the `tail` of the word before it, unless it only says where that is (长江里). */
function wordsIn(run) {
  const words = [];
  for (const { segment } of segments(run)) {
    const last = words[words.length - 1];
    if (last && PLACES.includes(segment)) continue;
    if (segment.length > 1) words.push({ text: segment, tail: "" });
    else if (FUNCTION.test(segment)) words.push({ text: "", loose: true, tail: "" });
    else if (last?.loose) last.text += segment;
    else words.push({ text: segment, loose: true, tail: "" });
  }
  return words.map((word, place) => {
    const next = words[place + 1];
    return word.loose || next?.text.length !== 1 ? word : { ...word, tail: next.text };
  });
}

/** The words of a `run` with where each begins; asked once of what all ways to ask for a query share. */
export function segments(run) {
  if (!SEGMENTER) return [];
  if (!SEGMENTED.has(run)) {
    if (SEGMENTED.size >= SEGMENTED_MOST) SEGMENTED.clear();
    SEGMENTED.set(run, [...SEGMENTER.segment(run)]);
  }
  return SEGMENTED.get(run);
}

/** `text` without Chinese particles behind anything, unless so little is left that they may belong to a word. */
function withoutParticles(text) {
  const bare = text.replace(/(?!^)[的了]/g, "");
  return bare.length > 2 ? bare : text;
}

function pieces(text) {
  return [...text.matchAll(PIECES)].map(([, han, latin]) => ({ han, latin }));
}

function withoutQuestion(text, vocabulary) {
  const cut = cutQuestions(text, vocabulary);
  return pieces(cut).some(({ han, latin }) => latin || han.length > 1) ? cut.trim() : text;
}

function cutQuestions(text, { questions }) {
  return questions.reduce((rest, word) => (rest.includes(word) ? rest.replace(occurrence(word, ""), "") : rest), text);
}

/** `text` and the best of what comes of it when each word with synonyms, the longest first, stays or gives way to one of them; whether those that did are `general` ones alone. */
function withSynonyms(text, vocabulary) {
  const { parts, known } = partsOf(text, vocabulary.synonyms);
  let ways = [{ chosen: new Map(), factor: SYNONYM, rank: 1, swapped: false, general: true }];
  for (const [word, means, general] of known) {
    const swap = ({ chosen, factor, rank, general: before }, mean, place) => {
      const less = 1 - place / 10;
      return { chosen: new Map([...chosen, [word, mean]]), factor: factor * less, rank: rank * less * CLOSE, swapped: true, general: before && Boolean(general) };
    };
    ways = ways.flatMap((way) => [way, ...means.slice(0, MEANS).map((mean, place) => swap(way, mean, place))]);
    ways = ways.sort((a, b) => b.rank - a.rank).slice(0, VARIANTS); // what falls behind now never catches up: ranks only fall
  }
  const whole = known.length === 1 && !pieces(cutQuestions(parts.map(({ typed, word }) => (word ? " " : typed)).join(""), vocabulary)).length;
  const cuts = new Map([["", ""]]); // most ways share most of what was typed
  const cut = (typed) => {
    if (!cuts.has(typed)) cuts.set(typed, cutQuestions(typed, vocabulary));
    return cuts.get(typed);
  };
  return ways.map(({ chosen, ...way }) => {
    return { ...way, ...(whole && { factor: way.factor * WHOLE, swapped: false }), said: saidWith(parts, chosen, cut) };
  });
}

/** What `parts` say with what is `chosen` in place of some, the questions `cut` from the rest: a meaning counts for as much as the word that was typed. */
function saidWith(parts, chosen, cut) {
  const said = [];
  let typed = "";
  for (const part of [...parts, null]) {
    const mean = chosen.get(part?.word);
    if (part && !mean) typed += part.typed;
    else {
      said.push({ text: cut(typed), weight: 1 });
      if (mean) said.push({ text: mean, weight: sizeOf(part.typed) / sizeOf(mean), word: part.word });
      typed = "";
    }
  }
  return said;
}

/** `text` cut at its words with synonyms, and these words with their synonyms. */
function partsOf(text, synonyms) {
  let parts = [{ typed: text }];
  const known = [];
  for (const [word, means, general] of synonyms) {
    if (!text.includes(word.replace(/y$/, ""))) continue;
    const pattern = occurrence(word);
    const cut = parts.flatMap((part) => (part.word ? [part] : cutAt(part.typed, pattern, word)));
    if (cut.length > parts.length) known.push([word, means, general]);
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
  const plain = word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/([b-df-hj-np-tv-z])y$/, "$1(?:y|ie)");
  return new RegExp(ANY_HAN.test(word) ? plain : `\\b${plain}${plural}\\b`, "g");
}

/** The pairs of neighbours in `run`; those across two words of the browser's segmenter say less, and which are of `weak` words. Characters that it knows no word of are one together. */
function hanTerms(run, weak) {
  if (run.length === 1) return [{ text: run, share: SEAM, seam: true }];
  const words = segments(run);
  const seams = new Set(words.map(({ index }) => index - 1));
  const single = (place) => seams.has(place - 1) && (seams.has(place) || place === run.length - 1);
  const little = new Set(words.filter(({ segment }) => weak.has(segment)).flatMap(({ segment, index }) => [...segment].map((_, at) => index + at)));
  let [begins, together] = [0, false];
  return [...run].slice(1).map((second, place) => {
    const seam = seams.has(place);
    const lone = seam && single(place) && single(place + 1) && !FUNCTION.test(run[place] + second);
    if (lone ? !together : seams.has(place - 1)) begins = place;
    together = lone;
    const word = { lone, ...((lone || !seam) && { begins }) };
    return { text: run[place] + second, share: seam ? SEAM : 1, run, place, seams, seam, weak: !seam && little.has(place), ...word };
  });
}

/** The beginning that the forms of an English `word` share. */
export function stemOf(word) {
  const stem = word.replace(/(?:ions?|ings?|ies|ers?|ors?|ed|es|e|y)$|([^s])s$/, "$1");
  if (stem.length > 3) return stem;
  return /[^aeious]s$/.test(word) && word.length > 4 ? word.slice(0, -1) : word; // papers are no forms of pap
}

/** Whether `token`, which begins with the stem of `word`, is another form of it: policies are of policy, and not of police. */
export const isForm = (word, token) => (/(?:y|ies|ied)$/.test(word) ? FORMS_IN_Y : FORMS).test(token.slice(stemOf(word).length));

/** A Latin word or number; a word of some length also stands for its other forms, and with `least` letters for longer words. A short number is nothing that is asked about. */
function latinTerm(word, least, weak) {
  const text = word.replace(/[.,·]/g, "");
  return { text, latin: true, share: /^[0-9]{5,}$/.test(text) ? OF_NUMBER : 1, least, stem: /[0-9]|^..?$/.test(text) ? "" : stemOf(text), weak: weak.has(word), ...(!/^[0-9]{1,4}$/.test(text) && { begins: 0 }) };
}
