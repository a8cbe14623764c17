import random
import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.text.diffing import words

texts = st.text() | st.lists(st.sampled_from(["the", "night", "of", "May", ",", " ", "\n", "’", "e\u0301"])).map(
    "".join
)


def joined(runs, *kinds):
    return "".join(text for kind, text in runs if kind in kinds)


@pytest.mark.parametrize(
    ("old", "new", "runs"),
    [
        ("Signed at night.", "Signed at night.", [("same", "Signed at night.")]),
        (
            "Signed at night.",
            "Signed before night.",
            [("same", "Signed "), ("removed", "at "), ("added", "before "), ("same", "night.")],
        ),
        ("Signed.", "Signed at night.", [("same", "Signed"), ("added", " at night"), ("same", ".")]),
        ("At  night", "At night", [("same", "At"), ("removed", "  "), ("added", " "), ("same", "night")]),
        (" At night", "At night", [("removed", " "), ("same", "At night")]),
        (
            "At  night x",
            "At night y",
            [("same", "At"), ("removed", "  "), ("added", " "), ("same", "night "), ("removed", "x"), ("added", "y")],
        ),
        ("A  b", "A c", [("same", "A"), ("removed", "  b"), ("added", " c")]),
        ("", "Signed.", [("added", "Signed.")]),
        ("Signed.", "", [("removed", "Signed.")]),
        ("", "", []),
    ],
)
def test_what_changed_is_told_word_by_word(old, new, runs):
    assert words(old, new) == runs


@given(texts, texts)
def test_the_runs_hold_both_texts_to_the_character(old, new):
    runs = words(old, new)
    assert joined(runs, "same", "removed") == old
    assert joined(runs, "same", "added") == new


@given(texts, texts)
def test_no_run_is_empty_and_neighbours_differ_in_kind(old, new):
    runs = words(old, new)
    assert all(text for _, text in runs)
    assert all(first != second for (first, _), (second, _) in pairwise(runs))


@given(texts, texts)
def test_at_each_change_the_removed_comes_before_the_added(old, new):
    kinds = [kind for kind, _ in words(old, new)]
    assert ("added", "removed") not in set(pairwise(kinds))


@given(texts)
def test_equal_texts_have_no_change(text):
    assert joined(words(text, text), "added", "removed") == ""


def likely_text(seed, length):
    """A text whose words are as unevenly frequent as in any language."""
    vocabulary = [f"word{number}" for number in range(1_000)]
    weights = [1 / (rank + 1) for rank in range(1_000)]
    return ", ".join(random.Random(seed).choices(vocabulary, weights, k=length))


def test_two_unlike_texts_of_two_thousand_words_are_compared_in_time():
    old, new = likely_text(1, 2_000), likely_text(2, 2_000)
    start = time.perf_counter()
    runs = words(old, new)
    assert time.perf_counter() - start < 2
    assert joined(runs, "same", "removed") == old


def test_one_word_changed_in_a_long_text_is_one_change():
    text = likely_text(1, 4_000)
    changed = text.replace("word205, ", "word205 and ", 1)
    assert changed != text
    assert [run for run in words(text, changed) if run[0] != "same"] == [("removed", ", "), ("added", " and ")]
