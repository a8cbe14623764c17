// What the page says about a view.
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";

import { dayOf } from "../../../static/js/canvas/calendar.js";
import { fit, makeView } from "../../../static/js/canvas/viewport.js";
import { countWords, dayWords, windowWords } from "../../../static/js/canvas/words.js";

const extent = { first: dayOf(1988, 2, 1), last: dayOf(2026, 6, 8) };

/** @param {[number, number, number]} from @param {[number, number, number]} to the last day in view */
const said = (from, to) => windowWords(makeView(dayOf(...from), dayOf(...to) + 1, 900), extent);

test("the whole record is all years", () => {
  assert.equal(windowWords(fit(extent, 900), extent), "All years");
});

test("long views are named by years, others by months, short ones by days", () => {
  assert.equal(said([1991, 3, 1], [2015, 4, 30]), "1991 to 2015");
  assert.equal(said([2020, 6, 1], [2024, 1, 31]), "June\u00a02020 to January\u00a02024");
  assert.equal(said([2020, 6, 1], [2020, 9, 30]), "June to September\u00a02020");
  assert.equal(said([1992, 5, 28], [1992, 6, 3]), "28\u00a0May to 3\u00a0June\u00a01992");
  assert.equal(said([1992, 5, 8], [1992, 5, 10]), "8 to 10\u00a0May\u00a01992");
  assert.equal(said([1992, 12, 30], [1993, 1, 2]), "30\u00a0December\u00a01992 to 2\u00a0January\u00a01993");
  assert.equal(said([1992, 5, 8], [1992, 5, 8]), "8\u00a0May\u00a01992");
  assert.equal(dayWords(dayOf(1992, 5, 8)), "8\u00a0May\u00a01992");
});

test("a part of a day counts as the day", () => {
  assert.equal(windowWords(makeView(dayOf(1992, 5, 8) + 0.4, dayOf(1992, 5, 9) + 0.1, 900), extent), "8 to 9\u00a0May\u00a01992");
});

test("the margin beyond the record is not named", () => {
  assert.equal(said([1988, 1, 1], [1990, 12, 31]), "February\u00a01988 to December\u00a01990");
  assert.equal(said([2026, 5, 1], [2026, 9, 9]), "1\u00a0May to 7\u00a0June\u00a02026");
});

test("no view leaves the reader without words", () => {
  const days = fc.integer({ min: -9000, max: 3662000 });
  fc.assert(
    fc.property(days, days, days, fc.nat(40000), (first, last, start, length) => {
      const words = windowWords(makeView(first, last, 500), { first: start, last: start + 1 + length });
      assert.match(words, /^(All years|.*\d+)$/);
      assert.doesNotMatch(words, /NaN|undefined|null/);
    }),
    { numRuns: 1000 },
  );
});

test("events are counted, and how many of them are labelled", () => {
  assert.equal(countWords(307, 33), "307 events, 33 labelled at this zoom");
  assert.equal(countWords(1000000, 40), "1,000,000 events, 40 labelled at this zoom");
  assert.equal(countWords(1, 1), "1 event, 1 labelled at this zoom");
  assert.equal(countWords(5, 0), "5 events, none labelled at this zoom");
  assert.equal(countWords(0, 0), "No event");
  assert.equal(countWords(307), "307 events");
});
