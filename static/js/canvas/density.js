/**
 * How many events begin where: the counts of tiles in two tones.
 *
 * A tile that holds all its events is counted event by event, as finely as the rung in view asks for. A coarser tile
 * that stands in for a missing one is drawn thin, so that its columns are as high as the finer ones will be on average.
 *
 * @module
 */

import { daysIn } from "./cover.js";

/** @typedef {import("./types.js").Bin} Bin */
/** @typedef {import("./types.js").Day} Day */
/** @typedef {import("./types.js").Extent} Extent */
/** @typedef {import("./types.js").Legend} Legend */
/** @typedef {import("./types.js").Tile} Tile */

const BINS = 128; // of a tile
const LEAST = 4; // a scale is never made for fewer events than this, or one event alone would look like many

/** Days in a bin of a rung. @param {number} z */
export const binDays = (z) => Math.max(1, daysIn(z) / BINS);

/**
 * The bins that have events and touch a range of days, in order of time.
 * @param {Iterable<Tile>} tiles of any rungs; where two tell of the same days the finer one counts
 * @param {Extent} range
 * @param {{legend: Legend, z: number, lane?: string|null}} options z: the rung in use; lane: only this actor's events
 * @returns {Bin[]}
 */
export function binsOf(tiles, range, { legend, z, lane = null }) {
  /** @type {Map<Day, Bin>} */
  const found = new Map();
  /** @type {Tile[]} */
  const finer = [];
  for (const tile of [...tiles].sort((a, b) => b.z - a.z)) {
    const width = tile.leaf ? Math.min(binDays(z), tile.bin) : tile.bin;
    const coarse = width > binDays(z);
    eachCount(tile, { legend, width, lane }, (first, count, solid) => {
      const last = first + width;
      if (last <= range.first || first >= range.last || finer.some((other) => covers(other, (first + last) / 2))) return;
      const bin = found.get(first) ?? { first, last, solid: 0, other: 0, coarse };
      bin[solid ? "solid" : "other"] += count;
      found.set(first, bin);
    });
    finer.push(tile);
  }
  return [...found.values()].sort((a, b) => a.first - b.first);
}

/** @param {Tile} tile @param {Day} day */
const covers = (tile, day) => day >= tile.first && day < tile.last;

/**
 * Every count of a tile, with the first day of its bin.
 * @param {Tile} tile @param {{legend: Legend, width: number, lane: string|null}} options
 * @param {(first: Day, count: number, solid: boolean) => void} tell
 */
function eachCount(tile, { legend, width, lane }, tell) {
  const row = lane === null ? -1 : tile.lanes.findIndex(({ slug }) => slug === lane);
  if (lane !== null && row === -1) return;
  if (tile.leaf) {
    for (const mark of tile.marks) {
      if (!covers(tile, mark.first) || (lane !== null && ((mark.lanes >>> row) & 1) === 0)) continue;
      tell(mark.first - ((mark.first - tile.first) % width), 1, lane === null && legend.groups[mark.group]?.solid === true);
    }
    return;
  }
  for (const told of lane === null ? tile.density : tile.lanes.slice(row, row + 1)) {
    const solid = "group" in told && legend.groups[told.group]?.solid === true;
    told.bins.forEach((bin, i) => tell(tile.first + bin * width, told.counts[i] ?? 0, solid));
  }
}

/**
 * The top of the scale for a most: of few steps, so that heights do not flicker while the reader pans.
 * @param {number} most
 */
export const ceiling = (most) => 2 ** Math.ceil(Math.log2(Math.max(LEAST, most)));

/**
 * Whole px by square root: a single event is seen beside a thousand; what is more than none is at least one pixel.
 * @param {number} count @param {number} top @param {number} px
 */
export const heightOf = (count, top, px) => (count > 0 ? Math.max(1, Math.round(px * Math.sqrt(Math.min(1, count / top)))) : 0);

/**
 * Which part of its counts a bin is drawn for where a rung has bins of so many days.
 * @param {Bin} bin @param {number} days
 */
export const thinOf = (bin, days) => Math.min(1, days / (bin.last - bin.first));

/**
 * How many events begin in a range, as far as the bins tell: one counts where its middle lies.
 * @param {Bin[]} bins @param {Extent} range
 */
export function countIn(bins, range) {
  const inside = (/** @type {Bin} */ { first, last }) => first + last >= 2 * range.first && first + last < 2 * range.last;
  return bins.reduce((sum, bin) => sum + (inside(bin) ? bin.solid + bin.other : 0), 0);
}
