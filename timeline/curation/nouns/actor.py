"""Actors with names, description and affiliations."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Annotated, Any

from django.db.models import Model

from timeline.curation.errors import Problem
from timeline.curation.nouns.noun import Beside, Languages, Noun, Reference, Refs
from timeline.curation.rules import cycles, same_name, two_holders
from timeline.curation.shapes import Edtf, Language, Shape, Slug, line, one_of, paragraphs
from timeline.dates.edtf import parse
from timeline.models.actor import Actor, ActorKind, ActorName, ActorText, NameKind
from timeline.models.affiliation import Affiliation, Relation
from timeline.text.folding import fold

QID = re.compile(r"Q[1-9]\d{0,15}")


class AliasShape(Shape):
    text: Annotated[str, line(200)]
    lang: Language
    kind: Annotated[str, one_of(NameKind.values)]
    note: Annotated[str, line(300)] | None
    span: Edtf | None = None


class AffiliationShape(Shape):
    to: Slug
    relation: Annotated[str, one_of(Relation.values)]
    office: Annotated[str, line(200)] | None
    span: Edtf | None
    single_holder: bool = False


class ActorShape(Shape):
    slug: Slug
    kind: Annotated[str, one_of(ActorKind.values)]
    names: dict[Language, Annotated[str, line(200)] | None]
    aliases: list[AliasShape]
    affiliations: list[AffiliationShape]
    active: Edtf | None
    description: Annotated[str, paragraphs(5_000)] | None
    wikidata: Annotated[str, line(20)] | None


class Actors(Noun):
    name, file, shape, model = "actor", "actors", ActorShape, Actor
    below = ((ActorText, "actor"), (ActorName, "actor"), (Affiliation, "actor"))
    prefetch = ("texts", "names", "affiliations__to")

    # `span` of an alias and `single_holder` are left out while empty; the span of an affiliation is not.
    def dumped(self, row: Shape) -> dict[str, Any]:
        whole = super().dumped(row)
        for alias in whole["aliases"]:
            if alias["span"] is None:
                del alias["span"]
        for affiliation in whole["affiliations"]:
            if not affiliation["single_holder"]:
                del affiliation["single_holder"]
        return whole

    def references(self, row: ActorShape) -> Iterator[Reference]:
        for number, affiliation in enumerate(row.affiliations):
            yield Reference("actor", affiliation.to, f"affiliations.{number}.to")

    def check(self, row: ActorShape, where: str, languages: Languages) -> Iterator[Problem]:
        if not any(row.names.values()):
            yield Problem(where, "names", "It has no name.", "Give at least the name in the default language.")
        if row.wikidata is not None and not QID.fullmatch(row.wikidata):
            yield Problem(where, "wikidata", f"“{row.wikidata}” is no Wikidata number.", "Write Q and digits: Q42.")
        for number, affiliation in enumerate(row.affiliations):
            if affiliation.to == row.slug:
                field = f"affiliations.{number}.to"
                yield Problem(where, field, "It is affiliated with itself.", "Name another actor.")

    def check_together(self, rows: dict[str, ActorShape], where: dict[str, str], beside: Beside) -> Iterator[Problem]:
        yield from same_name(rows, where)
        yield from two_holders(rows, where)
        edges = {slug: [a.to for a in row.affiliations if a.relation == Relation.PART_OF] for slug, row in rows.items()}
        stored = Affiliation.objects.part_of().values_list("actor__slug", "to__slug")
        yield from cycles(edges, stored, where, "affiliations")

    def fill(self, main: Actor, row: ActorShape, refs: Refs) -> None:
        main.kind, main.active, main.wikidata = row.kind, row.active, row.wikidata
        span = parse(row.active).span if row.active else None
        main.active_from, main.active_to = (span.earliest, span.latest) if span else (None, None)

    def below_of(self, main: Actor, row: ActorShape, refs: Refs) -> Iterator[Model]:
        language = refs.languages.default
        yield ActorText(actor=main, language=language, description=row.description, reviewed=True)
        position = 0
        for lang, text in row.names.items():
            if text is not None:
                yield ActorName(
                    actor=main, text=text, language=lang, main=True, position=position, search_key=fold(text)[:200]
                )
                position += 1
        for alias in row.aliases:
            names = {"text": alias.text, "language": alias.lang, "kind": alias.kind, "note": alias.note}
            key = fold(alias.text)[:200]
            yield ActorName(actor=main, edtf=alias.span, position=position, search_key=key, **names)
            position += 1
        for number, affiliation in enumerate(row.affiliations):
            span = parse(affiliation.span).span if affiliation.span else None
            yield Affiliation(
                actor=main,
                to_id=refs.pk(Actor, affiliation.to),
                relation=affiliation.relation,
                office=affiliation.office,
                single_holder=affiliation.single_holder,
                edtf=affiliation.span,
                earliest=span.earliest if span else None,
                latest=span.latest if span else None,
                position=number,
            )

    def read(self, main: Actor, languages: Languages) -> dict[str, Any]:
        names = list(main.names.all())
        main_names = {name.language: name.text for name in names if name.main}
        return {
            "slug": main.slug,
            "kind": main.kind,
            "names": {language: main_names.get(language) for language in languages.codes}
            | {language: text for language, text in main_names.items() if language not in languages.codes},
            "aliases": [
                {"text": n.text, "lang": n.language, "kind": n.kind, "note": n.note, "span": n.edtf}
                for n in names
                if not n.main
            ],
            "affiliations": [
                {
                    "to": a.to.slug,
                    "relation": a.relation,
                    "office": a.office,
                    "span": a.edtf,
                    "single_holder": a.single_holder,
                }
                for a in main.affiliations.all()
            ],
            "active": main.active,
            "description": next((text.description for text in main.texts.all()), None),
            "wikidata": main.wikidata,
        }
