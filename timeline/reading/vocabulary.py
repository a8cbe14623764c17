"""The small tables of words (kinds, roles, standings, sides), all at once for pages that show one record."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from django.db.models import CharField, F, QuerySet, Value

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


class GroupWords(NamedTuple):
    """A kind group; `glyph` is the name of a shape."""

    slug: str
    name: str
    glyph: str


@dataclass(frozen=True, slots=True)
class StandingWords:
    """`side_means`: "side", "based_with" or None, as in Standing. `is_voice`: whether it can lend a second voice."""

    slug: str
    name: str
    side_means: str | None
    is_voice: bool


class _Word(NamedTuple):
    """A name in one of the small tables; `more` is the one further column that the table has."""

    table: str
    key: int
    slug: str
    more: str | None
    language: str
    name: str


@dataclass(frozen=True)
class Vocabulary:
    """By primary key, each table in the order of the record; in a language or else in the first one there is.

    One query for the kinds and one for all the others, each when first asked for; none when remembered.
    """

    edition: int
    language: str

    @cached_property
    def roles(self) -> Mapping[int, str]:
        return {word.key: word.name for word in self._words("role")}

    @cached_property
    def roles_by_slug(self) -> Mapping[str, str]:
        return {word.slug: word.name for word in self._words("role")}

    @cached_property
    def groups(self) -> tuple[GroupWords, ...]:
        return tuple(GroupWords(word.slug, word.name, word.more or "") for word in self._words("group"))

    @cached_property
    def sides(self) -> Mapping[int, str]:
        return {word.key: word.name for word in self._words("side")}

    @cached_property
    def standings(self) -> Mapping[int, StandingWords]:
        return {
            word.key: StandingWords(word.slug, word.name, word.more, word.slug not in NO_VOICE)
            for word in self._words("standing")
        }

    @cached_property
    def kinds(self) -> Mapping[int, KindWords]:
        groups = {word.key: word for word in self._words("group")}
        return {
            text.kind_id: KindWords(
                slug=text.kind.slug,
                name=text.name,
                description=text.description,
                group=groups[text.kind.group_id].name,
                group_slug=groups[text.kind.group_id].slug,
                glyph=groups[text.kind.group_id].more or "",
            )
            for text in remembered(self.edition, "kinds", self.language, self._kinds)
        }

    def _words(self, table: str) -> list[_Word]:
        small = remembered(self.edition, "words", self.language, lambda: _chosen(_small_tables(), self.language))
        return [word for word in small if word.table == table]

    def _kinds(self) -> list[KindText]:
        chosen: dict[int, KindText] = {}
        for text in KindText.objects.select_related("kind").order_by("kind__position", "kind", "position"):
            if text.kind_id not in chosen or text.language == self.language:
                chosen[text.kind_id] = text
        return list(chosen.values())


def vocabulary(edition: int, language: str) -> Vocabulary:
    """The words of an Edition in a language."""
    return Vocabulary(edition, language)


def _small_tables() -> Iterable[_Word]:
    """All rows of four tables in one query, each table in the order of the record."""

    def rows(texts: QuerySet, parent: str, more: str | None) -> QuerySet:
        further = F(f"{parent}__{more}") if more else Value(None, output_field=CharField(null=True))
        columns = (Value(parent), F(parent), F(f"{parent}__slug"), further, F(f"{parent}__position"))
        return texts.order_by().values_list(*columns, "position", "language", "name")

    found = rows(RoleText.objects.all(), "role", None).union(
        rows(SideText.objects.all(), "side", None),
        rows(StandingText.objects.all(), "standing", "side_means"),
        rows(KindGroupText.objects.all(), "group", "glyph"),
        all=True,
    )
    for table, key, slug, more, _, _, language, name in sorted(found, key=lambda row: (row[0], row[4], row[2], row[5])):
        yield _Word(table, key, slug, more, language, name)


def _chosen(words: Iterable[_Word], language: str) -> list[_Word]:
    """One a record: in the language where there is that, else the first."""
    chosen: dict[tuple[str, int], _Word] = {}
    for word in words:
        place = (word.table, word.key)
        if place not in chosen or word.language == language:
            chosen[place] = word
    return list(chosen.values())
