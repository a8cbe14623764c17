// Panels that open over the page close when the reader turns away from them.
import { closest } from "./events.js";

const PANELS = "details.uses, details.site-menu";

/** @param {Element | null} except */
function closeOthers(except) {
  for (const panel of document.querySelectorAll(PANELS)) {
    if (panel instanceof HTMLDetailsElement && panel !== except) panel.open = false;
  }
}

export function startPanels() {
  document.addEventListener("click", (event) => closeOthers(closest(event.target, PANELS)));
  document.addEventListener("keydown", (event) => {
    const panel = closest(event.target, PANELS);
    if (event.key !== "Escape" || !(panel instanceof HTMLDetailsElement) || !panel.open) return;
    panel.open = false;
    panel.querySelector("summary")?.focus();
  });
}
