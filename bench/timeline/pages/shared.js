// What every page of a peer has in common: the events, the words they are drawn in, and how it says that it has drawn.

/**
 * A row: first day since 1970, length in days (0: a moment), number of the kind, number of the actor (0: the filter's),
 * importance, title.
 * @typedef {[number, number, number, number, number, string]} Row
 */

/**
 * What `events()` gives: the record's extent in days since 1970, its kinds in order, and its rows in order of time.
 * @typedef {{first: number, last: number, kinds: string[], rows: Row[]}} Events
 */

const DAY = 86_400_000;
export const WIDTH = 1200;
export const HEIGHT = 600;
export const COLOURS = [
  ...["#4269d0", "#efb118", "#ff725c", "#6cc5b0", "#3ca951", "#ff8ab7", "#a463f2"],
  ...["#97bbf5", "#9c6b4e", "#9498a0", "#17807e", "#c0392b", "#7d8f00"],
];
export const stage = /** @type {HTMLElement} */ (document.getElementById("stage"));
export const options = new URLSearchParams(location.search);

/** What the harness reads and calls: `filter` shows one actor's events, `zoom` takes one step in (1) or out (-1). */
export const bench = { ready: false, error: "", filter: null, zoom: null };
Object.assign(window, { bench });
addEventListener("error", (event) => (bench.error ||= String(event.message)));
addEventListener("unhandledrejection", (event) => (bench.error ||= String(event.reason)));

/** @returns {Promise<Events>} asked for in the page's head, before any library */
export const events = () => /** @type {any} */ (window).events;

/** @param {number} day */
export const ms = (day) => day * DAY;

/**
 * Where within its row an event stands, so that not all lie on one line.
 * @param {number} index
 * @returns {number} 0 … 1
 */
export const spread = (index) => ((index * 37) % 100) / 100;

/** @returns {Promise<void>} two frames later, when what was drawn before has been shown */
export const shown = () => new Promise((seen) => requestAnimationFrame(() => requestAnimationFrame(() => seen())));

/** The first view is drawn. */
export async function done() {
  await shown();
  performance.mark("bench:drawn");
  bench.ready = true;
}

/**
 * Dragging and the wheel for libraries that bring neither: `show` is called at most once in each frame.
 * @param {[number, number]} whole first and last instant of the first view
 * @param {(first: number, last: number) => void} show
 */
export function moveByHand(whole, show) {
  let [first, last] = whole;
  let held = /** @type {number|null} */ (null);
  let waiting = false;
  const ask = () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      show(first, last);
    });
  };
  stage.addEventListener("pointerdown", (event) => (held = event.clientX));
  addEventListener("pointerup", () => (held = null));
  addEventListener("pointermove", (event) => {
    if (held === null) return;
    const moved = ((held - event.clientX) / WIDTH) * (last - first);
    [first, last, held] = [first + moved, last + moved, event.clientX];
    ask();
  });
  const turned = (/** @type {WheelEvent} */ event) => {
    event.preventDefault();
    const factor = 2 ** (event.deltaY * 0.002);
    const at = first + ((event.clientX - stage.getBoundingClientRect().left) / WIDTH) * (last - first);
    [first, last] = [at - (at - first) * factor, at + (last - at) * factor];
    ask();
  };
  stage.addEventListener("wheel", turned, { passive: false });
}
