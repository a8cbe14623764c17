/**
 * How the lanes of the canvas are shared out: all of them together, by kind group or by actor.
 *
 * @module
 */

/** @typedef {import("./types.js").Band} Band */
/** @typedef {import("./types.js").Mark} Mark */
/** @typedef {import("./types.js").Mode} Mode */

/**
 * How many lanes stand in a height.
 * @param {number} height @param {number} laneHeight
 */
export const laneCount = (height, laneHeight) => Math.max(1, Math.floor(height / laneHeight) || 1);

/**
 * Bands from the top. Each has at least one lane, even where that makes more lanes than were asked for; what is left
 * goes to the bands with the largest weights (their counts), one each in turn.
 * @param {Mode} mode
 * @param {{groups?: {slug: string, name: string}[], actors?: {slug: string, name: string}[], lanes: number, weights?: number[]}} room
 * @returns {Band[]}
 */
export function bands(mode, { groups = [], actors = [], lanes, weights = [] }) {
  const rows = mode === "groups" ? groups : mode === "actors" ? actors : [];
  if (rows.length === 0) return [{ key: "", name: "", mode: "packed", index: 0, firstLane: 0, lanes: Math.max(1, lanes) }];
  const each = Math.max(1, Math.floor(lanes / rows.length));
  const left = Math.max(0, lanes - each * rows.length);
  const heaviest = rows.map((_, index) => index).sort((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0) || a - b);
  const more = new Set(heaviest.slice(0, left));
  let firstLane = 0;
  return rows.map(({ slug, name }, index) => {
    const band = { key: slug, name, mode, index, firstLane, lanes: each + (more.has(index) ? 1 : 0) };
    firstLane += band.lanes;
    return band;
  });
}

/**
 * In which bands a mark stands: one when packed or by group, any number (also none) by actor.
 * @param {Mark} mark @param {Band[]} all
 * @returns {number[]}
 */
export function bandsOf(mark, all) {
  const mode = all[0]?.mode;
  if (mode === "packed") return [0];
  const has = mode === "groups" ? (/** @type {number} */ index) => mark.group === index : (/** @type {number} */ index) => ((mark.lanes >>> index) & 1) === 1;
  return all.flatMap((band, position) => (has(band.index) ? [position] : []));
}
