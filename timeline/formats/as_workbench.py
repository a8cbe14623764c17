"""An article at the desk: its text with what was found in it marked, and a card for each candidate."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any, NamedTuple

from timeline.formats import addresses
from timeline.formats.as_when import when
from timeline.models import About, Article, Candidate, CandidateState
from timeline.reading.known_events import Alike
from timeline.reading.vocabulary import KindWords, Vocabulary

_PARAGRAPHS = re.compile(r"\n\s*\n")
# From which confidence on a candidate is called so.
_SURE, _FAIR = 0.75, 0.5


class Mark(NamedTuple):
    """A stretch of the article and what it is: "when", "who", "where" or "figure"."""

    start: int
    end: int
    what: str


def cards(
    candidates: Iterable[Candidate], article: Article, vocabulary: Vocabulary, alike: Mapping[int, Sequence[Alike]]
) -> list[dict[str, Any]]:
    """One a candidate, in the order of the text, numbered from 1; `alike`: by key, what it may be already."""
    kinds = {kind.slug: kind for kind in vocabulary.kinds.values()}
    return [
        _card(number, one, article, kinds) | {"alike": [_alike(like, vocabulary) for like in alike.get(one.pk, ())]}
        for number, one in enumerate(candidates, 1)
    ]


def _alike(like: Alike, vocabulary: Vocabulary) -> dict[str, Any]:
    text = like.event.text(vocabulary.language)
    return {
        "title": text.title if text else like.event.slug,
        "slug": like.event.slug,
        "url": addresses.of("event", like.event.slug),
        "when": when(like.event.edtf),
        "is_likely": like.likeness.is_likely,
        "reasons": ", ".join(like.likeness.reasons),
    }


def _card(number: int, one: Candidate, article: Article, kinds: Mapping[str, KindWords]) -> dict[str, Any]:
    told, kind, second = one.payload, kinds.get(one.payload["kind"]), kinds.get(one.payload["second_kind"])
    return {
        "number": number,
        "pk": one.pk,
        "text": one.passage.text,
        "when": when(told["edtf"]),
        "rule": _rule(told, article),
        "other": when(told["other_reading"]) if told["other_reading"] else None,
        "kind": kind.name if kind else "Kind not recognised",
        "glyph": kind.glyph if kind else "dot",
        "second_kind": second.name if second else None,
        "told": None if one.happened else told["assertion"],
        "actors": [_named("actor", name) for name in told["actors"]],
        "places": [_named("place", name) for name in told["places"]],
        "figures": [_figure(figure) for figure in told["figures"]],
        "quotations": [_quotation(quotation, article) for quotation in told["quotations"]],
        "confidence": _confidence(one.confidence),
        "reasons": [_reason(why, article) for why in told["reasons"]],
        "is_proposed": one.state == CandidateState.PROPOSED,
        "is_used": one.state == CandidateState.USED,
        "draft_url": f"/desk/drafts/{one.draft_id}/" if one.draft_id else None,
        "is_dismissed": one.state == CandidateState.DISMISSED,
        "because": one.dismissed_because,
    }


def _rule(told: Mapping[str, Any], article: Article) -> dict[str, str] | None:
    """The words of the article that say when, and how they were read."""
    dated = told["dated"]
    return dated and {"words": article.text[dated["start"] : dated["end"]], "rule": dated["rule"]}


def _named(noun: str, name: Mapping[str, Any]) -> dict[str, str | None]:
    """With its page, where it is one of the record."""
    return {"name": name["name"], "via": name["via"], "url": addresses.of(noun, name["slug"]) if name["slug"] else None}


def _figure(figure: Mapping[str, Any]) -> dict[str, str]:
    known = figure["about"] in About.values
    return {
        "words": figure["words"],
        "about": About(figure["about"]).label.lower() if known else figure["about"],
        "whom": figure["whom"],
        "claimant": figure["claimant"],
    }


def _quotation(quotation: Mapping[str, Any], article: Article) -> dict[str, str]:
    words = article.text[quotation["start"] : quotation["end"]]
    return {"text": words, "speaker": quotation["speaker"] or quotation["words"]}


def _reason(why: Mapping[str, Any], article: Article) -> dict[str, str]:
    return {"code": why["code"], "weight": f"{why['weight']:+.2f}", "words": article.text[why["start"] : why["end"]]}


def _confidence(share: float) -> str:
    return "sure" if share >= _SURE else "fair" if share >= _FAIR else "doubtful"


# ── The text ──────────────────────────────────────────────────────────────────────────────────────────────────────


def paragraphs(article: Article, candidates: Sequence[Candidate]) -> list[list[dict[str, Any]]]:
    """The text in runs: each a stretch of letters, the `card` it belongs to (None beside them), and what it is.

    `first`: the run with which its passage begins; `state`: of its candidate, or "folded".
    """
    found = []
    start = 0
    for gap in [*_PARAGRAPHS.finditer(article.text), None]:
        end = gap.start() if gap else len(article.text)
        if article.text[start:end].strip():
            found.append(list(_runs(article.text, start, end, candidates)))
        start = gap.end() if gap else end
    return found


def _runs(text: str, start: int, end: int, candidates: Sequence[Candidate]) -> Iterator[dict[str, Any]]:
    inside = [
        (number, one) for number, one in enumerate(candidates, 1) if one.passage.start < end and one.passage.end > start
    ]
    marks = [mark for _, one in inside for mark in marks_of(one)]
    edges = {start, end}
    for one in [*(one.passage for _, one in inside), *marks]:
        edges |= {min(max(one.start, start), end), min(max(one.end, start), end)}
    cuts = sorted(edges)
    for left, right in pairwise(cuts):
        owner = next(((n, one) for n, one in inside if one.passage.start <= left < one.passage.end), None)
        yield {
            "text": text[left:right],
            "card": owner[0] if owner else None,
            "first": owner is not None and owner[1].passage.start == left,
            "state": _state(owner[1]) if owner else "",
            "what": next((mark.what for mark in marks if mark.start <= left < mark.end), ""),
        }


def _state(one: Candidate) -> str:
    if one.state == CandidateState.PROPOSED and not one.happened:
        return "folded"
    return one.state


def marks_of(one: Candidate) -> list[Mark]:
    """What is marked inside the passage of a candidate."""
    told = one.payload
    found = [Mark(told["dated"]["start"], told["dated"]["end"], "when")] if told["dated"] else []
    for key, what in (("figures", "figure"), ("actors", "who"), ("places", "where")):
        found += [Mark(part["start"], part["end"], what) for part in told[key]]
    return found
