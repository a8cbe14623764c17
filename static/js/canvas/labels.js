/**
 * Which marks have their label written, and in which lane, so that no two ever overlap and zooming in only adds.
 *
 * Labels are placed in time, once per half rung: at the smallest scale (px per day) that occurs in it. A box reaches
 * around glyph, label and bar. Labels keep their pixels while time gets wider, so in days a box only shrinks as the
 * reader zooms in: two boxes apart at one scale are apart at every finer one, and what has a lane can keep it.
 *
 * Half rungs count from the whole record (0); one more is √2 closer. Room is given out coarsest half rung first, in each
 * by rank. The scale at which two boxes come free of one another is known in advance, so a mark that finds no room
 * waits for the half rung where it may, and is not looked at before.
 *
 * @module
 */

import { boxes, SIZES } from "./boxes.js";
import { bandsOf } from "./lanes.js";
import { scaleOf } from "./viewport.js";

export { boxes, SIZES };

/** @typedef {import("./types.js").Mark} Mark */
/** @typedef {import("./types.js").Band} Band */
/** @typedef {import("./types.js").Placed} Placed */
/** @typedef {import("./types.js").PlaceOptions} PlaceOptions */
/** @typedef {import("./types.js").Viewport} Viewport */
/** @typedef {import("./types.js").Side} Side */
/** @typedef {Required<Pick<PlaceOptions, "gap"|"glyph"|"space">>} Sizes */

/** What a box needs: days of glyph and bar, px from the middle of the glyph to both ends of glyph and label.
 * @typedef {{at: number, from: number, to: number, left: number, right: number}} Reach */

/** A spot for a label, and a scale below which it is not free; that only rises while the lanes fill.
 * @typedef {{lane: number, side: Side, reach: Reach, from: number}} Spot */

/** A mark that wants a label in a band, with its spots, the best first. Where it stood before, it may go but not move.
 * @typedef {{key: string, mark: Mark, band: number, width: number, spots: Spot[], before: Placed|undefined}} Candidate */

/** The lanes while they fill: the boxes of each in order of time, which is the same at every scale as they never overlap.
 * @typedef {{lanes: Reach[][], done: Placed[], bands: Band[], whole: Viewport, openTo: number, sizes: Sizes}} Plan */

const SIDES = /** @type {const} */ (["right", "left"]);
const CRUMB = 1e-6;

/**
 * How many half rungs closer than the whole record a view is; negative while a drag shows more than the record.
 * @param {Viewport} view @param {Viewport} whole
 */
export const halfRung = (view, whole) => Math.floor(2 * Math.log2(scaleOf(view) / scaleOf(whole)) + CRUMB);

/**
 * The labels of a half rung. The same marks, half rung, whole, bands, widths and kept placements give the same answer.
 * @param {Iterable<Mark>} marks all that are known, in any order; one that comes twice counts once
 * @param {PlaceOptions} options
 * @returns {Map<string, Placed>} by rank
 */
export function place(marks, options) {
  const { half, whole, bands, openTo = whole.last, gap = SIZES.gap, glyph = SIZES.glyph, space = SIZES.space } = options;
  const lanes = bands.flatMap((band) => Array.from({ length: band.lanes }, () => /** @type {Reach[]} */ ([])));
  /** @type {Plan} */
  const plan = { lanes, done: [], bands, whole, openTo, sizes: { gap, glyph, space } };
  const first = Math.min(0, half);
  const scales = Array.from({ length: half - first + 1 }, (_, step) => scaleOf(whole) * 2 ** ((first + step) / 2));
  fill(plan, keep(plan, candidates(plan, marks, options), half, scales.at(-1) ?? 0), scales, first);
  return new Map(plan.done.sort(byRank).map((placed) => [placed.key, placed]));
}

/** @param {Candidate|Placed} a @param {Candidate|Placed} b */
const byRank = (a, b) => a.mark.rank - b.mark.rank || a.mark.id - b.mark.id || a.band - b.band;

/**
 * The marks that have a written label, once for each band they stand in.
 * @param {Plan} plan @param {Iterable<Mark>} marks @param {PlaceOptions} options
 * @returns {Candidate[]}
 */
function candidates(plan, marks, { widthOf, kept }) {
  /** @type {Map<string, Candidate>} */
  const found = new Map();
  for (const mark of marks) {
    if (!mark.label) continue;
    const width = widthOf(mark);
    for (const band of bandsOf(mark, plan.bands)) {
      const key = plan.bands[band]?.mode === "packed" ? String(mark.id) : `${mark.id}:${band}`;
      if (found.has(key)) continue;
      const before = kept?.get(key);
      found.set(key, { key, mark, band, width, before, spots: spotsOf(plan, mark, width, before ?? plan.bands[band]) });
    }
  }
  return [...found.values()];
}

/**
 * Where a label may stand: right of the glyph in the first lane that has room, else left of it; or only where it stood.
 * @param {Plan} plan @param {Mark} mark @param {number} width @param {Placed|Band|undefined} where
 * @returns {Spot[]}
 */
function spotsOf(plan, mark, width, where) {
  if (!where) return [];
  if ("lane" in where) return [{ lane: where.lane, side: where.side, reach: reachOf(plan, mark, width, where.side), from: 0 }];
  return SIDES.flatMap((side) => {
    const reach = reachOf(plan, mark, width, side);
    const from = insideFrom(reach, plan.whole);
    return Array.from({ length: where.lanes }, (_, index) => ({ lane: where.firstLane + index, side, reach, from }));
  });
}

/**
 * What stood at this half rung or a coarser one stays as it is. The rest is given back: it has to find room by rank.
 * @param {Plan} plan @param {Candidate[]} all @param {number} half @param {number} scale
 */
function keep(plan, all, half, scale) {
  const waiting = all.filter(({ before }) => !before || before.half > half);
  for (const candidate of all.filter(({ before }) => before && before.half <= half).sort(byRank)) {
    const spot = freeSpot(plan, candidate, scale * (1 + CRUMB));
    if (spot) put(plan, candidate, spot, candidate.before?.half ?? half);
    else waiting.push(candidate);
  }
  return waiting;
}

/**
 * Give out the room that is left, coarsest half rung first.
 * @param {Plan} plan @param {Candidate[]} waiting @param {number[]} scales of the half rungs @param {number} first
 */
function fill(plan, waiting, scales, first) {
  /** @type {Candidate[][]} */
  const queues = scales.map((_, step) => (step === 0 ? waiting : []));
  queues.forEach((queue, step) => {
    const scale = scales[step] ?? 0;
    for (const candidate of queue.sort(byRank)) {
      const spot = freeSpot(plan, candidate, scale);
      if (spot) put(plan, candidate, spot, first + step);
      else queues[firstStep(scales, candidate, step + 1)]?.push(candidate);
    }
  });
}

/**
 * The first spot of a candidate that is free at a scale. One that turns out taken is told when to be looked at again.
 * @param {Plan} plan @param {Candidate} candidate @param {number} scale
 */
function freeSpot({ lanes, sizes }, { spots }, scale) {
  return spots.find((spot) => {
    if (spot.from <= scale) spot.from = Math.max(spot.from, freeFrom(lanes[spot.lane], spot.reach, sizes.gap));
    return spot.from <= scale;
  });
}

/**
 * The next half rung at which any spot of a candidate may be free.
 * @param {number[]} scales @param {Candidate} candidate @param {number} from
 */
function firstStep(scales, { spots }, from) {
  let least = Infinity;
  for (const spot of spots) if (spot.from < least) least = spot.from;
  let step = from;
  while ((scales[step] ?? Infinity) < least) step += 1;
  return step;
}

/**
 * @param {Plan} plan @param {Mark} mark @param {number} width @param {Side} side
 * @returns {Reach}
 */
function reachOf({ openTo, sizes }, mark, width, side) {
  const short = sizes.glyph / 2;
  const long = short + sizes.space + width;
  const to = Math.max(Number.isFinite(mark.last) ? mark.last + 1 : openTo, mark.by + 1);
  return { at: mark.at, from: mark.first, to, left: side === "left" ? long : short, right: side === "left" ? short : long };
}

/**
 * The scale from which on glyph and label stand inside the view of the whole record.
 * @param {Reach} reach @param {Viewport} whole
 */
const insideFrom = ({ at, left, right }, whole) => Math.max(over(left, at - whole.first), over(right, whole.last - at));

/**
 * The scale from which on a lane has room. Its boxes never overlap, so the nearest on each side are all that matter.
 * @param {Reach[]|undefined} lane @param {Reach} reach @param {number} gap
 */
function freeFrom(lane, reach, gap) {
  if (!lane) return Infinity;
  const index = indexIn(lane, reach.at);
  const before = lane[index - 1];
  const after = lane[index];
  return Math.max(before ? apartFrom(before, reach, gap) : 0, after ? apartFrom(reach, after, gap) : 0);
}

/**
 * The scale from which on two boxes stand apart: bars may touch, labels and glyphs keep a gap from all else.
 * @param {Reach} a the earlier @param {Reach} b @param {number} gap
 */
function apartFrom(a, b, gap) {
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
 * Where a day belongs in a lane.
 * @param {Reach[]} lane @param {number} at
 */
function indexIn(lane, at) {
  let low = 0;
  let high = lane.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lane[middle]?.at ?? Infinity) <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * @param {Plan} plan @param {Candidate} candidate @param {Spot} spot @param {number} half
 */
function put(plan, { key, mark, band, width }, { lane, side, reach }, half) {
  const boxes = plan.lanes[lane];
  boxes?.splice(indexIn(boxes, reach.at), 0, reach);
  plan.done.push({ key, mark, lane, band, side, half, width, from: reach.from, to: reach.to });
}
