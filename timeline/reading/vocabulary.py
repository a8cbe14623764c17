"""The small tables of words (kinds, roles, standings, sides), all at once for pages that show one record."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from timeline.models import KindGroupText, KindText, RoleText, SideText, StandingText
from timeline.models.standing import NO_VOICE
from timeline.reading.memory import remembered


@dataclass(frozen=True, slots=True)
class KindWords:
    """A kind of event with its group: `glyph` is the name of a shape, `description` None where there is none."""

    slug: str
    name: str
    description: str | None
    group: str
    group_slug: str
    glyph: str


@dataclass(frozen=True, slots=True)
class StandingWords:
    """`side_means`: "side", "based_with" or None, as in Standing. `is_voice`: whether it can lend a second voice."""

    slug: str
    name: str
    side_means: str | None
    is_voice: bool


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """By primary key, each table in the order of the record."""

    kinds: Mapping[int, KindWords]
    roles: Mapping[int, str]
    standings: Mapping[int, StandingWords]
    sides: Mapping[int, str]


def vocabulary(edition: int, language: str) -> Vocabulary:
    """All words in a language, else in the first one there is. Five queries, none when remembered."""
    return remembered(edition, "vocabulary", language, lambda: _vocabulary(language))


def _vocabulary(language: str) -> Vocabulary:
    groups = _spoken(KindGroupText.objects.select_related("group"), "group", language)
    kinds = _spoken(KindText.objects.select_related("kind__group"), "kind", language)
    standings = _spoken(StandingText.objects.select_related("standing"), "standing", language)
    roles = _spoken(RoleText.objects.select_related("role"), "role", language)
    sides = _spoken(SideText.objects.select_related("side"), "side", language)
    return Vocabulary(
        kinds={
            text.kind_id: KindWords(
                slug=text.kind.slug,
                name=text.name,
                description=text.description,
                group=groups[text.kind.group_id].name,
                group_slug=text.kind.group.slug,
                glyph=text.kind.group.glyph,
            )
            for text in kinds.values()
        },
        roles={text.role_id: text.name for text in roles.values()},
        standings={
            text.standing_id: StandingWords(
                text.standing.slug, text.name, text.standing.side_means, text.standing.slug not in NO_VOICE
            )
            for text in standings.values()
        },
        sides={text.side_id: text.name for text in sides.values()},
    )


def _spoken(texts: Iterable[Any], parent: str, language: str) -> dict[int, Any]:
    """One text a record, in the language where it has that, ordered as the records are."""
    chosen: dict[int, Any] = {}
    ordered = sorted(texts, key=lambda text: (getattr(text, parent).position, text.position))
    for text in ordered:
        key = getattr(text, f"{parent}_id")
        if key not in chosen or (text.language == language and chosen[key].language != language):
            chosen[key] = text
    return chosen
