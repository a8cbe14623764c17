// What hands and keys come down to, without a page: steps, flights, wheels, fields, and where a card stands.
import assert from "node:assert/strict";
import { test } from "node:test";

import { between, step } from "../../../static/js/canvas/camera.js";
import { besideSpot } from "../../../static/js/canvas/card.js";
import { wheelFactor, wheelPixels } from "../../../static/js/canvas/gestures.js";
import { keptSpan, spanOf } from "../../../static/js/canvas/toolbar.js";
import { dayOf } from "../../../static/js/canvas/calendar.js";
import { dayAt, makeView, zoomAt } from "../../../static/js/canvas/viewport.js";

const whole = makeView(0, 10_000, 1000);

test("a flight between two zooms keeps the instant that both have at the same place", () => {
  const near = zoomAt(whole, 8, 300);
  for (const part of [0, 0.2, 0.5, 0.9, 1]) {
    assert.ok(Math.abs(dayAt(between(whole, near, part), 300) - 3000) < 1e-6);
  }
  assert.ok(Math.abs(between(whole, near, 1).first - near.first) < 1e-6);
});

test("a flight without a zoom goes straight", () => {
  const there = makeView(2000, 3000, 1000);
  assert.deepEqual(between(makeView(1000, 2000, 1000), there, 0.5), makeView(1500, 2500, 1000));
});

test("a page turns by six tenths, and what is no step leads nowhere", () => {
  const view = makeView(1000, 2000, 1000);
  assert.deepEqual(step("later", view, whole, 0), makeView(1600, 2600, 1000));
  assert.deepEqual(step("earlier", view, whole, 0), makeView(400, 1400, 1000));
  assert.deepEqual(step("last", view, whole, 0), makeView(9000, 10_000, 1000));
  assert.equal(step("keep", view, whole, 0), null);
});

test("a wheel turns as far whatever unit it counts in, and one turn never runs away", () => {
  const turn = (/** @type {number} */ deltaMode, /** @type {number} */ deltaY) =>
    wheelPixels(/** @type {WheelEvent} */ ({ deltaMode, deltaX: 0, deltaY }), 300);
  assert.deepEqual([turn(0, 48), turn(1, 3), turn(2, 1)], [[0, 48], [0, 48], [0, 300]]);
  assert.ok(wheelFactor(-100, false) > 1);
  assert.ok(wheelFactor(1e9, true) > 0.4);
  assert.ok(Math.abs(wheelFactor(30, true) * wheelFactor(-30, true) - 1) < 1e-9);
});

test("an empty date field leaves its end; dates that cannot be read are told", () => {
  const view = makeView(dayOf(1990, 1, 1), dayOf(1991, 1, 1), 1000);
  assert.deepEqual(spanOf("1990-06", "", view), { first: dayOf(1990, 6, 1), last: dayOf(1991, 1, 1) });
  assert.deepEqual(spanOf("1995", "", view), { first: dayOf(1995, 1, 1), last: dayOf(1996, 1, 1) });
  assert.deepEqual(spanOf("", "1980-12-31", view), { first: dayOf(1981, 1, 1) - 365, last: dayOf(1981, 1, 1) });
  assert.match(String(Object(spanOf("soon", "", view)).problem), /“soon” cannot be read/);
  assert.match(String(Object(spanOf("1995", "1994", view)).problem), /after the last/);
});

test("a window is kept as its words say", () => {
  const kept = keptSpan(makeView(dayOf(2020, 3, 5), dayOf(2023, 11, 2), 1000));
  assert.deepEqual(kept, { from: "2020", to: "2023", words: "2020 to 2023" });
});

test("a card stands inside the stage and beside what it tells of, wherever that is", () => {
  const card = { width: 300, height: 90 };
  const stage = { width: 390, height: 330 };
  for (let left = 0; left < 390; left += 13) {
    for (let top = 0; top < 310; top += 11) {
      const spot = { left, right: left + 20, top, bottom: top + 22 };
      const at = besideSpot(spot, card, stage, null);
      assert.ok(at.left >= 0 && at.left + card.width <= stage.width);
      assert.ok(at.top >= 0 && at.top + card.height <= stage.height);
      assert.ok(at.top >= spot.bottom || at.top + card.height <= spot.top);
    }
  }
});
