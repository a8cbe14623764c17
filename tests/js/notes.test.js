// Where a source opens beside the text.
import assert from "node:assert/strict";
import { test } from "node:test";

import { placeBeside } from "../../static/js/notes.js";

/**
 * @param {number} left
 * @param {number} top
 * @param {number} width
 * @param {number} height
 * @returns {DOMRect}
 */
function rect(left, top, width, height) {
  const box = { left, top, width, height, x: left, y: top, right: left + width, bottom: top + height };
  return { ...box, toJSON: () => box };
}

const box = { width: 384, height: 200 };

test("a source stands right of the text where the window has room", () => {
  const spot = placeBeside(rect(300, 500, 10, 20), rect(40, 300, 640, 300), box, { width: 1280, height: 900 });
  assert.deepEqual(spot, { left: 696, top: 484 });
});

test("a source stands under its number where the window is too narrow", () => {
  const spot = placeBeside(rect(300, 500, 10, 20), rect(40, 300, 640, 300), box, { width: 800, height: 900 });
  assert.deepEqual(spot, { left: 300, top: 528 });
});

test("a source never leaves the window", () => {
  const low = placeBeside(rect(780, 880, 10, 20), rect(40, 300, 740, 600), box, { width: 800, height: 900 });
  assert.deepEqual(low, { left: 400, top: 684 });
  const high = placeBeside(rect(10, -50, 10, 20), rect(0, -60, 200, 100), box, { width: 800, height: 900 });
  assert.deepEqual(high, { left: 216, top: 16 });
});
