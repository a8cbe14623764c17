// What is counted must be seen to be drawn and to move: four pictures of a run, and how many pixels changed between them.
import { writeFileSync } from "node:fs";
import { WINDOW, openTab, pause, within } from "./browser.js";
import { boxOf } from "./moves.js";
import { LIMIT, arrive, filterOurs, showAll } from "./run.js";

/** @typedef {import("./subjects.js").Subject} Subject */

const STEPS = 12;
const TURNS = 30;
const REST = 500;
const LARGEST = 60_000;

/**
 * Inside a page: the share of pixels that differ from the most frequent colour, and from the first picture.
 * @param {string[]} pictures PNG as data: addresses
 */
async function compare(pictures) {
  const pixels = async (picture) => {
    const image = await createImageBitmap(await (await fetch(picture)).blob());
    const context = new OffscreenCanvas(image.width, image.height).getContext("2d");
    context.drawImage(image, 0, 0);
    return new Uint32Array(context.getImageData(0, 0, image.width, image.height).data.buffer);
  };
  const all = [];
  for (const picture of pictures) all.push(await pixels(picture));
  const counts = new Map();
  for (const colour of all[0]) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const [ground] = [...counts].reduce((most, one) => (one[1] > most[1] ? one : most));
  const share = (differs) => all[0].reduce((sum, colour, index) => sum + (differs(colour, index) ? 1 : 0), 0) / all[0].length;
  const changed = all.slice(1).map((other) => share((colour, index) => colour !== other[index]));
  return { drawn: share((colour) => colour !== ground), changed };
}

/**
 * Inside a page: the pictures of a run on one sheet.
 * @param {{pictures: string[], words: string[], width: number, height: number, largest: number}} sheet
 */
async function compose({ pictures, words, width, height, largest }) {
  const [wide, high, head] = [width / 2, height / 2, 22];
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [width, height + 2 * head];
  const context = canvas.getContext("2d");
  context.fillStyle = "#fff";
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.font = "14px sans-serif";
  context.fillStyle = "#111";
  for (const [index, picture] of pictures.entries()) {
    const image = await createImageBitmap(await (await fetch(picture)).blob());
    const [left, top] = [(index % 2) * wide, Math.floor(index / 2) * (high + head)];
    context.drawImage(image, left, top + head, wide - 4, high);
    context.fillText(words[index], left + 6, top + 16);
  }
  let quality = 0.75;
  let sheet = canvas.toDataURL("image/jpeg", quality);
  while (sheet.length * 0.75 > largest && quality > 0.2) sheet = canvas.toDataURL("image/jpeg", (quality -= 0.1));
  return sheet;
}

/**
 * The states to be seen, each after the one before.
 * @param {any} page
 * @param {Subject} subject
 * @returns {[string, () => Promise<unknown>][]}
 */
function states(page, subject) {
  const { drag, notch, ours, zoom } = subject;
  const key = zoom === "ctrl-wheel";
  const wheel = async (/** @type {number} */ px) => {
    for (let turn = 0; turn < TURNS; turn += 1) await page.mouse.wheel(0, px);
  };
  const dragged = async () => {
    const { width, middle, across } = await boxOf(page, subject);
    await page.mouse.move(middle, across);
    if (drag === "scroll") return wheel(40);
    await page.mouse.down();
    for (let step = 1; step <= STEPS; step += 1) await page.mouse.move(middle + (width / 4) * (step / STEPS), across);
  };
  const zoomed = async () => {
    if (drag === "hand") await page.mouse.up();
    if (zoom === "steps") await page.evaluate(() => [1, 2, 3].forEach(() => window.bench.zoom(1)));
    if (zoom !== "wheel" && !key) return;
    if (key) await page.keyboard.down("Control");
    await wheel(-notch);
    if (key) await page.keyboard.up("Control");
  };
  const filtered = async () => {
    if (!ours) return page.evaluate(() => window.bench.filter(0));
    await showAll(page);
    await filterOurs(page);
  };
  return [["first view", async () => {}], ["while dragging", dragged], ["zoomed", zoomed], ["filtered", filtered]];
}

/**
 * @param {Subject} subject
 * @param {number} size
 * @param {string} scratch
 * @param {string} file where the sheet is written
 */
export async function look(subject, size, scratch, file) {
  const tab = await openTab(scratch);
  try {
    await arrive(tab, subject.address(size));
    await pause(REST);
    const clip = await boxOf(tab.page, { ...subject, stage: subject.ours ? subject.stage : "#stage" });
    const [stages, pages, words] = [[], [], []];
    for (const [state, reach] of states(tab.page, subject)) {
      await within(reach(), LIMIT, state);
      await pause(REST);
      await tab.page.evaluate(() => window.scrollTo(0, 0));
      const pictureOf = async (options) => `data:image/png;base64,${(await tab.page.screenshot(options)).toString("base64")}`;
      stages.push(await within(pictureOf({ clip: { ...clip, height: Math.min(clip.height, WINDOW.height - clip.y) } }), LIMIT, state));
      pages.push(subject.ours ? await within(pictureOf({}), LIMIT, state) : stages.at(-1));
      words.push(`${subject.name}, ${size.toLocaleString("en")} events: ${state}`);
    }
    const desk = await tab.browser.newPage();
    const { drawn, changed } = await desk.evaluate(compare, stages);
    const sheet = await desk.evaluate(compose, { pictures: pages, words, ...WINDOW, largest: LARGEST });
    writeFileSync(file, Buffer.from(sheet.split(",")[1] ?? "", "base64"));
    const [dragged, zoomed, filtered] = changed;
    return { drawn, dragged, zoomed: subject.zoom === "none" ? null : zoomed, filtered };
  } catch (problem) {
    return { failed: String(problem instanceof Error ? problem.message : problem).split("\n")[0]?.slice(0, 200) };
  } finally {
    await tab.close();
  }
}
