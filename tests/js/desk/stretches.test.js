// What is marked in an article, in characters as the server counts them.
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";

import * as s from "../../../static/js/desk/stretches.js";

/** @typedef {import("../../../static/js/desk/stretches.js").Stretch} Stretch */

const DOVE = "\u{1f54a}";
const lines = [
  { start: 0, text: `${DOVE} They came. Two left.` },
  { start: 24, text: "Nobody stayed." },
];
// By code point, so that letters of two code units are met as often as others.
const texts = fc.array(fc.constantFrom("a", "ք", " ", ".", DOVE, "\u{1f600}"), { maxLength: 30 }).map((letters) => letters.join(""));

/** @param {Stretch} stretch */
const words = ({ start, end }) => s.wordsOf(lines, { start, end });

test("a letter of two code units is one character", () => {
  assert.equal(s.charactersIn(`${DOVE}a`, 2), 1);
  assert.equal(s.charactersIn(`${DOVE}a`, 3), 2);
  assert.equal(s.unitsIn(`${DOVE}a`, 1), 2);
  assert.equal(s.charactersIn("a", 7), 1);
  assert.equal(s.unitsIn("a", 7), 1);
});

test("characters are those of the string by code points, there and back", () => {
  fc.assert(
    fc.property(texts, fc.nat(30), (text, nth) => {
      const characters = [...text];
      const count = Math.min(nth, characters.length);
      const units = characters.slice(0, count).join("").length;
      assert.equal(s.unitsIn(text, count), units);
      assert.equal(s.charactersIn(text, units), count);
    }),
  );
});

test("the sentences and words of a text stand where the server finds them", () => {
  assert.deepEqual(s.pieces(lines, "sentence", "en"), [
    { start: 0, end: 12 },
    { start: 13, end: 22 },
    { start: 24, end: 38 },
  ]);
  assert.deepEqual(s.pieces(lines, "word", "en").map(words), ["They", "came", "Two", "left", "Nobody", "stayed"]);
  assert.deepEqual(s.pieces(lines, "sentence", ""), s.pieces(lines, "sentence", "en"));
});

test("a step marks the next sentence or the one before, and stays at the ends", () => {
  const sentences = s.pieces(lines, "sentence", "en");
  const first = s.stepped(null, sentences, 1);
  assert.deepEqual(first, { anchor: 0, focus: 12 });
  const second = s.stepped(first, sentences, 1);
  assert.deepEqual(second, { anchor: 13, focus: 22 });
  assert.deepEqual(s.stepped(second, sentences, -1), first);
  assert.deepEqual(s.stepped(first, sentences, -1), first);
  assert.deepEqual(s.stepped({ anchor: 38, focus: 24 }, sentences, 1), { anchor: 38, focus: 24 });
  assert.equal(s.stepped(null, [], 1), null);
});

test("what is marked grows and shrinks by words and sentences", () => {
  const byWord = s.pieces(lines, "word", "en");
  const marked = { anchor: 13, focus: 16 };
  assert.equal(words(s.stretchOf(marked)), "Two");
  const longer = s.extended(marked, byWord, 1);
  assert.equal(words(s.stretchOf(longer)), "Two left");
  assert.deepEqual(s.extended(s.extended(longer, byWord, -1), byWord, -1), { anchor: 13, focus: 13 });
  const across = s.extended(longer, s.pieces(lines, "sentence", "en"), 1);
  assert.equal(words(s.stretchOf(s.extended(across, s.pieces(lines, "sentence", "en"), 1))), "Two left.\n\nNobody stayed.");
  assert.deepEqual(s.extended({ anchor: 5, focus: 38 }, byWord, 1), { anchor: 5, focus: 38 });
});

test("a character has its place in a paragraph, between two behind the end of the first", () => {
  assert.deepEqual(s.placeOf(lines, 1), { line: 0, units: 2 });
  assert.deepEqual(s.placeOf(lines, 23), { line: 0, units: 23 });
  assert.deepEqual(s.placeOf(lines, 24), { line: 1, units: 0 });
  assert.deepEqual(s.placeOf(lines, 99), { line: 1, units: 14 });
  assert.equal(s.placeOf([], 0), null);
});

test("a passage is split where marking begins, else where it ends, if that lies inside", () => {
  const passage = { start: 10, end: 20 };
  assert.equal(s.splitAt({ start: 12, end: 30 }, passage), 12);
  assert.equal(s.splitAt({ start: 10, end: 15 }, passage), 15);
  assert.equal(s.splitAt({ start: 13, end: 13 }, passage), 13);
  assert.equal(s.splitAt({ start: 20, end: 25 }, passage), null);
  assert.equal(s.splitAt({ start: 0, end: 10 }, passage), null);
});
