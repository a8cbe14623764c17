"""Who is meant: a capital that acts is its government, a surname is first of all that of who is known by it."""

from datetime import date

import pytest

from tests.extraction.conftest import names_of_the_files
from timeline.extraction.extract import extract_stretch
from timeline.extraction.gazetteer import Gazetteer, Known, Name, Tie
from timeline.extraction.languages import language_of

STATE = Known("upland", "Upland", "state")
CITY = Known("highcity", "Highcity", "place")
RULED = Known("state-council", "Upland Authority", "de-facto-authority")
HOLDER, FORMER = Known("ann-smith", "Ann Smith", "person"), Known("bo-jones", "Bo Jones", "person")
NAMES = Gazetteer(
    (
        Name("Upland", STATE),
        Name("Highcity", STATE, "metonym"),
        Name("Highcity", CITY),
        Name("Uplander", STATE, "demonym"),
        Name("Ann Smith", HOLDER),
        Name("Bo Jones", FORMER),
        Name("Bo Smith", FORMER),
        Name("Upland Authority", RULED),
        Name("Upland local authorities", RULED),
        Name("local authorities", RULED),
    ),
    (
        Tie(HOLDER, STATE, "holds-office", "president", date(2003, 10, 31)),
        Tie(FORMER, STATE, "holds-office", "chairman", date(1989, 1, 1)),
    ),
)


def read(text):
    one = extract_stretch(text, 0, len(text), NAMES, date(2026, 6, 1), language_of("en"))
    return [mention.name for mention in one.actors], [mention.name for mention in one.places]


@pytest.mark.parametrize(
    "text",
    [
        "Highcity extended the deadline on 4 May 2026.",
        "Highcity offers its good offices since 4 May 2026.",
        "Highcity, in a break with habit, named a culprit on 4 May 2026.",
        "Highcity sent two envoys on 4 May 2026.",
        "The parliament in Highcity voted on 4 May 2026.",
        "Parliament in Highcity voted on 4 May 2026.",
    ],
)
def test_a_capital_that_acts_is_its_government(text):
    assert "Upland" in read(text)[0]


@pytest.mark.parametrize(
    "text",
    [
        "Highcity was shelled on 4 May 2026.",
        "Highcity remained without light on 4 May 2026.",
        "Crowds marched in Highcity on 4 May 2026.",
    ],
)
def test_a_capital_that_suffers_is_a_town(text):
    assert read(text) == ([], ["Highcity"])


def test_a_surname_is_that_of_who_is_known_by_it():
    assert read("On 4 May 2026 Smith spoke to reporters.")[0] == ["Ann Smith"]
    assert read("On 4 May 2026 Jones spoke to reporters.")[0] == ["Bo Jones"]


def test_an_authority_is_called_by_its_own_name_however_it_was_named():
    assert read("On 4 May 2026 the local authorities accepted the terms.")[0] == ["Upland Authority"]


def test_the_head_of_state_named_before_is_who_held_the_office():
    text = "President Ann Smith flew home on 3 May 2026. On 4 May 2026 the head of state spoke."
    start = text.index("On 4 May")
    one = extract_stretch(text, start, len(text), NAMES, date(2026, 6, 1), language_of("en"))

    assert [mention.name for mention in one.actors] == ["Ann Smith"]


def test_the_presidents_bare_surname_is_read_in_the_record_itself():
    text = "On 4 May 2025 Aliyev spoke in the capital."
    one = extract_stretch(text, 0, len(text), names_of_the_files(), date(2026, 6, 1), language_of("en"))

    assert [mention.name for mention in one.actors] == ["Ilham Aliyev"]
