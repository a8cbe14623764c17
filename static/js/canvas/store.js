// The tiles that are here or on their way. One question and one Edition are shown at a time; answers to others are dropped.
import { ancestors, keyOf } from "./cover.js";
import { decode } from "./decode.js";
import { Patience } from "./patience.js";

/** @typedef {import("./types.js").Tile} Tile */
/** @typedef {import("./types.js").Address} Address */
/** @typedef {import("./types.js").Legend} Legend */

/** What is asked: `query` stands in every tile's address. Compared by identity: a new ask is a new one. */
/** @typedef {{question: string, edition: number, lanes: string[], query: string}} Asked */

/** @typedef {{z: number, view: Address[], beside: Address[]}} Needs what is in sight, and what to have when that is complete */

/** Some seven views: a tile takes 60 KB, and the browser keeps those that have gone. Full within a minute of wandering. */
const KEPT = 32;
const AT_ONCE = 6;
const REST = 80;

/**
 * @param {string} question
 * @param {number} edition
 * @param {string[]} lanes
 * @returns {Asked}
 */
function asking(question, edition, lanes) {
  const query = new URLSearchParams(question);
  query.set("e", String(edition));
  for (const lane of lanes) query.append("lane", lane);
  return { question, edition, lanes, query: query.toString() };
}

export class Store {
  /** @type {Asked} whose tiles are drawn */
  shown;
  /** @type {Asked} whose tiles are wanted */
  asked;
  /** Rises whenever what `best` answers may be another. */
  generation = 0;
  #tiles = /** @type {Map<string, Tile>} */ (new Map());
  #flying = /** @type {Map<string, AbortController>} */ (new Map());
  /** @type {Needs} */
  #needs = { z: -1, view: [], beside: [] };
  #since = -Infinity;
  #timer = 0;
  #patience;
  #closed = false;
  #base;
  #legend;
  #changed;
  #stale;
  #fetch;

  /**
   * @param {object} options
   * @param {string} options.base address before "Z/X"
   * @param {Legend} options.legend
   * @param {string} options.question
   * @param {number} options.edition
   * @param {string[]} [options.lanes]
   * @param {() => void} options.changed there is something else to draw or to say
   * @param {(edition: number) => void} options.stale the record has a newer Edition
   * @param {typeof fetch} [options.fetch]
   */
  constructor({ base, legend, question, edition, lanes = [], changed, stale, fetch: get }) {
    this.#base = base;
    this.#legend = legend;
    this.#changed = changed;
    this.#stale = stale;
    this.#fetch = get ?? ((address, options) => fetch(address, options));
    this.asked = this.shown = asking(question, edition, lanes);
    this.#patience = new Patience(changed, () => this.#pump());
  }

  /**
   * Another question, Edition or set of lanes. What is drawn stays until the new tiles cover the view.
   * @param {string} question
   * @param {number} edition
   * @param {string[]} lanes
   */
  ask(question, edition, lanes) {
    const next = asking(question, edition, lanes);
    if (next.query === this.asked.query) return;
    for (const flight of this.#flying.values()) flight.abort();
    this.#flying.clear();
    this.#patience.forget();
    this.asked = next.query === this.shown.query ? this.shown : next;
    this.#since = -Infinity;
    this.#swap();
    this.#pump();
  }

  /**
   * Say what is in sight. Within a rung tiles are asked for at once; a new rung first has to be kept for a moment.
   * @param {Needs} needs
   */
  need(needs) {
    const another = needs.z !== this.#needs.z && this.#needs.z !== -1;
    this.#needs = needs;
    if (another) this.#since = performance.now();
    this.#swap();
    const wait = this.#since + REST - performance.now();
    clearTimeout(this.#timer);
    if (wait <= 0) this.#pump();
    else this.#timer = Number(setTimeout(() => this.#pump(), wait));
  }

  /**
   * The tile itself, a leaf above it that holds all of its events, or else the nearest coarser one.
   * @param {Address} address
   * @returns {Tile|undefined}
   */
  best(address) {
    return this.#find(this.shown, address)[0];
  }

  /** @returns {boolean} whether everything in sight is drawn as finely as it can be */
  get complete() {
    return this.asked === this.shown && this.#needs.z !== -1 && this.#needs.view.every((at) => this.#settled(at));
  }

  /** @returns {boolean} whether a tile in sight could not be had */
  get broken() {
    return this.#needs.view.some((address) => this.#patience.gaveUp(this.#key(this.asked, address)));
  }

  /** @returns {boolean} whether the connection is lost */
  get offline() {
    return this.#patience.offline;
  }

  /** The connection is said to be back. */
  again() {
    this.#patience.again();
  }

  close() {
    this.#closed = true;
    clearTimeout(this.#timer);
    this.#patience.close();
    for (const flight of this.#flying.values()) flight.abort();
    this.#flying.clear();
  }

  /**
   * @param {Asked} asked
   * @param {Address} address
   */
  #key(asked, address) {
    return `${asked.query}|${keyOf(address)}`;
  }

  /**
   * @param {Asked} asked
   * @param {Address} address
   * @returns {[Tile, boolean] | []} and whether nothing finer has to be asked for
   */
  #find(asked, address) {
    for (const at of [address, ...ancestors(address)]) {
      const key = this.#key(asked, at);
      const tile = this.#tiles.get(key);
      if (!tile) continue;
      this.#tiles.delete(key);
      this.#tiles.set(key, tile);
      return [tile, tile.leaf || at.z === address.z];
    }
    return [];
  }

  /** @param {Address} address */
  #settled(address) {
    return this.#find(this.asked, address)[1] === true || this.#patience.gaveUp(this.#key(this.asked, address));
  }

  /** The new question is shown, all at once, as soon as nothing in sight is missing. */
  #swap() {
    if (this.asked === this.shown || this.#needs.z === -1) return;
    if (!this.#needs.view.every((address) => this.#find(this.asked, address)[1])) return;
    this.shown = this.asked;
    this.generation += 1;
    this.#changed();
  }

  #pump() {
    if (this.#closed || this.#patience.waiting) return;
    const missing = this.#needs.view.filter((address) => !this.#settled(address));
    const wanted = missing.length ? missing : this.#needs.beside.filter((address) => !this.#settled(address));
    const keys = new Set(wanted.map((address) => this.#key(this.asked, address)));
    if (missing.length) {
      for (const [key, flight] of this.#flying) if (!keys.has(key)) flight.abort();
    }
    for (const address of wanted) {
      if (this.#flying.size >= AT_ONCE) return;
      if (!this.#flying.has(this.#key(this.asked, address))) void this.#load(address, this.asked);
    }
  }

  /**
   * @param {Address} address
   * @param {Asked} asked
   */
  async #load(address, asked) {
    const key = this.#key(asked, address);
    const flight = new AbortController();
    this.#flying.set(key, flight);
    try {
      const response = await this.#fetch(`${this.#base}${keyOf(address)}?${asked.query}`, { signal: flight.signal });
      const body = await response.json();
      if (asked !== this.asked || flight.signal.aborted) return;
      this.#take(key, response.status, body);
    } catch (problem) {
      if (asked !== this.asked || flight.signal.aborted) return;
      if (problem instanceof TypeError) this.#patience.lost();
      else this.#patience.failed(key, true);
    } finally {
      if (this.#flying.get(key) === flight) this.#flying.delete(key);
      if (!this.#closed) this.#pump();
    }
  }

  /**
   * @param {string} key
   * @param {number} status
   * @param {any} body
   */
  #take(key, status, body) {
    this.#patience.reached(status === 200);
    if (status === 409 || (status === 200 && body.edition !== this.asked.edition)) return this.#renew(body.edition);
    if (status !== 200) return this.#patience.failed(key, status < 500);
    this.#tiles.set(key, decode(body, this.#legend));
    for (const old of this.#tiles.keys()) {
      if (this.#tiles.size <= KEPT) break;
      this.#tiles.delete(old);
    }
    if (this.asked === this.shown) {
      this.generation += 1;
      this.#changed();
    } else this.#swap();
  }

  /** @param {unknown} edition of the record, newer than the one that was asked for */
  #renew(edition) {
    if (typeof edition !== "number" || edition === this.asked.edition) return;
    this.ask(this.asked.question, edition, this.asked.lanes);
    this.#stale(edition);
  }
}
