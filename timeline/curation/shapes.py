"""The shapes that a proposal's fields can have, and what is said to a person when one does not fit."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from decimal import Decimal
from typing import Annotated, Any, NoReturn

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, PlainSerializer, ValidationError
from pydantic_core import PydanticCustomError

from timeline.curation.errors import Problem
from timeline.dates.edtf import EdtfError, parse
from timeline.models.claim import DIGITS, PLACES
from timeline.text import invisible

SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
ADDRESS = re.compile(r"https?://[^\s/]+\.[^\s]+")


def refuse(what: str, remedy: str) -> NoReturn:
    """Refuse one field, inside a validator."""
    raise PydanticCustomError("refused", "{what} {remedy}", {"what": what, "remedy": remedy})


class Shape(BaseModel):
    """A row of a file, checked. Unknown keys are refused; keys left out of `optional` ones stay out."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


def _text(limit: int, *, lines: bool) -> Callable[[str], str]:
    def check(value: str) -> str:
        value = invisible.to_nfc(value).strip()
        if not value:
            refuse("It is empty.", "Give words, or null (no value) if nothing is known.")
        if len(value) > limit:
            refuse(f"It has {len(value):,} characters; at most {limit:,} are kept.", "Shorten it.")
        if found := invisible.find(value):
            refuse(f"It holds characters that cannot be seen ({', '.join(found[:3])}).", "Type it anew without them.")
        if not lines and ("\n" in value or "\t" in value):
            refuse("It runs over more than one line.", "Put it on one line.")
        return value

    return check


def line(limit: int) -> AfterValidator:
    """One line of at most `limit` characters: `Annotated[str, line(100)]`."""
    return AfterValidator(_text(limit, lines=False))


def paragraphs(limit: int) -> AfterValidator:
    """Text that may run over several lines."""
    return AfterValidator(_text(limit, lines=True))


def _matching(pattern: re.Pattern[str], limit: int, what: str, remedy: str) -> Callable[[str], str]:
    def check(value: str) -> str:
        if len(value) > limit or not pattern.fullmatch(value):
            refuse(f"“{value[:60]}” is {what}.", remedy)
        return value

    return check


def one_of(values: Iterable[str]) -> AfterValidator:
    """One of a fixed list of words."""
    allowed = tuple(values)

    def check(value: str) -> str:
        if value not in allowed:
            refuse(f"“{value[:60]}” is not in the list.", f"Choose one of: {', '.join(allowed)}.")
        return value

    return AfterValidator(check)


def _edtf(value: str) -> str:
    try:
        return str(parse(value))
    except EdtfError as error:
        refuse(error.what, error.remedy)


def _day(value: str) -> str:
    try:
        return date.fromisoformat(value).isoformat()
    except ValueError:
        refuse(f"“{value[:40]}” is no calendar day.", "Write year-month-day, for example 1992-05-08.")


def _decimal(value: Any) -> Decimal:
    if isinstance(value, bool) or not isinstance(value, int | float | Decimal):
        refuse(f"“{str(value)[:40]}” is not a number.", "Write digits only, for example 1200 or 51.3.")
    number = Decimal(str(value))
    if not number.is_finite() or abs(number) >= Decimal(10) ** (DIGITS - PLACES):
        refuse("The number is too large.", f"Give at most {DIGITS - PLACES} digits.")
    return number


def plain_number(value: Decimal | None) -> int | float | None:
    """A decimal as the files write it: whole numbers without a point."""
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)


Slug = Annotated[
    str,
    AfterValidator(
        _matching(
            SLUG, 100, "no slug", "Use lower-case letters a–z, digits and single hyphens, at most 100 characters."
        )
    ),
]
Language = Annotated[
    str, AfterValidator(_matching(LANGUAGE, 12, "no language code", "Write a code such as en, fr or pt-BR."))
]
Address = Annotated[
    str, AfterValidator(_matching(ADDRESS, 2000, "no web address", "Begin with https:// and leave no space."))
]
Edtf = Annotated[str, AfterValidator(_edtf)]
Day = Annotated[str, AfterValidator(_day)]
Number = Annotated[Decimal, BeforeValidator(_decimal), PlainSerializer(plain_number)]

_SAID: dict[str, tuple[str, str]] = {
    "missing": ("It is missing.", "Add the field; write null where nothing is known."),
    "extra_forbidden": ("No such field.", "Remove it, or check how it is spelt."),
    "string_type": ("It is not text.", "Put it in quotation marks."),
    "int_type": ("It is not a whole number.", "Write digits only."),
    "bool_type": ("It is neither true nor false.", "Write true or false, without quotation marks."),
    "list_type": ("It is not a list.", "Put it in square brackets [ ]."),
    "dict_type": ("It is not a table of names and values.", "Put it in braces { }."),
    "model_type": ("It is not a table of names and values.", "Put it in braces { }."),
}


def problems_of(error: ValidationError, where: str) -> Iterator[Problem]:
    """What pydantic found, each as a Problem with the path of its field."""
    for found in error.errors(include_url=False):
        field = ".".join(str(part) for part in found["loc"])
        context = found.get("ctx") or {}
        if found["type"] == "refused":
            yield Problem(where, field, context["what"], context["remedy"])
        else:
            what, remedy = _SAID.get(found["type"], (f"{found['msg']}.", "Correct it."))
            yield Problem(where, field, what, remedy)
