"""What a place was called at a given time: a contested one has two names, and no name stands in years before it was."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import NamedTuple

from timeline.dates.edtf import parse
from timeline.models import ActorKind, Place, PlaceName
from timeline.reading.memory import remembered
from timeline.text.slugs import slugify


class Second(NamedTuple):
    """Another user's name, and the first day (None = always) on which it can have been used."""

    text: str
    since: date | None


@dataclass(frozen=True, slots=True)
class Called:
    """The first name, and those of others: what they use today before what was used by a state that is gone."""

    first: str
    others: tuple[Second, ...] = ()

    def on(self, day: date | None) -> tuple[str, ...]:
        """One name or two, as they were in use by that day; None = today."""
        for other in self.others:
            if day is None or other.since is None or other.since <= day:
                return (self.first, other.text)
        return (self.first,)

    def words(self, day: date | None = None) -> str:
        """In running text: "First (Second)"."""
        first, *second = self.on(day)
        return f"{first} ({second[0]})" if second else first


def called(edition: int, language: str) -> Mapping[str, Called]:
    """By slug, for all places. One query, none when remembered."""
    return remembered(edition, "called", language, lambda: _called(language))


def _called(language: str) -> dict[str, Called]:
    names = PlaceName.objects.select_related("place", "used_by").order_by("place__slug", "position")
    groups = (list(group) for _, group in groupby(names, lambda name: name.place_id))
    return {group[0].place.slug: called_among(group[0].place, group, language) for group in groups}


def called_among(place: Place, names: list[PlaceName], language: str) -> Called:
    """From the names of one place, in their order, with their users loaded: those in a language, else all."""
    if not names:
        return Called(place.slug)
    first, *others = [name for name in names if name.language == language] or names
    return Called(first.text, tuple(_seconds(first, others, place.slug)) if place.contested else ())


def _seconds(first: PlaceName, others: list[PlaceName], slug: str) -> list[Second]:
    """Names of other users in the order of preference.

    Beside a first name that nobody uses today, only the one with which the slug joins it can stand: any other would
    choose between the users of the rest.
    """
    rivals = [name for name in others if name.text != first.text and name.used_by and name.used_by != first.used_by]
    today = [name for name in rivals if _in_use(name)]
    if not _in_use(first):
        rest = slug.replace(slugify(first.text), "", 1)
        return [_second(name) for name in today if slugify(name.text) in rest]
    return [_second(name) for name in (*today, *(name for name in rivals if not _in_use(name)))]


def _in_use(name: PlaceName) -> bool:
    """Whether a user of today has it: not neutral, and not left by a state that is gone."""
    user = name.used_by
    return user is not None and not (user.kind == ActorKind.STATE and user.active_to is not None)


def _second(name: PlaceName) -> Second:
    """A name reaches back as far as is said of it, else no further than the unrecognised authority behind it."""
    if name.edtf:
        return Second(name.text, parse(name.edtf).span.begins_by)
    user = name.used_by
    since = user.active_from if user and user.kind == ActorKind.DE_FACTO_AUTHORITY else None
    return Second(name.text, since)
