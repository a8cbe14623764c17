"""What is computed from the record and stored beside it: grades, disputes, reach and search rows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from itertools import combinations

from django.db.models import QuerySet

from timeline.models import search_row
from timeline.models.affiliation import Affiliation, Relation
from timeline.models.citation import Citation
from timeline.models.claim import About, Claim
from timeline.models.event import Event, Grade
from timeline.models.involvement import Involvement
from timeline.models.reach import Reach
from timeline.models.source import PRIMARY, SourceKind
from timeline.models.standing import OFFICIAL

BATCH = 500


def derive(event_ids: Iterable[int]) -> None:
    """Bring everything derived of these events up to date, in batches of constant memory."""
    ids = sorted(set(event_ids))
    wholes = Wholes()
    for start in range(0, len(ids), BATCH):
        batch = ids[start : start + BATCH]
        events = list(Event.objects.with_ids(batch))
        _grade(events)
        _reach(events, wholes)
        search_row.write(_search_texts(batch))


def _grade(events: Sequence[Event]) -> None:
    citations: dict[int, list[Citation]] = defaultdict(list)
    claims: dict[int, list[Claim]] = defaultdict(list)
    chosen = [event.pk for event in events]
    for citation in Citation.objects.of_events(chosen).select_related("source__outlet__standing"):
        citations[citation.event_id].append(citation)
    for claim in Claim.objects.of_events(chosen).prefetch_related("claimants"):
        claims[claim.event_id].append(claim)
    # A handful of statements, one for each combination that occurs: far quicker than a row at a time.
    alike: dict[tuple[Grade, bool, bool], list[int]] = defaultdict(list)
    for event in events:
        figures = any(claim.about != About.STATEMENT for claim in claims[event.pk])
        differ = any(disputed(group) for group in comparisons(claims[event.pk]).values())
        alike[grade_of(citations[event.pk]), figures, differ].append(event.pk)
    for (grade, figures, differ), ids in alike.items():
        Event.objects.with_ids(ids).update(grade=grade, has_figures=figures, disputed=differ)


def grade_of(citations: Iterable[Citation]) -> Grade:
    """Documented, corroborated or single source (domain: a copy or an unknown outlet is no second voice)."""
    sources = [citation.source for citation in citations]
    if any(
        source.kind in PRIMARY or (source.kind == SourceKind.DATASET and source.outlet.standing.slug in OFFICIAL)
        for source in sources
    ):
        return Grade.DOCUMENTED
    voices = {source.outlet.voice for source in sources} - {None}
    return Grade.CORROBORATED if len(voices) >= 2 else Grade.SINGLE_SOURCE


def comparisons(claims: Iterable[Claim]) -> dict[str, list[Claim]]:
    """The claims that count the same thing, by the name of their comparison."""
    groups: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.comparison:
            groups[claim.comparison].append(claim)
    return groups


def disputed(claims: Sequence[Claim]) -> bool:
    """Whether two claimants' ranges for the same thing have no number in common."""
    return any(one.claimant_words != two.claimant_words and _apart(one, two) for one, two in combinations(claims, 2))


def _apart(one: Claim, two: Claim) -> bool:
    def bounds(claim: Claim) -> tuple[float, float]:
        return (
            float("-inf") if claim.low is None else float(claim.low),
            float("inf") if claim.high is None else float(claim.high),
        )

    (a_low, a_high), (b_low, b_high) = bounds(one), bounds(two)
    return a_high < b_low or b_high < a_low


class Wholes:
    """For which actors one actor's events count too, and on which days."""

    def __init__(self) -> None:
        self._up: dict[int, list[tuple[int, date | None, date | None]]] = defaultdict(list)
        for link in Affiliation.objects.all():
            if link.relation == Relation.SUCCESSOR_OF:
                # The successor counts what its predecessor did, which was before the succession began.
                self._up[link.to_id].append((link.actor_id, None, None))
            else:
                self._up[link.actor_id].append((link.to_id, link.earliest, link.latest))

    def of(self, actor: int, first: date, last: date | None) -> set[int]:
        """The actor and all that it belonged to, directly or through others, on some day of the event."""
        found, waiting = {actor}, [actor]
        while waiting:
            for whole, begins, ends in self._up.get(waiting.pop(), ()):
                touches = (last is None or begins is None or begins <= last) and (ends is None or ends >= first)
                if touches and whole not in found:
                    found.add(whole)
                    waiting.append(whole)
        return found


def _reach(events: Sequence[Event], wholes: Wholes) -> None:
    spans = {event.pk: (event.earliest, event.latest) for event in events}
    rows: dict[tuple[int, int, int], bool] = {}
    for event, actor, role in Involvement.objects.of_events(spans).values_list("event", "actor", "role"):
        for whole in wholes.of(actor, *spans[event]):
            rows[(event, whole, role)] = rows.get((event, whole, role), False) or whole == actor
    Reach.objects.of_events(spans).delete()
    Reach.objects.bulk_create(
        (Reach(event_id=e, actor_id=a, role_id=r, itself=itself) for (e, a, r), itself in rows.items()),
        batch_size=BATCH,
    )


def _search_texts(events: Sequence[int]) -> list[search_row.Row]:
    """(event, titles in every language, names of actors and places in every language, everything else)."""
    whole: QuerySet[Event] = Event.objects.with_ids(events).prefetch_related(
        "texts", "involvements__actor__names", "event_places__place__names", "claims", "kind__texts"
    )
    rows: list[search_row.Row] = []
    for event in whole:
        texts = list(event.texts.all())
        titles = [text.title for text in texts] + [text.label for text in texts if text.label]
        names = [name.text for one in event.involvements.all() for name in one.actor.names.all()]
        names += [one.as_name for one in event.involvements.all() if one.as_name]
        names += [name.text for one in event.event_places.all() for name in one.place.names.all()]
        body = [text.summary for text in texts if text.summary] + ([event.note] if event.note else [])
        body += [text.name for text in event.kind.texts.all()]
        body += [words for claim in event.claims.all() for words in (claim.claimant_words, claim.measure) if words]
        rows.append((event.pk, titles, names, body))
    return rows


def mark_changed(event_ids: Iterable[int], edition: int) -> None:
    """Note the Edition at these events, so that whoever keeps an index of them knows what to read anew."""
    ids = sorted(set(event_ids))
    for start in range(0, len(ids), BATCH):
        Event.objects.with_ids(ids[start : start + BATCH]).update(changed_in=edition)


def events_resting_on(noun: str, ids: Iterable[int]) -> set[int]:
    """The events whose derived columns may change when these records change.

    An affiliation can move events between wholes far up: so all that count for the actor, or for whom it succeeded.
    """
    chosen = list(ids)
    if noun == "event":
        return set(chosen)
    if noun == "actor":
        chosen += Affiliation.objects.successions_of(chosen).values_list("to", flat=True)
    return set(Event.objects.resting_on(noun, chosen).values_list("pk", flat=True))
