// "Copy date and link", "Copy", "Print".
import { on } from "./events.js";
import { announce } from "./live.js";

/**
 * The clipboard needs a secure address; a site tried over plain HTTP falls back to a selection.
 * @param {string} text
 * @returns {Promise<boolean>} whether it worked
 */
async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text);
  }
}

/** @param {string} text */
function copyBySelection(text) {
  const area = document.createElement("textarea");
  area.value = text;
  area.className = "visually-hidden";
  document.body.append(area);
  area.select();
  const worked = document.execCommand("copy");
  area.remove();
  return worked;
}

/**
 * @param {HTMLElement} button
 * @param {string} words
 */
function showFor(button, words) {
  const usual = button.dataset.usual ?? button.textContent ?? "";
  button.dataset.usual = usual;
  button.textContent = words;
  setTimeout(() => {
    button.textContent = usual;
  }, 2500);
}

export function startCopying() {
  on("click", "[data-copy]", async (button) => {
    const worked = await copy(button.dataset.copy ?? "");
    const words = worked ? (button.dataset.copied ?? "Copied") : "Not copied: the browser refused";
    showFor(button, words);
    announce(words);
  });
  on("click", "[data-print]", () => print());
  on("focusin", "[data-select-all]", (field) => {
    if (field instanceof HTMLInputElement) field.select();
  });
}
