// Which labels get room, against the plainest way to give it out.
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";

import { halfRung, place } from "../../../static/js/canvas/labels.js";
import { bands, bandsOf } from "../../../static/js/canvas/lanes.js";
import { fit, makeView, scaleOf, zoomAt } from "../../../static/js/canvas/viewport.js";
import { aMark, aRecord, widthOf } from "./records.js";

/** @typedef {import("../../../static/js/canvas/types.js").Mark} Mark */
/** @typedef {import("../../../static/js/canvas/types.js").PlaceOptions} PlaceOptions */

const GAP = 24;
const modes = /** @type {const} */ (["packed", "groups", "actors"]);
const named = "abcdefg".split("").map((slug) => ({ slug, name: slug }));
const asked = fc.record({
  seed: fc.integer(),
  size: fc.integer({ min: 1, max: 120 }),
  mode: fc.constantFrom(...modes),
  lanes: fc.integer({ min: 1, max: 9 }),
  half: fc.integer({ min: 0, max: 18 }),
  width: fc.integer({ min: 320, max: 1600 }),
});

/** @param {{seed: number, size: number, mode: import("../../../static/js/canvas/types.js").Mode, lanes: number, half: number, width: number}} from */
function record({ seed, size, mode, lanes, half, width }) {
  const { marks, extent } = aRecord(seed, size);
  const whole = fit(extent, width);
  return { marks, options: { half, whole, bands: bands(mode, { groups: named, actors: named.slice(0, 6), lanes }), widthOf, gap: GAP } };
}

/**
 * Every half rung, every mark by rank, every side, every lane, against every box there is.
 * @param {Mark[]} marks @param {PlaceOptions} options
 */
function plainly(marks, { half, whole, bands: all }) {
  const found = new Map();
  /** @type {{at: number, from: number, to: number, left: number, right: number}[][]} */
  const lanes = all.flatMap((band) => Array.from({ length: band.lanes }, () => []));
  const sorted = marks.filter(({ label }) => label).sort((a, b) => a.rank - b.rank || a.id - b.id);
  for (let step = 0; step <= half; step += 1) {
    const scale = scaleOf(whole) * 2 ** (step / 2);
    for (const mark of sorted) {
      for (const band of bandsOf(mark, all)) {
        const key = all[0]?.mode === "packed" ? `${mark.id}` : `${mark.id}:${band}`;
        if (found.has(key)) continue;
        const spot = plainSpot(mark, scale, whole, lanes, all[band]);
        if (spot) found.set(key, spot.words);
      }
    }
  }
  return found;
}

/** @param {any} mark @param {number} scale @param {any} whole @param {any[][]} lanes @param {any} band */
function plainSpot(mark, scale, whole, lanes, band) {
  const to = Math.max(Number.isFinite(mark.last) ? mark.last + 1 : whole.last, mark.by + 1);
  for (const side of ["right", "left"]) {
    const long = 7 + 6 + widthOf(mark);
    const reach = { at: mark.at, from: mark.first, to, left: side === "left" ? long : 7, right: side === "left" ? 7 : long };
    if (mark.at - reach.left / scale < whole.first || mark.at + reach.right / scale > whole.last) continue;
    for (let lane = band.firstLane; lane < band.firstLane + band.lanes; lane += 1) {
      const boxes = lanes[lane] ?? [];
      if (boxes.some((box) => meet(box, reach, scale))) continue;
      boxes.push(reach);
      return { words: `${lane} ${side}` };
    }
  }
  return null;
}

/** @param {any} a @param {any} b @param {number} scale */
function meet(a, b, scale) {
  const [one, two] = a.at <= b.at ? [a, b] : [b, a];
  const [end, start] = [one.at + one.right / scale, two.at - two.left / scale];
  const gap = GAP / scale;
  return one.to > two.from || one.to + gap > start || end + gap > two.from || end + gap > start;
}

test("room is given out as the plainest way would, only sooner", () => {
  fc.assert(
    fc.property(asked, (from) => {
      const { marks, options } = record(from);
      const placed = [...place(marks, options)].map(([key, { lane, side }]) => [key, `${lane} ${side}`]);
      assert.deepEqual(Object.fromEntries(placed), Object.fromEntries(plainly(marks, options)));
    }),
    { numRuns: 150 },
  );
});

test("the order in which marks come, and a mark that comes twice, change nothing", () => {
  fc.assert(
    fc.property(asked, (from) => {
      const { marks, options } = record(from);
      assert.deepEqual([...place([...marks, ...marks].reverse(), options)], [...place(marks, options)]);
    }),
    { numRuns: 60 },
  );
});

test("what is in force comes back as it is when nothing has changed", () => {
  fc.assert(
    fc.property(asked, (from) => {
      const { marks, options } = record(from);
      const placed = place(marks, options);
      assert.deepEqual([...place(marks, { ...options, kept: placed })], [...placed]);
    }),
    { numRuns: 60 },
  );
});

const whole = fit({ first: 700000, last: 710000 }, 1000);
const packed = bands("packed", { lanes: 1 });
const alone = { half: 0, whole, bands: packed, widthOf: () => 100 };

test("a mark without a written label gets none", () => {
  assert.equal(place([aMark({ first: 705000, label: null })], alone).size, 0);
});

test("near the end of the record a label stands to the left of its glyph, elsewhere to the right", () => {
  const sides = [700000, 705000, 709900].map((first) => place([aMark({ first })], alone).get("1")?.side);
  assert.deepEqual(sides, ["right", "right", "left"]);
});

test("the more important of two rivals gets the lane, whatever comes first", () => {
  const rivals = [aMark({ id: 1, first: 705000, importance: 3 }), aMark({ id: 2, first: 705100, importance: 5 })];
  assert.deepEqual([...place(rivals, { ...alone, half: 0 }).keys()], ["2"]);
  assert.deepEqual([...place(rivals, { ...alone, half: 12 }).keys()], ["2", "1"]);
});

test("an important mark that becomes known later does not push away what is in force", () => {
  const early = aMark({ id: 1, first: 705000, importance: 1 });
  const kept = place([early], alone);
  const both = [early, aMark({ id: 2, first: 705100, importance: 5 })];
  assert.deepEqual([...place(both, { ...alone, kept }).keys()], ["1"]);
});

test("where what is in force has no room for all any more, the less important go", () => {
  const minor = aMark({ id: 1, first: 703000, importance: 3 });
  const major = aMark({ id: 2, first: 704500, importance: 5 });
  const kept = place([minor, major], alone);
  assert.equal(kept.size, 2);
  const narrow = fit({ first: 700000, last: 710000 }, 500);
  assert.deepEqual([...place([minor, major], { ...alone, whole: narrow, kept }).keys()], ["2"]);
});

test("while a drag shows more than the record, labels near its ends stay", () => {
  const last = aMark({ first: 709000 });
  const kept = place([last], { ...alone, half: 3 });
  assert.deepEqual([kept.get("1")?.side, kept.get("1")?.half], ["left", 0]);
  assert.equal(place([last], { ...alone, half: -12, kept }).get("1")?.side, "left");
});

test("zooming out, what found room only farther in has to find it by rank", () => {
  const minor = aMark({ id: 1, first: 705000, importance: 1 });
  const kept = place([minor, aMark({ id: 3, first: 705040, importance: 4 })], { ...alone, half: 14 });
  assert.deepEqual([...kept.keys()].sort(), ["1", "3"]);
  const known = [minor, aMark({ id: 3, first: 705040, importance: 4 }), aMark({ id: 2, first: 705300, importance: 5 })];
  assert.deepEqual([...place(known, { ...alone, kept }).keys()], ["3"]);
});

test("the room of a bar is reserved from its first to its last day, open ends to the end of the record", () => {
  const long = aMark({ id: 1, first: 702000, last: Infinity, importance: 5 });
  const beside = aMark({ id: 2, first: 707000, importance: 4 });
  assert.deepEqual([...place([long, beside], { ...alone, half: 12 }).keys()], ["1"]);
  assert.equal(place([long], alone).get("1")?.to, whole.last);
  assert.equal(place([long], { ...alone, openTo: 706000 }).size, 1);
  assert.equal(place([long, beside], { ...alone, half: 12, openTo: 706000 }).size, 2);
});

test("an actor's lanes hold every event the actor is in, so that one event may stand in two", () => {
  const rows = bands("actors", { actors: named.slice(0, 3), lanes: 3 });
  const found = place([aMark({ first: 705000, lanes: 0b101 })], { ...alone, bands: rows });
  assert.deepEqual([...found.values()].map(({ key, lane, band }) => [key, lane, band]), [["1:0", 0, 0], ["1:2", 2, 2]]);
});

test("a placement in a lane that is gone is none", () => {
  const kept = place([aMark({ id: 1, first: 705000 }), aMark({ id: 2, first: 705001 })], { ...alone, bands: bands("packed", { lanes: 2 }) });
  assert.deepEqual([...place([aMark({ id: 2, first: 705001 })], { ...alone, kept }).values()].map(({ lane }) => lane), [0]);
});

test("half rungs count from the whole record, two for each doubling", () => {
  assert.equal(halfRung(whole, whole), 0);
  assert.equal(halfRung(zoomAt(whole, 2), whole), 2);
  assert.equal(halfRung(zoomAt(whole, 2.9), whole), 3);
  assert.equal(halfRung(zoomAt(whole, 0.9), whole), -1);
  assert.equal(halfRung(makeView(700000, 700003, 1000), whole), 23);
});
