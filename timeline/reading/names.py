"""Names to show for slugs, a whole list at once: a page needs hundreds of them, in a few queries."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from typing import TypeVar

from timeline.models import ActorName, Grade, KindGroupText, KindText, Outlet, Place, PlaceName, RoleText, Site
from timeline.reading.memory import remembered
from timeline.text.slugs import slugify

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
        return self._remembered("roles", lambda: _spoken(_texts(RoleText, "role"), self))

    @cached_property
    def kinds(self) -> Mapping[str, str]:
        return self._remembered("kinds", lambda: _spoken(_texts(KindText, "kind"), self))

    @cached_property
    def groups(self) -> Mapping[str, str]:
        return {slug: name for slug, (name, _) in self._groups.items()}

    @cached_property
    def glyphs(self) -> Mapping[str, str]:
        """Not words but the shape of each kind group, by slug."""
        return {slug: glyph for slug, (_, glyph) in self._groups.items()}

    @cached_property
    def _groups(self) -> Mapping[str, tuple[str, str]]:
        return self._remembered("groups", lambda: _spoken(_groups(), self))

    @cached_property
    def places(self) -> Mapping[str, str]:
        return self._remembered("places", lambda: _place_names(self.language))

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


def _texts(model: type[RoleText | KindText], parent: str) -> Iterable[tuple[str, str, str]]:
    texts = model.objects.order_by(f"{parent}__position", f"{parent}__slug", "position")
    return texts.values_list(f"{parent}__slug", "language", "name")


def _groups() -> Iterable[tuple[str, str, tuple[str, str]]]:
    texts = KindGroupText.objects.order_by("group__position", "group__slug", "position")
    for slug, language, name, glyph in texts.values_list("group__slug", "language", "name", "group__glyph"):
        yield slug, language, (name, glyph)


def _spoken(rows: Iterable[tuple[str, str, Shown]], of: Names) -> dict[str, Shown]:
    """From (slug, language, name) in order: the name in the language, else the first."""
    found: dict[str, Shown] = {}
    for slug, language, name in rows:
        if slug not in found or language == of.language:
            found[slug] = name
    return found


def _place_names(language: str) -> dict[str, str]:
    named = PlaceName.objects.select_related("place").order_by("place__slug", "position")
    places = [
        (names[0].place, names) for names in (list(group) for _, group in groupby(named, lambda one: one.place_id))
    ]
    return {place.slug: _in_words(place, names, language) for place, names in places}


def place_name(place: Place, language: str) -> str:
    """The name of a place; of a contested one both: the first, and in brackets that of another user.

    Which second name among several: the one that is part of the slug, which joins both; else the next of another user.
    A first name that is nobody's own needs no second.
    """
    return _in_words(place, list(place.names.all()), language)


def _in_words(place: Place, all_names: list[PlaceName], language: str) -> str:
    spoken = [name for name in all_names if name.language == language] or all_names
    if not spoken:
        return place.slug
    first, *others = spoken
    second = _second(first, others, place.slug) if place.contested else None
    return f"{first.text} ({second.text})" if second else first.text


def _second(first: PlaceName, others: list[PlaceName], slug: str) -> PlaceName | None:
    rivals = [name for name in others if name.text != first.text and name.used_by_id != first.used_by_id]
    joined = [name for name in rivals if slugify(name.text) in slug.replace(slugify(first.text), "", 1)]
    if joined:
        return joined[0]
    return rivals[0] if rivals and first.used_by_id else None
