import re

import pytest

from timeline.dates.edtf import EdtfError, parse

LEVEL_2 = "is EDTF level 2, which is not used here."

REFUSED = [
    ("", "There is no date. Write a date such as 1992"),
    ("   ", "There is no date."),
    ("1992-05-08T22:00", "A time of day is not part of a date. Write 1992-05-08 and tell the hour in the summary."),
    ("1992-05-08 22:00", "A time of day is not part of a date. Write 1992-05-08 and"),
    ("1992-05-08T22:00Z", "A time of day"),
    ("22:00", "A time of day"),
    ("Y170000002", "Only the years 0001 to 9999"),
    ("Y-17e7", "Only the years 0001 to 9999"),
    ("-0044", "Only the years 0001 to 9999"),
    ("12024", "Only the years 0001 to 9999"),
    ("0000", "Only the years 0001 to 9999"),
    ("0000-05-08", "Only the years 0001 to 9999"),
    ("000X", "Only the years 0001 to 9999"),
    ("00XX", "Only the years 0001 to 9999"),
    ("9999-24", "Only the years 0001 to 9999"),
    ("[1992,1993]", LEVEL_2),
    ("{1992..1993}", LEVEL_2),
    ("[..1992]", LEVEL_2),
    ("2004-06~-11", LEVEL_2),
    ("?2004", LEVEL_2),
    ("2004?-06", LEVEL_2),
    ("1E4", LEVEL_2),
    ("1950S2", LEVEL_2),
    ("1992-25", "Write its months as an interval, for example 1992-01/1992-03."),
    ("1992-41", LEVEL_2),
    ("1992-05-08?~", "Write 1992-05-08%."),
    ("1992~?", "Write 1992%."),
    ("1992-21-05", "A season has no days. Write 1992-21."),
    ("199x", "a capital X. Write 199X."),
    ("XXXX", "These unknown digits cannot be read. Write X only as in 199X"),
    ("1XXX", "These unknown digits"),
    ("199X-05", "These unknown digits"),
    ("1992-XX-08", "These unknown digits"),
    ("1992-1X", "These unknown digits"),
    ("1992-13", "There is no month 13. Months are 01 to 12, seasons 21 (spring) to 24 (winter)."),
    ("1992-00", "There is no month 00."),
    ("1992-42", "There is no month 42."),
    ("1992-13-01", "There is no month 13."),
    ("1992-02-30", "February 1992 has no day 30. Its days are 01 to 29."),
    ("1900-02-29", "February 1900 has no day 29. Its days are 01 to 28."),
    ("1992-05-00", "May 1992 has no day 00."),
    ("1990s", "Write 199X."),
    ("1992-1994", "Two years are joined by a slash. Write 1992/1994."),
    ("1992–1994", "Two years are joined by a slash. Write 1992/1994."),
    ("8–10 May 1992", "joined by a slash"),
    ("1992..", "The slash is missing. Write 1992/.. for what goes on."),
    ("..1992", "The slash is missing. Write ../1992."),
    ("c. 1992", 'The sign for "about" is ~ after the date. Write 1992~.'),
    ("about 1992-05", "Write 1992-05~."),
    ("1992/open", "What goes on has an end of two dots."),
    ("unknown/1992", "An unknown end is left empty."),
    ("/", "An interval needs a date on one side at least."),
    ("../..", "An interval needs a date"),
    ("../", "An interval needs a date"),
    ("/..", "An interval needs a date"),
    ("1992/05/08", "An interval has one slash, and hyphens join the parts of a date."),
    ("1992 / 1993", "There are no spaces beside the slash. Write 1992/1993."),
    ("19920508", "The hyphens are missing. Write 1992-05-08."),
    ("08.05.1992", "The year comes first"),
    ("05-1992", "The year comes first"),
    ("1992.05.08", "Hyphens join the parts"),
    ("1992-5-8", "the month and the day two"),
    ("987", "The year has four digits."),
    ("8 May 1992", "The month is a number, and the year comes first."),
    ("1992 05", "There are no spaces inside a date."),
    ("1992-05-08-01", "“1992-05-08-01” is not a date that can be read."),
    ("１９９２", "“１９９２” is not a date that can be read."),
    ("1992-05\u202e", "“1992-05�” is not a date that can be read."),
    ("1992-05-08/nonsense", "“nonsense” is not a date that can be read."),
    ("1" * 41, "That is longer than any date."),
]


@pytest.mark.parametrize(("text", "message"), REFUSED)
def test_what_is_no_level_1_date_is_refused_with_what_is_wrong_and_what_to_write(text, message):
    with pytest.raises(EdtfError) as refusal:
        parse(text)
    assert message in str(refusal.value)
    assert refusal.value.what
    assert refusal.value.remedy


@pytest.mark.parametrize(("text", "message"), REFUSED)
def test_every_date_that_a_refusal_suggests_can_be_read(text, message):
    with pytest.raises(EdtfError) as refusal:
        parse(text)
    suggestions = re.findall(r"(?<![(-])\b[0-9]{3,4}[-0-9X/~%]*(?:\.\.)?", refusal.value.remedy)
    assert [str(parse(suggestion)) for suggestion in suggestions] == suggestions


def test_a_field_of_many_megabytes_is_refused_unread():
    with pytest.raises(EdtfError, match="longer than any date"):
        parse("1992" * 10_000_000)
