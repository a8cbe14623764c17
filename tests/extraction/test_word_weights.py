"""Single words that speak for a kind: what they add, what shows them, and that none of them is anybody's name."""

import json

import pytest

from tests.extraction.conftest import ROOT, rows_of, whole
from tests.rules.words import forbidden_names
from timeline.extraction import kinds
from timeline.extraction.english.language import ENGLISH, KIND_WORDS
from timeline.extraction.kinds import OTHER, KindTable
from timeline.extraction.passages import Passage
from timeline.extraction.word_weights import Weight, WordWeights

WORDS = WordWeights(
    {"battle": 0.0, "protest": 0.5},
    {
        "bridg": Weight(4.0, {"battle": 1.0, "protest": -1.0}),
        "crowd": Weight(5.0, {"protest": 3.0}),
        "the": Weight(1.1, {"battle": 0.5}),
        "0": Weight(3.6, {"battle": 1.0}),
        "#participants": Weight(5.0, {"protest": 4.0}),
    },
    lambda word: word.removesuffix("s").removesuffix("e"),
)
TABLE = KindTable((), words=WORDS)


def read(text, table=TABLE, **about):
    return kinds.read(whole(text), table, **about)


def at(text, words):
    return Passage(start := text.index(words), start + len(words), words)


def test_the_word_that_says_most_is_shown():
    text = "Across the bridges came crowds."

    found = read(text)

    assert (found.kind, found.evidence, found.second) == ("protest", at(text, "crowds"), "battle")
    assert read("Across the bridges.").kind == "battle"


def test_a_word_that_is_everywhere_is_nothing_to_show():
    assert read("There was the sea.") == kinds.KindReading(OTHER, None, 0.0)


def test_a_long_sentence_does_not_weigh_more_than_a_short_one():
    assert read("A crowd.").weight == pytest.approx(read("A crowd, of whom nobody knew anything else at all.").weight)
    assert read("A crowd on a bridge.").weight < read("A crowd.").weight


def test_a_date_says_when_and_not_what():
    text = "On the bridge on 5 May."

    assert read(text, dates=[at(text, "5 May")]).weight < read(text).weight


def test_what_is_counted_speaks_as_well():
    text = "Ten were on the bridge."

    found = read(text, counted=[("participants", at(text, "Ten"))])

    assert (found.kind, found.evidence) == ("protest", at(text, "Ten"))


def test_phrases_and_words_are_added():
    text = "Shells fell on the bridge."
    rule = kinds.KindRule("shelling", 5.0, "shells fell", text)

    assert read(text, KindTable((rule,), words=WORDS)).kind == "shelling"
    assert read(text, KindTable((rule,), words=WORDS)).lead < read(text, KindTable((rule,))).weight


@pytest.mark.parametrize(
    ("text", "kind", "evidence"),
    [
        ("Lorries carrying flour reached the town.", "humanitarian", "Lorries"),
        ("Pensioners gathered outside the building and chanted.", "protest", "chanted"),
        ("Judges found the state responsible for the loss of the homes.", "court-ruling", "Judges"),
    ],
)
def test_words_tell_what_no_phrase_was_written_for(text, kind, evidence):
    found = read(text, ENGLISH.kinds)

    assert found.kind == kind
    assert found.evidence.text == evidence


@pytest.mark.parametrize(
    "text",
    [
        "{0} forces shelled a village held by {1} troops, the {1} ministry said.",
        "{0} refugees fled from {1} mobs.",
        "A {0} court sentenced two {1} citizens.",
        "The {0} president met the {1} prime minister.",
    ],
)
def test_no_kind_leans_to_a_side(text):
    one, other = ENGLISH.kinds, ("Armenian", "Azerbaijani")
    there, back = read(text.format(*other), one), read(text.format(*reversed(other)), one)

    assert (there.kind, there.second) == (back.kind, back.second)
    assert there.weight == pytest.approx(back.weight)


def test_no_word_of_the_table_is_a_name():
    names = {name[0] for name in forbidden_names(ROOT / "fixtures") if len(name) == 1}
    content = json.loads(KIND_WORDS.read_text())

    assert len(content["words"]) > 1000
    assert not names & content["words"].keys()
    known = {one["slug"] for one in rows_of("kinds")}
    assert content["usual"].keys() <= known
