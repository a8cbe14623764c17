"""A language of which the engine knows the dates and the names, and nothing else: every other table is empty."""

import re
from dataclasses import fields
from typing import Any

from timeline.extraction.date_mentions import DateTable
from timeline.extraction.figures import FigureWords
from timeline.extraction.kinds import KindTable
from timeline.extraction.language import Attachment, Language
from timeline.extraction.name_words import NameWords
from timeline.extraction.quotations import SpeechWords

_NEVER = re.compile(r"(?!)")
_NO_OFFICE, _NO_BODY = (re.compile(f"(?P<{group}>(?!))") for group in ("office", "body"))


def _empty(table: Any, **other: Any) -> dict[str, Any]:
    """Every field of a table of words as a pattern that finds nothing, but those that are given."""
    return {one.name: _NEVER for one in fields(table)} | other


_NO_ATTACHMENT = Attachment(**_empty(Attachment, days_beside=lambda *_: 0))
_NO_FIGURES = FigureWords(
    **_empty(FigureWords, value=lambda _: None, single=lambda _: (0, 0), about=(), whom=(), claimant=())
)


def names_and_dates(code: str, dates: DateTable, place_after: re.Pattern[str]) -> Language:
    """The language with this code. `place_after`: what behind the name of a capital makes a place of it."""
    speech = SpeechWords((), frozenset())
    return Language(code, dates, _NO_ATTACHMENT, (), _names(place_after), _NO_FIGURES, KindTable(()), speech)


def _names(place_after: re.Pattern[str]) -> NameWords:
    offices = dict.fromkeys(("offices", "office_before", "short_office", "both_in_office"), _NO_OFFICE)
    tables: dict[str, Any] = {"office_words": {}, "short_body": _NO_BODY, "plural": "", "local": (), "called": {}}
    return NameWords(**_empty(NameWords, place_after=place_after, **offices, **tables))
