// The workbench by keyboard: single keys act on the card that has the focus, and can be switched off.
import { lastMarked } from "./marking.js";
import { splitAt } from "./stretches.js";

const STORED = "desk-keys";
const KEYS = "jkmdxusge";
const OPEN = "details[data-act][open], .desk-correct:not(:empty)";
// What u takes back: dismissed, joined, split.
const UNDOABLE = ["x", "g", "split"];

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

/** What is filled in first: a field that is wrong, else the first. @param {Element} part */
function firstField(part) {
  const wrong = part.querySelector("[aria-invalid='true']");
  const first = wrong ?? part.querySelector("button:not([hidden]), input:not([type='hidden']), select, textarea");
  return first instanceof HTMLElement ? first : null;
}

/** Offer the place that is marked in the text, where it lies inside the passage. @param {HTMLElement} details */
function offerMark(details) {
  const card = details.closest(".desk-card");
  const button = details.querySelector("[data-at-mark]");
  const marked = lastMarked();
  if (!(card instanceof HTMLElement) || !(button instanceof HTMLButtonElement)) return;
  const at = marked && splitAt(marked, { start: Number(card.dataset.from), end: Number(card.dataset.to) });
  button.hidden = at === null;
  button.value = String(at ?? "");
}

/** @param {HTMLDetailsElement} details */
function unfold(details) {
  details.open = true;
  offerMark(details);
  (firstField(details) ?? details.querySelector("summary"))?.focus();
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
  const way = card.querySelector(`[data-act="${key}"]`);
  if (way instanceof HTMLFormElement) return way.requestSubmit();
  if (way instanceof HTMLAnchorElement) return way.click();
  if (way instanceof HTMLDetailsElement) return unfold(way);
  while (key === "u" && undone.length) {
    const back = document.querySelector(`#${CSS.escape(undone.pop() ?? "")} form[data-act="u"]`);
    // What was refused has nothing to take back: then it is the one before.
    if (back instanceof HTMLFormElement) return back.requestSubmit();
  }
}

/** @param {KeyboardEvent} event */
function pressed(event) {
  const card = event.target;
  // On the card itself, never on a link or field inside it: a single key must not surprise anybody who types.
  if (!(card instanceof HTMLElement) || !card.matches("[data-bench] .desk-card")) return;
  if (event.ctrlKey || event.metaKey || event.altKey || !wanted() || !KEYS.includes(event.key)) return;
  event.preventDefault();
  act(card, event.key);
}

/** Escape closes what is open on a card, and is no single key: it always does. @param {KeyboardEvent} event */
function escaped(event) {
  if (event.key !== "Escape" || !(event.target instanceof Element)) return;
  const card = event.target.closest("[data-bench] .desk-card");
  // The list below a field closes before its form does.
  if (!(card instanceof HTMLElement) || event.target.getAttribute("aria-expanded") === "true") return;
  const open = event.target.closest(OPEN) ?? card.querySelector(OPEN);
  if (!open) return;
  if (open instanceof HTMLDetailsElement) open.open = false;
  else open.replaceChildren();
  event.preventDefault();
  card.focus();
}

/** Whoever opens it by mouse is offered the same. @param {Event} event */
function unfolded(event) {
  const details = event.target;
  if (details instanceof HTMLDetailsElement && details.open && details.dataset.act) offerMark(details);
}

/** The passage of the card that has the focus stands out, and comes into view. @param {FocusEvent} event */
function focused(event) {
  const card = event.target instanceof Element ? event.target.closest(".desk-card") : null;
  for (const each of document.querySelectorAll(".desk-passage.is-current")) each.classList.remove("is-current");
  if (!(card instanceof HTMLElement)) return;
  const runs = document.querySelectorAll(`.desk-passage[data-card="${card.dataset.number}"]`);
  for (const run of runs) run.classList.add("is-current");
  // Under a pressed mouse button nothing may move: it would be let go of beside what it was pressed on. Nor may a field
  // of the card: on a phone the text stands above, and whoever corrects would be carried away from the form.
  if (event.target === card && card.matches(":focus-visible")) runs[0]?.scrollIntoView({ block: "nearest" });
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
  if (UNDOABLE.includes(form.dataset.act)) undone.push(card.id);
}

/** @param {Event} event */
function replaced(event) {
  const part = event.target;
  if (!(part instanceof HTMLElement)) return;
  if (part.matches(".desk-correct")) return firstField(part)?.focus();
  if (part.matches("[data-bench]")) goOn(part);
}

/** To what was refused, to what was made, to the card that follows, or to the next article. @param {HTMLElement} bench */
function goOn(bench) {
  prepare();
  const all = cards();
  const wrong = bench.querySelector(".desk-add .is-wrong textarea");
  const made = bench.dataset.made ? document.getElementById(bench.dataset.made) : null;
  const done = bench.querySelector("[data-following]") ?? bench.querySelector("#bench-cards");
  const next = wrong ?? made ?? all[following] ?? all.at(-1) ?? done;
  if (next instanceof HTMLElement) next.focus();
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
  document.addEventListener("keydown", escaped);
  document.addEventListener("toggle", unfolded, true);
  document.addEventListener("focusin", focused);
  document.addEventListener("submit", asked);
  document.addEventListener("htmx:afterSettle", replaced);
}
