// Turns what somebody typed into terms that the index can look up.

const HAN = "\\u3007\\u3400-\\u4dbf\\u4e00-\\u9fff";
const PIECES = new RegExp(`([${HAN}]+)|([a-z0-9\\u00df-\\u024f]+(?:[.,·][0-9]+)*)`, "g");
const ANY_HAN = new RegExp(`[${HAN}]`);
const ENDINGS = /^(?:e?s|ies|ed|ing|ings|er|ers|or|ors|ly|y|ion|ions|ation|al|ment|ments)$/;
const FORMS = /^(?:|e|s|es|ed|er|ers|ing|ings|ion|ions|or|ors)$/;
const FORMS_IN_Y = /^(?:|y|ies|ied)$/;
const LONGEST = 80;
const VARIANTS = 12;
const MEANS = 9;
const SYNONYM = 0.9;
const WHOLE = 1.2; // where the editors' word is all that was asked, what they say it means comes first
const CLOSE = 0.95;
const SEAM = 0.4;
const ALIKE = 12;
const OF_NUMBER = 3; // who types a number of some length means it, whatever else is asked
const BEGINNING = 4; // in running text a shorter word is no beginning of another: bus is no business
const PARTICLES = /[的了和与及或等在为被把]/; // stand beside anything, so that a pair which holds one was hardly meant by another
const SEGMENTER = globalThis.Intl?.Segmenter ? new Intl.Segmenter("zh", { granularity: "word" }) : null;

/** `text` as the index compares it: compatible forms alike, lower case, numbers without points, simplified characters. */
export function normalise(text, vocabulary) {
  const simple = text.slice(0, 4 * LONGEST).normalize("NFKC").toLowerCase().slice(0, LONGEST);
  return simple.replace(/(\d)[.,·](?=\d)/g, "$1").replace(new RegExp(`[${HAN}]`, "g"), (character) => vocabulary.simplified[character] ?? character);
}

/** The ways to ask for `query`, the best first: without its question words, as typed, and with the editors' synonyms. */
export function variants(query, vocabulary) {
  const typed = normalise(query, vocabulary);
  const asked = withoutQuestion(typed, vocabulary);
  const bare = withoutParticles(asked);
  const own = new Set(pieces(typed).some(({ han }) => han) ? [asked, bare, typed] : [asked]);
  const swapped = [...new Set([typed, asked, bare])].flatMap((text) => withSynonyms(text, vocabulary).slice(1));
  const others = new Map(swapped.sort((a, b) => a.rank - b.rank).map((way) => [way.text, way])); // the best of those alike comes last
  return [...Array.from(own, (text) => ({ text, factor: 1 })), ...[...others.values()].reverse().slice(0, VARIANTS)];
}

/** The terms of a normalised `text`, each with the share of its information that counts. */
export function terms(text) {
  const found = pieces(text);
  const mixed = found.some(({ han }) => han);
  const all = found.flatMap(({ han, latin }, place) => (han ? hanTerms(han) : [latinTerm(latin, mixed ? 2 : place === found.length - 1 ? BEGINNING : Infinity)]));
  return [...new Map(all.map((term) => [term.text, term])).values()];
}

/** The words of `query` that its synonyms do not stand for, Chinese ones as far as the browser can tell words. */
export function wordsOf(query, vocabulary) {
  const { parts } = partsOf(withoutParticles(withoutQuestion(normalise(query, vocabulary), vocabulary)), vocabulary.synonyms);
  const typed = parts.filter(({ word }) => !word).flatMap((part) => pieces(part.typed));
  const words = typed.flatMap(({ han, latin }) => (han ? wordsIn(han) : [latin]));
  return [...new Set(words.filter((word) => word.length > 1))];
}

/** The words of a `run` as the browser tells them, a lonely character with the one before it. */
function wordsIn(run) {
  const words = [];
  for (const { segment } of segments(run)) {
    if (words.length && segment.length === 1) words[words.length - 1] += segment;
    else words.push(segment);
  }
  return words;
}

function segments(run) {
  return SEGMENTER ? [...SEGMENTER.segment(run)] : [];
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
  const whole = known.length === 1 && !pieces(cutQuestions(parts.map(({ typed, word }) => (word ? " " : typed)).join(""), vocabulary)).length;
  return ways.map(({ chosen, ...way }) => {
    const said = parts.map(({ typed, word }) => chosen.get(word) ?? typed).join("");
    return { ...way, ...(whole && { factor: way.factor * WHOLE, swapped: false }), text: withoutQuestion(said, vocabulary) };
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
  return new RegExp(ANY_HAN.test(word) ? plain : `\\b${plain}${plural}\\b`, "g");
}

/** The pairs of neighbours in `run`; those across two words of the browser's segmenter say less. */
function hanTerms(run) {
  if (run.length === 1) return [{ text: run, share: 1 }];
  const seams = new Set(segments(run).map(({ index }) => index - 1));
  return [...run].slice(1).map((second, place) => ({ text: run[place] + second, share: seams.has(place) ? SEAM : 1, run, place, seams }));
}

/**
 * Beginnings of pairs that may have been meant by the pair at `at` of `run`, which no page holds: with one of its characters another,
 * left out, too many or in the wrong order, they fit what stands around it. `seconds` has for each character those that follow it;
 * where `run` has several slips, a pair in which but two words meet, at `seams`, vouches for neither.
 */
export function likePairs(run, at, seconds, seams) {
  const [before, one, other, after] = [run[at - 1], run[at], run[at + 1], run[at + 2]];
  const follow = (first) => [...(seconds[first] ?? "")];
  const has = (first, second) => (seconds[first] ?? "").includes(second);
  const known = (place) => place >= 0 && place < run.length - 1 && has(run[place], run[place + 1]);
  const fits = (first, second) => !first || !second || has(first, second);
  if (run.length < 3) return [];
  if (has(other, one) && fits(before, other) && fits(one, after)) return [other + one];
  if (after && has(one, after) && has(after, other)) return [one + after];
  if (before && has(before, other) && has(one, before)) return [before + other];
  const places = [...run].map((_, place) => place).slice(1);
  const slips = places.filter((place) => !known(place - 1) && (place === 1 || known(place - 2))).length;
  if (slips > 1 && places.every((place) => !known(place - 1) || seams.has(place - 1))) return [];
  const found = [];
  if (after && !known(at + 1)) found.push(...follow(one).filter((x) => has(x, after)).map((x) => one + x), ...(has(one, after) ? [one + after] : []));
  if (before && !known(at - 1)) found.push(...follow(before).filter((x) => has(x, other)).map((x) => x + other), ...(has(before, other) ? [before + other] : []));
  if ((!before || known(at - 1)) && (!after || known(at + 1))) found.push(...follow(one).filter((x) => has(x, other)).flatMap((x) => [one + x, x + other]));
  if (run.length > 3 && !after && known(at - 1)) found.push(one);
  if (run.length > 3 && !before && known(at + 1)) found.push(...Object.keys(seconds).filter((x) => has(x, other)).map((x) => x + other));
  const likely = found.filter((pair) => [...pair].every((each) => run.includes(each) || !PARTICLES.test(each)));
  return [...new Set(likely)].slice(0, ALIKE);
}

/** The beginning that the forms of an English `word` share. */
export function stemOf(word) {
  const stem = word.replace(/(?:ions?|ings?|ies|ers?|ors?|ed|es|e|y)$|([^s])s$/, "$1");
  return stem.length > 3 ? stem : word;
}

/** Whether `token`, which begins with the stem of `word`, is another form of it: policies are of policy, and not of police. */
export const isForm = (word, token) => (/(?:y|ies|ied)$/.test(word) ? FORMS_IN_Y : FORMS).test(token.slice(stemOf(word).length));

/** A Latin word or number; a word of some length also stands for its other forms, and with `least` letters for longer words. */
function latinTerm(word, least) {
  const text = word.replace(/[.,·]/g, "");
  return { text, latin: true, share: /^[0-9]{5,}$/.test(text) ? OF_NUMBER : 1, least, stem: /[0-9]|^..?$/.test(text) ? "" : stemOf(text) };
}

/** Words of the site that somebody may have meant by `word`: other endings, else few other letters, else a shared beginning. */
export function likeWords(word, words) {
  let length = 0;
  for (const other of words) while (length < word.length && other.startsWith(word.slice(0, length + 1))) length += 1;
  const shared = length > 2 || length === word.length ? word.slice(0, length) : "";
  if (shared.length > 3 && ENDINGS.test(word.slice(shared.length))) return [shared];
  const allowed = word.length < 4 ? 0 : word.length < 10 ? 1 : 2;
  const alike = words.filter((other) => begin(word, other) && Math.abs(other.length - word.length) <= allowed + 2);
  const near = alike.map((other) => [stepsBetween(word, other), other]).filter(([steps]) => steps <= allowed).sort();
  if (near.length) return near.filter(([steps]) => steps === near[0][0]).map(([, other]) => other);
  return shared.length > 3 && shared.length >= word.length * 0.6 ? [shared] : [];
}

/** How many letters two words, or their stems, differ by; few say nothing, nor does a last one that is another: fire is no file, parking no part, police no policy. */
function stepsBetween(word, other) {
  const letters = (text) => [...text].sort().join("");
  const short = word.length < 5 && letters(word) !== letters(other);
  if (word.length === other.length && (short || word.slice(0, -1) === other.slice(0, -1))) return Infinity;
  const [one, two] = [stemOf(word), stemOf(other)];
  const long = one !== two && one[0] === two[0] && Math.min(one.length, two.length) > 4;
  return Math.min(distance(word, other), long ? distance(one, two) : Infinity);
}

/** Whether two words begin alike, or with a letter left out or in the wrong order. */
const begin = (word, other) => other[0] === word[0] || (word.length > 4 && (other[1] === word[0] || other[0] === word[1]));

/** `text` with a word of the editors that lacks a character, or has two in the wrong order, written as they do; null if it has none. */
export function mended(text, { synonyms }) {
  for (const [word] of synonyms) {
    if (word.length < 3) continue;
    for (let at = 0; at < word.length; at += 1) {
      const lacking = word.length > 3 ? [word.slice(0, at) + word.slice(at + 1)] : [];
      const slips = [...lacking, word.slice(0, at) + word.slice(at, at + 2).split("").reverse().join("") + word.slice(at + 2)];
      const slip = slips.find((each) => each !== word && text.includes(each));
      if (slip) return text.replace(slip, word);
    }
  }
  return null;
}

/** `text` with spaces put elsewhere, so that words which nobody wrote become some of `words`; null if that helps nothing. */
export function respaced(text, words) {
  const known = new Set(words);
  const typed = text.split(" ");
  for (let at = 0; at < typed.length; at += 1) {
    for (const many of [1, 2]) {
      const joined = typed.slice(at, at + many).join("");
      if (typed.slice(at, at + many).every((word) => known.has(word))) continue;
      for (let cut = joined.length - 3; cut > 2; cut -= 1) {
        const words = [...typed.slice(0, at), joined.slice(0, cut), joined.slice(cut), ...typed.slice(at + many)];
        if (words.every((word) => known.has(word))) return words.join(" ");
      }
    }
  }
  return null;
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
