// Back lands on the row that was left, at the height where it was, with the rows open that were open.
import { isPlainClick, on, onHtmx } from "./events.js";

/** @typedef {{row: string, top: number, open: string[]}} Place */

const KEY = "left:";

/** @returns {string} this list's address, as one key */
function here() {
  return KEY + location.pathname + location.search;
}

/**
 * @param {string} id
 * @returns {HTMLElement | null}
 */
function rowOf(id) {
  return document.querySelector(`[data-row="${CSS.escape(id)}"]`);
}

/** @param {HTMLElement} row */
function remember(row) {
  const open = [...document.querySelectorAll("[data-row]:has(details.row-open[open])")];
  /** @type {Place} */
  const place = {
    row: row.dataset.row ?? "",
    top: row.getBoundingClientRect().top,
    open: open.map((each) => each.getAttribute("data-row") ?? ""),
  };
  try {
    sessionStorage.setItem(here(), JSON.stringify(place));
  } catch {
    // Without storage the browser's own idea of the height has to do.
  }
}

/** @returns {Place | null} */
function remembered() {
  try {
    return JSON.parse(sessionStorage.getItem(here()) ?? "null");
  } catch {
    return null;
  }
}

/** @param {Place} place */
function scrollTo(place) {
  const row = rowOf(place.row);
  if (row) scrollBy({ top: row.getBoundingClientRect().top - place.top, behavior: "instant" });
}

function restore() {
  const place = remembered();
  if (!place) return;
  for (const id of place.open) {
    const details = rowOf(id)?.querySelector("details.row-open");
    if (details instanceof HTMLDetailsElement) details.open = true;
  }
  scrollTo(place);
  rowOf(place.row)?.querySelector("a")?.focus({ preventScroll: true });
  keepUntilTouched(place);
}

/**
 * Rows that open again and faces that arrive move the list: hold the height until the reader moves it.
 * @param {Place} place
 */
function keepUntilTouched(place) {
  const stop = new AbortController();
  const options = { signal: stop.signal, passive: true, once: true };
  for (const type of ["wheel", "touchstart", "keydown", "pointerdown"]) addEventListener(type, () => stop.abort(), options);
  document.addEventListener("htmx:afterSettle", () => scrollTo(place), { signal: stop.signal });
  addEventListener("load", () => scrollTo(place), { signal: stop.signal });
  document.fonts.ready.then(() => stop.signal.aborted || scrollTo(place));
  setTimeout(() => stop.abort(), 3000);
}

function cameBack() {
  const entry = performance.getEntriesByType("navigation")[0];
  return entry instanceof PerformanceNavigationTiming && entry.type === "back_forward";
}

export function startReturning() {
  on("click", "[data-row] a", (link) => {
    const row = link.closest("[data-row]");
    if (row instanceof HTMLElement) remember(row);
  });
  // "Back to your list" is the browser's Back where the list is the page before: the height comes with it.
  on("click", "a[data-back]", (link, event) => {
    const list = new URL(link.getAttribute("href") ?? "", location.href);
    const from = document.referrer ? new URL(document.referrer) : null;
    const same = from && from.origin === list.origin && from.pathname === list.pathname && from.search === list.search;
    if (!same || !isPlainClick(event)) return;
    event.preventDefault();
    history.back();
  });
  onHtmx("historyRestore", () => setTimeout(restore));
  if (cameBack()) restore();
}
