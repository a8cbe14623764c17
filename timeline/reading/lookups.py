"""Records whose names hold what was typed, in any language: what a form offers while somebody types."""

from __future__ import annotations

from functools import reduce
from operator import and_, or_
from typing import Any

from django.db.models import Model, Q, QuerySet

from timeline.models import Actor, Event, Outlet, Place, Source
from timeline.models.search_row import search
from timeline.text import query
from timeline.text.folding import fold

SEARCHED: dict[str, tuple[type[Model], tuple[str, ...], tuple[str, ...]]] = {
    "actor": (Actor, ("names__search_key", "slug"), ("names",)),
    "place": (Place, ("names__search_key", "slug"), ("names",)),
    "outlet": (Outlet, ("name", "slug", "owner"), ()),
    "source": (Source, ("title", "slug", "url", "outlet__name"), ("outlet",)),
    "event": (Event, (), ("texts",)),
}
"""Of each noun where words are looked for, and what its rows show beside."""


def found(noun: str, typed: str, most: int) -> list[Any]:
    """At most so many records that hold every word; of events those that the readers' search finds."""
    model, fields, shown = SEARCHED[noun]
    rows: QuerySet[Any] = model._default_manager.prefetch_related(*shown)
    if noun == "event":
        return list(search(rows, query.parse(typed)).in_order()[:most])
    words = [_holds(word, fields) for word in typed.split()]
    return list(rows.filter(reduce(and_, words)).distinct()[:most]) if words else []


def _holds(word: str, fields: tuple[str, ...]) -> Q:
    keys = (Q(**{f"{field}__icontains": fold(word) if field.endswith("search_key") else word}) for field in fields)
    return reduce(or_, keys)
