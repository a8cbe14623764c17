"""What the lists of a form offer: the small nouns by name. Read once for each form."""

from __future__ import annotations

from itertools import groupby
from typing import Any

from django.db.models import Model

from timeline.curation.nouns.noun import Languages
from timeline.curation.nouns.registry import NOUNS


class Options:
    """`of("role")` gives (slug, name) pairs, kinds of event under their groups."""

    def __init__(self) -> None:
        self._read: dict[str, list[Any]] = {}
        self._language: str | None = None

    def of(self, noun: str) -> list[Any]:
        if noun not in self._read:
            self._read[noun] = self._kinds() if noun == "kind" else [self._pair(row) for row in self._rows(noun)]
        return self._read[noun]

    def names_of(self, model: type[Model]) -> dict[str, str]:
        """Names by slug of all records of a small noun."""
        return {row.slug: self._name(row) for row in model._default_manager.prefetch_related("texts")}

    def _rows(self, noun: str, *also: str) -> Any:
        return NOUNS[noun].model._default_manager.prefetch_related("texts", *also)

    def _kinds(self) -> list[Any]:
        kinds = sorted(self._rows("kind", "group__texts"), key=lambda kind: (kind.group.position, kind.position))
        return [
            (self._name(group), [self._pair(kind) for kind in members])
            for group, members in groupby(kinds, key=lambda kind: kind.group)
        ]

    def _pair(self, row: Any) -> tuple[str, str]:
        return row.slug, self._name(row)

    def _name(self, row: Any) -> str:
        self._language = self._language or Languages.of_site().default
        texts = list(row.texts.all())
        chosen = next((text for text in texts if text.language == self._language), texts[0] if texts else None)
        return chosen.name[:1].upper() + chosen.name[1:] if chosen else row.slug
