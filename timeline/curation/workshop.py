"""What waits at the desk follows when two records are merged or parted: articles, and drafts not decided on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from timeline.curation.moving import Move, moved
from timeline.models import Article, Draft
from timeline.models.draft import LIVING

OF_ARTICLES = ("outlet", "source")
"""Nouns that an article belongs to."""

Versions = Mapping[str, int]
"""By slug the version that an event has since a verb wrote it."""


def articles_of(noun: str, key: int) -> list[Article]:
    """The articles of an outlet or a source, by its key, in the order in which they came."""
    return list(Article.objects.naming(noun, key).order_by("pk")) if noun in OF_ARTICLES else []


def move_articles(articles: Sequence[Article], noun: str, kept: int) -> list[int]:
    """Give them to another outlet or source; their keys."""
    keys = [article.pk for article in articles]
    if keys:
        Article.objects.with_keys(keys).update(**{noun: kept})
    return keys


def give_articles_back(noun: str, keys: Iterable[int], kept: int, gone: int) -> None:
    """Of these articles, those that are still where the merging put them."""
    if noun in OF_ARTICLES:
        Article.objects.with_keys(keys).naming(noun, kept).update(**{noun: gone})


def drafts_naming(move: Move) -> list[Draft]:
    """Those that a move would rewrite."""
    return [draft for draft in Draft.objects.in_states(LIVING).order_by("pk") if _moved(draft, move) != _said(draft)]


def move_drafts(move: Move, versions: Versions) -> dict[str, Any]:
    """Rewrite the drafts that name the record; by key how each stood before, and its number of saves after.

    A draft of an event that the verb wrote is one of the new version, if it was one of the version just before.
    """
    before: dict[str, Any] = {}
    for draft in Draft.objects.select_for_update().in_states(LIVING).prefetch_related("event"):
        payload, source = _said(draft)
        if _kept(draft, *_moved(draft, move), versions):
            before[str(draft.pk)] = {"payload": payload, "source_payload": source, "saves": draft.edited_version}
    return before


def give_drafts_back(before: Mapping[str, Any], versions: Versions) -> None:
    """Put back the drafts that nobody has saved since; what somebody has saved stays as they saved it."""
    for draft in Draft.objects.select_for_update().in_states(LIVING).prefetch_related("event"):
        was = before.get(str(draft.pk), {})
        untouched = was.get("saves") == draft.edited_version
        _kept(draft, *((was["payload"], was["source_payload"]) if untouched else _said(draft)), versions)


def _said(draft: Draft) -> tuple[Any, Any]:
    return draft.payload, draft.source_payload


def _moved(draft: Draft, move: Move) -> tuple[Any, Any]:
    source = draft.source_payload and moved(draft.source_payload, "source", move)
    return moved(draft.payload, "event", move), source


def _kept(draft: Draft, payload: Any, source: Any, versions: Versions) -> bool:
    """Save what has changed; whether that is what the draft says. A tab that has it open meets a later save, then."""
    said = (payload, source) != _said(draft)
    version = versions.get(draft.event.slug) if draft.event else None
    raised = version is not None and draft.base_version == version - 1
    draft.payload, draft.source_payload = payload, source
    draft.base_version = version if raised else draft.base_version
    draft.edited_version += 1 if said else 0
    if said or raised:
        draft.save()
    return said
