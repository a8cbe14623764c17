/**
 * Days as whole numbers: counted from 0001-01-01 (0), proleptic Gregorian, never through local time.
 *
 * @module
 */

/** @typedef {import("./types.js").Day} Day */

const BEFORE = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];
const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const WRITTEN = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/;

/** @param {number} year */
const leap = (year) => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/**
 * How many days a month has.
 * @param {number} year @param {number} month 1 … 12
 */
export const daysInMonth = (year, month) => (month === 2 && leap(year) ? 29 : (LENGTHS[month - 1] ?? 0));

/**
 * The day of a date; months beyond 1 … 12 carry into the years, so that a ladder can step over them.
 * @param {number} year @param {number} [month] @param {number} [day]
 * @returns {Day}
 */
export function dayOf(year, month = 1, day = 1) {
  const y = year + Math.floor((month - 1) / 12);
  const m = (((month - 1) % 12) + 12) % 12;
  const past = y - 1;
  const leaps = Math.floor(past / 4) - Math.floor(past / 100) + Math.floor(past / 400);
  return past * 365 + leaps + (BEFORE[m] ?? 0) + (m > 1 && leap(y) ? 1 : 0) + day - 1;
}

export const FIRST_DAY = 0;
export const LAST_DAY = dayOf(9999, 12, 31);

/**
 * The date on which a day falls; a fraction of a day counts as that day.
 * @param {Day} day
 * @returns {{year: number, month: number, day: number}}
 */
export function dateOf(day) {
  const whole = Math.floor(day);
  let year = Math.floor(whole / 365.2425) + 1;
  if (dayOf(year) > whole) year -= 1;
  else if (dayOf(year + 1) <= whole) year += 1;
  let month = Math.min(12, Math.floor((whole - dayOf(year)) / 29) + 1);
  while (dayOf(year, month) > whole) month -= 1;
  return { year, month, day: whole - dayOf(year, month) + 1 };
}

/**
 * 0 for a Monday … 6 for a Sunday. The first day of the year 1 was a Monday.
 * @param {Day} day
 */
export const weekday = (day) => ((Math.floor(day) % 7) + 7) % 7;

/**
 * "1992-05-08" for days of the years 1 to 9999.
 * @param {Day} day
 */
export function iso(day) {
  const date = dateOf(Math.min(LAST_DAY, Math.max(FIRST_DAY, day)));
  const two = (/** @type {number} */ part) => String(part).padStart(2, "0");
  return `${String(date.year).padStart(4, "0")}-${two(date.month)}-${two(date.day)}`;
}

/**
 * The first or last day of "1992", "1992-05" or "1992-05-08"; null for anything that is no date.
 * @param {unknown} text @param {"first"|"last"} [end]
 * @returns {Day|null}
 */
export function parseDay(text, end = "first") {
  const parts = typeof text === "string" ? WRITTEN.exec(text.trim()) : null;
  if (!parts) return null;
  const [year, month, day] = parts.slice(1).map((part) => (part === undefined ? undefined : Number(part)));
  if (!year || month === 0 || (month ?? 1) > 12) return null;
  if (day !== undefined && (day < 1 || day > daysInMonth(year, month ?? 1))) return null;
  if (end === "first") return dayOf(year, month ?? 1, day ?? 1);
  return dayOf(year, month ?? 12, day ?? daysInMonth(year, month ?? 12));
}
