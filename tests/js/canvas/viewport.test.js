// What the canvas shows, and how far a reader may go.
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";

import { dayOf } from "../../../static/js/canvas/calendar.js";
import * as v from "../../../static/js/canvas/viewport.js";

const extent = { first: dayOf(1988, 2, 1), last: dayOf(2026, 6, 8) };
const views = fc
  .record({ first: fc.integer({ min: 0, max: 3652000 }), days: fc.integer({ min: 3, max: 3652059 }), width: fc.integer({ min: 200, max: 3000 }) })
  .map(({ first, days, width }) => v.makeView(first, first + days, width));

/** @param {number} a @param {number} b @param {number} [within] */
const near = (a, b, within = 1e-4) => assert.ok(Math.abs(a - b) <= within, `${a} is not ${b}`);

test("zooming keeps the instant under the pointer", () => {
  fc.assert(
    fc.property(views, fc.double({ min: 0.2, max: 5, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), (view, factor, part) => {
      const x = part * view.width;
      const next = v.zoomAt(view, factor, x);
      near(v.dayAt(next, x), v.dayAt(view, x), 1e-3);
      near(v.scaleOf(next) / v.scaleOf(view), factor, 1e-6);
    }),
  );
});

test("a pixel is where its day is", () => {
  fc.assert(fc.property(views, fc.double({ min: -500, max: 3500, noNaN: true }), (view, x) => near(v.xOf(view, v.dayAt(view, x)), x, 0.01)));
});

test("panning moves by the pixels asked for", () => {
  fc.assert(fc.property(views, fc.integer({ min: -900, max: 900 }), (view, px) => near(v.xOf(view, v.panBy(view, px).first), px, 0.01)));
});

test("another width keeps the scale and the middle", () => {
  const view = v.makeView(100, 1100, 500);
  assert.deepEqual(v.resized(view, 1000), { first: -400, last: 1600, width: 1000 });
  assert.equal(v.resized(view, 0), view);
});

test("no view leaves the record or goes closer than three days, and limits are idempotent", () => {
  fc.assert(
    fc.property(views, (view) => {
      const next = v.limited(view, extent);
      const whole = v.fit(extent, view.width);
      assert.ok(next.first >= whole.first - 1e-6 && next.last <= whole.last + 1e-6);
      assert.ok(next.last - next.first >= 3 - 1e-9);
      near(v.limited(next, extent).first, next.first);
    }),
  );
});

test("a view inside the limits stays as it is", () => {
  const view = v.makeView(dayOf(2020, 1, 1), dayOf(2021, 1, 1), 800);
  assert.deepEqual(v.limited(view, extent), view);
  assert.deepEqual(v.softened(view, extent), view);
});

test("a drag beyond the end of the record gives way by a third", () => {
  const whole = v.fit(extent, 800);
  const end = v.limited(v.makeView(whole.first - 500, whole.first + 500, 800), extent);
  near(v.softened(v.panBy(end, -300), extent).first, v.panBy(end, -100).first);
});

test("the whole record is whole, and nothing closer is", () => {
  const whole = v.fit(extent, 390);
  assert.ok(v.isWhole(whole, extent));
  assert.ok(!v.isWhole(v.zoomAt(whole, 1.2), extent));
});

test("a record of one day has a view of its own", () => {
  const one = { first: 700000, last: 700001 };
  const view = v.fit(one, 1000);
  assert.ok(view.last - view.first >= 3 && view.first < 700000 && view.last > 700001);
  assert.deepEqual(v.limited(v.zoomAt(view, 9), one), v.makeView(699999, 700002, 1000));
});

test("whole days go into the address and come back", () => {
  const view = v.makeView(dayOf(1992, 5, 8), dayOf(1994, 2, 1), 700);
  assert.equal(v.toParam(view), "1992-05-08/1994-01-31");
  assert.deepEqual(v.fromParam("1992-05-08/1994-01-31", 700), view);
  fc.assert(fc.property(views, (any) => v.toParam(v.fromParam(v.toParam(any), any.width) ?? any) === v.toParam(any)));
});

test("an address that says nothing sensible gives no view", () => {
  const bad = ["", "/", "NaN/NaN", "1994/1992", "1992-05-08", "1992/1993/1994", "a/b", null, "1992-02-31/1993", "9".repeat(60), "Infinity/1"];
  for (const text of bad) assert.equal(v.fromParam(text, 700), null, String(text));
});

test("a view of one day is widened to the least that can be drawn", () => {
  assert.equal(v.toParam(v.fromParam("1992-05-08/1992-05-08", 700) ?? v.makeView(0, 0, 0)), "1992-05-07/1992-05-09");
  assert.deepEqual(v.fromParam("9999-12-31/9999-12-31", 700), v.makeView(3652056, 3652059, 700));
});

test("numbers that are none become a view that can be drawn", () => {
  assert.deepEqual(v.makeView(NaN, NaN, NaN), { first: 0, last: 3, width: 1 });
  const view = v.makeView(0, 10, 100);
  assert.equal(v.zoomAt(view, NaN, 3), view);
  assert.equal(v.zoomAt(view, 0, 3), view);
  assert.deepEqual(v.panBy(view, NaN), view);
});
