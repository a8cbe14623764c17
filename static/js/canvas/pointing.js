// What is pointed at or focused: its plate, its card, and who else hears of it.
import { Card } from "./card.js";
import { pick } from "./picking.js";
import { countWords, rangeWords } from "./words.js";

export class Pointing {
  card;
  #conductor;
  #stage;
  #over = /** @type {string|null} */ (null);

  /**
   * @param {import("./conductor.js").Conductor} conductor
   * @param {HTMLElement} stage
   * @param {HTMLElement} card
   */
  constructor(conductor, stage, card) {
    this.#conductor = conductor;
    this.#stage = stage;
    this.card = new Card(card);
  }

  /** The mouse stands here. @param {number} x @param {number} y */
  hover(x, y) {
    const picked = this.#pick(x, y);
    this.#at(picked && "mark" in picked ? picked.mark.slug : null);
    if (!picked) this.card.forget();
    else if ("mark" in picked) this.card.show(picked.mark.slug, wordsOf(picked.mark), picked.spot, x);
    else {
      const days = rangeWords(picked.first, picked.last - 1, "day");
      this.card.show(String(picked.first), { when: days, title: "", meta: countWords(picked.count) }, picked.spot, x);
    }
  }

  /** @param {number} x @param {number} y */
  tap(x, y) {
    const picked = this.#pick(x, y);
    if (!picked || !("mark" in picked)) return;
    this.leave();
    this.#conductor.tell("timeline-open", { slug: picked.mark.slug });
  }

  /** A link over a mark has the focus. @param {string} slug */
  focus(slug) {
    const { drawing } = this.#conductor;
    const mark = drawing.scene.find(slug);
    const spot = drawing.spot(slug);
    this.#at(slug);
    if (mark && spot) this.card.show(slug, wordsOf(mark), spot, null);
  }

  leave() {
    this.card.forget();
    this.#at(null);
  }

  /** @param {number} x @param {number} y */
  #pick(x, y) {
    const { picture } = this.#conductor.drawing;
    return picture && pick(picture, x, y);
  }

  /** @param {string|null} slug */
  #at(slug) {
    this.#stage.toggleAttribute("data-over", slug !== null);
    if (slug === this.#over) return;
    this.#over = slug;
    this.#conductor.point({ hovered: slug });
    this.#conductor.tell("timeline-hover", { slug });
  }
}

/** @param {import("./types.js").Mark} mark */
function wordsOf(mark) {
  return { when: mark.when, title: mark.title, meta: [mark.kind.name, mark.grade.name].filter(Boolean).join(" · ") };
}
