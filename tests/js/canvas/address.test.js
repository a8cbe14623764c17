import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { changed, parameter, questionOf } from "../../../static/js/canvas/address.js";

const PAIRS = JSON.parse(readFileSync(new URL("questions.json", import.meta.url), "utf8"));

test("a question is written as the server writes it, so that equal questions have equal tiles", () => {
  for (const [query, question] of PAIRS) assert.equal(questionOf(new URLSearchParams(query)), question, query);
});

test("a question that was written so is left as it is", () => {
  for (const [, question] of PAIRS) assert.equal(questionOf(new URLSearchParams(question)), question);
});

test("a change of the address leaves the rest of it alone", () => {
  assert.equal(changed("/?actor=a&actor=b&page=2", { page: null, view: "1992-05-08/1994-01-31" }), "/?actor=a&actor=b&view=1992-05-08/1994-01-31");
  assert.equal(changed("/actors/norland/?view=1/2", { view: null }), "/actors/norland/");
  assert.equal(changed("/", { event: "treaty" }), "/?event=treaty");
});

test("a parameter that is not there is null", () => {
  assert.equal(parameter("view", "?view=a/b&x=1"), "a/b");
  assert.equal(parameter("event", "?view=a/b"), null);
});
