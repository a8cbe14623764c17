"""Drafts, as the desk shows them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from timeline.models import Draft, DraftState, Revision, User
from timeline.models.draft import WRITABLE

SHOWN = 100


@dataclass(frozen=True)
class Shelf:
    """`mine`: what I write at, what was returned first; `submitted`: mine that wait; `to_review`: those of others."""

    mine: Sequence[Draft]
    submitted: Sequence[Draft]
    to_review: Sequence[Draft]


def draft(pk: int) -> Draft | None:
    """With all that its page shows. Four queries."""
    found = Draft.objects.select_related("event", "author", "article__outlet", "article__source")
    return found.prefetch_related("passages__passage", "decisions__reviewer", "candidates").with_key(pk).first()


def shelf(me: User) -> Shelf:
    """Three queries; what others have submitted only for those who may review."""
    mine = Draft.objects.by(me).select_related("article", "event", "author")
    waiting = Draft.objects.in_states([DraftState.SUBMITTED]).by_others(me).select_related("article", "event", "author")
    return Shelf(
        mine=mine.in_states(WRITABLE).order_by("-state", "-changed_at")[:SHOWN],
        submitted=mine.in_states([DraftState.SUBMITTED]).order_by("submitted_at")[:SHOWN],
        to_review=waiting.order_by("submitted_at")[:SHOWN] if me.has_perm("timeline.review") else [],
    )


@dataclass(frozen=True)
class Meanwhile:
    """What has become of a draft's event: `base` as the draft was begun from (None: not known), `now` with its version.

    `them` published it last, with `note` for readers.
    """

    base: dict[str, Any] | None
    now: dict[str, Any]
    version: int
    them: str
    note: str


def meanwhile(draft: Draft) -> Meanwhile | None:
    """None where nothing has changed since, or nothing is amended. One query."""
    event = draft.event
    if event is None or draft.base_version is None or event.version == draft.base_version:
        return None
    revisions = list(Revision.objects.of("event", event.slug).select_related("author"))
    # As many Revisions back as versions have passed.
    back = event.version - draft.base_version
    base = revisions[-1 - back].payload if 0 < back < len(revisions) else None
    newest = revisions[-1]
    return Meanwhile(base, newest.payload, event.version, newest.author.shown_name, newest.note)
