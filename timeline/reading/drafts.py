"""Drafts, as the desk shows them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from timeline.models import Candidate, Draft, DraftState, User
from timeline.models.draft import WRITABLE

SHOWN = 100


@dataclass(frozen=True)
class Shelf:
    """`mine`: what I write at, what was returned first; `submitted`: mine that wait; `to_review`: those of others."""

    mine: Sequence[Draft]
    submitted: Sequence[Draft]
    to_review: Sequence[Draft]


def draft(pk: int) -> Draft | None:
    """With all that its page shows. Three queries."""
    found = Draft.objects.select_related("event", "author", "article__outlet", "article__source")
    return found.prefetch_related("passages__passage", "decisions__reviewer").with_key(pk).first()


def shelf(me: User) -> Shelf:
    """Three queries; what others have submitted only for those who may review."""
    mine = Draft.objects.by(me).select_related("article", "event", "author")
    waiting = Draft.objects.in_states([DraftState.SUBMITTED]).by_others(me).select_related("article", "event", "author")
    return Shelf(
        mine=mine.in_states(WRITABLE).order_by("-state", "-changed_at")[:SHOWN],
        submitted=mine.in_states([DraftState.SUBMITTED]).order_by("submitted_at")[:SHOWN],
        to_review=waiting.order_by("submitted_at")[:SHOWN] if me.has_perm("timeline.review") else [],
    )


def candidate(pk: int) -> Candidate | None:
    """With its article and passage."""
    return Candidate.objects.with_key(pk).select_related("article", "passage").first()
