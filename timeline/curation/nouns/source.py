"""Sources: publications."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Annotated, Any

from timeline.curation.errors import Problem
from timeline.curation.nouns.noun import Beside, Languages, Noun, Reference, Refs
from timeline.curation.shapes import Address, Day, Edtf, Language, Shape, Slug, line, one_of
from timeline.dates.edtf import parse
from timeline.models.outlet import Outlet
from timeline.models.source import Reachable, Source, SourceKind


class SourceShape(Shape):
    slug: Slug
    title: Annotated[str, line(500)]
    outlet: Slug
    via: Annotated[str, line(200)] | None
    url: Address | None
    reference: Annotated[str, line(300)] | None
    published: Edtf | None
    lang: Language
    kind: Annotated[str, one_of(SourceKind.values)]
    authors: list[Annotated[str, line(200)]] = []
    reachable: Annotated[str, one_of(Reachable.values)] | None = None
    checked_at: Day | None = None
    archive_urls: list[Address] = []


class Sources(Noun):
    name, file, shape, model = "source", "sources", SourceShape, Source
    optional = frozenset({"authors", "reachable", "checked_at", "archive_urls"})
    prefetch = ("outlet",)

    def references(self, row: SourceShape) -> Iterator[Reference]:
        yield Reference("outlet", row.outlet, "outlet")

    def check(self, row: SourceShape, where: str, languages: Languages) -> Iterator[Problem]:
        if not row.url and not row.reference:
            what = "It has neither a web address nor a stable reference."
            yield Problem(where, "url", what, "Give one of them: a reader must be able to find it.")
        if row.reachable and not row.checked_at:
            yield Problem(where, "checked_at", "It is not said when it was checked.", "Give the day.")

    def check_together(self, rows: dict[str, SourceShape], where: dict[str, str], beside: Beside) -> Iterator[Problem]:
        by_url: dict[str, str] = {}
        for slug, row in rows.items():
            if row.url and by_url.setdefault(row.url, slug) != slug:
                yield self._twice(where[slug], by_url[row.url])
        for source in Source.objects.others_than(rows).at_addresses(by_url):
            yield self._twice(where[by_url[source.url]], source.slug)

    @staticmethod
    def _twice(where: str, other: str) -> Problem:
        return Problem(where, "url", f"The source “{other}” has the same address.", "Cite that one instead.")

    def fill(self, main: Source, row: SourceShape, refs: Refs) -> None:
        main.outlet_id = refs.pk(Outlet, row.outlet)
        for field in ("title", "via", "url", "reference", "published", "kind", "reachable"):
            setattr(main, field, getattr(row, field))
        main.language = row.lang
        main.authors, main.archive_urls = list(row.authors), list(row.archive_urls)
        main.checked_at = date.fromisoformat(row.checked_at) if row.checked_at else None
        span = parse(row.published).span if row.published else None
        main.published_from = span.earliest if span else None
        main.published_to = span.latest if span else None

    def read(self, main: Source, languages: Languages) -> dict[str, Any]:
        same = ("slug", "title", "via", "url", "reference", "published", "kind", "authors", "reachable", "archive_urls")
        return {field: getattr(main, field) for field in same} | {
            "outlet": main.outlet.slug,
            "lang": main.language,
            "checked_at": main.checked_at.isoformat() if main.checked_at else None,
        }
