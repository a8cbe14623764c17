// What the benchmark of the timeline makes of its runs.
import assert from "node:assert/strict";
import { test } from "node:test";

import { Figures, figure } from "../../../bench/timeline/harness/figures.js";
import { ownTargets, rivalTargets, seenTargets } from "../../../bench/timeline/harness/targets.js";

const frames = { fps: 60, p50: 16.7, p95: 16.7, max: 33 };

/** @param {object} other */
function run(other) {
  const bytes = { code: 60 * 1024, data: 60 * 1024, page: 60 * 1024, all: 180 * 1024 };
  const seen = { drawn: 400, settled: 420, heap: 3, nodes: { all: 4000, besideList: 1200 }, filter: 120, bytes };
  const moved = { drag: frames, zoom: frames, slow: { drag: frames, zoom: frames }, bytesMoved: bytes };
  return { kind: "run", subject: "ours", events: 1_000_000, ...seen, ...moved, ...other };
}

const small = run({ events: 300, drawn: 380 });
const walk = { kind: "wander", subject: "ours", events: 1_000_000, heap: [3, 5, 5.1] };
const rival = { name: "other", title: "Other", draws: "elements" };

/** @param {any[]} lines */
const missed = (lines) => ownTargets(new Figures(lines)).filter(({ met }) => met !== true).map(({ asks }) => asks);

test("a median stands between the two middle runs, with its range", () => {
  assert.deepEqual(figure([4, 1, null, 3, 2]), { median: 2.5, least: 1, most: 4, runs: 4 });
  assert.deepEqual(figure([5, 1, 3]), { median: 3, least: 1, most: 5, runs: 3 });
  assert.equal(figure([undefined, Number.NaN]), null);
});

test("runs that are quick enough meet every target of their own", () => {
  assert.deepEqual(missed([small, run({}), walk]), []);
});

test("each target is missed by what it is about, and by nothing else", () => {
  const slow = { ...frames, p95: 18 };
  assert.deepEqual(missed([small, run({ drag: slow }), walk]), ["p95 frame ≤ 17 ms dragging"]);
  assert.deepEqual(missed([small, run({ filter: 151 }), walk]), ["actor filter to redrawn canvas ≤ 150 ms"]);
  assert.deepEqual(missed([small, run({ drawn: 500 }), walk]), ["≤ 1.2 × its own figure at 300"]);
  assert.deepEqual(missed([small, run({}), { ...walk, heap: [3, 5, 6] }]), ["heap flat in the second minute"]);
  const jerk = { ...frames, max: 140 };
  assert.deepEqual(missed([small, run({}), run({}), run({ zoom: jerk }), walk]), [
    "no frame over 100 ms zooming, in any run",
  ]);
});

test("what was not measured is not called met", () => {
  assert.ok(ownTargets(new Figures([])).every(({ met }) => met === null));
});

test("a timeline of elements has to be five times slower from 1,000 events on, and any other only slower", () => {
  const theirs = run({ subject: "other", settled: 1000 });
  const asked = (/** @type {object} */ about) =>
    rivalTargets(new Figures([run({}), theirs]), [{ ...rival, ...about }]).filter(({ met }) => !met);
  assert.deepEqual(asked({}).map(({ asks }) => asks), ["Other, 1,000,000: first view ≥ 5× faster, ms"]);
  assert.deepEqual(asked({ draws: "shapes" }), []);
});

test("who gave up has no figures, and nothing is claimed against it", () => {
  const figures = new Figures([run({}), run({ subject: "other", events: 1000, failed: "no answer in 60 s" })]);
  assert.equal(figures.get("view", "other", 1000), null);
  assert.equal(figures.failure("other", 1000), "no answer in 60 s");
  assert.equal(figures.failure("other", 1_000_000), "gave up at 1,000");
  assert.deepEqual(rivalTargets(figures, [rival]), []);
});

test("what does not move when it is dragged is told", () => {
  const look = { kind: "look", subject: "other", events: 300, drawn: 0.1, zoomed: 0.2, filtered: 0.1 };
  const told = (/** @type {number} */ dragged) =>
    seenTargets(new Figures([small, { ...look, dragged }]), [rival]).map(({ met }) => met);
  assert.deepEqual([told(0.3), told(0)], [[true], [false]]);
});
