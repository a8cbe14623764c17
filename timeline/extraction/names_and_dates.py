"""A language of which the engine knows the dates and the names, and nothing else: every other table is empty."""

import re
from typing import Any

from timeline.extraction.date_mentions import DateTable
from timeline.extraction.figures import FigureWords
from timeline.extraction.kinds import KindTable
from timeline.extraction.language import Attachment, Language
from timeline.extraction.name_words import NameWords
from timeline.extraction.quotations import SpeechWords

_NEVER = re.compile(r"(?!)")
_NO_OFFICE, _NO_BODY = (re.compile(f"(?P<{group}>(?!))") for group in ("office", "body"))
_NO_WORDS: dict[str, Any] = dict.fromkeys(Attachment.__dataclass_fields__, _NEVER)
_NO_ATTACHMENT = Attachment(**_NO_WORDS | {"days_beside": lambda *_: 0})
_NO_FIGURES = FigureWords(
    amount=_NEVER,
    value=lambda _: None,
    single=lambda _: (0, 0),
    about=(),
    whom=(),
    bare=_NEVER,
    one_person=_NEVER,
    people=_NEVER,
    subset=_NEVER,
    not_people=_NEVER,
    and_one=_NEVER,
    again=_NEVER,
    restated=_NEVER,
    again_by=_NEVER,
    said_again=_NEVER,
    ends=_NEVER,
    carried=_NEVER,
    captives=_NEVER,
    freed=_NEVER,
    remains=_NEVER,
    things=_NEVER,
    kin=_NEVER,
    befell=_NEVER,
    one_befell=_NEVER,
    struck=_NEVER,
    several=_NEVER,
    age=_NEVER,
    age_ends=_NEVER,
    said_beside=_NEVER,
    claimant=(),
)


def names_and_dates(code: str, dates: DateTable, place_after: re.Pattern[str]) -> Language:
    """The language with this code. `place_after`: what behind the name of a capital makes a place of it."""
    speech = SpeechWords((), frozenset())
    return Language(code, dates, _NO_ATTACHMENT, (), _names(place_after), _NO_FIGURES, KindTable(()), speech)


def _names(place_after: re.Pattern[str]) -> NameWords:
    empty: dict[str, Any] = dict.fromkeys(NameWords.__dataclass_fields__, _NEVER)
    offices = dict.fromkeys(("offices", "office_before", "short_office", "both_in_office"), _NO_OFFICE)
    tables: dict[str, Any] = {"office_words": {}, "short_body": _NO_BODY, "plural": "", "local": (), "called": {}}
    return NameWords(**empty | offices | tables | {"place_after": place_after})
