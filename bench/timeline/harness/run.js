// One run: a fresh browser, the first view, what it costs, the hand, the wheel, both on a slow processor, the filter.
import { openTab, within } from "./browser.js";
import { awaitOurFilter, countNodes, filterPeer, ourFilter, settled } from "./inside.js";
import { drag, zoom } from "./moves.js";

/** @typedef {import("./subjects.js").Subject} Subject */
/** @typedef {import("./browser.js").Tab} Tab */

export const LIMIT = 60_000;
const QUIET = 700;
const SLOWER = 4;
// What takes longer than this per frame is not measured again on a slower processor.
const TOO_SLOW = 200;
const FIRST_ACTOR = '#filters input[type="checkbox"][name="actor"]';

/** A fixed amount of work, so that results of different days can be told apart from different machines. */
export function calibrated() {
  const begun = performance.now();
  let state = 1;
  for (let turn = 0; turn < 3e7; turn += 1) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
  }
  return state === 0 ? 0 : performance.now() - begun;
}

/**
 * Go there and wait until the first view is drawn.
 * @param {Tab} tab
 * @param {string} address
 */
export async function arrive({ page, errors }, address) {
  await page.goto(address, { waitUntil: "commit" });
  const failed = () => page.evaluate(() => window.bench?.error);
  await within(page.evaluate(() => window.seen.ready), LIMIT, "first view").catch(async (problem) => {
    throw errors.length ? new Error(errors[0]) : problem;
  });
  const error = await within(failed(), LIMIT, "first view");
  if (error) throw new Error(error);
}

/**
 * The hand, then the wheel; each begins when nothing is left of what was before.
 * @param {Tab} tab
 * @param {Subject} subject
 */
async function move({ page }, subject) {
  const rest = (/** @type {string} */ what) => within(page.evaluate(settled, QUIET), LIMIT, what);
  const dragged = await within(drag(page, subject), LIMIT, "dragging");
  await rest("rest after dragging");
  const zoomed = subject.zoom === "none" ? null : await within(zoom(page, subject), LIMIT, "zooming");
  await rest("rest after zooming");
  return { drag: dragged, zoom: zoomed };
}

/**
 * The whole span again, by the button for that, which is dead where it would change nothing.
 * @param {any} page
 */
export async function showAll(page) {
  const button = page.locator('[data-act="all"]').first();
  if (await button.isEnabled()) await button.click();
  await page.evaluate(settled, QUIET);
}

/**
 * The first actor of the filters alone, until the canvas shows it.
 * @param {any} page
 */
export async function filterOurs(page) {
  const box = page.locator(FIRST_ACTOR).first();
  await box.scrollIntoViewIfNeeded();
  await page.evaluate(awaitOurFilter);
  await box.click();
  return page.evaluate(ourFilter);
}

/**
 * @param {Tab} tab
 * @param {Subject} subject
 */
async function filter({ page }, subject) {
  if (!subject.ours) return { filter: await within(page.evaluate(filterPeer), LIMIT, "filtering") };
  await showAll(page);
  const { canvas, list } = await within(filterOurs(page), LIMIT, "filtering");
  return { filter: canvas, filterList: list };
}

/**
 * @param {Subject} subject
 * @param {number} size
 * @param {string} scratch
 * @returns {Promise<Record<string, any>>}
 */
export async function run(subject, size, scratch) {
  const found = /** @type {Record<string, any>} */ ({ calibrated: calibrated() });
  const tab = await openTab(scratch);
  try {
    await arrive(tab, subject.address(size));
    Object.assign(found, await within(tab.page.evaluate(settled, QUIET), LIMIT, "rest"));
    found.bytes = { ...tab.bytes };
    found.heap = await within(tab.heap(), LIMIT, "heap");
    found.nodes = await within(tab.page.evaluate(countNodes), LIMIT, "nodes");
    Object.assign(found, await move(tab, subject));
    found.bytesMoved = { ...tab.bytes };
    if (Math.max(found.drag.p95, found.zoom?.p95 ?? 0) < TOO_SLOW) {
      await tab.slowDown(SLOWER);
      found.slow = await move(tab, subject);
      await tab.slowDown(1);
    }
    Object.assign(found, await filter(tab, subject));
    found.bytesFiltered = { ...tab.bytes };
  } catch (problem) {
    found.failed = String(problem instanceof Error ? problem.message : problem).split("\n")[0]?.slice(0, 200);
  } finally {
    await tab.close();
  }
  if (tab.errors.length) found.error = tab.errors[0];
  return found;
}
