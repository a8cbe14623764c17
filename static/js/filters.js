// One question, one address: filters ask as they are changed, and leave no empty parameter behind.
import { onHtmx } from "./events.js";
import { announce } from "./live.js";

/** @param {FormData} data */
function dropEmpty(data) {
  for (const [name, value] of [...data.entries()]) {
    if (value === "") data.delete(name);
  }
}

/**
 * A page kept for Back is kept as text, with the ticks that the server wrote: those of its own address. What was typed
 * or ticked since has become the next address; only an actor chosen from the type-ahead stands in the text as well.
 */
function forgetChosen() {
  for (const input of document.querySelectorAll("input[data-chosen]")) input.remove();
}

export function startFilters() {
  document.addEventListener("formdata", (event) => dropEmpty(event.formData));
  onHtmx("configRequest", (detail) => {
    if (detail.verb === "get" && detail.formData instanceof FormData) dropEmpty(detail.formData);
  });
  onHtmx("beforeHistorySave", forgetChosen);
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
