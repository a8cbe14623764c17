// What is drawn of one placed mark: label, bar and its ends.
import assert from "node:assert/strict";
import { test } from "node:test";

import { boxes } from "../../../static/js/canvas/boxes.js";
import { fit, makeView, panBy } from "../../../static/js/canvas/viewport.js";
import { aMark } from "./records.js";

/** @typedef {import("../../../static/js/canvas/types.js").Mark} Mark */
/** @typedef {import("../../../static/js/canvas/types.js").Side} Side */

const view = makeView(1000, 2000, 1000); // one px a day

/**
 * @param {Partial<Mark>} facts @param {Side} [side]
 */
function placed(facts, side = "right") {
  const mark = aMark(facts);
  const to = Number.isFinite(mark.last) ? mark.last + 1 : 3000;
  return { key: "1", mark, lane: 0, band: 0, side, half: 0, width: 100, from: mark.first, to };
}

/** @param {Partial<Mark>} facts @param {Side} [side] @param {import("../../../static/js/canvas/types.js").Viewport} [in_] */
const box = (facts, side, in_ = view) => boxes(in_, [placed(facts, side)])[0];

test("a label stands beside its glyph, on the side it was given", () => {
  assert.deepEqual(
    [box({ first: 1500 })?.x, box({ first: 1500 })?.label, box({ first: 1500 }, "left")?.label],
    [500.5, 513.5, 387.5],
  );
});

test("a label that would not stand wholly inside the view is not drawn, its glyph is", () => {
  for (const [first, side] of /** @type {[number, Side][]} */ ([[1950, "right"], [1050, "left"], [1002, "left"]])) {
    const drawn = box({ first }, side);
    assert.deepEqual([drawn?.glyph, drawn?.label, drawn?.bar], [true, null, null]);
  }
});

test("a bar that began before the view keeps its label at the left edge", () => {
  const drawn = box({ first: 400, last: 1900 });
  assert.deepEqual([drawn?.glyph, drawn?.label, drawn?.left, drawn?.right], [false, 0, 0, 901]);
});

test("a label at the edge never leaves its own bar", () => {
  assert.equal(box({ first: 400, last: 1101 })?.label, 0);
  assert.equal(box({ first: 400, last: 1098 })?.label, null);
});

test("a label slides to the edge without a jump", () => {
  const labels = Array.from({ length: 40 }, (_, px) => box({ first: 1010, last: 1800 }, "right", panBy(view, px))?.label ?? NaN);
  labels.slice(1).forEach((label, i) => assert.ok(label <= (labels[i] ?? 0) && label >= (labels[i] ?? 0) - 1.001));
  assert.equal(labels.at(-1), 0);
});

test("what lies outside the view is not drawn at all", () => {
  assert.deepEqual(boxes(view, [placed({ first: 400 }), placed({ first: 2400 }), placed({ first: 100, last: 900 })]), []);
});

test("a bar no longer than its glyph is none", () => {
  assert.equal(box({ first: 1500, last: 1512 })?.bar, null);
  assert.deepEqual(box({ first: 1500, last: 1514 })?.bar, { from: 500, to: 515, start: "sure", end: "sure" });
});

test("the ends of a bar say how sure they are", () => {
  const span = { first: 1200, last: 1700 };
  /** @type {[Partial<Mark>, string][]} */
  const cases = [
    [span, "sure sure"],
    [{ ...span, approximate: true }, "about about"],
    [{ ...span, by: 1230 }, "about sure"],
    [{ first: 1200, by: 1230, last: 1230 }, "about about"],
    [{ ...span, uncertain: true }, "uncertain uncertain"],
    [{ ...span, last: Infinity, ongoing: true }, "sure beyond"],
    [{ ...span, ongoing: true }, "sure ongoing"],
    [{ first: 400, last: 1700 }, "beyond sure"],
    [{ first: 400, last: 2700 }, "beyond beyond"],
  ];
  for (const [facts, ends] of cases) {
    const bar = box(facts)?.bar;
    assert.equal(`${bar?.start} ${bar?.end}`, ends);
  }
  const far = makeView(1000, 4000, 1000);
  assert.equal(box({ ...span, last: Infinity }, "right", far)?.bar?.end, "open");
  assert.equal(box({ ...span, last: Infinity, ongoing: true }, "right", far)?.bar?.end, "ongoing");
  const whole = fit({ first: 1000, last: 2000 }, 777);
  assert.equal(boxes(whole, [{ ...placed({ ...span, last: Infinity, ongoing: true }), to: whole.last }])[0]?.bar?.end, "ongoing");
});
