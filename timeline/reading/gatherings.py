"""What gathers at a record that is no event: events that cite it, claims it made or that rest on it, whom it meets."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Exists, OuterRef, Q, QuerySet, Subquery

from timeline.models import Actor, Citation, Claim, Event, EventText, Involvement, Outlet, Source
from timeline.models.event import IN_ORDER
from timeline.models.standing import NO_VOICE
from timeline.reading.memory import remembered
from timeline.reading.records import CLAIMANTS

MOST_COMPANIONS = 12
MOST_CLAIMS = 40
BY_EVENT = (*(f"event__{field}" for field in IN_ORDER), "position")


@dataclass(frozen=True, slots=True)
class Titled:
    """As much of an event as a line about something else needs."""

    slug: str
    edtf: str
    title: str


@dataclass(frozen=True, slots=True)
class Gathered:
    """Claims of many events in the order of these: `events` by key, `standings` of the sources by citation key."""

    claims: Sequence[Claim]
    events: Mapping[int, Titled]
    standings: Mapping[int, int]


def claims_by(actor: Actor, edition: int) -> tuple[Gathered, int]:
    """The oldest of the claims that this actor made, where it is named for certain, and how many there are.

    Two queries, one when remembered.
    """
    made = Claim.objects.filter(claimants__actor=actor, event__withdrawn_at=None).distinct()
    in_order = made.order_by(*BY_EVENT).values_list("pk", *BY_EVENT)
    ids = remembered(edition, "claims by", actor.slug, lambda: [pk for pk, *_ in in_order])
    return _gathered(Claim.objects.filter(pk__in=ids[:MOST_CLAIMS])), len(ids)


def figures_of_events(actor: Actor, edition: int) -> int:
    """How many claims, by whomever, there are about events in which it took part in its own name.

    One query, none when remembered.
    """
    found = Claim.objects.filter(event__in=_own_events(actor), event__withdrawn_at=None)
    return remembered(edition, "figures of events", actor.slug, found.count)


def claims_from(source: Source) -> Gathered:
    """The claims that rest on this source, with their claimants. Two queries."""
    return _gathered(Claim.objects.filter(citation__source=source).prefetch_related(CLAIMANTS))


def _gathered(claims: QuerySet[Claim]) -> Gathered:
    title = EventText.objects.filter(event=OuterRef("event"), position=0).values("title")[:1]
    found = claims.filter(event__withdrawn_at=None).select_related("event", "citation__source__outlet")
    rows = list(found.annotate(event_title=Subquery(title)).order_by(*BY_EVENT))
    return Gathered(
        claims=rows,
        events={claim.event_id: _titled(claim) for claim in rows},
        standings={claim.citation_id: claim.citation.source.outlet.standing_id for claim in rows},
    )


def _titled(claim: Any) -> Titled:
    return Titled(claim.event.slug, claim.event.edtf, claim.event_title or claim.event.slug)


def companions(actor: Actor, edition: int) -> list[tuple[str, int]]:
    """With whom it most often appears: slugs with the number of events of both, most first.

    Both take part in their own names, so that a state does not meet its own officials. One query, none when remembered.
    """
    met = Involvement.objects.filter(event__in=_own_events(actor), event__withdrawn_at=None).exclude(actor=actor)
    counts = met.order_by().values_list("actor__slug").annotate(events=Count("event", distinct=True))
    most = counts.order_by("-events", "actor__slug")[:MOST_COMPANIONS]
    return remembered(edition, "companions", actor.slug, lambda: list(most))


def _own_events(actor: Actor) -> QuerySet[Involvement]:
    return Involvement.objects.filter(actor=actor).values("event")


def citing(source: Source) -> list[Citation]:
    """The citations of this source by published events, in the order of these. Two queries."""
    found = Citation.objects.filter(source=source, event__withdrawn_at=None).select_related("event")
    ordered = found.order_by(*(f"event__{field}" for field in IN_ORDER))
    return list(ordered.prefetch_related("event__texts"))


def sources_of(outlet: Outlet) -> list[Source]:
    """Its sources, each with `events`, the number of published events that cite it. One query."""
    cited = Count("citations", filter=Q(citations__event__withdrawn_at=None), distinct=True)
    return list(Source.objects.filter(outlet=outlet).annotate(events=cited).order_by("title", "slug"))


def resting_on_alone(outlet: Outlet) -> list[Event]:
    """Published events for which no other independent publisher stands beside this one, in order. Two queries.

    For an outlet that lends no voice of its own: those that cite nothing but it.
    """
    own = _of_one_voice(outlet)
    there = Citation.objects.filter(event=OuterRef("pk"))
    others = there.exclude(source__outlet__in=own)
    if outlet.voice is not None:
        others = others.exclude(source__outlet__standing__slug__in=NO_VOICE)
    found = Event.objects.published().with_texts().in_order()
    return list(found.filter(Exists(there.filter(source__outlet__in=own)), ~Exists(others)))


def _of_one_voice(outlet: Outlet) -> QuerySet[Outlet]:
    """The outlets that count as one publisher with this one."""
    if outlet.voice is None or not outlet.owner:
        return Outlet.objects.filter(pk=outlet.pk)
    return Outlet.objects.filter(owner=outlet.owner).exclude(standing__slug__in=NO_VOICE)
