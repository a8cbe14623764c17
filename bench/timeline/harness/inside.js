// What runs inside a page while it is measured. Each function is handed to Chromium as text: nothing from outside it.

/**
 * Watches from the first moment on: long tasks, the largest paint, the mark of the first view, and frames on request.
 */
export function watchPage() {
  const DRAWN = ["timeline:drawn", "bench:drawn"];
  const seen = { long: [], largest: 0, drawn: 0, frames: null, since: 0, ready: null };
  Object.assign(window, { seen });
  seen.ready = new Promise((ready) => {
    const observer = new PerformanceObserver((list) => {
      const mark = list.getEntries().find(({ name }) => DRAWN.includes(name));
      if (!mark || seen.drawn) return;
      seen.drawn = mark.startTime;
      ready(mark.startTime);
    });
    observer.observe({ type: "mark", buffered: true });
  });
  const long = (list) => {
    for (const { startTime, duration } of list.getEntries()) seen.long.push([startTime, duration]);
  };
  new PerformanceObserver(long).observe({ type: "longtask", buffered: true });
  const largest = (list) => {
    for (const { startTime } of list.getEntries()) seen.largest = startTime;
  };
  new PerformanceObserver(largest).observe({ type: "largest-contentful-paint", buffered: true });
  const frame = (now) => {
    seen.frames?.push(now);
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
}

/**
 * Waits until there was no long task for a while; says when the page was drawn and when it had done all it does then.
 * @param {number} quiet milliseconds
 */
export async function settled(quiet) {
  const { seen } = window;
  for (let before = -1; before !== seen.long.length; ) {
    before = seen.long.length;
    await new Promise((over) => setTimeout(over, quiet));
  }
  const [start, length] = seen.long.at(-1) ?? [0, 0];
  const blocked = seen.long.reduce((sum, [, duration]) => sum + duration, 0);
  return { drawn: seen.drawn, settled: Math.max(seen.drawn, start + length, seen.largest), blocked };
}

export function beginFrames() {
  window.seen.since = performance.now();
  window.seen.frames = [];
}

/** Two frames of draining count. */
export function endFrames() {
  const { seen } = window;
  return new Promise((over) => {
    const last = () => {
      const { frames, since } = seen;
      seen.frames = null;
      const long = seen.long.filter(([start, length]) => start + length > since);
      over({ frames, elapsed: performance.now() - since, long: long.reduce((sum, [, length]) => sum + length, 0) });
    };
    requestAnimationFrame(() => requestAnimationFrame(last));
  });
}

/** Nodes of the page: all, and without those of the list. */
export function countNodes() {
  const count = (root) => {
    let nodes = root ? 1 : 0;
    const walker = root && document.createTreeWalker(root, NodeFilter.SHOW_ALL);
    while (walker?.nextNode()) nodes += 1;
    return nodes;
  };
  const all = count(document);
  return { all, besideList: all - count(document.getElementById("results")) };
}

/** A peer's filter, until two frames after it has answered. */
export async function filterPeer() {
  const begun = performance.now();
  await window.bench.filter(0);
  await new Promise((seen) => requestAnimationFrame(() => requestAnimationFrame(seen)));
  return performance.now() - begun;
}

/** Gets ready to time our filter: from the change of a checkbox to the frame that shows the canvas drawn anew. */
export function awaitOurFilter() {
  const times = { list: 0 };
  window.filtered = new Promise((over) => {
    const changed = () => {
      const begun = performance.now();
      const drawn = () => requestAnimationFrame(() => over({ canvas: performance.now() - begun, times }));
      document.addEventListener("timeline-drawn", drawn, { once: true });
      const swapped = () => (times.list = performance.now() - begun);
      document.addEventListener("htmx:afterSettle", swapped, { once: true });
    };
    document.addEventListener("change", changed, { once: true, capture: true });
  });
}

/** What awaitOurFilter saw; the list may come after the canvas. */
export async function ourFilter() {
  const { canvas, times } = await window.filtered;
  for (let tries = 0; !times.list && tries < 200; tries += 1) await new Promise((over) => setTimeout(over, 25));
  return { canvas, list: times.list };
}

/** @param {string} selector @returns {{x: number, y: number, width: number, height: number}|null} */
export function boxAt(selector) {
  return document.querySelector(selector)?.getBoundingClientRect().toJSON() ?? null;
}

/**
 * Scrolls to one of what can be seen of a selector, for a real click.
 * @param {string} selector
 * @param {number} chance 0 … 1: which one
 * @returns {[number, number]|null} its middle, in pixels of the window
 */
export function scrollToOne(selector, chance) {
  const seen = [...document.querySelectorAll(selector)].filter((one) => one.checkVisibility() && one.clientWidth > 0);
  const chosen = seen[Math.floor(chance * seen.length)];
  if (!chosen) return null;
  chosen.scrollIntoView({ block: "center", behavior: "instant" });
  const { x, y, width, height } = chosen.getBoundingClientRect();
  return [x + width / 2, y + height / 2];
}

/** @returns {string|null} */
export function scrollToTimeline() {
  const timeline = document.getElementById("timeline");
  timeline?.scrollIntoView({ block: "nearest", behavior: "instant" });
  return timeline?.dataset.state ?? null;
}
