"""Loaded words and bare figures: seen where nobody is named, left alone where somebody speaks."""

import pytest

from timeline.text.house_style import Spotted, bare_figures, loaded


def words(found):
    return [one.words for one in found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Terrorists attacked the village.", ["Terrorists"]),
        ("The town was liberated in May. [1]", ["liberated"]),
        ("The ministry said terrorists attacked the village.", []),
        ("Norland called it an “act of terrorism”.", []),
        ("The column entered the “occupied” district.", []),
        ("The column entered the occupied district. The town council said so.", ["occupied"]),
        ("A separatist regime, a regime of separatists.", ["separatist", "regime", "separatists"]),
        ("According to the court, the massacre was planned.", []),
        ("The road was closed.", []),
    ],
)
def test_words_that_judge_need_somebody_who_says_them(text, found):
    assert words(loaded(text, "en")) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Three people were killed.", ["Three people were killed"]),
        ("Shelling killed 12 soldiers.", ["killed 12"]),
        ("The hospital counted 12 dead.", []),
        ("Hundreds of people fled the town.", ["Hundreds of people fled"]),
        ("The ministry said 1,200 people had died.", []),
        ("In 1992 the road was closed for three days.", []),
        ("Talks were held in 1994.", []),
    ],
)
def test_numbers_of_victims_need_somebody_who_counted(text, found):
    assert words(bare_figures(text, "en")) == found


def test_the_sentence_comes_along():
    text = "It rained. Bandits closed the road. [2] Nobody was hurt."
    assert loaded(text, "en") == [Spotted("Bandits", "Bandits closed the road. [2]")]


def test_nothing_is_said_of_a_language_without_a_table():
    assert loaded("Terrorists attacked.", "ru") == bare_figures("12 killed.", "ru") == []


def test_a_million_characters_take_no_longer_than_they_should():
    text = "dozens of " * 50_000 + "1,2,3," * 80_000
    assert loaded(text, "en") == []
    assert bare_figures(text, "en") == []
