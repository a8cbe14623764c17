// What there is to draw in a view: tiles, marks, their places, columns. Placed once for each half rung, not in each frame.
import { boxes } from "./boxes.js";
import { cover, firstDay, neighbours, rungFor } from "./cover.js";
import { binsOf, countIn } from "./density.js";
import { halfRung, place, remember } from "./labels.js";
import { bandsOf } from "./lanes.js";

/** @typedef {import("./types.js").Viewport} Viewport */
/** @typedef {import("./types.js").Mark} Mark */
/** @typedef {import("./types.js").Tile} Tile */
/** @typedef {import("./types.js").Placed} Placed */
/** @typedef {import("./types.js").Band} Band */
/** @typedef {import("./store.js").Store} Store */

/** Placements remembered before what is out of sight is forgotten. */
const REMEMBERED = 400;
/** Ms: while the view moves, what takes longer to place is not placed in every half rung, but once in so many times its cost. */
const SLOW = 6;
const SPARING = 25;

export class Scene {
  /** @type {Tile[]} the tiles in sight, coarser ones standing in for those that are missing */
  tiles = [];
  /** @type {Mark[]} all that the tiles tell, by time */
  marks = [];
  /** @type {import("./types.js").Bin[]} the density of the tiles */
  bins = [];
  /** @type {import("./types.js").Box[]} */
  boxes = [];
  /** @type {Mark[]} marks in view that have no label here */
  ticks = [];
  /** Whether labels are still to come. */
  late = false;
  /** @type {number|null} */
  z = null;
  #placed = /** @type {Map<string, Placed>} */ (new Map());
  #kept = /** @type {Map<string, Placed>} */ (new Map());
  #lonely = /** @type {Mark[]} */ ([]);
  #asked = "";
  #resolvedAs = "";
  #placedAs = "";
  #placedFor = "";
  #thinnedAs = "";
  #cost = 0;
  #placedSince = -Infinity;
  #store;
  #legend;
  #widthOf;
  #now;

  /**
   * @param {Store} store
   * @param {import("./types.js").Legend} legend
   * @param {(mark: Mark) => number} widthOf
   * @param {() => number} now a clock in ms
   */
  constructor(store, legend, widthOf, now = () => performance.now()) {
    this.#store = store;
    this.#legend = legend;
    this.#widthOf = widthOf;
    this.#now = now;
  }

  /**
   * @param {Viewport} view
   * @param {Viewport} whole the whole record at this width
   * @param {Band[]} bands
   * @param {string} settings changes when bands, faces or question do: then everything is placed anew
   * @param {boolean} moving new labels may come a little later
   */
  update(view, whole, bands, settings, moving) {
    this.#ask(view, whole);
    this.#resolve(view);
    const half = halfRung(view, whole);
    if (settings !== this.#placedFor) {
      this.#placedFor = settings;
      this.#placedAs = "";
      this.#kept.clear();
    }
    const placedAs = `${this.#resolvedAs} ${half}`;
    if (placedAs !== this.#placedAs) {
      if (moving && this.#placedAs && this.#spares()) this.#thin(half, placedAs);
      else this.#place(half, whole, bands, placedAs);
    }
    this.late = placedAs !== this.#placedAs;
    this.boxes = boxes(view, this.#placed.values());
    this.ticks = this.#lonely.filter(({ at }) => at >= view.first && at <= view.last);
  }

  /**
   * What the overview draws: the bins of the tiles that cover the whole record, as far as they are here.
   * @param {Viewport} whole
   */
  overview(whole) {
    const z = rungFor(whole, null);
    return binsOf(this.#tilesFor(whole, z), whole, { legend: this.#legend, z });
  }

  /**
   * How many events touch a view: exactly where its tiles hold every event, else as near as their bins tell.
   * @param {Viewport} view
   */
  countIn(view) {
    const touching = this.marks.filter((mark) => mark.first < view.last && mark.last >= view.first);
    if (this.tiles.every(({ leaf }) => leaf)) return touching.length;
    return countIn(this.bins, view) + touching.filter((mark) => mark.first < view.first).length;
  }

  /**
   * How many events of one band touch a view; as exact as `countIn`.
   * @param {Band} band
   * @param {Viewport} view
   */
  countOf(band, view) {
    const marks = this.marks.filter((mark) => bandsOf(mark, [band]).length && mark.first < view.last && mark.last >= view.first);
    if (this.tiles.every(({ leaf }) => leaf)) return marks.length;
    const before = marks.filter((mark) => mark.first < view.first).length;
    return this.tiles.reduce((sum, tile) => sum + countBins(tile, band, view), before);
  }

  /** @returns {number} events whose label is drawn, in however many lanes */
  get labelled() {
    return new Set(this.boxes.flatMap(({ label, mark }) => (label === null ? [] : [mark.id]))).size;
  }

  /** @param {string|null} slug @returns {Mark|undefined} */
  find(slug) {
    return slug === null ? undefined : this.marks.find((mark) => mark.slug === slug);
  }

  /** @param {Viewport} view @param {Viewport} whole */
  #ask(view, whole) {
    this.z = rungFor(view, this.z);
    const [from, to] = cover(view, this.z);
    const asked = `${this.z} ${from} ${to} ${whole.width}`;
    if (asked === this.#asked) return;
    this.#asked = asked;
    const ground = rungFor(whole, null);
    const beside = [...neighbours(view, this.z), ...addresses(whole, ground)];
    this.#store.need({ z: this.z, view: addresses(view, this.z), beside });
  }

  /** @param {Viewport} view */
  #resolve(view) {
    const z = this.z ?? 0;
    const [from, to] = cover(view, z);
    const resolvedAs = `${this.#store.generation} ${z} ${from} ${to}`;
    if (resolvedAs === this.#resolvedAs) return;
    this.#resolvedAs = resolvedAs;
    this.tiles = this.#tilesFor(view, z);
    this.bins = binsOf(this.tiles, { first: firstDay(z, from), last: firstDay(z, to + 1) }, { legend: this.#legend, z });
    const found = new Map();
    for (const tile of this.tiles) for (const mark of tile.marks) if (!found.has(mark.id)) found.set(mark.id, mark);
    this.marks = [...found.values()].sort((a, b) => a.first - b.first || a.rank - b.rank);
  }

  /** @param {Viewport} view @param {number} z */
  #tilesFor(view, z) {
    const tiles = new Set(addresses(view, z).map((address) => this.#store.best(address)));
    tiles.delete(undefined);
    return /** @type {Tile[]} */ ([...tiles]);
  }

  /** @returns {boolean} whether it is too early to place again: a slow machine would do little else while the view moves */
  #spares() {
    return this.#cost > SLOW && this.#now() - this.#placedSince < SPARING * this.#cost;
  }

  /**
   * Meanwhile the labels of the half rungs up to this one stand: room is given out coarsest first, so they stand either way.
   * @param {number} half @param {string} thinnedAs
   */
  #thin(half, thinnedAs) {
    if (thinnedAs === this.#thinnedAs) return;
    this.#thinnedAs = thinnedAs;
    this.#show(new Map([...this.#placed].filter(([, placed]) => placed.half <= half)));
  }

  /** @param {number} half @param {Viewport} whole @param {Band[]} bands @param {string} placedAs */
  #place(half, whole, bands, placedAs) {
    const began = this.#now();
    // What the whole record shows comes first at every zoom, so that readers find it in its place when they come back.
    const ground = this.#tilesFor(whole, rungFor(whole, null)).flatMap(({ marks }) => marks);
    this.#show(place([...this.marks, ...ground], { half, whole, bands, widthOf: this.#widthOf, kept: this.#kept }));
    if (this.#kept.size > REMEMBERED) this.#kept.clear();
    remember(this.#kept, this.#placed);
    [this.#placedAs, this.#thinnedAs] = [placedAs, ""];
    this.#placedSince = this.#now();
    this.#cost = this.#placedSince - began;
  }

  /** @param {Map<string, Placed>} placed */
  #show(placed) {
    this.#placed = placed;
    const labelled = new Set([...this.#placed.values()].map(({ mark }) => mark.id));
    this.#lonely = this.marks.filter(({ id }) => !labelled.has(id)).sort((a, b) => a.at - b.at);
  }
}

/** @param {Tile} tile @param {Band} band @param {Viewport} view */
function countBins(tile, band, view) {
  const rows = band.mode === "groups" ? tile.density.filter(({ group }) => group === band.index) : tile.lanes.filter(({ slug }) => slug === band.key);
  let sum = 0;
  for (const { bins, counts } of rows) {
    for (let i = 0; i < bins.length; i += 1) {
      const day = tile.first + (bins[i] ?? 0) * tile.bin;
      if (day + tile.bin > view.first && day < view.last) sum += counts[i] ?? 0;
    }
  }
  return sum;
}

/** @param {Viewport} view @param {number} z */
function addresses(view, z) {
  const [from, to] = cover(view, z);
  return Array.from({ length: to - from + 1 }, (_, i) => ({ z, x: from + i }));
}
