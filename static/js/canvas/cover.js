/**
 * Which tiles a view needs. Tile (z, x) covers 2^(22 − z) days, counted from 0001-01-01, whatever the record holds.
 *
 * @module
 */

import { scaleOf } from "./viewport.js";

/** @typedef {import("./types.js").Viewport} Viewport */
/** @typedef {import("./types.js").Address} Address */

export const TOP = 22;
const FINEST = 18; // 16 days: finer tiles would hold less than their own names weigh
const TILE = 512; // px a tile should be wide
const FINER = 0.6;
const COARSER = 0.8;

/** @param {number} z */
export const daysIn = (z) => 2 ** (TOP - z);

/** @param {number} z @param {number} x */
export const firstDay = (z, x) => x * daysIn(z);

/** @param {Address} tile */
export const keyOf = ({ z, x }) => `${z}/${x}`;

/**
 * The rung whose tiles are about 512 px wide. One in use is left only when another is clearly nearer, so that a reader
 * who trembles on the edge between two does not ask for both again and again.
 * @param {Viewport} view @param {number|null} [current]
 */
export function rungFor(view, current = null) {
  const ideal = TOP + Math.log2(scaleOf(view) / TILE);
  if (current !== null && ideal <= current + FINER && ideal >= current - COARSER) return current;
  return Math.min(FINEST, Math.max(0, Math.round(ideal)));
}

/**
 * The first and the last tile of a rung that a view touches, both included.
 * @param {Viewport} view @param {number} z
 * @returns {[number, number]}
 */
export function cover(view, z) {
  const days = daysIn(z);
  const end = 2 ** z - 1;
  const from = Math.min(end, Math.max(0, Math.floor(view.first / days)));
  const to = Math.min(end, Math.max(0, Math.ceil(view.last / days) - 1));
  return [from, Math.max(from, to)];
}

/** The tile twice as wide around this one. @param {Address} tile @returns {Address|null} */
export const parent = ({ z, x }) => (z > 0 ? { z: z - 1, x: x >> 1 } : null);

/** All wider tiles around this one, the nearest first. @param {Address} tile @returns {Address[]} */
export function ancestors({ z, x }) {
  return Array.from({ length: z }, (_, step) => ({ z: z - 1 - step, x: x >> (step + 1) }));
}

/**
 * The tile before and the one after a view, to be asked for when nothing else is missing.
 * @param {Viewport} view @param {number} z
 * @returns {Address[]}
 */
export function neighbours(view, z) {
  const [from, to] = cover(view, z);
  return [from - 1, to + 1].filter((x) => x >= 0 && x < 2 ** z).map((x) => ({ z, x }));
}
