"""One record with all that its page shows, in a number of queries that does not grow with it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, OuterRef, Prefetch, Q, Subquery

from timeline.models import (
    Actor,
    ActorText,
    Affiliation,
    Citation,
    Claim,
    ClaimClaimant,
    Event,
    EventLink,
    EventPlace,
    Involvement,
    Outlet,
    Period,
    Place,
    PlaceName,
    Source,
)

CLAIMANTS = Prefetch("claimants", ClaimClaimant.objects.select_related("actor", "outlet"))
SOURCE_OF = "source__outlet__standing"


def event(slug: str) -> Event | None:
    """With texts, involvements, places, citations down to standings, and claims. Nine queries."""
    involvements = Involvement.objects.select_related("actor", "role").prefetch_related("actor__names")
    names = Prefetch("place__names", PlaceName.objects.select_related("used_by"))
    places = EventPlace.objects.select_related("place").prefetch_related(names)
    whole = Event.objects.select_related("kind__group").prefetch_related(
        "texts",
        Prefetch("involvements", involvements),
        Prefetch("event_places", places),
        Prefetch("citations", Citation.objects.select_related(SOURCE_OF)),
        Prefetch("claims", Claim.objects.select_related("side").prefetch_related(CLAIMANTS)),
    )
    return whole.filter(slug=slug).first()


@dataclass(frozen=True, slots=True)
class Link:
    """`event` stands in `relation` to the one asked about; `backwards`: the other one says so."""

    relation: str
    backwards: bool
    event: Event


def links(one: Event) -> list[Link]:
    """Links from and to an event, oldest other event first; withdrawn ones are left out. Two queries."""
    both = EventLink.objects.filter(Q(from_event=one.pk) | Q(to_event=one.pk)).values_list(
        "relation", "from_event", "to_event"
    )
    found = [(relation, to == one.pk, source if to == one.pk else to) for relation, source, to in both]
    others = Event.objects.published().with_texts().in_order().filter(pk__in={other for _, _, other in found})
    places = {other.pk: (place, other) for place, other in enumerate(others)}
    kept = [(places[pk], relation, backwards) for relation, backwards, pk in found if pk in places]
    kept.sort(key=lambda link: (link[0][0], link[1], link[2]))
    return [Link(relation, backwards, other) for (_, other), relation, backwards in kept]


def uses(sources: Iterable[int]) -> dict[int, int]:
    """How many published events cite each of these sources. One query."""
    found = Citation.objects.filter(source__in=list(sources), event__withdrawn_at=None).order_by()
    return dict(found.values_list("source").annotate(events=Count("event", distinct=True)))


def actor(slug: str) -> Any | None:
    """An Actor with its names and its `description`. Two queries."""
    description = ActorText.objects.filter(actor=OuterRef("pk"), position=0).values("description")[:1]
    return Actor.objects.prefetch_related("names").annotate(description=Subquery(description)).filter(slug=slug).first()


def ties(one: Actor) -> list[Affiliation]:
    """Its affiliations both ways, with the actors at both ends. One query."""
    both = Affiliation.objects.filter(Q(actor=one) | Q(to=one))
    return list(both.select_related("actor", "to").order_by("earliest", "pk"))


def place(slug: str) -> Place | None:
    """With names and who uses them. Two queries."""
    return Place.objects.with_names().filter(slug=slug).first()


def periods() -> Sequence[Period]:
    """All chapters with their texts, in order. Two queries."""
    return list(Period.objects.prefetch_related("texts"))


def source(slug: str) -> Source | None:
    """With outlet and standing. One query."""
    return Source.objects.select_related("outlet__standing").filter(slug=slug).first()


def outlet(slug: str) -> Outlet | None:
    """With standing. One query."""
    return Outlet.objects.select_related("standing").filter(slug=slug).first()
