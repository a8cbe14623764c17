// Reads what the template hands over: parts by their name, values as JSON.

/**
 * A part that the page has left out is nowhere, but nothing breaks.
 * @param {HTMLElement} root
 * @param {string} name
 * @returns {HTMLElement}
 */
export function part(root, name) {
  const found = root.querySelector(`[data-part="${name}"]`);
  return found instanceof HTMLElement ? found : document.createElement("div");
}

/**
 * @param {string|undefined} text
 * @param {any} otherwise
 */
export function json(text, otherwise) {
  try {
    return JSON.parse(text ?? "");
  } catch {
    return otherwise;
  }
}

/**
 * Hidden or not; what is so already is not touched, since even that would have the browser look at the page again.
 * @param {HTMLElement} element
 * @param {boolean} hidden
 */
export function hide(element, hidden) {
  if (element.hidden !== hidden) element.hidden = hidden;
}
