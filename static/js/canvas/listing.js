// Keeps list and canvas one thing: what is marked, where the list begins, which question both answer.
import { ask, on, onHtmx } from "../events.js";
import { changed, parameter, questionOf } from "./address.js";
import { parseDay } from "./calendar.js";

/** @typedef {import("./element.js").CanvasTimeline} CanvasTimeline */

/** @returns {CanvasTimeline | null} */
function canvas() {
  const element = document.querySelector("canvas-timeline");
  return /** @type {CanvasTimeline | null} */ (element);
}

/**
 * @param {string | null} slug
 * @returns {HTMLElement | null}
 */
function rowOf(slug) {
  return slug === null ? null : document.querySelector(`[data-row="${CSS.escape(slug)}"]`);
}

/**
 * @param {string | null} slug
 * @param {string} className
 */
function only(slug, className) {
  for (const row of document.querySelectorAll(`.${className}`)) row.classList.remove(className);
  rowOf(slug)?.classList.add(className);
}

/** What the panel says to list and canvas together. */
export const list = {
  /** @param {string | null} slug */
  select(slug) {
    only(slug, "row-selected");
    canvas()?.select(slug);
  },
  /** @param {string} slug */
  focusOn(slug) {
    canvas()?.focusOn(slug);
  },
};

// ── The question ────────────────────────────────────────────────────────────────────────────────────────────────────

/** Tiles of a new question are asked for while the list is still being made. @param {Record<string, any>} detail */
function askAhead(detail) {
  const here = canvas();
  if (detail.verb !== "get" || detail.target?.id !== "results" || !here) return;
  const url = new URL(detail.path, location.href);
  const view = parameter("view");
  const moves = url.searchParams.get("part") === "list";
  // A question asked while the reader has zoomed in keeps the view; the page of a list says itself where it begins.
  if (view && !moves && !url.searchParams.has("view") && !url.searchParams.has("page")) detail.parameters.view = view;
  if (moves) {
    owed = false;
    return;
  }
  here.ask(questionOf([...url.searchParams, ...entries(detail)]), Number(asking()?.dataset.edition));
}

/** The list waits a moment for a second tick; the canvas need not. @param {HTMLElement} form */
function askAtOnce(form) {
  if (!(form instanceof HTMLFormElement)) return;
  canvas()?.ask(questionOf(entries({ formData: new FormData(form) })), Number(asking()?.dataset.edition));
}

/**
 * @param {Record<string, any>} detail
 * @returns {[string, string][]}
 */
function entries(detail) {
  const found = detail.formData instanceof FormData ? [...detail.formData] : Object.entries(detail.parameters ?? {});
  return found.map(([name, value]) => [name, String(value)]);
}

/** @returns {HTMLElement | null} */
function asking() {
  return document.getElementById("timeline-question");
}

/** What the server understood, whichever way it was asked. */
function asServed() {
  const here = canvas(), question = asking(), results = document.getElementById("results");
  if (!here || !question) return;
  const edition = Number(results?.dataset.edition);
  if (edition > Number(question.dataset.edition)) return renew({ edition });
  here.ask(question.dataset.question ?? "", Number(question.dataset.edition));
  if (results?.dataset.inView) here.counted(results.dataset.view ?? "", Number(results.dataset.inView));
}

/**
 * Somebody has published meanwhile, as a tile or a moved list has told: everything on the page follows.
 * @param {{edition: number}} newest
 */
function renew({ edition }) {
  const question = asking(), here = location.pathname + location.search;
  if (!question || Number(question.dataset.edition) >= edition) return;
  question.dataset.edition = String(edition);
  ask(here, { target: "#results", swap: "outerHTML", replace: here });
}

// ── The view ────────────────────────────────────────────────────────────────────────────────────────────────────────

/** A step that Back undoes and that no request has carried yet: a later one takes the place of one that waits. */
let owed = false;

/**
 * The list begins with the first event in view; the address says which view that is.
 * @param {string | null} view
 * @param {boolean} deliberate a button, a field, a jump: Back undoes it
 */
function moveList(view, deliberate) {
  const here = location.pathname + location.search;
  const address = changed(here, { view, page: null, part: null });
  if (address === here) return;
  const source = canvas();
  const context = { ...(source && { source }), target: "#results", swap: "outerHTML" };
  owed ||= deliberate;
  const kept = owed ? { push: address } : { replace: address };
  ask(changed(address, { part: "list" }), { ...context, ...kept });
}

/** @param {{from: string, to: string}} window EDTF */
function keepOnly({ from, to }) {
  const first = document.querySelector("#filters #from"), last = document.querySelector("#filters #to");
  if (first instanceof HTMLInputElement && last instanceof HTMLInputElement) {
    [first.value, last.value] = [from, to];
    first.dispatchEvent(new Event("change", { bubbles: true }));
    return;
  }
  const address = changed(location.pathname + location.search, { from, to, page: null, part: null });
  ask(address, { target: "#results", swap: "outerHTML", push: address });
}

// ── Where the list is ───────────────────────────────────────────────────────────────────────────────────────────────

let waiting = 0;

/** The day of the first row that is in sight; null above the list. */
function dayInSight() {
  const rows = [...document.querySelectorAll("#results [data-row]")];
  const top = rows.findIndex((row) => row.getBoundingClientRect().bottom > 96);
  if (top < 1 && (rows[0]?.getBoundingClientRect().top ?? 0) > 96) return null;
  const said = rows[top]?.querySelector("time")?.getAttribute("datetime") ?? "";
  return parseDay(said.split("/")[0] ?? "", "first");
}

function onScroll() {
  if (waiting) return;
  waiting = window.setTimeout(() => {
    waiting = 0;
    canvas()?.here(dayInSight());
  }, 80);
}

/**
 * A page is kept for Back as text, and read again from it: places that a script has set would stand there as styles, which
 * the policy of the site refuses. They are taken away for the moment in which the text is written.
 */
function withoutStyles() {
  for (const one of document.querySelectorAll("canvas-timeline [style]")) {
    if (!(one instanceof HTMLElement)) continue;
    const { cssText } = one.style;
    one.removeAttribute("style");
    queueMicrotask(() => (one.style.cssText = cssText));
  }
}

/**
 * The reader moves on while the list is still being fetched: the next rest asks again.
 * @param {Record<string, any>} detail
 */
function putOff(detail) {
  const late = detail.requestConfig?.path?.includes("part=list") && canvas()?.hasAttribute("data-moving");
  if (late) detail.shouldSwap = false;
}

export function startListing() {
  onHtmx("beforeHistorySave", withoutStyles);
  onHtmx("beforeSwap", putOff);
  on("change", "#filters", askAtOnce);
  onHtmx("configRequest", askAhead);
  onHtmx("afterSettle", asServed);
  document.addEventListener("timeline-rest", (event) => {
    if (event instanceof CustomEvent) moveList(event.detail.view, event.detail.deliberate);
  });
  document.addEventListener("timeline-stale", (event) => {
    if (event instanceof CustomEvent) renew(event.detail);
  });
  document.addEventListener("timeline-keep", (event) => {
    if (event instanceof CustomEvent) keepOnly(event.detail);
  });
  document.addEventListener("timeline-hover", (event) => {
    if (event instanceof CustomEvent) only(event.detail.slug, "row-marked");
  });
  on("pointerover", "[data-row]", (row) => canvas()?.mark(row.dataset.row ?? null));
  on("pointerout", "[data-row]", () => canvas()?.mark(null));
  on("focusin", "[data-row]", (row) => canvas()?.mark(row.dataset.row ?? null));
  on("focusout", "[data-row]", () => canvas()?.mark(null));
  addEventListener("scroll", onScroll, { passive: true });
}
