// Two minutes of a restless reader: drags, zooms and filters without plan, and what stays in memory meanwhile.
import { openTab, pause, within } from "./browser.js";
import { beginFrames, boxAt, countNodes, endFrames, scrollToOne, scrollToTimeline, settled } from "./inside.js";
import { withHandle } from "./moves.js";
import { LIMIT, arrive } from "./run.js";

/** @typedef {import("./subjects.js").Subject} Subject */
/** @typedef {import("./browser.js").Tab} Tab */

const MINUTE = 60_000;
const QUIET = 700;
const FILTERS = '#filters .facet-options input[type="checkbox"], #filters .facet-options input[type="radio"]';
const SEED = 7;

/**
 * Numbers that look random and are the same every time.
 * @param {number} seed
 * @returns {() => number} 0 … 1
 */
function chances(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/**
 * @param {Tab} tab
 * @param {Subject} subject
 */
async function stageOf(tab, { stage, height }) {
  return withHandle(await tab.ask(boxAt, stage), height);
}

/**
 * @param {Tab} tab
 * @param {Subject} subject
 * @param {() => number} chance
 */
async function dragSomewhere(tab, subject, chance) {
  const { page } = tab;
  const { width, middle, across } = await stageOf(tab, subject);
  const far = (chance() - 0.5) * width * 0.8;
  const steps = 10 + Math.floor(chance() * 30);
  await page.mouse.move(middle - far / 2, across);
  await page.mouse.down();
  for (let step = 1; step <= steps; step += 1) {
    await page.mouse.move(middle - far / 2 + (far * step) / steps, across);
    await pause(14);
  }
  await page.mouse.up();
}

/**
 * @param {Tab} tab
 * @param {Subject} subject
 * @param {() => number} chance
 */
async function zoomSomewhere(tab, subject, chance) {
  const { page } = tab;
  const { x, width, across } = await stageOf(tab, subject);
  const px = chance() < 0.55 ? -subject.notch : subject.notch;
  await page.mouse.move(x + width * (0.1 + 0.8 * chance()), across);
  await page.keyboard.down("Control");
  for (let turn = 0; turn < 10 + chance() * 30; turn += 1) {
    await page.mouse.wheel(0, px);
    await pause(14);
  }
  await page.keyboard.up("Control");
}

/**
 * @param {Tab} tab
 * @param {() => number} chance
 */
async function filterSomehow(tab, chance) {
  const place = await tab.ask(scrollToOne, FILTERS, chance());
  if (place) await tab.page.mouse.click(...place);
  await pause(400);
  // A filter may leave nothing to drag; the next choice then is to ask for everything again.
  if ((await tab.ask(scrollToTimeline)) === "ready") return;
  await tab.page.goBack();
  await tab.ask(scrollToTimeline);
}

/**
 * @param {Tab} tab
 * @param {Subject} subject
 * @param {() => number} chance
 */
async function wanderFor(tab, subject, chance) {
  const until = Date.now() + MINUTE;
  let moves = 0;
  await tab.ask(beginFrames);
  while (Date.now() < until) {
    const choice = chance();
    if (choice < 0.45) await dragSomewhere(tab, subject, chance);
    else if (choice < 0.9) await zoomSomewhere(tab, subject, chance);
    else await filterSomehow(tab, chance);
    await pause(chance() * 400);
    moves += 1;
  }
  const { frames } = await tab.ask(endFrames);
  const steps = frames.slice(1).map((now, index) => now - frames[index]);
  const slowest = steps.reduce((most, step) => Math.max(most, step), 0);
  return { moves, frames: steps.length, over100: steps.filter((step) => step > 100).length, slowest };
}

/**
 * @param {Subject} subject
 * @param {number} size
 * @param {string} scratch
 */
export async function wander(subject, size, scratch) {
  const tab = await openTab(scratch);
  const chance = chances(SEED);
  const found = /** @type {Record<string, any>} */ ({ heap: [], minutes: [] });
  try {
    await arrive(tab, subject.address(size));
    await tab.ask(settled, QUIET);
    found.heap.push(await tab.heap());
    for (let minute = 0; minute < 2; minute += 1) {
      found.minutes.push(await within(wanderFor(tab, subject, chance), MINUTE + LIMIT, "wandering"));
      await tab.ask(settled, QUIET);
      found.heap.push(await tab.heap());
    }
    found.nodes = await tab.ask(countNodes);
    found.bytes = { ...tab.bytes };
  } catch (problem) {
    found.failed = String(problem instanceof Error ? problem.message : problem).split("\n")[0]?.slice(0, 200);
  } finally {
    await tab.close();
  }
  if (tab.errors.length) found.error = tab.errors[0];
  return found;
}
