// The form as a whole: what was typed is not left by accident, an error is met at once, an address is proposed.
import { on } from "../events.js";

/**
 * A slug as the server would make it, for Latin letters; others are left to the server.
 * @param {string} text
 * @returns {string}
 */
export function slugify(text) {
  const latin = text.normalize("NFKD").replace(/\p{M}/gu, "").replace(/['’]/g, "").toLowerCase();
  const slug = latin.replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "");
  return slug.length <= 100 ? slug : slug.slice(0, 100).replace(/-[^-]*$/, "");
}

/** @param {HTMLInputElement} field @param {HTMLFormElement} form */
function propose(field, form) {
  const parts = (field.dataset.slug ?? "").split(" ").map((name) => {
    const input = form.elements.namedItem(name);
    const text = input instanceof HTMLInputElement ? input.value.trim() : "";
    if (name === "edtf") return text.slice(0, 4);
    if (name === "published") return text || "nd";
    return /\[([a-z0-9-]+)\]$/.exec(text)?.[1] ?? text;
  });
  field.placeholder = parts.every((part) => part !== "") ? slugify(parts.join(" ")) : "";
}

/** @param {HTMLFormElement} form */
function watch(form) {
  const address = form.querySelector("[data-slug]");
  let changed = form.ownerDocument.getElementById("errors") !== null;
  form.addEventListener("input", () => {
    changed = true;
    if (address instanceof HTMLInputElement) propose(address, form);
  });
  form.addEventListener("submit", () => {
    changed = false;
  });
  addEventListener("beforeunload", (event) => {
    if (changed) event.preventDefault();
  });
}

export function startSheet() {
  const form = document.querySelector("form[data-sheet]");
  if (form instanceof HTMLFormElement) watch(form);
  document.getElementById("errors")?.focus();
  const wide = matchMedia("(min-width: 64rem)");
  for (const filters of document.querySelectorAll("details[data-open-wide]")) {
    if (filters instanceof HTMLDetailsElement) filters.open = wide.matches;
  }
  on("click", "[data-copy-from]", async (button) => {
    const field = document.getElementById(button.dataset.copyFrom ?? "");
    if (!(field instanceof HTMLInputElement)) return;
    field.select();
    await navigator.clipboard.writeText(field.value);
    button.textContent = "Copied";
  });
}
