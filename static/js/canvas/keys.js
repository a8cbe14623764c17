// What the keys do while the stage or an event on it has the focus.

const ACTS = /** @type {Record<string, string>} */ ({
  "+": "zoom-in", "=": "zoom-in", "-": "zoom-out", _: "zoom-out", 0: "all", Home: "first", End: "last", PageUp: "earlier", PageDown: "later",
});

/**
 * @param {HTMLElement} stage
 * @param {import("./conductor.js").Conductor} conductor
 * @param {AbortSignal} signal
 */
export function listenKeys(stage, conductor, signal) {
  stage.addEventListener(
    "keydown",
    (event) => {
      const own = event.target instanceof Element && !event.target.closest("button, input, select");
      if (!own || event.ctrlKey || event.metaKey || event.altKey) return;
      if (pressed(stage, conductor, event)) event.preventDefault();
    },
    { signal },
  );
}

/**
 * @param {HTMLElement} stage
 * @param {import("./conductor.js").Conductor} conductor
 * @param {KeyboardEvent} event
 * @returns {boolean} whether the key was meant for the canvas
 */
function pressed(stage, conductor, { key, shiftKey }) {
  const act = ACTS[key];
  if (act) conductor.act(act);
  else if (key === "ArrowLeft" || key === "ArrowRight") arrow(conductor, key === "ArrowRight" ? 1 : -1, shiftKey);
  else if (key === "Escape") return escape(stage, conductor);
  else return false;
  return true;
}

/**
 * @param {import("./conductor.js").Conductor} conductor
 * @param {1|-1} way
 * @param {boolean} pans
 */
function arrow(conductor, way, pans) {
  if (pans) conductor.nudge(way * 0.2);
  else if (!conductor.mirror.move(way)) conductor.stepOut(way);
}

/**
 * @param {HTMLElement} stage
 * @param {import("./conductor.js").Conductor} conductor
 */
function escape(stage, conductor) {
  if (conductor.pointing.card.dismiss()) return true;
  const active = document.activeElement;
  if (active instanceof HTMLElement && stage.contains(active)) active.blur();
  return false;
}
