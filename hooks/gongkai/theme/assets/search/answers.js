// Services stand on the search page; where one answers what is asked, it stands above the results.

const HAN = /[\u3007\u3400-\u9fff]/;
const PLAIN = (text) => text.normalize("NFKC").toLowerCase();

/** Whether a normalised `query` asks for `word`: Chinese anywhere, letters and numbers as words of their own. */
export function asks(query, word) {
  if (HAN.test(word)) return query.includes(word);
  const plain = word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return new RegExp(`(?:^|[^a-z0-9])${plain}(?:e?s)?(?:$|[^a-z0-9])`).test(query);
}

/** Moves the services in `list` before `results`; what it gives back shows those that answer a query, or all without one, their words made alike by `normalise` as it is; to the `helpless`, whom nothing answers, all that have a number of their own. */
export function answers(list, results) {
  if (!list) return () => {};
  results.parentNode.insertBefore(list, results);
  const services = Array.from(list.children, (item) => ({ item, words: item.dataset.words.split("|").filter(Boolean) }));
  return (query, normalise = PLAIN, helpless = false) => {
    const asked = query && services.filter(({ words }) => words.some((word) => asks(normalise(query), normalise(word))));
    const called = helpless ? services.filter(({ item }) => item.dataset.number) : [];
    const shown = asked ? (asked.length ? asked : called) : services;
    for (const service of services) service.item.hidden = !shown.includes(service);
    list.hidden = !shown.length;
  };
}
