"""Names to show for slugs, a whole list at once: a page needs hundreds of them, in a few queries."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TypeVar

from timeline.models import ActorName, Grade, Outlet, Place, Site
from timeline.reading.called import called, called_among
from timeline.reading.memory import remembered
from timeline.reading.vocabulary import Vocabulary, vocabulary

Shown = TypeVar("Shown")


@dataclass(frozen=True)
class Names:
    """Names by slug, in a language or else in the first one there is; each list is fetched when first asked for.

    A contested place has both names in one: "First (Second)". One query a list, none when remembered.
    """

    edition: int
    language: str

    @cached_property
    def actors(self) -> Mapping[str, str]:
        names = ActorName.objects.filter(main=True).order_by("actor__slug", "position")
        return self._remembered("actors", lambda: _spoken(names.values_list("actor__slug", "language", "text"), self))

    @cached_property
    def roles(self) -> Mapping[str, str]:
        return self._words.roles_by_slug

    @cached_property
    def kinds(self) -> Mapping[str, str]:
        return {kind.slug: kind.name for kind in self._words.kinds.values()}

    @cached_property
    def groups(self) -> Mapping[str, str]:
        return {group.slug: group.name for group in self._words.groups}

    @cached_property
    def glyphs(self) -> Mapping[str, str]:
        """Not words but the shape of each kind group, by slug."""
        return {group.slug: group.glyph for group in self._words.groups}

    @cached_property
    def _words(self) -> Vocabulary:
        return vocabulary(self.edition, self.language)

    @cached_property
    def places(self) -> Mapping[str, str]:
        return {slug: one.words() for slug, one in called(self.edition, self.language).items()}

    @cached_property
    def outlets(self) -> Mapping[str, str]:
        return self._remembered("outlets", lambda: dict(Outlet.objects.values_list("slug", "name")))

    @property
    def grades(self) -> Mapping[str, str]:
        return dict(Grade.choices)

    def of(self, parameter: str, slug: str) -> str:
        """The name of a value of a filter; the slug itself where nothing is known of it."""
        match parameter:
            case "kind":
                return self.kinds.get(slug) or self.groups.get(slug, slug)
            case "actor" | "role" | "place" | "outlet" | "grade":
                found: Mapping[str, str] = getattr(self, f"{parameter}s")
                return found.get(slug, slug)
        return slug

    def _remembered(self, nouns: str, make: Callable[[], dict[str, Shown]]) -> dict[str, Shown]:
        return remembered(self.edition, f"names of {nouns}", self.language, make)


def languages(edition: int) -> tuple[str, ...]:
    """The languages of the site, the default one first. One query, none when remembered."""
    return remembered(edition, "languages", "", _languages)


def _languages() -> tuple[str, ...]:
    found = Site.objects.values_list("default_language", "languages").first()
    default, others = found or ("en", [])
    return (default, *(language for language in others if language != default))


def _spoken(rows: Iterable[tuple[str, str, Shown]], of: Names) -> dict[str, Shown]:
    """From (slug, language, name) in order: the name in the language, else the first."""
    found: dict[str, Shown] = {}
    for slug, language, name in rows:
        if slug not in found or language == of.language:
            found[slug] = name
    return found


def place_name(place: Place, language: str, on: date | None = None) -> str:
    """The name of a place whose names and their users are loaded; of a contested one both, as they were on a day."""
    return called_among(place, list(place.names.all()), language).words(on)
