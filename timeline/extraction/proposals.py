"""Candidates as plain rows, for scoring and for other programs."""

from collections.abc import Iterable, Mapping
from typing import Any

from timeline.extraction.candidates import Candidate


def rows(candidates: Iterable[Candidate]) -> list[Mapping[str, Any]]:
    """What is proposed as an event: those that the text says happened."""
    return [_row(one) for one in candidates if one.happened]


def _row(one: Candidate) -> Mapping[str, Any]:
    return {
        "start_offset": one.passage.start,
        "end_offset": one.passage.end,
        "start": one.when.start,
        "end": one.when.end or None,
        "type": one.kind,
        "actors": [mention.name for mention in one.actors],
        "places": [mention.name for mention in one.places],
        "figures": [
            {
                "about": figure.about,
                "low": figure.low,
                "high": figure.high,
                "whom": figure.whom,
                "claimant": figure.claimant or None,
            }
            for figure in one.figures
        ],
    }
