"""Figures in words."""

from decimal import Decimal

import pytest

from timeline.formats.as_figures import figure
from timeline.models import Claim


def claim(low=None, high=None, best=None, **facts):
    bounds = {name: None if value is None else Decimal(str(value)) for name, value in (("low", low), ("high", high))}
    bounds["best"] = None if best is None else Decimal(str(best))
    return Claim(**({"about": "killed", "unit": "people"} | bounds | facts))


@pytest.mark.parametrize(
    ("of", "words"),
    [
        (claim(133, 133), "133"),
        (claim(131, 133), "131–133"),
        (claim(200), "200 or\u00a0more"),
        (claim(None, 30), "up to\u00a030"),
        (claim(0, 0), "0"),
        (claim(25000, 25000), "25,000"),
        (claim("51.30", "51.3"), "51.3"),
        (claim(best=12), "12"),
        (claim(10, 14, best=12), "12 (10–14)"),
        (claim(12, 12, best=12), "12"),
        (claim(200, words="hundreds"), "hundreds"),
        (claim(), None),
    ],
)
def test_a_figure_says_its_bounds_and_no_more(of, words):
    assert figure(of) == words


@pytest.mark.parametrize(
    ("of", "words"),
    [
        (claim(4400, 4400, about="area", unit="sq km", measure="land that changed hands"), "4,400\u00a0sq km"),
        (claim(51, 51, about="share", unit="per cent", measure="votes in favour"), "51\u00a0per cent"),
        (claim(9, 9, about="votes", unit="votes", measure="Votes in favour"), "9"),
        (claim(9, 9, about="wounded", unit="people", measure="hurt in the brawl"), "9"),
    ],
)
def test_the_unit_stands_beside_the_number_unless_the_heading_says_it(of, words):
    assert figure(of) == words
