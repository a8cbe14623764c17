"""Short titles: whole words, at most so long, nothing hanging."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.text.labels import suggest


@pytest.mark.parametrize(
    ("title", "label"),
    [
        ("Village shelled", "Village shelled"),
        ("The ceasefire is signed", "The ceasefire is signed"),
        ("The two sides sign a ceasefire in the capital", "Two sides sign ceasefire"),
        ("Road closed after an exchange of fire near the border", "Road closed"),
        ("Foreign ministers meet: nothing is agreed upon by them", "Foreign ministers meet"),
        ("Statement on the opening of transport routes", "Statement on opening"),
        ("Internationally", "Internationally"),
        ("Donaudampfschifffahrtsgesellschaftskapitän", ""),
        ("  Two   spaces.  ", "Two spaces"),
        ("", ""),
    ],
)
def test_a_title_is_made_short(title, label):
    assert suggest(title) == label


@given(st.text(max_size=300))
def test_a_suggestion_always_fits_and_has_no_ragged_end(title):
    label = suggest(title)
    assert len(label) <= 30
    assert label == label.strip()
