"""Reads the public question from the URL's parameters, without the database.

Nothing that is typed is an error here: what cannot be read is left out of the question and told as a Problem.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from timeline.dates.edtf import EdtfError, When, parse
from timeline.text.invisible import strip
from timeline.text.query import parse as parse_query
from timeline.text.slugs import SLUG

MOST_VALUES = 50
FARTHEST_KM = 2000
LAST_PAGE = 1_000_000
ORDERS = ("oldest", "newest", "relevance")
LISTS = {"actor": "actors", "role": "roles", "kind": "kinds", "place": "places", "grade": "grades", "outlet": "outlets"}
SINGLES = ("actors", "parts", "within", "from", "to", "importance", "figures", "disputed", "q", "order", "page", "view")
# Put on links by others, never by us; they ask nothing.
_TRACKING = re.compile(r"utm_\w+|fbclid|gclid|mc_[ce]id|_gl")
_NUMBER = re.compile(r"[0-9]{1,7}")
_SHOWN = 60


@dataclass(frozen=True, slots=True)
class Problem:
    """A part of the question that was left out: which parameter, what it said, and why, for people."""

    parameter: str
    value: str
    what: str

    def __str__(self) -> str:
        return f"{self.parameter}={self.value}: {self.what}" if self.value else f"{self.parameter}: {self.what}"


@dataclass
class Reading:
    """What was understood: fields of the Selection, of the Presentation, and what was not."""

    selection: dict[str, Any] = field(default_factory=dict)
    presentation: dict[str, Any] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def refuse(self, parameter: str, value: str, what: str) -> None:
        shown = strip(value).replace("\n", " ")
        self.problems.append(Problem(parameter, shown if len(shown) <= _SHOWN else f"{shown[:_SHOWN]}…", what))


def pairs_of(query: Mapping[str, Any]) -> Iterator[tuple[str, list[str]]]:
    """Each parameter with its values in order; from Django's QueryDict or a plain mapping to a text or list."""
    lists = query.lists() if hasattr(query, "lists") else query.items()
    for name, values in lists:
        yield name, [str(value) for value in ([values] if isinstance(values, str | int) else values)]


def read(query: Mapping[str, Any], also: Iterable[str] = ()) -> Reading:
    """Understand the parameters; those named in `also` belong to the caller and are passed over."""
    found = Reading()
    said: dict[str, str] = {}
    for name, values in pairs_of(query):
        values = [value.strip() for value in values if value.strip()]
        if name in LISTS:
            found.selection[LISTS[name]] = tuple(_slugs(name, values, found))
        elif name in SINGLES:
            if len(set(values)) > 1:
                found.refuse(name, values[0], "It can be given once; the last one counts.")
            if values:
                said[name] = values[-1]
        elif name not in also and not _TRACKING.fullmatch(name):
            found.refuse(name, "", "There is no such filter; it was left out.")
    _switches(said, found)
    _window(said, found)
    _numbers(said, found)
    _words(said, found)
    _view(said, found)
    return found


def _slugs(name: str, values: list[str], found: Reading) -> Iterator[str]:
    if len(values) > MOST_VALUES:
        found.refuse(
            name, f"{len(values)} values", f"At most {MOST_VALUES} can be asked for; the others were left out."
        )
    for value in values[:MOST_VALUES]:
        if SLUG.match(value):
            yield value
        else:
            found.refuse(name, value, "This is not a name as addresses have it (a–z, 0–9 and hyphens).")


def _switches(said: dict[str, str], found: Reading) -> None:
    for name, field_, meanings in (
        ("actors", "all_actors", {"any": False, "all": True}),
        ("parts", "parts", {"0": False, "1": True}),
        ("figures", "figures", {"0": False, "1": True}),
        ("disputed", "disputed", {"0": False, "1": True}),
    ):
        if name not in said:
            continue
        if said[name] in meanings:
            found.selection[field_] = meanings[said[name]]
        else:
            found.refuse(name, said[name], f"Write {' or '.join(meanings)}.")


def _date(name: str, said: dict[str, str], found: Reading) -> When | None:
    if name not in said:
        return None
    try:
        return parse(said[name])
    except EdtfError as error:
        found.refuse(name, said[name], str(error))
        return None


def window(from_: str | None, to: str | None) -> tuple[date | None, date | None]:
    """First and last day that two dates ask for, each by its widest reading; None where a side is open."""
    return (parse(from_).span.earliest if from_ else None, parse(to).span.latest if to else None)


def _window(said: dict[str, str], found: Reading) -> None:
    first, last = _date("from", said, found), _date("to", said, found)
    if first and first.span.earliest is None:
        found.refuse("from", str(first), "It has no first day.")
        first = None
    if last and last.span.latest is None:
        found.refuse("to", str(last), "It has no last day.")
        last = None
    if first and last:
        begin, end = window(str(first), str(last))
        if begin and end and end < begin:
            found.refuse("to", str(last), f"It lies before the beginning ({first}); the end was left out.")
            last = None
    if first:
        found.selection["from_"] = str(first)
    if last:
        found.selection["to"] = str(last)


def _numbers(said: dict[str, str], found: Reading) -> None:
    for name, fields, lowest, highest in (
        ("importance", found.selection, 1, 5),
        ("within", found.selection, 1, FARTHEST_KM),
        ("page", found.presentation, 1, LAST_PAGE),
    ):
        if name not in said:
            continue
        value = int(said[name]) if _NUMBER.fullmatch(said[name]) else 0
        if lowest <= value <= highest:
            fields[name] = value
        else:
            found.refuse(name, said[name], f"Write a whole number from {lowest} to {highest}.")
    if "within" in found.selection and not found.selection.get("places"):
        found.refuse("within", str(found.selection.pop("within")), "It needs a place to measure from.")


def _words(said: dict[str, str], found: Reading) -> None:
    q = " ".join(strip(said.get("q", "")).split())
    query = parse_query(q)
    if query.cut:
        found.refuse("q", q, "It is longer than can be searched for; only its beginning was read.")
        q = str(query)
    if query.is_empty:
        if said.get("q"):
            found.refuse("q", q, "It has no letter or digit to search for.")
        q = ""
    if q:
        found.selection["q"] = q
    order = said.get("order", "oldest")
    if order not in ORDERS:
        found.refuse("order", order, f"Write {', '.join(ORDERS[:-1])} or {ORDERS[-1]}.")
    elif order == "relevance" and not q:
        found.refuse("order", order, "Relevance needs words to search for (q).")
    elif order != "oldest":
        found.presentation["order"] = order


def _view(said: dict[str, str], found: Reading) -> None:
    view = _date("view", said, found)
    if view and view.start and view.end and view.is_interval:
        found.presentation["view"] = str(view)
    elif view:
        found.refuse("view", str(view), "Write its first and last day: 1992-05-01/1993-03-31.")
