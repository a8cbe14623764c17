// The side panel: one event beside the list, at an address of its own. Closing it leads back to the mark or row it came from.
import { ask, isPlainClick, on, onHtmx } from "../events.js";
import { changed, parameter } from "./address.js";
import { list } from "./listing.js";

const WIDE = matchMedia("(min-width: 90rem)");

/** Where the reader came from; null after the page was opened with the panel. @type {HTMLElement | null} */
let opener = null;

/** @returns {HTMLElement | null} */
function panel() {
  return document.getElementById("panel");
}

/** @param {string} address of the list with the panel as it shall be */
function fetchInto(address) {
  ask(changed(address, { part: "panel" }), { target: "#panel", swap: "innerHTML", push: address });
}

/** @returns {boolean} */
function isOpen() {
  const here = panel();
  return here !== null && !here.hidden;
}

/**
 * @param {string} slug
 * @param {HTMLElement | null} from what gets the focus back
 */
function openEvent(slug, from) {
  opener = from ?? opener;
  const address = changed(location.pathname + location.search, { event: slug, part: null });
  fetchInto(address);
}

function shown() {
  const here = panel();
  if (!here) return;
  here.hidden = !here.firstElementChild;
  here.scrollTop = 0;
  const title = here.querySelector(".panel-title");
  if (title instanceof HTMLElement && !here.hidden) title.focus({ preventScroll: true });
  mark();
}

/** The event of the panel is the selected one, in the canvas and in the list. */
function mark() {
  document.documentElement.toggleAttribute("data-panel", isOpen());
  const slug = panel()?.querySelector("[data-panel]")?.getAttribute("data-panel") ?? null;
  list.select(isOpen() ? slug : null);
}

function close() {
  const here = panel();
  if (!here || here.hidden) return;
  const slug = parameter("event");
  here.hidden = true;
  mark();
  // Through htmx as well, so that it knows which address the page has when it is kept for Back.
  fetchInto(changed(location.pathname + location.search, { event: null, part: null }));
  if (opener?.isConnected) opener.focus({ preventScroll: true });
  else if (slug) list.focusOn(slug);
  opener = null;
}

export function startPanel() {
  document.addEventListener("timeline-open", (event) => {
    if (event instanceof CustomEvent) openEvent(event.detail.slug, null);
  });
  on("click", '[data-act="close-panel"]', (_, event) => {
    if (!(event instanceof MouseEvent) || !isPlainClick(event)) return;
    event.preventDefault();
    close();
  });
  // From 90rem the panel has room beside the list; narrower, a row opens in place.
  on("click", ".row-open > summary", (summary, event) => {
    const row = summary.closest("[data-row]");
    if (!WIDE.matches || !(row instanceof HTMLElement)) return;
    event.preventDefault();
    openEvent(row.dataset.row ?? "", summary);
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || event.defaultPrevented || !isOpen()) return;
    event.preventDefault();
    close();
  });
  onHtmx("afterSwap", (detail) => {
    if (detail.target?.id === "panel") shown();
  });
  onHtmx("historyRestore", () => mark());
  mark();
}
