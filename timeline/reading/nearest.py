"""The records that someone may have meant who asked for an address where nothing is."""

from __future__ import annotations

from timeline.models import Actor, Event, Place
from timeline.text.slugs import nearest

MOST = 5

Found = Event | Actor | Place


def nearest_to(asked: str) -> list[Found]:
    """The events, actors and places whose slugs are nearest to a mistaken one, best first. Nine queries at most."""
    words = {
        "event": Event.objects.select_related("kind").prefetch_related("texts"),
        "actor": Actor.objects.prefetch_related("names"),
        "place": Place.objects.with_names(),
    }
    owners: dict[str, list[str]] = {}
    for noun, found in words.items():
        for slug in found.order_by().values_list("slug", flat=True):
            owners.setdefault(slug, []).append(noun)
    slugs = nearest(asked, owners, MOST)
    wanted = {noun: [slug for slug in slugs if noun in owners[slug]] for noun in words}
    records = [one for noun, chosen in wanted.items() if chosen for one in words[noun].filter(slug__in=chosen)]
    return sorted(records, key=lambda one: slugs.index(one.slug))
