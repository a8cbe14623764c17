// What a reader's hands do, as real input sixty times a second, and how the frames come meanwhile.
import { pause } from "./browser.js";
import { beginFrames, endFrames } from "./inside.js";

/** @typedef {import("./subjects.js").Subject} Subject */

/**
 * Frames per second; the frame at which 95 of 100 are as quick; the slowest; long tasks in all; inputs sent. Milliseconds.
 * @typedef {{fps: number, p50: number, p95: number, max: number, long: number, inputs: number}} Frames
 */

const FRAME = 1000 / 60;
const PHASE = 2000;
// The hand swings a quarter of the width to either side, twice.
const SWING = 0.25;
// Zooming is about a point where the record is busy; a little more than half of the time leads out again.
const ABOUT = 0.84;
const INWARDS = 0.48;

/**
 * @param {number[]} sorted
 * @param {number} part
 */
const at = (sorted, part) => sorted[Math.min(sorted.length - 1, Math.ceil(part * sorted.length) - 1)] ?? 0;

/**
 * @param {any} page
 * @param {(part: number, turn: number) => Promise<unknown>} act part: 0 … 1 of the time that has passed
 * @param {number} [milliseconds]
 * @returns {Promise<Frames>}
 */
export async function record(page, act, milliseconds = PHASE) {
  await page.evaluate(beginFrames);
  const begun = performance.now();
  let turn = 0;
  for (let passed = 0; passed < milliseconds; passed = performance.now() - begun) {
    await act(passed / milliseconds, turn);
    turn += 1;
    const early = turn * FRAME - (performance.now() - begun);
    if (early > 0) await pause(early);
  }
  const { frames, elapsed, long } = await page.evaluate(endFrames);
  const steps = frames.slice(1).map((now, index) => now - frames[index]);
  const sorted = (steps.length ? steps : [elapsed]).sort((a, b) => a - b);
  const fps = frames.length / (elapsed / 1000);
  return { fps, p50: at(sorted, 0.5), p95: at(sorted, 0.95), max: at(sorted, 1), long, inputs: turn };
}

/**
 * @param {any} page
 * @param {Subject} subject
 */
export async function boxOf(page, { stage, height }) {
  const box = await page.locator(stage).first().boundingBox();
  if (!box) throw new Error(`nothing to be seen at ${stage}`);
  return withHandle(box, height);
}

/**
 * A box with the point at which a hand takes hold of it.
 * @param {{x: number, y: number, width: number, height: number}} box
 * @param {number} part 0 … 1 of its height
 */
export const withHandle = (box, part) => ({ ...box, middle: box.x + box.width / 2, across: box.y + box.height * part });

/**
 * @param {any} page
 * @param {Subject} subject
 */
export async function drag(page, subject) {
  const { width, middle, across } = await boxOf(page, subject);
  await page.mouse.move(middle, across);
  if (subject.drag === "scroll") return record(page, (part) => page.mouse.wheel(0, part < 0.5 ? 40 : -40));
  await page.mouse.down();
  const swing = (part) => page.mouse.move(middle + width * SWING * Math.sin(part * 4 * Math.PI), across);
  const frames = await record(page, swing);
  await page.mouse.up();
  return frames;
}

/**
 * The wheel, with the key that ours asks for; the same by buttons where a peer has only these.
 * @param {any} page
 * @param {Subject} subject
 */
export async function zoom(page, subject) {
  const { x, width, across } = await boxOf(page, subject);
  await page.mouse.move(x + width * ABOUT, across);
  if (subject.zoom === "steps") return zoomBySteps(page);
  const key = subject.zoom === "ctrl-wheel";
  if (key) await page.keyboard.down("Control");
  const turn = (part) => page.mouse.wheel(0, part < INWARDS ? -subject.notch : subject.notch);
  const frames = await record(page, turn);
  if (key) await page.keyboard.up("Control");
  return frames;
}

/** @param {any} page */
function zoomBySteps(page) {
  let before = -1;
  return record(page, async (part) => {
    const step = Math.floor(part * 8);
    if (step === before) return;
    before = step;
    await page.evaluate((way) => window.bench.zoom(way), step < 4 ? 1 : -1);
  });
}
