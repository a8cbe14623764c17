// Starts the canvas over the list, and what keeps the two one thing. Runs as soon as it is here: the page may still be coming.
import { CanvasTimeline } from "./element.js";
import { startListing } from "./listing.js";
import { startOpener } from "./opener.js";
import { startPanel } from "./panel.js";

/**
 * The long list below the canvas is not waited for: something behind an element says that it has come as a whole itself,
 * or else the end of the page does.
 * @param {string} id
 * @param {() => void} start
 */
function whenWhole(id, start) {
  const whole = () => document.readyState !== "loading" || Boolean(document.getElementById(id)?.nextElementSibling);
  if (whole()) return start();
  const coming = new MutationObserver(seen);
  function seen() {
    if (!whole()) return;
    coming.disconnect();
    document.removeEventListener("DOMContentLoaded", seen);
    start();
  }
  coming.observe(document, { childList: true, subtree: true });
  document.addEventListener("DOMContentLoaded", seen);
}

startListing();
startOpener();
whenWhole("timeline-block", () => customElements.define("canvas-timeline", CanvasTimeline));
whenWhole("panel", startPanel);
