"""Reads a stored event back into its payload."""

from __future__ import annotations

from typing import Any

from timeline.models.citation import Citation
from timeline.models.claim import Claim
from timeline.models.event import Event, EventText, Protection
from timeline.models.involvement import Involvement


def stored_payload(main: Event) -> dict[str, Any]:
    """The payload of an event that was fetched with all that `Events.prefetch` names; every key present."""
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
            {"place": one.place.slug, "precision": one.precision} for one in main.event_places.all() if one.precision
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
