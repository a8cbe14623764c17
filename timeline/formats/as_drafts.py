"""Drafts at the desk: their facts, the form they stand in, their passages, and what changes."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from timeline.curation import drafting, quoting
from timeline.formats import addresses
from timeline.formats.as_desk import age
from timeline.models import Draft, DraftState, User
from timeline.models.draft import WRITABLE

LIVING = (*WRITABLE, DraftState.SUBMITTED)
"""States in which something will come of it yet."""


def facts(draft: Draft, me: User) -> dict[str, Any]:
    """What stands above the form."""
    mine = draft.author == me
    return {
        "pk": draft.pk,
        "title": draft.title or "New event",
        "event_url": addresses.of("event", draft.event.slug) if draft.event else None,
        "amends": draft.event is not None,
        "state": draft.state,
        "state_words": draft.get_state_display(),
        "by": "you" if mine else draft.author.shown_name,
        "is_mine": mine,
        "may_write": mine and draft.state in WRITABLE,
        "is_behind": draft.event is not None and draft.event.version != draft.base_version and draft.state in LIVING,
        "may_take_back": mine and draft.state == DraftState.SUBMITTED,
        "may_reopen": mine and draft.state == DraftState.ABANDONED,
        "article": draft.article
        and {
            "url": f"/desk/articles/{draft.article.pk}/",
            "title": draft.article.title,
            "language": draft.article.language,
        },
        "no_outlet": draft.article is not None and draft.source_payload is None and draft.article.outlet is None,
        "decisions": [
            {"verdict": one.get_verdict_display(), "by": one.reviewer.shown_name, "note": one.note}
            for one in draft.decisions.all()
        ],
    }


def passages(draft: Draft) -> list[dict[str, Any]]:
    """What it came from, in the order of the article."""
    language = draft.article.language if draft.article else ""
    return [{"text": one.passage.text, "language": language} for one in draft.passages.all()]


def rows(drafts: Iterable[Draft], me: User, now: datetime) -> list[dict[str, Any]]:
    """A list of them."""
    return [
        {
            "url": f"/desk/drafts/{one.pk}/" if one.author == me else f"/desk/drafts/{one.pk}/review/",
            "title": one.title or "New event",
            "state": one.get_state_display(),
            "amends": one.event is not None,
            "article": one.article.title if one.article else "",
            "age": age(one.submitted_at or one.changed_at, now),
            "by": "you" if one.author == me else one.author.shown_name,
        }
        for one in drafts
    ]


def quotations(draft: Draft) -> list[dict[str, Any]]:
    """Every quotation of the draft's article, with what stands around it there."""
    if draft.article is None:
        return []
    source = drafting.cited_slug(draft)
    told = []
    for citation in draft.payload["sources"]:
        quote = citation.get("quote")
        if quote and citation["source"] == source:
            found = quoting.find(draft.article.text, quote)
            around = {"prefix": found.prefix, "suffix": found.suffix} if found else {}
            told.append({"exact": quote["exact"], "found": found is not None} | around)
    return told
