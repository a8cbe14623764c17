/**
 * How many events begin where: the counts of tiles as columns of whole pixels in two tones.
 *
 * A tile that holds all its events is counted event by event, as finely as the rung in view asks for. A coarser tile
 * that stands in for a missing one is spread thin, so that its columns are as high as the finer ones will be on average.
 *
 * @module
 */

import { daysIn, rungFor } from "./cover.js";
import { xOf } from "./viewport.js";

/** @typedef {import("./types.js").Bin} Bin */
/** @typedef {import("./types.js").Columns} Columns */
/** @typedef {import("./types.js").Day} Day */
/** @typedef {import("./types.js").Legend} Legend */
/** @typedef {import("./types.js").Tile} Tile */
/** @typedef {import("./types.js").Viewport} Viewport */

const BINS = 128; // of a tile
const LEAST = 4; // a scale is never made for fewer events than this, or one event alone would look like a war

/** @param {number} z */
const binOf = (z) => Math.max(1, daysIn(z) / BINS);

/**
 * @param {Iterable<Tile>} tiles of any rungs; where two tell of the same days the finer one counts
 * @param {Viewport} view
 * @param {{legend: Legend, step?: number, z?: number|null, lane?: string|null}} options z: the rung in use
 * @returns {Columns}
 */
export function columns(tiles, view, { legend, step = 1, z = null, lane = null }) {
  const days = binOf(z ?? rungFor(view));
  const size = Math.max(1, Math.ceil(view.width / step));
  const [solid, other, coarse] = [new Float32Array(size), new Float32Array(size), new Uint8Array(size)];
  const bins = binsOf(tiles, view, { legend, days, lane });
  let most = 0;
  for (const bin of bins) {
    const thin = Math.min(1, days / (bin.last - bin.first));
    const start = Math.max(0, Math.round(bin.from / step));
    const end = Math.min(size, Math.max(start + 1, Math.round(bin.to / step)));
    for (let i = start; i < end; i += 1) {
      solid[i] = (solid[i] ?? 0) + bin.solid * thin;
      other[i] = (other[i] ?? 0) + bin.other * thin;
      coarse[i] = bin.coarse ? 1 : 0;
      most = Math.max(most, (solid[i] ?? 0) + (other[i] ?? 0));
    }
  }
  return { step, solid, other, coarse, most, bins };
}

/**
 * @param {Iterable<Tile>} tiles @param {Viewport} view @param {{legend: Legend, days: number, lane: string|null}} options
 * @returns {Bin[]}
 */
function binsOf(tiles, view, { legend, days, lane }) {
  /** @type {Map<Day, Bin>} */
  const found = new Map();
  /** @type {Tile[]} */
  const finer = [];
  for (const tile of [...tiles].sort((a, b) => b.z - a.z)) {
    const width = tile.leaf ? Math.min(days, tile.bin) : tile.bin;
    const coarse = width > days;
    eachCount(tile, { legend, width, lane }, (first, count, solid) => {
      const last = first + width;
      if (last <= view.first || first >= view.last || finer.some((other) => covers(other, (first + last) / 2))) return;
      const bin = found.get(first) ?? { first, last, from: xOf(view, first), to: xOf(view, last), solid: 0, other: 0, coarse };
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
 * The bin under a pixel, or the nearest within reach.
 * @param {Columns} columns @param {number} x @param {number} [within] px
 * @returns {Bin|null}
 */
export function binAt({ bins }, x, within = 4) {
  let best = null;
  let least = within;
  for (const bin of bins) {
    const away = Math.max(0, bin.from - x, x - bin.to);
    if (away < least || (best === null && away === least)) [best, least] = [bin, away];
  }
  return best;
}

/**
 * How many events begin between two pixels, as far as the bins tell: one counts where its middle lies.
 * @param {Columns} columns @param {number} from @param {number} to
 */
export function countBetween({ bins }, from, to) {
  const sum = { solid: 0, other: 0 };
  for (const bin of bins) {
    const middle = (bin.from + bin.to) / 2;
    if (middle < from || middle >= to) continue;
    sum.solid += bin.solid;
    sum.other += bin.other;
  }
  return sum;
}
