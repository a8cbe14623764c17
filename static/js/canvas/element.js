// <canvas-timeline>: what the page can say to the canvas. The work is done by a conductor, one for each time it stands in the page.
import { Conductor } from "./conductor.js";

/**
 * Its markup and attributes are those of templates/parts/canvas.html. It tells the page, by events that bubble:
 * `timeline-hover` {slug|null} · `timeline-open` {slug} · `timeline-rest` {view: "FIRST/LAST"|null, deliberate} ·
 * `timeline-keep` {from, to} · `timeline-stale` {edition} · `timeline-drawn`.
 */
export class CanvasTimeline extends HTMLElement {
  /** @type {Conductor|null} */
  #conductor = null;

  /** @returns {import("./types.js").Viewport|null} what is in view; null while there is nothing to draw on */
  get view() {
    return this.#conductor?.drawing.picture?.view ?? null;
  }

  /** @returns {import("./types.js").Box[]} the marks that are drawn with their labels, for whoever measures */
  get drawn() {
    return this.#conductor?.drawing.picture?.boxes ?? [];
  }

  /** @returns {import("./drawing.js").Pointed|null} what is hovered, selected, and where the list stands */
  get pointed() {
    return this.#conductor?.pointed ?? null;
  }

  connectedCallback() {
    this.#conductor?.close();
    this.#conductor = this.querySelector('[data-part="canvas"]') ? new Conductor(this) : null;
  }

  disconnectedCallback() {
    this.#conductor?.close();
    this.#conductor = null;
  }

  /**
   * Show these days.
   * @param {number} first
   * @param {number} last left out
   * @param {{push?: boolean}} [how] push: a deliberate step, which Back undoes
   */
  show(first, last, { push = false } = {}) {
    this.#conductor?.show(first, last, push);
  }

  /**
   * Draw the answer to another question, or of another Edition.
   * @param {string} question
   * @param {number} edition
   */
  ask(question, edition) {
    this.#conductor?.ask(question, edition);
  }

  /** The list points at an event. @param {string|null} slug */
  mark(slug) {
    this.#conductor?.point({ hovered: slug });
  }

  /** An event is open beside the list. @param {string|null} slug */
  select(slug) {
    this.#conductor?.point({ selected: slug });
  }

  /** The list stands at this day. @param {number|null} day */
  here(day) {
    this.#conductor?.point({ here: day });
  }

  /** Give an event of the canvas the focus, moving there if need be. @param {string} slug */
  focusOn(slug) {
    this.#conductor?.focusOn(slug);
  }

  /**
   * The server has counted how many events touch a view.
   * @param {string} view as in the address; "" for all years
   * @param {number} events
   */
  counted(view, events) {
    this.#conductor?.counted(view, events);
  }
}
