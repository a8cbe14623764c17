import re

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from timeline.text.notes import renumbered, split

summaries = st.text() | st.lists(st.sampled_from(["[1]", "[2]", "[9]", "[", "]", "a", " ", "\n", "\n\n", "\r\n"])).map(
    "".join
)


@pytest.mark.parametrize(
    ("summary", "highest", "paragraphs"),
    [
        ("Signed.", 2, [[("text", "Signed.")]]),
        ("Signed.[1] Broken.[2]", 2, [[("text", "Signed."), ("note", 1), ("text", " Broken."), ("note", 2)]]),
        ("[2][1]", 2, [[("note", 2), ("note", 1)]]),
        ("In [1992] signed.[1]", 2, [[("text", "In [1992] signed."), ("note", 1)]]),
        ("Signed.[3]", 2, [[("text", "Signed.[3]")]]),
        ("Signed.[1]", 0, [[("text", "Signed.[1]")]]),
        ("[0] [01] [1a] [ 1] []", 9, [[("text", "[0] [01] [1a] [ 1] []")]]),
        ("One.[1]\n\nTwo.", 1, [[("text", "One."), ("note", 1)], [("text", "Two.")]]),
        ("One\nline.\r\n \r\n\n\nTwo.\n", 1, [[("text", "One\nline.")], [("text", "Two.")]]),
        (" \n\n ", 1, []),
        ("", 1, []),
    ],
)
def test_a_summary_is_taken_apart(summary, highest, paragraphs):
    assert split(summary, highest) == paragraphs


def written(run):
    kind, content = run
    return f"[{content}]" if kind == "note" else content


@given(summaries, st.integers(min_value=0, max_value=5))
def test_no_word_is_lost_and_no_note_lies_outside_the_sources(summary, highest):
    paragraphs = split(summary, highest)
    runs = [run for paragraph in paragraphs for run in paragraph]
    assert re.sub(r"\s+", "", "".join(map(written, runs))) == re.sub(r"\s+", "", summary)
    assert all(1 <= content <= highest for kind, content in runs if kind == "note")
    assert all(content for kind, content in runs)


@pytest.mark.parametrize(
    ("summary", "numbers", "told"),
    [
        ("Signed.[1] Broken.[2]", {1: 2, 2: 1}, "Signed.[2] Broken.[1]"),
        ("Signed.[1][3]", {1: 2, 3: 2}, "Signed.[2]"),
        ("Signed.[1], and so on.[3]", {1: 2, 3: 2}, "Signed.[2], and so on.[2]"),
        ("In [1992] signed.[1]", {1: 3}, "In [1992] signed.[3]"),
        ("Twice.[2][2]", {1: 3}, "Twice.[2][2]"),
        ("[01] [ 1] []", {1: 2}, "[01] [ 1] []"),
        ("", {1: 2}, ""),
    ],
)
def test_notes_get_new_numbers_and_nothing_else_changes(summary, numbers, told):
    assert renumbered(summary, numbers) == told


@given(summaries, st.permutations(range(1, 6)))
def test_numbers_that_change_places_can_change_back(summary, order):
    assume("][" not in summary)
    there = dict(zip(range(1, 6), order, strict=True))
    back = {new: old for old, new in there.items()}
    assert renumbered(renumbered(summary, there), back) == summary
