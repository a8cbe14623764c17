"""The page of one actor: names, affiliations both ways, its own list, whom it meets, what it claimed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from timeline.dates.edtf import parse
from timeline.dates.wording import in_list
from timeline.formats import addresses, as_claims
from timeline.formats.as_names import actor_names, alphabetical
from timeline.formats.as_words import counted
from timeline.models import Actor, Affiliation, Relation
from timeline.reading.gatherings import Gathered
from timeline.reading.selection import Selection
from timeline.reading.vocabulary import Vocabulary
from timeline.text.cutting import at_word

DESCRIPTION_LENGTH = 200
# How an affiliation reads from its other end: "the Harbour Council: part of it".
_BELONGING = {
    Relation.PART_OF: "part of it",
    Relation.HOLDS_OFFICE: "holds office in it",
    Relation.LEADS: "leads it",
    Relation.MEMBER_OF: "member of it",
    Relation.REPRESENTS: "represents it",
    Relation.SUCCESSOR_OF: "its successor",
}


def actor(one: Any, ties: Sequence[Affiliation], actors: Mapping[str, str], language: str) -> dict[str, Any]:
    """What the record itself says (public/actor.html), as records.actor reads it; `actors` names all by slug."""
    return {
        "name": one.name(language),
        "kind": one.get_kind_display(),
        "active": f"Active: {_lowered(in_list(parse(one.active)))}" if one.active else None,
        "description": one.description,
        "timeline_url": addresses.timeline(Selection(actors=(one.slug,)).to_query()),
        "names": actor_names(one),
        "affiliations": _sorted(_tie(tie, tie.to, actors) for tie in ties if tie.actor_id == one.pk),
        "belonging": _sorted(_tie(tie, tie.actor, actors) for tie in ties if tie.to_id == one.pk),
        "history_url": addresses.history_of("actor", one.slug),
    }


def described(context: Mapping[str, Any]) -> str:
    """A line for search engines."""
    return at_word(context["description"] or context["name"], DESCRIPTION_LENGTH)


def _tie(tie: Affiliation, other: Actor, actors: Mapping[str, str]) -> dict[str, Any]:
    """The office, where there is one, says more than the relation."""
    relation = Relation(tie.relation)
    return {
        "relation": tie.office or (_BELONGING[relation] if other.pk == tie.actor_id else relation.label),
        "name": actors.get(other.slug, other.slug),
        "url": addresses.of("actor", other.slug),
        "office": None,
        "when": in_list(parse(tie.edtf)) if tie.edtf else None,
        "since": tie.earliest or date.min,
    }


def _sorted(rows: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    """Alphabetical by the other's name, then by time."""
    return sorted(rows, key=lambda row: (alphabetical(row["name"]), row["since"], row["relation"]))


def meetings(one: Actor, found: Sequence[tuple[str, int]], actors: Mapping[str, str]) -> dict[str, Any]:
    """`companions`, with whom it most often appears; the number leads to the events of both, in their own names."""

    def both(other: str) -> str:
        return Selection(actors=(one.slug, other), all_actors=True, parts=False).to_query()

    rows = [
        {
            "name": actors.get(other, other),
            "url": addresses.of("actor", other),
            "count": events,
            "both_url": addresses.timeline(both(other)),
        }
        for other, events in found
    ]
    return {"companions": rows}


def made(found: Gathered, total: int, vocabulary: Vocabulary) -> dict[str, Any]:
    """`made`, blocks of the claims that it made; each stands below the name of the page, so none links to it."""
    blocks = as_claims.blocks(found.claims, vocabulary, standings=found.standings, events=found.events, linked=False)
    shown = len(found.claims)
    more = f"The oldest {shown} of {counted(total, 'figure')}; each stands on the page of its event."
    return {"made": blocks, "made_more": more if total > shown else None}


def figures(one: Actor, number: int) -> dict[str, Any]:
    """`figures`: the list of its events with claims about them; None where there are none."""
    asked = Selection(actors=(one.slug,), parts=False, figures=True)
    words = f"{counted(number, 'figure')} about events in which it took part"
    return {"figures": {"url": addresses.timeline(asked.to_query()), "words": words} if number else None}


def _lowered(words: str) -> str:
    """Inside a sentence; months keep their capital."""
    first = words.partition(" ")[0].partition("\u00a0")[0]
    return words[:1].lower() + words[1:] if first in {"About", "From", "Perhaps", "Since", "Until", "Some"} else words
