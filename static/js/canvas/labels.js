/**
 * Which marks have their label written, and in which lane, so that no two ever overlap and zooming in only adds.
 *
 * Labels are placed in time, once per half rung: at the smallest scale that occurs in it. Half rungs count from the whole
 * record (0); one more is √2 closer. Room is given out coarsest half rung first, in each by rank: what has a lane there
 * keeps it at all finer ones (see room.js). The scale at which two boxes come free of one another is known in advance,
 * so a mark that finds no room waits for the half rung where it may, and is not looked at before.
 *
 * @module
 */

import { bandsOf } from "./lanes.js";
import { freeFrom, indexIn, insideFrom, reachOf, SIZES } from "./room.js";
import { scaleOf } from "./viewport.js";

/** @typedef {import("./types.js").Mark} Mark */
/** @typedef {import("./types.js").Band} Band */
/** @typedef {import("./types.js").Placed} Placed */
/** @typedef {import("./types.js").PlaceOptions} PlaceOptions */
/** @typedef {import("./types.js").Viewport} Viewport */
/** @typedef {import("./room.js").Reach} Reach */

/**
 * @typedef {object} Candidate a mark that wants a label in a band
 * @property {string} key
 * @property {Mark} mark
 * @property {number} band
 * @property {number} width
 * @property {Placed|undefined} before where it stood: it may go from there, but not move
 * @property {Reach[]} reaches with the label on the right, and on the left
 * @property {number[]} free for each spot a scale below which it is not free; that only rises while lanes fill. The spots are
 *   the lanes of the band with the label on the right, then the same with the label on the left
 */

/**
 * @typedef {object} Plan the lanes while they fill
 * @property {Reach[][]} lanes their boxes in order of time, which is the same at every scale as they never overlap
 * @property {Placed[]} done
 * @property {Band[]} bands
 * @property {number} gap
 */

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
  const { half, whole, bands, gap = SIZES.gap } = options;
  const lanes = bands.flatMap((band) => Array.from({ length: band.lanes }, () => /** @type {Reach[]} */ ([])));
  const plan = { lanes, done: [], bands, gap };
  const first = Math.min(0, half);
  const scales = Array.from({ length: half - first + 1 }, (_, step) => scaleOf(whole) * 2 ** ((first + step) / 2));
  const waiting = keep(plan, candidates(marks, options), half, scales.at(-1) ?? 0);
  fill(plan, waiting, scales, first);
  return new Map(plan.done.sort(byRank).map((/** @type {Placed} */ placed) => [placed.key, placed]));
}

/**
 * Add what is placed now to what is kept. What is not in force any more is remembered all the same: should it find room
 * again, then where it stood, but it no longer comes before what stands in view.
 * @param {Map<string, Placed>} kept changed @param {Map<string, Placed>} placed
 */
export function remember(kept, placed) {
  for (const [key, one] of kept) if (one.half !== Infinity && !placed.has(key)) kept.set(key, { ...one, half: Infinity });
  for (const [key, one] of placed) kept.set(key, one);
}

/** @param {Candidate|Placed} a @param {Candidate|Placed} b */
const byRank = (a, b) => a.mark.rank - b.mark.rank || a.mark.id - b.mark.id || a.band - b.band;

/**
 * The marks that have a written label, once for each band they stand in.
 * @param {Iterable<Mark>} marks @param {PlaceOptions} options
 * @returns {Candidate[]}
 */
function candidates(marks, options) {
  const { bands, widthOf, kept } = options;
  /** @type {Map<string, Candidate>} */
  const found = new Map();
  for (const mark of marks) {
    if (!mark.label) continue;
    const width = widthOf(mark);
    for (const band of bandsOf(mark, bands)) {
      const key = bands[band]?.mode === "packed" ? String(mark.id) : `${mark.id}:${band}`;
      if (found.has(key)) continue;
      const stood = kept?.get(key);
      const before = stood && inBand(stood.lane, bands[band]) ? stood : undefined;
      found.set(key, { key, mark, band, width, before, ...spots(mark, width, bands[band], before, options) });
    }
  }
  return [...found.values()];
}

/** @param {number} lane @param {Band|undefined} band */
const inBand = (lane, band) => band !== undefined && lane >= band.firstLane && lane < band.firstLane + band.lanes;

/**
 * Both reaches of a mark, and the scales below which its spots are not free before anything stands in the lanes: those
 * at which it sticks out of the whole record. For what is in force, only where it stands is free.
 * @param {Mark} mark @param {number} width @param {Band|undefined} band @param {Placed|undefined} before @param {PlaceOptions} options
 */
function spots(mark, width, band, before, { half, whole, openTo = whole.last, glyph = SIZES.glyph, space = SIZES.space }) {
  const reaches = SIDES.map((side) => reachOf(mark, side, width, openTo, { glyph, space }));
  const [first, lanes] = [band?.firstLane ?? 0, band?.lanes ?? 0];
  // While a drag shows more than the record, its ends are no reason to go.
  const anywhere = before !== undefined && half < 0;
  /** @type {number[]} */
  const free = [];
  for (const [index, reach] of reaches.entries()) {
    const inside = anywhere ? 0 : insideFrom(reach, whole);
    for (let lane = first; lane < first + lanes; lane += 1) {
      const barred = before && (lane !== before.lane || SIDES[index] !== before.side);
      free.push(barred ? Infinity : inside);
    }
  }
  return { reaches, free };
}

/**
 * What stood at this half rung or a coarser one stays as it is. The rest is given back: it has to find room by rank.
 * @param {Plan} plan @param {Candidate[]} all @param {number} half @param {number} scale
 */
function keep(plan, all, half, scale) {
  const waiting = all.filter(({ before }) => !before || before.half > half);
  for (const candidate of all.filter(({ before }) => before && before.half <= half).sort(byRank)) {
    const spot = freeSpot(plan, candidate, scale * (1 + CRUMB));
    if (spot === -1) waiting.push(candidate);
    else put(plan, candidate, spot, candidate.before?.half ?? half);
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
      if (spot === -1) queues[nextStep(scales, candidate.free, step + 1)]?.push(candidate);
      else put(plan, candidate, spot, first + step);
    }
  });
}

/**
 * The first spot of a candidate that is free at a scale, or -1. Both spots of a lane are looked at together.
 * @param {Plan} plan @param {Candidate} candidate @param {number} scale
 */
function freeSpot(plan, { mark, band, free, reaches }, scale) {
  const lanes = free.length / SIDES.length;
  const first = plan.bands[band]?.firstLane ?? 0;
  for (let spot = 0; spot < free.length; spot += 1) {
    if (/** @type {number} */ (free[spot]) > scale) continue;
    const boxes = /** @type {Reach[]} */ (plan.lanes[first + (spot % lanes)]);
    const index = indexIn(boxes, mark.at);
    const [before, after] = [boxes[index - 1], boxes[index]];
    for (let side = 0, same = spot % lanes; side < SIDES.length; side += 1, same += lanes) {
      const from = freeFrom(before, /** @type {Reach} */ (reaches[side]), after, plan.gap);
      if (from > /** @type {number} */ (free[same])) free[same] = from;
    }
    if (/** @type {number} */ (free[spot]) <= scale) return spot;
  }
  return -1;
}

/**
 * The next half rung at which any spot may be free.
 * @param {number[]} scales @param {number[]} free @param {number} from
 */
function nextStep(scales, free, from) {
  let least = Infinity;
  for (const scale of free) if (scale < least) least = scale;
  let step = from;
  while ((scales[step] ?? Infinity) < least) step += 1;
  return step;
}

/**
 * @param {Plan} plan @param {Candidate} candidate @param {number} spot @param {number} half
 */
function put(plan, { key, mark, band, width, reaches, free }, spot, half) {
  const lanes = free.length / SIDES.length;
  const lane = (plan.bands[band]?.firstLane ?? 0) + (spot % lanes);
  const index = Math.floor(spot / lanes);
  const [reach, side] = [reaches[index], SIDES[index]];
  const boxes = plan.lanes[lane];
  if (!reach || !side || !boxes) return;
  boxes.splice(indexIn(boxes, reach.at), 0, reach);
  plan.done.push({ key, mark, lane, band, side, half, width, from: reach.from, to: reach.to });
}
