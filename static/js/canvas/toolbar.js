// Buttons, date fields and rows: everything that a hand can do on the stage, done by name.
import { iso, parseDay } from "./calendar.js";
import { makeView } from "./viewport.js";
import { rangeWords } from "./words.js";

/** @typedef {import("./types.js").Viewport} Viewport */
/** @typedef {import("./types.js").Mode} Mode */

/**
 * @typedef {object} Doing
 * @property {(act: string) => void} act zoom-in, zoom-out, all, earlier, later, keep
 * @property {(first: number, last: number) => void} go days, the last left out
 * @property {(mode: Mode) => void} rows
 * @property {() => Viewport} view
 */

// A view longer than so many days is kept as whole years, as whole months.
const KEPT_BY_YEAR = 900;
const KEPT_BY_MONTH = 62;
const UNREAD = "cannot be read as a date. Write 1992, 1992-05 or 1992-05-09.";

/**
 * What two date fields ask for. An empty field leaves its end where it is.
 * @param {string} from
 * @param {string} to
 * @param {Viewport} view
 * @returns {{first: number, last: number}|{problem: string, field: "from"|"to"}}
 */
export function spanOf(from, to, view) {
  const first = from.trim() ? parseDay(from.trim(), "first") : view.first;
  const last = to.trim() ? parseDay(to.trim(), "last") : view.last - 1;
  if (first === null) return { problem: `“${from.trim()}” ${UNREAD}`, field: "from" };
  if (last === null) return { problem: `“${to.trim()}” ${UNREAD}`, field: "to" };
  if (last >= first) return { first, last: last + 1 };
  if (from.trim() && to.trim()) return { problem: "The first date is after the last.", field: "to" };
  const days = view.last - view.first;
  return from.trim() ? { first, last: first + days } : { first: last + 1 - days, last: last + 1 };
}

/**
 * The window that a view is turned into: whole years, months or days, each as EDTF, and in words.
 * @param {Viewport} view
 * @returns {{from: string, to: string, words: string}}
 */
export function keptSpan(view) {
  const shown = makeView(Math.max(0, view.first), view.last, view.width);
  const [first, last] = [Math.floor(shown.first), Math.ceil(shown.last) - 1];
  const cell = last - first > KEPT_BY_YEAR ? "year" : last - first > KEPT_BY_MONTH ? "month" : "day";
  const edtf = (/** @type {number} */ day) => iso(day).slice(0, { year: 4, month: 7, day: 10 }[cell]);
  return { from: edtf(first), to: edtf(last), words: rangeWords(first, last, cell) };
}

/** @param {HTMLElement} root @param {string} part */
function input(root, part) {
  const found = root.querySelector(`[data-part="${part}"]`);
  return found instanceof HTMLInputElement ? found : null;
}

export class Toolbar {
  #root;
  #doing;
  #hint;
  #usual;

  /**
   * @param {HTMLElement} root the element that holds buttons and fields
   * @param {Doing} doing
   * @param {AbortSignal} signal
   */
  constructor(root, doing, signal) {
    this.#root = root;
    this.#doing = doing;
    this.#hint = root.querySelector('[data-part="dates-hint"]');
    this.#usual = this.#hint?.textContent ?? "";
    root.addEventListener(
      "click",
      (event) => {
        const button = event.target instanceof Element ? event.target.closest("[data-act]") : null;
        const act = button instanceof HTMLElement ? button.dataset.act : undefined;
        if (!act || act === "go" || button?.getAttribute("aria-disabled") === "true") return;
        doing.act(act);
      },
      { signal },
    );
    root.addEventListener(
      "submit",
      (event) => {
        event.preventDefault();
        this.#go();
      },
      { signal },
    );
    root.addEventListener("change", (event) => this.#change(event), { signal });
  }

  /**
   * What can be done now.
   * @param {{whole: boolean, keep: string}} state `keep` names what the button would keep
   */
  show({ whole, keep }) {
    for (const act of ["all", "zoom-out", "earlier", "later"]) {
      this.#root.querySelector(`[data-act="${act}"]`)?.setAttribute("aria-disabled", String(whole));
    }
    const button = this.#root.querySelector('[data-act="keep"]');
    if (!(button instanceof HTMLElement)) return;
    button.hidden = whole;
    if (button.textContent !== keep) button.textContent = keep;
  }

  /** @param {Event} event */
  #change(event) {
    const field = event.target;
    if (field instanceof HTMLSelectElement && field.dataset.part === "rows") {
      this.#doing.rows(/** @type {Mode} */ (field.value));
    } else if (field instanceof HTMLInputElement && ["from", "to"].includes(field.dataset.part ?? "")) this.#go();
    else return;
    event.stopPropagation();
  }

  #go() {
    const [from, to] = [input(this.#root, "from"), input(this.#root, "to")];
    if (!from || !to || !(from.value + to.value).trim()) return;
    const asked = spanOf(from.value, to.value, this.#doing.view());
    const problem = "problem" in asked ? asked : null;
    for (const field of [from, to]) {
      if (field.dataset.part === problem?.field) field.setAttribute("aria-invalid", "true");
      else field.removeAttribute("aria-invalid");
    }
    if (this.#hint) this.#hint.textContent = problem?.problem ?? this.#usual;
    if (!("problem" in asked)) this.#doing.go(asked.first, asked.last);
  }
}
