// Lookup fields: the server finds records by any of their names; this shows them and writes the chosen one.
import { activate } from "../active_option.js";
import { closest, on } from "../events.js";
import { announce } from "../live.js";
import { answersOf } from "./answers.js";

/** @typedef {{ text: string, name: string, about: string }} Row */

const FIELD = "[data-lookup]";
const WAIT = 150;
let made = 0;
/** @type {ReturnType<typeof setTimeout> | undefined} */
let waiting;
/** @type {AbortController | undefined} */
let asked;

/**
 * The list below a field, made when the field is first used.
 * @param {HTMLInputElement} field
 * @returns {HTMLElement}
 */
function listOf(field) {
  const known = document.getElementById(field.getAttribute("aria-controls") ?? "");
  if (known) return known;
  const list = document.createElement("div");
  list.id = `options-${(made += 1)}`;
  list.className = "combobox-options";
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", "Records");
  list.hidden = true;
  const box = document.createElement("div");
  box.className = "lookup";
  const focused = document.activeElement === field;
  field.replaceWith(box);
  box.append(field, list);
  field.setAttribute("role", "combobox");
  field.setAttribute("aria-autocomplete", "list");
  field.setAttribute("aria-expanded", "false");
  field.setAttribute("aria-controls", list.id);
  if (focused) field.focus();
  return list;
}

/** @param {HTMLElement} list */
function optionsOf(list) {
  return /** @type {HTMLElement[]} */ ([...list.querySelectorAll("[data-text]")]);
}

/** @param {HTMLInputElement} field @param {boolean} open */
function show(field, open) {
  listOf(field).hidden = !open;
  field.setAttribute("aria-expanded", String(open));
  if (!open) mark(field, -1);
}

/** @param {HTMLInputElement} field @param {number} index */
function mark(field, index) {
  const options = optionsOf(listOf(field));
  activate(field, options, index);
}

/**
 * What is being typed: the last part, where a field takes several.
 * @param {HTMLInputElement} field
 * @returns {[string, string]} what stands before it, and it
 */
function typed(field) {
  if (!("many" in field.dataset)) return ["", field.value.trim()];
  const cut = field.value.lastIndexOf(";") + 1;
  return [field.value.slice(0, cut), field.value.slice(cut).trim()];
}

/** @param {HTMLInputElement} field @param {string} text */
function write(field, text) {
  const before = typed(field)[0];
  field.value = before ? `${before} ${text}` : text;
  field.dispatchEvent(new Event("change", { bubbles: true }));
}

/** @param {HTMLInputElement} field @param {Row[]} rows */
function fill(field, rows) {
  const list = listOf(field);
  list.replaceChildren(
    ...rows.map((row, at) => {
      const option = document.createElement("div");
      option.id = `${list.id}-${at}`;
      option.className = "option";
      option.setAttribute("role", "option");
      option.setAttribute("aria-selected", "false");
      option.dataset.text = row.text;
      const name = document.createElement("span");
      name.textContent = row.name;
      const about = document.createElement("span");
      about.className = "option-about";
      about.textContent = row.about;
      option.append(name, about);
      return option;
    }),
  );
  show(field, rows.length > 0 && document.activeElement === field);
  announce(rows.length === 1 ? "1 found" : `${rows.length} found`);
}

/** @param {HTMLInputElement} field */
async function ask(field) {
  const [, q] = typed(field);
  asked?.abort();
  if (q === "" || q.endsWith("]")) return show(field, false);
  asked = new AbortController();
  const address = answersOf(field, `lookup/${field.dataset.lookup}/`);
  address.searchParams.set("q", q);
  try {
    const answer = await fetch(address, { signal: asked.signal });
    if (answer.ok) fill(field, (await answer.json()).rows);
  } catch {
    // Superseded by later typing, or no connection: the name as typed still does.
  }
}

/** @param {HTMLInputElement} field @param {KeyboardEvent} event */
function handleKey(field, event) {
  const list = listOf(field);
  const options = list.hidden ? [] : optionsOf(list);
  const now = options.findIndex((option) => option.getAttribute("aria-selected") === "true");
  const last = options.length - 1;
  if (event.key === "ArrowDown" && options.length) mark(field, now >= last ? 0 : now + 1);
  else if (event.key === "ArrowUp" && options.length) mark(field, now <= 0 ? last : now - 1);
  else if (event.key === "Enter" && options.length) {
    write(field, options[Math.max(now, 0)]?.dataset.text ?? "");
    show(field, false);
  } else if (event.key === "Escape" && options.length) show(field, false);
  else return;
  event.preventDefault();
}

export function startLookups() {
  on("focusin", FIELD, (field) => field instanceof HTMLInputElement && listOf(field));
  on("input", FIELD, (field) => {
    if (!(field instanceof HTMLInputElement)) return;
    clearTimeout(waiting);
    waiting = setTimeout(() => ask(field), WAIT);
  });
  on("keydown", FIELD, (field, event) => field instanceof HTMLInputElement && handleKey(field, event));
  on("focusout", FIELD, (field) => {
    if (field instanceof HTMLInputElement && field.hasAttribute("aria-controls")) show(field, false);
  });
  // Pressing on an option must not take the focus away before the click arrives.
  on("mousedown", "[role='listbox']", (_, event) => event.preventDefault());
  on("click", "[role='option'][data-text]", (option) => {
    const list = closest(option, "[role='listbox']");
    const field = document.querySelector(`[aria-controls="${list?.id}"]`);
    if (!(field instanceof HTMLInputElement)) return;
    write(field, option.dataset.text ?? "");
    show(field, false);
  });
}
