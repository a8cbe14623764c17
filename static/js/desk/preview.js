// The timeline of a preview: no list below it, and the event of the draft in the middle.
import { CanvasTimeline } from "../canvas/element.js";
import { startOpener } from "../canvas/opener.js";

function start() {
  customElements.define("canvas-timeline", CanvasTimeline);
  const about = document.querySelector("[data-preview]");
  const canvas = about?.querySelector("canvas-timeline");
  if (!(about instanceof HTMLElement) || !(canvas instanceof CanvasTimeline)) return;
  canvas.select(about.dataset.preview ?? null);
}

startOpener();
if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
else start();
