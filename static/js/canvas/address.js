// The address of a list that the canvas moves: the question, the view, and the event in the side panel.

// In the order in which the server writes them, so that equal questions are equal texts.
const LISTS = ["actor", "role", "kind", "place", "grade", "outlet"];
const REST = ["actors", "parts", "within", "from", "to", "importance", "q", "figures", "disputed"];
const DEFAULTS = new Map([["actors", "any"], ["parts", "1"], ["figures", "0"], ["disputed", "0"]]);

/**
 * The question in a query, without how its answer is laid out: what tiles are asked with.
 * @param {Iterable<[string, string]>} query
 * @returns {string}
 */
export function questionOf(query) {
  const asked = new URLSearchParams();
  for (const [name, value] of query) if (value !== "") asked.append(name, value);
  const found = new URLSearchParams();
  for (const name of LISTS) for (const value of [...new Set(asked.getAll(name))].sort()) found.append(name, value);
  for (const name of REST) {
    const value = asked.getAll(name).at(-1);
    if (value !== undefined && DEFAULTS.get(name) !== value) found.append(name, value);
  }
  // The two marks that the browser's own way of writing a query treats otherwise.
  return found.toString().replaceAll("%7E", "~").replaceAll("*", "%2A");
}

/**
 * An address with some parameters set, or (null) taken away.
 * @param {string} address path and query
 * @param {Record<string, string | null>} changes
 * @returns {string} path and query
 */
export function changed(address, changes) {
  const url = new URL(address, "http://here");
  for (const [name, value] of Object.entries(changes)) {
    url.searchParams.delete(name);
    if (value !== null) url.searchParams.set(name, value);
  }
  // "/" is legal in a query, and an address with it can be read: view=1992-05-08/1994-01-31
  const query = url.searchParams.toString().replaceAll("%2F", "/");
  return query ? `${url.pathname}?${query}` : url.pathname;
}

/**
 * @param {string} name
 * @param {string} [address]
 * @returns {string | null}
 */
export function parameter(name, address = location.search) {
  return new URL(address, "http://here").searchParams.get(name);
}
