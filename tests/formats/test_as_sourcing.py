"""How well an event is sourced, in words."""

import pytest

from timeline.formats.as_sourcing import sentence
from timeline.models import Citation, Outlet, Source, Standing

STANDINGS = {
    "press": "independent",
    "tide": "independent",
    "copy": "reference-copy",
    "mirror": "reference-copy",
    "blog": "unknown",
    "office": "party-government",
}


def citations(*outlets, kind="news-report", owner=None):
    found = []
    for slug in outlets:
        name, _, of_kind = slug.partition(":")
        outlet = Outlet(slug=name, standing=Standing(slug=STANDINGS[name]), owner=owner)
        found.append(Citation(source=Source(outlet=outlet, kind=of_kind or kind)))
    return found


@pytest.mark.parametrize(
    ("outlets", "words"),
    [
        (["press"], "One source only: a second, independent one has not been found."),
        (["office:resolution"], "One source only, and a primary one: a resolution."),
        (["office:official-document"], "One source only, and a primary one: an official document."),
        (["copy"], "Rests on a copy of an encyclopaedia; the original was not seen."),
        (["copy", "mirror"], "Rests on copies of an encyclopaedia; the originals were not seen."),
        (["blog", "blog"], "Rests on two sources whose standing is not known."),
        (["press", "tide"], "2 sources from 2 independent publishers."),
        (["press", "tide", "tide", "copy"], "4 sources from 2 independent publishers."),
        (["press", "press"], "2 sources from one publisher: a second, independent one has not been found."),
        (["press", "copy"], "One independent publisher only; the other source is a copy of an encyclopaedia."),
        (
            ["press", "copy", "blog"],
            "One independent publisher only; "
            "the other two sources are copies of an encyclopaedia or of unknown standing.",
        ),
        (["press", "tide", "office:transcript"], "3 sources from 3 independent publishers, among them a transcript."),
        (["office:dataset", "office"], "2 sources from one publisher, among them a data set."),
        (["press:dataset"], "One source only: a second, independent one has not been found."),
    ],
)
def test_the_sentence_gives_the_reasons_for_the_grade(outlets, words):
    assert sentence(citations(*outlets), figures_differ=False).replace("\u00a0", " ") == words


def test_outlets_of_one_owner_are_one_publisher():
    found = sentence(citations("press", "tide", owner="Tide House"), figures_differ=False)

    assert found.replace("\u00a0", " ").startswith("2 sources from one publisher")


def test_figures_that_differ_are_part_of_the_sentence():
    assert sentence(citations("press", "tide"), figures_differ=True).endswith("publishers. Figures differ.")
