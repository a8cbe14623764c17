/**
 * The ladder of the calendar along the axis: centuries, decades, years, quarters, months, weeks, days.
 *
 * @module
 */

import { dateOf, dayOf, FIRST_DAY, LAST_DAY, weekday } from "./calendar.js";
import { scaleOf, xOf } from "./viewport.js";
import { ENGLISH } from "./words.js";

/** @typedef {import("./types.js").Axis} Axis */
/** @typedef {import("./types.js").Cell} Cell */
/** @typedef {import("./types.js").Viewport} Viewport */
/** @typedef {import("./types.js").Words} Words */

/**
 * A step: its cell, at least how many days, and the number of months in it where months are what it counts.
 * @typedef {{cell: Cell, days: number, months?: number}} Step
 */

const YEARS = [5000, 2000, 1000, 500, 200, 100, 50, 20, 10, 5, 2, 1];
const CALM = 1.25; // years stand a little wider than the least gap: a row of them is hard to read otherwise
const MINOR = 10; // px between lines without a label

/** @type {Step[]} the coarsest first */
const LADDER = [
  ...YEARS.map((years) => ({ cell: cellOf(years), days: years * 365, months: years * 12 })),
  { cell: "quarter", days: 90, months: 3 },
  { cell: "month", days: 28, months: 1 },
  { cell: "week", days: 7 },
  { cell: "day", days: 1 },
];

/** @param {number} years @returns {Cell} */
function cellOf(years) {
  if (years >= 100) return "century";
  return years >= 10 ? "decade" : "year";
}

/**
 * Lines with a label, at least `minGap` px apart, and finer ones without.
 * @param {Viewport} view @param {{minGap?: number, words?: Words}} [options]
 * @returns {Axis}
 */
export function axis(view, { minGap = 56, words = ENGLISH } = {}) {
  const scale = scaleOf(view);
  const major = LADDER.findLastIndex(({ days, months = 0 }) => days * scale >= minGap * (months > 12 ? CALM : 1));
  const step = LADDER[Math.max(0, major)] ?? LADDER[0];
  if (!step) return { step: "day", major: [], minor: [] };
  const finer = LADDER.slice(Math.max(0, major) + 1).findLast((one) => one.days * scale >= MINOR && divides(one, step));
  const labelled = daysOf(step, view);
  const taken = new Set(labelled);
  const place = (/** @type {number} */ day) => ({ day, x: xOf(view, day) });
  const minor = finer ? daysOf(finer, view).filter((day) => !taken.has(day)) : [];
  return { step: step.cell, major: labelled.map((day) => ({ ...place(day), label: labelOf(day, step, words) })), minor: minor.map(place) };
}

/**
 * Whether a finer step falls on every line of the coarser one. Weeks never do, but are what a month is made of.
 * @param {Step} fine @param {Step} coarse
 */
const divides = (fine, coarse) => (fine.months ? (coarse.months ?? 0) % fine.months === 0 : !coarse.months || coarse.months === 1);

/**
 * The days on which a step begins, inside a view and the years 1 to 9999.
 * @param {Step} step @param {Viewport} view
 */
function daysOf({ days, months }, view) {
  const first = Math.max(FIRST_DAY, Math.ceil(view.first));
  const last = Math.min(LAST_DAY, view.last);
  const found = [];
  if (months === undefined) {
    const start = days === 7 ? first + ((7 - weekday(first)) % 7) : first;
    for (let day = start; day <= last; day += days) found.push(day);
    return found;
  }
  const { year, month } = dateOf(first);
  const count = months >= 12 ? year * 12 : year * 12 + month - 1; // years are counted from 0, so that decades end in 0
  for (let next = Math.floor(count / months) * months; ; next += months) {
    const day = dayOf(Math.floor(next / 12), (next % 12) + 1);
    if (day > last) return found;
    if (day >= first) found.push(day);
  }
}

/**
 * A year where one begins, a month where one begins, else the day; the first Monday of a month says its month.
 * @param {number} day @param {Step} step @param {Words} words
 */
function labelOf(day, { cell }, words) {
  const date = dateOf(day);
  const month = words.short[date.month - 1] ?? "";
  if (date.day === 1 && date.month === 1) return words.date(null, null, date.year);
  if (date.day === 1) return month;
  return words.date(date.day, cell === "week" && date.day <= 7 ? month : null, null);
}
