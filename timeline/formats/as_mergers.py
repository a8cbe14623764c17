"""Mergers at the desk: the two side by side, what would move, and what was merged before."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from timeline.curation.errors import Problem
from timeline.curation.merging import Plan
from timeline.curation.nouns.registry import NOUNS
from timeline.formats import addresses
from timeline.formats.as_when import day
from timeline.formats.as_words import counted, listed
from timeline.models import Mergeable, Merger, User

NAMED = 20
"""So many of the records that name the other one are named themselves; the others are counted."""

_MANY = {"name of a place": "names of places"}
Counts = Sequence[tuple[str, int]]


def sides(plan: Plan, gone: Counts, kept: Counts) -> list[dict[str, Any]]:
    """The one that goes and the one that stays: names, and how much there is of each."""
    noun = plan.move.noun
    return [
        _side("Goes", noun, plan.gone_payload, gone) | {"field": "gone"},
        _side("Stays", noun, plan.kept_payload, kept) | {"field": "kept"},
    ]


def _side(role: str, noun: str, payload: Mapping[str, Any], counts: Counts) -> dict[str, Any]:
    names = _names(noun, payload)
    return {
        "role": role,
        "slug": payload["slug"],
        "name": names[0] if names else payload["slug"],
        "others": names[1:],
        "url": addresses.of(noun, payload["slug"]),
        "counts": listed([counted(number, word, _MANY.get(word)) for word, number in counts if number]) or "nothing",
    }


def _names(noun: str, payload: Mapping[str, Any]) -> list[str]:
    """Everything that a record is called, each once, in the order of the record."""
    if noun == "source":
        return [payload["title"]]
    if noun == "outlet":
        return [payload["name"]]
    if noun == "place":
        return list(dict.fromkeys(name["text"] for name in payload["names"]))
    aliases = [alias["text"] for alias in payload["aliases"]]
    return list(dict.fromkeys([*filter(None, payload["names"].values()), *aliases]))


def moves(plan: Plan) -> list[dict[str, Any]]:
    """All that would name the one that stays: records by noun, then what waits at the desk."""
    by_word: dict[str, list[dict[str, str]]] = {}
    for proposal in plan.others:
        by_word.setdefault(proposal.noun, []).append(_record(proposal.noun, proposal.payload))
    by_word["article"] = [{"name": one.title, "url": f"/desk/articles/{one.pk}/"} for one in plan.articles]
    by_word["draft"] = [{"name": one.title or "New event", "url": f"/desk/drafts/{one.pk}/"} for one in plan.drafts]
    return [
        {
            "words": counted(len(some), word),
            "records": some[:NAMED],
            "more": f"and {len(some) - NAMED:,} more" if len(some) > NAMED else "",
        }
        for word, some in by_word.items()
        if some
    ]


def _record(noun: str, payload: Mapping[str, Any]) -> dict[str, str]:
    slug = NOUNS[noun].slug_of(dict(payload))
    name = payload["title"] if noun == "event" else next(iter(_names(noun, payload)), slug)
    return {"name": name, "url": addresses.of(noun, slug)}


def refusal(problems: Iterable[Problem], noun: str, *pair: str) -> list[str]:
    """Why not, a sentence or two each; a record other than the two is named in front."""
    own = {f"{noun} {slug}" for slug in pair}
    return [f"{one.what} {one.remedy}".strip() if one.where in own else str(one) for one in problems]


def nouns() -> list[dict[str, str]]:
    """Of what two can be merged."""
    return [{"words": str(noun.label).lower(), "url": f"/desk/merge/{noun.value}/"} for noun in Mergeable]


def rows(mergers: Iterable[Merger], me: User) -> list[dict[str, Any]]:
    """A list of them."""
    return [merger(one, me) for one in mergers]


def merger(one: Merger, me: User) -> dict[str, Any]:
    """One merging, and whether it stands."""
    moved = {
        noun: [slug for slug in slugs if (noun, slug) != (one.noun, one.kept)] for noun, slugs in one.written.items()
    }
    moved |= {"article": one.articles, "draft": list(one.drafts)}
    return {
        "url": f"/desk/mergers/{one.pk}/",
        "noun": one.noun,
        "gone": one.gone,
        "kept": one.kept,
        "gone_url": addresses.of(one.noun, one.gone),
        "gone_history": addresses.history_of(one.noun, one.gone),
        "kept_url": addresses.of(one.noun, one.kept),
        "reason": one.reason,
        "by": "you" if one.by == me else one.by.shown_name,
        "when": day(one.at),
        "written": listed([counted(len(some), word) for word, some in moved.items() if some]),
        "undone": one.undone_by
        and {
            "by": "you" if one.undone_by == me else one.undone_by.shown_name,
            "when": day(one.undone_at),
            "because": one.undone_because,
        },
    }
