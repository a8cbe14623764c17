// Colours and faces of the canvas: read from the page's custom properties, read anew when the scheme or a font changes.

/**
 * `glyphs` is by shape · `label`, `strong`, `axis` and `chapter` are fonts as a canvas takes them · `size` is the side
 * of a glyph, `sizeTop` that of importance 5 · `rem` in pixels.
 * @typedef {{
 *   paper: string, tint: string, ink: string, soft: string, faint: string, rule: string,
 *   edge: string, frame: string, solid: string, outline: string, glyphs: Record<string, string>,
 *   label: string, strong: string, axis: string, axisStrong: string, chapter: string,
 *   size: number, sizeTop: number, rem: number,
 * }} Theme
 */

const SHAPES = ["triangle", "disc", "square", "ring", "bars", "diamond", "dot"];

/** What stands for each role where the reader's system sets all colours. */
const FORCED = {
  paper: "Canvas", tint: "Canvas", ink: "CanvasText", soft: "CanvasText", faint: "CanvasText", rule: "GrayText",
  edge: "CanvasText", frame: "Highlight", solid: "CanvasText", outline: "GrayText",
};

const PROPERTIES = {
  paper: "--paper", tint: "--tint", ink: "--ink", soft: "--soft", faint: "--faint", rule: "--rule",
  edge: "--edge", frame: "--ink", solid: "--density-solid", outline: "--density-outline",
};

/**
 * @param {HTMLElement} element whose style decides
 * @returns {Theme}
 */
export function readTheme(element) {
  const style = getComputedStyle(element);
  const forced = matchMedia("(forced-colors: active)").matches;
  const roles = Object.fromEntries(
    Object.entries(PROPERTIES).map(([role, property]) => [
      role,
      forced ? FORCED[/** @type {keyof typeof FORCED} */ (role)] : style.getPropertyValue(property).trim(),
    ]),
  );
  const glyphs = Object.fromEntries(
    SHAPES.map((shape) => [shape, forced ? "CanvasText" : style.getPropertyValue(`--glyph-${shape}`).trim()]),
  );
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
  const sans = style.getPropertyValue("--sans").trim() || "sans-serif";
  const serif = style.getPropertyValue("--serif").trim() || "serif";
  const tiny = 0.8125 * rem;
  const known = /** @type {Record<keyof typeof PROPERTIES, string>} */ (roles);
  return {
    ...known, glyphs, rem, size: tiny, sizeTop: 0.9375 * rem,
    label: `400 ${tiny}px ${sans}`,
    strong: `600 ${tiny}px ${sans}`,
    axis: `400 ${tiny}px ${sans}`,
    axisStrong: `600 ${tiny}px ${sans}`,
    chapter: `italic 400 ${0.875 * rem}px ${serif}`,
  };
}

/**
 * Call `changed` whenever colours or faces may be others than before.
 * @param {() => void} changed
 * @param {AbortSignal} signal
 */
export function watchTheme(changed, signal) {
  for (const query of ["(prefers-color-scheme: dark)", "(forced-colors: active)"]) {
    matchMedia(query).addEventListener("change", changed, { signal });
  }
  const choice = new MutationObserver(changed);
  choice.observe(document.documentElement, { attributes: true, attributeFilter: ["data-theme"] });
  signal.addEventListener("abort", () => choice.disconnect());
  document.fonts.addEventListener("loadingdone", changed, { signal });
}

/** @returns {boolean} whether the reader lets things move by themselves */
export function motionAllowed() {
  return !matchMedia("(prefers-reduced-motion: reduce)").matches;
}

/** Texts remembered before all are measured anew: a record of a million has as many. */
const REMEMBERED = 400;

/**
 * Widths of texts, each measured once for each font: never in a frame twice.
 */
export class Widths {
  #known = /** @type {Map<string, Map<string, number>>} */ (new Map());
  #g;

  /** @param {CanvasRenderingContext2D} g */
  constructor(g) {
    this.#g = g;
  }

  /**
   * @param {string} text
   * @param {string} font
   * @returns {number} in pixels
   */
  of(text, font) {
    let widths = this.#known.get(font);
    if (!widths) this.#known.set(font, (widths = new Map()));
    let width = widths.get(text);
    if (width === undefined) {
      if (widths.size >= REMEMBERED) widths.clear();
      this.#g.font = font;
      width = this.#g.measureText(text).width;
      widths.set(text, width);
    }
    return width;
  }

  /** The faces are others now. */
  forget() {
    this.#known.clear();
  }
}
