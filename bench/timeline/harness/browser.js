// A fresh Chromium for every run: nothing cached, silent towards the network, with counters on its protocol.
import { execFileSync } from "node:child_process";
import { createRequire } from "node:module";
import path from "node:path";
import { watchPage } from "./inside.js";

/** As tests/conftest.py starts it, without GPU: what has to be drawn is drawn by the processor. */
const QUIET = [
  "--no-sandbox",
  "--disable-dev-shm-usage",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-default-apps",
  "--disable-domain-reliability",
];
export const WINDOW = { width: 1280, height: 720 };
const CLOSING = 10_000;
// At rest: less than this many seconds of processor within so many milliseconds. At the latest after that many.
const [IDLE, WATCHED, STARTING] = [0.02, 500, 15_000];

/** @typedef {import("./figures.js").Bytes} Bytes */

/** @param {number} milliseconds */
export const pause = (milliseconds) => new Promise((over) => setTimeout(over, milliseconds));

/**
 * @template T
 * @param {Promise<T>} promise
 * @param {number} limit milliseconds
 * @param {string} what
 * @returns {Promise<T>}
 */
export function within(promise, limit, what) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer in ${limit / 1000} s (${what})`)), limit);
  });
  return /** @type {Promise<T>} */ (Promise.race([promise, late]).finally(() => clearTimeout(timer)));
}

export function chromiumPath() {
  return execFileSync("sh", ["-c", "command -v chromium || command -v chromium-browser"]).toString().trim();
}

/** A page and what its browser counts. */
export class Tab {
  /** @type {Bytes} what has come over the wire, headers included */
  bytes = { code: 0, data: 0, page: 0, all: 0 };
  /** @type {string[]} */
  errors = [];
  #kinds = /** @type {Map<string, keyof Bytes>} */ (new Map());

  constructor(browser, page, protocol) {
    this.browser = browser;
    this.page = page;
    this.protocol = protocol;
    page.on("pageerror", (error) => this.errors.push(String(error.message).slice(0, 160)));
    page.on("dialog", (dialog) => dialog.dismiss().catch(() => {}));
    protocol.on("Network.responseReceived", ({ requestId, response }) => this.#kinds.set(requestId, kindOf(response)));
    protocol.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
      this.bytes[this.#kinds.get(requestId) ?? "page"] += encodedDataLength;
      this.bytes.all += encodedDataLength;
    });
  }

  /** @param {number} rate 4: a processor a quarter as quick */
  async slowDown(rate) {
    await this.protocol.send("Emulation.setCPUThrottlingRate", { rate });
  }

  /** @returns {Promise<number>} megabytes of JavaScript heap after collecting what nobody needs any more */
  async heap() {
    await this.protocol.send("HeapProfiler.collectGarbage");
    const { usedSize, backingStorageSize = 0 } = await this.protocol.send("Runtime.getHeapUsage");
    return (usedSize + backingStorageSize) / 1e6;
  }

  /**
   * Asks the page without anything of the driver's own in it, whose scripts would be counted with the page's memory.
   * @param {Function} question
   * @param {...unknown} values
   * @returns {Promise<any>}
   */
  async ask(question, ...values) {
    const expression = `(${question})(${values.map((value) => JSON.stringify(value)).join(", ")})`;
    const asked = { expression, awaitPromise: true, returnByValue: true };
    const { exceptionDetails: problem, result } = await this.protocol.send("Runtime.evaluate", asked);
    if (problem) throw new Error(problem.exception?.description ?? problem.text);
    return result.value;
  }

  async close() {
    await within(this.browser.close(), CLOSING, "closing").catch(() => {});
  }
}

/**
 * @param {{url: string, mimeType: string}} response
 * @returns {keyof Bytes}
 */
function kindOf({ url, mimeType }) {
  if (/\/(rows|api)\//.test(url) || mimeType.includes("json")) return "data";
  return /javascript|css/.test(mimeType) ? "code" : "page";
}

/**
 * A starting browser loads hundreds of files of its own: who comes meanwhile waits for these.
 * @param {any} browser
 */
async function started(browser) {
  const session = await browser.newBrowserCDPSession();
  const spent = async () => {
    const { processInfo } = await session.send("SystemInfo.getProcessInfo");
    return processInfo.reduce((/** @type {number} */ sum, /** @type {{cpuTime: number}} */ one) => sum + one.cpuTime, 0);
  };
  const until = performance.now() + STARTING;
  for (let before = -1, now = await spent(); now - before > IDLE && performance.now() < until; now = await spent()) {
    before = now;
    await pause(WATCHED);
  }
  await session.detach();
}

/**
 * @param {string} scratch where install.js has put playwright-core
 * @returns {Promise<Tab>}
 */
export async function openTab(scratch) {
  const { chromium } = createRequire(path.join(scratch, "package.json"))("playwright-core");
  const browser = await chromium.launch({ executablePath: chromiumPath(), headless: true, args: QUIET });
  const context = await browser.newContext({ viewport: WINDOW });
  const page = await context.newPage();
  await page.addInitScript(watchPage);
  await page.route(/^https?:\/\/(?!127\.0\.0\.1)/, (route) => route.abort());
  const protocol = await context.newCDPSession(page);
  await protocol.send("Network.enable");
  await protocol.send("HeapProfiler.enable");
  await started(browser);
  return new Tab(browser, page, protocol);
}
