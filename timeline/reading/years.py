"""How many events of an answer stand under each year heading, whatever page they are on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from django.db.models import BooleanField, Case, Count, Value, When
from django.db.models.functions import ExtractYear

from timeline.reading.memory import remembered
from timeline.reading.selection import Selection


@dataclass(frozen=True, slots=True)
class Years:
    """`earlier`: events that began before the window and still went on in it; `of`: the others, by year."""

    earlier: int
    of: Mapping[int, int]


def years(selection: Selection, edition: int) -> Years:
    """By the year of the last day on which each event can have begun, as the list has them. One query."""
    return remembered(edition, "years", selection.key, lambda: _years(selection))


def _years(selection: Selection) -> Years:
    since, _ = selection.window
    whens = [When(begins_by__lt=since, then=Value(True))] if since else []
    earlier = Case(*whens, default=Value(False), output_field=BooleanField())
    rows = (
        selection.events()
        .order_by()
        .annotate(before=earlier, year=ExtractYear("begins_by"))
        .values_list("before", "year")
        .annotate(events=Count("pk"))
    )
    counts: dict[int, int] = {}
    began_earlier = 0
    for before, year, events in rows:
        if before:
            began_earlier += events
        else:
            counts[year] = events
    return Years(began_earlier, counts)
