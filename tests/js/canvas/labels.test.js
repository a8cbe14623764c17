// What a reader sees of the labels: in any view, and from one view to the next.
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";

import { boxes } from "../../../static/js/canvas/boxes.js";
import { halfRung, place, remember } from "../../../static/js/canvas/labels.js";
import { bands } from "../../../static/js/canvas/lanes.js";
import { fit, limited, makeView, panBy, scaleOf, softened, zoomAt } from "../../../static/js/canvas/viewport.js";
import { aMark, aRecord, dice, widthOf } from "./records.js";

/** @typedef {import("../../../static/js/canvas/types.js").Box} Box */
/** @typedef {import("../../../static/js/canvas/types.js").Extent} Extent */
/** @typedef {import("../../../static/js/canvas/types.js").Mark} Mark */
/** @typedef {import("../../../static/js/canvas/types.js").Placed} Placed */
/** @typedef {import("../../../static/js/canvas/types.js").Viewport} Viewport */

const GLYPH = 14;
const SPACE = 6;
const named = "abcdefg".split("").map((slug) => ({ slug, name: slug }));
const modes = /** @type {const} */ (["packed", "packed", "groups", "actors"]);

/** A reader with a record before them, who keeps what is in force. @param {number} seed @param {number} size */
function aReader(seed, size) {
  const roll = dice(seed);
  const { marks, extent } = aRecord(seed, size);
  const width = 300 + Math.floor(roll() * 1300);
  const whole = fit(extent, width);
  const rows = bands(modes[Math.floor(roll() * 4)] ?? "packed", { groups: named, actors: named.slice(0, 6), lanes: 1 + Math.floor(roll() * 10) });
  /** @type {Map<string, Placed>} */
  const kept = new Map();
  const look = (/** @type {Viewport} */ view, known = marks) => {
    const placed = place(known, { half: halfRung(view, whole), whole, bands: rows, widthOf, kept });
    remember(kept, placed);
    return boxes(view, placed.values());
  };
  return { roll, marks, extent, whole, look };
}

/** @param {() => number} roll @param {Viewport} whole @param {Extent} extent */
function anyView(roll, whole, extent) {
  const days = 3 + (whole.last - whole.first) * roll() ** 6;
  const first = whole.first + roll() * (whole.last - whole.first - days);
  return limited(makeView(first, first + days, whole.width), extent);
}

/** @param {Box[]} drawn @param {Viewport} view */
function assertReadable(drawn, view) {
  const inOrder = [...drawn].sort((a, b) => a.lane - b.lane || a.left - b.left);
  inOrder.slice(1).forEach((box, i) => {
    const before = /** @type {Box} */ (inOrder[i]);
    const apart = before.lane !== box.lane || before.right <= box.left + 1e-3;
    assert.ok(apart, `${before.mark.id} reaches ${before.right}, ${box.mark.id} begins at ${box.left}`);
  });
  for (const { label, placed, x, glyph, left, right, bar } of drawn) {
    assert.ok(Number.isFinite(left) && Number.isFinite(right) && left <= right);
    if (bar) assert.ok(bar.from >= 0 && bar.to <= view.width && bar.from < bar.to);
    if (label === null) continue;
    assert.ok(label >= 0 && label + placed.width <= view.width, "a label stands wholly inside the view");
    assert.ok(!glyph || label >= x + GLYPH / 2 || label + placed.width <= x - GLYPH / 2, "a label stands beside its glyph");
  }
}

test("no two labels, glyphs or bars of a lane overlap in 600 views of any record", () => {
  fc.assert(
    fc.property(fc.integer(), fc.integer({ min: 10, max: 600 }), (seed, size) => {
      const { roll, whole, extent, look } = aReader(seed, size);
      for (let i = 0; i < 12; i += 1) {
        const view = i === 0 ? whole : anyView(roll, whole, extent);
        assertReadable(look(view), view);
      }
    }),
    { numRuns: 50 },
  );
});

test("nor while a drag shows more than the record", () => {
  fc.assert(
    fc.property(fc.integer(), fc.double({ min: 0.3, max: 1, noNaN: true }), (seed, factor) => {
      const { roll, whole, extent, look } = aReader(seed, 300);
      look(whole);
      const view = softened(zoomAt(panBy(whole, (roll() - 0.5) * 900), factor), extent);
      assertReadable(look(view), view);
    }),
    { numRuns: 40 },
  );
});

test("nor with five thousand events, or ten thousand on one day", () => {
  const { roll, whole, extent, look } = aReader(11, 5000);
  const views = [whole, ...Array.from({ length: 5 }, () => anyView(roll, whole, extent))];
  for (const view of views) assertReadable(look(view), view);
  const crowd = Array.from({ length: 10000 }, (_, id) => aMark({ id, first: 720000, importance: 1 + (id % 5), rank: id }));
  const day = fit({ first: 720000, last: 720001 }, 1000);
  const placed = place(crowd, { half: 0, whole: day, bands: bands("packed", { lanes: 7 }), widthOf });
  assert.deepEqual([...placed.keys()], ["0", "1", "2", "3", "4", "5", "6"]);
  assertReadable(boxes(day, placed.values()), day);
});

/** Everything of a box, were nothing cut off. @param {Box} box @param {Viewport} view */
function standsInside({ placed, mark }, view) {
  const x = (mark.at - view.first) * scaleOf(view);
  const reach = GLYPH / 2 + SPACE + placed.width;
  return placed.side === "right" ? x >= GLYPH / 2 && x + reach <= view.width : x - reach >= 0 && x + GLYPH / 2 <= view.width;
}

/** What stays in view keeps its lane and side. @param {Box[]} before @param {Box[]} after */
function assertSteady(before, after) {
  const now = new Map(after.map((box) => [box.placed.key, box]));
  for (const { placed } of before) {
    const then = now.get(placed.key)?.placed;
    if (then) assert.deepEqual([then.lane, then.side], [placed.lane, placed.side]);
  }
}

test("zooming in only adds: what stays in view keeps lane, side and label", () => {
  fc.assert(
    fc.property(fc.integer(), fc.integer({ min: 10, max: 400 }), (seed, size) => {
      const { roll, marks, whole, extent, look } = aReader(seed, size);
      // Readers have been elsewhere before, and more becomes known with every step.
      for (let step = 0; step < 6; step += 1) look(anyView(roll, whole, extent), marks.filter(() => roll() < 0.4));
      const x = roll() * whole.width;
      const known = marks.map((mark) => ({ mark, from: roll() * 12 }));
      let view = whole;
      /** @type {Box[]} */
      let drawn = [];
      for (let step = 0; step < 24; step += 1) {
        if (step > 0) view = limited(zoomAt(view, 1 + roll() * 0.6, x), extent);
        const next = look(view, known.flatMap(({ mark, from }) => (from <= step ? [mark] : [])));
        const labelled = new Map(next.map((box) => [box.placed.key, box.label]));
        assertSteady(drawn, next);
        for (const box of drawn) {
          if (box.label !== null && standsInside(box, view)) assert.equal(typeof labelled.get(box.placed.key), "number");
        }
        drawn = next;
      }
    }),
    { numRuns: 40 },
  );
});

test("zooming out, panning and tiles that arrive late move nothing that stays in view", () => {
  fc.assert(
    fc.property(fc.integer(), fc.integer({ min: 10, max: 400 }), (seed, size) => {
      const { roll, marks, whole, extent, look } = aReader(seed, size);
      let view = anyView(roll, whole, extent);
      let drawn = look(view, marks.slice(0, size / 3));
      for (let step = 0; step < 20; step += 1) {
        view = limited(roll() < 0.5 ? panBy(view, (roll() - 0.5) * 400) : zoomAt(view, 0.6 + roll() * 0.6), extent);
        const next = look(view, marks.slice(0, (size * (step + 8)) / 27));
        assertSteady(drawn, next);
        drawn = next;
      }
    }),
    { numRuns: 40 },
  );
});

test("back at the whole record a reader sees what they saw first", () => {
  fc.assert(
    fc.property(fc.integer(), fc.integer({ min: 10, max: 500 }), (seed, size) => {
      const { roll, whole, extent, look } = aReader(seed, size);
      const first = look(whole);
      for (let step = 0; step < 5; step += 1) look(anyView(roll, whole, extent));
      assert.deepEqual(look(whole), first);
    }),
    { numRuns: 40 },
  );
});

test("all labels of the whole record stand in its view", () => {
  fc.assert(
    fc.property(fc.integer(), fc.integer({ min: 10, max: 500 }), (seed, size) => {
      const { whole, look } = aReader(seed, size);
      assert.ok(look(whole).every(({ label, glyph }) => label !== null && glyph));
    }),
    { numRuns: 40 },
  );
});
