"""The site's own words."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Annotated, Any

from django.db.models import Model

from timeline.curation.errors import Problem
from timeline.curation.nouns.noun import Languages, Noun, Refs
from timeline.curation.shapes import Day, Language, Shape, line, paragraphs
from timeline.models.site import Site, SiteText

Words = dict[Language, Annotated[str, line(400)]]
Pages = dict[Language, Annotated[str, paragraphs(40_000)]]


class SiteShape(Shape):
    title: Words
    heading: Words
    subtitle: Words = {}
    standfirst: Words
    intro: Pages = {}
    scope: Pages
    method: Pages = {}
    about: Pages = {}
    default_language: Language
    languages: list[Language]
    first_day: Day
    data_licence: Annotated[str, line(60)]
    contact: Annotated[str, line(200)] | None


class Sites(Noun):
    name, file, shape, model = "site", "site", SiteShape, Site
    below = ((SiteText, "site"),)
    optional = frozenset({"subtitle", "intro", "method", "about"})
    prefetch = ("texts",)

    def slug_of(self, payload: dict[str, Any]) -> str:
        return "site"

    def check(self, row: SiteShape, where: str, languages: Languages) -> Iterator[Problem]:
        if row.default_language not in row.languages:
            what = f"The default language “{row.default_language}” is not among the languages."
            yield Problem(where, "default_language", what, "Add it to languages, or choose another.")
        for field in ("title", "heading", "standfirst"):
            if row.default_language not in getattr(row, field):
                what = f"There is no {field} in the default language."
                yield Problem(where, field, what, f"Add one for “{row.default_language}”.")

    def fill(self, main: Site, row: SiteShape, refs: Refs) -> None:
        main.default_language, main.languages = row.default_language, list(row.languages)
        main.first_day = date.fromisoformat(row.first_day)
        main.data_licence, main.contact = row.data_licence, row.contact

    def below_of(self, main: Site, row: SiteShape, refs: Refs) -> Iterator[Model]:
        for position, language in enumerate(row.languages):
            words = {field: getattr(row, field).get(language) for field in SiteText.WORDS}
            if any(words.values()):
                yield SiteText(site=main, language=language, position=position, reviewed=True, **words)

    def read(self, main: Site, languages: Languages) -> dict[str, Any]:
        texts = list(main.texts.all())
        words = {
            field: {text.language: getattr(text, field) for text in texts if getattr(text, field)}
            for field in SiteText.WORDS
        }
        return words | {
            "default_language": main.default_language,
            "languages": main.languages,
            "first_day": main.first_day.isoformat(),
            "data_licence": main.data_licence,
            "contact": main.contact,
        }
