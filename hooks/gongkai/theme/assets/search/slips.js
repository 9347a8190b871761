// What may have been meant by what somebody typed with a slip: a pair of characters, a word, a space.

import { ANY_HAN, segments, stemOf } from "./terms.js";

const ENDINGS = /^(?:e?s|ies|ed|ing|ings|er|ers|or|ors|ly|y|ion|ions|ation|al|ment|ments)$/;
const ALIKE = 12;
const PARTICLES = /[的了和与及或等在为被把]/; // stand beside anything, so that a pair which holds one was hardly meant by another

/**
 * Beginnings of pairs that may have been meant by the pair at `at` of `run`, which no page holds: with one of its characters another,
 * left out, too many or in the wrong order, they fit what stands around it. `seconds` has for each character those that follow it;
 * where `run` has several slips, a pair in which but two words meet, at `seams`, vouches for neither. Where all of `run` is words, some of them known, a pair that is one was meant.
 */
export function likePairs(run, at, seconds, seams) {
  const [before, one, other, after] = [run[at - 1], run[at], run[at + 1], run[at + 2]];
  const follow = (first) => [...(seconds[first] ?? "")];
  const has = (first, second) => (seconds[first] ?? "").includes(second);
  const known = (place) => place >= 0 && place < run.length - 1 && has(run[place], run[place + 1]);
  const fits = (first, second) => !first || !second || has(first, second);
  const alone = (place) => seams.has(place - 1) && (place + 1 === run.length || seams.has(place));
  const words = [...run].every((_, place) => !alone(place)) && [...run].some((_, place) => known(place) && !seams.has(place));
  if (run.length < 3 || (words && seams.has(at - 1) && (!after || seams.has(at + 1)))) return [];
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
export function mended(text, { synonyms, questions }) {
  const said = (rest) => questions.includes(rest) || (ANY_HAN.test(rest) && segments(rest).every(({ segment }) => segment.length > 1)); // by itself: 幼儿园 lacks nothing
  for (const [word] of synonyms) {
    if (word.length < 3) continue;
    for (let at = 0; at < word.length; at += 1) {
      const rest = word.slice(0, at) + word.slice(at + 1);
      const lacking = word.length > 3 && text.includes(rest) && !said(rest) ? [rest] : [];
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
