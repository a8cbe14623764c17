/**
 * What is drawn of placed marks in an actual view. Everything drawn stays inside the box that was reserved for it.
 *
 * @module
 */

import { SIZES } from "./room.js";
import { scaleOf } from "./viewport.js";

/** @typedef {import("./types.js").Bar} Bar */
/** @typedef {import("./types.js").Box} Box */
/** @typedef {import("./types.js").End} End */
/** @typedef {import("./types.js").Mark} Mark */
/** @typedef {import("./types.js").Placed} Placed */
/** @typedef {import("./types.js").Viewport} Viewport */

const CRUMB = 0.5; // px: less than that beyond the edge is at the edge

/**
 * The boxes of which anything is in view, in the order of what was placed.
 * @param {Viewport} view @param {Iterable<Placed>} placed
 * @param {{glyph?: number, space?: number}} [sizes] as given to `place`
 * @returns {Box[]}
 */
export function boxes(view, placed, { glyph = SIZES.glyph, space = SIZES.space } = {}) {
  const scale = scaleOf(view);
  const found = [];
  for (const one of placed) {
    const x = (one.mark.at - view.first) * scale;
    const from = (one.from - view.first) * scale;
    const to = (one.to - view.first) * scale;
    const reach = glyph / 2 + space + one.width;
    if (Math.max(to, x + reach) < 0 || Math.min(from, x - reach) > view.width) continue;
    const shown = x + glyph / 2 > 0 && x - glyph / 2 < view.width;
    const label = labelAt(one, x, to, view.width, { glyph, space });
    const bar = to - from > glyph && to > 0 && from < view.width ? barOf(one.mark, from, to, view.width) : null;
    if (!shown && label === null && bar === null) continue;
    const lefts = [shown ? x - glyph / 2 : Infinity, label ?? Infinity, bar?.from ?? Infinity];
    const rights = [shown ? x + glyph / 2 : -Infinity, label === null ? -Infinity : label + one.width, bar?.to ?? -Infinity];
    found.push({ placed: one, mark: one.mark, lane: one.lane, x, glyph: shown, label, bar, left: Math.min(...lefts), right: Math.max(...rights) });
  }
  return found;
}

/**
 * Where a label begins: beside its glyph, or at the left edge while its bar goes on from there; null where it would not
 * stand wholly inside the view. It never changes sides while the glyph is in view.
 * @param {Placed} one @param {number} x @param {number} to @param {number} width @param {{glyph: number, space: number}} sizes
 */
function labelAt({ side, width: label }, x, to, width, { glyph, space }) {
  const after = x + glyph / 2 + space;
  const own = side === "right" ? after : x - glyph / 2 - space - label;
  const left = own < 0 && after < 0 ? 0 : own;
  const end = Math.max(to, side === "right" ? after + label : x + glyph / 2);
  return left >= 0 && left + label <= Math.min(width, left === own ? Infinity : end) ? left : null;
}

/**
 * @param {Mark} mark @param {number} from @param {number} to @param {number} width
 * @returns {Bar}
 */
function barOf(mark, from, to, width) {
  const start = from < -CRUMB ? "beyond" : startOf(mark);
  const end = to > width + CRUMB ? "beyond" : endOf(mark);
  return { from: Math.max(0, from), to: Math.min(width, to), start, end };
}

/** @param {Mark} mark @returns {End} */
function startOf({ uncertain, approximate, first, by }) {
  if (uncertain) return "uncertain";
  return approximate || by > first ? "about" : "sure";
}

/** @param {Mark} mark @returns {End} */
function endOf({ ongoing, last, uncertain, approximate, first, by }) {
  if (ongoing) return "ongoing";
  if (!Number.isFinite(last)) return "open";
  if (uncertain) return "uncertain";
  return approximate || (by > first && by >= last) ? "about" : "sure";
}
