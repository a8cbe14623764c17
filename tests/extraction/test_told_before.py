"""Dates that hang on what was told before, dates that head an entry, and demands made on a day."""

from datetime import date

import pytest

from tests.extraction.conftest import names_of_the_files
from timeline.extraction.extract import extract
from timeline.extraction.languages import language_of
from timeline.extraction.passages import Line, sentences


def found(text, published="1999-10-29"):
    return extract(text, names_of_the_files(), date.fromisoformat(published), language_of("en"))


def days(text, published="1999-10-29"):
    return [one.when.edtf for one in found(text, published) if one.happened]


ATTACK = "Gunmen killed eight people in the chamber on 27 October. The wounded were flown out on 28 October. "


@pytest.mark.parametrize(
    ("sentence", "edtf"),
    [
        ("On the eve of the attack the minister stepped down.", "1999-10-26"),
        ("Only hours before the bloodshed an envoy met the premier.", "1999-10-27"),
        ("Two days after the shooting mourners marched.", "1999-10-29"),
        ("On the day of the attack the banks were closed.", "1999-10-27"),
        ("On the eve of the signing the two delegations met.", "1999-10-27"),
        ("The next day thousands marched.", "1999-10-29"),
    ],
)
def test_a_word_for_what_did_harm_means_the_first_such_thing_told(sentence, edtf):
    assert days(ATTACK + sentence)[-1] == edtf


def test_another_noun_means_the_first_thing_told_in_its_words():
    text = (
        "The two signed a protocol in Prague on 3 May 1999. Rockets hit the town on 9 May 1999. "
        "A second protocol was signed on 20 May 1999. Two days after the signing the road was opened."
    )

    assert days(text)[-1] == "1999-05-05"


def test_what_counts_from_something_told_is_quick_in_a_long_text():
    many = "The council met on 3 May 1999. On the eve of the attack it had rained and troops moved. " * 400

    assert len(days(many)) == 800


def test_a_range_may_begin_with_the_date_before():
    text = "Crowds fought near the village on 18 September 1988. From then until Tuesday gangs burned houses."

    assert days(text, "1988-09-23")[-1] == "1988-09-18/1988-09-20"


def test_that_year_is_the_one_named_before():
    text = "The village was taken on 17 May 1992. In June of that year a bombardment emptied it."

    assert days(text, "2015-06-17")[-1] == "1992-06"


def test_a_year_of_something_that_goes_on_is_not_that_of_what_follows():
    text = "Since it opened offices in March 1992, the agency has registered 1,300 captives. In April it sent aid."

    assert days(text, "1996-05-13") == ["1992-03/1996-05-13", "1996-04"]


@pytest.mark.parametrize("head", ["3 August.", "August 3, 2022.", "Wednesday, 3 August.", "03.08.2022."])
def test_a_date_before_an_entry_dates_the_entry(head):
    [one] = [one for one in found(f"{head} Troops seized several heights near the road.", "2022-10-01") if one.happened]

    assert (one.when.edtf, one.kind) == ("2022-08-03", "captures-and-control")
    assert "seized" in one.passage.text


@pytest.mark.parametrize("line", ["Baku, 13.05.94 (Turan).", "GENEVA, 5 November 1993.", "Geneva, 13 May 1996."])
def test_a_dateline_of_its_own_is_no_sentence_of_the_report(line):
    first, second = sentences(f"{line} A convoy reached the town on Monday and was unloaded there.")

    assert (first.line, second.line) == (Line.HEADING, Line.BODY)


def test_a_demand_made_on_a_day_is_what_happened_and_one_to_be_met_by_a_day_is_not():
    made, wanted = (
        "The presidents demanded an immediate end to the fighting in a joint text on Thursday.",
        "The envoy called on both sides to withdraw by Thursday.",
    )

    assert [one.happened for one in found(made)] == [True]
    assert [one.happened for one in found(wanted)] == [False]


def test_day_and_month_in_numbers_are_read_behind_a_word_of_time():
    assert days("Some fifty people picketed the chamber on 10.05, shouting.", "1994-05-13") == ["1994-05-10"]
    assert days("They scored 10.05 points and marched on 3 May 1994.", "1994-05-13") == ["1994-05-03"]


def test_a_decree_that_is_named_by_its_day_is_the_event():
    assert days("A decree of 15 January imposed emergency rule.", "1990-01-23") == ["1990-01-15"]
    assert days("The two sides still keep to the accord of 15 January.", "1990-01-23") == []


@pytest.mark.parametrize(
    ("text", "published", "edtf"),
    [
        (
            "The talks, which had opened on 1 February, closed late on 3 February without a text.",
            "1990-02-05",
            "1990-02-01/1990-02-03",
        ),
        ("A campaign, begun on 15 December 1993, was broken off in February 1994.", "1994-03-21", "1993-12-15/1994-02"),
        ("The trouble began the weekend before last, when mobs hunted people.", "1990-01-23", "1990-01-13/1990-01-14"),
        ("Mourners marched on Monday to bury victims of the weekend shelling.", "1990-01-23", "1990-01-22"),
        ("From November 2020 to December 2024 mines took 70 lives.", "2025-01-10", "2020-11/2024-12"),
        ("In the middle of November, on the 12th, the court ruled.", "2024-11-20", "2024-11-12"),
        ("The movement marched in the spring of last year.", "2025-06-27", "2024-21"),
        ("During the first five days of February the experts toured the towns.", "2005-02-11", "2005-02-01/2005-02-05"),
        ("Former officials have been on trial since 17 January, 16 of them.", "2025-08-11", "2025-01-17/.."),
        ("For five days ending Saturday the two men haggled in the town.", "2001-04-10", "2001-04-03/2001-04-07"),
        ("The shelling went on for four days from 12 July.", "2020-07-20", "2020-07-12/2020-07-15"),
        ("The push, begun on 10 April and spent by 8 May, cost many lives.", "1994-05-18", "1994-04-10/1994-05-08"),
        ("The front has been quiet since one minute past midnight last Thursday.", "1994-05-18", "1994-05-12/.."),
        ("A strike begun on 4 September has kept the factories still ever since.", "1989-09-11", "1989-09-04/.."),
        ("Five days of talks wrapped up in the town on Saturday.", "2001-04-08", "2001-04-03/2001-04-07"),
        ("On 27 February mobs began a three-day rampage.", "1988-03-05", "1988-02-27/1988-02-29"),
        ("The region voted on the Sunday before last.", "2002-08-19", "2002-08-11"),
        ("Armed men took the compound a week ago last Sunday.", "2016-07-25", "2016-07-17"),
        ("The bell was stolen early in 1998.", "1999-03-05", "1998-01~/1998-04~"),
        ("The winner took office on the 11th of November.", "1991-12-31", "1991-11-11"),
    ],
)
def test_a_stretch_of_time_is_read_whole(text, published, edtf):
    assert days(text, published) == [edtf]


def test_a_month_previously_counts_from_the_date_before():
    text = "The town was taken on 23 July 1993. The village had changed hands a month previously."

    assert days(text, "1993-08-01")[-1] == "1993-06"
