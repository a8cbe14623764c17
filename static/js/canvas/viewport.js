/**
 * What the canvas shows, as plain values: every step makes a new view and keeps what the reader points at in its place.
 *
 * @module
 */

import { FIRST_DAY, LAST_DAY, iso, parseDay } from "./calendar.js";

/** @typedef {import("./types.js").Day} Day */
/** @typedef {import("./types.js").Viewport} Viewport */
/** @typedef {import("./types.js").Extent} Extent */

const MIN_DAYS = 3;
const MARGIN = 0.015; // of the width, on each side of the whole record
const GIVE = 1 / 3; // of what is dragged beyond a limit

/**
 * A view of whole numbers or fractions of days; nonsense becomes the least view that can be drawn.
 * @param {Day} first @param {Day} last left out @param {number} width px
 * @returns {Viewport}
 */
export function makeView(first, last, width) {
  const from = Number.isFinite(first) ? first : 0;
  const to = Number.isFinite(last) && last > from ? last : from + MIN_DAYS;
  return { first: from, last: to, width: Number.isFinite(width) && width >= 1 ? width : 1 };
}

/** Pixels a day. @param {Viewport} view */
export const scaleOf = (view) => view.width / (view.last - view.first);

/** @param {Viewport} view @param {Day} day */
export const xOf = (view, day) => (day - view.first) * scaleOf(view);

/** @param {Viewport} view @param {number} x @returns {Day} */
export const dayAt = (view, x) => view.first + x / scaleOf(view);

/**
 * Closer by a factor (farther below 1), keeping the instant under x where it is.
 * @param {Viewport} view @param {number} factor @param {number} [x] the middle by default
 * @returns {Viewport}
 */
export function zoomAt(view, factor, x = view.width / 2) {
  if (!(factor > 0) || !Number.isFinite(factor)) return view;
  const days = (view.last - view.first) / factor;
  const first = dayAt(view, x) - (days * x) / view.width;
  return makeView(first, first + days, view.width);
}

/**
 * Move by pixels; positive shows later days.
 * @param {Viewport} view @param {number} px
 * @returns {Viewport}
 */
export function panBy(view, px) {
  const days = Number.isFinite(px) ? px / scaleOf(view) : 0;
  return makeView(view.first + days, view.last + days, view.width);
}

/**
 * Another width at the same scale: the instant in the middle stays there.
 * @param {Viewport} view @param {number} width
 * @returns {Viewport}
 */
export function resized(view, width) {
  if (!(width >= 1) || width === view.width) return view;
  const middle = (view.first + view.last) / 2;
  const half = width / scaleOf(view) / 2;
  return makeView(middle - half, middle + half, width);
}

/**
 * The whole record with a small margin, so that no glyph is cut at the ends.
 * @param {Extent} extent @param {number} width
 * @returns {Viewport}
 */
export function fit(extent, width) {
  const days = Math.max(extent.last - extent.first, MIN_DAYS);
  const middle = (extent.first + extent.last) / 2;
  const half = days * (0.5 + MARGIN);
  return makeView(middle - half, middle + half, width);
}

/**
 * The nearest view that shows at least `minDays`, no more than the whole record and nothing beyond it.
 * @param {Viewport} view @param {Extent} extent @param {{minDays?: number}} [limits]
 * @returns {Viewport}
 */
export function limited(view, extent, { minDays = MIN_DAYS } = {}) {
  const whole = fit(extent, view.width);
  const most = whole.last - whole.first;
  const days = Math.min(most, Math.max(Math.min(minDays, most), view.last - view.first));
  const middle = (view.first + view.last) / 2;
  const first = Math.min(whole.last - days, Math.max(whole.first, middle - days / 2));
  return days === most ? whole : makeView(first, first + days, view.width);
}

/**
 * While the reader drags: gives way by a third beyond the limits, so that the end of the record can be felt.
 * @param {Viewport} view @param {Extent} extent @param {{minDays?: number}} [limits]
 * @returns {Viewport}
 */
export function softened(view, extent, limits = {}) {
  const hard = limited(view, extent, limits);
  const wanted = view.last - view.first;
  const allowed = hard.last - hard.first;
  const days = allowed * (wanted / allowed) ** GIVE;
  const middle = (hard.first + hard.last) / 2 + ((view.first + view.last) / 2 - (hard.first + hard.last) / 2) * GIVE;
  return makeView(middle - days / 2, middle + days / 2, view.width);
}

/**
 * Whether a view shows the whole record.
 * @param {Viewport} view @param {Extent} extent
 */
export function isWhole(view, extent) {
  const crumb = (view.last - view.first) * 1e-6;
  return view.first <= extent.first + crumb && view.last >= extent.last - crumb;
}

/**
 * For the address: the first and last whole day that are (partly) in view.
 * @param {Viewport} view
 */
export function toParam(view) {
  const last = Math.max(Math.floor(view.first), Math.ceil(view.last) - 1);
  return `${iso(view.first)}/${iso(last)}`;
}

/**
 * A view from the address. Null for what cannot be read; a view narrower than the least is widened about its middle.
 * @param {unknown} text @param {number} width
 * @returns {Viewport|null}
 */
export function fromParam(text, width) {
  const ends = typeof text === "string" && text.length <= 40 ? text.split("/") : [];
  const first = parseDay(ends[0], "first");
  const last = parseDay(ends[1], "last");
  if (ends.length !== 2 || first === null || last === null || last < first) return null;
  const short = Math.max(0, MIN_DAYS - (last + 1 - first)) / 2;
  const start = Math.min(LAST_DAY + 1 - MIN_DAYS, Math.max(FIRST_DAY, first - Math.ceil(short)));
  return makeView(start, Math.max(last + 1, start + MIN_DAYS), width);
}
