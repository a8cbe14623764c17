// What waits until the view rests: words, links, what listeners hear, the address. And what the state line says meanwhile.
import { announce } from "../live.js";
import { hide } from "./parts.js";
import { keptSpan } from "./toolbar.js";
import { isWhole, toParam } from "./viewport.js";
import { countWords, windowWords } from "./words.js";

/** @typedef {import("./conductor.js").Conductor} Conductor */

const LINKS = 150;
const ADDRESS = 300;
/** While the view moves, words follow once a second: to write them costs a frame. When it rests they follow at once. */
const WORDS = 1000;
const HINT = 2500;

const SAYS = {
  offline: "Connection lost: showing what is loaded. Trying again.",
  broken: "Some of this could not be loaded. Trying again.",
  nothing: "Nothing to draw: no event answers this question.",
  empty: "No event in this window.",
};

export class Resting {
  #conductor;
  #timer = 0;
  #movedAt = 0;
  #waits = false;
  #strayed = false;
  #hinting = 0;
  #deliberate = false;
  #ready = false;
  /** @type {import("./store.js").Asked|null} whose picture was the last to become complete */
  #answered = null;
  #generation = -1;
  #worded = -Infinity;
  #told = /** @type {string|null|undefined} */ (undefined);
  #heard = "";
  #said = "";
  #counted = { view: "", question: "", events: -1 };

  /** @param {Conductor} conductor */
  constructor(conductor) {
    this.#conductor = conductor;
  }

  close() {
    clearTimeout(this.#timer);
    clearTimeout(this.#hinting);
  }

  /** The reader has moved the view: `data-moving` says so until it rests. */
  strayed() {
    this.#strayed = true;
    const { dataset } = this.#conductor.element;
    if (dataset.moving === undefined) {
      dataset.moving = "";
      this.#worded = performance.now();
    }
    this.moved();
  }

  /** Something is another than before. One timer for many frames: it looks whether its time has come. */
  moved() {
    this.#movedAt = performance.now();
    if (this.#waits) return;
    clearTimeout(this.#timer);
    this.#waits = true;
    this.#timer = window.setTimeout(() => this.#look(), LINKS);
  }

  #look() {
    const left = this.#movedAt + LINKS - performance.now();
    this.#waits = left > 1;
    if (this.#waits) this.#timer = window.setTimeout(() => this.#look(), left);
    else this.#rest();
  }

  /** A step that Back undoes. */
  deliberate() {
    this.#deliberate = true;
    this.moved();
  }

  /** Something that words and links depend on is another. */
  refresh() {
    this.#worded = -Infinity;
    this.moved();
  }

  /** A frame has been drawn. @param {number} now */
  drawn(now) {
    const { store } = this.#conductor;
    if (store.generation !== this.#generation) {
      this.#generation = store.generation;
      this.moved();
    }
    if (store.complete) this.#become();
    if (now - this.#worded > WORDS) {
      this.#worded = now;
      this.#words();
    }
    this.#state();
  }

  /** A wheel turned over a stage that has no focus. */
  hint() {
    clearTimeout(this.#hinting);
    this.#hinting = window.setTimeout(() => {
      this.#hinting = 0;
      this.#state();
    }, HINT);
    this.#state();
  }

  /** @param {string} view @param {number} events */
  counted(view, events) {
    this.#counted = { view, question: this.#conductor.store.asked.query, events };
    this.#words();
  }

  /** Links stand over the marks, now. @param {string} [also] the slug of one that has to be among them */
  mirror(also) {
    const { drawing, mirror } = this.#conductor;
    const items = drawing.visible(also).map(({ mark, spot }) => ({
      slug: mark.slug, spot, day: mark.first,
      name: [mark.when, mark.title, mark.kind.name, mark.grade.name].filter(Boolean).join(", "),
    }));
    mirror.show(items);
  }

  #rest() {
    const { camera, drawing, held } = this.#conductor;
    // A hand that holds the view still may read what it holds.
    if (held && !camera.flying) this.#words();
    if (held || camera.flying) return this.moved();
    camera.settle();
    if (camera.flying) return this.moved();
    delete this.#conductor.element.dataset.moving;
    if (drawing.lags) this.#conductor.redraw();
    this.mirror(this.#conductor.mirror.focused ?? undefined);
    this.#words();
    this.#timer = window.setTimeout(() => this.#tell(), ADDRESS - LINKS);
  }

  /** Once, when nothing has moved for a while. */
  #tell() {
    const { camera, extent, held, store } = this.#conductor;
    if (held || camera.flying || !store.complete) {
      this.#timer = window.setTimeout(() => this.#tell(), ADDRESS);
      return;
    }
    const words = this.#sentence().join(", ");
    if (this.#heard && words !== this.#heard) announce(words);
    this.#heard = words;
    const view = isWhole(camera.view, extent) ? null : toParam(camera.view);
    const deliberate = this.#deliberate;
    this.#deliberate = false;
    const known = this.#told === undefined || view === this.#told;
    this.#told = view;
    // Also a view that came back to where it was is told: the list may have been put off meanwhile.
    if (known && !this.#strayed) return;
    this.#strayed = false;
    this.#conductor.tell("timeline-rest", { view, deliberate });
  }

  /** The first picture of the whole view, and each that answers another question. */
  #become() {
    const { shown } = this.#conductor.store;
    if (shown === this.#answered) return;
    this.#answered = shown;
    this.#ready = true;
    document.documentElement.dataset.timeline = "ready";
    performance.mark("timeline:drawn");
    this.#conductor.tell("timeline-drawn");
  }

  /** @returns {[string, string]} the window, and how many events of it are labelled */
  #sentence() {
    const { camera, drawing, extent } = this.#conductor;
    return [windowWords(camera.view, extent), countWords(this.#count(), drawing.scene.labelled)];
  }

  #count() {
    const { asking, camera, drawing, extent, store } = this.#conductor;
    const whole = isWhole(camera.view, extent);
    const served = store.shown.question === (asking.question ?? "") && store.shown.edition === Number(asking.edition);
    if (whole && served) return Number(asking.total) || 0;
    const view = whole ? "" : toParam(camera.view);
    const { question, events } = this.#counted;
    if (view === this.#counted.view && question === store.shown.query && events >= 0) return events;
    return drawing.scene.countIn(camera.view);
  }

  #words() {
    const { camera, drawing, element, extent, toolbar } = this.#conductor;
    if (!drawing.picture) return;
    const [window, count] = this.#sentence();
    const line = element.querySelector('[data-part="words"]');
    if (line && this.#said !== window + count) {
      this.#said = window + count;
      const strong = document.createElement("b");
      strong.textContent = window;
      line.replaceChildren(strong, `, ${count}`);
    }
    toolbar.show({ whole: isWhole(camera.target, extent), keep: `Keep only ${keptSpan(camera.target).words}` });
    drawing.name();
  }

  #state() {
    const { element, store } = this.#conductor;
    const line = element.querySelector('[data-part="state"]');
    if (!(line instanceof HTMLElement)) return;
    const nothing = this.#ready && store.complete ? this.#nothing() : "";
    const says = store.offline ? SAYS.offline : this.#hinting ? hintWords() : store.broken ? SAYS.broken : nothing;
    const state = store.offline ? "offline" : !this.#ready ? "loading" : nothing ? "empty" : "ready";
    if (element.dataset.state !== state) {
      element.dataset.state = state;
      if (state === "offline") announce(SAYS.offline);
    }
    if (line.textContent !== says) line.textContent = says;
    hide(line, says === "");
  }

  #nothing() {
    const { drawing, camera } = this.#conductor;
    if (drawing.scene.boxes.length || drawing.scene.ticks.length || drawing.scene.countIn(camera.view)) return "";
    return Number(this.#conductor.asking.total) === 0 ? SAYS.nothing : SAYS.empty;
  }
}

function hintWords() {
  return `${/Mac|iPhone|iPad/.test(navigator.platform) ? "⌘" : "Ctrl"} + wheel zooms`;
}
