// The visible events once more, as links in the order of time: for keyboards, switches, magnifiers and whoever listens.
import { isPlainClick } from "../events.js";

/** @typedef {import("./picking.js").Spot} Spot */
/** @typedef {{slug: string, name: string, day: number, spot: Spot}} Item */

/**
 * @typedef {object} Doing
 * @property {(slug: string) => void} focused
 * @property {() => void} blurred
 * @property {(slug: string) => void} open
 */

const LEAST = 24;

export class Mirror {
  #list;
  #stage;
  #items = /** @type {Item[]} */ ([]);
  #links = /** @type {Map<string, HTMLAnchorElement>} */ (new Map());
  /** The one tab stop. */
  #current = "";

  /**
   * @param {HTMLElement} list
   * @param {HTMLElement} stage which takes the focus while there is no event
   * @param {Doing} doing
   * @param {AbortSignal} signal
   */
  constructor(list, stage, doing, signal) {
    this.#list = list;
    this.#stage = stage;
    list.replaceChildren();
    list.addEventListener(
      "focusin",
      (event) => {
        const slug = event.target instanceof HTMLElement ? (event.target.dataset.slug ?? "") : "";
        this.#become(slug);
        doing.focused(slug);
      },
      { signal },
    );
    list.addEventListener("focusout", () => doing.blurred(), { signal });
    list.addEventListener(
      "click",
      (event) => {
        const slug = event.target instanceof HTMLElement ? event.target.dataset.slug : undefined;
        if (!slug || !isPlainClick(event)) return;
        event.preventDefault();
        doing.open(slug);
      },
      { signal },
    );
  }

  /** @returns {string|null} slug of the event that has the focus */
  get focused() {
    const active = document.activeElement;
    return active instanceof HTMLElement && this.#list.contains(active) ? (active.dataset.slug ?? null) : null;
  }

  /** @returns {Item[]} */
  get items() {
    return this.#items;
  }

  /**
   * The events in view are these. Who had the focus keeps it; if its event left, the nearest in time takes over.
   * @param {Item[]} items in order of time
   */
  show(items) {
    const focused = this.focused;
    const day = this.#items.find(({ slug }) => slug === focused)?.day ?? 0;
    const kept = focused === null ? undefined : items.findIndex(({ slug }) => slug === focused);
    const keeps = kept === undefined || kept === -1 ? null : this.#links.get(focused ?? "")?.parentElement ?? null;
    this.#items = items;
    this.#links.clear();
    const entries = items.map((item, i) => this.#entry(item, i === kept ? keeps : null));
    if (keeps && kept !== undefined) {
      for (const entry of [...this.#list.children]) if (entry !== keeps) entry.remove();
      keeps.before(...entries.slice(0, kept));
      keeps.after(...entries.slice(kept + 1));
    } else this.#list.replaceChildren(...entries);
    this.#stage.tabIndex = items.length ? -1 : 0;
    this.#become(this.#links.has(this.#current) ? this.#current : (nearest(items, day)?.slug ?? ""));
    if (focused !== null && !keeps) this.#refocus();
  }

  /**
   * While the view moves, the mark that has the focus takes its ring along.
   * @param {string} slug
   * @param {Spot} spot
   */
  follow(slug, spot) {
    const entry = this.#links.get(slug)?.parentElement;
    if (entry) put(entry, spot);
  }

  /**
   * @param {string} slug
   * @returns {boolean} whether it is here
   */
  focus(slug) {
    const link = this.#links.get(slug);
    link?.focus({ preventScroll: true });
    return link !== undefined;
  }

  /**
   * @param {number} step 1 = next, -1 = previous in time
   * @returns {boolean} false at the end
   */
  move(step) {
    const at = this.#items.findIndex(({ slug }) => slug === (this.focused ?? this.#current));
    const next = this.#items[this.focused === null ? Math.max(0, at) : at + step];
    return next !== undefined && this.focus(next.slug);
  }

  #refocus() {
    if (this.#current) this.focus(this.#current);
    else this.#stage.focus({ preventScroll: true });
  }

  /** @param {string} slug */
  #become(slug) {
    const before = this.#links.get(this.#current);
    if (before) before.tabIndex = -1;
    this.#current = slug;
    const now = this.#links.get(slug);
    if (now) now.tabIndex = 0;
  }

  /**
   * @param {Item} item
   * @param {HTMLElement|null} kept
   */
  #entry({ slug, name, spot }, kept) {
    const entry = kept ?? document.createElement("li");
    const link = kept?.querySelector("a") ?? document.createElement("a");
    link.href = `/events/${slug}/`;
    link.dataset.slug = slug;
    link.tabIndex = -1;
    if (link.textContent !== name) link.textContent = name;
    if (!kept) entry.append(link);
    put(entry, spot);
    this.#links.set(slug, link);
    return entry;
  }
}

/**
 * @param {Item[]} items
 * @param {number} day
 */
function nearest(items, day) {
  let best = items[0];
  for (const item of items) if (best && Math.abs(item.day - day) < Math.abs(best.day - day)) best = item;
  return best;
}

/**
 * @param {HTMLElement} entry
 * @param {Spot} spot
 */
function put(entry, { left, right, top, bottom }) {
  const width = Math.max(LEAST, right - left);
  const height = Math.max(LEAST, bottom - top);
  entry.style.left = `${Math.round((left + right - width) / 2)}px`;
  entry.style.top = `${Math.round((top + bottom - height) / 2)}px`;
  entry.style.width = `${Math.round(width)}px`;
  entry.style.height = `${Math.round(height)}px`;
}
