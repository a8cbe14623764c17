import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.intake.pages import CYRILLIC, ENGLISH
from timeline.intake.readings import Reading
from timeline.intake.refusals import Unreadable
from timeline.intake.texts import LARGEST, NO_DATE, clean, read_text


def refusal(text):
    with pytest.raises(Unreadable) as caught:
        read_text(text)
    return caught.value.what


def test_a_pasted_text_is_its_own_reading():
    assert read_text("Bridge opened\r\n\r\nIt is long.\r\nIt is new.") == Reading(
        "Bridge opened\n\nIt is long.\nIt is new.", notes=(NO_DATE,), tool="plain text", version="1"
    )


def test_several_blank_lines_are_one_and_edges_are_cut():
    assert clean("\ufeff  \n One \n \t\n\n\n Two\u2028Three \n\n") == ("One\n\nTwo\nThree", ())


def test_letters_are_composed():
    assert clean("Cafe\u0301") == ("Café", ())


def test_invisible_characters_are_taken_out_counted_and_named():
    assert clean("A\u200bB\u200bC\u202eD") == (
        "ABCD",
        ("3 invisible characters were taken out: U+200B ZERO WIDTH SPACE, U+202E RIGHT-TO-LEFT OVERRIDE.",),
    )


def test_a_zero_byte_and_other_controls_are_taken_out():
    assert clean("A\0B\x1b") == (
        "AB",
        ("2 invisible characters were taken out: U+0000 CONTROL CHARACTER, U+001B CONTROL CHARACTER.",),
    )


def test_half_a_pair_of_surrogates_is_taken_out():
    assert clean("A\ud800B")[0] == "AB"


def test_many_kinds_of_invisible_characters_are_not_all_named():
    assert clean("A\u200b\u200c\u200d\u200e\u200f\u2060\u202e")[1] == (
        "7 invisible characters were taken out: U+200B ZERO WIDTH SPACE, U+200C ZERO WIDTH NON-JOINER, "
        "U+200D ZERO WIDTH JOINER, U+200E LEFT-TO-RIGHT MARK, U+200F RIGHT-TO-LEFT MARK and 2 others.",
    )


@pytest.mark.parametrize("text", ["", " \n\t\n ", "\u200b\ufeff", "12 + 3 = 15"])
def test_what_has_no_words_is_refused(text):
    assert refusal(text) == "There is no text in it."


def test_a_text_of_just_a_megabyte_is_read_and_a_longer_one_refused():
    assert len(read_text("a" * LARGEST).text) == LARGEST
    assert refusal("a" * LARGEST + " and more") == "Its text has 1.0 MB; at most 1 MB can be read."
    assert refusal("մ" * (LARGEST * 3 // 4)) == "Its text has 1.5 MB; at most 1 MB can be read."


def test_marks_piled_on_a_letter_are_refused_soon():
    assert refusal("a" + "\u0301\u0323" * 200_000) == "More than 30 marks stand on one letter."


def test_lost_characters_are_counted_and_too_many_refused():
    assert clean(ENGLISH[0] + "\ufffd")[1] == ("1 of its characters are lost: look for \ufffd.",)
    assert refusal("A\ufffdB") == "1 of its 3 characters are lost (\ufffd)."


@pytest.mark.parametrize(
    "garbled",
    [CYRILLIC[0].encode().decode("latin-1"), CYRILLIC[0].encode("cp1251").decode("cp1252", "ignore")],
    ids=["UTF-8 as Latin 1", "Cyrillic as Western"],
)
def test_a_text_that_was_read_in_a_wrong_encoding_is_told(garbled):
    assert clean(garbled)[1][-1] == (
        "Many letters look as if they were read in a wrong encoding: compare it with the original."
    )


def test_mixed_languages_are_told():
    assert read_text(ENGLISH[0] + "\n\n" + CYRILLIC[0]).notes == (
        NO_DATE,
        "Its languages are mixed: 46% of the letters are Cyrillic, the others Latin.",
    )


def test_a_name_in_other_letters_is_no_second_language():
    assert read_text(ENGLISH[0] + " (мост)").notes == (NO_DATE,)


@given(st.text(st.characters(exclude_categories=())))
def test_a_clean_text_stays_as_it_is(text):
    try:
        kept, _ = clean(text)
    except Unreadable:
        return
    assert clean(kept)[0] == kept
