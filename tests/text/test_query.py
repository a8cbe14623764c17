import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from timeline.text.folding import tokens
from timeline.text.query import LONGEST, Query, parse

TYPED = "abcİıəШйևն'’-–\"“”«»* :()^~+№½゛ि्\u200b\u0301\x00 1"
questions = st.text(max_size=2 * LONGEST) | st.text(alphabet=TYPED, max_size=2 * LONGEST)
terms = st.lists(
    st.sampled_from(["ceasefire", '"at night"', "-rumour", '-"old news"', "al-faruq", "un", '"', "S/RES/822"])
)


@pytest.mark.parametrize(
    ("q", "query"),
    [
        ("Ceasefire", Query(prefix=("ceasefire",))),
        ("Ceasefire ", Query(words=("ceasefire",))),
        ("Ceasefire.", Query(words=("ceasefire",))),
        ('"Ceasefire"', Query(words=("ceasefire",))),
        ("signed Ceas", Query(words=("signed",), prefix=("ceas",))),
        ("the UN", Query(words=("the", "un"))),
        ('"at night" sig', Query(prefix=("sig",), phrases=(("at", "night"),))),
        ("“at night” «в ночь»", Query(phrases=(("at", "night"), ("в", "ночь")))),
        ("„at night” x", Query(words=("x",), phrases=(("at", "night"),))),
        ("al-faruq hotel", Query(prefix=("hotel",), phrases=(("al", "faruq"),))),
        ("hotel al-faruq", Query(words=("hotel",), prefix=("al", "faruq"))),
        ("S/RES/822(1993)", Query(phrases=(("s", "res", "822", "1993"),))),
        ("2002-06", Query(phrases=(("2002", "06"),))),
        ("-rumour", Query(excluded=(("rumour",),))),
        ('-"old news" -al-faruq', Query(excluded=(("old", "news"), ("al", "faruq")))),
        ("a a a b", Query(words=("a", "b"))),
        ("kar\u200b", Query(prefix=("kar",))),
        ("title:x NEAR(a b) y*", Query(words=("b", "y"), phrases=(("title", "x"), ("near", "a")))),
    ],
)
def test_what_was_typed_is_understood(q, query):
    assert parse(q) == query


@pytest.mark.parametrize(
    "q", ["", " ", "-", "--", '"', '""', '-"', '-""', "\"'", "…", "«»", "\x00", "\u202e", "- - -", "\ud800"]
)
def test_nothing_to_search_for_is_an_empty_question(q):
    assert parse(q).is_empty
    assert str(parse(q)) == ""


@pytest.mark.parametrize("q", ['"ceasefire', 'cease"fire', 'ceasefire"', '"" ceasefire', '"at" "night'])
def test_a_stray_quotation_mark_is_read_as_a_space(q):
    assert parse(q).words + parse(q).prefix == tokens(q)


def test_a_type_ahead_box_may_begin_with_one_letter():
    assert parse("u", shortest_prefix=1) == Query(prefix=("u",))


def test_a_question_that_only_excludes_says_so():
    assert parse("-rumour").only_excludes
    assert not parse("-rumour ceasefire").only_excludes
    assert not parse("").only_excludes


@given(questions)
@example("y" * (3 * LONGEST))
@example("ﷺ" * LONGEST)
@example("½-" * LONGEST)
def test_a_question_goes_into_its_canonical_form_and_back(q):
    query = parse(q)
    assert parse(str(query)) == query
    assert len(str(query)) <= LONGEST


@given(terms, st.sampled_from([" ", "  ", " , "]), st.sampled_from(["", " ", "ceas"]))
def test_a_question_of_several_terms_goes_into_its_canonical_form_and_back(parts, space, end):
    query = parse(space.join([*parts, end]))
    assert parse(str(query)) == query


@given(questions)
def test_a_question_holds_folded_tokens_and_nothing_else(q):
    query = parse(q)
    runs = [query.words, query.prefix, *query.phrases, *query.excluded]
    assert [key for run in runs for key in run if tokens(key) != (key,)] == []


@given(questions)
def test_phrases_have_two_parts_or_more(q):
    assert [phrase for phrase in parse(q).phrases if len(phrase) < 2] == []


def test_a_long_question_is_cut_at_a_word_and_says_so():
    query = parse("peace " * 32 + "ceasefire")
    assert query == Query(words=("peace",))
    assert query.cut


def test_the_last_word_of_a_cut_question_is_no_prefix():
    query = parse("a " * 50 + "b" * 97 + " ceasefire and more")
    assert query.cut
    assert query.prefix == ()


def test_a_question_that_fits_is_not_cut():
    assert not parse("x" * LONGEST).cut
    assert parse("x" * LONGEST).prefix == ("x" * LONGEST,)


def test_a_hundred_megabytes_are_no_burden():
    assert parse("ceasefire " * 10_000_000) == Query(words=("ceasefire",))


def test_words_may_be_spread_over_texts_but_a_phrase_stands_in_one():
    title, summary = tokens("Ceasefire signed"), tokens("At night, by both")
    assert parse("ceasefire night ").matches(title, summary)
    assert parse('"at night"').matches(title, summary)
    assert not parse('"signed at"').matches(title, summary)


def test_an_excluded_word_in_any_text_rules_the_thing_out():
    title, summary = tokens("Ceasefire signed"), tokens("At night")
    assert not parse("ceasefire -night").matches(title, summary)
    assert parse("ceasefire -noon").matches(title, summary)


def test_an_empty_question_matches_everything():
    assert Query().matches(tokens("anything"))
    assert Query().matches()


def test_a_question_about_nothing_finds_nothing():
    assert not parse("ceasefire").matches()
    assert not parse("al-faruq").matches(("al",))
