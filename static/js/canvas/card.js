// The card beside what is pointed at or focused. Never under the pointer, always inside the stage.

/** @typedef {import("./picking.js").Spot} Spot */

const GAP = 8;

/**
 * Where a card of this size stands beside a spot.
 * @param {Spot} spot
 * @param {{width: number, height: number}} card
 * @param {{width: number, height: number}} stage
 * @param {number|null} pointer x of the mouse
 * @returns {{left: number, top: number}}
 */
export function besideSpot(spot, card, stage, pointer) {
  const middle = pointer ?? (spot.left + Math.min(spot.right, spot.left + 40)) / 2;
  const left = Math.max(2, Math.min(stage.width - card.width - 2, middle - card.width / 3));
  const below = spot.bottom + GAP;
  if (below + card.height <= stage.height) return { left, top: below };
  const above = spot.top - GAP - card.height;
  if (above >= 0) return { left, top: above };
  // No room over or under it: at its side, further from the edge.
  const after = spot.right + GAP + card.width <= stage.width;
  const beside = after ? spot.right + GAP : spot.left - GAP - card.width;
  return { left: Math.max(2, beside), top: Math.max(2, Math.min(stage.height - card.height - 2, spot.top)) };
}

export class Card {
  #element;
  #shown = "";
  /** Dismissed with Escape until something else is pointed at. */
  #dismissed = "";

  /** @param {HTMLElement} element */
  constructor(element) {
    this.#element = element;
    this.hide();
  }

  /**
   * @param {string} key what it is about
   * @param {{when: string, title: string, meta: string}} words
   * @param {Spot} spot
   * @param {number|null} pointer x of the mouse; null where a key led here
   */
  show(key, words, spot, pointer) {
    if (key === this.#dismissed) return;
    this.#dismissed = "";
    const element = this.#element;
    const stage = element.parentElement;
    if (!stage) return;
    if (key !== this.#shown) {
      element.replaceChildren(...lines(words));
      element.hidden = false;
      this.#shown = key;
    } else if (pointer !== null) return;
    const room = { width: stage.clientWidth, height: stage.clientHeight };
    const size = { width: element.offsetWidth, height: element.offsetHeight };
    const { left, top } = besideSpot(spot, size, room, pointer);
    element.style.left = `${Math.round(left)}px`;
    element.style.top = `${Math.round(top)}px`;
  }

  /** @returns {boolean} whether there was something to dismiss */
  dismiss() {
    if (this.#element.hidden) return false;
    this.#dismissed = this.#shown;
    this.hide();
    return true;
  }

  hide() {
    if (this.#element.hidden && this.#shown === "") return;
    this.#element.hidden = true;
    this.#shown = "";
  }

  /** Nothing is pointed at: what was dismissed may be shown again. */
  forget() {
    this.#dismissed = "";
    this.hide();
  }
}

/** @param {{when: string, title: string, meta: string}} words */
function lines(words) {
  return Object.entries(words)
    .filter(([, text]) => text)
    .map(([name, text]) => {
      const line = document.createElement("p");
      line.className = `timeline-card-${name}`;
      line.textContent = text;
      return line;
    });
}
