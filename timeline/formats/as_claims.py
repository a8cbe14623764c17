"""Claims side by side: one block for each thing counted, all rows of equal weight, never two things in one block."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from timeline.curation.deriving import disputed
from timeline.dates.edtf import parse
from timeline.dates.wording import in_list, in_words
from timeline.formats import addresses
from timeline.formats.as_figures import figure
from timeline.formats.as_names import alphabetical
from timeline.models import Claim, Whom
from timeline.reading.gatherings import Titled
from timeline.reading.vocabulary import Vocabulary
from timeline.text.folding import fold

# Enough letters to recognise the name of a side in a word made from it.
_STEM = 5


def blocks(
    claims: Iterable[Claim],
    vocabulary: Vocabulary,
    *,
    standings: Mapping[int, int],
    notes: Mapping[int, int] | None = None,
    events: Mapping[int, Titled] | None = None,
    linked: bool = True,
) -> list[dict[str, Any]]:
    """parts/claims.html, in the order in which the record first has each thing.

    `standings`: of the source, by citation key · `notes`: its number on the page, by citation key ·
    `events`: by key, where claims of many events are gathered · `linked`: claimants lead to their pages
    """
    groups: dict[tuple[int, str], list[Claim]] = {}
    for claim in claims:
        groups.setdefault((claim.event_id, claim.comparison or f"\0{claim.pk}"), []).append(claim)
    return [
        {
            "heading": _heading(group, vocabulary),
            "disputed": disputed(group),
            "rows": [
                _row(claim, group, vocabulary, standings, notes or {})
                | {"url": _claimant_url(claim) if linked else None, "event": _event(claim, events)}
                for claim in sorted(group, key=_by_day_and_name)
            ],
        }
        for group in groups.values()
    ]


def _by_day_and_name(claim: Claim) -> tuple[date, tuple[str, str], int]:
    """By the day it was said, then by name; where no day is known, behind those with one."""
    return claim.said_from or date.max, alphabetical(claim.claimant_words), claim.position


def _heading(group: Sequence[Claim], vocabulary: Vocabulary) -> str:
    """The measure in words; whom and side behind it where the measure does not say them."""
    claim = min(group, key=lambda claim: (len(claim.measure or ""), claim.position))
    words = claim.measure or claim.get_about_display()
    said = fold(words)
    more = []
    if claim.whom and claim.whom != Whom.UNKNOWN and not _named(claim.whom, said):
        more.append(claim.get_whom_display())
    if claim.side_id and not _named(side := vocabulary.sides[claim.side_id], said):
        more.append(side)
    return " · ".join([words[:1].upper() + words[1:], *more])


def _named(name: str, said: str) -> bool:
    return fold(name)[:_STEM] in said


def _row(
    claim: Claim,
    group: Sequence[Claim],
    vocabulary: Vocabulary,
    standings: Mapping[int, int],
    notes: Mapping[int, int],
) -> dict[str, Any]:
    standing = vocabulary.standings[standings[claim.citation_id]]
    shortest = min((one.measure or "" for one in group), key=len)
    return {
        "figure": figure(claim),
        "text": claim.statement,
        "claimant": claim.claimant_words,
        "counted": claim.measure if claim.measure != shortest else None,
        "said": f"said {in_list(parse(claim.said_on))}" if claim.said_on else None,
        "via": claim.via,
        "standing": None if standing.is_voice else standing.name,
        "note": notes.get(claim.citation_id),
    }


def _claimant_url(claim: Claim) -> str | None:
    """The page of the claimant; none where several made the claim together, since a link goes to one place."""
    named = list(claim.claimants.all())
    if len(named) != 1:
        return None
    one = named[0]
    return addresses.of("actor", one.actor.slug) if one.actor else addresses.of("outlet", one.outlet.slug)


def _event(claim: Claim, events: Mapping[int, Titled] | None) -> dict[str, Any] | None:
    if events is None:
        return None
    event = events[claim.event_id]
    return {"title": event.title, "url": addresses.of("event", event.slug), "when": in_words(parse(event.edtf))}
