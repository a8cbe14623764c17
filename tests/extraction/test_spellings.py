"""One name in the writings of several newsrooms, and in the cases of a language that has them."""

import pytest

from timeline.extraction.russian.cases import forms
from timeline.extraction.spellings import writings


def written(text, kind="person", abbreviated=False):
    return set(writings(text, kind=kind, abbreviated=abbreviated))


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("Ilham Aliyev", "Ilham Aliev"),
        ("Serzh Sargsyan", "Serzh Sarkisian"),
        ("Robert Kocharyan", "Robert Kocharian"),
        ("Robert Kocharyan", "ROBERT KOCHARYAN"),
    ],
)
def test_a_person_is_found_under_other_spellings(name, other):
    assert other in written(name)


def test_a_place_is_found_without_its_kind_and_by_other_letters():
    assert "Tavush" in written("Tavush Province", "place")
    assert "Khodzhaly" in written("Khojaly", "place")
    assert "Lachin Corridor" in written("Lachin corridor", "place")


def test_an_abbreviation_may_have_full_stops_and_nothing_else():
    assert written("UN", "state", abbreviated=True) == {"UN", "U.N."}


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("Никол Пашинян", "Николом Пашиняном"),
        ("Россия", "Россией"),
        ("Нагорный Карабах", "Нагорном Карабахе"),
        ("Степанакерт", "Степанакерте"),
        ("Вооружённые силы Армении", "Вооружёнными силами Армении"),
        ("российские миротворцы", "российских миротворцев"),
        ("азербайджанский", "азербайджанские"),
        ("Баку", "Баку"),
        ("ОБСЕ", "ОБСЕ"),
    ],
)
def test_a_russian_name_is_found_in_its_cases(name, form):
    assert form in forms(name)
