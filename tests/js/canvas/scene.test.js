// What is drawn while the view moves on a machine that is slow to place labels.
import assert from "node:assert/strict";
import { test } from "node:test";

import { bands } from "../../../static/js/canvas/lanes.js";
import { Scene } from "../../../static/js/canvas/scene.js";
import { fit, zoomAt } from "../../../static/js/canvas/viewport.js";
import { aRecord, widthOf } from "./records.js";

const { marks, extent } = aRecord(7, 150);
const whole = fit(extent, 1000);
const rows = bands("packed", { groups: [], actors: [], lanes: 7 });
const tile = { key: "12/0", z: 12, x: 0, first: 0, last: 1e7, leaf: true, bin: 1e5, density: [], lanes: [], marks };

/** A scene of one tile, with a clock of its own. @param {number} slowness ms that the first width of every placing takes */
function aScene(slowness) {
  const store = { generation: 1, need: () => {}, best: () => tile };
  let time = 0;
  const measured = (/** @type {any} */ mark) => {
    time += mark.id === marks[0]?.id ? slowness : 0;
    return widthOf(mark);
  };
  return new Scene(/** @type {any} */ (store), { groups: [], kinds: [], grades: [] }, measured, () => time);
}

/** @param {Scene} scene */
const drawn = (scene) => scene.boxes.map(({ mark, lane, label }) => `${mark.id} ${lane} ${label}`).sort();

/** @param {Scene} scene */
const told = (scene) => new Set([...scene.boxes.map(({ mark }) => mark.id), ...scene.ticks.map(({ id }) => id)]).size;

test("a slow machine places labels when the view rests, a fast one in every half rung", () => {
  for (const [slowness, late] of /** @type {[number, boolean][]} */ ([[12, true], [0, false]])) {
    const scene = aScene(slowness);
    scene.update(whole, whole, rows, "same", true);
    assert.equal(scene.late, false, "the first picture has its labels at once");
    const closer = zoomAt(whole, 4, 500);
    scene.update(closer, whole, rows, "same", true);
    assert.equal(scene.late, late);
    const before = drawn(scene).length;
    scene.update(closer, whole, rows, "same", false);
    assert.equal(scene.late, false);
    if (late) assert.ok(drawn(scene).length > before, "labels are added");
    const plain = aScene(0);
    plain.update(whole, whole, rows, "same", false);
    plain.update(closer, whole, rows, "same", false);
    assert.deepEqual(drawn(scene), drawn(plain), "in the end both show the same");
  }
});

test("what is drawn meanwhile is what the coarser view shows, and nothing is lost", () => {
  const scene = aScene(12);
  const close = zoomAt(whole, 8, 500);
  scene.update(whole, whole, rows, "same", false);
  scene.update(close, whole, rows, "same", false);
  scene.update(whole, whole, rows, "same", true);
  assert.equal(scene.late, true);
  const coarse = aScene(0);
  coarse.update(whole, whole, rows, "same", false);
  assert.deepEqual(drawn(scene), drawn(coarse));
  assert.equal(told(scene), told(coarse));
});

test("another question is placed at once", () => {
  const scene = aScene(12);
  scene.update(whole, whole, rows, "one", true);
  scene.update(zoomAt(whole, 4, 500), whole, rows, "other", true);
  assert.equal(scene.late, false);
});
