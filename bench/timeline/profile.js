// Where the time of ours goes: what was fetched when, what stands in the page, which functions ran in each phase.
//
//     node bench/timeline/profile.js 1000000 [--scratch /tmp/peers] [--worlds /tmp/world] [--port 8149]
import path from "node:path";
import { parseArgs } from "node:util";
import { openTab } from "./harness/browser.js";
import { settled } from "./harness/inside.js";
import { drag, zoom } from "./harness/moves.js";
import { serveOurs } from "./harness/product.js";
import { arrive, filterOurs, showAll } from "./harness/run.js";
import { ourSubject } from "./harness/subjects.js";

const QUIET = 700;
const LINES = 14;
const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    scratch: { type: "string", default: "/tmp/peers" },
    worlds: { type: "string", default: "/tmp/world" },
    port: { type: "string", default: "8149" },
  },
});

/** Inside the page: when each file came, and how many nodes each part of the page has. */
function described() {
  const round = (value) => Math.round(value);
  const files = [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")].map((one) => [
    ...[one.startTime, one.requestStart, one.responseStart, one.responseEnd].map(round),
    one.transferSize,
    new URL(one.name).pathname,
  ]);
  const marks = performance.getEntriesByType("mark").map(({ name, startTime }) => [round(startTime), name]);
  const paints = performance.getEntriesByType("paint").map(({ name, startTime }) => [round(startTime), name]);
  const count = (root) => {
    let nodes = 1;
    for (const walker = document.createTreeWalker(root, NodeFilter.SHOW_ALL); walker.nextNode(); ) nodes += 1;
    return nodes;
  };
  const parts = ["head", "header", "#timeline", '[data-part="mirror"]', "#strip", "#filters", "#results", "footer", "body"];
  const nodes = parts.map((part) => [part, document.querySelector(part)]).filter(([, root]) => root);
  return { files, moments: [...marks, ...paints], nodes: nodes.map(([part, root]) => [part, count(root)]) };
}

/**
 * Time of its own per function and per file, in milliseconds.
 * @param {any} profile
 */
function ownTimes({ nodes, samples, timeDeltas }) {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const spent = /** @type {Map<string, number>} */ (new Map());
  samples.forEach((id, index) => {
    const { functionName, lineNumber, url } = byId.get(id).callFrame;
    const file = url && path.basename(new URL(url, "file:///").pathname).replace(/\.[0-9a-f]{12}\./, ".");
    const name = `${functionName || "(anonymous)"} ${file ? `${file}:${lineNumber + 1}` : ""}`;
    spent.set(name, (spent.get(name) ?? 0) + timeDeltas[index] / 1000);
  });
  return [...spent].sort((a, b) => b[1] - a[1]);
}

/**
 * @param {import("./harness/browser.js").Tab} tab
 * @param {string} phase
 * @param {() => Promise<any>} act
 */
async function profiled({ protocol }, phase, act) {
  await protocol.send("Profiler.start");
  const found = await act();
  const { profile } = await protocol.send("Profiler.stop");
  const all = ownTimes(profile);
  const total = all.reduce((sum, [, spent]) => sum + spent, 0);
  const share = ([name, spent]) => `  ${spent.toFixed(1).padStart(8)} ms  ${name}`;
  console.log([`\n${phase}: ${JSON.stringify(found ?? null)}, ${total.toFixed(0)} ms`, ...all.slice(0, LINES).map(share)].join("\n"));
}

const size = Number(positionals[0] ?? 300);
const served = await serveOurs(path.join(options.worlds, String(size)), Number(options.port));
const tab = await openTab(options.scratch);
const subject = ourSubject(() => served.address);
try {
  await tab.protocol.send("Profiler.enable");
  await tab.protocol.send("Profiler.setSamplingInterval", { interval: 250 });
  await profiled(tab, "first view", async () => {
    await arrive(tab, served.address);
    return tab.page.evaluate(settled, QUIET);
  });
  const { files, moments, nodes } = await tab.page.evaluate(described);
  console.log(["\nstart request answer end bytes", ...files.map((line) => line.join(" ")), ""].join("\n"));
  console.log([...moments.map((line) => line.join(" ")), "", ...nodes.map((line) => line.join(" "))].join("\n"));
  await profiled(tab, "dragging", () => drag(tab.page, subject));
  await profiled(tab, "zooming", () => zoom(tab.page, subject));
  await tab.slowDown(4);
  await profiled(tab, "dragging, slow", () => drag(tab.page, subject));
  await profiled(tab, "zooming, slow", () => zoom(tab.page, subject));
  await tab.slowDown(1);
  await showAll(tab.page);
  await profiled(tab, "filter", () => filterOurs(tab.page));
} finally {
  await tab.close();
  await served.stop();
}
