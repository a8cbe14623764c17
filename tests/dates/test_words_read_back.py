"""The words of every date, read back by this test's own grammar, give what was written and no more."""

import re

from hypothesis import given
from hypothesis import strategies as st

from tests.dates.level_one import TEXTS, unhurried
from timeline.dates.edtf import parse
from timeline.dates.wording import in_list, in_words

MONTHS = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
]
SEASONS = {"spring": "21", "summer": "22", "autumn": "23", "winter": "24"}
SEASON_OF = {3: "21", 4: "21", 5: "21", 6: "22", 7: "22", 8: "22", 9: "23", 10: "23", 11: "23"}
DOUBTS = {"about ": "~", "perhaps ": "?", "perhaps about ": "%"}
END_DOUBTS = {None: "", "approximate": "~", "uncertain": "?", "approximate and uncertain": "%"}


def read_back(words, heading=None):
    """EDTF from words; a date that lacks its year or month borrows it from its neighbour or the heading."""
    words = words.replace("\u00a0", " ").lower()
    words = re.sub(r"(winter \d{4})–\d{4}", r"\1", words)
    if match := re.fullmatch(r"since (.*)", words):
        return one(match[1], heading) + "/.."
    if match := re.fullmatch(r"until (.*)", words):
        return "../" + one(match[1], heading)
    if match := re.fullmatch(r"from (.*), end not known", words):
        return one(match[1], heading) + "/"
    if match := re.fullmatch(r"(?:from )?(.*) until later that (\w+)(?: \(end (.*)\))?", words):
        start = one(match[1], heading)
        return f"{start}/{unit_around(start, match[2])}{END_DOUBTS[match[3]]}"
    *first, last = re.split(r" to | – |–", words.removeprefix("from "))
    end = one(last, heading)
    return "/".join([one(side, like=end) for side in first] + [end])


def one(words, heading=None, like=""):
    doubt, words = re.fullmatch(r"((?:perhaps )?(?:about )?)(?:some time in )?(.*)", words).groups()
    mark = DOUBTS.get(doubt, "")
    if match := re.fullmatch(r"the (\d{3})0s", words):
        return f"{match[1]}X{mark}"
    if match := re.fullmatch(r"(spring|summer|autumn|winter) (\d{4})", words):
        return f"{match[2]}-{SEASONS[match[1]]}{mark}"
    match = re.fullmatch(rf"(?:(\d{{1,2}})\b ?)?(?:({'|'.join(MONTHS)})\b ?)?(\d{{4}})?", words)
    assert match, f"no date of level 1 says “{words}”"
    day, month, year = match.groups()
    parts = [year or like[:4] or str(heading)]
    if month or day:
        parts.append(f"{MONTHS.index(month) + 1:02}" if month else like[5:7])
    if day:
        parts.append(f"{int(day):02}")
    return "-".join(parts) + mark


def unit_around(start, unit):
    year, month = int(start[:4]), start[5:7].strip("?~%")
    if unit == "decade":
        return start[:3] + "X"
    if unit == "year":
        return start[:4]
    if unit == "month":
        return start[:7]
    season = SEASON_OF.get(int(month), "24")
    return f"{year - (int(month) < 3)}-{season}"


def as_meant(text):
    """What was written, without the differences in writing that mean nothing to a reader."""
    bare = re.sub(r"-XX", "", text)
    start, slash, end = bare.partition("/")
    if start == end:
        return start
    return f"../{end}" if slash and not start else bare


@unhurried
@given(TEXTS)
def test_words_claim_neither_more_nor_less_than_the_date(text):
    assert read_back(in_words(parse(text))) == as_meant(text)


@unhurried
@given(TEXTS, st.integers(1980, 1999))
def test_words_in_a_list_say_the_same_under_their_heading(text, year):
    assert read_back(in_list(parse(text), year), year) == as_meant(text)


@unhurried
@given(TEXTS)
def test_words_under_the_year_of_the_beginning_say_the_same(text):
    when = parse(text)
    year = when.span.begins_by.year
    assert read_back(in_list(when, year), year) == as_meant(text)
