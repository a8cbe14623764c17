// Counts of tiles as columns of pixels.
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";

import { daysIn, firstDay } from "../../../static/js/canvas/cover.js";
import { binAt, ceiling, columns, countBetween, heightOf } from "../../../static/js/canvas/density.js";
import { makeView } from "../../../static/js/canvas/viewport.js";
import { aMark } from "./records.js";

/** @typedef {import("../../../static/js/canvas/types.js").Tile} Tile */

const legend = {
  groups: [
    { slug: "fighting", name: "Fighting", glyph: "triangle", solid: true },
    { slug: "talks", name: "Talks", glyph: "ring", solid: false },
  ],
  kinds: [],
  grades: [],
};

/**
 * @param {number} z @param {number} x @param {[number, number, number][]} told group, bin, count
 * @param {Partial<Tile>} [facts]
 * @returns {Tile}
 */
function aTile(z, x, told, facts = {}) {
  const density = [0, 1].map((group) => {
    const mine = told.filter(([of]) => of === group);
    return { group, bins: Uint32Array.from(mine, ([, bin]) => bin), counts: Uint32Array.from(mine, ([, , count]) => count) };
  });
  const [first, days] = [firstDay(z, x), daysIn(z)];
  return { key: `${z}/${x}`, z, x, edition: 1, first, last: first + days, total: 0, began: 0, leaf: false, bin: days / 128, density, lanes: [], marks: [], ...facts };
}

// Rung 9: 8,192 days in 512 px, 64 days and 4 px in a bin.
const view = makeView(firstDay(9, 10), firstDay(9, 12), 1024);
const options = { legend, z: 9 };

test("a bin fills its pixels in two tones", () => {
  const { solid, other, most } = columns([aTile(9, 10, [[0, 1, 3], [1, 1, 2], [1, 127, 7]])], view, options);
  assert.deepEqual([...solid.subarray(3, 9)], [0, 3, 3, 3, 3, 0]);
  assert.deepEqual([...other.subarray(3, 9)], [0, 2, 2, 2, 2, 0]);
  assert.deepEqual([other[507], other[508], other[511], other[512], most], [0, 7, 7, 0, 7]);
});

test("a coarser tile stands in where one is missing, spread thin and marked, and counts nowhere twice", () => {
  const wide = aTile(8, 5, [[0, 0, 100], [0, 64, 8], [1, 127, 4]]);
  const found = columns([wide, aTile(9, 10, [[0, 1, 3]])], view, options);
  assert.deepEqual([found.solid[0], found.coarse[0], found.solid[4], found.coarse[4]], [0, 0, 3, 0]);
  assert.deepEqual([found.solid[512], found.coarse[512], found.solid[519], found.solid[520]], [4, 1, 4, 0]);
  assert.deepEqual(countBetween(found, 0, 1024), { solid: 11, other: 4 });
});

test("a tile that holds every event is counted by the rung in view", () => {
  const first = firstDay(8, 5);
  const marks = [aMark({ id: 1, first: first + 64 }), aMark({ id: 2, first: first + 127, group: 1 }), aMark({ id: 3, first: first - 5 })];
  const found = columns([aTile(8, 5, [], { leaf: true, marks })], view, options);
  assert.deepEqual(found.bins.map(({ first: day, last, solid, other, coarse }) => [day - first, last - first, solid, other, coarse]), [[64, 128, 1, 1, false]]);
});

test("one actor's columns hold only that actor's events", () => {
  const lanes = [{ slug: "north", total: 9, bins: Uint32Array.of(2), counts: Uint32Array.of(9) }];
  const first = firstDay(9, 11);
  const marks = [aMark({ id: 1, first, lanes: 1 }), aMark({ id: 2, first, lanes: 2 })];
  const tiles = [aTile(9, 10, [[0, 2, 30]], { lanes }), aTile(9, 11, [], { leaf: true, marks, lanes })];
  assert.deepEqual(countBetween(columns(tiles, view, { ...options, lane: "north" }), 0, 1024), { solid: 0, other: 10 });
  assert.equal(columns(tiles, view, { ...options, lane: "south" }).most, 0);
});

test("every event in view is counted once, whatever mix of tiles is there", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(1), fc.nat(511), fc.integer({ min: 1, max: 50 })), { maxLength: 60 }), fc.nat(15), (told, here) => {
      const bins = new Map(told.map(([group, bin, count]) => [bin, { group, bin, count }]));
      const part = (/** @type {number} */ x) => [...bins.values()].filter(({ bin }) => bin >> 7 === x).map(({ group, bin, count }) => /** @type {[number, number, number]} */ ([group, bin & 127, count]));
      const fine = [0, 1, 2, 3].filter((x) => (here >> x) & 1).map((x) => aTile(9, 8 + x, part(x)));
      // The parent of all four holds four fine bins in each of its own.
      const all = [...bins.values()].map(({ group, bin, count }) => /** @type {[number, number, number]} */ ([group, bin >> 2, count]));
      const wide = aTile(7, 2, []);
      wide.density = aTile(7, 2, []).density.map((none, group) => {
        const sums = new Uint32Array(128);
        for (const [of, bin, count] of all) if (of === group) sums[bin] = (sums[bin] ?? 0) + count;
        return { ...none, bins: Uint32Array.from(sums, (_, i) => i), counts: sums };
      });
      const shown = columns([...fine, wide], makeView(firstDay(9, 8), firstDay(9, 12), 2048), options);
      const sum = shown.bins.reduce((total, { solid, other }) => total + solid + other, 0);
      assert.equal(sum, [...bins.values()].reduce((total, { count }) => total + count, 0));
    }),
  );
});

test("heights grow by the square root, and one event is never nothing", () => {
  assert.deepEqual([0, 1, 4, 16, 64, 900].map((count) => heightOf(count, 64, 40)), [0, 5, 10, 20, 40, 40]);
  assert.equal(heightOf(1, 2 ** 20, 40), 1);
});

test("the scale has few steps and always room for the most", () => {
  assert.deepEqual([0, 1, 4, 5, 8, 9, 1000].map(ceiling), [4, 4, 4, 8, 8, 16, 1024]);
});

test("a pointer finds the bin under it, or the nearest within reach", () => {
  const found = columns([aTile(9, 10, [[0, 1, 3], [1, 4, 1]])], view, options);
  assert.deepEqual([binAt(found, 5)?.solid, binAt(found, 10)?.solid, binAt(found, 14)?.other, binAt(found, 40)], [3, 3, 1, null]);
  assert.equal(binAt(found, 5)?.first, firstDay(9, 10) + 64);
});

test("no tile, no column", () => {
  const none = columns([], view, options);
  assert.deepEqual([none.most, none.bins, none.solid.length, binAt(none, 5)], [0, [], 1024, null]);
});
