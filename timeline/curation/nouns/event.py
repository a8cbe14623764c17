"""Events with everything below them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date
from typing import Any

from django.db.models import Model

from timeline.curation.errors import Problem
from timeline.curation.nouns.base import Beside, Languages, Noun, Reference, Refs
from timeline.curation.nouns.event_shape import CitationShape, EventShape, FigureShape
from timeline.curation.rules import cycles
from timeline.dates.edtf import EdtfError, parse
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

    def canonical(self, payload: dict[str, Any]) -> dict[str, Any]:
        whole = super().canonical(payload)
        for part, field in (("actors", "office"), ("figures", "statement")):
            for row in whole[part]:
                if row[field] is None:
                    del row[field]
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
        yield from self._check_dates(row, where)
        if not 1 <= row.importance <= 5:
            yield Problem(
                where, "importance", f"{row.importance} is outside 1 to 5.", "5 = a one-page history needs it."
            )
        for field, slugs in (
            ("places", row.places),
            ("actors", [f"{one.actor} as {one.role}" for one in row.actors]),
            ("sources", [citation.source for citation in row.sources]),
            ("links", [f"{link.relation} {link.to}" for link in row.links]),
        ):
            for slug, times in Counter(slugs).items():
                if times > 1:
                    yield Problem(where, field, f"“{slug}” stands {times} times.", "Leave it once.")
        if languages.default in row.translations:
            what = f"“{languages.default}” is the default language: its title stands at the top of the event."
            yield Problem(where, "translations", what, "Remove it from the translations.")
        for number, link in enumerate(row.links):
            if link.to == row.id:
                yield Problem(where, f"links.{number}.to", "It is linked to itself.", "Name another event.")
        for number, near in enumerate(row.place_precision):
            if near.place not in row.places:
                field = f"place_precision.{number}.place"
                yield Problem(where, field, f"“{near.place}” is no place of this event.", "Add the place first.")
        for number, citation in enumerate(row.sources):
            if not citation.supports and not citation.quote:
                what = "The citation neither quotes the source nor says what it shows."
                yield Problem(where, f"sources.{number}.supports", what, "Say in your own words what it shows.")
        yield from self._check_figures(row, where)

    @staticmethod
    def _check_dates(row: EventShape, where: str) -> Iterator[Problem]:
        try:
            when = parse(row.edtf)
        except EdtfError as error:
            yield Problem(where, "edtf_end", error.what, error.remedy)
            return
        if "/" in row.edtf_start:
            yield Problem(where, "edtf_start", "It is an interval.", "Write its start here and its end in edtf_end.")
        if when.span.earliest is None:
            what = "An event needs a beginning, even a rough one."
            yield Problem(where, "edtf_start", what, "Give a year or a decade: 1991 or 199X.")

    @staticmethod
    def _check_figures(row: EventShape, where: str) -> Iterator[Problem]:
        cited = {citation.source for citation in row.sources}
        sizes = Counter(figure.comparison for figure in row.figures if figure.comparison)
        for number, figure in enumerate(row.figures):
            field = f"figures.{number}"
            bounds = [bound for bound in (figure.low, figure.best, figure.high) if bound is not None]
            if bounds != sorted(bounds):
                words = ", ".join(f"{bound:f}".rstrip("0").rstrip(".") for bound in bounds)
                yield Problem(
                    where, f"{field}.low", f"The bounds run backwards: {words}.", "Order them low, best, high."
                )
            if any(bound < 0 for bound in bounds):
                yield Problem(where, f"{field}.low", "A figure is negative.", "Give 0 or more.")
            if not bounds and not figure.statement:
                what = "There is neither a figure nor a statement."
                yield Problem(where, f"{field}.low", what, "Give low, best or high.")
            if figure.source not in cited:
                what = f"The source “{figure.source}” is not cited by this event."
                yield Problem(where, f"{field}.source", what, "Add it to the sources of the event.")
            if figure.comparison and sizes[figure.comparison] < 2:
                what = f"Only one figure has the comparison “{figure.comparison}”."
                yield Problem(
                    where, f"{field}.comparison", what, "Give it to what it is compared with, or leave it empty."
                )

    def check_together(self, rows: dict[str, EventShape], where: dict[str, str], beside: Beside) -> Iterator[Problem]:
        edges = {slug: [x.to for x in row.links if x.relation == LinkRelation.PART_OF] for slug, row in rows.items()}
        if any(edges.values()):
            stored = EventLink.objects.filter(relation=LinkRelation.PART_OF)
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
        text, *others = main.texts.all()
        start, interval, end = main.edtf.partition("/")
        protection = None if main.protection == Protection.NORMAL else main.protection
        return {
            "id": main.slug,
            "title": text.title,
            "label": text.label,
            "summary": text.summary,
            "edtf_start": start,
            "edtf_end": end if interval else None,
            "type": main.kind.slug,
            "places": [one.place.slug for one in main.event_places.all()],
            "actors": [_involvement(one) for one in main.involvements.all()],
            "figures": [_figure(claim) for claim in main.claims.all()],
            "sources": [_cited(citation) for citation in main.citations.all()],
            "importance": main.importance,
            "confidence": main.confidence,
            "note": main.note,
            "translations": {other.language: _translation(other) for other in others},
            "links": [{"to": link.to_event.slug, "relation": link.relation} for link in main.links.all()],
            "place_precision": [
                {"place": one.place.slug, "precision": one.precision}
                for one in main.event_places.all()
                if one.precision
            ],
            "protection": protection,
            "withdrawn": main.withdrawal_reason,
        }


def _involvement(one: Involvement) -> dict[str, Any]:
    return {"actor": one.actor.slug, "role": one.role.slug, "as_name": one.as_name, "office": one.office}


def _translation(text: EventText) -> dict[str, Any]:
    words = {"title": text.title, "label": text.label, "summary": text.summary}
    return words | {"machine-or-unreviewed": not text.reviewed}


def _cited(citation: Citation) -> dict[str, Any]:
    quote = None
    if citation.quote_exact:
        quote = {"exact": citation.quote_exact, "prefix": citation.quote_prefix, "suffix": citation.quote_suffix}
    return {
        "source": citation.source.slug,
        "supports": citation.supports,
        "locator": citation.locator,
        "quote": quote,
        "seen": citation.seen,
        "consulted": citation.consulted.isoformat() if citation.consulted else None,
    }


def _figure(claim: Claim) -> dict[str, Any]:
    same = ("about", "measure", "unit", "whom", "low", "best", "high", "claimant_words", "via", "said_on", "comparison")
    claimants = list(claim.claimants.all())
    return {field: getattr(claim, field) for field in (*same, "words", "statement")} | {
        "side": claim.side.slug if claim.side else None,
        "claimants": [one.actor.slug for one in claimants if one.actor],
        "claimant_outlets": [one.outlet.slug for one in claimants if one.outlet],
        "source": claim.citation.source.slug,
    }
