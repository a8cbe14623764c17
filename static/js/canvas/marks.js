// The shapes of the kinds of event and the line of an event's extent, as look and the page's own glyphs have them.

/** How far an end that is only about right fades, in rem. */
const FADE = 2;
const DASHES = [5, 4];
const WHOLE = /** @type {number[]} */ ([]);

/**
 * One glyph in its 16-unit box, its middle at x, y.
 * @param {CanvasRenderingContext2D} g
 * @param {string} shape
 * @param {number} x
 * @param {number} y
 * @param {number} side of the box, in pixels
 * @param {string} colour
 */
export function drawGlyph(g, shape, x, y, side, colour) {
  const u = side / 16;
  g.fillStyle = colour;
  g.strokeStyle = colour;
  if (shape === "square") g.fillRect(x - 6 * u, y - 6 * u, 12 * u, 12 * u);
  else if (shape === "bars") {
    g.fillRect(x - 7 * u, y - 5.5 * u, 14 * u, 4 * u);
    g.fillRect(x - 7 * u, y + 1.5 * u, 14 * u, 4 * u);
  } else {
    g.beginPath();
    if (shape === "triangle") trace(g, x, y, u, [0, -6.5, 7.2, 6.5, -7.2, 6.5]);
    else if (shape === "diamond") trace(g, x, y, u, [0, -5.9, 5.9, 0, 0, 5.9, -5.9, 0]);
    else g.arc(x, y, (shape === "disc" ? 6.6 : shape === "ring" ? 5.5 : 2.5) * u, 0, 2 * Math.PI);
    if (shape === "ring" || shape === "diamond") {
      g.lineWidth = 2.6 * u;
      g.stroke();
    } else g.fill();
  }
}

/**
 * @param {CanvasRenderingContext2D} g
 * @param {number} x
 * @param {number} y
 * @param {number} unit
 * @param {number[]} corners x, y, x, y … around the middle
 */
function trace(g, x, y, unit, corners) {
  for (let i = 0; i < corners.length; i += 2) {
    g.lineTo(x + /** @type {number} */ (corners[i]) * unit, y + /** @type {number} */ (corners[i + 1]) * unit);
  }
  g.closePath();
}

/**
 * The line of an extent in time: square ends are sure, a fade is about, dashes are uncertain, an arrow has not ended.
 * @param {CanvasRenderingContext2D} g
 * @param {{bar: import("./types.js").Bar, y: number, colour: string, rem: number, edge: number}} line
 *   `edge` is the right edge of what can be seen
 */
export function drawExtent(g, { bar, y, colour, rem, edge }) {
  const length = bar.to - bar.from;
  const end = Math.min(FADE * rem, length / 2);
  const dashed = bar.start === "uncertain" && bar.end === "uncertain";
  const soft = bar.start === "about" || bar.end === "about";
  g.lineWidth = 2;
  g.strokeStyle = soft ? faded(g, bar, end / Math.max(1, length), colour) : colour;
  const parts = dashed ? [] : [bar.start === "uncertain" ? end : 0, bar.end === "uncertain" ? end : 0];
  const [before, after] = [parts[0] ?? length, parts[1] ?? 0];
  stretch(g, bar.from, bar.from + before, y, true);
  stretch(g, bar.from + before, bar.to - after, y, false);
  stretch(g, bar.to - after, bar.to, y, true);
  if (bar.end === "ongoing" || bar.end === "open") arrow(g, Math.min(bar.to, edge), y, colour);
}

/**
 * @param {CanvasRenderingContext2D} g
 * @param {number} from
 * @param {number} to
 * @param {number} y
 * @param {boolean} dashed
 */
function stretch(g, from, to, y, dashed) {
  if (to - from < 0.5) return;
  if (dashed) g.setLineDash(DASHES);
  g.beginPath();
  g.moveTo(from, y);
  g.lineTo(to, y);
  g.stroke();
  if (dashed) g.setLineDash(WHOLE);
}

/**
 * @param {CanvasRenderingContext2D} g
 * @param {import("./types.js").Bar} bar
 * @param {number} part of the length that fades
 * @param {string} colour
 */
function faded(g, bar, part, colour) {
  const gradient = g.createLinearGradient(bar.from, 0, bar.to, 0);
  const none = `color-mix(in srgb, ${colour} 8%, transparent)`;
  gradient.addColorStop(0, bar.start === "about" ? none : colour);
  gradient.addColorStop(part, colour);
  gradient.addColorStop(1 - part, colour);
  gradient.addColorStop(1, bar.end === "about" ? none : colour);
  return gradient;
}

/**
 * @param {CanvasRenderingContext2D} g
 * @param {number} x of its point
 * @param {number} y
 * @param {string} colour
 */
function arrow(g, x, y, colour) {
  g.fillStyle = colour;
  g.beginPath();
  trace(g, x, y, 1, [0, 0, -6, -4, -6, 4]);
  g.fill();
}
