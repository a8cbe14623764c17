// Counts of tiles as bins of days.
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";

import { daysIn, firstDay } from "../../../static/js/canvas/cover.js";
import { binDays, binsOf, ceiling, countIn, heightOf, thinOf } from "../../../static/js/canvas/density.js";
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

// Rung 9: tiles of 8,192 days, bins of 64.
const start = firstDay(9, 10);
const range = { first: start, last: firstDay(9, 12) };
const options = { legend, z: 9 };

/** @param {import("../../../static/js/canvas/types.js").Bin[]} bins days from the start, counts in two tones, stand-in */
const plain = (bins) => bins.map(({ first, last, solid, other, coarse }) => [first - start, last - start, solid, other, coarse]);

test("counts of kind groups come in two tones, in order of time", () => {
  assert.deepEqual(plain(binsOf([aTile(9, 10, [[1, 127, 7], [0, 1, 3], [1, 1, 2]])], range, options)), [
    [64, 128, 3, 2, false],
    [8128, 8192, 0, 7, false],
  ]);
});

test("bins outside the range are left out", () => {
  assert.deepEqual(plain(binsOf([aTile(9, 10, [[0, 0, 1], [0, 5, 2]])], { first: start + 64, last: start + 384 }, options)), [[320, 384, 2, 0, false]]);
});

test("a coarser tile stands in where one is missing, marked and thin, and counts nothing twice", () => {
  const wide = aTile(8, 5, [[0, 0, 100], [0, 64, 8], [1, 127, 4]]);
  const found = binsOf([wide, aTile(9, 10, [[0, 1, 3]])], range, options);
  assert.deepEqual(plain(found), [
    [64, 128, 3, 0, false],
    [8192, 8320, 8, 0, true],
    [16256, 16384, 0, 4, true],
  ]);
  assert.deepEqual(found.map((bin) => thinOf(bin, binDays(9))), [1, 0.5, 0.5]);
});

test("a tile that holds every event is counted by the rung in view", () => {
  const marks = [aMark({ id: 1, first: start + 64 }), aMark({ id: 2, first: start + 127, group: 1 }), aMark({ id: 3, first: start - 5 })];
  assert.deepEqual(plain(binsOf([aTile(8, 5, [], { leaf: true, marks })], range, options)), [[64, 128, 1, 1, false]]);
});

test("one actor's bins hold only that actor's events", () => {
  const lanes = [{ slug: "north", total: 9, bins: Uint32Array.of(2), counts: Uint32Array.of(9) }];
  const marks = [aMark({ id: 1, first: firstDay(9, 11), lanes: 1 }), aMark({ id: 2, first: firstDay(9, 11), lanes: 2 })];
  const tiles = [aTile(9, 10, [[0, 2, 30]], { lanes }), aTile(9, 11, [], { leaf: true, marks, lanes })];
  assert.deepEqual(plain(binsOf(tiles, range, { ...options, lane: "north" })), [[128, 192, 0, 9, false], [8192, 8256, 0, 1, false]]);
  assert.deepEqual(binsOf(tiles, range, { ...options, lane: "south" }), []);
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
      const four = { first: firstDay(9, 8), last: firstDay(9, 12) };
      assert.equal(countIn(binsOf([...fine, wide], four, options), four), [...bins.values()].reduce((total, { count }) => total + count, 0));
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

test("a bin counts where its middle lies", () => {
  const bins = binsOf([aTile(9, 10, [[0, 1, 3], [1, 4, 1]])], range, options);
  assert.deepEqual([countIn(bins, range), countIn(bins, { first: start + 96, last: start + 288 }), countIn(bins, { first: start + 97, last: start + 300 })], [4, 3, 1]);
  assert.equal(countIn([], range), 0);
});

test("no bin is narrower than a day", () => {
  assert.deepEqual([binDays(9), binDays(15), binDays(18)], [64, 1, 1]);
});
