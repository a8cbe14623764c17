"""Names to show for slugs, a whole list at once: a page needs hundreds of them, in a few queries."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from timeline.models import Actor, Grade, Kind, KindGroup, Outlet, Place, PlaceName, Role
from timeline.reading.memory import remembered
from timeline.text.slugs import slugify


@dataclass(frozen=True)
class Names:
    """Names by slug, in a language or else in the first one there is; each list is fetched when first asked for.

    A contested place has both names in one: "First (Second)". One or two queries a list, none when remembered.
    """

    edition: int
    language: str

    @cached_property
    def actors(self) -> Mapping[str, str]:
        actors = Actor.objects.prefetch_related("names")
        return self._remembered("actors", lambda: {actor.slug: actor.name(self.language) for actor in actors})

    @cached_property
    def roles(self) -> Mapping[str, str]:
        return self._remembered("roles", lambda: _from_texts(Role.objects.prefetch_related("texts"), self.language))

    @cached_property
    def kinds(self) -> Mapping[str, str]:
        return self._remembered("kinds", lambda: _from_texts(Kind.objects.prefetch_related("texts"), self.language))

    @cached_property
    def groups(self) -> Mapping[str, str]:
        groups = KindGroup.objects.prefetch_related("texts")
        return self._remembered("groups", lambda: _from_texts(groups, self.language))

    @cached_property
    def places(self) -> Mapping[str, str]:
        places = Place.objects.prefetch_related("names")
        return self._remembered("places", lambda: {place.slug: place_name(place, self.language) for place in places})

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

    def _remembered(self, nouns: str, make: Callable[[], dict[str, str]]) -> dict[str, str]:
        return remembered(self.edition, f"names of {nouns}", self.language, make)


def _from_texts(records: Iterable[Role | Kind | KindGroup], language: str) -> dict[str, str]:
    found = {}
    for record in records:
        texts = {text.language: text.name for text in record.texts.all()}
        found[record.slug] = texts.get(language) or next(iter(texts.values()), record.slug)
    return found


def place_name(place: Place, language: str) -> str:
    """The name of a place; of a contested one both: the first, and in brackets that of another user.

    Which second name among several: the one that is part of the slug, which joins both; else the next of another user.
    A first name that is nobody's own needs no second.
    """
    all_names = list(place.names.all())
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
