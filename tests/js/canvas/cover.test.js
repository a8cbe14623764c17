// Which tiles a view needs.
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";

import { ancestors, cover, daysIn, firstDay, keyOf, neighbours, parent, rungFor } from "../../../static/js/canvas/cover.js";
import { makeView, scaleOf, zoomAt } from "../../../static/js/canvas/viewport.js";

const views = fc
  .record({ first: fc.integer({ min: 0, max: 3652000 }), days: fc.integer({ min: 3, max: 3652059 }), width: fc.integer({ min: 200, max: 3000 }) })
  .map(({ first, days, width }) => makeView(first, Math.min(2 ** 22, first + days), width));

test("a tile is about 512 px wide, as far as rungs go", () => {
  fc.assert(
    fc.property(views, (view) => {
      const z = rungFor(view);
      const px = daysIn(z) * scaleOf(view);
      assert.ok(z === 18 || px < 512 * 1.5);
      assert.ok(z === 0 || px > 512 / 1.5);
    }),
  );
});

test("a rung in use is left only when 0.6 finer or 0.8 coarser is nearer", () => {
  const exact = makeView(0, 8192, 512); // one tile of rung 9
  assert.equal(rungFor(exact), 9);
  assert.equal(rungFor(zoomAt(exact, 2 ** 0.59), 9), 9);
  assert.equal(rungFor(zoomAt(exact, 2 ** 0.61), 9), 10);
  assert.equal(rungFor(zoomAt(exact, 2 ** -0.79), 9), 9);
  assert.equal(rungFor(zoomAt(exact, 2 ** -0.81), 9), 8);
  assert.equal(rungFor(zoomAt(exact, 2 ** 0.59), null), 10);
});

test("the tiles cover all of the view that lies in the years we know, and no tile more", () => {
  fc.assert(
    fc.property(views, (view) => {
      const z = rungFor(view);
      const [from, to] = cover(view, z);
      assert.ok(firstDay(z, from) <= view.first && firstDay(z, from + 1) > view.first);
      assert.ok(firstDay(z, to + 1) >= view.last && firstDay(z, to) < view.last);
      assert.ok(to - from <= view.width / 330 + 1);
    }),
  );
  assert.deepEqual(cover(makeView(-5000, -4000, 500), 9), [0, 0]);
  assert.deepEqual(cover(makeView(2 ** 22 + 4, 2 ** 22 + 9, 500), 3), [7, 7]);
});

test("wider tiles hold the narrower ones", () => {
  assert.deepEqual(parent({ z: 3, x: 5 }), { z: 2, x: 2 });
  assert.equal(parent({ z: 0, x: 0 }), null);
  assert.deepEqual(ancestors({ z: 3, x: 5 }).map(keyOf), ["2/2", "1/1", "0/0"]);
  assert.equal(ancestors({ z: 22, x: 2 ** 22 - 1 }).length, 22);
});

test("neighbours stop at the ends of the grid", () => {
  assert.deepEqual(neighbours(makeView(0, 10, 500), 9), [{ z: 9, x: 1 }]);
  assert.deepEqual(neighbours(makeView(8192 * 3, 8192 * 5, 500), 9).map(keyOf), ["9/2", "9/5"]);
  assert.deepEqual(neighbours(makeView(0, 10, 500), 0), []);
});
