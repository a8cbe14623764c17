"""What waits at the desk follows when two records are merged or parted: articles, and drafts not decided on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from timeline.curation.moving import Move, moved
from timeline.models import Article, Draft
from timeline.models.draft import UNDECIDED

OF_ARTICLES = ("outlet", "source")
"""Nouns that an article belongs to."""

Versions = Mapping[str, int]
"""By slug the version that an event has since a verb wrote it."""


def move_articles(noun: str, gone: int, kept: int) -> list[int]:
    """Give the articles of one outlet or source to another; their keys. Records are told by their keys, too."""
    if noun not in OF_ARTICLES:
        return []
    found = Article.objects.naming(noun, gone)
    keys = sorted(found.values_list("pk", flat=True))
    found.update(**{noun: kept})
    return keys


def give_articles_back(noun: str, keys: Iterable[int], kept: int, gone: int) -> None:
    """Of these articles, those that are still where the merging put them."""
    if noun in OF_ARTICLES:
        Article.objects.with_keys(keys).naming(noun, kept).update(**{noun: gone})


def move_drafts(move: Move, versions: Versions) -> dict[str, Any]:
    """Rewrite the drafts that name the record; by key how each stood before, and its number of saves after.

    A draft of an event that the verb wrote is one of the new version, if it was one of the version just before.
    """
    before: dict[str, Any] = {}
    for draft in Draft.objects.select_for_update().in_states(UNDECIDED).prefetch_related("event"):
        payload = moved(draft.payload, "event", move)
        source = moved(draft.source_payload, "source", move) if draft.source_payload else None
        was = {"payload": draft.payload, "source_payload": draft.source_payload}
        if _kept(draft, payload, source, versions):
            before[str(draft.pk)] = was | {"saves": draft.edited_version}
    return before


def give_drafts_back(before: Mapping[str, Any], versions: Versions) -> None:
    """Put back the drafts that nobody has saved since; what somebody has saved stays as they saved it."""
    for draft in Draft.objects.select_for_update().in_states(UNDECIDED).prefetch_related("event"):
        was = before.get(str(draft.pk), {})
        untouched = was.get("saves") == draft.edited_version
        payload, source = (
            (was["payload"], was["source_payload"]) if untouched else (draft.payload, draft.source_payload)
        )
        _kept(draft, payload, source, versions)


def _kept(draft: Draft, payload: Any, source: Any, versions: Versions) -> bool:
    """Save what has changed; whether that is what the draft says. A tab that has it open meets a later save, then."""
    said = (payload, source) != (draft.payload, draft.source_payload)
    version = versions.get(draft.event.slug) if draft.event else None
    raised = version is not None and draft.base_version == version - 1
    draft.payload, draft.source_payload = payload, source
    draft.base_version = version if raised else draft.base_version
    draft.edited_version += 1 if said else 0
    if said or raised:
        draft.save()
    return said
