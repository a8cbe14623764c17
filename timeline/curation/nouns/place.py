"""Places with names by language and by user."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Any

from django.db.models import Model

from timeline.curation.errors import Problem
from timeline.curation.nouns.noun import Languages, Noun, Reference, Refs
from timeline.curation.shapes import Edtf, Language, Number, Shape, Slug, line, one_of, paragraphs
from timeline.models.actor import Actor
from timeline.models.place import Place, PlaceKind, PlaceName
from timeline.text.folding import fold


class PlaceNameShape(Shape):
    text: Annotated[str, line(200)]
    lang: Language
    used_by: Slug | None
    span: Edtf | None = None


class PlaceShape(Shape):
    slug: Slug
    kind: Annotated[str, one_of(PlaceKind.values)]
    names: list[PlaceNameShape]
    contested: bool
    lat: Number | None
    lon: Number | None
    no_coordinates_because: Annotated[str, line(300)] | None = None
    precision_km: Number | None
    precision: Annotated[str, line(200)] | None
    admin_context: Annotated[str, paragraphs(2_000)] | None
    region: Annotated[str, line(60)] | None


class Places(Noun):
    name, file, shape, model = "place", "places", PlaceShape, Place
    below = ((PlaceName, "place"),)
    optional = frozenset({"no_coordinates_because", "span"})
    prefetch = ("names__used_by",)

    def references(self, row: PlaceShape) -> Iterator[Reference]:
        for number, name in enumerate(row.names):
            if name.used_by:
                yield Reference("actor", name.used_by, f"names.{number}.used_by")

    def check(self, row: PlaceShape, where: str, languages: Languages) -> Iterator[Problem]:
        default = languages.default
        if not any(name.lang == default for name in row.names):
            yield Problem(where, "names", f"It has no name in “{default}”, the default language.", "Add one.")
        if row.contested and len({name.used_by for name in row.names} - {None}) < 2:
            what = "It is contested, but its names have fewer than two users."
            yield Problem(where, "names", what, "Give the names that both sides use, and say who uses which.")
        if (row.lat is None) != (row.lon is None):
            yield Problem(where, "lat", "Only one coordinate is given.", "Give both, or neither.")
        if row.lat is None and not row.no_coordinates_because:
            yield Problem(where, "no_coordinates_because", "There are no coordinates.", "Say why.")
        for field, value, limit in (("lat", row.lat, 90), ("lon", row.lon, 180)):
            if value is not None and not -limit <= value <= limit:
                yield Problem(where, field, f"{value} is not on earth.", f"Give a number from −{limit} to {limit}.")
        if row.precision_km is not None and row.precision_km <= 0:
            yield Problem(where, "precision_km", "It is not above 0.", "Give a distance in kilometres.")

    def fill(self, main: Place, row: PlaceShape, refs: Refs) -> None:
        main.kind, main.contested, main.region = row.kind, row.contested, row.region
        main.latitude, main.longitude = row.lat, row.lon
        main.no_coordinates_because = row.no_coordinates_because
        main.precision_km, main.precision_words = row.precision_km, row.precision
        main.admin_context = row.admin_context

    def below_of(self, main: Place, row: PlaceShape, refs: Refs) -> Iterator[Model]:
        for position, name in enumerate(row.names):
            yield PlaceName(
                place=main,
                text=name.text,
                language=name.lang,
                used_by_id=refs.maybe(Actor, name.used_by),
                edtf=name.span,
                search_key=fold(name.text)[:200],
                position=position,
            )

    def read(self, main: Place, languages: Languages) -> dict[str, Any]:
        return {
            "slug": main.slug,
            "kind": main.kind,
            "names": [
                {
                    "text": name.text,
                    "lang": name.language,
                    "used_by": name.used_by.slug if name.used_by else None,
                    "span": name.edtf,
                }
                for name in main.names.all()
            ],
            "contested": main.contested,
            "lat": main.latitude,
            "lon": main.longitude,
            "no_coordinates_because": main.no_coordinates_because,
            "precision_km": main.precision_km,
            "precision": main.precision_words,
            "admin_context": main.admin_context,
            "region": main.region,
        }
