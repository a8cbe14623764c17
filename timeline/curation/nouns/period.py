"""Periods: the chapters."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Any

from django.db.models import Model

from timeline.curation.errors import Problem
from timeline.curation.nouns.noun import Languages, Noun, Refs
from timeline.curation.shapes import Edtf, Language, Shape, Slug, line, paragraphs
from timeline.dates.edtf import parse
from timeline.models.period import Period, PeriodText


class PeriodShape(Shape):
    id: Slug
    order: int
    edtf: Edtf
    title: dict[Language, Annotated[str, line(120)]]
    summary: dict[Language, Annotated[str, paragraphs(5_000)]]


class Periods(Noun):
    name, file, key, shape, model = "period", "periods", "id", PeriodShape, Period
    below = ((PeriodText, "period"),)
    prefetch = ("texts",)

    def check(self, row: PeriodShape, where: str, languages: Languages) -> Iterator[Problem]:
        if parse(row.edtf).span.earliest is None:
            yield Problem(where, "edtf", "A chapter needs a beginning.", "Give the first day, month or year.")
        if not row.title:
            yield Problem(where, "title", "It has no title.", "Give one in the site's default language.")

    def fill(self, main: Period, row: PeriodShape, refs: Refs) -> None:
        span = parse(row.edtf).span
        main.position, main.edtf, main.latest = row.order, row.edtf, span.latest
        if span.earliest is not None:
            main.earliest = span.earliest

    def below_of(self, main: Period, row: PeriodShape, refs: Refs) -> Iterator[Model]:
        for position, (language, title) in enumerate(row.title.items()):
            summary = row.summary.get(language)
            yield PeriodText(
                period=main, language=language, title=title, summary=summary, position=position, reviewed=True
            )

    def read(self, main: Period, languages: Languages) -> dict[str, Any]:
        texts = list(main.texts.all())
        return {
            "id": main.slug,
            "order": main.position,
            "edtf": main.edtf,
            "title": {text.language: text.title for text in texts},
            "summary": {text.language: text.summary for text in texts if text.summary},
        }
