// How the lanes are shared out.
import assert from "node:assert/strict";
import { test } from "node:test";

import { bands, bandsOf, laneCount } from "../../../static/js/canvas/lanes.js";
import { aMark } from "./records.js";

const rows = ["one", "two", "three"].map((slug) => ({ slug, name: slug }));

test("packed is one band of all lanes without a name", () => {
  const all = bands("packed", { groups: rows, actors: rows, lanes: 7 });
  assert.deepEqual(all, [{ key: "", name: "", mode: "packed", index: 0, firstLane: 0, lanes: 7 }]);
  assert.deepEqual(bandsOf(aMark({ group: 2, lanes: 0 }), all), [0]);
});

test("groups share the lanes, and the busiest get those that are left", () => {
  const all = bands("groups", { groups: rows, lanes: 8, weights: [3, 90, 40] });
  assert.deepEqual(all.map(({ key, firstLane, lanes }) => [key, firstLane, lanes]), [["one", 0, 2], ["two", 2, 3], ["three", 5, 3]]);
  assert.deepEqual(bandsOf(aMark({ group: 1 }), all), [1]);
});

test("every band has a lane, even where there is not room for all", () => {
  assert.deepEqual(bands("actors", { actors: rows, lanes: 2 }).map(({ firstLane, lanes }) => [firstLane, lanes]), [[0, 1], [1, 1], [2, 1]]);
});

test("an event stands with every actor it involves, or with none", () => {
  const all = bands("actors", { actors: rows, lanes: 6 });
  assert.deepEqual(bandsOf(aMark({ lanes: 0b110 }), all), [1, 2]);
  assert.deepEqual(bandsOf(aMark({ lanes: 0 }), all), []);
});

test("without groups or actors there is nothing to divide by", () => {
  assert.equal(bands("actors", { actors: [], lanes: 5 })[0]?.mode, "packed");
});

test("there is always a lane", () => {
  assert.deepEqual([laneCount(176, 25), laneCount(10, 25), laneCount(NaN, 25)], [7, 1, 1]);
});
