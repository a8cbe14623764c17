"""Selection: the one public question, as in the URL; list, facets, strip, search and API all take the same one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields, replace
from datetime import date
from hashlib import sha256
from typing import Any, Self
from urllib.parse import urlencode

from timeline.models.event import EventQuerySet
from timeline.reading import matching, parsing
from timeline.reading.known import only_known
from timeline.reading.memory import remembered
from timeline.reading.parsing import LISTS, Problem

FIELD_OF = {
    **LISTS,
    "within": "within",
    "from": "from_",
    "to": "to",
    "importance": "importance",
    "figures": "figures",
    "disputed": "disputed",
    "q": "q",
}
"""Parameter → field, for everything that narrows the question by itself."""


@dataclass(frozen=True)
class Presentation:
    """How the answer is laid out; never which events are in it.

    `order` oldest, newest or relevance (with words only) · `page` from 1, None = not said: then `view` decides ·
    `view` "FIRST-DAY/LAST-DAY", the window that the list is moved to
    """

    order: str = "oldest"
    page: int | None = None
    view: str | None = None

    def parameters(self) -> list[tuple[str, str]]:
        """Those that differ from the default, in a fixed order."""
        said = [("order", self.order if self.order != "oldest" else None), ("page", self.page), ("view", self.view)]
        return [(name, str(value)) for name, value in said if value is not None]


@dataclass(frozen=True)
class Selection:
    """A frozen question. Equal questions are equal values: lists are sorted and hold nothing twice.

    Slugs are those of actors, roles, kinds or kind groups, places, grades and outlets; `from_` and `to` are EDTF;
    `within` is in kilometres around the places; `importance` is the least.
    """

    actors: tuple[str, ...] = ()
    all_actors: bool = False
    parts: bool = True
    roles: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    within: int | None = None
    from_: str | None = None
    to: str | None = None
    importance: int | None = None
    grades: tuple[str, ...] = ()
    figures: bool = False
    disputed: bool = False
    outlets: tuple[str, ...] = ()
    q: str = ""

    def __post_init__(self) -> None:
        for name in LISTS.values():
            object.__setattr__(self, name, tuple(sorted(set(getattr(self, name)))))
        if not self.places:
            object.__setattr__(self, "within", None)

    # ── From and to the URL ───────────────────────────────────────────────────────────────────────────────────────

    @classmethod
    def from_query(
        cls, query: Mapping[str, Any], also: Iterable[str] = ()
    ) -> tuple[Self, Presentation, tuple[Problem, ...]]:
        """Read a QueryDict or mapping; what cannot be answered is told and the rest still asked.

        `also` names further parameters that belong to the caller. One query for each list of slugs that is asked for.
        """
        reading = only_known(parsing.read(query, also))
        return cls(**reading.selection), Presentation(**reading.presentation), tuple(reading.problems)

    def parameters(self) -> list[tuple[str, str]]:
        """Name and value of everything that differs from the default, in the order of the fields."""
        said = [(name, slug) for name, field_ in LISTS.items() for slug in getattr(self, field_)]
        if self.all_actors:
            said.append(("actors", "all"))
        if not self.parts:
            said.append(("parts", "0"))
        for name in ("within", "from", "to", "importance", "q"):
            if value := getattr(self, FIELD_OF[name]):
                said.append((name, str(value)))
        return said + [(name, "1") for name in ("figures", "disputed") if getattr(self, name)]

    def to_query(self, presentation: Presentation | None = None) -> str:
        """The canonical query text, without "?"; empty for the whole record."""
        return urlencode(self.parameters() + (presentation.parameters() if presentation else []))

    @property
    def key(self) -> str:
        """A short name of the question for caches; equal for equal questions only."""
        return sha256(self.to_query().encode()).hexdigest()[:32]

    # ── Words on it ───────────────────────────────────────────────────────────────────────────────────────────────

    @property
    def is_empty(self) -> bool:
        """Whether every event answers it."""
        return not any(True for _ in self.filters())

    @property
    def window(self) -> tuple[date | None, date | None]:
        """First and last day asked for, both included; None = open."""
        return parsing.window(self.from_, self.to)

    def filters(self) -> Iterator[tuple[str, str]]:
        """Parameter and value of each thing that narrows it, in the order of the URL: what chips show."""
        manner = {"actors", "parts"}
        yield from ((name, value) for name, value in self.parameters() if name not in manner)

    def with_(self, parameter: str, value: str | int | bool) -> Self:
        """The question with one value more (in a list) or instead (elsewhere)."""
        name = FIELD_OF[parameter]
        if parameter in LISTS:
            return replace(self, **{name: (*getattr(self, name), str(value))})
        if isinstance(getattr(self, name), bool):
            return replace(self, **{name: str(value) in ("1", "True")})
        return replace(self, **{name: int(value) if parameter in ("importance", "within") else str(value)})

    def without_(self, parameter: str, value: str | None = None) -> Self:
        """The question without one value, or (value=None) without the whole parameter.

        `actors` and `parts` fall back to their defaults with the last actor.
        """
        name = FIELD_OF[parameter]
        left = replace(self, **{name: _DEFAULTS[name]})
        if parameter in LISTS and value is not None:
            left = replace(self, **{name: tuple(slug for slug in getattr(self, name) if slug != value)})
        if parameter == "actor" and not left.actors:
            left = replace(left, all_actors=False, parts=True)
        return left

    def having(self, parameter: str, value: str) -> bool:
        """Whether this value is in force."""
        return (parameter, value) in self.parameters()

    # ── The answer ────────────────────────────────────────────────────────────────────────────────────────────────

    def events(self) -> EventQuerySet:
        """The published events that answer it, unordered, each once."""
        return matching.events(self)

    def spelled_out(self, at: matching.Points | None = None) -> Self:
        """The same question with all places named that `within` means, so that they are looked up once."""
        return replace(self, places=matching.places_meant(self, at), within=None) if self.within else self

    def spelled_out_in(self, edition: int) -> Self:
        """The same, worked out once for an Edition."""
        return self.spelled_out(remembered(edition, "points", "", matching.points)) if self.within else self

    def in_order(self, presentation: Presentation) -> EventQuerySet:
        """The same, in a total and stable order."""
        return matching.in_order(self, presentation.order)


_DEFAULTS = {field_.name: field_.default for field_ in fields(Selection)}

__all__ = ["FIELD_OF", "Presentation", "Problem", "Selection"]
