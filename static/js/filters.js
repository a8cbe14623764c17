// One question, one address: filters ask as they are changed, and leave no empty parameter behind.
import { onHtmx } from "./events.js";
import { announce } from "./live.js";

/** @param {FormData} data */
function dropEmpty(data) {
  for (const [name, value] of [...data.entries()]) {
    if (value === "") data.delete(name);
  }
}

/** What was typed and ticked lives in properties; a page kept for Back is kept as text. */
function writeDown() {
  for (const field of document.querySelectorAll("input")) {
    if (field.type === "checkbox" || field.type === "radio") field.toggleAttribute("checked", field.checked);
    else if (field.type !== "hidden") field.setAttribute("value", field.value);
  }
}

export function startFilters() {
  document.addEventListener("formdata", (event) => dropEmpty(event.formData));
  onHtmx("configRequest", (detail) => {
    if (detail.verb === "get" && detail.formData instanceof FormData) dropEmpty(detail.formData);
  });
  onHtmx("beforeHistorySave", writeDown);
  onHtmx("afterSwap", () => {
    const results = document.getElementById("results");
    const words = results?.dataset.announce ?? "";
    if (results && results.dataset.said !== "yes") {
      results.dataset.said = "yes";
      announce(words);
    }
  });
  onHtmx("sendError", () => announce("The site could not be reached. What you see is unchanged."));
  onHtmx("responseError", () => announce("The site could not answer. What you see is unchanged."));
}
