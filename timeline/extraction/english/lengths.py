"""English lengths of time, repetitions, clock times and words like "now": no dates of events, but mentions of time.

Values are those of TIMEX3 (TimeML 1.2.1, guidelines of TempEval-3).
"""

from datetime import timedelta

from timeline.extraction.date_mentions import Context, Match, Need, Reading, known
from timeline.extraction.english.rows import row
from timeline.extraction.english.words import NUMBER, ORDINALS, WEEKDAY, YEAR, number, weekday
from timeline.extraction.moments import on

_LETTERS = {
    "second": "TS", "minute": "TM", "hour": "TH", "day": "D", "week": "W", "fortnight": "W", "month": "M",
    "quarter": "Q", "year": "Y", "decade": "DE", "century": "CE", "centurie": "CE", "weekend": "WE",
    "morning": "TMO", "night": "TNI", "evening": "TEV", "afternoon": "TAF",
}  # fmt: skip
_UNITS = r"(?P<unit>second|minute|hour|day|week|month|quarter|year|decade|centur(?:y|ie)|weekend|night)s?"
_REFERENCES = {
    "now": "PRESENT_REF", "currently": "PRESENT_REF", "at present": "PRESENT_REF", "at the moment": "PRESENT_REF",
    "nowadays": "PRESENT_REF", "recently": "PAST_REF", "recent": "PAST_REF", "in the past": "PAST_REF",
    "the past": "PAST_REF", "formerly": "PAST_REF", "once": "PAST_REF", "the future": "FUTURE_REF",
    "future": "FUTURE_REF", "soon": "FUTURE_REF", "the near future": "FUTURE_REF",
}  # fmt: skip


def _period(unit: str, count: str) -> str:
    letters = _LETTERS[unit.rstrip("s") if unit not in _LETTERS else unit]
    return f"PT{count}{letters[1:]}" if letters[0] == "T" else f"P{count}{letters}"


def length(found: Match, context: Context) -> Reading | None:
    """A length of time; an age is left alone."""
    if known(found, "age"):
        return Reading(None, timex=("", ""))
    return Reading(None, timex=("DURATION", _period(found["unit"].lower(), str(number(found["number"])))))


def half(found: Match, context: Context) -> Reading | None:
    return Reading(None, timex=("DURATION", _period(found["unit"].lower(), "0.5")))


def vague_length(found: Match, context: Context) -> Reading | None:
    return Reading(None, timex=("DURATION", _period(found["unit"].lower(), "X")))


def repeated(found: Match, context: Context) -> Reading | None:
    """ "Every Tuesday", "each year", "twice a week"."""
    if named := known(found, "weekday"):
        return Reading(None, timex=("SET", f"XXXX-WXX-{weekday(named.rstrip('s')) + 1}"))
    return Reading(None, timex=("SET", _period(found["unit"].lower(), "1")))


_ADVERBS = {
    "daily": "P1D",
    "weekly": "P1W",
    "monthly": "P1M",
    "quarterly": "P3M",
    "annually": "P1Y",
    "yearly": "P1Y",
    "annual": "P1Y",
}


def adverb(found: Match, context: Context) -> Reading | None:
    return Reading(None, timex=("SET", _ADVERBS[found[0].lower()]))


def reference(found: Match, context: Context) -> Reading | None:
    return Reading(None, timex=("DATE", _REFERENCES[found[0].lower()]))


def clock(found: Match, context: Context) -> Reading | None:
    """A time of day; with a weekday or "today" it is that day's, else that of publication."""
    hour, minute = int(found["hour"]), found["minute"] or "00"
    half_ = (known(found, "half") or "").lower().replace(".", "")
    if hour > 24 or int(minute) > 59:
        return None
    hour = hour % 12 + 12 if half_ == "pm" else hour % 12 if half_ == "am" else hour
    day = context.published
    if day is None:
        return Reading(None, timex=("TIME", f"T{hour:02d}:{minute}"))
    named, said = known(found, "weekday"), known(found, "said")
    if named:
        day -= timedelta((day.weekday() - weekday(named)) % 7)
    elif said == "yesterday":
        day -= timedelta(1)
    when = on(day) if named or said else None
    return Reading(when, Need.PUBLICATION, timex=("TIME", f"{day.isoformat()}T{hour:02d}:{minute}"))


def noon(found: Match, context: Context) -> Reading | None:
    time = "T24:00" if found[0].lower().endswith("midnight") else "T12:00"
    day = context.published.isoformat() if context.published else ""
    return Reading(None, Need.PUBLICATION, timex=("TIME", f"{day}{time}"))


def quarter(found: Match, context: Context) -> Reading | None:
    published, said = context.published, known(found, "said")
    if which := known(found, "which"):
        year = int(found["year"]) if known(found, "year") else published.year if published else None
        return Reading(
            None, timex=("DATE", f"{year}-Q{ORDINALS[which.lower()]}" if year else f"XXXX-Q{ORDINALS[which.lower()]}")
        )
    if published is None:
        return None
    total = published.year * 4 + (published.month - 1) // 3 + {"last": -1, "next": 1}.get((said or "").lower(), 0)
    return Reading(None, Need.PUBLICATION, timex=("DATE", f"{total // 4}-Q{total % 4 + 1}"))


def century(found: Match, context: Context) -> Reading | None:
    return Reading(None, timex=("DATE", f"{int(found['which']) - 1:02d}"))


ROWS = (
    row(
        "length",
        "0123456789acefhilnoprstz",
        rf"(?:(?:the|these|those|its|his|their) )?(?:(?:past|last|next|first|previous|coming|final"
        rf"|recent|another) )?(?P<number>{NUMBER})"
        rf"(?: more| full)?[ -](?:consecutive )?{_UNITS}(?P<age>[- ]old)?(?:-long)?(?! (?:ago"
        rf"|earlier|later|before|after|from now)\b)",
        length,
        ("a 20-day state", "2008-03-05", ""),
    ),
    row("half a length", "h", rf"half (?:a|an) {_UNITS}", half, ("half an hour", "2008-03-05", "")),
    row(
        "vague length",
        "acflmnprst",
        rf"(?:(?:the|these|those) )?(?:(?:past|last|next|recent|previous|coming) )?(?:several|many"
        rf"|few|a few|some|countless|recent) {_UNITS}(?! ago)",
        vague_length,
        ("several months", "2008-03-05", ""),
    ),
    row(
        "repeated",
        "ep",
        rf"(?:[Ee]very|[Ee]ach|per) (?:{_UNITS}|(?P<weekday>{WEEKDAY}))",
        repeated,
        ("every Tuesday", "2008-03-05", ""),
    ),
    row(
        "repeated, in a word",
        "admqwy",
        r"(?:[Dd]aily|[Ww]eekly|[Mm]onthly|[Qq]uarterly|[Aa]nnually|[Yy]early)",
        adverb,
        ("published daily", "", ""),
    ),
    row(
        "now, once, soon",
        "acinrst",
        r"(?:[Nn]ow|[Cc]urrently|[Aa]t present|[Aa]t the moment|[Nn]owadays|[Rr]ecently|[Rr]ecent"
        r"|in the past|the near future|the future|soon)",
        reference,
        ("it is now open", "", ""),
    ),
    row(
        "clock",
        "0123456789",
        rf"(?P<hour>\d{{1,2}})(?::(?P<minute>\d\d))? ?(?P<half>[ap]\.m\.|[ap]m"
        rf"|[AP]M)(?: (?:on )?(?:(?P<weekday>{WEEKDAY})|(?P<said>yesterday|today)))?",
        clock,
        ("at 8:30 p.m. Tuesday", "2008-03-05", "2008-03-04"),
    ),
    row("noon", "mn", r"(?:[Nn]oon|[Mm]idday|[Mm]idnight)", noon, ("at noon", "2008-03-05", "")),
    row(
        "quarter",
        "flnst",
        rf"(?:the )?(?:(?:fiscal )?(?P<which>first|second|third"
        rf"|fourth)[ -]quarter(?: of (?P<year>{YEAR}))?|(?P<said>last|this|next) quarter)",
        quarter,
        ("in the third quarter", "1989-11-02", ""),
    ),
    row(
        "century",
        "0123456789t",
        r"(?:the )?(?P<which>\d{1,2})(?:st|nd|rd|th) century",
        century,
        ("the 20th century", "", ""),
    ),
)
