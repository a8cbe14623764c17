"""What a place was called: both names where it is contested, and none before its time."""

from datetime import date

import pytest

from tests.builders import a_place, an_actor
from timeline.models import Edition
from timeline.reading.called import called

pytestmark = pytest.mark.django_db


def a_contested_place(slug, *names):
    an_actor("norland")
    an_actor("sudria")
    an_actor("old-empire", active="1900/1991-12-26")
    an_actor("free-council", kind="de-facto-authority", active="1992-03-01/2020")
    rows = [{"text": text, "lang": "en", "used_by": user} for text, user in names]
    a_place(slug, contested=True, names=rows)


@pytest.mark.parametrize(
    ("slug", "names", "day", "shown"),
    [
        ("ford", [("Ford", "norland"), ("Forda", "sudria")], date(1988, 1, 1), ("Ford", "Forda")),
        ("ford", [("Ford", "norland"), ("Forda", "old-empire"), ("Fordu", "sudria")], None, ("Ford", "Fordu")),
        ("ford", [("Ford", "norland"), ("Forda", "free-council")], date(1992, 2, 29), ("Ford",)),
        ("ford", [("Ford", "norland"), ("Forda", "free-council")], date(1992, 3, 1), ("Ford", "Forda")),
        ("ford", [("Ford", "norland"), ("Forda", "free-council")], None, ("Ford", "Forda")),
        ("ford", [("Ford", "norland"), ("Ford", "sudria")], None, ("Ford",)),
        ("ford", [("Ford", None), ("Forda", "norland"), ("Fordu", "sudria")], None, ("Ford",)),
        ("ford-mill", [("Ford", "old-empire"), ("Forde", "norland"), ("Mill", "sudria")], None, ("Ford", "Mill")),
    ],
)
def test_a_contested_place_has_the_names_of_two_users_of_that_time(slug, names, day, shown):
    a_contested_place(slug, *names)
    assert called(Edition.current(), "en")[slug].on(day) == shown


@pytest.mark.parametrize(
    ("day", "shown"), [(date(1994, 6, 1), ("Ford",)), (date(1995, 1, 1), ("Ford", "Forda")), (None, ("Ford", "Forda"))]
)
def test_a_name_with_years_of_its_own_stands_only_from_when_it_was_surely_in_use(day, shown):
    an_actor("norland")
    an_actor("free-council", kind="de-facto-authority", active="1992-03-01/2020")
    rows = [
        {"text": "Ford", "lang": "en", "used_by": "norland"},
        {"text": "Forda", "lang": "en", "used_by": "free-council", "span": "1994/.."},
    ]
    a_place("ford", contested=True, names=rows)
    assert called(Edition.current(), "en")["ford"].on(day) == shown


def test_a_place_that_nobody_contests_has_one_name_in_the_language_asked_for():
    rows = [{"text": "Ford", "lang": "en", "used_by": None}, {"text": "Брод", "lang": "ru", "used_by": None}]
    a_place("ford", names=rows)
    assert called(Edition.current(), "ru")["ford"].on(None) == ("Брод",)
    assert called(Edition.current(), "hy")["ford"].on(None) == ("Ford",)
