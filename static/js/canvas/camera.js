// Where the reader looks: the view, its soft limits, and the movements that carry it from one place to another.
import { motionAllowed } from "./theme.js";
import { limited, makeView, panBy, softened, zoomAt } from "./viewport.js";

/** @typedef {import("./types.js").Viewport} Viewport */
/** @typedef {import("./types.js").Extent} Extent */

const LIMITS = { minDays: 3 };
const FLIGHT = 220;
const STILL = 0.03;
const FRICTION = 190;
/** Of the width, that a page turns. */
const PAGE = 0.6;

/**
 * A view between two others; the instant that both have at the same place keeps it.
 * @param {Viewport} from
 * @param {Viewport} to
 * @param {number} part 0 … 1
 * @returns {Viewport}
 */
export function between(from, to, part) {
  const narrow = from.last - from.first;
  const wide = to.last - to.first;
  if (Math.abs(wide - narrow) < 1e-6 * narrow) {
    const first = from.first + (to.first - from.first) * part;
    return { ...to, first, last: first + wide };
  }
  const days = narrow * (wide / narrow) ** part;
  const travelled = (days - narrow) / (wide - narrow);
  const first = from.first + (to.first - from.first) * travelled;
  return { ...to, first, last: first + days };
}

/**
 * Where a button or key leads.
 * @param {string} act zoom-in, zoom-out, all, earlier, later, first, last
 * @param {Viewport} view
 * @param {Viewport} whole the whole record
 * @param {number} x around which to zoom
 * @returns {Viewport|null}
 */
export function step(act, view, whole, x) {
  const days = view.last - view.first;
  switch (act) {
    case "zoom-in": return zoomAt(view, 2, x);
    case "zoom-out": return zoomAt(view, 0.5, x);
    case "all": return whole;
    case "earlier": return panBy(view, -PAGE * view.width);
    case "later": return panBy(view, PAGE * view.width);
    case "first": return makeView(whole.first, whole.first + days, view.width);
    case "last": return makeView(whole.last - days, whole.last, view.width);
    default: return null;
  }
}

/** The view and what moves it. Nothing happens by itself: `step` is called once in each frame. */
export class Camera {
  /** @type {Viewport} */
  view;
  /** @type {Viewport} what the hand asks for, limits or not */
  #asked;
  /** @type {{from: Viewport, to: Viewport, since: number|null}|null} */
  #flight = null;
  #speed = 0;
  #before = 0;
  #extent;
  #moved;

  /**
   * @param {Viewport} view
   * @param {Extent} extent
   * @param {() => void} moved something has to be drawn
   */
  constructor(view, extent, moved) {
    this.view = view;
    this.#asked = view;
    this.#extent = extent;
    this.#moved = moved;
  }

  /** @returns {boolean} whether it moves by itself */
  get flying() {
    return this.#flight !== null || this.#speed !== 0;
  }

  /** @returns {Viewport} where it will be when it rests */
  get target() {
    return this.#flight?.to ?? limited(this.#asked, this.#extent, LIMITS);
  }

  /**
   * Be there at once.
   * @param {Viewport} view
   */
  jump(view) {
    this.halt();
    this.view = limited(view, this.#extent, LIMITS);
    this.#asked = this.view;
    this.#moved();
  }

  /**
   * Go there, in sight where motion is allowed.
   * @param {Viewport} view
   */
  fly(view) {
    const to = limited(view, this.#extent, LIMITS);
    if (!motionAllowed()) return this.jump(to);
    this.#speed = 0;
    this.#flight = { from: this.view, to, since: null };
    this.#asked = to;
    this.#moved();
  }

  /** @param {number} px positive: later */
  drag(px) {
    this.#hand(panBy(this.#held(), px));
  }

  /**
   * @param {number} factor above 1: closer
   * @param {number} x whose instant stays
   */
  zoom(factor, x) {
    this.#hand(zoomAt(this.#held(), factor, x));
  }

  /** @param {number} speed px per millisecond with which the hand let go; positive: later */
  release(speed) {
    this.#speed = motionAllowed() && Math.abs(speed) > 0.15 ? Math.max(-4, Math.min(4, speed)) : 0;
    this.#before = 0;
    if (this.#speed === 0) this.settle();
    else this.#moved();
  }

  /** Come back within the limits. */
  settle() {
    const to = limited(this.#asked, this.#extent, LIMITS);
    if (to.first !== this.view.first || to.last !== this.view.last) this.fly(to);
    else this.#asked = this.view;
  }

  /** Whatever moves by itself stops where it is. */
  halt() {
    this.#flight = null;
    this.#speed = 0;
  }

  /** @param {number} now of this frame */
  step(now) {
    if (this.#flight) this.#fly(this.#flight, now);
    else if (this.#speed) this.#glide(now);
  }

  #held() {
    if (this.flying) {
      this.halt();
      this.#asked = this.view;
    }
    return this.#asked;
  }

  /** @param {Viewport} view */
  #hand(view) {
    this.#asked = view;
    this.view = softened(view, this.#extent, LIMITS);
    this.#moved();
  }

  /**
   * @param {{from: Viewport, to: Viewport, since: number|null}} flight
   * @param {number} now
   */
  #fly(flight, now) {
    flight.since ??= now;
    const part = Math.min(1, (now - flight.since) / FLIGHT);
    this.view = part === 1 ? flight.to : between(flight.from, flight.to, 1 - (1 - part) ** 3);
    if (part === 1) {
      this.#flight = null;
      this.#asked = this.view;
    }
    this.#moved();
  }

  /** @param {number} now */
  #glide(now) {
    const passed = this.#before ? Math.min(50, now - this.#before) : 16;
    this.#before = now;
    this.#hand(panBy(this.#asked, this.#speed * passed));
    this.#speed *= Math.exp(-passed / FRICTION);
    const inside = limited(this.#asked, this.#extent, LIMITS);
    if (Math.abs(this.#speed) < STILL || inside.first !== this.#asked.first) {
      this.#speed = 0;
      this.settle();
    }
  }
}
