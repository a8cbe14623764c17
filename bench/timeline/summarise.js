// Writes what results.jsonl says into README.md, between its marks; says which targets are met.
//
//     node bench/timeline/summarise.js [results.jsonl] [--print]     pictures are taken from /tmp/peers/pictures
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { Figures, MEASURES } from "./harness/figures.js";
import { ownTargets, rivalTargets, seenTargets } from "./harness/targets.js";

/** @typedef {import("./harness/targets.js").Verdict} Verdict */
/** @typedef {import("./harness/targets.js").Rival} Rival */

const HERE = path.dirname(new URL(import.meta.url).pathname);
const README = path.join(HERE, "README.md");
const [BEGIN, END] = ["<!-- results: written by summarise.js -->", "<!-- end of results -->"];
const OURS = { name: "ours", title: "**ours**", draws: "ours" };
const FLOOR = "nothing";
const TAKEN = process.env.PICTURES ?? "/tmp/peers/pictures";
// Whom one picture shows as well as five, and what most can still show.
const [SMALLEST, SHOWN, MILLION] = [300, 10_000, 1_000_000];

/** @param {string[]} heads @param {string[][]} rows */
function table(heads, rows) {
  const line = (/** @type {string[]} */ cells) => `| ${cells.join(" | ")} |`;
  return [line(heads), line(heads.map((_, index) => (index ? "--:" : "---"))), ...rows.map(line)].join("\n");
}

/**
 * One measure: a row per subject, a column per size; medians, ranges in brackets.
 * @param {Figures} figures
 * @param {import("./harness/figures.js").Measure} measure
 * @param {Rival[]} subjects
 */
function measured(figures, { digits, name, words }, subjects) {
  const cell = (/** @type {string} */ subject, /** @type {number} */ size) => {
    const found = figures.get(name, subject, size);
    if (!found) return figures.failure(subject, size) || "–";
    const [median, least, most] = [found.median, found.least, found.most].map((value) => value.toFixed(digits));
    return least === most ? `${median}` : `${median} (${least}–${most})`;
  };
  const { sizes } = figures;
  const rows = subjects
    .filter(({ name: subject }) => sizes.some((size) => figures.get(name, subject, size)))
    .map(({ name: subject, title }) => [title, ...sizes.map((size) => cell(subject, size))]);
  if (!rows.length) return "";
  return `**${words}**\n\n${table(["", ...sizes.map((size) => size.toLocaleString("en"))], rows)}`;
}

/** @param {boolean|null} met */
const told = (met) => (met === null ? "not measured" : met ? "met" : "**missed**");

/** @param {string} words @param {Verdict[]} verdicts */
function verdictTable(words, verdicts) {
  return table([words, "found", ""], verdicts.map(({ asks, found, met }) => [asks, found, told(met)]));
}

/**
 * @param {any[]} lines of results.jsonl
 * @param {Rival[]} rivals
 * @returns {string}
 */
export function summary(lines, rivals) {
  const figures = new Figures(lines);
  const subjects = [OURS, ...rivals];
  const own = ownTargets(figures);
  const others = rivalTargets(figures, rivals);
  const missed = others.filter(({ met }) => !met);
  const runs = lines.filter(({ kind }) => kind === "run");
  const loads = runs.map(({ load }) => load).sort((a, b) => a - b);
  const work = runs.map(({ calibrated }) => calibrated).filter(Boolean).sort((a, b) => a - b);
  const versions = figures.sessions.map(({ begun, chromium, code, cores, processor }) =>
    `- ${begun.slice(0, 16).replace("T", " ")} UTC, code ${code}, ${chromium}, ${cores} × ${processor}`);
  const packages = Object.entries(figures.sessions.at(-1)?.packages ?? {}).map(([name, version]) => `${name} ${version}`);
  const blocks = [
    "## Targets: ours at 1,000,000 events",
    verdictTable("asked", own),
    "## Targets: against the peers",
    `${others.length - missed.length} of ${others.length} comparisons are as asked.`,
    missed.length ? verdictTable("not as asked", missed) : "",
    "## Figures",
    "Medians, ranges in brackets.",
    ...MEASURES.map((measure) => measured(figures, measure, subjects)),
    "## Seen",
    "Share of pixels drawn, and changed while dragging · after zooming · after filtering, against the first view.",
    verdictTable("", seenTargets(figures, subjects)),
    ...pictured(figures, rivals).map(([name, size]) => `![${name}, ${size} events](pictures/${name}-${size}.jpg)`),
    "## Measured on",
    versions.join("\n"),
    `Peers: ${packages.join(", ")}.`,
    `${runs.length} runs; load while measuring ${loads[0]}–${loads.at(-1)}; a fixed loop took ${work[0]}–${work.at(-1)} ms.`,
  ];
  return blocks.filter(Boolean).join("\n\n");
}

/**
 * The sheets to be kept: of a peer the one of most events up to ten thousand, of ours the smallest and the largest.
 * @param {Figures} figures
 * @param {Rival[]} rivals
 * @returns {[string, number][]}
 */
function pictured(figures, rivals) {
  const seen = (/** @type {string} */ name, /** @type {number} */ size) =>
    figures.lines("look", name, size).some(({ failed }) => !failed);
  const peers = rivals.filter(({ draws }) => draws !== FLOOR).map(({ name }) => {
    const size = figures.sizes.filter((one) => one <= SHOWN && seen(name, one)).at(-1);
    return /** @type {[string, number]} */ ([name, size ?? 0]);
  });
  const own = [SMALLEST, MILLION].filter((size) => seen(OURS.name, size));
  return [...own.map((size) => /** @type {[string, number]} */ ([OURS.name, size])), ...peers.filter(([, size]) => size)];
}

/** @param {[string, number][]} sheets */
function keepPictures(sheets) {
  mkdirSync(path.join(HERE, "pictures"), { recursive: true });
  for (const [name, size] of sheets) {
    const taken = path.join(TAKEN, `${name}-${size}.jpg`);
    if (existsSync(taken)) copyFileSync(taken, path.join(HERE, "pictures", `${name}-${size}.jpg`));
  }
}

/** @returns {Rival[]} */
export function rivalsOf() {
  return JSON.parse(readFileSync(path.join(HERE, "peers.json"), "utf8")).peers;
}

/** @param {string} readme @param {string} text */
export function placed(readme, text) {
  const [before, rest] = readme.split(BEGIN);
  const after = rest?.split(END)[1];
  if (after === undefined) throw new Error(`README.md lacks ${BEGIN} or ${END}`);
  return `${before}${BEGIN}\n\n${text}\n\n${END}${after}`;
}

/** @param {string} file */
export const linesOf = (file) => readFileSync(file, "utf8").trim().split("\n").filter(Boolean).map((line) => JSON.parse(line));

if (process.argv[1] === new URL(import.meta.url).pathname) {
  const [file = path.join(HERE, "results.jsonl")] = process.argv.slice(2).filter((word) => !word.startsWith("--"));
  const lines = linesOf(file);
  const text = summary(lines, rivalsOf());
  if (process.argv.includes("--print")) console.log(text);
  else {
    keepPictures(pictured(new Figures(lines), rivalsOf()));
    writeFileSync(README, placed(readFileSync(README, "utf8"), text));
  }
}
