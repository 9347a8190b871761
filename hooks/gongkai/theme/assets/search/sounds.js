// What may have been meant by what somebody typed as it sounds: in Latin letters (shangbiao, tzsb), or with characters that sound like the right ones.

import { FUNCTION, segments } from "./terms.js";

const LETTERS = /[a-z]+(?:[ '’-]+[a-z]+)*/g;
const LONGEST = 40; // letters, and characters of a name: what is longer is no pinyin, and no name that somebody types so
const SYLLABLE = 6;
const MOST = 4;
const WORD = 4;
const BEAM = 200; // beginnings of words
const [FULL, CUT, SHORT] = [3, 2, 1]; // all syllables, the last one begun, initials among them

/** Readings of characters and characters of readings, from the `sounds` of the index. */
function table(sounds) {
  const readings = new Map();
  for (const [syllable, characters] of Object.entries(sounds)) {
    for (const one of characters) readings.set(one, [...(readings.get(one) ?? []), syllable]);
  }
  return readings;
}

/** A syllable as many say and hear it. */
const blurred = (syllable) => syllable.replace(/^([zcs])h/, "$1").replace(/^l/, "n").replace(/ng$/, "n");

/** Asks for what may have been meant by what was `typed` as it sounds: its Latin letters where nothing was found, else its characters, if then all stands on one page, or `enough` terms; what was asked for in the end. */
export async function askHeard(typed, index, { best, keep, ask, taken }, enough) {
  const found = best.size > 0;
  let said = typed;
  const askFor = async (text, sure) => {
    const before = taken();
    const { most, whole } = await ask(text);
    if (!whole && !sure && most < enough) taken();
    if (best.size && said === typed) said = text;
    if (!best.size || said !== text) before.forEach(keep); // else it takes the place of what was guessed
  };
  for (const ways of found ? [] : await spelled(typed, index)) {
    for (const text of ways) await askFor(text, true);
    if (best.size) return said;
  }
  for (const text of await resounded(typed, index)) await askFor(text, false);
  return said;
}

/** `typed` without the marks of tones: nǚxìng is nvxing. */
const toneless = (typed) => typed.normalize("NFD").replace(/u\u0308/g, "v").replace(/\p{M}/gu, "");

/** Other ways to write `typed`, those that are as likely together: its letters in the characters of the site's names, of the editors' words, or of its texts, which they spell. */
async function spelled(typed, index) {
  const bare = toneless(typed);
  const runs = [...bare.matchAll(LETTERS)].map(([letters]) => letters).filter((run) => run.length > 2);
  if (!runs.length) return [];
  const [own, sounds, pairs] = await Promise.all([index.names(), index.sounds(), index.pairs()]);
  const names = [...new Set([...own, ...index.vocabulary.synonyms.flatMap(([word, means]) => [word, ...means])])];
  return waysOf(bare, runs.slice(0, MOST), { names, sounds, pairs, readings: table(sounds), usual: spans(names) });
}

/** The ways to write `typed` with what its `runs` of letters spell; several with what each spells likeliest. */
function* waysOf(typed, runs, known) {
  if (runs.length > 1) {
    const way = runs.reduce((text, run) => text.replace(run, first(meantBy(run, known)) ?? run), typed);
    if (way !== typed) yield [way];
  } else for (const others of meantBy(runs[0], known)) yield others.map((other) => typed.replace(runs[0], other));
}

/** The first of the likeliest `ways`. */
const first = (ways) => ways.next().value?.[0];

/** What a `run` of letters spells, the likeliest first: as a whole, else in its parts, as far as these spell anything. */
function* meantBy(run, known) {
  yield* meant(run.replace(/[^a-z]/g, ""), known);
  const parts = run.split(/[^a-z]+/);
  const others = parts.length > 1 ? parts.map((part) => first(meant(part, known)) ?? part) : parts;
  if (others.some((other, place) => other !== parts[place])) yield [others.join(" ")];
}

/** What `letters` spell, the likeliest first: in a name, exactly, in words of the texts, in a name as many hear it. */
function* meant(letters, { names, sounds, pairs, readings, usual }) {
  if (letters.length < 3 || letters.length > LONGEST) return;
  const ways = [
    () => named(letters, names, readings, (rest) => (syllable) => (rest.startsWith(syllable) ? [syllable.length] : [])),
    () => written(letters, sounds, pairs, usual),
    () => named(letters, names, readings, (rest) => {
      const begun = syllables(rest, 0, sounds).map((end) => rest.slice(0, end));
      return (syllable) => begun.filter((each) => blurred(each) === blurred(syllable)).map(({ length }) => length);
    }),
  ];
  for (const way of ways) {
    const found = way();
    if (found.length) yield found;
  }
}

/** The parts of `names` that are read as `letters`: those with all syllables before those with some, whole names and those that many hold before others. */
function named(letters, names, readings, fits) {
  const steps = Array.from({ length: letters.length }, (_, at) => stepsAt(letters.slice(at), fits));
  const found = new Map();
  for (const name of names) {
    const spelled = name.slice(0, LONGEST);
    for (let from = 0; from < spelled.length; from += 1) {
      const match = readings.has(spelled[from]) && read(spelled, from, letters.length, readings, steps);
      if (!match || !stands(spelled, from, match, letters.length)) continue;
      const text = spelled.slice(from, match.end);
      const before = found.get(text) ?? { text, kind: 0, whole: false, count: 0 };
      found.set(text, { text, kind: Math.max(before.kind, match.kind), whole: before.whole || text === name, count: before.count + 1 });
    }
  }
  const ranked = [...found.values()].sort((a, b) => b.kind - a.kind || b.whole - a.whole || b.count - a.count || (a.text < b.text ? -1 : 1));
  return ranked.filter(({ kind }) => kind === ranked[0].kind).slice(0, MOST).map(({ text }) => text);
}

/** How many letters of `rest` a character with a reading takes, and how it is spelled then; told once for each reading. */
function stepsAt(rest, fits) {
  const known = new Map();
  const lengths = fits(rest);
  return (syllable) => {
    if (!known.has(syllable)) {
      const initial = /^[zcs]h/.exec(syllable)?.[0] ?? syllable[0];
      const short = [...new Set([syllable[0], initial])].filter((each) => each !== syllable && rest.startsWith(each)).map(({ length }) => [length, SHORT]);
      const cut = rest.length > 1 && rest.length < syllable.length && syllable.startsWith(rest) && rest !== initial ? [[rest.length, CUT]] : [];
      known.set(syllable, [...lengths(syllable).map((length) => [length, FULL]), ...cut, ...short]);
    }
    return known.get(syllable);
  };
}

/** Where the characters of `name` from `from` on end that are read as all letters, and how they are spelled; null if none are. */
function read(name, from, length, readings, steps) {
  let states = new Map([[0, { kind: FULL, full: 0 }]]);
  for (let at = from; at < name.length && states.size; at += 1) {
    const next = new Map();
    for (const [offset, { kind, full }] of states) {
      for (const [taken, how] of (readings.get(name[at]) ?? []).flatMap(steps[offset])) {
        const state = { kind: Math.min(kind, how), full: full + (how === FULL) };
        const before = next.get(offset + taken);
        if (!before || before.kind < state.kind || (before.kind === state.kind && before.full < state.full)) next.set(offset + taken, state);
      }
    }
    const done = next.get(length);
    if (done) return { ...done, end: at + 1 };
    states = next;
  }
  return null;
}

/** Whether what was read in `name` is no accident: some characters, words of the browser's segmenter where they are few or not spelled out. */
function stands(name, from, { kind, full, end }, letters) {
  const size = end - from;
  if (size < 2) return false;
  if (kind === SHORT && !(size > 2 || (full && letters > 4))) return false;
  if (kind === FULL && size > 3) return true;
  const begins = new Set([0, name.length, ...segments(name).map(({ index }) => index)]);
  return begins.has(from) && (kind === CUT || begins.has(end));
}

/** What `letters` spell in words of the texts, in which all `pairs` of neighbours stand: the fewest words first, those that are `usual` in names before others. */
function written(letters, sounds, pairs, usual) {
  const ways = [[{ text: "", cost: 0 }], ...Array.from(letters, () => [])];
  const cheapest = (at) => ways[at].sort((a, b) => a.cost - b.cost).slice(0, MOST);
  for (let at = 0; at < letters.length; at += 1) {
    const begun = cheapest(at);
    for (const [word, length] of begun.length ? wordsAt(letters.slice(at), sounds, pairs, usual) : []) {
      for (const { text, cost } of begun) ways[at + length].push({ text: text + word, cost: cost + 1 + 1 / (2 + (usual.get(word) ?? 0)) });
    }
  }
  return cheapest(letters.length).map(({ text }) => text);
}

/** The words of the texts that `letters` begin with, as the browser's segmenter or names know them, and how many letters each takes. */
function wordsAt(letters, sounds, pairs, usual) {
  const found = [];
  let begun = [["", 0]];
  for (let size = 1; size <= WORD; size += 1) {
    begun = begun.flatMap(([text, at]) => syllables(letters, at, sounds).flatMap((end) => {
      const next = pairs[text[text.length - 1]];
      return [...sounds[letters.slice(at, end)]].filter((one) => !text || next?.includes(one)).map((one) => [text + one, end]);
    })).slice(0, BEAM);
    found.push(...begun.filter(([text]) => size > 1 && (usual.has(text) || isWord(text))));
  }
  return found;
}

/** Whether the browser's segmenter knows `text`, or of more than two characters a part of it: 委员会 is two words to it. */
const isWord = (text) => words(text).length === 1 || (text.length > 2 && words(text).some((word) => word.length > 1));

/** How many of the `names` hold each span of their words, as far as it may be a word itself. */
function spans(names) {
  const found = new Map();
  for (const name of names) {
    const ends = [...segments(name).map(({ index }) => index), name.length];
    for (const from of ends) {
      for (const to of ends.filter((end) => end > from + 1 && end <= from + WORD)) found.set(name.slice(from, to), (found.get(name.slice(from, to)) ?? 0) + 1);
    }
  }
  return found;
}

/** Where the syllables end that begin in `letters` at a place. */
const syllables = (letters, at, sounds) => Array.from({ length: SYLLABLE }, (_, place) => at + place + 1).filter((end) => end <= letters.length && sounds[letters.slice(at, end)]);

const words = (text) => segments(text).map(({ segment }) => segment);

/** Other ways to write `typed`, the likeliest first: a character that makes no word, or stands beside such a one, replaced by one that sounds like it, where that leaves no more words. */
async function resounded(typed, index) {
  const runs = (typed.match(/[\u3007\u3400-\u9fff]{3,40}/g) ?? []).filter((run) => words(run).some((word) => word.length === 1));
  if (!runs.length) return [];
  const [sounds, pairs] = await Promise.all([index.sounds(), index.pairs()]);
  const like = alike(sounds);
  return runs.flatMap((run) => heard(run, like, pairs).map((other) => typed.replace(run, other))).slice(0, MOST);
}

/** Tells for a character those that sound like it as many hear them, of the `sounds` of the index. */
function alike(sounds) {
  const heard = new Map();
  for (const [syllable, characters] of Object.entries(sounds)) heard.set(blurred(syllable), (heard.get(blurred(syllable)) ?? "") + characters);
  const readings = table(sounds);
  return (one) => [...new Set((readings.get(one) ?? []).flatMap((syllable) => [...sounds[syllable], ...heard.get(blurred(syllable))]))];
}

/** `run` with another character that stands on pages between the same neighbours, the fewest words first. */
function heard(run, like, pairs) {
  const cut = segments(run);
  const alone = new Set(cut.filter(({ segment }) => segment.length === 1 && !FUNCTION.test(segment)).map(({ index }) => index));
  const stands = (one, before, after) => (!before || pairs[before]?.includes(one)) && (!after || pairs[one]?.includes(after));
  const found = [...run].flatMap((one, at) => {
    if (![at - 1, at, at + 1].some((place) => alone.has(place))) return [];
    const others = like(one).filter((other) => other !== one && stands(other, run[at - 1], run[at + 1]));
    return others.map((other) => run.slice(0, at) + other + run.slice(at + 1));
  });
  const ranked = found.map((text) => ({ text, size: words(text).length })).filter(({ size }) => size <= cut.length);
  return ranked.sort((a, b) => a.size - b.size).map(({ text }) => text).slice(0, MOST);
}
