// The index of a language: pieces of JSON, each fetched once and only when it is needed.

const ROOT = new URL("../../", import.meta.url);

/** The index of `language`, ready to be asked. */
export async function open(language) {
  const vocabulary = unpacked(await read(`assets/search/vocabulary.${language}.json`));
  const fetched = new Map();
  let characters = null;

  async function piece(name) {
    if (!fetched.has(name)) fetched.set(name, read(`pieces/${language}.${vocabulary.pieces}.${name}.json`));
    try {
      return await fetched.get(name);
    } catch (error) {
      fetched.delete(name); // the next search asks again
      throw error;
    }
  }

  /** The pieces from the one that would hold `first` to the one that would hold `last`. */
  function between(first, last = first) {
    const place = (token) => Math.max(1, vocabulary.starts.filter((start) => start <= token).length);
    const names = vocabulary.starts.map((_, number) => `t${number}`);
    return Promise.all(names.slice(place(first) - 1, place(last)).map(piece));
  }

  return {
    vocabulary,

    /** The pages that hold `token`: for the number of each whether its title does. */
    async pages(token) {
      const [piece] = await between(token);
      return united(Object.prototype.hasOwnProperty.call(piece, token) ? [piece[token]] : []);
    },

    /** The pages that hold any token which begins with `start` and `fits`. */
    async pagesOfAny(start, fits = () => true) {
      const pieces = await between(start, `${start}\uffff`);
      const wanted = (token) => token.startsWith(start) && fits(token);
      return united(pieces.flatMap((piece) => Object.keys(piece).filter(wanted).map((token) => piece[token])));
    },

    /** Address, title, filters and text of the page with this number. */
    async page(number) {
      const texts = await piece(`p${Math.floor(number / vocabulary.together)}`);
      const [url, title, filters, content, anchors = []] = texts[number % vocabulary.together];
      return { url: new URL(url, ROOT).pathname, meta: { title }, filters, content, anchors };
    },

    /** All Latin words and numbers of the site. */
    words: () => piece("words"),

    /** For each Chinese character of the site those that follow it somewhere. */
    pairs: () => piece("han"),

    /** The characters of the site by the syllables of their readings. */
    sounds: () => piece("sounds"),

    /** The names of the site in Chinese. */
    names: () => piece("names"),

    /** Words of matters that are none of the site. */
    elsewhere: () => piece("elsewhere"),

    /** All Chinese characters of the site. */
    async characters() {
      const pairs = await piece("han");
      characters = characters ?? new Set(Object.entries(pairs).flat().join(""));
      return characters;
    },
  };
}

/** What is known of queries: each word with its synonyms, the longest first, and characters by those that are simplified. */
function unpacked({ synonyms, simplified: [others, own], ...known }) {
  const words = synonyms.flatMap(([words, ...means]) => words.split("|").map((word) => [word, ...means]));
  const pairs = [...others].map((other, place) => [other, own[place]]);
  return { ...known, synonyms: words.sort(([a], [b]) => b.length - a.length), simplified: Object.fromEntries(pairs) };
}

async function read(name) {
  const answer = await fetch(new URL(name, ROOT));
  if (!answer.ok) throw new Error(`${answer.status} ${name}`);
  return answer.json();
}

/** The pages of tokens with these `lists` of distances from page to page. */
function united(lists) {
  const pages = new Map();
  for (const distances of lists) {
    let at = 0;
    for (const distance of distances) {
      at += distance;
      pages.set(at >> 1, Boolean(at & 1) || (pages.get(at >> 1) ?? false));
    }
  }
  return pages;
}
