// From columns to marks, and what is refused.
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";

import { decode, MalformedTile } from "../../../static/js/canvas/decode.js";

const legend = {
  groups: [
    { slug: "fighting", name: "Fighting", glyph: "triangle", solid: true },
    { slug: "other", name: "Other", glyph: "dot", solid: false },
  ],
  kinds: [{ slug: "battle", name: "Battle", group: "fighting" }],
  grades: [{ slug: "documented", name: "Documented" }],
};

/** @param {Record<string, unknown>} [facts] @returns {any} */
const aTile = (facts = {}) => ({
  edition: 17,
  z: 9,
  x: 88,
  total: 240,
  began: 12,
  leaf: false,
  bin: 64,
  density: [["fighting", [1, 5, 3, 2]], ["sport", [2, 1]]],
  lanes: [["north", 120, [128, 5]]],
  kinds: ["battle", "election"],
  grades: ["documented", "corroborated"],
  events: {
    id: [7, 8],
    slug: ["seven", "eight"],
    start: [-3, 20],
    by: [0, 30],
    end: [0, null],
    flags: [0, 1 + 4 + 8],
    kind: [0, 1],
    importance: [5, 2],
    grade: [0, 1],
    label: ["Seven", null],
    title: ["The seventh", "The eighth"],
    when: ["8 May 1992", "Since about June 1992"],
    rank: [99, 50331748],
    lane: [1, 0],
  },
  ...facts,
});

test("columns become marks with days that count from the year 1", () => {
  const tile = decode(aTile(), legend);
  assert.deepEqual([tile.key, tile.first, tile.last, tile.total, tile.began, tile.leaf, tile.bin], ["9/88", 720896, 729088, 240, 12, false, 64]);
  assert.deepEqual(tile.marks[0], {
    id: 7,
    slug: "seven",
    first: 720893,
    by: 720893,
    last: 720893,
    at: 720893.5,
    approximate: false,
    uncertain: false,
    ongoing: false,
    disputed: false,
    kind: legend.kinds[0],
    group: 0,
    importance: 5,
    grade: legend.grades[0],
    label: "Seven",
    title: "The seventh",
    when: "8 May 1992",
    rank: 99,
    lanes: 1,
  });
});

test("open ends, months and flags are told apart", () => {
  const mark = decode(aTile(), legend).marks[1];
  assert.deepEqual([mark?.first, mark?.by, mark?.last, mark?.at], [720916, 720946, Infinity, 720931.5]);
  assert.deepEqual([mark?.approximate, mark?.uncertain, mark?.ongoing, mark?.disputed, mark?.label], [true, false, true, true, null]);
});

test("a kind and a grade younger than the page are named by their slugs", () => {
  const mark = decode(aTile(), legend).marks[1];
  assert.deepEqual(mark?.kind, { slug: "election", name: "election", group: "other" });
  assert.deepEqual([mark?.group, mark?.grade], [1, { slug: "corroborated", name: "corroborated" }]);
});

test("counts stand in the bins that the steps lead to", () => {
  const { density, lanes } = decode(aTile(), legend);
  assert.deepEqual(density, [
    { group: 0, bins: Uint32Array.of(0, 3), counts: Uint32Array.of(5, 2) },
    { group: -1, bins: Uint32Array.of(1), counts: Uint32Array.of(1) },
  ]);
  assert.deepEqual(lanes, [{ slug: "north", total: 120, bins: Uint32Array.of(127), counts: Uint32Array.of(5) }]);
});

test("what may be absent may be absent", () => {
  const bare = decode({ edition: 1, z: 0, x: 0, total: 0 }, legend);
  assert.deepEqual([bare.marks, bare.density, bare.lanes, bare.leaf, bare.bin], [[], [], [], false, 32768]);
  const few = decode(aTile({ events: { id: [7], slug: ["seven"], start: [0], rank: [3] } }), legend);
  assert.deepEqual([few.marks[0]?.label, few.marks[0]?.last, few.marks[0]?.title], [null, Infinity, ""]);
});

test("marks of one tile share what the legend says", () => {
  const events = { id: [1, 2], slug: ["a", "b"], start: [0, 0], rank: [1, 2], kind: [0, 0] };
  const [one, two] = decode(aTile({ events }), legend).marks;
  assert.equal(one?.kind, two?.kind);
});

test("what is no tile is refused by name", () => {
  const { events } = aTile();
  const wrong = [null, undefined, "tile", [], {}, aTile({ z: 23 }), aTile({ x: 512 }), aTile({ x: 1.5 }), aTile({ edition: "17" })];
  wrong.push(aTile({ z: { toString: null } }), aTile({ total: -1 }), aTile({ bin: 0 }), aTile({ density: {} }), aTile({ density: [["fighting", [1]]] }));
  wrong.push(aTile({ density: [["fighting", [0, 1]]] }), aTile({ density: [[3, [1, 1]]] }), aTile({ lanes: [["north"]] }));
  wrong.push(aTile({ events: [] }), aTile({ events: { ...events, slug: ["seven"] } }), aTile({ events: { ...events, slug: null } }));
  wrong.push(aTile({ events: { ...events, start: [null, 3] } }), aTile({ events: { ...events, importance: [5, 9] } }));
  wrong.push(aTile({ events: { ...events, title: [4, "x"] } }), aTile({ events: { ...events, rank: [NaN, 1] } }), aTile({ kinds: [1] }));
  for (const body of wrong) assert.throws(() => decode(body, legend), MalformedTile, JSON.stringify(body));
});

test("nothing at all makes it fail in another way", () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.constantFrom("events", "density", "lanes", "kinds", "z", "bin", "leaf"), (value, member) => {
      try {
        decode(aTile({ [member]: value }), legend);
      } catch (problem) {
        assert.ok(problem instanceof MalformedTile, String(problem));
      }
    }),
    { numRuns: 500 },
  );
});
