"""An article at the desk: its text with what was found in it marked, and a card for each candidate."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any, NamedTuple

from timeline.curation import cutting
from timeline.extraction.assertions import HAPPENED
from timeline.formats import addresses
from timeline.formats.as_when import when
from timeline.models import About, Article, Candidate, CandidateState, Passage
from timeline.reading.vocabulary import KindWords, Vocabulary

_PARAGRAPHS = re.compile(r"\n\s*\n")
# From which confidence on a candidate is called so.
_SURE, _FAIR = 0.75, 0.5
# Characters that are shown on either side of a place at which a passage can be split.
_BESIDE = 40
NO_KIND, NO_DATE = "Kind not recognised", "No date yet"
UNDO = {cutting.SPLIT: "Undo the split", cutting.JOINED: "Undo the join"}


class Mark(NamedTuple):
    """A stretch of the article and what it is: "when", "who", "where" or "figure"."""

    start: int
    end: int
    what: str


def cards(candidates: Iterable[Candidate], article: Article, vocabulary: Vocabulary) -> list[dict[str, Any]]:
    """One a candidate, in the order of the text, numbered from 1."""
    kinds = {kind.slug: kind for kind in vocabulary.kinds.values()}
    return [_card(number, one, article, kinds) for number, one in enumerate(candidates, 1)]


def _card(number: int, one: Candidate, article: Article, kinds: Mapping[str, KindWords]) -> dict[str, Any]:
    """One candidate: what it says now, what a person put right, and what can be done with it."""
    told, put = one.told, one.corrected or {}
    kind, second = kinds.get(told["kind"]), kinds.get(told["second_kind"])
    return {
        "number": number,
        "pk": one.pk,
        "text": one.passage.text,
        "start": one.passage.start,
        "end": one.passage.end,
        "when": when(told["edtf"]) if told["edtf"] else None,
        "rule": None if "edtf" in put else _rule(told, article),
        "other": when(told["other_reading"]) if told["other_reading"] else None,
        "kind": kind.name if kind else NO_KIND,
        "glyph": kind.glyph if kind else "dot",
        "second_kind": second.name if second and second != kind and "kind" not in put else None,
        "told": None if told["assertion"] in HAPPENED else told["assertion"],
        "actors": [_named("actor", name) for name in told["actors"]],
        "places": [_named("place", name) for name in told["places"]],
        "figures": [_figure(figure) for figure in told["figures"]],
        "quotations": [_quotation(quotation, article) for quotation in told["quotations"]],
        "confidence": "marked by hand" if one.by_hand else _confidence(one.confidence),
        "reasons": [_reason(why, article) for why in told["reasons"]],
        "corrected": _corrected(one, kinds) if put else None,
        **_doing(one, article),
    }


def _doing(one: Candidate, article: Article) -> dict[str, Any]:
    """What has been made of it, and what still can be."""
    is_proposed = one.state == CandidateState.PROPOSED
    return {
        "is_proposed": is_proposed,
        "is_folded": is_proposed and not one.happened,
        "is_used": one.state == CandidateState.USED,
        "is_dismissed": one.state == CandidateState.DISMISSED,
        "draft_url": f"/desk/drafts/{one.draft_id}/" if one.draft_id else None,
        "because": one.dismissed_because,
        "undo": UNDO.get(one.dismissed_because, "Propose again"),
        "breaks": _breaks(one.passage, article) if is_proposed else [],
    }


def _breaks(passage: Passage, article: Article) -> list[dict[str, Any]]:
    """The places at which it can be split, each with the words on either side."""
    return [
        {
            "at": one.right,
            "before": article.text[max(passage.start, one.left - _BESIDE) : one.left],
            "after": article.text[one.right : min(passage.end, one.right + _BESIDE)],
        }
        for one in cutting.places(passage, article.language)
    ]


def _corrected(one: Candidate, kinds: Mapping[str, KindWords]) -> dict[str, Any]:
    """Who put what right, and how it had been read."""
    read, put = one.payload, one.corrected or {}
    kind = kinds.get(read["kind"])
    words = {
        "edtf": ("Date", when(read["edtf"])["words"] if read["edtf"] else NO_DATE),
        "kind": ("Kind", kind.name if kind else NO_KIND),
        "actors": ("Actors", ", ".join(name["name"] for name in read["actors"]) or "None"),
        "places": ("Places", ", ".join(name["name"] for name in read["places"]) or "None"),
    }
    by = one.corrected_by.shown_name if one.corrected_by else ""
    return {"by": by, "read": [{"label": words[key][0], "words": words[key][1]} for key in words if key in put]}


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
    """The text in runs: each a stretch of letters from `start` on, the `card` it belongs to (None beside them), and
    what it is.

    `first`: the run with which its passage begins; `state`: of its candidate, or "folded".
    """
    found = []
    begun: set[int] = set()
    start = 0
    for gap in [*_PARAGRAPHS.finditer(article.text), None]:
        end = gap.start() if gap else len(article.text)
        if article.text[start:end].strip():
            found.append(list(_runs(article.text, start, end, candidates, begun)))
        start = gap.end() if gap else end
    return found


def _runs(
    text: str, start: int, end: int, candidates: Sequence[Candidate], begun: set[int]
) -> Iterator[dict[str, Any]]:
    """`begun`: the numbers whose first run has been given; changed here."""
    inside = [
        (number, one) for number, one in enumerate(candidates, 1) if one.passage.start < end and one.passage.end > start
    ]
    inside.sort(key=lambda pair: _on_top(pair[1]))
    marks = [mark for _, one in inside for mark in marks_of(one)]
    edges = {start, end}
    for one in [*(one.passage for _, one in inside), *marks]:
        edges |= {min(max(one.start, start), end), min(max(one.end, start), end)}
    for left, right in pairwise(sorted(edges)):
        owner = next(((n, one) for n, one in inside if one.passage.start <= left < one.passage.end), None)
        first = owner is not None and owner[0] not in begun
        if owner:
            begun.add(owner[0])
        yield {
            "text": text[left:right],
            "start": left,
            "card": owner[0] if owner else None,
            "first": first,
            "state": _state(owner[1]) if owner else "",
            "what": next((mark.what for mark in marks if mark.start <= left < mark.end), ""),
        }


def _on_top(one: Candidate) -> tuple[bool, int]:
    """Where passages overlap, letters belong to what was not dismissed, then to the shorter one."""
    return one.state == CandidateState.DISMISSED, one.passage.end - one.passage.start


def _state(one: Candidate) -> str:
    if one.state == CandidateState.PROPOSED and not one.happened:
        return "folded"
    return one.state


def marks_of(one: Candidate) -> list[Mark]:
    """What is marked inside the passage of a candidate."""
    told = one.told
    found = [Mark(told["dated"]["start"], told["dated"]["end"], "when")] if told["dated"] else []
    for key, what in (("figures", "figure"), ("actors", "who"), ("places", "where")):
        found += [Mark(part["start"], part["end"], what) for part in told[key]]
    return found
