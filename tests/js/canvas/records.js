// Invented records for the property tests of the canvas: any size, clustered or not, with ranges, open ends and the first and last years.
import { dayOf, LAST_DAY } from "../../../static/js/canvas/calendar.js";

/** @typedef {import("../../../static/js/canvas/types.js").Mark} Mark */
/** @typedef {import("../../../static/js/canvas/types.js").Extent} Extent */

/**
 * A mark with only the facts that matter to a test.
 * @param {Partial<Mark>} facts
 * @returns {Mark}
 */
export function aMark(facts = {}) {
  const first = facts.first ?? dayOf(1992, 5, 8);
  const by = facts.by ?? first;
  const importance = facts.importance ?? 3;
  return {
    id: 1,
    slug: `event-${facts.id ?? 1}`,
    first,
    by,
    last: by,
    at: (first + by + 1) / 2,
    approximate: false,
    uncertain: false,
    ongoing: false,
    disputed: false,
    kind: { slug: "battle", name: "Battle", group: "fighting" },
    group: 0,
    importance,
    grade: { slug: "documented", name: "Documented" },
    label: "A short title",
    title: "A title that is longer than that",
    when: "8 May 1992",
    rank: (5 - importance) * 2 ** 24,
    lanes: 1,
    ...facts,
  };
}

/**
 * The same numbers from the same seed (mulberry32).
 * @param {number} seed
 */
export function dice(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** @param {Mark} mark width as if measured: no two alike, so that no answer hangs on a rounding */
export const widthOf = (mark) => 40 + ((mark.id * 7919) % 1500) / 10 + mark.id / 1e5;

/**
 * A record of `size` events.
 * @param {number} seed @param {number} size
 * @returns {{extent: Extent, marks: Mark[]}}
 */
export function aRecord(seed, size) {
  const roll = dice(seed);
  const extent = extentOf(roll);
  const days = extent.last - extent.first;
  const busy = Array.from({ length: 4 }, () => extent.first + roll() * days);
  const marks = Array.from({ length: size }, (_, id) => {
    const near = (busy[Math.floor(roll() * 4)] ?? 0) + (roll() - 0.5) * days * 0.02;
    const first = Math.min(extent.last - 1, Math.max(extent.first, Math.floor(roll() < 0.6 ? near : extent.first + roll() * days)));
    return aMark({ id, label: roll() < 0.9 ? "Named" : null, ...endsOf(roll, first, extent), ...weightOf(roll) });
  });
  return { extent, marks };
}

/** @param {() => number} roll @returns {Extent} from a single day to all years there are */
function extentOf(roll) {
  const all = { first: 0, last: LAST_DAY + 1 };
  if (roll() < 0.1) return all;
  const first = Math.floor(roll() * (LAST_DAY - 40000));
  return { first, last: first + 1 + Math.floor(roll() ** 3 * 40000) };
}

/** @param {() => number} roll @param {number} first @param {Extent} extent */
function endsOf(roll, first, extent) {
  const chance = roll();
  const days = extent.last - first;
  if (chance < 0.01) return { first: extent.first, by: extent.first, last: extent.last - 1, at: extent.first + 0.5 };
  const by = chance < 0.2 ? Math.min(extent.last - 1, first + Math.floor(roll() * 31)) : first;
  const last = chance > 0.97 ? Infinity : chance > 0.8 ? by + Math.floor(roll() ** 4 * days) : by;
  return { first, by, last, at: (first + by + 1) / 2 };
}

/** @param {() => number} roll */
function weightOf(roll) {
  const importance = 1 + Math.floor(roll() * 5);
  const rank = (5 - importance) * 2 ** 24 + Math.floor(roll() * 2 ** 24);
  return { importance, rank, group: Math.floor(roll() * 7), lanes: Math.floor(roll() * 64) };
}
