// Joins hands, view, tiles and drawing: a frame when something changed, words and links when the view rests.
import { Camera, step } from "./camera.js";
import { Drawing } from "./drawing.js";
import { listen } from "./gestures.js";
import { listenKeys } from "./keys.js";
import { Mirror } from "./mirror.js";
import { json, part } from "./parts.js";
import { Pointing } from "./pointing.js";
import { Resting } from "./resting.js";
import { Store } from "./store.js";
import { Toolbar, keptSpan } from "./toolbar.js";
import { fit, fromParam, isWhole, makeView, panBy, resized, xOf, zoomAt } from "./viewport.js";
import { watch } from "./watching.js";

/** @typedef {import("./types.js").Mode} Mode */

export class Conductor {
  element;
  extent;
  store;
  drawing;
  camera;
  mirror;
  pointing;
  toolbar;
  /** @type {import("./drawing.js").Pointed} */
  pointed = { hovered: null, selected: null, here: null };
  held = false;
  #stage;
  #resting;
  #closing = new AbortController();
  #frame = 0;
  #sized = false;
  #drawnView = /** @type {import("./types.js").Viewport|null} */ (null);

  /** @param {HTMLElement} element */
  constructor(element) {
    this.element = element;
    const { signal } = this.#closing;
    const { first, last, tiles, legend, chapters } = element.dataset;
    const from = Number(first) || 0;
    this.extent = { first: from, last: Math.max(from + 1, Number(last) || 0) };
    this.#stage = part(element, "stage");
    const known = json(legend, { groups: [], kinds: [], grades: [] });
    this.store = new Store({
      base: tiles ?? "", legend: known, question: this.asking.question ?? "", edition: Number(this.asking.edition),
      changed: () => this.request(),
      stale: (edition) => this.tell("timeline-stale", { edition }),
    });
    const canvas = /** @type {HTMLCanvasElement} */ (part(element, "canvas"));
    const parts = { canvas, stage: this.#stage, lanes: part(element, "lanes"), overview: part(element, "overview"), slim: part(element, "slim") };
    const window = {
      show: (/** @type {number} */ a, /** @type {number} */ b) => this.camera.jump(makeView(a, b, this.drawing.room)),
      rest: () => this.#resting.deliberate(),
    };
    this.drawing = new Drawing(parts, this.extent, known, json(chapters, []), this.store, window, signal);
    this.camera = new Camera(fit(this.extent, 1), this.extent, () => this.request());
    this.pointing = new Pointing(this, this.#stage, part(element, "card"));
    this.mirror = new Mirror(part(element, "mirror"), this.#stage, {
      focused: (slug) => this.pointing.focus(slug),
      blurred: () => this.pointing.leave(),
      open: (slug) => this.tell("timeline-open", { slug }),
    }, signal);
    this.toolbar = new Toolbar(part(element, "tools"), {
      act: (act) => this.act(act),
      go: (a, b) => this.show(a, b, true),
      rows: (mode) => this.#arrange(mode),
      view: () => this.camera.target,
    }, signal);
    this.#resting = new Resting(this);
    listen(this.#stage, this.#hands(), signal);
    listenKeys(this.#stage, this, signal);
    watch(this.#stage, {
      resized: () => this.#resize(),
      recoloured: () => {
        this.drawing.recolour();
        this.request();
      },
      sight: (gone) => {
        this.drawing.slim(!gone || !this.#sized);
        this.request();
      },
      online: () => this.store.again(),
    }, signal);
  }

  /** What stands beside the element, replaced with every answer to a filter. @returns {DOMStringMap} */
  get asking() {
    return document.getElementById("timeline-question")?.dataset ?? {};
  }

  /** @param {string} name @param {object} [detail] */
  tell(name, detail) {
    this.element.dispatchEvent(new CustomEvent(name, { bubbles: true, detail }));
  }

  /** Draw in the next frame. */
  request() {
    if (!this.#frame && !this.#closing.signal.aborted) this.#frame = requestAnimationFrame((now) => this.#draw(now));
  }

  close() {
    this.#closing.abort();
    cancelAnimationFrame(this.#frame);
    this.#resting.close();
    this.store.close();
  }

  // ── What the page says ────────────────────────────────────────────────────────────────────────────────────────────

  /** @param {number} first @param {number} last @param {boolean} push */
  show(first, last, push) {
    this.camera.fly(makeView(first, last, this.drawing.room));
    if (push) this.#resting.deliberate();
  }

  /** @param {string} question @param {number} edition */
  ask(question, edition) {
    const lanes = this.drawing.mode === "actors" ? json(this.asking.lanes, []) : [];
    if (this.drawing.mode === "actors") this.drawing.arrange("actors", lanes);
    this.store.ask(question, edition, lanes.map((/** @type {{slug: string}} */ { slug }) => slug));
    this.#resting.refresh();
    this.request();
  }

  /** @param {Partial<import("./drawing.js").Pointed>} what */
  point(what) {
    Object.assign(this.pointed, what);
    this.request();
  }

  /** @param {string} slug */
  focusOn(slug) {
    const mark = this.drawing.scene.find(slug);
    const view = this.camera.target;
    if (mark && (mark.at < view.first || mark.at > view.last)) {
      this.camera.jump(panBy(view, xOf(view, mark.at) - view.width / 2));
      this.redraw();
    }
    this.#resting.mirror(slug);
    if (!this.mirror.focus(slug)) this.#stage.focus({ preventScroll: true });
  }

  /** @param {string} view @param {number} events */
  counted(view, events) {
    this.#resting.counted(view, events);
  }

  // ── What readers do ───────────────────────────────────────────────────────────────────────────────────────────────

  /** @param {string} act as on the buttons */
  act(act) {
    if (act === "keep") return this.tell("timeline-keep", keptSpan(this.camera.target));
    const focus = this.mirror.focused;
    const spot = focus === null ? null : this.drawing.spot(focus);
    const x = spot ? spot.left - (this.drawing.picture?.layout.gutter ?? 0) : this.camera.view.width / 2;
    const target = step(act, this.camera.target, this.drawing.whole, x);
    if (!target) return;
    this.camera.fly(target);
    this.#resting.deliberate();
  }

  /** Move by a part of the width. @param {number} part positive: later */
  nudge(part) {
    this.camera.fly(panBy(this.camera.target, part * this.camera.view.width));
  }

  /** From the first or last event in view to the one before or after it. @param {1|-1} way */
  stepOut(way) {
    const before = this.mirror.focused;
    this.camera.jump(panBy(this.camera.target, way * 0.6 * this.camera.view.width));
    this.redraw();
    this.#resting.mirror(before ?? undefined);
    this.mirror.move(way);
  }

  /** @returns {import("./gestures.js").Hands} */
  #hands() {
    const gutter = () => this.drawing.picture?.layout.gutter ?? 0;
    return {
      hold: () => {
        this.held = true;
        this.camera.halt();
        if (!this.#stage.contains(document.activeElement)) this.#stage.focus({ preventScroll: true });
      },
      pan: (px) => this.camera.drag(px),
      release: (speed) => {
        this.held = false;
        this.camera.release(speed);
        this.#resting.moved();
      },
      zoom: (factor, x) => this.camera.zoom(factor, x - gutter()),
      leap: (factor, x) => this.camera.fly(zoomAt(this.camera.target, factor, x - gutter())),
      tap: (x, y) => {
        this.held = false;
        this.camera.settle();
        this.pointing.tap(x, y);
      },
      point: (x, y) => this.pointing.hover(x, y),
      leave: () => this.pointing.leave(),
      refused: () => this.#resting.hint(),
    };
  }

  /** @param {Mode} mode */
  #arrange(mode) {
    const lanes = mode === "actors" ? json(this.asking.lanes, []) : [];
    const { first, last } = this.camera.target;
    this.drawing.arrange(mode, lanes);
    this.camera.jump(makeView(first, last, this.drawing.room));
    const { question, edition } = this.store.asked;
    this.store.ask(question, edition, lanes.map((/** @type {{slug: string}} */ { slug }) => slug));
    this.#resting.refresh();
  }

  // ── Frames ────────────────────────────────────────────────────────────────────────────────────────────────────────

  #resize() {
    const whole = !this.#sized || isWhole(this.camera.view, this.extent);
    this.pointing.leave();
    if (!this.drawing.measure()) return;
    const asked = this.#sized ? null : fromParam(new URLSearchParams(location.search).get("view"), this.drawing.room);
    this.#sized = true;
    this.camera.jump(asked ?? (whole ? this.drawing.whole : resized(this.camera.view, this.drawing.room)));
    // A canvas forgets what is on it when its size changes: drawn at once, it is never seen blank.
    this.redraw();
  }

  /** Now, not with the next frame. */
  redraw() {
    this.#draw(performance.now());
  }

  /** @param {number} now */
  #draw(now) {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    if (!this.#sized) return;
    this.camera.step(now);
    const { view } = this.camera;
    this.drawing.draw(view, this.pointed, this.element.dataset.moving !== undefined);
    const focused = this.mirror.focused;
    const spot = focused === null ? null : this.drawing.spot(focused);
    if (focused !== null && spot) this.mirror.follow(focused, spot);
    if (this.#drawnView && view !== this.#drawnView) this.#resting.strayed();
    this.#drawnView = view;
    this.#resting.drawn(now);
    if (this.camera.flying || this.drawing.changing) this.request();
  }
}
