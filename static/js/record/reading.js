// Dates are read back in words as they are typed.
import { on } from "../events.js";
import { answersOf } from "./answers.js";

const WAIT = 200;
/** @type {ReturnType<typeof setTimeout> | undefined} */
let waiting;

/** @param {HTMLInputElement} field */
async function read(field) {
  const output = field.closest(".field-box")?.querySelector("output");
  if (!output) return;
  const edtf = field.value.trim();
  if (edtf === "") {
    output.textContent = "";
    return;
  }
  const address = answersOf(field, "reading/");
  address.searchParams.set("edtf", edtf);
  try {
    const answer = await fetch(address);
    if (!answer.ok || field.value.trim() !== edtf) return;
    const { right, words } = await answer.json();
    output.textContent = words;
    output.classList.toggle("is-wrong", !right);
    field.closest(".field-box")?.querySelector(".field-error")?.remove();
  } catch {
    // Without a connection the server reads it when the form is sent.
  }
}

export function startReading() {
  on("input", "[data-reading]", (field) => {
    if (!(field instanceof HTMLInputElement)) return;
    clearTimeout(waiting);
    waiting = setTimeout(() => read(field), WAIT);
  });
}
