import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.text.cutting import at_word

texts = st.text() | st.text(alphabet="ab ,\u00a0\u0301\u200d👩…\n")
limits = st.integers(min_value=-1, max_value=40)


@pytest.mark.parametrize(
    ("text", "limit", "cut"),
    [
        ("Ceasefire signed", 16, "Ceasefire signed"),
        ("Ceasefire signed at night", 17, "Ceasefire signed…"),
        ("Ceasefire signed at night", 16, "Ceasefire…"),
        ("Ceasefire, signed", 12, "Ceasefire…"),
        ("Signed on 12\u00a0May by both", 14, "Signed on…"),
        ("Signed on 12\u00a0May by both", 17, "Signed on 12\u00a0May…"),
        ("One — two", 6, "One…"),
        ("Ceasefire", 5, "Ceas…"),
        ("e\u0301e\u0301e\u0301", 4, "e\u0301…"),
        ("👩\u200d🚀👩\u200d🚀", 3, "…"),
        ("👩\u200d🚀👩\u200d🚀", 5, "👩\u200d🚀…"),
        (" leading", 4, " le…"),
        ("Ceasefire", 1, "…"),
        ("Ceasefire", 0, ""),
        ("", 0, ""),
    ],
)
def test_a_text_is_cut_at_the_end_of_a_word(text, limit, cut):
    assert at_word(text, limit) == cut


@given(texts, limits)
def test_a_cut_text_fits(text, limit):
    assert len(at_word(text, limit)) <= max(limit, 0)


@given(texts, limits)
def test_a_cut_text_begins_like_the_text(text, limit):
    cut = at_word(text, limit)
    assert cut == text or text.startswith(cut.removesuffix("…"))


@given(texts, limits)
def test_a_letter_keeps_its_marks(text, limit):
    cut = at_word(text, limit)
    if cut not in ("", "…", text):
        rest = text[len(cut) - 1 :]
        assert not unicodedata.category(rest[0]).startswith("M")


@given(texts)
def test_a_text_that_fits_is_left_alone(text):
    assert at_word(text, len(text)) == text
