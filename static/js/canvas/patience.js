// What becomes of tiles that cannot be had: asked for again after ever longer pauses, and given up in the end.

const RETRIES = 3;
const FIRST = 1000;
const LONGEST = 30_000;

export class Patience {
  /** Whether the connection is lost. */
  offline = false;
  /** How often a tile failed in a row. */
  #failures = /** @type {Map<string, number>} */ (new Map());
  /** Those of them that are not asked for until the pause is over. */
  #resting = /** @type {Set<string>} */ (new Set());
  #timer = 0;
  #pause = FIRST;
  #changed;
  #retry;

  /**
   * @param {() => void} changed there is something else to say
   * @param {() => void} retry ask again
   */
  constructor(changed, retry) {
    this.#changed = changed;
    this.#retry = retry;
  }

  /** @returns {boolean} whether to ask for nothing just now */
  get waiting() {
    return this.offline && this.#timer !== 0;
  }

  /**
   * @param {string} key of a tile
   * @returns {boolean} whether to do without it for now
   */
  gaveUp(key) {
    return this.#resting.has(key);
  }

  /** No answer at all. */
  lost() {
    if (!this.offline) {
      this.offline = true;
      this.#changed();
    }
    this.#later();
  }

  /** There was an answer. @param {boolean} good */
  reached(good) {
    if (good) this.#pause = FIRST;
    if (!this.offline) return;
    this.offline = false;
    this.#changed();
  }

  /**
   * A tile that could not be had leaves what a coarser one says in its place.
   * @param {string} key
   * @param {boolean} forGood whether asking again would not help
   */
  failed(key, forGood) {
    const times = forGood ? RETRIES : (this.#failures.get(key) ?? 0) + 1;
    this.#failures.set(key, times);
    this.#resting.add(key);
    this.#changed();
    if (times < RETRIES) this.#later();
  }

  /** Ask again, now. */
  again() {
    clearTimeout(this.#timer);
    this.#timer = 0;
    for (const key of this.#resting) if ((this.#failures.get(key) ?? 0) < RETRIES) this.#resting.delete(key);
    this.#retry();
  }

  /** Another question is asked: nothing of it has failed. */
  forget() {
    this.#failures.clear();
    this.#resting.clear();
  }

  close() {
    clearTimeout(this.#timer);
  }

  #later() {
    if (this.#timer) return;
    this.#timer = Number(setTimeout(() => this.again(), this.#pause));
    this.#pause = Math.min(LONGEST, this.#pause * 2);
  }
}
