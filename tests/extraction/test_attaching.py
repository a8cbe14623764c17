"""Sentences in which words around a date, a name or a number decide: one line each, with all that is read."""

from datetime import date

import pytest

from timeline.extraction.extract import extract
from timeline.extraction.languages import language_of


def read(text, names, published):
    return [one for one in extract(text, names, date.fromisoformat(published), language_of("en")) if one.happened]


@pytest.mark.parametrize(
    ("published", "text", "dates"),
    [
        (
            "1993-05-08",
            "Between March 27th and the first Saturday of April troops overran Kelbajar district.",
            ["1993-03-27/1993-04-03"],
        ),
        (
            "2005-02-08",
            "Experts toured the districts from January 31 until yesterday, a correspondent reports.",
            ["2005-01-31/2005-02-07"],
        ),
        (
            "1999-10-13",
            "The presidents had met in Geneva this year, on July 16 and again on August 22.",
            ["1999-07-16/1999-08-22"],
        ),
        ("2016-05-17", "In the fighting of 2-5 April, 92 people were killed.", ["2016-04-02/2016-04-05"]),
        (
            "1993-05-08",
            "He died on April 17th; four days later, at the funeral in Ankara, Elchibey sat down with envoys.",
            ["1993-04-17", "1993-04-21"],
        ),
        (
            "2019-04-04",
            "Three soldiers were killed on 5 March, against more than thirty in 2017, researchers say.",
            ["2019-03-05"],
        ),
        ("1991-12-12", "Earlier this week helicopters brought flour.", ["1991-12-09~/1991-12-11~"]),
        ("2024-09-05", "Azerbaijan hosts the conference in November.", []),
        ("2024-09-05", "Azerbaijan hosted the conference in November.", ["2023-11"]),
        ("1999-10-13", "Rumours of an exchange, printed on Sunday, have no basis, the office says.", []),
        (
            "1993-05-08",
            "Shells fell on Friday. Elchibey, Azerbaijan's president since last June, is said to be content.",
            ["1993-05-07"],
        ),
    ],
)
def test_the_date_of_a_sentence_is_that_of_its_event(published, text, dates, names):
    assert [one.when.edtf for one in read(text, names, published)] == dates


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("On 5 May the leaders met in Tbilisi.", ["Tbilisi"]),
        ("On 5 May guards moved into posts at Kirants.", ["Kirants"]),
        ("On 5 May the envoys talked in Washington.", ["Washington, D.C."]),
        ("On 5 May crowds marched in the Azerbaijani capital.", ["Baku"]),
        ("On 5 May shells fell on the town, officials in Yerevan acknowledged.", []),
        ("On 5 May a vote was held in Parliament.", []),
    ],
)
def test_where_it_was(text, places, names):
    [one] = read(text, names, "2021-06-01")
    assert [mention.name for mention in one.places] == places


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("On 5 May Nikol Pashinyan accused Baku of lying.", ["Nikol Pashinyan", "Azerbaijan"]),
        ("On 5 May Stepanakert was shelled from the hills.", []),
        ("On 5 May an Iranian military transport crashed near Goris.", ["Iran"]),
        ("On 5 May the U.N. Security Council adopted a text.", ["United Nations Security Council"]),
        ("On 5 May two men were killed, the Armenian Defence Ministry acknowledged.", []),
        (
            "Nikol Pashinyan met his Azerbaijani opposite number on 5 May.",
            ["Nikol Pashinyan", "Azerbaijan"],
        ),
    ],
)
def test_who_took_part(text, actors, names):
    [one] = read(text, names, "2021-06-01")
    assert [mention.name for mention in one.actors] == actors


@pytest.mark.parametrize(("published", "state"), [("1988-09-22", "Soviet Union"), ("2008-09-22", "Russia")])
def test_a_capital_means_the_state_of_its_time(published, state, names):
    [one] = read("On Wednesday Moscow sent troops to the town.", names, published)
    assert [mention.name for mention in one.actors] == [state]


def test_both_presidents_are_the_two_that_the_article_has_named(names):
    text = "Serzh Sargsyan and Ilham Aliyev met on 5 May. On 7 May both presidents flew to Sochi."
    first, second = read(text, names, "2016-06-01")
    assert {one.name for one in second.actors} == {one.name for one in first.actors}
    assert len(second.actors) == 2


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        (
            "On 5 May 200 civilians lost their lives, a ministry claims, but a commander put the figure at 40.",
            [("killed", 200), ("killed", 40)],
        ),
        ("On 5 May several hundred thousand people filled the square.", [("participants", 200_000)]),
        ("On 5 May Baku owned up to 31 dead servicemen.", [("killed", 31)]),
        ("Since 5 May 88,000 people have entered the republic.", [("displaced", 88_000)]),
        ("On 5 May the group published 22 videos of people being killed.", []),
        ("On 5 May a drone slammed into a bus full of reservists and seven men died.", [("killed", 7)]),
        ("On 5 May an Azerbaijani private was killed by a sniper.", [("killed", 1)]),
        (
            "On 5 May the ministry put the dead in the assault at 83, fourteen of them soldiers.",
            [("killed", 83), ("killed", 14)],
        ),
        ("On 5 May 110 people detained in the conflict were returned to their families.", [("released", 110)]),
    ],
)
def test_what_was_counted(text, figures, names):
    [one] = read(text, names, "2021-06-01")
    assert [(figure.about, figure.low) for figure in one.figures] == figures


@pytest.mark.parametrize(
    ("published", "text", "happened"),
    [
        ("2016-04-06", 'The war began on Saturday. "It will go back," the president said on Monday.', True),
        ("2025-06-27", "Shells fell on Friday. Voters elect a parliament in June next year.", False),
        ("2025-06-27", "Shells fell on Friday. The party promises a march for Tuesday.", False),
        ("2025-06-27", "Shells fell on Friday. The treaty, agreed in March, remains unsigned.", False),
        ("1999-10-30", "Shells fell on Friday. He had been minister of defence from 1995 until 1998.", False),
    ],
)
def test_quoted_words_do_not_say_how_a_sentence_is_told_and_plans_are_no_events(published, text, happened, names):
    found = extract(text, names, date.fromisoformat(published), language_of("en"))
    assert [one.happened for one in found] == [True, happened]
