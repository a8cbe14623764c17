"""Mergers, as the desk shows them, and how much names a record that may be merged."""

from __future__ import annotations

from collections.abc import Sequence

from django.db.models import Model

from timeline.models import (
    Affiliation,
    Article,
    Citation,
    Claim,
    ClaimClaimant,
    EventPlace,
    Involvement,
    Merger,
    PlaceName,
    Source,
)

SHOWN = 100

_COUNTED: dict[str, tuple[tuple[str, type[Model], str], ...]] = {
    "actor": (
        ("involvement", Involvement, "actor__slug"),
        ("claim", ClaimClaimant, "actor__slug"),
        ("affiliation", Affiliation, "actor__slug"),
        ("affiliated actor", Affiliation, "to__slug"),
        ("name of a place", PlaceName, "used_by__slug"),
    ),
    "place": (("event", EventPlace, "place__slug"),),
    "outlet": (
        ("source", Source, "outlet__slug"),
        ("citation", Citation, "source__outlet__slug"),
        ("claim", ClaimClaimant, "outlet__slug"),
        ("article", Article, "outlet__slug"),
    ),
    "source": (
        ("citation", Citation, "source__slug"),
        ("claim", Claim, "citation__source__slug"),
        ("article", Article, "source__slug"),
    ),
}
"""By noun what there can be of a record: how one is called, where it is counted, and the way to the record."""


def counts(noun: str, slug: str) -> list[tuple[str, int]]:
    """How many of what there are of a record, withdrawn events included. At most five queries."""
    return [(word, model._default_manager.filter(**{way: slug}).count()) for word, model, way in _COUNTED[noun]]


def mergers() -> Sequence[Merger]:
    """The newest, with who did and undid them. One query."""
    return list(Merger.objects.with_people().newest_first()[:SHOWN])


def merger(pk: int) -> Merger | None:
    """One, with who did and undid it. One query."""
    return Merger.objects.with_people().with_key(pk).first()
