/**
 * What the page says about a view, in ordinary sentences. No-break spaces hold one date together.
 *
 * @module
 */

import { dateOf, FIRST_DAY, LAST_DAY } from "./calendar.js";
import { isWhole } from "./viewport.js";

/** @typedef {import("./types.js").Extent} Extent */
/** @typedef {import("./types.js").Viewport} Viewport */
/** @typedef {import("./types.js").Words} Words */

const GLUE = "\u00a0";
const IN_DAYS = 62; // a view up to this long is named by days
const IN_YEARS = 7300; // one longer than this by years
const MONTHS = "January February March April May June July August September October November December".split(" ");

/** In groups of three, as English has it: the language's own formatter takes 20 ms to wake up. @param {number} count */
const grouped = (count) => String(count).replace(/\B(?=(?:\d{3})+$)/g, ",");

/** @type {Words} */
export const ENGLISH = {
  months: MONTHS,
  short: MONTHS.map((month) => month.slice(0, 3)),
  date: (day, month, year) => [day, month, year].filter((part) => part !== null).join(GLUE),
  all: "All years",
  between: (from, to) => `${from} to ${to}`,
  events: (total) => (total === 0 ? "No event" : total === 1 ? "1 event" : `${grouped(total)} events`),
  labelled: (labelled) => `${labelled === 0 ? "none" : grouped(labelled)} labelled at this zoom`,
};

/**
 * "All years", "June 2020 to January 2024" or "8 May 1992".
 * @param {Viewport} view @param {Extent} extent @param {Words} [words]
 */
export function windowWords(view, extent, words = ENGLISH) {
  if (isWhole(view, extent)) return words.all;
  const inside = (/** @type {number} */ day) => Math.max(FIRST_DAY, extent.first, Math.min(LAST_DAY, extent.last - 1, day));
  const last = inside(Math.ceil(view.last) - 1);
  const first = Math.min(last, inside(Math.floor(view.first)));
  const days = last - first + 1;
  return rangeWords(first, last, days <= IN_DAYS ? "day" : days <= IN_YEARS ? "month" : "year", words);
}

/**
 * "8 May 1992".
 * @param {number} day @param {Words} [words]
 */
export const dayWords = (day, words = ENGLISH) => rangeWords(day, day, "day", words);

/**
 * A range of days, both included, named no finer than a cell; the first part leaves out what the last one says anyway.
 * @param {number} first @param {number} last @param {"day"|"month"|"year"} cell @param {Words} [words]
 */
export function rangeWords(first, last, cell, words = ENGLISH) {
  const [from, to] = [dateOf(first), dateOf(last)];
  const month = (/** @type {{month: number}} */ date) => (cell === "year" ? null : (words.months[date.month - 1] ?? null));
  const day = (/** @type {{day: number}} */ date) => (cell === "day" ? date.day : null);
  const end = words.date(day(to), month(to), to.year);
  const sameYear = from.year === to.year;
  const sameMonth = sameYear && from.month === to.month;
  if (sameYear && (cell === "year" || (sameMonth && (cell === "month" || from.day === to.day)))) return end;
  return words.between(words.date(day(from), sameMonth ? null : month(from), sameYear ? null : from.year), end);
}

/**
 * "307 events, 33 labelled at this zoom".
 * @param {number} total @param {number|null} [labelled] null: do not say @param {Words} [words]
 */
export function countWords(total, labelled = null, words = ENGLISH) {
  return labelled === null || total === 0 ? words.events(total) : `${words.events(total)}, ${words.labelled(labelled)}`;
}
