// What hands do on the stage: mouse, trackpad, touch. Says what was meant; what becomes of it others decide.

/**
 * @typedef {object} Hands
 * @property {() => void} hold a hand lies on the stage: whatever moves by itself stops
 * @property {(px: number) => void} pan positive: later
 * @property {(speed: number) => void} release px per millisecond
 * @property {(factor: number, x: number) => void} zoom
 * @property {(factor: number, x: number) => void} leap a zoom in one step
 * @property {(x: number, y: number, event: MouseEvent) => void} tap
 * @property {(x: number, y: number) => void} point the mouse stands here
 * @property {() => void} leave
 * @property {() => void} refused a plain wheel over a stage without focus belongs to the page
 */

const SLACK = 4;
const LINE = 16;

/**
 * @param {WheelEvent} event
 * @param {number} page
 * @returns {[number, number]} pixels right and down, whatever unit the device counts in
 */
export function wheelPixels(event, page) {
  const unit = event.deltaMode === 1 ? LINE : event.deltaMode === 2 ? page : 1;
  return [event.deltaX * unit, event.deltaY * unit];
}

/**
 * How much closer one turn of the wheel or one step of a pinch leads.
 * @param {number} px downwards
 * @param {boolean} pinch
 */
export function wheelFactor(px, pinch) {
  const step = pinch && Math.abs(px) < 50 ? 0.01 : 0.002;
  return Math.exp(-Math.max(-350, Math.min(350, px)) * step);
}

/** The pointers that lie on the stage, and what they do together. */
class Touching {
  #points = /** @type {Map<number, {x: number, y: number}>} */ (new Map());
  #moved = false;
  #speed = 0;
  #at = 0;
  #stage;
  #hands;

  /**
   * @param {HTMLElement} stage
   * @param {Hands} hands
   */
  constructor(stage, hands) {
    this.#stage = stage;
    this.#hands = hands;
  }

  /** @param {PointerEvent} event */
  down(event) {
    if (event.button !== 0 || !isStage(event)) return;
    this.#points.set(event.pointerId, { x: event.clientX, y: event.clientY });
    if (this.#points.size === 1) this.#moved = false;
    this.#speed = 0;
    this.#hands.hold();
  }

  /** @param {PointerEvent} event */
  move(event) {
    const before = this.#points.get(event.pointerId);
    if (!before) return this.#hover(event);
    const px = event.clientX - before.x;
    if (!this.#moved && this.#points.size === 1) {
      if (Math.hypot(px, event.clientY - before.y) < SLACK) return;
      this.#moved = true;
      this.#stage.dataset.held = "";
      this.#hands.leave();
      this.#stage.setPointerCapture(event.pointerId);
    }
    if (this.#points.size > 1) this.#pinch(event);
    else {
      this.#measure(px, event.timeStamp);
      this.#hands.pan(-px);
    }
    this.#points.set(event.pointerId, { x: event.clientX, y: event.clientY });
  }

  /** @param {PointerEvent} event */
  up(event) {
    if (!this.#points.delete(event.pointerId)) return;
    if (this.#stage.hasPointerCapture(event.pointerId)) this.#stage.releasePointerCapture(event.pointerId);
    if (this.#points.size) return;
    delete this.#stage.dataset.held;
    if (this.#moved || event.type === "pointercancel") {
      const stale = event.type === "pointercancel" || event.timeStamp - this.#at > 60;
      this.#hands.release(stale ? 0 : -this.#speed);
    } else {
      const box = this.#stage.getBoundingClientRect();
      this.#hands.tap(event.clientX - box.left, event.clientY - box.top, event);
    }
  }

  /** @param {PointerEvent} event */
  #hover(event) {
    if (event.pointerType === "touch" || !isStage(event)) return;
    const box = this.#stage.getBoundingClientRect();
    this.#hands.point(event.clientX - box.left, event.clientY - box.top);
  }

  /** @param {PointerEvent} event */
  #pinch(event) {
    const other = [...this.#points].find(([id]) => id !== event.pointerId)?.[1];
    const before = this.#points.get(event.pointerId);
    if (!other || !before) return;
    this.#moved = true;
    const apart = Math.abs(before.x - other.x) + Math.abs(before.y - other.y);
    const now = Math.abs(event.clientX - other.x) + Math.abs(event.clientY - other.y);
    const middle = (event.clientX + other.x) / 2;
    this.#hands.pan((before.x - event.clientX) / 2);
    if (apart > 8 && now > 8) this.#hands.zoom(now / apart, middle - this.#stage.getBoundingClientRect().left);
  }

  /**
   * @param {number} px
   * @param {number} at
   */
  #measure(px, at) {
    const passed = Math.max(1, at - this.#at);
    this.#speed = passed > 100 ? 0 : this.#speed * 0.6 + (px / passed) * 0.4;
    this.#at = at;
  }
}

/**
 * Whether the event is the stage's own, not that of something operable on it.
 * @param {Event} event
 */
function isStage(event) {
  return event.target instanceof Element && !event.target.closest("button, input, select, [data-part='overview'], [data-part='card']");
}

/**
 * @param {HTMLElement} stage
 * @param {Hands} hands
 * @param {AbortSignal} signal
 */
export function listen(stage, hands, signal) {
  const touching = new Touching(stage, hands);
  stage.addEventListener("pointerdown", (event) => touching.down(event), { signal });
  stage.addEventListener("pointermove", (event) => touching.move(event), { signal });
  for (const type of /** @type {const} */ (["pointerup", "pointercancel"])) {
    stage.addEventListener(type, (event) => touching.up(event), { signal });
  }
  stage.addEventListener("pointerleave", () => hands.leave(), { signal });
  stage.addEventListener("wheel", (event) => wheel(stage, hands, event), { signal, passive: false });
  stage.addEventListener(
    "dblclick",
    (event) => {
      if (!isStage(event)) return;
      event.preventDefault();
      hands.leap(event.shiftKey ? 0.5 : 2, event.clientX - stage.getBoundingClientRect().left);
    },
    { signal },
  );
}

/**
 * @param {HTMLElement} stage
 * @param {Hands} hands
 * @param {WheelEvent} event
 */
function wheel(stage, hands, event) {
  const [right, down] = wheelPixels(event, stage.clientHeight);
  const pinch = event.ctrlKey || event.metaKey;
  const sideways = Math.abs(right) > Math.abs(down);
  const focused = stage.contains(document.activeElement);
  if (!pinch && !focused) {
    if (!sideways) hands.refused();
    return;
  }
  event.preventDefault();
  if (sideways && !pinch) hands.pan(right);
  else hands.zoom(wheelFactor(down, pinch), event.clientX - stage.getBoundingClientRect().left);
}
