// The text of the article: what is marked in it, by mouse or keyboard, can be proposed as a passage.
import { announce } from "../live.js";
import { charactersIn, extended, pieces, placeOf, stepped, stretchOf, unitsIn, wordsOf } from "./stretches.js";

/** @typedef {import("./stretches.js").Line} Line */
/** @typedef {import("./stretches.js").Marked} Marked */
/** @typedef {import("./stretches.js").Stretch} Stretch */
/** @typedef {import("./stretches.js").Way} Way */

const TEXT = "[data-text]";
const SHOWN = 80;
/** @type {Record<string, Way>} */
const WAYS = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: 1, ArrowUp: -1 };

/** @type {Stretch | null} */
let last = null;

/** @returns {Stretch | null} what was marked last, or a place without length: a passage can be split there */
export function lastMarked() {
  return last;
}

// ── Characters and nodes ─────────────────────────────────────────────────────────────────────────────────────────

/** @param {HTMLElement} text */
function paragraphsOf(text) {
  return /** @type {HTMLElement[]} */ ([...text.querySelectorAll("p[data-start]")]);
}

/** The letters of a paragraph, without the numbers of candidates. @param {HTMLElement} paragraph */
function lettersOf(paragraph) {
  const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
  /** @type {Text[]} */
  const found = [];
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (node instanceof Text && !node.parentElement?.closest(".desk-number")) found.push(node);
  }
  return found;
}

/** @param {HTMLElement} text @returns {Line[]} */
function linesOf(text) {
  return paragraphsOf(text).map((paragraph) => ({
    start: Number(paragraph.dataset.start),
    text: lettersOf(paragraph).map((node) => node.data).join(""),
  }));
}

/**
 * Which character of the article stands at a place of the page; outside of the text the nearest of it.
 * @param {HTMLElement} text
 * @param {Node} node
 * @param {number} offset
 * @returns {number}
 */
function characterAt(text, node, offset) {
  const point = document.createRange();
  point.setStart(node, offset);
  const all = paragraphsOf(text);
  let found = Number(all[0]?.dataset.start ?? 0);
  for (const paragraph of all) {
    if (point.comparePoint(paragraph, 0) > 0) break;
    let letters = "";
    for (const each of lettersOf(paragraph)) {
      if (each === node) letters += each.data.slice(0, offset);
      else if (point.comparePoint(each, each.length) <= 0) letters += each.data;
    }
    found = Number(paragraph.dataset.start) + charactersIn(letters, letters.length);
  }
  return found;
}

/**
 * @param {HTMLElement} text
 * @param {number} character
 * @returns {{ node: Text, offset: number } | null}
 */
function nodeAt(text, character) {
  const place = placeOf(linesOf(text), character);
  const paragraph = place && paragraphsOf(text)[place.line];
  if (!place || !paragraph) return null;
  let left = place.units;
  for (const node of lettersOf(paragraph)) {
    if (left <= node.length) return { node, offset: left };
    left -= node.length;
  }
  return null;
}

// ── What is marked ───────────────────────────────────────────────────────────────────────────────────────────────

/** @returns {HTMLElement | null} */
function textOfPage() {
  const found = document.querySelector(TEXT);
  return found instanceof HTMLElement ? found : null;
}

/** @param {HTMLElement} text @returns {Marked | null} null while nothing in the text is marked */
function markedIn(text) {
  const selection = document.getSelection();
  if (!selection?.anchorNode || !selection.focusNode || !text.contains(selection.anchorNode)) return null;
  return {
    anchor: characterAt(text, selection.anchorNode, selection.anchorOffset),
    focus: characterAt(text, selection.focusNode, selection.focusOffset),
  };
}

/** @param {HTMLElement} text @param {Marked} next */
function mark(text, next) {
  const anchor = nodeAt(text, next.anchor);
  const focus = nodeAt(text, next.focus);
  if (!anchor || !focus) return;
  document.getSelection()?.setBaseAndExtent(anchor.node, anchor.offset, focus.node, focus.offset);
  // Not only when the browser tells of it: the next key may be the one that proposes what is marked.
  changed();
  focus.node.parentElement?.scrollIntoView({ block: "nearest" });
  announce(`Marked: ${wordsOf(linesOf(text), stretchOf(next))}`);
}

/** @returns {{ form: HTMLFormElement, start: HTMLInputElement, end: HTMLInputElement, words: HTMLTextAreaElement } | null} */
function adding() {
  const form = document.getElementById("add");
  if (!(form instanceof HTMLFormElement)) return null;
  const [start, end, words] = ["start", "end", "words"].map((name) => form.elements.namedItem(name));
  if (!(start instanceof HTMLInputElement) || !(end instanceof HTMLInputElement)) return null;
  return words instanceof HTMLTextAreaElement ? { form, start, end, words } : null;
}

/** Offer what is marked; nothing where words is "". @param {Stretch} stretch @param {string} words */
function offer({ start, end }, words) {
  const fields = adding();
  const bar = document.querySelector("[data-marked]");
  const shown = document.querySelector("[data-marked-words]");
  if (!fields || !(bar instanceof HTMLElement) || !shown) return;
  // Words that somebody typed are left alone until something is marked instead of them.
  if (words === "" && fields.start.value === "") return;
  fields.start.value = words && String(start);
  fields.end.value = words && String(end);
  fields.words.value = words;
  const short = words.slice(0, unitsIn(words, SHOWN));
  shown.textContent = short === words ? words : `${short.trimEnd()}…`;
  bar.hidden = words === "";
}

function changed() {
  const text = textOfPage();
  const marked = text && markedIn(text);
  if (!text || !marked) return;
  last = stretchOf(marked);
  offer(last, wordsOf(linesOf(text), last));
}

/** Words that are typed are looked for by the server. @param {Event} event */
function typed(event) {
  const fields = adding();
  const bar = document.querySelector("[data-marked]");
  if (!fields || event.target !== fields.words) return;
  fields.start.value = fields.end.value = "";
  if (bar instanceof HTMLElement) bar.hidden = true;
}

// ── Keys ─────────────────────────────────────────────────────────────────────────────────────────────────────────

/**
 * @param {HTMLElement} text
 * @param {KeyboardEvent} event
 * @returns {Marked | null} what an arrow marks; null where it scrolls
 */
function arrowed(text, event) {
  const way = WAYS[event.key];
  const across = event.key === "ArrowRight" || event.key === "ArrowLeft";
  if (!way || (!event.shiftKey && !across)) return null;
  const lines = linesOf(text);
  const here = markedIn(text);
  const sentences = pieces(lines, "sentence", text.lang);
  if (!here || !event.shiftKey) return stepped(here, sentences, way);
  return extended(here, across ? pieces(lines, "word", text.lang) : sentences, way);
}

/** @param {KeyboardEvent} event */
function pressed(event) {
  const text = event.target;
  if (!(text instanceof HTMLElement) || !text.matches(TEXT)) return;
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const fields = adding();
  if (event.key === "Enter" && fields?.start.value) {
    event.preventDefault();
    return fields.form.requestSubmit();
  }
  const next = arrowed(text, event);
  if (!next) return;
  event.preventDefault();
  mark(text, next);
}

/** Marking, on a page that has the text of an article. */
export function startMarking() {
  if (!textOfPage()) return;
  document.addEventListener("selectionchange", changed);
  document.addEventListener("keydown", pressed);
  document.addEventListener("input", typed);
  // What was marked stood in the text that has been replaced.
  document.addEventListener("htmx:afterSettle", () => {
    last = null;
  });
}
