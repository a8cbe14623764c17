"""Quotations are words of an article: found there to the letter, or refused."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from timeline.curation.errors import Problem
from timeline.text import invisible

# Characters of the article that stand on either side of a quotation, as its selector.
AROUND = 32


@dataclass(frozen=True, slots=True)
class Found:
    """Where a quotation stands in a text, as characters, and what stands around it."""

    start: int
    end: int
    prefix: str
    suffix: str


def quote(text: str, start: int, end: int) -> dict[str, str | None]:
    """The quotation of a passage as a citation holds it: the exact words and what stands around them, on one line."""
    found = _around(text, start, end)
    return {"exact": text[start:end], "prefix": found.prefix or None, "suffix": found.suffix or None}


def find(text: str, given: Mapping[str, Any]) -> Found | None:
    """Where the words stand; of several places the one whose surroundings fit. None where they stand nowhere."""
    exact = invisible.to_nfc(str(given.get("exact") or "")).strip()
    places = [_around(text, start, start + len(exact)) for start in _starts(text, exact)] if exact else []
    fitting = [one for one in places if _fits(one, given)]
    return next(iter(fitting or places), None)


def _starts(text: str, exact: str) -> Iterator[int]:
    at = text.find(exact)
    while at != -1:
        yield at
        at = text.find(exact, at + 1)


def _fits(found: Found, given: Mapping[str, Any]) -> bool:
    return found.prefix.endswith(str(given.get("prefix") or "")) and found.suffix.startswith(
        str(given.get("suffix") or "")
    )


def _around(text: str, start: int, end: int) -> Found:
    prefix = text[max(0, start - AROUND) : start].rpartition("\n")[2]
    suffix = text[end : end + AROUND].partition("\n")[0]
    return Found(start, end, prefix.lstrip(), suffix.rstrip())


def problems(payload: Mapping[str, Any], text: str, source: str) -> Iterator[Problem]:
    """Every quotation that cites the article's source and does not stand in its text."""
    for number, citation in enumerate(payload.get("sources") or ()):
        given = citation.get("quote")
        if citation.get("source") == source and given and find(text, given) is None:
            what = "These words do not stand in the article."
            remedy = "Copy them from it, to the letter, or say in your own words what it shows."
            yield Problem("draft", f"sources.{number}.quote.exact", what, remedy)
