// Rows: a new one is cut from the template of its group; the server counts them by the hidden total.
import { on } from "../events.js";
import { announce } from "../live.js";

const NUMBER = "NUMBER";

/**
 * @param {HTMLElement} group
 * @returns {HTMLElement | null} the new row
 */
function addRow(group) {
  const template = group.querySelector(":scope > template");
  const rows = group.querySelector("[data-rows]");
  const total = group.querySelector("[data-total]");
  if (!(template instanceof HTMLTemplateElement) || !rows || !(total instanceof HTMLInputElement)) return null;
  const number = Number(total.value);
  const row = document.importNode(template.content, true).querySelector("[data-row]");
  if (!(row instanceof HTMLElement)) return null;
  for (const element of [row, ...row.querySelectorAll("*")]) {
    for (const attribute of element.attributes) {
      if (attribute.value.includes(NUMBER)) attribute.value = attribute.value.replaceAll(NUMBER, String(number));
    }
  }
  total.value = String(number + 1);
  rows.append(row);
  const shown = row.querySelector("[data-number]");
  if (shown) shown.textContent = String(number + 1);
  const count = group.querySelector(".count");
  if (count) count.textContent = String(number + 1);
  return row;
}

/** The sources of the form are what its claims choose from. */
function offerSources() {
  const cited = [.../** @type {NodeListOf<HTMLInputElement>} */ (document.querySelectorAll("input[name^='sources-'][name$='-source']"))]
    .map((input) => input.value.trim())
    .filter((text) => text !== "");
  for (const select of document.querySelectorAll("select[data-cited]")) {
    if (!(select instanceof HTMLSelectElement)) continue;
    const chosen = select.value;
    const first = select.options[0];
    select.replaceChildren(...(first ? [first] : []));
    for (const text of new Set(cited)) select.add(new Option(text, text, false, text === chosen));
    if (chosen && !cited.includes(chosen)) select.add(new Option(chosen, chosen, false, true));
  }
}

export function startGroups() {
  on("click", "[data-add-row]", (button, event) => {
    const group = button.closest("[data-group]");
    if (!(group instanceof HTMLElement)) return;
    const row = addRow(group);
    if (!row) return;
    event.preventDefault();
    offerSources();
    const field = row.querySelector("input:not([type='hidden']), select, textarea");
    if (field instanceof HTMLElement) field.focus();
    announce(`${row.querySelector("legend")?.textContent?.trim() ?? "Row"} added`);
  });
  on("change", "input[name^='sources-']", offerSources);
  // A group whose first row is to be written opens with it.
  document.addEventListener("toggle", () => offerSources(), true);
}
