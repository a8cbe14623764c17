// What the canvas has to know of the page around it: its size, whether it is in sight, colours, the connection.
import { watchTheme } from "./theme.js";

/**
 * @param {HTMLElement} stage
 * @param {object} told
 * @param {() => void} told.resized also when it gets a size for the first time
 * @param {() => void} told.recoloured
 * @param {(gone: boolean) => void} told.sight whether it has left the window at its top
 * @param {() => void} told.online
 * @param {AbortSignal} signal
 */
export function watch(stage, { resized, recoloured, sight, online }, signal) {
  watchTheme(recoloured, signal);
  const sizes = new ResizeObserver(resized);
  sizes.observe(stage);
  const sights = new IntersectionObserver((entries) => {
    const entry = entries.at(-1);
    sight(entry !== undefined && !entry.isIntersecting && entry.boundingClientRect.bottom <= 0 && entry.boundingClientRect.height > 0);
  });
  sights.observe(stage);
  signal.addEventListener("abort", () => {
    sizes.disconnect();
    sights.disconnect();
  });
  addEventListener("online", online, { signal });
}
