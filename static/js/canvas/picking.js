// What stands under the pointer: the nearest mark within reach, else a column of the density.
import { laneY } from "./layout.js";
import { xOf } from "./viewport.js";

/** @typedef {import("./types.js").Mark} Mark */
/** @typedef {import("./types.js").Box} Box */

/**
 * Where a card may point to, in pixels of the stage.
 * @typedef {{left: number, right: number, top: number, bottom: number}} Spot
 */
/** @typedef {{mark: Mark, spot: Spot}} PickedMark */
/** @typedef {{first: number, last: number, count: number, spot: Spot}} PickedColumn days, the last left out */

const REACH = 12;

/**
 * @param {import("./paint.js").Picture} picture
 * @param {number} x in the stage
 * @param {number} y
 * @returns {PickedMark|PickedColumn|null}
 */
export function pick(picture, x, y) {
  const { layout } = picture;
  const inner = x - layout.gutter;
  if (inner < 0 || inner > picture.view.width) return null;
  if (y >= layout.lanesTop - 4 && y < layout.ticksTop - 2) return pickBox(picture, inner, y);
  if (y < layout.ticksTop + 8 && y >= layout.ticksTop - 2) return pickTick(picture, inner) ?? pickColumn(picture, inner);
  return y < layout.base && y > layout.ticksTop ? pickColumn(picture, inner) : null;
}

/**
 * @param {import("./layout.js").Layout} layout
 * @param {Box} box
 * @param {number} side of its glyph
 * @returns {Spot} all of a mark but its bar
 */
export function spotOf(layout, box, side) {
  const y = laneY(layout, box.lane);
  const left = Math.min(box.glyph ? box.x - side / 2 : Infinity, box.label ?? Infinity);
  const right = Math.max(box.glyph ? box.x + side / 2 : -Infinity, box.label === null ? -Infinity : box.label + box.placed.width);
  const [from, to] = left <= right ? [left, right] : [Math.max(0, box.left), Math.max(0, box.left) + side];
  return { left: from + layout.gutter, right: to + layout.gutter, top: y - 11, bottom: y + 11 };
}

/**
 * @param {import("./layout.js").Layout} layout
 * @param {number} x
 * @returns {Spot} of a tick
 */
export function tickSpot(layout, x) {
  return { left: x + layout.gutter - 4, right: x + layout.gutter + 4, top: layout.ticksTop - 3, bottom: layout.ticksTop + 10 };
}

/** @param {import("./paint.js").Picture} picture @param {number} x @param {number} y @returns {PickedMark|null} */
function pickBox({ layout, boxes, theme }, x, y) {
  let best = null;
  let least = REACH;
  for (const box of boxes) {
    if (Math.abs(laneY(layout, box.lane) - y) > layout.laneHeight / 2) continue;
    const spot = spotOf(layout, box, theme.size);
    const away = outside(x + layout.gutter, spot.left, spot.right);
    // A bar is thin and lies under the labels of nobody: it is meant only when nothing else is near.
    const bar = box.bar ? 1 + outside(x, box.bar.from, box.bar.to) : Infinity;
    const distance = Math.min(away, bar);
    if (distance < least) [best, least] = [{ mark: box.mark, spot }, distance];
  }
  return best;
}

/** @param {number} x @param {number} from @param {number} to */
function outside(x, from, to) {
  return Math.max(0, from - x, x - to);
}

/** @param {import("./paint.js").Picture} picture @param {number} x @returns {PickedMark|null} */
function pickTick({ view, layout, ticks }, x) {
  let best = null;
  let least = 6;
  for (const mark of ticks) {
    const at = xOf(view, mark.at);
    if (Math.abs(at - x) < least) [best, least] = [{ mark, spot: tickSpot(layout, at) }, Math.abs(at - x)];
  }
  return best;
}

/** @param {import("./paint.js").Picture} picture @param {number} x @returns {PickedColumn|null} */
function pickColumn({ view, layout, bins }, x) {
  let best = null;
  let least = 5;
  for (const bin of bins) {
    const away = outside(x, xOf(view, bin.first), xOf(view, bin.last));
    if (away < least) [best, least] = [bin, away];
  }
  if (!best) return null;
  const { first, last, solid, other } = best;
  const [left, right] = [xOf(view, first) + layout.gutter, xOf(view, last) + layout.gutter];
  return { first, last, count: solid + other, spot: { left, right, top: layout.densityTop, bottom: layout.base } };
}
