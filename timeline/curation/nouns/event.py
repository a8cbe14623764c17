"""Events with everything below them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from django.db.models import Model

from timeline.curation.errors import Problem
from timeline.curation.nouns.event_rules import problems_of_event
from timeline.curation.nouns.event_shape import CitationShape, EventShape, FigureShape
from timeline.curation.nouns.event_stored import stored_payload
from timeline.curation.nouns.noun import Beside, Languages, Noun, Reference, Refs
from timeline.curation.rules import cycles
from timeline.curation.shapes import Shape
from timeline.dates.edtf import parse
from timeline.models.actor import Actor
from timeline.models.citation import Citation
from timeline.models.claim import Claim, ClaimClaimant
from timeline.models.event import Event, EventText, Protection
from timeline.models.event_link import EventLink, LinkRelation
from timeline.models.event_place import EventPlace
from timeline.models.involvement import Involvement
from timeline.models.kind import Kind
from timeline.models.outlet import Outlet
from timeline.models.place import Place
from timeline.models.role import Role
from timeline.models.side import Side
from timeline.models.source import Source


class Events(Noun):
    name, file, key, shape, model = "event", "events", "id", EventShape, Event
    below = (
        (ClaimClaimant, "claim__event"),
        (Claim, "event"),
        (Citation, "event"),
        (EventText, "event"),
        (Involvement, "event"),
        (EventPlace, "event"),
        (EventLink, "from_event"),
    )
    optional = frozenset({"links", "place_precision", "protection", "withdrawn", "as_name", "consulted", "words"})
    prefetch = (
        "kind",
        "texts",
        "involvements__actor",
        "involvements__role",
        "event_places__place",
        "citations__source",
        "claims__citation__source",
        "claims__side",
        "claims__claimants__actor",
        "claims__claimants__outlet",
        "links__to_event",
    )

    def dumped(self, row: Shape) -> dict[str, Any]:
        whole = super().dumped(row)
        for part, field in (("actors", "office"), ("figures", "statement")):
            for inner in whole[part]:
                if inner[field] is None:
                    del inner[field]
        for text in whole["translations"].values():
            for field in ("label", "summary"):
                if text[field] is None:
                    del text[field]
        return whole

    def references(self, row: EventShape) -> Iterator[Reference]:
        yield Reference("kind", row.type, "type")
        for number, place in enumerate(row.places):
            yield Reference("place", place, f"places.{number}")
        for number, one in enumerate(row.actors):
            yield Reference("actor", one.actor, f"actors.{number}.actor")
            yield Reference("role", one.role, f"actors.{number}.role")
        for number, citation in enumerate(row.sources):
            yield Reference("source", citation.source, f"sources.{number}.source")
        for number, figure in enumerate(row.figures):
            yield from self._references_of(figure, f"figures.{number}")
        for number, link in enumerate(row.links):
            yield Reference("event", link.to, f"links.{number}.to")

    @staticmethod
    def _references_of(figure: FigureShape, field: str) -> Iterator[Reference]:
        if figure.side:
            yield Reference("side", figure.side, f"{field}.side")
        for claimant in figure.claimants:
            yield Reference("actor", claimant, f"{field}.claimants")
        for outlet in figure.claimant_outlets:
            yield Reference("outlet", outlet, f"{field}.claimant_outlets")

    def check(self, row: EventShape, where: str, languages: Languages) -> Iterator[Problem]:
        return problems_of_event(row, where, languages)

    def check_together(self, rows: dict[str, EventShape], where: dict[str, str], beside: Beside) -> Iterator[Problem]:
        edges = {slug: [x.to for x in row.links if x.relation == LinkRelation.PART_OF] for slug, row in rows.items()}
        if any(edges.values()):
            stored = EventLink.objects.part_of()
            yield from cycles(edges, stored.values_list("from_event__slug", "to_event__slug"), where, "links")

    def fill(self, main: Event, row: EventShape, refs: Refs) -> None:
        when = parse(row.edtf)
        main.kind_id, main.edtf = refs.pk(Kind, row.type), row.edtf
        main.latest = when.span.latest
        if when.span.earliest is not None:
            main.earliest = when.span.earliest
        main.begins_by = when.span.begins_by or date.max
        main.precision, main.approximate = when.precision, when.approximate
        main.uncertain, main.ongoing = when.uncertain, when.ongoing
        main.importance, main.confidence, main.note = row.importance, row.confidence, row.note
        main.protection = row.protection or Protection.NORMAL
        main.withdrawal_reason = row.withdrawn

    def below_of(self, main: Event, row: EventShape, refs: Refs) -> Iterator[Model]:
        yield from self._texts(main, row, refs)
        for position, one in enumerate(row.actors):
            yield Involvement(
                event=main,
                actor_id=refs.pk(Actor, one.actor),
                role_id=refs.pk(Role, one.role),
                as_name=one.as_name,
                office=one.office,
                position=position,
            )
        precision = {near.place: near.precision for near in row.place_precision}
        for position, place in enumerate(row.places):
            pk = refs.pk(Place, place)
            yield EventPlace(event=main, place_id=pk, precision=precision.get(place), position=position)
        for position, link in enumerate(row.links):
            to = refs.pk(Event, link.to)
            yield EventLink(from_event=main, to_event_id=to, relation=link.relation, position=position)
        citations = {}
        for number, citation in enumerate(row.sources, 1):
            citations[citation.source] = self._citation(main, citation, number, refs)
        yield from citations.values()
        for position, figure in enumerate(row.figures):
            yield from self._claim(main, figure, citations[figure.source], position, refs)

    @staticmethod
    def _texts(main: Event, row: EventShape, refs: Refs) -> Iterator[Model]:
        default = refs.languages.default
        yield EventText(
            event=main, language=default, title=row.title, label=row.label, summary=row.summary, reviewed=True
        )
        for position, (language, text) in enumerate(row.translations.items(), 1):
            words = {"title": text.title, "label": text.label, "summary": text.summary}
            yield EventText(event=main, language=language, reviewed=not text.unreviewed, position=position, **words)

    @staticmethod
    def _citation(main: Event, row: CitationShape, number: int, refs: Refs) -> Citation:
        quote = row.quote
        return Citation(
            event=main,
            source_id=refs.pk(Source, row.source),
            number=number,
            quote_exact=quote.exact if quote else None,
            quote_prefix=quote.prefix if quote else None,
            quote_suffix=quote.suffix if quote else None,
            locator=row.locator,
            supports=row.supports,
            seen=row.seen,
            consulted=date.fromisoformat(row.consulted) if row.consulted else None,
        )

    @staticmethod
    def _claim(main: Event, row: FigureShape, citation: Citation, position: int, refs: Refs) -> Iterator[Model]:
        same = ("about", "measure", "unit", "whom", "low", "best", "high", "claimant_words", "via", "words")
        same += ("statement", "said_on", "comparison")
        claim = Claim(event=main, citation=citation, position=position, side_id=refs.maybe(Side, row.side))
        for field in same:
            setattr(claim, field, getattr(row, field))
        claim.said_from = parse(row.said_on).span.earliest if row.said_on else None
        yield claim
        for number, slug in enumerate(row.claimants):
            yield ClaimClaimant(claim=claim, actor_id=refs.pk(Actor, slug), position=number)
        for number, slug in enumerate(row.claimant_outlets, len(row.claimants)):
            yield ClaimClaimant(claim=claim, outlet_id=refs.pk(Outlet, slug), position=number)

    def read(self, main: Event, languages: Languages) -> dict[str, Any]:
        return stored_payload(main)
