// The workbench by keyboard: single keys act on the card that has the focus, and can be switched off.

const STORED = "desk-keys";

/** @returns {boolean} whether single keys are wanted; yes until somebody says no */
function wanted() {
  try {
    return localStorage.getItem(STORED) !== "off";
  } catch {
    return true;
  }
}

/** @param {boolean} on */
function want(on) {
  try {
    localStorage.setItem(STORED, on ? "on" : "off");
  } catch {
    // Without storage the choice lasts as long as the page.
  }
}

/** @returns {HTMLElement[]} the cards that can be seen, in the order of the page */
function cards() {
  const all = /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-bench] .desk-card"));
  // Those in a fold that is closed are not seen, though they have a place.
  return [...all].filter((card) => card.checkVisibility());
}

/** @param {HTMLElement} card @param {1|-1} way */
function step(card, way) {
  const all = cards();
  all[all.indexOf(card) + way]?.focus();
}

/**
 * The last that was dismissed comes back: what was done last is on top of a curator's mind, not of the list.
 * @type {string[]}
 */
const undone = [];

/** @param {HTMLElement} card @param {string} key */
function act(card, key) {
  if (key === "j") return step(card, 1);
  if (key === "k") return step(card, -1);
  const form = card.querySelector(`form[data-act="${key}"]`);
  if (form instanceof HTMLFormElement) return form.requestSubmit();
  const last = key === "u" ? undone.pop() : undefined;
  const back = last && document.querySelector(`#${CSS.escape(last)} form[data-act="u"]`);
  if (back instanceof HTMLFormElement) back.requestSubmit();
}

/** @param {KeyboardEvent} event */
function pressed(event) {
  const card = event.target;
  // On the card itself, never on a link or field inside it: a single key must not surprise anybody who types.
  if (!(card instanceof HTMLElement) || !card.matches("[data-bench] .desk-card")) return;
  if (event.ctrlKey || event.metaKey || event.altKey || !wanted() || !"jkmdxu".includes(event.key)) return;
  event.preventDefault();
  act(card, event.key);
}

/** The passage of the card that has the focus stands out, and comes into view. @param {FocusEvent} event */
function focused(event) {
  const card = event.target instanceof Element ? event.target.closest(".desk-card") : null;
  for (const each of document.querySelectorAll(".desk-passage.is-current")) each.classList.remove("is-current");
  if (!(card instanceof HTMLElement)) return;
  const runs = document.querySelectorAll(`.desk-passage[data-card="${card.dataset.number}"]`);
  for (const run of runs) run.classList.add("is-current");
  // Under a pressed mouse button nothing may move: it would be let go of beside what it was pressed on.
  if (event.target instanceof Element && event.target.matches(":focus-visible")) runs[0]?.scrollIntoView({ block: "nearest" });
}

/** Which card the focus goes to when the bench has been replaced. */
let following = 0;

/** @param {Event} event */
function asked(event) {
  const form = event.target;
  if (!(form instanceof HTMLFormElement) || !form.dataset.act) return;
  const card = /** @type {HTMLElement|null} */ (form.closest(".desk-card"));
  if (!card) return;
  following = Math.max(0, cards().indexOf(card));
  if (form.dataset.act === "x") undone.push(card.id);
}

function replaced() {
  prepare();
  const all = cards();
  (all[following] ?? all.at(-1) ?? document.querySelector("#bench-cards"))?.focus();
}

/** What is only of use with a script appears with it. */
function prepare() {
  const keys = document.querySelector("[data-keys]");
  if (!(keys instanceof HTMLElement)) return;
  keys.hidden = false;
  const box = keys.querySelector("[data-keys-on]");
  if (!(box instanceof HTMLInputElement)) return;
  box.checked = wanted();
  box.addEventListener("change", () => want(box.checked));
  for (const card of cards()) card.tabIndex = 0;
}

/** Keys, focus and what follows a decision, on the workbench. */
export function startBench() {
  if (!document.querySelector("[data-bench]")) return;
  prepare();
  document.addEventListener("keydown", pressed);
  document.addEventListener("focusin", focused);
  document.addEventListener("submit", asked);
  document.addEventListener("htmx:afterSettle", replaced);
}
