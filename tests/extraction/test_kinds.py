"""The kind of an event: by phrases and where they stand, by single words, else by what is counted and who is named."""

from dataclasses import replace
from datetime import date

import pytest

from tests.extraction.conftest import names_of_the_files, whole
from timeline.extraction import kinds
from timeline.extraction.english.language import ENGLISH
from timeline.extraction.extract import extract
from timeline.extraction.russian.language import RUSSIAN


def kind_of(text, dated=None):
    """By phrases alone."""
    at = text.index(dated) if dated else None
    return kinds.read(whole(text), replace(ENGLISH.kinds, words=None), at).kind


def only(text, published=date(2016, 5, 20), language=ENGLISH):
    (found,) = extract(text, names_of_the_files(language.code), published, language)
    return found


def figures_of(text, published=date(2016, 5, 20)):
    candidates = extract(text, names_of_the_files(), published, ENGLISH)
    return [(one.about, one.low) for candidate in candidates for one in candidate.figures]


def test_what_a_sentence_says_first_counts_most():
    assert kind_of(
        "The sides signed a protocol, eleven days after heavy and bitter fighting along the whole line."
    ) == ("agreement")
    assert kind_of(
        "Heavy and bitter fighting along the whole line began eleven days after they signed a protocol."
    ) == ("battle")


def test_a_sentence_begins_with_the_clause_of_its_date():
    text = "The talks about all of this ended where they had begun: on 4 May 1991 troops shelled the village."

    assert kind_of(text, dated="4 May") == "shelling"
    assert kind_of(text) == "negotiation"


@pytest.mark.parametrize(
    "text",
    [
        'He told reporters of "shelling, shelling and more shelling".',
        "The minister, who had resigned in March, told reporters so.",
        "He told reporters in the evening that the general would be dismissed.",
    ],
    ids=["quoted", "said of somebody on the way", "told as what he said"],
)
def test_what_is_only_said_is_not_what_happened(text):
    assert kind_of(text) == "statement"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("В понедельник возле мельницы погибли два человека.", "ceasefire-violation"),
        ("В понедельник возле мельницы погибли 40 человек.", "battle"),
        ("В понедельник у мельницы на мине погибли четыре человека.", "mass-casualty-accident"),
        ("В понедельник от бомбы в автобусе погибли 14 человек.", "other"),
    ],
)
def test_what_people_came_to_harm_by_says_the_kind_where_no_word_does(text, kind):
    assert only(text, language=RUSSIAN).kind == kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("В понедельник их видели делегаты МККК.", "humanitarian"),
        ("В понедельник там была Минская группа ОБСЕ.", "negotiation"),
        ("В понедельник там была армия Азербайджана.", "other"),
    ],
)
def test_who_takes_part_says_the_kind_where_nothing_else_does(text, kind):
    assert only(text, language=RUSSIAN).kind == kind


def test_people_are_counted_for_what_the_event_is():
    assert figures_of("On Monday a court sent seven people to a labour camp after a trial.") == [("detained", 7)]
    assert figures_of("On Monday seven people were there.") == []


def test_captives_who_leave_are_released():
    text = "The prisoners had been held for a year. On Monday 61 people left aboard an aircraft."

    assert figures_of(text) == [("released", 61)]
    assert figures_of("The villages had been shelled for a year. On Monday 61 people left their homes.") == [
        ("displaced", 61)
    ]


def test_another_number_of_the_same_without_its_verb():
    text = "At least 12 passengers were killed on Monday by one count, 14 by that of surgeons."

    assert figures_of(text) == [("killed", 12), ("killed", 14)]


def test_a_denial_on_the_way_denies_nothing_else():
    text = "A girl, who was not yet two, was killed on Tuesday by shells in a courtyard."

    assert only(text).happened
    assert not only("On Tuesday the ministry did not send a convoy.").happened


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("Factories have stood idle since late May.", "2016-05-21~", ".."),
        ("Since 22 Mordad (13 August) the society has been pitching tents.", "2016-08-13", ".."),
        ("The exodus was set off by the hostilities of 19 September.", "2016-09-19", ""),
    ],
)
def test_what_began_goes_on(text, start, end):
    when = only(text, date(2016, 9, 30)).when

    assert (when.start, when.end) == (start, end)


def test_the_same_night_is_the_one_after_that_day():
    _, night = extract(
        "On 14 May thousands marched. The same night thousands besieged it.",
        names_of_the_files(),
        date(2016, 5, 20),
        ENGLISH,
    )

    assert (night.when.start, night.when.end) == ("2016-05-14", "2016-05-15")
