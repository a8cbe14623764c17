// A record that is missing is added in another window; once saved there, it stands in the field that missed it.
import { isPlainClick, on } from "../events.js";
import { announce } from "../live.js";

const KIND = "record-saved";
const SIZE = "width=760,height=820,resizable=yes,scrollbars=yes";

/** @param {MessageEvent} event */
function receive(event) {
  if (event.origin !== location.origin || event.data?.kind !== KIND) return;
  const field = document.getElementById(String(event.data.target));
  if (!(field instanceof HTMLInputElement)) return;
  const text = String(event.data.text);
  const cut = "many" in field.dataset ? field.value.lastIndexOf(";") + 1 : 0;
  field.value = cut ? `${field.value.slice(0, cut)} ${text}` : text;
  field.dispatchEvent(new Event("change", { bubbles: true }));
  field.focus();
  announce(`${text} chosen`);
}

/** Tell the form that opened this window, and close it. */
function answer() {
  const done = document.querySelector("[data-done]");
  if (!(done instanceof HTMLElement) || !window.opener) return;
  const { target, text } = done.dataset;
  window.opener.postMessage({ kind: KIND, target, text }, location.origin);
  window.close();
}

export function startPopups() {
  on("click", "[data-popup]", (link, event) => {
    if (!(link instanceof HTMLAnchorElement) || !isPlainClick(event)) return;
    if (window.open(link.href, `add-${Date.now()}`, SIZE)) event.preventDefault();
  });
  on("click", "[data-close]", () => window.close());
  addEventListener("message", receive);
  answer();
}
