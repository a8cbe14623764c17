// The ladder of the calendar along the axis.
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";

import { dateOf, dayOf, weekday } from "../../../static/js/canvas/calendar.js";
import { axis } from "../../../static/js/canvas/ticks.js";
import { makeView } from "../../../static/js/canvas/viewport.js";
import { ENGLISH } from "../../../static/js/canvas/words.js";

/** @param {[number, number, number]} from @param {[number, number, number]} to @param {number} [width] */
const between = (from, to, width = 1120) => axis(makeView(dayOf(...from), dayOf(...to), width));

/** @param {import("../../../static/js/canvas/types.js").Axis} found */
const labels = ({ major }) => major.map(({ label }) => label).join(" ");

const views = fc
  .record({ first: fc.integer({ min: -2000, max: 3652000 }), days: fc.integer({ min: 3, max: 3652059 }), width: fc.integer({ min: 200, max: 3000 }) })
  .map(({ first, days, width }) => makeView(first, first + days, width));

test("labels stand at least 3.5rem apart, are as many as fit in view, and never run into one another", () => {
  fc.assert(
    fc.property(views, (view) => {
      const { major, minor } = axis(view);
      major.slice(1).forEach(({ x }, i) => {
        const before = major[i];
        assert.ok(before && x - before.x >= 56 && before.label.length * 7 + 4 < x - before.x);
      });
      assert.ok(major.every(({ x }) => x >= -1e-6 && x <= view.width + 1e-6));
      assert.ok(major.length <= view.width / 56 + 1 && minor.length <= view.width / 10 + 1);
    }),
    { numRuns: 1500 },
  );
});

test("a view inside the years 1 to 9999 has a label wherever a step of the ladder begins in it", () => {
  fc.assert(
    fc.property(views, (view) => {
      const { major } = axis(view);
      const all = view.first >= 366 && view.last <= dayOf(9999, 1, 1) && view.width >= 900;
      assert.ok(!all || major.length >= 1, `${view.first} to ${view.last}`);
    }),
    { numRuns: 1500 },
  );
});

test("a line has a label or none, never both", () => {
  fc.assert(
    fc.property(views, (view) => {
      const { major, minor } = axis(view);
      const days = [...major, ...minor].map(({ day }) => day);
      assert.equal(new Set(days).size, days.length);
    }),
  );
});

test("decades have years as finer lines, years quarters", () => {
  const decades = between([1950, 1, 1], [2026, 1, 1], 800);
  assert.deepEqual([decades.step, labels(decades)], ["decade", "1950 1960 1970 1980 1990 2000 2010 2020"]);
  assert.equal(decades.minor[0]?.day, dayOf(1951));
  const years = between([2015, 6, 1], [2024, 6, 1], 700);
  assert.deepEqual([years.step, labels(years)], ["year", "2016 2017 2018 2019 2020 2021 2022 2023 2024"]);
  assert.equal(years.minor[0]?.day, dayOf(2015, 7));
});

test("quarters and months are named, and January by its year", () => {
  const quarters = between([2020, 6, 1], [2022, 2, 1], 600);
  assert.deepEqual([quarters.step, labels(quarters)], ["quarter", "Jul Oct 2021 Apr Jul Oct 2022"]);
  const months = between([2020, 9, 15], [2021, 3, 15], 600);
  assert.deepEqual([months.step, labels(months)], ["month", "Oct Nov Dec 2021 Feb Mar"]);
  assert.ok(months.minor.every(({ day }) => weekday(day) === 0));
});

test("weeks are named by the day of their Monday, the first of a month with its month", () => {
  const weeks = between([2020, 9, 20], [2020, 11, 20], 800);
  assert.deepEqual([weeks.step, labels(weeks)], ["week", "21 28 5\u00a0Oct 12 19 26 2\u00a0Nov 9 16"]);
  assert.ok(weeks.major.every(({ day }) => weekday(day) === 0));
});

test("days are numbers, and the first of a month is its name", () => {
  const days = between([2020, 12, 29], [2021, 1, 4]);
  assert.deepEqual([days.step, labels(days)], ["day", "29 30 31 2021 2 3 4"]);
  assert.equal(labels(between([2020, 10, 30], [2020, 11, 3])), "30 31 Nov 2 3");
  assert.deepEqual(days.minor, []);
});

test("years 1 and 9999 have their axis, and nothing beyond them", () => {
  const all = axis(makeView(-50000, dayOf(9999, 12, 31) + 50000, 1120));
  assert.deepEqual([all.step, all.major[0]?.label], ["century", "1000"]);
  assert.equal(dateOf(all.major.at(-1)?.day ?? 0).year, 9000);
  assert.equal(axis(makeView(-100, -3, 900)).major.length, 0);
  assert.equal(labels(axis(makeView(-2, 3, 900))), "1 2 3 4");
  const end = dayOf(9999, 12, 31);
  assert.equal(labels(axis(makeView(end - 1, end + 5, 900))), "30 31");
});

test("another language brings its own months", () => {
  const words = { ...ENGLISH, short: "янв фев мар апр май июн июл авг сен окт ноя дек".split(" ") };
  assert.equal(labels(axis(makeView(dayOf(2020, 9, 15), dayOf(2020, 12, 15), 300), { words })), "окт ноя дек");
});
