// On a phone the strip is the timeline until the reader opens the canvas over it.
import { on } from "../events.js";

/** @param {boolean} open */
function show(open) {
  const canvas = document.querySelector("canvas-timeline"), button = document.querySelector('[data-act="open"]');
  if (!(canvas instanceof HTMLElement) || !(button instanceof HTMLElement)) return;
  canvas.toggleAttribute("data-open", open);
  button.setAttribute("aria-expanded", String(open));
  if (open) {
    canvas.scrollIntoView({ block: "start", behavior: "instant" });
    canvas.querySelector("button")?.focus({ preventScroll: true });
  } else button.focus();
}

export function startOpener() {
  on("click", '[data-act="open"]', () => show(true));
  on("click", 'canvas-timeline [data-act="close"]', () => show(false));
}
