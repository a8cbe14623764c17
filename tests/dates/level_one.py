"""Level-1 dates for property tests, and a second, slow reading of them that shares no code with the room."""

import re
from datetime import date, timedelta
from functools import cache

from hypothesis import settings
from hypothesis import strategies as st

FIRST, LAST = date(1979, 1, 1), date(2001, 12, 31)
EVERY_DAY = [FIRST + timedelta(days=n) for n in range((LAST - FIRST).days + 1)]
BY_NAME = [(day.isoformat(), day) for day in EVERY_DAY]

unhurried = settings(deadline=None)
"""For tests against the slow reading: a busy machine is no failure."""

YEARS = st.integers(1980, 1999).map(str)
MONTHS = st.integers(1, 12).map("{:02}".format)
DAYS = st.integers(1, 28).map("{:02}".format)
DOUBTS = st.sampled_from(["", "", "?", "~", "%"])
DATES = st.one_of(
    YEARS,
    st.sampled_from(["198X", "199X"]),
    st.builds("{}-{}".format, YEARS, MONTHS),
    st.builds("{}-{}".format, YEARS, st.sampled_from(["21", "22", "23", "24"])),
    st.builds("{}-{}-{}".format, YEARS, MONTHS, DAYS),
    st.sampled_from(["1988-02-29", "1990-01-31", "1993-12-31", "1992-04-30"]),
    st.builds("{}-XX".format, YEARS),
    st.builds("{}-XX-XX".format, YEARS),
    st.builds("{}-{}-XX".format, YEARS, MONTHS),
)
PARTS = st.builds("{}{}".format, DATES, DOUBTS)
OPEN_ENDS = st.sampled_from(["", ".."])

SEASONS = {"21": (3, 4, 5), "22": (6, 7, 8), "23": (9, 10, 11), "24": (12, 1, 2)}


@cache
def days_meant_by(part):
    """Every calendar day that one date can mean, by comparing text with text, day by day."""
    bare = part.rstrip("?~%")
    if match := re.fullmatch(r"(\d{4})-(2[1-4])", bare):
        year, months = int(match[1]), SEASONS[match[2]]
        return [
            day for day in EVERY_DAY if day.month in months and day.year == year + (match[2] == "24" and day.month < 3)
        ]
    pattern = re.compile(bare.replace("X", "."))
    return [day for name, day in BY_NAME if pattern.match(name)]


def readings(text):
    """Days on which it can have begun and days on which it can have ended, each None where unbounded.

    Only those that leave room for one another: nothing ends before it begins.
    """
    left, slash, right = text.partition("/")
    if not slash:
        return days_meant_by(left), days_meant_by(left)
    begun = days_meant_by(left) if left not in ("", "..") else None
    ended = days_meant_by(right) if right not in ("", "..") else None
    if begun is None or ended is None:
        return begun, ended
    last, first = max(ended), min(begun)
    return [day for day in begun if day <= last], [day for day in ended if day >= first]


def is_possible(text):
    """Whether an interval has a reading at all."""
    return [] not in readings(text)


INTERVALS = st.one_of(
    st.builds("{}/{}".format, PARTS, PARTS).filter(is_possible),
    st.builds("{}/{}".format, PARTS, OPEN_ENDS),
    st.builds("{}/{}".format, OPEN_ENDS, PARTS),
)
TEXTS = st.one_of(PARTS, INTERVALS)
