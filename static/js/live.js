/**
 * Say something to whoever listens rather than looks.
 * @param {string} words
 */
export function announce(words) {
  const region = document.getElementById("live");
  if (region) region.textContent = words;
}
