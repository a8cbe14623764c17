"""Says to a person why a text is no date of EDTF level 1, and what to write instead."""

import re
from calendar import monthrange

from timeline.dates.languages import ENGLISH

Refusal = tuple[str, str]
"""What is wrong, and what to write instead: two sentences."""

_EXAMPLES = "Write a date such as 1992, 1992-05 or 1992-05-08."
_YEARS = "Only the years 0001 to 9999 can be given."
_LEVEL_2 = "is EDTF level 2, which is not used here."

_RULES: tuple[tuple[str, str, str], ...] = (
    # (pattern of the whole text, what is wrong, remedy with the pattern's groups); first match
    (r"", "There is no date.", _EXAMPLES),
    (
        r"([0-9]{4}-[0-9]{2}-[0-9]{2})(?:T| +[0-9]).*",
        "A time of day is not part of a date.",
        "Write {0} and tell the hour in the summary.",
    ),
    (r".*[0-9]:[0-9].*", "A time of day is not part of a date.", "Tell the hour in the summary."),
    (r"([0-9]{4})-([0-9]{4})", "Two years are joined by a slash.", "Write {0}/{1}."),
    (r"[Yy][-0-9].*|[-−][0-9].*|[0-9]{5,7}|[0-9]{9,}", _YEARS, _EXAMPLES),
    (r"([0-9]{4})([0-9]{2})([0-9]{2})", "The hyphens are missing.", "Write {0}-{1}-{2}."),
    (
        r".*[\[\]{}].*",
        f"A set of dates in brackets {_LEVEL_2}",
        "Write an interval such as 1992-05/1992-07, or the best date with ? after it.",
    ),
    (
        r".*[0-9][ES][0-9].*",
        f"An exponent or a number of significant digits {_LEVEL_2}",
        "Write the year, or 199X or 19XX.",
    ),
    (
        r"([0-9]{4}(?:-[0-9]{2}){0,2})(?:\?~|~\?)",
        "A date that is both uncertain and approximate has one mark.",
        "Write {0}%.",
    ),
    (
        r".*[?~%].*[0-9?~%].*",
        f"A mark on one part of a date {_LEVEL_2}",
        "Put ?, ~ or % once at the end: it is for the whole date, as in 1992-05~.",
    ),
    (
        r"([0-9]{4})-(?:2[5-9]|3[0-9]|4[01])[?~%]?",
        f"A part of the year beyond the seasons 21 to 24 {_LEVEL_2}",
        "Write its months as an interval, for example {0}-01/{0}-03.",
    ),
    (r"([0-9]{4}-2[1-4])-.*", "A season has no days.", "Write {0}."),
    (r"[0-9Xx-]*x[0-9Xx-]*[?~%]?", "The sign for an unknown digit is a capital X.", "Write 199X."),
    (
        r"[0-9X-]*X[0-9X-]*[?~%]?",
        "These unknown digits cannot be read.",
        "Write X only as in 199X, 19XX, 1992-XX, 1992-05-XX or 1992-XX-XX.",
    ),
    (r"([0-9]{3})0['’]?s", "A decade is written with an X.", "Write {0}X."),
    (r"([0-9]{4})[–—]([0-9]{4})", "Two years are joined by a slash.", "Write {0}/{1}."),
    (r".*[–—].*", "The ends of an interval are joined by a slash.", "Write 1992-05/1992-07."),
    (r"([0-9]{4}[-0-9]*)\.\.", "The slash is missing.", "Write {0}/.. for what goes on."),
    (r"\.\.([0-9]{4}[-0-9]*)", "The slash is missing.", "Write ../{0}."),
    (
        r"(?:c|ca|circa|about|around)\.? *([0-9]{4}[-0-9]*)",
        'The sign for "about" is ~ after the date.',
        "Write {0}~.",
    ),
    (r"(?i:open|now|present|today)", "What goes on has an end of two dots.", "Write .. there."),
    (r"(?i:unknown)", "An unknown end is left empty.", "Write nothing on that side of the slash."),
    (
        r"([0-9]{1,2}[./-]){1,2}[0-9]{4}",
        "The year comes first, and hyphens join the parts.",
        _EXAMPLES,
    ),
    (r"[0-9]{4}([./][0-9]{1,2}){1,2}", "Hyphens join the parts of a date.", _EXAMPLES),
    (
        r"[0-9]{4}(-[0-9]{1,2}){1,2}[?~%]?",
        "The year has four digits, the month and the day two.",
        _EXAMPLES,
    ),
    (r"[0-9]{1,3}[?~%]?", "The year has four digits.", "Write for example 0987."),
    (
        r"[0-9 ,.-]*[A-Z][a-z]{2,}[0-9 ,.-]*",
        "The month is a number, and the year comes first.",
        _EXAMPLES,
    ),
    (r"[0-9-.?~%X ]* [0-9-.?~%X ]*", "There are no spaces inside a date.", _EXAMPLES),
)


def explain(text: str) -> Refusal:
    """Why one date (not an interval) was refused; to be called only for one that was."""
    known = _explain_calendar(text)
    if known:
        return known
    for pattern, what, remedy in _RULES:
        match = re.fullmatch(pattern, text)
        if match:
            return what, remedy.format(*match.groups())
    shown = "".join(sign if sign.isprintable() else "�" for sign in text)
    return f"“{shown}” is not a date that can be read.", _EXAMPLES


def explain_interval(left: str, right: str) -> Refusal | None:
    """Why the two sides of a slash make no interval, or None where each may still be a date."""
    if "/" in right:
        return "An interval has one slash, and hyphens join the parts of a date.", (
            "Write 1992-05-08/1992-05-10, or 1992-05-08 for one day."
        )
    if not left.strip(".") and not right.strip("."):
        return "An interval needs a date on one side at least.", (
            "Write 1992/.. for what goes on, or ../1992 for what ended then."
        )
    if left != left.strip() or right != right.strip():
        return "There are no spaces beside the slash.", f"Write {left.strip()}/{right.strip()}."
    return None


def _explain_calendar(text: str) -> Refusal | None:
    """Dates of the right form that no calendar has, or that lie outside its years."""
    match = re.fullmatch(r"([0-9]{4}|[0-9]{3}X|[0-9]{2}XX)(?:-(..)(?:-(..))?)?[?~%]?", text)
    if not match:
        return None
    year, month, day = match.groups()
    if int(year.replace("X", "0")) == 0 or (year, month) == ("9999", "24"):
        return _YEARS, "Write a year of four digits; one such as 0987 keeps its zero."
    if not month or not month.isdecimal() or (month > "20" and month < "42"):
        return None
    if not "01" <= month <= "12":
        return (
            f"There is no month {month}.",
            "Months are 01 to 12, seasons 21 (spring) to 24 (winter).",
        )
    if not day or not day.isdecimal():
        return None
    days = monthrange(int(year), int(month))[1]
    return f"{ENGLISH.months[int(month) - 1]} {year} has no day {day}.", f"Its days are 01 to {days}."
