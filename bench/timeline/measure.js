// Measures ours and the peers in real Chromium. What the results already hold is not measured again.
//
//     node bench/timeline/install.js /tmp/peers
//     node bench/timeline/measure.js
//
// Read README.md first: it needs a quiet machine, and worlds made by world.py.
import { execFileSync } from "node:child_process";
import { appendFileSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { chromiumPath } from "./harness/browser.js";
import { look } from "./harness/look.js";
import { exportRows, servePages } from "./harness/pages.js";
import { serveOurs } from "./harness/product.js";
import { run } from "./harness/run.js";
import { ourSubject, peerSubject, readPeers } from "./harness/subjects.js";
import { wander } from "./harness/wander.js";

/** @typedef {import("./harness/subjects.js").Subject} Subject */
/** @typedef {{kind: "run"|"look"|"wander", subject: Subject, size: number, repeat: number}} Job */

const HERE = path.dirname(new URL(import.meta.url).pathname);
const { values: options } = parseArgs({
  options: {
    scratch: { type: "string", default: "/tmp/peers" },
    worlds: { type: "string", default: "/tmp/world" },
    out: { type: "string", default: path.join(HERE, "results.jsonl") },
    port: { type: "string", default: "8140" },
    repeats: { type: "string", default: "5" },
    sizes: { type: "string", default: "300,1000,10000,100000,1000000" },
    only: { type: "string", default: "" },
    kinds: { type: "string", default: "look,run,wander" },
  },
});
const scratch = path.resolve(options.scratch);
const sizes = options.sizes.split(",").map(Number);
const wanted = options.kinds.split(",");
const port = Number(options.port);
const WANDERED = Math.max(...sizes);

/** @param {object} line */
function note(line) {
  const short = (_, value) => (typeof value === "number" ? Math.round(value * 10_000) / 10_000 : value);
  appendFileSync(options.out, `${JSON.stringify(line, short)}\n`);
}

/** @returns {any[]} */
function noted() {
  if (!existsSync(options.out)) return [];
  return readFileSync(options.out, "utf8").trim().split("\n").filter(Boolean).map((line) => JSON.parse(line));
}

function session() {
  const version = (program, ...parameters) => {
    try {
      return execFileSync(program, parameters, { stdio: ["ignore", "pipe", "ignore"] }).toString().trim();
    } catch {
      return "unknown";
    }
  };
  return {
    kind: "session",
    begun: new Date().toISOString(),
    code: version("git", "-C", HERE, "describe", "--always", "--dirty"),
    chromium: version(chromiumPath(), "--version"),
    node: process.version,
    cores: os.cpus().length,
    processor: os.cpus()[0]?.model,
    packages: readPeers().packages,
  };
}

/**
 * Repeats outermost: whatever else the machine does over an hour then falls on everybody alike.
 * @param {Subject[]} subjects
 * @returns {Job[]}
 */
function jobsOf(subjects) {
  const jobs = /** @type {Job[]} */ ([]);
  const each = (kind, repeat, some) => {
    for (const size of sizes) for (const subject of some) jobs.push({ kind, subject, size, repeat });
  };
  each("look", 0, subjects);
  for (let repeat = 0; repeat < Number(options.repeats); repeat += 1) {
    each("run", repeat, subjects);
    for (const subject of subjects.filter(({ ours }) => ours)) jobs.push({ kind: "wander", subject, size: WANDERED, repeat });
  }
  return jobs.filter(({ kind }) => wanted.includes(kind));
}

/**
 * @param {Job} job
 * @param {any[]} results
 */
function isDone({ kind, subject, size, repeat }, results) {
  const mine = results.filter((result) => result.kind === kind && result.subject === subject.name);
  const same = mine.some((result) => result.events === size && result.repeat === repeat);
  return same || (!subject.ours && mine.some((result) => result.failed && result.events <= size));
}

/** @param {Job} job */
function measured({ kind, subject, size }) {
  if (kind === "wander") return wander(subject, size, scratch);
  if (kind === "run") return run(subject, size, scratch);
  return look(subject, size, scratch, path.join(scratch, "pictures", `${subject.name}-${size}.jpg`));
}

/** @param {Record<string, any>} found */
function told(found) {
  const frames = (one) => (one ? `${one.fps.toFixed(0)} fps, p95 ${one.p95.toFixed(0)}, max ${one.max.toFixed(0)}` : "-");
  if (found.failed) return `FAILED ${found.failed}`;
  if (!found.drag) return JSON.stringify(found);
  const { bytes, drag, drawn, filter, filterList, heap, nodes, settled, slow, zoom } = found;
  return [
    `drawn ${drawn.toFixed(0)}, settled ${settled.toFixed(0)} ms`,
    `${(bytes.all / 1024).toFixed(0)} KB, heap ${heap.toFixed(1)} MB, nodes ${nodes.all}/${nodes.besideList}`,
    `drag ${frames(drag)}; zoom ${frames(zoom)}; slow ${frames(slow?.drag)}; ${frames(slow?.zoom)}`,
    `filter ${filter.toFixed(0)} ms${filterList ? `, list ${filterList.toFixed(0)}` : ""} ${found.error ?? ""}`,
  ].join(" | ");
}

async function main() {
  mkdirSync(path.join(scratch, "pictures"), { recursive: true });
  const { peers } = readPeers();
  const pages = await servePages({ peers, scratch, port });
  const served = /** @type {Map<number, import("./harness/product.js").Served>} */ (new Map());
  const ours = ourSubject((size) => served.get(size)?.address ?? "");
  const subjects = [ours, ...peers.map((peer) => peerSubject(peer, `http://127.0.0.1:${port}/`))];
  const only = options.only ? options.only.split(",") : subjects.map(({ name }) => name);
  // Whoever stops us in the middle stops our servers too: they go when this process exits.
  for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => process.exit(1));
  for (const size of sizes) exportRows(options.worlds, scratch, size);
  note(session());
  try {
    for (const job of jobsOf(subjects.filter(({ name }) => only.includes(name)))) {
      if (isDone(job, noted())) continue;
      const { kind, repeat, size, subject } = job;
      if (subject.ours && !served.has(size)) {
        served.set(size, await serveOurs(path.join(options.worlds, String(size)), port + 1 + sizes.indexOf(size)));
      }
      const begun = performance.now();
      const found = await measured(job);
      const load = os.loadavg()[0];
      note({ kind, subject: subject.name, events: size, repeat, load, ...found });
      console.log(`${kind} ${subject.name} ${size} ${repeat}: ${told(found)} [${((performance.now() - begun) / 1000).toFixed(0)} s]`);
    }
  } finally {
    for (const { stop } of served.values()) await stop();
    pages.close();
    pages.closeAllConnections();
  }
}

await main();
