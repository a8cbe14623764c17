// The whole record in two tones, with the window of the view in it: dragged, widened by its handles, moved by keys.
// The window is drawn. What can be touched and focused lies over it, unseen, and follows when the view rests: an element
// that moves has the browser look at all of the page in every frame.
import { paintGround, paintWindow } from "./ground.js";
import { dayAt, fit, xOf } from "./viewport.js";
import { rangeWords } from "./words.js";

/** @typedef {import("./types.js").Viewport} Viewport */
/** @typedef {import("./types.js").Extent} Extent */
/** @typedef {"first"|"last"|"window"} Part */

/**
 * @typedef {object} Doing
 * @property {(first: number, last: number) => void} show while the hand is on it
 * @property {() => void} rest the hand has let go
 */

const LEAST = 3;
const KEYS = /** @type {Record<string, number>} */ ({
  ArrowLeft: -0.1, ArrowDown: -0.1, ArrowRight: 0.1, ArrowUp: 0.1, PageDown: -0.5, PageUp: 0.5, Home: -Infinity, End: Infinity,
});

export class Overview {
  #box;
  #canvas = document.createElement("canvas");
  #g = this.#canvas.getContext("2d", { alpha: false });
  /** What stands behind the window, painted once. */
  #ground = document.createElement("canvas");
  #window = document.createElement("div");
  #handles = /** @type {HTMLButtonElement[]} */ ([]);
  #extent;
  #doing;
  #view = /** @type {Viewport|null} */ (null);
  #drawn = "";
  #framed = "";
  #placed = "";
  #size = { width: 1, height: 0 };
  /** @type {{part: Part, x: number, first: number, last: number}|null} */
  #held = null;

  /**
   * @param {HTMLElement} box
   * @param {Extent} extent
   * @param {Doing} doing
   * @param {{handles: boolean, signal: AbortSignal}} options
   */
  constructor(box, extent, doing, { handles, signal }) {
    this.#box = box;
    this.#extent = extent;
    this.#doing = doing;
    this.#canvas.setAttribute("aria-hidden", "true");
    this.#window.className = "timeline-window";
    this.#window.dataset.part = "window";
    const inner = document.createElement("div");
    inner.append(this.#canvas, this.#window);
    inner.className = "timeline-ground";
    box.replaceChildren(...(handles ? [this.#canvas, this.#window] : [inner]));
    if (handles) {
      this.#handles = [handle("first", "First day in view"), handle("last", "Last day in view")];
      this.#window.append(...this.#handles);
      box.addEventListener("keydown", (event) => this.#key(event), { signal });
    }
    box.addEventListener("pointerdown", (event) => this.#down(event), { signal });
    box.addEventListener("pointermove", (event) => this.#move(event), { signal });
    for (const type of /** @type {const} */ (["pointerup", "pointercancel"])) {
      box.addEventListener(type, () => this.#up(), { signal });
    }
  }

  /** @returns {Viewport} the whole record at this width */
  get whole() {
    return fit(this.#extent, this.#size.width);
  }

  /** It may have another size, or be in sight for the first time: asking costs a layout, so frames do not ask. */
  measure() {
    const { clientWidth, clientHeight } = this.#canvas.parentElement ?? this.#box;
    this.#size = { width: Math.max(1, clientWidth), height: clientHeight };
  }

  /**
   * @param {Viewport} view
   * @param {object} picture
   * @param {string} picture.key changes when the columns or the colours do
   * @param {(whole: Viewport) => import("./types.js").Bin[]} picture.bins
   * @param {import("./theme.js").Theme} picture.theme
   * @param {number|null} picture.here
   */
  draw(view, { key, bins, theme, here }) {
    this.#view = view;
    if (this.#size.height === 0) this.measure();
    const whole = this.whole;
    const { height } = this.#size;
    if (whole.width <= 1 || height === 0) return;
    // The slim one has no handles, and says where in the list the reader is.
    const grips = this.#handles.length > 0;
    const marked = grips ? null : here;
    const drawn = `${key} ${whole.width} ${height} ${marked}`;
    if (drawn !== this.#drawn) {
      this.#drawn = drawn;
      this.#resize(whole, height);
      const behind = this.#ground.getContext("2d");
      if (behind) paintGround(behind, whole, { height, bins: bins(whole), theme, axis: grips, here: marked });
    }
    const [from, width] = this.#span(whole);
    const framed = `${drawn} ${from} ${width}`;
    if (framed !== this.#framed && this.#g) {
      this.#framed = framed;
      this.#g.drawImage(this.#ground, 0, 0, whole.width, height);
      paintWindow(this.#g, from, width, { height, theme, grips });
    }
    if (this.#box.contains(document.activeElement)) this.#place();
  }

  /** @param {Viewport} whole @returns {[number, number]} left edge and width of the window */
  #span(whole) {
    const left = Math.max(0, xOf(whole, this.#view?.first ?? whole.first));
    const right = Math.min(whole.width, xOf(whole, this.#view?.last ?? whole.last));
    return [Math.round(left), Math.max(2, Math.round(right - left))];
  }

  /** Hands and focus find the window where it is drawn. */
  #place() {
    const [from, width] = this.#span(this.whole);
    if (this.#placed === `${from} ${width}`) return;
    this.#placed = `${from} ${width}`;
    this.#window.style.transform = `translateX(${from}px)`;
    this.#window.style.width = `${width}px`;
  }

  /** What the handles say of themselves: when the view rests, not in every frame. */
  say() {
    if (!this.#view || this.#box.hidden) return;
    this.#place();
    const ends = [Math.ceil(this.#view.first), Math.floor(this.#view.last) - 1];
    this.#handles.forEach((button, i) => {
      const day = Math.max(this.#extent.first, Math.min(this.#extent.last - 1, ends[i] ?? 0));
      button.setAttribute("aria-valuemin", String(this.#extent.first));
      button.setAttribute("aria-valuemax", String(this.#extent.last - 1));
      button.setAttribute("aria-valuenow", String(day));
      button.setAttribute("aria-valuetext", rangeWords(day, day, "day"));
    });
  }

  /** @param {Viewport} whole @param {number} height */
  #resize({ width }, height) {
    const sharp = Math.min(2, devicePixelRatio || 1);
    for (const canvas of [this.#canvas, this.#ground]) {
      canvas.width = Math.round(width * sharp);
      canvas.height = Math.round(height * sharp);
      canvas.getContext("2d", { alpha: false })?.scale(sharp, sharp);
    }
  }

  /** @param {PointerEvent} event */
  #down(event) {
    if (event.button !== 0 || !this.#view) return;
    const target = event.target instanceof HTMLElement ? event.target : null;
    const part = /** @type {Part} */ (target?.closest("button")?.dataset.handle ?? "window");
    let { first, last } = this.#view;
    if (part === "window" && target !== this.#window) {
      const there = dayAt(this.whole, event.clientX - this.#canvas.getBoundingClientRect().left);
      [first, last] = [there - (last - first) / 2, there + (last - first) / 2];
      this.#doing.show(first, last);
    }
    this.#held = { part, x: event.clientX, first, last };
    this.#box.setPointerCapture(event.pointerId);
    event.stopPropagation();
  }

  /** @param {PointerEvent} event */
  #move(event) {
    const held = this.#held;
    if (!held) return;
    const whole = this.whole;
    const days = ((event.clientX - held.x) / whole.width) * (whole.last - whole.first);
    this.#shift(held.part, held.first, held.last, days);
  }

  #up() {
    if (!this.#held) return;
    this.#held = null;
    this.#doing.rest();
  }

  /**
   * @param {Part} part
   * @param {number} first
   * @param {number} last
   * @param {number} days
   */
  #shift(part, first, last, days) {
    const whole = this.whole;
    if (part === "window") {
      const by = Math.max(whole.first - first, Math.min(whole.last - last, days));
      this.#doing.show(first + by, last + by);
    } else if (part === "first") this.#doing.show(Math.max(whole.first, Math.min(last - LEAST, first + days)), last);
    else this.#doing.show(first, Math.min(whole.last, Math.max(first + LEAST, last + days)));
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const part = event.target instanceof HTMLElement ? event.target.dataset.handle : undefined;
    const step = KEYS[event.key];
    if (!this.#view || step === undefined || (part !== "first" && part !== "last")) return;
    event.preventDefault();
    event.stopPropagation();
    const { first, last } = this.#view;
    this.#shift(part, first, last, step * Math.max(1, last - first));
    this.#doing.rest();
  }
}

/**
 * @param {"first"|"last"} which
 * @param {string} name
 */
function handle(which, name) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "timeline-handle";
  button.dataset.handle = which;
  button.setAttribute("role", "slider");
  button.setAttribute("aria-label", name);
  return button;
}
