/**
 * The room that a label needs in a lane, and the scale (px per day) from which on it has it.
 *
 * A box reaches around glyph, label and bar. Labels keep their pixels while time gets wider, so in days a box only shrinks as
 * the reader zooms in: two boxes apart at one scale are apart at every finer one.
 *
 * @module
 */

/** @typedef {import("./types.js").Mark} Mark */
/** @typedef {import("./types.js").Side} Side */
/** @typedef {import("./types.js").Viewport} Viewport */

/** Days of glyph and bar; px from the middle of the glyph to both ends of glyph and label.
 * @typedef {{at: number, from: number, to: number, left: number, right: number}} Reach */

/** Px: between boxes of a lane, of a glyph, between glyph and label. */
export const SIZES = { gap: 16, glyph: 14, space: 6 };

/**
 * @param {Mark} mark @param {Side} side @param {number} width of the label
 * @param {number} openTo where open ends end @param {{glyph: number, space: number}} sizes
 * @returns {Reach}
 */
export function reachOf(mark, side, width, openTo, { glyph, space }) {
  const short = glyph / 2;
  const long = short + space + width;
  const to = Math.max(Number.isFinite(mark.last) ? mark.last + 1 : openTo, mark.by + 1);
  return { at: mark.at, from: mark.first, to, left: side === "left" ? long : short, right: side === "left" ? short : long };
}

/**
 * The scale from which on glyph and label stand inside the view of the whole record.
 * @param {Reach} reach @param {Viewport} whole
 */
export const insideFrom = ({ at, left, right }, whole) => Math.max(over(left, at - whole.first), over(right, whole.last - at));

/**
 * The scale from which on there is room beside the nearest boxes of a lane.
 * @param {Reach|undefined} before @param {Reach} reach @param {Reach|undefined} after @param {number} gap
 */
export const freeFrom = (before, reach, after, gap) =>
  Math.max(before ? apartFrom(before, reach, gap) : 0, after ? apartFrom(reach, after, gap) : 0);

/**
 * The scale from which on two boxes stand apart: bars may touch, labels and glyphs keep a gap from all else.
 * @param {Reach} a the earlier @param {Reach} b @param {number} gap
 */
export function apartFrom(a, b, gap) {
  if (a.to > b.from) return Infinity;
  return Math.max(
    over(b.left + gap, b.at - a.to),
    over(a.right + gap, b.from - a.at),
    over(a.right + gap + b.left, b.at - a.at),
  );
}

/** @param {number} px @param {number} days */
const over = (px, days) => (days > 0 ? px / days : Infinity);

/**
 * Where a day belongs in a lane: after all boxes whose glyph stands there or earlier.
 * @param {Reach[]} lane @param {number} at
 */
export function indexIn(lane, at) {
  let low = 0;
  let high = lane.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lane[middle]?.at ?? Infinity) <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}
