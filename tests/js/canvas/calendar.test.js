// Days as whole numbers since 0001-01-01.
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";

import { FIRST_DAY, LAST_DAY, dateOf, dayOf, daysInMonth, iso, parseDay, weekday } from "../../../static/js/canvas/calendar.js";

const days = fc.integer({ min: FIRST_DAY, max: LAST_DAY });

test("days are counted as Python counts them, from 0 on 1 January of the year 1", () => {
  assert.equal(dayOf(1, 1, 1), 0);
  assert.equal(dayOf(1988, 2, 20), 725786); // date(1988, 2, 20).toordinal() - 1
  assert.equal(dayOf(2020, 9, 27), 737694);
  assert.equal(LAST_DAY, 3652058);
});

test("every day of the years 1 to 9999 comes back from its date, and the calendar agrees", () => {
  fc.assert(
    fc.property(days, (day) => {
      const { year, month, day: date } = dateOf(day);
      assert.equal(dayOf(year, month, date), day);
      const clock = new Date(0);
      clock.setUTCFullYear(year, month - 1, date);
      assert.equal(Math.round(clock.getTime() / 864e5) + 719162, day);
      assert.equal((clock.getUTCDay() + 6) % 7, weekday(day));
    }),
    { numRuns: 2000 },
  );
});

test("a day is written as ISO and read again", () => {
  fc.assert(fc.property(days, (day) => parseDay(iso(day)) === day));
  assert.equal(iso(0), "0001-01-01");
  assert.equal(iso(LAST_DAY), "9999-12-31");
  assert.equal(iso(-5), "0001-01-01");
});

test("a year and a month have a first and a last day", () => {
  assert.equal(parseDay("1992-02", "last"), dayOf(1992, 2, 29));
  assert.equal(parseDay("1900-02", "last"), dayOf(1900, 2, 28));
  assert.equal(parseDay("1992", "first"), dayOf(1992, 1, 1));
  assert.equal(parseDay("1992", "last"), dayOf(1992, 12, 31));
  assert.equal(daysInMonth(2000, 2), 29);
});

test("what is no date is none", () => {
  for (const text of ["", "1992-13", "1992-00", "1992-02-30", "0000", "1992-5", "19920508", "NaN", "1992-05-08T00:00", null, 7]) {
    assert.equal(parseDay(text), null, String(text));
  }
});

test("months beyond the year carry over", () => {
  assert.equal(dayOf(1992, 13), dayOf(1993, 1));
  assert.equal(dayOf(1992, 0), dayOf(1991, 12));
});
