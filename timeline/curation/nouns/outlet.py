"""Outlets: publishers with their standing."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Any

from timeline.curation.errors import Problem
from timeline.curation.nouns.noun import Beside, Languages, Noun, Reference, Refs
from timeline.curation.shapes import Address, Edtf, Shape, Slug, line
from timeline.models.outlet import Outlet
from timeline.models.side import Side
from timeline.models.standing import Standing


class OutletShape(Shape):
    slug: Slug
    name: Annotated[str, line(200)]
    standing: Slug
    side: Slug | None
    based_with: Slug | None
    owner: Annotated[str, line(200)] | None
    country: Annotated[str, line(100)] | None
    standing_evidence: Address | None
    standing_since: Edtf | None = None


class Outlets(Noun):
    name, file, shape, model = "outlet", "outlets", OutletShape, Outlet
    optional = frozenset({"standing_since"})
    prefetch = ("standing", "side", "based_with")

    def references(self, row: OutletShape) -> Iterator[Reference]:
        yield Reference("standing", row.standing, "standing")
        for field in ("side", "based_with"):
            if slug := getattr(row, field):
                yield Reference("side", slug, field)

    def check_together(self, rows: dict[str, OutletShape], where: dict[str, str], beside: Beside) -> Iterator[Problem]:
        means = dict(Standing.objects.values_list("slug", "side_means"))
        means |= {slug: standing.side_means for slug, standing in beside.get("standing", {}).items()}
        for slug, row in rows.items():
            meant = means.get(row.standing)
            if meant == "side" and not row.side:
                what = f"The standing “{row.standing}” belongs to a side, and none is named."
                yield Problem(where[slug], "side", what, "Name the side, or choose another standing.")
            if meant != "side" and row.side:
                what = f"The standing “{row.standing}” belongs to no side."
                yield Problem(
                    where[slug], "side", what, "Leave the side empty; “based with” may say where it is based."
                )
            if meant == "side" and row.based_with:
                what = "An outlet with a side has no “based with”."
                yield Problem(where[slug], "based_with", what, "Leave it empty.")

    def fill(self, main: Outlet, row: OutletShape, refs: Refs) -> None:
        main.name, main.owner, main.country = row.name, row.owner, row.country
        main.standing_id = refs.pk(Standing, row.standing)
        main.side_id, main.based_with_id = refs.maybe(Side, row.side), refs.maybe(Side, row.based_with)
        main.standing_evidence, main.standing_since = row.standing_evidence, row.standing_since

    def read(self, main: Outlet, languages: Languages) -> dict[str, Any]:
        return {
            "slug": main.slug,
            "name": main.name,
            "standing": main.standing.slug,
            "side": main.side.slug if main.side else None,
            "based_with": main.based_with.slug if main.based_with else None,
            "owner": main.owner,
            "country": main.country,
            "standing_evidence": main.standing_evidence,
            "standing_since": main.standing_since,
        }
