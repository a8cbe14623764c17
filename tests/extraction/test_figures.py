"""Whom figures count: single persons, ages, relatives, what befell people rather than what they are called."""

from datetime import date

import pytest

from tests.extraction.conftest import names_of_the_files
from timeline.extraction.extract import extract_stretch
from timeline.extraction.languages import language_of


def figures(text):
    one = extract_stretch(text, 0, len(text), names_of_the_files(), date(2026, 6, 1), language_of("en"))
    return [(figure.about, figure.low, figure.high) for figure in one.figures]


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("A 39-year-old farm hand died when his tractor hit a mine.", [("killed", 1, 1)]),
        ("A mine killed a police major and maimed his driver.", [("killed", 1, 1), ("wounded", 1, 1)]),
        ("The patrol was shelled and its commander was killed.", [("killed", 1, 1)]),
        ("The toll on the other side rose to 71.", [("killed", 71, 71)]),
        ("The fatalities of the brigade numbered 2,718.", [("killed", 2718, 2718)]),
        ("One hundred and nine captives regained their freedom.", [("released", 109, 109)]),
        ("Officials said that four mourners were killed.", [("killed", 4, 4)]),
        ("Shells destroyed 14 houses.", [("damage", 14, 14)]),
        ("The convoy brought in 70 tonnes of flour.", [("aid", 70, 70)]),
        ("The chamber voted, 60 deputies voting for it.", [("votes", 60, 60)]),
        ("The fate of about 200 men has never been established.", [("missing", 200, 200)]),
        ("The driver was killed on the spot.", [("killed", 1, 1)]),
        ("A stray round killed a beekeeper near the river.", [("killed", 1, 1)]),
        ("Both men were wounded by a mine.", [("wounded", 2, 2)]),
        ("A mine maimed a pair of schoolboys.", [("wounded", 2, 2)]),
        ("The envoy speaks of 207 dead, the ministry of 79.", [("killed", 207, 207), ("killed", 79, 79)]),
        ("The ministry counts 51 dead; the opposition at least 60.", [("killed", 51, 51), ("killed", 60, None)]),
        ("The bill was passed by 33 to three.", [("votes", 33, 33), ("votes", 3, 3)]),
        ("Ninety-eight of the demonstrators were hauled off that day.", [("detained", 98, 98)]),
        ("Mines took 70 lives.", [("killed", 70, 70)]),
        ("The flare-up took at least 170 lives.", [("killed", 170, None)]),
        ("Not one of the 32 people aboard survived.", [("killed", 32, 32)]),
        ("Two reporters and a local official were killed.", [("killed", 3, 3)]),
        ("A field officer and his driver were injured by a mine.", [("wounded", 2, 2)]),
        ("Two conscripts and one officer were killed.", [("killed", 2, 2), ("killed", 1, 1)]),
        ("Thirty-one servicemen fell in the four days.", [("killed", 31, 31)]),
        ("The exchange of fire claimed one life.", [("killed", 1, 1)]),
        ("The organisers claimed 3,000 took part.", [("participants", 3000, 3000)]),
        ("After the brawl 25 people were admitted to hospital.", [("wounded", 25, 25)]),
        ("The candidate took 58,690 votes.", [("votes", 58690, 58690)]),
        ("About 70 students lined the avenue.", [("participants", 70, 70)]),
        ("The court ordered life terms for five officials.", [("detained", 5, 5)]),
        ("Some 500 villagers had to abandon their homes.", [("displaced", 500, 500)]),
        ("The barrage unroofed 200 dwellings.", [("damage", 200, 200)]),
        ("The planes brought 800 vials of insulin.", [("aid", 800, 800)]),
    ],
)
def test_a_figure_counts(text, read):
    assert figures(text) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Smith, 68, was seized at the checkpoint.", []),
        ("A shepherd was found shot dead about 800 metres from the post.", [("killed", 1, 1)]),
        ("Some 40 relatives of the missing kept to the road.", [("participants", 40, 40)]),
        ("The law was passed after his speech and her answer.", []),
        ("Shrapnel killed a grandmother of 81.", [("killed", 1, 1)]),
        ("A general strike has kept the factories still.", []),
        ("The envoy checked each of the names against his list.", []),
        ("At about eight it fell quiet.", []),
        ("A funeral procession was held for conscripts of 19 or 20.", []),
        ("All of its occupants perished in the fire.", []),
    ],
)
def test_what_counts_nobody_is_no_figure(text, read):
    assert figures(text) == read


def test_two_children_of_an_age_are_two():
    assert figures("Two children aged 4 and 9 were killed by a shell.") == [("killed", 2, 2)]
