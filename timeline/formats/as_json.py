"""Events as plain data for programs; the names of the fields are a promise, written down in docs/api.md."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal
from typing import Any

from timeline.dates.edtf import parse
from timeline.dates.wording import in_words
from timeline.formats import addresses
from timeline.models import Citation, Claim, Event, EventPlace, Involvement, Source
from timeline.reading.actor_search import Found
from timeline.reading.answers import Answer
from timeline.reading.facets import Facets, FacetValue
from timeline.reading.names import Names
from timeline.reading.records import Link
from timeline.reading.series import YearCell

API = "/api/v1"


def page(found: Answer, language: str, root: str, address: Callable[[int], str]) -> dict[str, Any]:
    """One page of an answer. `root`: the site without its last slash; `address` gives that of a page by its number."""
    return {
        "total": found.total,
        "of": found.of_all,
        "edition": found.edition,
        "page": found.page,
        "pages": found.pages,
        "per_page": found.size,
        "began_earlier": found.began_earlier,
        "results": list(rows(found.events, language, root)),
        "next": address(found.page + 1) if found.page < found.pages else None,
        "previous": address(found.page - 1) if found.page > 1 else None,
    }


def rows(events: Iterable[Event], language: str, root: str) -> Iterator[dict[str, Any]]:
    """Each event as a row of a list."""
    return (row(event, language, root) for event in events)


def row(event: Event, language: str, root: str) -> dict[str, Any]:
    """What a list tells. Days are the widest reading, `latest` null = open; lists of slugs are alphabetical."""
    text = event.text(language)
    return {
        "slug": event.slug,
        "url": root + addresses.of("event", event.slug),
        "api_url": f"{root}{API}/events/{event.slug}",
        **_dates(event),
        "kind": event.kind.slug,
        "kind_group": event.kind.group.slug,
        "language": text.language if text else None,
        "title": text.title if text else event.slug,
        "label": text.label if text else None,
        "summary": text.summary if text else None,
        "importance": event.importance,
        "actors": sorted({one.actor.slug for one in event.involvements.all()}),
        "places": sorted({one.place.slug for one in event.event_places.all()}),
        "grade": event.grade,
        "confidence": event.confidence,
        "figures": event.has_figures,
        "disputed": event.disputed,
        "note": event.note,
        "version": event.version,
    }


def _dates(event: Event) -> dict[str, Any]:
    return {
        "edtf": event.edtf,
        "when": in_words(parse(event.edtf)),
        "earliest": event.earliest.isoformat(),
        "begins_by": event.begins_by.isoformat(),
        "latest": event.latest.isoformat() if event.latest else None,
        "precision": event.precision,
        "approximate": event.approximate,
        "uncertain": event.uncertain,
        "ongoing": event.ongoing,
    }


def whole(event: Event, links: Iterable[Link], names: Names, root: str) -> dict[str, Any]:
    """Everything that the page of an event shows: the row, then roles, places, claims, citations and links."""
    numbers = {citation.pk: citation.number for citation in event.citations.all()}
    return row(event, names.language, root) | {
        "involvements": [_involvement(one, names) for one in event.involvements.all()],
        "where": [_where(one, names) for one in event.event_places.all()],
        "claims": [_claim(claim, numbers) for claim in event.claims.all()],
        "citations": [_citation(citation, root) for citation in event.citations.all()],
        "links": [{"relation": one.relation, "backwards": one.backwards, "event": one.event.slug} for one in links],
        "history_url": root + addresses.history_of("event", event.slug),
    }


def _involvement(one: Involvement, names: Names) -> dict[str, Any]:
    return {
        "actor": one.actor.slug,
        "name": names.of("actor", one.actor.slug),
        "role": one.role.slug,
        "as_name": one.as_name,
        "office": one.office,
    }


def _where(one: EventPlace, names: Names) -> dict[str, Any]:
    return {
        "place": one.place.slug,
        "name": names.of("place", one.place.slug),
        "precision": one.precision,
        "latitude": _number(one.place.latitude),
        "longitude": _number(one.place.longitude),
    }


def _number(value: Decimal | None) -> int | float | None:
    """As a JSON number; whole ones without a point."""
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)


def _claim(claim: Claim, numbers: dict[int, int]) -> dict[str, Any]:
    claimants = list(claim.claimants.all())
    return {
        "about": claim.about,
        "measure": claim.measure,
        "unit": claim.unit,
        "whom": claim.whom,
        "side": claim.side.slug if claim.side else None,
        "low": _number(claim.low),
        "best": _number(claim.best),
        "high": _number(claim.high),
        "words": claim.words,
        "statement": claim.statement,
        "claimant_words": claim.claimant_words,
        "claimants": [one.actor.slug for one in claimants if one.actor],
        "claimant_outlets": [one.outlet.slug for one in claimants if one.outlet],
        "via": claim.via,
        "said_on": claim.said_on,
        "comparison": claim.comparison,
        "citation": numbers[claim.citation_id],
    }


def _citation(citation: Citation, root: str) -> dict[str, Any]:
    return {
        "number": citation.number,
        "source": _source(citation.source, root),
        "supports": citation.supports,
        "quote": citation.quote_exact,
        "locator": citation.locator,
        "seen": citation.seen,
        "consulted": citation.consulted.isoformat() if citation.consulted else None,
    }


def _source(source: Source, root: str) -> dict[str, Any]:
    return {
        "slug": source.slug,
        "page": root + addresses.of("source", source.slug),
        "title": source.title,
        "url": source.url,
        "reference": source.reference,
        "published": source.published,
        "language": source.language,
        "kind": source.kind,
        "outlet": source.outlet.slug,
        "outlet_name": source.outlet.name,
        "standing": source.outlet.standing.slug,
        "via": source.via,
    }


def facets(found: Facets, years: Iterable[YearCell], names: Names) -> dict[str, Any]:
    """Every facet under the name of its parameter, kinds within their groups; then the strip."""

    def listed(parameter: str, values: Iterable[FacetValue]) -> list[dict[str, Any]]:
        return [_value(parameter, value, names) for value in values]

    return {
        "total": found.total,
        "actor": listed("actor", found.actors),
        "role": listed("role", found.roles),
        "kind": [
            _value("kind", one.group, names, names.groups.get(one.group.slug)) | {"kinds": listed("kind", one.kinds)}
            for one in found.kinds
        ],
        "place": listed("place", found.places),
        "importance": listed("importance", found.importance),
        "grade": listed("grade", found.grades),
        "figures": _value("figures", found.figures, names),
        "disputed": _value("disputed", found.disputed, names),
        "outlet": listed("outlet", found.outlets),
        "years": [
            {"year": cell.year, "solid": cell.solid, "outline": cell.outline, "chosen": cell.chosen} for cell in years
        ],
    }


def _value(parameter: str, value: FacetValue, names: Names, name: str | None = None) -> dict[str, Any]:
    return {
        "value": value.slug,
        "name": name or names.of(parameter, value.slug),
        "matching": value.matching,
        "count": value.count,
        "chosen": value.chosen,
    }


def found_names(noun: str, found: Iterable[Found], root: str) -> list[dict[str, Any]]:
    """Rows of the type-ahead for actors or places."""
    return [
        {
            "slug": row.slug,
            "url": root + addresses.of(noun, row.slug),
            "name": row.name,
            "kind": row.kind,
            "alias": row.alias,
            "alias_language": row.alias_language,
            "first_year": row.first_year,
            "last_year": row.last_year,
            "count": row.count,
            "chosen": row.chosen,
        }
        for row in found
    ]
