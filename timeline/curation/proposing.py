"""The first payload of a draft: what a candidate and its article say, in the form of the files, with gaps to fill."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from timeline.curation import quoting
from timeline.models import About, Article, Candidate, FormerSlug, Kind, Whom
from timeline.models.event import Confidence
from timeline.models.source import SourceKind
from timeline.text.slugs import slugify

LONGEST_SLUG = 100


def source_of(article: Article) -> str | None:
    """The slug of the record's source for an article: the one it has, or one at the same address."""
    known = article.known_source()
    return known.slug if known else None


def source_payload(article: Article) -> dict[str, Any] | None:
    """A source for an article that the record does not cite yet; None where nobody has said which outlet printed it."""
    if article.outlet is None:
        return None
    slug = slugify(f"{article.outlet.slug} {article.published} {article.title}")[:LONGEST_SLUG].rstrip("-")
    return {
        "slug": slug,
        "title": article.title,
        "outlet": article.outlet.slug,
        "via": None,
        "url": article.url or None,
        "reference": None if article.url else f"{article.outlet.name}, {article.published or 'undated'}",
        "published": article.published or None,
        "lang": article.language or "und",
        "kind": SourceKind.NEWS_REPORT.value,
    }


def citation(article: Article, source: str, passages: Iterable[tuple[int, int]] = ()) -> dict[str, Any]:
    """A citation of the article, quoting the first passage."""
    first = next(iter(passages), None)
    return {
        "source": source,
        "supports": None,
        "locator": None,
        "quote": quoting.quote(article.text, *first) if first else None,
        "seen": True,
        "consulted": article.created_at.date().isoformat(),
    }


def event_payload(candidate: Candidate, source: str | None) -> dict[str, Any]:
    """A new event as its candidate tells it. Title, summary and roles are a person's to write."""
    told, article = candidate.told, candidate.article
    start, interval, end = told["edtf"].partition("/")
    kind = next(iter(Kind.objects.with_slugs([told["kind"]])), None)
    passage = (candidate.passage.start, candidate.passage.end)
    return {
        "id": "",
        "title": "",
        "label": None,
        "summary": "",
        "edtf_start": start,
        "edtf_end": end if interval else None,
        "type": kind.slug if kind else "",
        "places": _slugs("place", told["places"]),
        "actors": [{"actor": slug, "role": ""} for slug in _slugs("actor", told["actors"])],
        "figures": [_figure(figure, source) for figure in told["figures"]] if source else [],
        "sources": [citation(article, source, [passage])] if source else [],
        "importance": 3,
        "confidence": Confidence.MEDIUM.value,
        "note": None,
        "translations": {},
        "links": [],
    }


def with_citation(
    payload: Mapping[str, Any], candidate: Candidate | None, article: Article, source: str
) -> dict[str, Any]:
    """An event of the record with the article as one more of its sources, where it is none yet."""
    if any(one["source"] == source for one in payload["sources"]):
        return dict(payload)
    passages = [(candidate.passage.start, candidate.passage.end)] if candidate else []
    return dict(payload) | {"sources": [*payload["sources"], citation(article, source, passages)]}


def _slugs(noun: str, names: Iterable[Mapping[str, Any]]) -> list[str]:
    """Of those that the record has, each once; what was merged since by the slug of what it went into."""
    read = [name["slug"] for name in names if name["slug"]]
    now = FormerSlug.objects.among(noun, read)
    return list(dict.fromkeys(now.get(slug, slug) for slug in read))


def _figure(figure: Mapping[str, Any], source: str) -> dict[str, Any]:
    about = figure["about"] if figure["about"] in About.values else About.OTHER.value
    whom = figure["whom"] if figure["whom"] in Whom.values else None
    low, best, high = figure["low"], figure["best"], figure["high"]
    if best is None and low is not None and low == high:
        best = low
    return {
        "about": about,
        "measure": None,
        "unit": None,
        "whom": whom,
        "side": None,
        "low": low,
        "best": best,
        "high": high,
        "claimant_words": figure["claimant"],
        "claimants": [],
        "claimant_outlets": [],
        "via": None,
        "said_on": None,
        "comparison": None,
        "source": source,
        "words": figure["words"] or None,
    }
