"""What a candidate may be already, as one cluster on its card: in the record, in drafts, in other articles."""

from __future__ import annotations

from typing import Any

from timeline.dates.edtf import EdtfError, joined
from timeline.extraction.duplicates import Likeness
from timeline.formats import addresses
from timeline.formats.as_when import when
from timeline.models import Draft, User
from timeline.models.draft import WRITABLE
from timeline.reading.clusters import AlikeCandidate, AlikeDraft, Cluster
from timeline.reading.known_events import Alike
from timeline.reading.vocabulary import Vocabulary
from timeline.text.cutting import at_word

WORDS = 120


def cluster(found: Cluster | None, vocabulary: Vocabulary, me: User) -> dict[str, Any] | None:
    """The three lists of a card, None where it is like nothing; `is_first`: the one that the key m stands for.

    That is a draft of one's own before an event of the record: what is written at is added to first.
    """
    if found is None or not (found.record or found.drafts or found.waiting):
        return None
    record = [_event(one, vocabulary) | {"cites": one.event.slug in found.citing} for one in found.record]
    drafts = [_draft(one, me) for one in found.drafts]
    for one in [*(row for row in drafts if row["may_add"]), *record][:1]:
        one["is_first"] = True
    return {"record": record, "drafts": drafts, "waiting": [_candidate(one) for one in found.waiting]}


def _event(like: Alike, vocabulary: Vocabulary) -> dict[str, Any]:
    text = like.event.text(vocabulary.language)
    return _how(like.likeness) | {
        "title": text.title if text else like.event.slug,
        "slug": like.event.slug,
        "url": addresses.of("event", like.event.slug),
        "when": when(like.event.edtf),
    }


def _draft(like: AlikeDraft, me: User) -> dict[str, Any]:
    draft = like.draft
    return _how(like.likeness) | {
        "pk": draft.pk,
        "title": draft.title or "New event",
        "url": f"/desk/drafts/{draft.pk}/",
        "when": _when(draft),
        "by": "you" if draft.author == me else draft.author.shown_name,
        "state": draft.get_state_display().lower(),
        "may_add": draft.author == me and draft.state in WRITABLE,
    }


def _when(draft: Draft) -> dict[str, Any] | None:
    try:
        return when(joined(draft.payload.get("edtf_start") or "", draft.payload.get("edtf_end")))
    except EdtfError:
        return None


def _candidate(like: AlikeCandidate) -> dict[str, Any]:
    one = like.candidate
    return _how(like.likeness) | {
        "title": one.article.title or "Without a title",
        "words": at_word(one.passage.text, WORDS),
        "url": f"/desk/articles/{one.article_id}/#card-{one.pk}",
        "when": when(one.told["edtf"]),
    }


def _how(likeness: Likeness) -> dict[str, Any]:
    return {"is_likely": likeness.is_likely, "reasons": ", ".join(likeness.reasons), "is_first": False}
