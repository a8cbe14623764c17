// The type-ahead over names in all languages: the server finds, this moves and chooses (ARIA combobox pattern).
import { activate } from "./active_option.js";
import { closest, on, onHtmx } from "./events.js";
import { announce } from "./live.js";

const FIELD = "[role='combobox']";

/**
 * @param {Element} field
 * @returns {HTMLElement | null}
 */
function listOf(field) {
  return document.getElementById(field.getAttribute("aria-controls") ?? "");
}

/**
 * @param {HTMLElement} list
 * @returns {HTMLElement[]}
 */
function optionsOf(list) {
  return /** @type {HTMLElement[]} */ ([...list.querySelectorAll("[data-value]")]);
}

/**
 * @param {Element} field
 * @param {boolean} open
 */
function show(field, open) {
  const list = listOf(field);
  if (!list) return;
  list.hidden = !open;
  field.setAttribute("aria-expanded", String(open));
  if (!open) mark(field, -1);
}

/**
 * Make one option the active one; -1 makes none active.
 * @param {Element} field
 * @param {number} index
 */
function mark(field, index) {
  const list = listOf(field);
  const options = list ? optionsOf(list) : [];
  activate(field, options, index);
}

/**
 * Put the chosen value into the form and let the form ask.
 * @param {HTMLInputElement} field
 * @param {HTMLElement} option
 */
function choose(field, option) {
  const form = field.form;
  const name = field.dataset.adds ?? "";
  const value = option.dataset.value ?? "";
  if (!form || !name) return;
  field.value = "";
  show(field, false);
  tick(form, name, value, field);
  announce(`${option.dataset.name ?? ""} added`);
  form.dispatchEvent(new Event("change", { bubbles: true }));
}

/**
 * @param {HTMLFormElement} form
 * @param {string} name
 * @param {string} value
 * @param {HTMLElement} beside
 */
function tick(form, name, value, beside) {
  for (const box of form.querySelectorAll("input")) {
    if (box.name === name && box.value === value && box.type !== "text") {
      box.checked = true;
      return;
    }
  }
  const input = document.createElement("input");
  input.type = "hidden";
  input.name = name;
  input.value = value;
  input.dataset.chosen = "";
  beside.after(input);
}

/**
 * @param {HTMLInputElement} field
 * @param {KeyboardEvent} event
 */
function handleKey(field, event) {
  const list = listOf(field);
  if (!list) return;
  const options = list.hidden ? [] : optionsOf(list);
  const now = options.findIndex((option) => option.getAttribute("aria-selected") === "true");
  const last = options.length - 1;
  const moves = /** @type {Record<string, number>} */ ({
    ArrowDown: now >= last ? 0 : now + 1,
    ArrowUp: now <= 0 ? last : now - 1,
  });
  if (event.key in moves && options.length) {
    event.preventDefault();
    mark(field, moves[event.key] ?? -1);
  } else if (event.key === "Enter" && field.value !== "") {
    const option = options[Math.max(now, 0)];
    if (!option) return;
    event.preventDefault();
    choose(field, option);
  } else if (event.key === "Escape" && !list.hidden) {
    // The sheet stays open: only the list closes.
    event.preventDefault();
    event.stopPropagation();
    show(field, false);
  }
}

export function startCombobox() {
  // What is being typed is not yet an answer: the form must not ask for it.
  document.addEventListener("change", (event) => closest(event.target, FIELD) && event.stopPropagation(), true);
  document.addEventListener(
    "keydown",
    (event) => {
      const field = closest(event.target, FIELD);
      if (field instanceof HTMLInputElement) handleKey(field, event);
    },
    true,
  );
  on("focusout", FIELD, (field) => show(field, false));
  on("input", FIELD, (field) => {
    if (field instanceof HTMLInputElement && field.value.trim() === "") show(field, false);
  });
  // Pressing on an option must not take the focus away before the click arrives.
  on("mousedown", "[role='listbox']", (_, event) => event.preventDefault());
  on("click", "[role='option'][data-value]", (option) => {
    const field = document.querySelector(`[aria-controls="${closest(option, "[role='listbox']")?.id}"]`);
    if (field instanceof HTMLInputElement) choose(field, option);
  });
  onHtmx("afterSwap", (detail) => {
    const list = detail.target;
    if (!(list instanceof HTMLElement) || list.getAttribute("role") !== "listbox") return;
    const field = document.querySelector(`[aria-controls="${list.id}"]`);
    if (!(field instanceof HTMLInputElement) || document.activeElement !== field) return;
    show(field, field.value.trim() !== "");
    announce(`${optionsOf(list).length} names`);
  });
}
