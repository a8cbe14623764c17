// Draws one frame from what the scene holds. Measures nothing and decides nothing.
import { ceiling, heightOf, thinOf } from "./density.js";
import { laneY } from "./layout.js";
import { drawExtent, drawGlyph } from "./marks.js";
import { xOf } from "./viewport.js";

/** @typedef {import("./types.js").Box} Box */
/** @typedef {import("./types.js").Mark} Mark */

/**
 * @typedef {object} Picture
 * @property {import("./types.js").Viewport} view
 * @property {import("./layout.js").Layout} layout
 * @property {import("./theme.js").Theme} theme
 * @property {import("./types.js").Legend} legend
 * @property {import("./types.js").Axis} axis
 * @property {Box[]} boxes
 * @property {Mark[]} ticks marks without a label, by time
 * @property {import("./types.js").Bin[]} bins
 * @property {number} days in a bin of this rung
 * @property {import("./types.js").Band[]} bands
 * @property {{first: number, last: number|null, name: string, width: number}[]} chapters
 * @property {number} today
 * @property {string} todayWord
 * @property {number|null} here the day at which the list stands
 * @property {string|null} hovered slug
 * @property {string|null} selected slug
 * @property {(box: Box, y: number) => number} moved where a mark stands while lanes change
 * @property {(text: string, font: string) => number} widthOf
 */

/**
 * @param {CanvasRenderingContext2D} g
 * @param {Picture} picture
 */
export function paint(g, picture) {
  const { layout, theme } = picture;
  g.fillStyle = theme.paper;
  g.fillRect(0, 0, layout.width, layout.height);
  g.save();
  g.translate(layout.gutter, 0);
  g.beginPath();
  g.rect(0, 0, layout.width - layout.gutter, layout.height);
  g.clip();
  g.textBaseline = "alphabetic";
  paintGrid(g, picture);
  paintChapters(g, picture);
  paintBands(g, picture);
  paintHere(g, picture);
  paintBins(g, picture.bins, picture.view, { days: picture.days, top: layout.densityTop, base: layout.base, theme });
  paintTicks(g, picture);
  paintEvents(g, picture);
  paintAxis(g, picture);
  paintToday(g, picture);
  g.restore();
}

/** @param {CanvasRenderingContext2D} g @param {Picture} picture */
function paintGrid(g, { layout, theme, axis }) {
  g.fillStyle = theme.rule;
  for (const { x } of axis.major) g.fillRect(Math.round(x), layout.lanesTop, 1, layout.base - layout.lanesTop);
  for (const { x } of axis.minor) g.fillRect(Math.round(x), layout.base, 1, 3);
}

/** @param {CanvasRenderingContext2D} g @param {Picture} picture */
function paintChapters(g, { view, layout, theme, chapters }) {
  g.font = theme.chapter;
  for (const { first, last, name, width } of chapters) {
    const begins = xOf(view, first);
    const ends = Math.min(view.width, last === null ? Infinity : xOf(view, last + 1));
    const left = Math.max(0, begins) + (begins >= 0 ? 6 : 0);
    if (ends - left < width + 8) continue;
    if (begins >= 0) {
      g.fillStyle = theme.edge;
      g.fillRect(Math.round(begins), 3, 1, layout.lanesTop - 7);
    }
    g.fillStyle = theme.soft;
    g.fillText(name, left, layout.lanesTop - 9);
  }
}

/** @param {CanvasRenderingContext2D} g @param {Picture} picture */
function paintBands(g, { layout, theme, bands }) {
  g.fillStyle = theme.rule;
  for (const { firstLane } of bands) {
    if (firstLane > 0) g.fillRect(0, layout.lanesTop + firstLane * layout.laneHeight, layout.width, 1);
  }
}

/**
 * Two tones, the solid groups below. What a coarser tile tells is spread thin, as high as finer ones would be.
 * @param {CanvasRenderingContext2D} g
 * @param {import("./types.js").Bin[]} bins
 * @param {import("./types.js").Viewport} view
 * @param {{days: number, top: number, base: number, theme: import("./theme.js").Theme}} options `days` in a bin of this rung
 */
export function paintBins(g, bins, view, { days, top, base, theme }) {
  const thin = (/** @type {import("./types.js").Bin} */ bin) => thinOf(bin, days);
  const shown = bins.filter(({ first, last }) => last > view.first && first < view.last);
  const highest = ceiling(shown.reduce((most, bin) => Math.max(most, (bin.solid + bin.other) * thin(bin)), 0));
  for (const dark of [false, true]) {
    g.fillStyle = dark ? theme.solid : theme.outline;
    for (const bin of shown) {
      if ((dark ? bin.solid : bin.other) === 0) continue;
      const left = Math.round(xOf(view, bin.first));
      const width = Math.max(1, Math.round(xOf(view, bin.last)) - left);
      const floor = dark ? 0 : heightOf(bin.solid * thin(bin), highest, base - top);
      const height = heightOf((bin.solid + (dark ? 0 : bin.other)) * thin(bin), highest, base - top);
      g.fillRect(left, base - height, width, height - floor);
    }
  }
}

/** @param {CanvasRenderingContext2D} g @param {Picture} picture */
function paintTicks(g, { view, layout, theme, ticks, hovered, selected }) {
  g.fillStyle = theme.faint;
  let before = -1;
  for (const { at, slug } of ticks) {
    const x = Math.round(xOf(view, at));
    if (slug === hovered || slug === selected) {
      g.fillStyle = theme.ink;
      g.fillRect(x - 1, layout.ticksTop - 4, 3, 13);
      g.fillStyle = theme.faint;
    }
    if (x === before) continue;
    g.fillRect(x, layout.ticksTop, 1, 7);
    before = x;
  }
}

/** @param {CanvasRenderingContext2D} g @param {Picture} picture */
function paintEvents(g, picture) {
  const { layout, theme, legend, boxes, moved } = picture;
  const rows = boxes.map((box) => moved(box, laneY(layout, box.lane)));
  boxes.forEach((box, i) => paintExtent(g, picture, box, rows[i] ?? 0));
  boxes.forEach((box, i) => paintPlate(g, picture, box, rows[i] ?? 0));
  boxes.forEach(({ mark, glyph, x }, i) => {
    if (!glyph) return;
    const shape = legend.groups[mark.group]?.glyph ?? "dot";
    const side = mark.importance === 5 ? theme.sizeTop : theme.size;
    drawGlyph(g, shape, x, rows[i] ?? 0, side, theme.glyphs[shape] ?? theme.ink);
  });
  // All of one weight together: changing the font is what costs.
  for (const top of [false, true]) {
    g.font = top ? theme.strong : theme.label;
    boxes.forEach((box, i) => {
      if (box.label === null || (box.mark.importance === 5) !== top) return;
      g.fillStyle = box.mark.slug === picture.selected ? theme.paper : box.mark.importance >= 4 ? theme.ink : theme.soft;
      g.fillText(box.mark.label ?? "", box.label, (rows[i] ?? 0) + 0.28 * theme.rem);
    });
  }
}

/** @param {CanvasRenderingContext2D} g @param {Picture} picture @param {Box} box @param {number} y */
function paintExtent(g, { view, theme, legend }, { bar, mark }, y) {
  if (!bar) return;
  const colour = theme.glyphs[legend.groups[mark.group]?.glyph ?? "dot"] ?? theme.ink;
  drawExtent(g, { bar, y: Math.round(y + 0.62 * theme.rem), colour, rem: theme.rem, edge: view.width });
}

/** @param {CanvasRenderingContext2D} g @param {Picture} picture @param {Box} box @param {number} y */
function paintPlate(g, { theme, hovered, selected }, { mark, label, placed, x }, y) {
  const inverted = mark.slug === selected;
  if (!inverted && mark.slug !== hovered) return;
  const height = 1.25 * theme.rem;
  g.fillStyle = inverted ? theme.ink : theme.tint;
  if (label !== null) g.fillRect(label - 3, y - height / 2, placed.width + 6, height);
  if (!inverted || label === null) g.fillRect(x - height / 2, y - height / 2, height, height);
  if (inverted) return;
  g.strokeStyle = theme.edge;
  g.lineWidth = 1;
  const left = Math.min(x - height / 2, (label ?? x) - 3);
  const right = Math.max(x + height / 2, label === null ? x : label + placed.width + 3);
  g.strokeRect(Math.round(left) + 0.5, Math.round(y - height / 2) + 0.5, Math.round(right - left), Math.round(height));
}

/** @param {CanvasRenderingContext2D} g @param {Picture} picture */
function paintAxis(g, { view, layout, theme, axis, widthOf }) {
  g.fillStyle = theme.edge;
  g.fillRect(0, layout.base, layout.width, 1);
  g.fillStyle = theme.faint;
  g.font = theme.axis;
  for (const { x, label } of axis.major) {
    if (x + 4 + widthOf(label, theme.axis) <= view.width) g.fillText(label, x + 4, layout.base + 0.95 * theme.rem);
    g.fillRect(Math.round(x), layout.base, 1, 5);
  }
}

/** @param {CanvasRenderingContext2D} g @param {Picture} picture */
function paintToday(g, { view, layout, theme, today, todayWord, widthOf }) {
  const x = Math.round(xOf(view, today));
  if (x < 0 || x > view.width) return;
  g.fillStyle = theme.ink;
  g.fillRect(x, 3, 1, layout.base - 3);
  g.font = theme.axis;
  const width = widthOf(todayWord, theme.axis);
  const left = x + 5 + width > view.width ? x - 5 - width : x + 5;
  g.fillStyle = theme.paper;
  g.fillRect(left - 2, 2, width + 4, 1.1 * theme.rem);
  g.fillStyle = theme.ink;
  g.fillText(todayWord, left, 0.95 * theme.rem);
}

/** Where the list stands: a line, and a point on the axis. @param {CanvasRenderingContext2D} g @param {Picture} picture */
function paintHere(g, { view, layout, theme, here }) {
  if (here === null) return;
  const x = Math.round(xOf(view, here));
  if (x < 0 || x > view.width) return;
  g.fillStyle = theme.edge;
  g.fillRect(x, layout.lanesTop, 1, layout.base - layout.lanesTop);
  g.fillStyle = theme.ink;
  g.beginPath();
  g.moveTo(x + 0.5, layout.base - 1);
  g.lineTo(x - 4, layout.base + 7);
  g.lineTo(x + 5, layout.base + 7);
  g.fill();
}
