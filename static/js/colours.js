// The reader's own choice of light or dark, in the footer. theme.js applies it on the next page before the first paint.
import { on } from "./events.js";

const KEY = "theme";

/** @returns {string} "system", "light" or "dark" */
function chosen() {
  return document.documentElement.dataset.theme ?? "system";
}

/** @param {string} choice */
function choose(choice) {
  if (choice === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = choice;
  try {
    if (choice === "system") localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, choice);
  } catch {
    // Without storage the choice holds for this page.
  }
}

function show() {
  for (const button of document.querySelectorAll("[data-theme-choice]")) {
    const is = button.getAttribute("data-theme-choice") === chosen();
    button.setAttribute("aria-pressed", String(is));
  }
}

export function startColours() {
  show();
  on("click", "[data-theme-choice]", (button) => {
    choose(button.dataset.themeChoice ?? "system");
    show();
  });
  addEventListener("pageshow", show);
}
