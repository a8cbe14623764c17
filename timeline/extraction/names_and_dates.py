"""A language of which the engine knows the dates and the names, and nothing else: every other table is empty."""

import re

from timeline.extraction.date_mentions import DateTable
from timeline.extraction.figures import FigureWords
from timeline.extraction.kinds import KindTable
from timeline.extraction.language import Attachment, Language
from timeline.extraction.name_words import NameWords
from timeline.extraction.quotations import SpeechWords

_NEVER = re.compile(r"(?!)")
_NO_OFFICE, _NO_BODY = (re.compile(f"(?P<{group}>(?!))") for group in ("office", "body"))
_NO_ATTACHMENT = Attachment(*(_NEVER for _ in Attachment.__dataclass_fields__))
_NO_FIGURES = FigureWords(
    amount=_NEVER,
    value=lambda _: None,
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
    claimant=(),
)


def names_and_dates(code: str, dates: DateTable, place_after: re.Pattern[str]) -> Language:
    """The language with this code. `place_after`: what behind the name of a capital makes a place of it."""
    speech = SpeechWords((), frozenset())
    return Language(code, dates, _NO_ATTACHMENT, (), _names(place_after), _NO_FIGURES, KindTable(()), speech)


def _names(place_after: re.Pattern[str]) -> NameWords:
    return NameWords(
        forces=_NEVER,
        people=_NEVER,
        bodies=_NEVER,
        offices=_NO_OFFICE,
        office_words={},
        elsewhere_before=_NEVER,
        first_name_before=_NEVER,
        place_before=_NEVER,
        body_before=_NEVER,
        goes_before=_NEVER,
        place_after=place_after,
        state_after=_NEVER,
        state_before=_NEVER,
        unknown_place=_NEVER,
        capital=_NEVER,
        not_place_after=_NEVER,
        possessive=_NEVER,
        adjective_after=_NEVER,
        coordinated=_NEVER,
        office_before=_NO_OFFICE,
        aside_before=_NEVER,
        own_forces=_NEVER,
        short_body=_NO_BODY,
        both_in_office=_NO_OFFICE,
        short_office=_NO_OFFICE,
        local=(),
        called={},
    )
