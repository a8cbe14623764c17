// The stage as it is drawn: canvas, sizes, colours, lanes, and the picture of the frame that stands.
import { binDays } from "./density.js";
import { bands } from "./lanes.js";
import { layoutOf } from "./layout.js";
import { Overview } from "./overview.js";
import { paint } from "./paint.js";
import { hide } from "./parts.js";
import { spotOf, tickSpot } from "./picking.js";
import { Scene } from "./scene.js";
import { Widths, motionAllowed, readTheme } from "./theme.js";
import { axis } from "./ticks.js";
import { fit, isWhole, xOf } from "./viewport.js";

/** @typedef {import("./types.js").Viewport} Viewport */
/** @typedef {import("./types.js").Mode} Mode */
/** @typedef {import("./types.js").Lane} Lane */
/** @typedef {import("./paint.js").Picture} Picture */
/** @typedef {{name: string, first: number, last: number|null}} Chapter */
/** @typedef {{canvas: HTMLCanvasElement, stage: HTMLElement, lanes: HTMLElement, overview: HTMLElement, slim: HTMLElement}} Parts */

const EPOCH = 719_162;
const CHANGE = 200;
const MIRRORED = 80;
const UNLABELLED = 2 ** 32;

/** What the reader points at; all by slug, `here` a day. */
/** @typedef {{hovered: string|null, selected: string|null, here: number|null}} Pointed */

/** Rem beside the lanes for their names: kinds have short ones, actors need not. */
const NAMES = { packed: 0, groups: 10, actors: 15 };

export class Drawing {
  /** @type {Picture|null} */
  picture = null;
  /** @type {Mode} */
  mode = "packed";
  /** @type {Lane[]} */
  actors = [];
  width = 0;
  height = 0;
  scene;
  #parts;
  #g;
  #extent;
  #legend;
  #store;
  #theme;
  #widths;
  #chapters;
  #overview;
  #slim;
  #settings = 0;
  #named = "";
  #zoomed = false;
  /** @type {{from: Map<number, number>, since: number}|null} */
  #change = null;

  /**
   * @param {Parts} parts
   * @param {import("./types.js").Extent} extent
   * @param {import("./types.js").Legend} legend
   * @param {Chapter[]} chapters
   * @param {import("./store.js").Store} store
   * @param {import("./overview.js").Doing} doing
   * @param {AbortSignal} signal
   */
  constructor(parts, extent, legend, chapters, store, doing, signal) {
    const g = parts.canvas.getContext("2d", { alpha: false });
    if (!g) throw new Error("This browser has no canvas to draw on.");
    this.#g = g;
    this.#parts = parts;
    this.#extent = extent;
    this.#legend = legend;
    this.#store = store;
    this.#chapters = chapters;
    this.#theme = readTheme(parts.canvas);
    this.#widths = new Widths(g);
    this.scene = new Scene(store, legend, ({ label, importance }) =>
      this.#widths.of(label ?? "", importance === 5 ? this.#theme.strong : this.#theme.label),
    );
    this.#overview = new Overview(parts.overview, extent, doing, { handles: true, signal });
    this.#slim = new Overview(parts.slim, extent, doing, { handles: false, signal });
  }

  /** @returns {Viewport} the whole record at the width that marks have */
  get whole() {
    return fit(this.#extent, this.room);
  }

  /** @returns {number} the width that marks have */
  get room() {
    return Math.max(1, this.width - this.#layout(false).gutter);
  }

  /** The size of the stage may be another. @returns {boolean} whether there is anything to draw on */
  measure() {
    const { canvas, stage } = this.#parts;
    this.#overview.measure();
    this.#slim.measure();
    this.width = stage.clientWidth;
    this.height = stage.clientHeight;
    const sharp = Math.min(2, devicePixelRatio || 1);
    const size = [Math.round(this.width * sharp), Math.round(this.height * sharp)];
    if (size[0] !== canvas.width || size[1] !== canvas.height) [canvas.width = 0, canvas.height = 0] = [size[0] ?? 0, size[1] ?? 0];
    this.#g.setTransform(sharp, 0, 0, sharp, 0, 0);
    return this.width > 0 && this.height > 0;
  }

  /** Colours or faces are others now. */
  recolour() {
    this.#theme = readTheme(this.#parts.canvas);
    this.#widths.forget();
    this.#settings += 1;
  }

  /** Other rows. @param {Mode} mode @param {Lane[]} actors */
  arrange(mode, actors) {
    const from = new Map();
    if (this.picture) {
      const { layout, boxes } = this.picture;
      for (const { mark, lane } of boxes) from.set(mark.id, layout.lanesTop + (lane + 0.5) * layout.laneHeight);
    }
    this.#change = mode !== this.mode && from.size && motionAllowed() ? { from, since: performance.now() } : null;
    this.mode = mode;
    this.actors = actors;
  }

  /** @returns {boolean} whether anything is not as it will be only because the view moves */
  get lags() {
    const stays = this.picture !== null && this.#zoomed && isWhole(this.picture.view, this.#extent);
    return stays || this.scene.late;
  }

  /** @returns {boolean} whether lanes are on their way, or labels */
  get changing() {
    return this.#change !== null || this.scene.late;
  }

  /**
   * @param {Viewport} view
   * @param {Pointed} pointed
   * @param {boolean} moving while the view moves the overview stays (to come and go costs the page a layout) and labels may be late
   */
  draw(view, pointed, moving) {
    this.#zoomed = (moving && this.#zoomed) || !isWhole(view, this.#extent);
    const layout = this.#layout(this.#zoomed);
    const rows = bands(this.mode, { groups: this.#legend.groups, actors: this.actors, lanes: layout.lanes, weights: [] });
    const settings = `${this.#settings} ${this.#store.shown.query} ${this.mode} ${layout.lanes} ${layout.width}`;
    this.scene.update(view, this.whole, rows, settings, moving);
    const part = this.#change ? Math.min(1, (performance.now() - this.#change.since) / CHANGE) : 1;
    if (part === 1) this.#change = null;
    const from = this.#change?.from;
    this.picture = {
      view, layout, theme: this.#theme, legend: this.#legend, axis: axis(view), boxes: this.scene.boxes, ticks: this.scene.ticks,
      bins: this.scene.bins, days: binDays(this.scene.z ?? 0), bands: rows, ...pointed,
      chapters: this.#chapters.map((chapter) => ({ ...chapter, width: this.#widths.of(chapter.name, this.#theme.chapter) })),
      today: Math.floor(Date.now() / 86_400_000) + EPOCH, todayWord: "today",
      moved: ({ mark }, y) => y + ((from?.get(mark.id) ?? y) - y) * (1 - part) ** 2,
      widthOf: (text, font) => this.#widths.of(text, font),
    };
    paint(this.#g, this.picture);
    this.#around(view, layout, pointed.here);
  }

  /**
   * All that a reader can step through, by time: what is labelled, then the most salient of the rest.
   * @param {string} [also] slug of one that stays
   */
  visible(also) {
    if (!this.picture) return [];
    const { layout, boxes, ticks, view } = this.picture;
    const found = new Map();
    for (const box of boxes) {
      const known = found.get(box.mark.slug);
      if (!known || (known.rank >= UNLABELLED && box.label !== null)) {
        const rank = box.mark.rank + (box.label === null ? UNLABELLED : 0);
        found.set(box.mark.slug, { mark: box.mark, rank, spot: spotOf(layout, box, this.#theme.size) });
      }
    }
    for (const mark of ticks) {
      if (!found.has(mark.slug)) found.set(mark.slug, { mark, rank: mark.rank + UNLABELLED, spot: tickSpot(layout, xOf(view, mark.at)) });
    }
    const kept = found.get(also ?? "");
    if (kept) kept.rank = -1;
    const salient = [...found.values()].sort((a, b) => a.rank - b.rank).slice(0, MIRRORED);
    return salient.sort((a, b) => a.mark.first - b.mark.first || a.mark.rank - b.mark.rank);
  }

  /** Where an event stands now. @param {string} slug @returns {import("./picking.js").Spot|null} */
  spot(slug) {
    if (!this.picture) return null;
    const { layout, boxes, ticks, view } = this.picture;
    const box = boxes.find(({ mark }) => mark.slug === slug);
    if (box) return spotOf(layout, box, this.#theme.size);
    const tick = ticks.find((mark) => mark.slug === slug);
    return tick ? tickSpot(layout, xOf(view, tick.at)) : null;
  }

  /** @param {boolean} zoomed */
  #layout(zoomed) {
    return layoutOf(this.width, this.height, { rem: this.#theme.rem, zoomed, names: NAMES[this.mode] });
  }

  /**
   * Overview, slim strip and the names of lanes.
   * @param {Viewport} view
   * @param {import("./layout.js").Layout} layout
   * @param {number|null} here
   */
  #around(view, layout, here) {
    const { overview, slim } = this.#parts;
    hide(overview, layout.overviewTop >= layout.height);
    const key = `${this.#store.generation} ${this.#settings}`;
    const bins = (/** @type {Viewport} */ record) => this.scene.overview(record);
    if (!overview.hidden) this.#overview.draw(view, { key, bins, theme: this.#theme, here });
    if (!slim.hidden) this.#slim.draw(view, { key, bins, theme: this.#theme, here });
  }

  /** The slim strip comes or goes. @param {boolean} hidden */
  slim(hidden) {
    hide(this.#parts.slim, hidden);
    document.documentElement.toggleAttribute("data-slim", !hidden);
    this.#slim.measure();
  }

  /** What handles and lanes say, the names of lanes with how many events each has in view: not in every frame. */
  name() {
    if (!this.picture) return;
    this.#overview.say();
    const { layout, view, bands: rows } = this.picture;
    const counts = this.mode === "packed" ? [] : rows.map((band) => this.scene.countOf(band, view));
    const named = JSON.stringify([layout.gutter, layout.lanesTop, layout.laneHeight, rows.map(({ name, firstLane }) => [name, firstLane]), counts]);
    if (named === this.#named) return;
    this.#named = named;
    this.#parts.lanes.replaceChildren(
      ...rows.filter(({ name }) => name).map(({ name, firstLane }, i) => {
        const row = document.createElement("p");
        row.className = "timeline-lane";
        row.style.top = `${layout.lanesTop + (firstLane + 0.5) * layout.laneHeight - 0.53 * this.#theme.rem}px`;
        row.style.width = `${layout.gutter - 4}px`;
        const count = document.createElement("span");
        count.className = "timeline-lane-count";
        count.textContent = ` ${counts[i]}`;
        row.append(name, count);
        row.title = name;
        return row;
      }),
    );
  }
}
