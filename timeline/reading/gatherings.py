"""What gathers at a record that is no event: events that cite it, claims it made or that rest on it, whom it meets."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Exists, OuterRef, Q, QuerySet, Subquery

from timeline.models import Actor, Citation, Claim, Event, EventText, Involvement, Outlet, Source
from timeline.models.event import IN_ORDER
from timeline.models.standing import NO_VOICE
from timeline.reading.records import CLAIMANTS

MOST_COMPANIONS = 12


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


def claims_by(actor: Actor) -> Gathered:
    """The claims that this actor made, where it is named for certain. One query."""
    return _gathered(Claim.objects.filter(claimants__actor=actor).distinct())


def claims_from(source: Source) -> Gathered:
    """The claims that rest on this source, with their claimants. Two queries."""
    return _gathered(Claim.objects.filter(citation__source=source).prefetch_related(CLAIMANTS))


def _gathered(claims: QuerySet[Claim]) -> Gathered:
    title = EventText.objects.filter(event=OuterRef("event"), position=0).values("title")[:1]
    found = claims.filter(event__withdrawn_at=None).select_related("event", "citation__source__outlet")
    in_order = (*(f"event__{field}" for field in IN_ORDER), "position")
    rows = list(found.annotate(event_title=Subquery(title)).order_by(*in_order))
    return Gathered(
        claims=rows,
        events={claim.event_id: _titled(claim) for claim in rows},
        standings={claim.citation_id: claim.citation.source.outlet.standing_id for claim in rows},
    )


def _titled(claim: Any) -> Titled:
    return Titled(claim.event.slug, claim.event.edtf, claim.event_title or claim.event.slug)


def companions(actor: Actor) -> list[tuple[str, int]]:
    """With whom it most often appears: slugs with the number of events of both, most first. One query.

    Both take part in their own names, so that a state does not meet its own officials.
    """
    met = Involvement.objects.filter(event__in=_own_events(actor), event__withdrawn_at=None).exclude(actor=actor)
    counts = met.order_by().values_list("actor__slug").annotate(events=Count("event", distinct=True))
    return list(counts.order_by("-events", "actor__slug")[:MOST_COMPANIONS])


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
