// Small words for listening to the document: elements come and go, the document stays.

/**
 * Call `handle` when an event reaches an element that matches `selector`, now or later in the page's life.
 * @template {keyof DocumentEventMap} K
 * @param {K} type
 * @param {string} selector
 * @param {(element: HTMLElement, event: DocumentEventMap[K]) => void} handle
 */
export function on(type, selector, handle) {
  document.addEventListener(type, (event) => {
    const element = closest(event.target, selector);
    if (element) handle(element, event);
  });
}

/**
 * @param {EventTarget | null} target
 * @param {string} selector
 * @returns {HTMLElement | null}
 */
export function closest(target, selector) {
  const element = target instanceof Element ? target.closest(selector) : null;
  return element instanceof HTMLElement ? element : null;
}

/**
 * Listen to an event of htmx; `detail` is what htmx sends along.
 * @param {string} name without the prefix, e.g. "afterSwap"
 * @param {(detail: Record<string, any>, event: CustomEvent) => void} handle
 */
export function onHtmx(name, handle) {
  document.addEventListener(`htmx:${name}`, (event) => {
    if (event instanceof CustomEvent) handle(event.detail ?? {}, event);
  });
}

/**
 * A click that asks for another tab or window belongs to the browser.
 * @param {MouseEvent} event
 */
export function isPlainClick(event) {
  return event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
}

/**
 * Ask for a part of a page, as the elements with htmx attributes do.
 * @param {string} address
 * @param {{source?: Element, target: string, swap: string, push?: string, replace?: string}} context
 */
export function ask(address, context) {
  const { htmx } = /** @type {any} */ (globalThis);
  if (!htmx) return void document.addEventListener("DOMContentLoaded", () => ask(address, context), { once: true });
  // Without a connection htmx says so by an event; the promise it breaks as well is nobody's.
  htmx.ajax("GET", address, context)?.catch(() => undefined);
}
