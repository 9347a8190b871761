// What a sentence is about that names it somewhere.

import { pagesOf, SEVERAL, wordsAmong } from "./engine.js";

/** Asks for what is `said` by what it names; that takes the place of what holds none of it, unless the story is of a matter known to be `away` from here. A word that more than `most` pages hold names nothing. */
export async function askNamed(said, { best, keep, ask, taken }, most, away) {
  const before = taken();
  await ask(said, (found) => mentioned(found, most));
  const met = before.some(({ number }) => best.has(number));
  if (met || away) taken();
  if (met || (!away && !best.size)) before.forEach(keep);
}

/** The pages of any word among those `found` that the editors explain, or by which several pages are titled, and which at `most` so many hold: whoever tells a story names somewhere what it is about. */
function mentioned(found, most) {
  const known = wordsAmong(found).filter(({ common }) => !common).map((word) => ({ ...word, ...pagesOf(word) }));
  const about = known.filter(({ pages, meant, titled, latin }) => pages?.size <= most && (meant || (!latin && titled >= SEVERAL)));
  return about.length ? new Set(about.flatMap(({ pages }) => [...pages])) : null;
}
