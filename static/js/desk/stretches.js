// Stretches of an article: characters as the server counts them, and what a keyboard marks next. No DOM.

/** @typedef {{ start: number, text: string }} Line a paragraph: the character it begins with, and its letters */
/** @typedef {{ start: number, end: number }} Stretch characters of the article, the end left out */
/** @typedef {{ anchor: number, focus: number }} Marked where marking began, and where it goes on */
/** @typedef {1 | -1} Way towards the end, or towards the beginning */

/**
 * How many code units the character at a place has: those beyond U+FFFF have two.
 * @param {string} text
 * @param {number} at
 */
const width = (text, at) => ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);

/**
 * How many characters the first code units of a text are.
 * @param {string} text
 * @param {number} units
 * @returns {number}
 */
export function charactersIn(text, units) {
  let count = 0;
  for (let at = 0; at < units && at < text.length; at += width(text, at)) count += 1;
  return count;
}

/**
 * How many code units the first characters of a text are.
 * @param {string} text
 * @param {number} characters
 * @returns {number}
 */
export function unitsIn(text, characters) {
  let at = 0;
  for (let count = 0; count < characters && at < text.length; count += 1) at += width(text, at);
  return at;
}

/**
 * The sentences or the words of a text, in order, without the spaces between them.
 * @param {Line[]} lines
 * @param {"sentence" | "word"} by
 * @param {string} language "" where it is not known
 * @returns {Stretch[]}
 */
export function pieces(lines, by, language) {
  const segmenter = new Intl.Segmenter(language || undefined, { granularity: by });
  return lines.flatMap((line) => piecesOf(line, segmenter));
}

/**
 * @param {Line} line
 * @param {Intl.Segmenter} segmenter
 * @returns {Stretch[]}
 */
function piecesOf(line, segmenter) {
  const found = [];
  let at = line.start;
  for (const { segment, isWordLike } of segmenter.segment(line.text)) {
    const start = at + charactersIn(segment, segment.length - segment.trimStart().length);
    const inside = segment.trim();
    if (inside !== "" && isWordLike !== false) found.push({ start, end: start + charactersIn(inside, inside.length) });
    at += charactersIn(segment, segment.length);
  }
  return found;
}

/**
 * @param {Marked} marked
 * @returns {Stretch}
 */
export function stretchOf({ anchor, focus }) {
  return { start: Math.min(anchor, focus), end: Math.max(anchor, focus) };
}

/**
 * The next sentence, or the one before, instead of what is marked; the first where nothing is.
 * @param {Marked | null} marked
 * @param {Stretch[]} sentences
 * @param {Way} way
 * @returns {Marked | null}
 */
export function stepped(marked, sentences, way) {
  const next = marked ? beside(stretchOf(marked), sentences, way) : sentences[0];
  return next ? { anchor: next.start, focus: next.end } : marked;
}

/**
 * @param {Stretch} here
 * @param {Stretch[]} among
 * @param {Way} way
 */
function beside(here, among, way) {
  return way === 1 ? among.find((one) => one.start >= here.end) : among.findLast((one) => one.end <= here.start);
}

/**
 * What is marked, up to the next end of a piece or back to the next beginning of one.
 * @param {Marked} marked
 * @param {Stretch[]} among
 * @param {Way} way
 * @returns {Marked}
 */
export function extended(marked, among, way) {
  const { anchor, focus } = marked;
  const next = way === 1 ? among.find((one) => one.end > focus)?.end : among.findLast((one) => one.start < focus)?.start;
  return next === undefined ? marked : { anchor, focus: next };
}

/**
 * The paragraph in which a character stands, and how many code units of it stand before; behind its end between two.
 * @param {Line[]} lines
 * @param {number} character
 * @returns {{ line: number, units: number } | null} null where there is no paragraph
 */
export function placeOf(lines, character) {
  const line = Math.max(0, lines.findLastIndex((one) => one.start <= character));
  const found = lines[line];
  return found ? { line, units: unitsIn(found.text, character - found.start) } : null;
}

/**
 * The letters of a stretch, paragraphs parted by an empty line.
 * @param {Line[]} lines
 * @param {Stretch} stretch
 * @returns {string}
 */
export function wordsOf(lines, { start, end }) {
  const parts = lines.map((line) => line.text.slice(unitsIn(line.text, start - line.start), unitsIn(line.text, end - line.start)));
  return parts.filter((part) => part !== "").join("\n\n").trim();
}

/**
 * Where what is marked splits a passage: where it begins, else where it ends, if that lies inside.
 * @param {Stretch} marked
 * @param {Stretch} passage
 * @returns {number | null}
 */
export function splitAt(marked, passage) {
  return [marked.start, marked.end].find((at) => passage.start < at && at < passage.end) ?? null;
}
