import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.text.folding import tokens
from timeline.text.marking import mark
from timeline.text.query import Query, parse

WRITTEN = "abİıəSsй’'-ևվեւ \u0306\u200b№½ß1ि"
texts = st.text() | st.text(alphabet=WRITTEN)
questions = st.text(max_size=12) | st.text(alphabet=WRITTEN + '"', max_size=12)


def marked(text, q):
    return [run for run, hit in mark(text, parse(q)) if hit]


@pytest.mark.parametrize(
    ("text", "q", "runs"),
    [
        ("Şuşa was Şuşa", "susa", ["Şuşa", "Şuşa"]),
        ("İsmayıllı", "ISMAYILLI", ["İsmayıllı"]),
        ("Straße und Gasse", "strasse", ["Straße"]),
        ("i̇smayıllı", "ismay", ["i̇smayıllı"]),
        ("Карабаха и Карабаху", "карабах", ["Карабаха", "Карабаху"]),
        ("Карабаха и Карабаху", "карабах ", []),
        ("Երևանում", "ԵՐԵՎԱՆ", ["Երևանում"]),
        ("the city’s walls", "city", ["city’s"]),
        ("he said ‘ceasefire’ twice", "ceasefire", ["ceasefire"]),
        ("cease\u200bfire\u200b now", "ceasefire", ["cease\u200bfire"]),
        ("Resolution S/RES/822 (1993)", "S/RES/822", ["S/RES/822"]),
        ("signed at night, at noon", '"at night"', ["at night"]),
        ("signed at night, at noon", "night at ", ["at", "night", "at"]),
        ("a b a b a", '"a b a"', ["a b a b a"]),
        ("№5 and 5", "5 ", ["№5", "5"]),
        ("ceasefire, rumour", "ceasefire -rumour", ["ceasefire"]),
        ("underground", "UN", []),
        ("", "ceasefire", []),
    ],
)
def test_the_words_asked_for_are_marked_as_written(text, q, runs):
    assert marked(text, q) == runs


@given(texts, questions)
def test_runs_in_a_row_are_the_text(text, q):
    runs = mark(text, parse(q))
    assert "".join(run for run, _ in runs) == text
    assert all(run for run, _ in runs)


@given(texts, questions)
def test_neighbouring_runs_differ(text, q):
    hits = [hit for _, hit in mark(text, parse(q))]
    assert all(hits[at] != hits[at + 1] for at in range(len(hits) - 1))


@given(texts, questions)
def test_something_is_marked_where_a_text_answers_what_is_asked_for(text, q):
    query = parse(q)
    if query.matches(tokens(text)) and not query.is_empty and not query.only_excludes:
        assert marked(text, q)


def test_an_empty_question_marks_nothing():
    assert mark("Ceasefire signed", Query()) == [("Ceasefire signed", False)]
    assert mark("", Query()) == []
