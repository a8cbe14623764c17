import pytest

from timeline.text.reading_time import WORDS_A_MINUTE, minutes


@pytest.mark.parametrize(
    ("words", "expected"),
    [(0, 0), (1, 1), (WORDS_A_MINUTE, 1), (WORDS_A_MINUTE + 1, 2), (10 * WORDS_A_MINUTE, 10)],
)
def test_reading_takes_whole_minutes_rounded_up(words, expected):
    assert minutes(words) == expected
