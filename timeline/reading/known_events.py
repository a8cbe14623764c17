"""The events of the record as one looks for duplicates in it, and those that a candidate may already be."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any

from timeline.dates.edtf import joined, parse
from timeline.extraction.duplicates import Duplicates, KnownEvent, Likeness, Question
from timeline.models import Candidate, Event, EventPlace, EventText, Involvement
from timeline.reading.known_names import actors_by_key, places_by_key
from timeline.reading.memory import remembered

SHOWN = 3


@dataclass(frozen=True, slots=True)
class Alike:
    """An event of the record, and how alike it is."""

    event: Event
    likeness: Likeness


@lru_cache(maxsize=1)
def known_events(edition: int) -> Duplicates:
    """Every public event. Seven queries; none while the Edition stands, for it is kept whole and not as a copy."""
    names: dict[int, set[str]] = defaultdict(set)
    shown = {key: known.name for key, known in actors_by_key().items()}
    for event, actor in Involvement.objects.values_list("event_id", "actor_id"):
        names[event].add(shown[actor])
    shown = {key: known.name for key, known in places_by_key().items()}
    for event, place in EventPlace.objects.values_list("event_id", "place_id"):
        names[event].add(shown[place])
    words: dict[int, list[str]] = defaultdict(list)
    for event, title, summary in EventText.objects.order_by("position").values_list("event_id", "title", "summary"):
        words[event].append(f"{title} {summary or ''}".replace("\n", " "))
    rows = Event.objects.published().values_list("pk", "slug", "edtf", "kind__slug")
    return Duplicates(_known(slug, edtf, kind, words[pk], names[pk]) for pk, slug, edtf, kind in rows)


def _known(slug: str, edtf: str, kind: str, words: Sequence[str], names: Iterable[str]) -> KnownEvent:
    span = parse(edtf).span
    first, last = span.earliest or date.min, span.latest or date.max
    return KnownEvent(slug, first, last, kind, "\n".join(words), frozenset(names))


def likenesses(one: Candidate, edition: int) -> Sequence[Likeness]:
    """What of the record it may be, the likeliest first; looked for once while record and candidate stand."""
    asked = question_of(one)
    if asked is None:
        return ()
    key = f"{one.pk} {one.changed_at.timestamp()}"
    return remembered(edition, "likenesses", key, lambda: known_events(edition).likely(asked, SHOWN))


def alike(candidates: Iterable[Candidate], edition: int) -> Mapping[int, Sequence[Alike]]:
    """By the key of the candidate the events that it may be, the likeliest first. One query beside `known_events`."""
    found = {one.pk: [like for like in likenesses(one, edition) if like.is_suggested] for one in candidates}
    wanted = {like.slug for likes in found.values() for like in likes}
    events = {event.slug: event for event in Event.objects.with_texts().with_slugs(wanted)} if wanted else {}
    return {pk: [Alike(events[like.slug], like) for like in likes] for pk, likes in found.items()}


def outlook(candidates: Iterable[Candidate], edition: int) -> Mapping[int, tuple[int, int]]:
    """By article: how many candidates are new to the record, and how many of its events the others add a source to."""
    new: dict[int, int] = defaultdict(int)
    known: dict[int, set[str]] = defaultdict(set)
    for one in candidates:
        best = next(iter(likenesses(one, edition)), None)
        if best and best.is_likely:
            known[one.article_id].add(best.slug)
        else:
            new[one.article_id] += 1
    return {key: (new[key], len(known[key])) for key in {*new, *known}}


def question_of(one: Candidate) -> Question | None:
    """A candidate as a question; None where nobody has said when it was."""
    told = one.told
    if not told["edtf"]:
        return None
    names = frozenset(name["known"] for name in (*told["actors"], *told["places"]))
    return _asked(told["edtf"], told["kind"], one.passage.text, names)


def _asked(edtf: str, kind: str, words: str, names: frozenset[str]) -> Question:
    when = parse(edtf)
    first = when.span.earliest or date.min
    # Of what goes on, the beginning is what is looked for.
    last = when.span.latest or when.span.begins_by or first
    return Question(first, last, when.precision, kind, words, names)


def alike_to_payloads(edition: int) -> Callable[[Mapping[str, Any]], Sequence[Likeness]]:
    """What finds, for the payload of an event, those of the record that it may be, the likeliest first.

    Four queries beside `known_events`; none for each payload.
    """
    known = known_events(edition)
    actors = {one.slug: one.name for one in actors_by_key().values()}
    places = {one.slug: one.name for one in places_by_key().values()}

    def likely(payload: Mapping[str, Any]) -> Sequence[Likeness]:
        names = [actors.get(one["actor"], "") for one in payload["actors"]]
        names += [places.get(slug, "") for slug in payload["places"]]
        words = f"{payload['title']} {payload['summary']}".replace("\n", " ")
        edtf = joined(payload["edtf_start"], payload["edtf_end"])
        return known.likely(_asked(edtf, payload["type"], words, frozenset(filter(None, names))), SHOWN)

    return likely
