// Paints the overview: the whole record in two tones, and the window of the view over it.
import { rungFor } from "./cover.js";
import { binDays } from "./density.js";
import { paintBins } from "./paint.js";
import { axis as axisOf } from "./ticks.js";
import { xOf } from "./viewport.js";

/** @typedef {import("./types.js").Viewport} Viewport */
/** @typedef {import("./theme.js").Theme} Theme */

const AXIS = 20;
const [TINT, CORNER, GRIP] = [0.07, 2, 6];

/**
 * @param {CanvasRenderingContext2D} g
 * @param {Viewport} whole
 * @param {{height: number, bins: import("./types.js").Bin[], theme: Theme, axis: boolean, here: number|null}} picture
 *   `axis`: with years below · `here`: the day at which the list stands
 */
export function paintGround(g, whole, { height, bins, theme, axis, here }) {
  g.fillStyle = theme.paper;
  g.fillRect(0, 0, whole.width, height);
  const base = axis ? height - AXIS : height - 1;
  paintBins(g, bins, whole, { days: binDays(rungFor(whole)), top: 3, base, theme });
  g.fillStyle = theme.edge;
  g.fillRect(0, base, whole.width, 1);
  if (here !== null) {
    g.fillStyle = theme.ink;
    g.fillRect(Math.round(xOf(whole, here)), 0, 2, height);
  }
  if (!axis) return;
  g.fillStyle = theme.faint;
  g.font = theme.axis;
  for (const { x, label } of axisOf(whole).major) g.fillText(label, x + 3, height - 5);
}

/**
 * @param {CanvasRenderingContext2D} g
 * @param {number} from px
 * @param {number} width px
 * @param {{height: number, theme: Theme, grips: boolean}} picture `grips`: it can be widened
 */
export function paintWindow(g, from, width, { height, theme, grips }) {
  g.fillStyle = theme.ink;
  g.globalAlpha = TINT;
  g.fillRect(from, 0, width, height);
  g.globalAlpha = 1;
  g.strokeStyle = theme.frame;
  g.lineWidth = 1;
  g.beginPath();
  g.roundRect(from + 0.5, 0.5, Math.max(1, width - 1), height - 1, CORNER);
  g.stroke();
  if (!grips) return;
  g.beginPath();
  for (const x of [from, from + width]) g.roundRect(x - GRIP / 2, height * 0.3, GRIP, height * 0.4, GRIP / 2);
  g.fill();
}
