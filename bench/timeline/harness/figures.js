// What the lines of results.jsonl say together: the median of each measure for each subject and size, with its range.

/**
 * A measure of several runs.
 * @typedef {{median: number, least: number, most: number, runs: number}} Figure
 */

/**
 * What came over the wire, headers included: scripts and style sheets, events, all the rest.
 * @typedef {{code: number, data: number, page: number, all: number}} Bytes
 */

/**
 * @typedef {object} Measure
 * @property {string} name
 * @property {string} words heading of its table
 * @property {number} digits
 * @property {(run: any) => number|null|undefined} of
 */

/** @param {keyof Bytes} kind @param {string} when */
const kilobytes = (kind, when) => (/** @type {any} */ run) => run[when] && run[when][kind] / 1024;

/** @type {Measure[]} */
export const MEASURES = [
  { name: "view", words: "First view, ms after navigation", digits: 0, of: (run) => run.settled },
  { name: "drawn", words: "Canvas drawn, ms after navigation", digits: 0, of: (run) => run.drawn },
  { name: "bytes", words: "Transferred for the first view, KB", digits: 0, of: kilobytes("all", "bytes") },
  { name: "code", words: "Of these scripts and style sheets, KB", digits: 0, of: kilobytes("code", "bytes") },
  { name: "data", words: "Of these events, KB", digits: 0, of: kilobytes("data", "bytes") },
  { name: "moved", words: "Transferred after dragging and zooming, KB", digits: 0, of: kilobytes("all", "bytesMoved") },
  { name: "heap", words: "JavaScript heap, MB", digits: 1, of: (run) => run.heap },
  { name: "nodes", words: "Nodes of the page", digits: 0, of: (run) => run.nodes?.all },
  { name: "beside", words: "Nodes beside the list", digits: 0, of: (run) => run.nodes?.besideList },
  { name: "drag", words: "Dragging: frame at 95 %, ms", digits: 0, of: (run) => run.drag?.p95 },
  { name: "dragFps", words: "Dragging: frames per second", digits: 0, of: (run) => run.drag?.fps },
  { name: "dragWorst", words: "Dragging: slowest frame, ms", digits: 0, of: (run) => run.drag?.max },
  { name: "zoom", words: "Zooming: frame at 95 %, ms", digits: 0, of: (run) => run.zoom?.p95 },
  { name: "zoomFps", words: "Zooming: frames per second", digits: 0, of: (run) => run.zoom?.fps },
  { name: "zoomWorst", words: "Zooming: slowest frame, ms", digits: 0, of: (run) => run.zoom?.max },
  { name: "slowDrag", words: "Dragging, processor 4× slower: frame at 95 %, ms", digits: 0, of: (run) => run.slow?.drag.p95 },
  { name: "slowZoom", words: "Zooming, processor 4× slower: frame at 95 %, ms", digits: 0, of: (run) => run.slow?.zoom?.p95 },
  { name: "slowDragWorst", words: "Dragging, 4× slower: slowest frame, ms", digits: 0, of: (run) => run.slow?.drag.max },
  { name: "slowZoomWorst", words: "Zooming, 4× slower: slowest frame, ms", digits: 0, of: (run) => run.slow?.zoom?.max },
  { name: "filter", words: "Filter by an actor until it is drawn, ms", digits: 0, of: (run) => run.filter },
  { name: "filterList", words: "Filter by an actor until the list stands, ms", digits: 0, of: (run) => run.filterList },
];

/**
 * @param {(number|null|undefined)[]} values
 * @returns {Figure|null} null where nothing was measured
 */
export function figure(values) {
  const known = values.filter((value) => typeof value === "number" && Number.isFinite(value));
  const sorted = /** @type {number[]} */ (known).sort((a, b) => a - b);
  const [least] = sorted;
  const most = sorted.at(-1);
  if (least === undefined || most === undefined) return null;
  const half = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(half) - 1] ?? least, sorted[Math.floor(half)] ?? most];
  return { median: (low + high) / 2, least, most, runs: sorted.length };
}

export class Figures {
  #lines;

  /** @param {any[]} lines of results.jsonl */
  constructor(lines) {
    this.#lines = lines;
  }

  /** @returns {number[]} all that anybody was asked to show */
  get sizes() {
    const sizes = this.#lines.filter(({ kind }) => kind === "run").map(({ events }) => Number(events));
    return [...new Set(sizes)].sort((a, b) => a - b);
  }

  /** @returns {any[]} */
  get sessions() {
    return this.#lines.filter(({ kind }) => kind === "session");
  }

  /**
   * @param {string} kind
   * @param {string} subject
   * @param {number} size
   * @returns {any[]}
   */
  lines(kind, subject, size) {
    return this.#lines.filter((line) => line.kind === kind && line.subject === subject && line.events === size);
  }

  /**
   * @param {string} measure
   * @param {string} subject
   * @param {number} size
   * @returns {Figure|null}
   */
  get(measure, subject, size) {
    const found = MEASURES.find(({ name }) => name === measure);
    if (!found) throw new Error(`No measure is called ${measure}`);
    const runs = this.lines("run", subject, size).filter(({ failed }) => !failed);
    return figure(runs.map(found.of));
  }

  /**
   * Why a subject has no figures at a size: in its own words, or those of the smaller size at which it gave up.
   * @param {string} subject
   * @param {number} size
   * @returns {string}
   */
  failure(subject, size) {
    const failed = this.#lines.filter((line) => line.kind === "run" && line.subject === subject && line.failed);
    const [first] = failed.filter(({ events }) => events <= size).sort((a, b) => b.events - a.events);
    if (!first) return "";
    return first.events === size ? first.failed : `gave up at ${first.events.toLocaleString("en")}`;
  }
}
