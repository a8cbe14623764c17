"""The names of the record as the reader of articles needs them: every actor and place, with ties and spans of time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from timeline.dates.edtf import parse
from timeline.extraction.gazetteer import Gazetteer, Known, Name, Tie, Way
from timeline.extraction.languages import writings
from timeline.models import Actor, ActorName, Affiliation, NameKind, Place, PlaceKind, PlaceName
from timeline.reading.memory import remembered

_WAYS = {
    NameKind.NAME: Way.NAME,
    NameKind.FORMER: Way.NAME,
    NameKind.ABBREVIATION: Way.ABBREVIATION,
    NameKind.METONYM: Way.METONYM,
    NameKind.DEMONYM: Way.DEMONYM,
    NameKind.OFFICE: Way.OFFICE,
}
_BROAD = frozenset({PlaceKind.REGION})


def known_names(edition: int, language: str) -> Gazetteer:
    """All names in one language. Five queries, none when remembered."""
    return remembered(edition, "gazetteer", language, lambda: _gazetteer(language))


def _gazetteer(language: str) -> Gazetteer:
    actors = actors_by_key()
    places = places_by_key()
    names = [*_names_of_actors(actors, language), *_names_of_places(places, language)]
    return Gazetteer(tuple(dict.fromkeys(names)), tuple(_ties(actors)))


def actors_by_key() -> dict[int, Known]:
    """Every actor, by primary key. Two queries."""
    shown = _main_names(ActorName.objects.filter(main=True).values_list("actor_id", "language", "text"))
    return {
        actor.pk: Known(actor.slug, shown.get(actor.pk, actor.slug), actor.kind, actor.active_from, actor.active_to)
        for actor in Actor.objects.all()
    }


def places_by_key() -> dict[int, Known]:
    """Every place, by primary key. Two queries."""
    shown = _main_names(PlaceName.objects.order_by("position").values_list("place_id", "language", "text"))
    return {
        place.pk: Known(place.slug, shown.get(place.pk, place.slug), "place", broad=place.kind in _BROAD)
        for place in Place.objects.all()
    }


def _main_names(rows: Iterator[tuple[int, str, str]]) -> dict[int, str]:
    """The first English name, else the first there is: what the record calls it in the default language."""
    found: dict[int, dict[str, str]] = defaultdict(dict)
    for owner, language, text in rows:
        found[owner].setdefault(language, text)
    return {owner: texts.get("en") or next(iter(texts.values())) for owner, texts in found.items()}


def _names_of_actors(actors: dict[int, Known], language: str) -> Iterator[Name]:
    rows = ActorName.objects.filter(language=language).order_by("actor__slug", "position")
    for name in rows:
        first, last = _span(name.edtf)
        for text in sorted(writings(name.text, language)):
            yield Name(text, actors[name.actor_id], _WAYS[NameKind(name.kind)], "", first, last)


def _names_of_places(places: dict[int, Known], language: str) -> Iterator[Name]:
    for name in PlaceName.objects.filter(language=language).order_by("place__slug", "position"):
        for text in sorted(writings(name.text, language)):
            yield Name(text, places[name.place_id])


def _ties(actors: dict[int, Known]) -> Iterator[Tie]:
    for tie in Affiliation.objects.order_by("actor__slug", "position"):
        office = tie.office or ""
        yield Tie(actors[tie.actor_id], actors[tie.to_id], tie.relation, office, tie.earliest, tie.latest)


def _span(edtf: str | None) -> tuple[date | None, date | None]:
    if not edtf:
        return None, None
    span = parse(edtf).span
    return span.earliest, span.latest
