// Which of the targets are met. Each says what it asks, what was measured and whether that is enough.

/** @typedef {import("./figures.js").Figures} Figures */
/** @typedef {{name: string, title: string, draws: string}} Rival */

/**
 * `met` is null where something needed was not measured.
 * @typedef {{asks: string, found: string, met: boolean|null}} Verdict
 */

const OURS = "ours";
const MILLION = 1_000_000;
const [SMALLEST, MANY, MANY_MORE] = [300, 1_000, 10_000];
// Two frames that differ by less come at the same rate.
const SAME_FRAME = 0.5;
// The second minute may add this share, and this many megabytes, and still be called flat.
const [FLAT_SHARE, FLAT_MB] = [0.05, 0.3];

/**
 * @param {string} asks
 * @param {number|undefined|null} value
 * @param {number} limit
 * @param {string} unit
 * @param {number} [digits]
 * @returns {Verdict}
 */
function atMost(asks, value, limit, unit, digits = 0) {
  if (value === undefined || value === null) return { asks, found: "not measured", met: null };
  return { asks, found: `${value.toFixed(digits)} ${unit}`.trim(), met: Number(value.toFixed(digits)) <= limit };
}

/**
 * Line 11: ours at a million events.
 * @param {Figures} figures
 * @returns {Verdict[]}
 */
export function ownTargets(figures) {
  const at = (/** @type {string} */ measure, size = MILLION) => figures.get(measure, OURS, size);
  const drawn = at("drawn")?.median;
  const small = at("drawn", SMALLEST)?.median;
  return [
    atMost("canvas drawn ≤ 700 ms after navigation", drawn, 700, "ms"),
    atMost("≤ 1.2 × its own figure at 300", drawn && small && drawn / small, 1.2, "×", 2),
    atMost("≤ 250 KB transferred in all", at("bytes")?.median, 250, "KB"),
    atMost("p95 frame ≤ 17 ms dragging", at("drag")?.median, 17, "ms"),
    atMost("p95 frame ≤ 17 ms zooming", at("zoom")?.median, 17, "ms"),
    atMost("p95 frame ≤ 34 ms dragging, processor 4× slower", at("slowDrag")?.median, 34, "ms"),
    atMost("p95 frame ≤ 34 ms zooming, processor 4× slower", at("slowZoom")?.median, 34, "ms"),
    atMost("no frame over 100 ms dragging, in any run", at("dragWorst")?.most, 100, "ms"),
    atMost("no frame over 100 ms zooming, in any run", at("zoomWorst")?.most, 100, "ms"),
    atMost("actor filter to redrawn canvas ≤ 150 ms", at("filter")?.median, 150, "ms"),
    ...memoryTargets(figures),
    atMost("≤ 1,500 nodes beside the list", at("beside")?.median, 1500, ""),
  ];
}

/**
 * @param {Figures} figures
 * @returns {Verdict[]}
 */
function memoryTargets(figures) {
  const walks = figures.lines("wander", OURS, MILLION).filter(({ failed }) => !failed);
  if (!walks.length) return [atMost("heap ≤ 15 MB after two minutes of wandering", null, 15, "MB")];
  const most = Math.max(...walks.map(({ heap }) => heap[2]));
  const grown = walks.filter(({ heap }) => heap[2] > heap[1] * (1 + FLAT_SHARE) + FLAT_MB);
  const paths = walks.map(({ heap }) => heap.map((/** @type {number} */ one) => one.toFixed(1)).join(" → "));
  return [
    atMost("heap ≤ 15 MB after two minutes of wandering, in any run", most, 15, "MB", 1),
    { asks: "heap flat in the second minute", found: `${paths.join("; ")} MB`, met: grown.length === 0 },
  ];
}

/**
 * Line 12: ours against one peer at one size.
 * @param {Figures} figures
 * @param {Rival} rival
 * @param {number} size
 * @returns {Verdict[]}
 */
function against(figures, rival, size) {
  const place = `${rival.title}, ${size.toLocaleString("en")}`;
  /** @type {(measure: string, asks: string, needed: number, slack?: number) => Verdict|null} */
  const compared = (measure, asks, needed, slack = 0) => {
    const [own, theirs] = [figures.get(measure, OURS, size)?.median, figures.get(measure, rival.name, size)?.median];
    if (theirs === undefined) return null;
    if (own === undefined) return { asks: `${place}: ${asks}`, found: "not measured", met: null };
    const found = `${own.toFixed(0)} against ${theirs.toFixed(0)}`;
    return { asks: `${place}: ${asks}`, found, met: own * needed <= theirs + slack };
  };
  const elements = rival.draws === "elements";
  const factor = size >= MANY ? 5 : 1;
  const verdicts = [
    elements ? compared("view", factor > 1 ? "first view ≥ 5× faster, ms" : "first view faster, ms", factor) : null,
    !elements && size >= MANY_MORE ? compared("view", "first view ahead, ms", 1) : null,
    size >= MANY_MORE ? compared("bytes", "fewer bytes, KB", 1) : null,
    compared("drag", "equal or better frames dragging, p95 ms", 1, SAME_FRAME),
    compared("zoom", "equal or better frames zooming, p95 ms", 1, SAME_FRAME),
  ];
  return /** @type {Verdict[]} */ (verdicts.filter(Boolean));
}

/**
 * @param {Figures} figures
 * @param {Rival[]} rivals
 * @returns {Verdict[]}
 */
export function rivalTargets(figures, rivals) {
  const real = rivals.filter(({ draws }) => draws !== "nothing");
  return real.flatMap((rival) => figures.sizes.flatMap((size) => against(figures, rival, size)));
}

/**
 * What is counted must be seen to be drawn and to move.
 * @param {Figures} figures
 * @param {Rival[]} subjects
 * @returns {Verdict[]}
 */
export function seenTargets(figures, subjects) {
  const percent = (/** @type {number|null} */ share) => (share === null ? "–" : `${(share * 100).toFixed(1)} %`);
  const LEAST = 0.005;
  return subjects.filter(({ draws }) => draws !== "nothing").flatMap(({ name, title }) =>
    figures.sizes.flatMap((size) => figures.lines("look", name, size).filter(({ failed }) => !failed).map((look) => {
      const { drawn, dragged, filtered, zoomed } = look;
      const shares = [drawn, dragged, zoomed, filtered].map(percent).join(" · ");
      const met = [drawn, dragged, zoomed ?? 1].every((share) => share >= LEAST);
      return { asks: `${title}, ${size.toLocaleString("en")}`, found: shares, met };
    })),
  );
}
