// Cuts the passage out of a page that shows best why it was found.

import { stemOf } from "./terms.js";

const HAN = /[\u3007\u3400-\u9fff]/;
const WIDTH = 150;

/** The passage of `body`, whose characters may have `simplified` ones, with most of `texts` as pieces `[text, marked]`. */
export function excerpt(body, texts, simplified) {
  const alike = body.replace(/[A-Z\uff01-\uff5e]/g, (character) => character.normalize("NFKC").toLowerCase());
  const folded = alike.replace(/[\u3400-\u9fff]/g, (character) => simplified[character] ?? character);
  const found = texts.flatMap((term) => [...folded.matchAll(pattern(term))].map((match) => ({ term, start: match.index, end: match.index + match[0].length })));
  found.sort((a, b) => a.start - b.start);
  const width = body.split(HAN).length > body.length / 3 ? WIDTH / 2 : WIDTH;
  const start = bestStart(found, width, body);
  const end = Math.min(body.length, start + width);
  return [...(start ? [["…", false]] : []), ...marked(body, start, end, found), ...(end < body.length ? [["…", false]] : [])];
}

/** What `text` looks like on a page: Han as it is, numbers with points or commas, Latin words with any ending. */
function pattern(text) {
  if (HAN.test(text)) return new RegExp(text, "g");
  if (/^[0-9]+$/.test(text)) return new RegExp([...text].join("[.,·]?"), "g");
  return new RegExp(`\\b${stemOf(text)}[a-z0-9]*`, "g");
}

function bestStart(found, width, body) {
  let best = { start: 0, count: 0 };
  for (const [index, { start }] of found.entries()) {
    const inside = [];
    for (let next = index; next < found.length && found[next].start <= start + width * 0.8; next += 1) if (found[next].end <= start + width * 0.8) inside.push(found[next]);
    const count = new Set(inside.map((hit) => hit.term)).size + Math.min(inside.length, 9) / 10;
    if (count > best.count) best = { start, count };
  }
  if (best.start < width * 0.6) return 0;
  const from = Math.max(0, best.start - Math.floor(width * 0.2));
  const boundary = body.slice(from, best.start).search(/[。；，.;,\s]/);
  return boundary < 0 ? from : from + boundary + 1 + (body[from + boundary + 1] === " ");
}

function marked(body, start, end, found) {
  const pieces = [];
  let at = start;
  for (const hit of found) {
    const [from, to] = [Math.max(hit.start, at), Math.min(hit.end, end)];
    if (hit.start < start || from >= to) continue;
    if (from > at) pieces.push([body.slice(at, from), false]);
    const last = pieces[pieces.length - 1];
    if (last?.[1]) last[0] += body.slice(from, to);
    else pieces.push([body.slice(from, to), true]);
    at = to;
  }
  if (at < end) pieces.push([body.slice(at, end), false]);
  return pieces;
}
