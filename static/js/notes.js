// A note number opens its source beside the text. Without script it is a plain link to the source below.
import { isPlainClick, on } from "./events.js";

const GAP = 16;

/**
 * Where the popover stands: right of the text where there is room, else under the number, always inside the window.
 * @param {DOMRect} note
 * @param {DOMRect} text column that holds the number
 * @param {{width: number, height: number}} box
 * @param {{width: number, height: number}} view
 * @returns {{left: number, top: number}} pixels from the window's corner
 */
export function placeBeside(note, text, box, view) {
  const beside = text.right + GAP + box.width + GAP <= view.width;
  const left = beside ? text.right + GAP : Math.min(note.left, view.width - box.width - GAP);
  const top = beside ? note.top - GAP : note.bottom + GAP / 2;
  return {
    left: Math.max(GAP, left),
    top: Math.max(GAP, Math.min(top, view.height - box.height - GAP)),
  };
}

/**
 * @param {HTMLElement} popover
 * @param {Element} source
 */
function fill(popover, source) {
  const close = document.createElement("button");
  close.type = "button";
  close.className = "plain note-close";
  close.textContent = "Close";
  close.addEventListener("click", () => popover.hidePopover());
  const text = source.querySelector(".source-text")?.cloneNode(true);
  popover.replaceChildren(close, ...(text ? [text] : []));
  popover.setAttribute("aria-label", `Source ${source.id.replace("source-", "")}`);
}

/**
 * @param {HTMLElement} popover
 * @param {HTMLElement} note
 */
function place(popover, note) {
  popover.style.removeProperty("left");
  popover.style.removeProperty("top");
  // On a phone the style sheet makes it a sheet at the foot of the window.
  if (matchMedia("(max-width: 47.99rem)").matches) return;
  const column = note.closest("p, li") ?? note;
  const view = { width: document.documentElement.clientWidth, height: innerHeight };
  const spot = placeBeside(note.getBoundingClientRect(), column.getBoundingClientRect(), popover.getBoundingClientRect(), view);
  popover.style.left = `${spot.left}px`;
  popover.style.top = `${spot.top}px`;
}

export function startNotes() {
  const popover = document.getElementById("note-popover");
  if (!popover || !("showPopover" in popover)) return;
  /** @type {HTMLElement | null} */
  let current = null;

  on("click", "a.note", (note, event) => {
    const source = document.getElementById((note.getAttribute("href") ?? "").slice(1));
    if (!source || !isPlainClick(event)) return;
    event.preventDefault();
    fill(popover, source);
    popover.showPopover();
    place(popover, note);
    current = note;
    note.setAttribute("aria-expanded", "true");
    popover.querySelector("button")?.focus({ preventScroll: true });
  });
  popover.addEventListener("toggle", (event) => {
    if (!(event instanceof ToggleEvent) || event.newState !== "closed" || !current) return;
    current.removeAttribute("aria-expanded");
    if (popover.contains(document.activeElement) || document.activeElement === document.body) current.focus({ preventScroll: true });
    current = null;
  });
}
