"""The pairs of stored texts and questions that every search must answer alike; here, the rule without any engine."""

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from timeline.text.folding import searchable, tokens
from timeline.text.marking import mark
from timeline.text.query import parse

PAIRS = json.loads(Path(__file__).with_name("match_pairs.json").read_text("utf-8"))


def name(pair):
    return f"{' | '.join(pair['stored'])} ? {pair['query']}"


@pytest.mark.parametrize("pair", PAIRS, ids=name)
def test_a_stored_text_answers_a_question_or_does_not(pair):
    answers = parse(pair["query"]).matches(*map(tokens, pair["stored"]))
    assert answers == pair["matches"], pair["because"]


@pytest.mark.parametrize("pair", [pair for pair in PAIRS if pair["matches"]], ids=name)
def test_what_answers_a_question_shows_a_mark(pair):
    query = parse(pair["query"])
    assert any(marked for text in pair["stored"] for _, marked in mark(text, query))


def test_there_are_enough_pairs_of_either_sort_and_none_twice():
    questions = {(tuple(pair["stored"]), pair["query"]) for pair in PAIRS}
    assert len(questions) == len(PAIRS)
    assert sum(pair["matches"] for pair in PAIRS) >= 60
    assert sum(not pair["matches"] for pair in PAIRS) >= 25


@pytest.mark.parametrize("pair", PAIRS, ids=name)
def test_a_full_text_index_parts_words_as_the_tokens_do(pair):
    stored = searchable(pair["stored"])
    with closing(sqlite3.connect(":memory:")) as database:
        database.execute("CREATE VIRTUAL TABLE kept USING fts5(text, tokenize = 'unicode61 remove_diacritics 0')")
        database.execute("CREATE VIRTUAL TABLE parts USING fts5vocab(kept, instance)")
        database.execute("INSERT INTO kept VALUES (?)", [stored])
        seen = [term for (term,) in database.execute('SELECT term FROM parts ORDER BY "offset"')]
    assert seen == stored.split()
