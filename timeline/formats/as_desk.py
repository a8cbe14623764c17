"""The desk's lists: articles that wait, addresses that are being fetched, and the facts of one article."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from timeline.extraction.extract import EXTRACTION_VERSION
from timeline.extraction.languages import NAMES
from timeline.formats.as_when import day, when
from timeline.formats.as_words import counted
from timeline.models import Article, ArticleState, Fetching, FetchingState, User
from timeline.models.fetching import OVER

LONGEST_HEADLINE = 200


def rows(
    articles: Iterable[Article], me: User, now: datetime, outlook: Mapping[int, tuple[int, int]] | None = None
) -> list[dict[str, Any]]:
    """What waits, each with what there is to do; `outlook` as in reading/known_events.py."""
    return [
        {
            "url": f"/desk/articles/{one.pk}/",
            "title": one.title or "Without a title",
            "language": one.language,
            "outlet": one.outlet.name if one.outlet else one.outlet_words,
            "published": when(one.published) if one.published else None,
            "to_do": _to_do(one, *(outlook or {}).get(one.pk, (0, 0))),
            "age": age(one.created_at, now),
            "by": "you" if one.taken_in_by == me else one.taken_in_by.shown_name,
            "held": held(one, me, now),
            "because": one.set_aside_because,
        }
        for one in articles
    ]


def _to_do(article: Article, new: int, known: int) -> str:
    if article.state == ArticleState.NEW:
        return "Its date is to be confirmed"
    told = [f"{new} new"] if new else []
    told += [f"adds a source to {counted(known, 'event')}"] if known else []
    return ", ".join(told) or "Nothing new"


def held(article: Article, me: User, now: datetime) -> str:
    """Who works on it: "you", a name, or nobody ("")."""
    holder = article.holder(now)
    return "" if holder is None else "you" if holder == me else holder.shown_name


def age(since: datetime, now: datetime) -> str:
    """How long ago, roughly: "5 minutes", "3 days"."""
    minutes = max(0, int((now - since).total_seconds() // 60))
    if minutes < 60:
        return counted(minutes, "minute") if minutes else "just now"
    return counted(minutes // 60, "hour") if minutes < 60 * 24 else counted(minutes // (60 * 24), "day")


def facts(article: Article) -> dict[str, Any]:
    """What is known of an article, and what kept it."""
    return {
        "pk": article.pk,
        "title": article.title or "Without a title",
        "language": article.language,
        "language_name": NAMES.get(article.language, article.language or "not known"),
        "outlet": article.outlet.name if article.outlet else article.outlet_words,
        "outlet_url": f"/outlets/{article.outlet.slug}/" if article.outlet else None,
        "published": when(article.published) if article.published else None,
        "published_by": article.published_by,
        "url": article.url,
        "notes": article.notes,
        "authors": article.authors,
        "state": article.state,
        "read_before": article.extraction is not None and article.extraction < EXTRACTION_VERSION,
        "because": article.set_aside_because,
        "words": f"{len(article.text.split()):,}",
        "captures": [
            {
                "url": f"/desk/captures/{one.pk}/",
                "name": one.name or one.media_type,
                "size": f"{one.size:,}",
                "digest": one.digest,
                "tool": f"{one.tool} {one.tool_version}".strip(),
                "day": day(one.taken_at),
            }
            for one in article.captures.all()
        ],
    }


def following(article: Article | None) -> dict[str, str] | None:
    """Where to go on when an article is done with."""
    return article and {"url": f"/desk/articles/{article.pk}/", "title": article.title or "Without a title"}


def suggested(article: Article, outlets: Iterable[tuple[str, str]]) -> dict[str, str]:
    """What the form of its facts begins with: a first line that looks like a headline, an outlet of the same name."""
    first = article.text.partition("\n")[0].strip()
    headline = first if len(first) <= LONGEST_HEADLINE and not first.endswith((".", ":", "!")) else ""
    named = {name.casefold(): slug for slug, name in outlets}
    return {
        "title": article.title or headline,
        "published": article.published,
        "outlet": article.outlet.slug if article.outlet else named.get(article.outlet_words.casefold(), ""),
        "url": article.url,
    }


def fetchings(found: Iterable[Fetching]) -> dict[str, Any]:
    """The addresses of a batch, how far they are, and whether anything is still to come."""
    lines = [
        {
            "pk": one.pk,
            "address": one.url,
            "state": one.state,
            "state_words": FetchingState(one.state).label,
            "what": one.what,
            "remedy": one.remedy,
            "article": one.article and {"url": f"/desk/articles/{one.article.pk}/", "title": one.article.title},
        }
        for one in found
    ]
    over = sum(line["state"] in OVER for line in lines)
    return {
        "lines": lines,
        "over": over,
        "all": len(lines),
        "going": over < len(lines),
        "words": f"{over} of {counted(len(lines), 'address', 'addresses')}",
    }


def batches(found: Iterable[Fetching]) -> list[dict[str, Any]]:
    """One line for each batch of which something is still to come."""
    counts: dict[Any, int] = {}
    for one in found:
        counts[one.batch] = counts.get(one.batch, 0) + 1
    return [
        {"url": f"/desk/batches/{key}/", "words": f"{counted(left, 'address', 'addresses')} to be fetched"}
        for key, left in counts.items()
    ]
