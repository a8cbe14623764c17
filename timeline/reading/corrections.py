"""Which events were corrected, and when: a row and a page say so."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from django.db.models import Max

from timeline.models import Label, Revision
from timeline.reading.memory import remembered


def corrected(edition: int) -> Mapping[str, date]:
    """By slug, the day (UTC) of an event's latest correction. One query, none when remembered."""
    return remembered(edition, "corrected", "", _corrected)


def _corrected() -> dict[str, date]:
    rows = Revision.objects.filter(noun="event", label=Label.CORRECTION).order_by().values_list("slug")
    return {slug: at.date() for slug, at in rows.annotate(latest=Max("at"))}
