// Starts the canvas over the list, and what keeps the two one thing.
import { CanvasTimeline } from "./element.js";
import { startListing } from "./listing.js";
import { startOpener } from "./opener.js";
import { startPanel } from "./panel.js";

customElements.define("canvas-timeline", CanvasTimeline);
startListing();
startOpener();
startPanel();
