"""What every published noun has: a permanent slug, its place in the file, a version, and two time stamps."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, ClassVar, Self

from django.db import models

SLUG_LENGTH = 100
LANGUAGE_LENGTH = 12


class RecordQuerySet(models.QuerySet[Any]):
    """Words for every noun."""

    def with_slugs(self, slugs: Iterable[str]) -> Self:
        return self.filter(slug__in=slugs)

    def with_ids(self, ids: Iterable[int]) -> Self:
        return self.filter(pk__in=ids)

    def others_than(self, slugs: Iterable[str]) -> Self:
        return self.exclude(slug__in=list(slugs))

    def naming(self, key: int, ways: Iterable[str]) -> set[int]:
        """Keys of the records that name another one, by its key, in any of these ways. A query a way."""
        return {pk for way in ways for pk in self.filter(**{way: key}).values_list("pk", flat=True)}


class BelowEventQuerySet(models.QuerySet[Any]):
    """Words for the tables below an event."""

    def of_events(self, ids: Iterable[int]) -> Self:
        return self.filter(event__in=ids)


def rows_below(model: type[models.Model], path: str, ids: Iterable[int]) -> models.QuerySet[Any]:
    """The rows of a table that lead by `path` to one of these records."""
    return model._default_manager.filter(**{f"{path}__in": ids})


class Stamped(models.Model):
    """Any row: when it was made and when it last changed (UTC)."""

    created_at = models.DateTimeField(auto_now_add=True)
    changed_at = models.DateTimeField(auto_now=True)

    class Meta:
        abstract = True


class Record(Stamped):
    """A row of the public record, written by `curation` alone. It goes only where it was merged into another one."""

    slug = models.SlugField(max_length=SLUG_LENGTH, unique=True, help_text="Permanent: part of public addresses.")
    position = models.PositiveIntegerField(default=0, editable=False, help_text="Its place among its kind, as loaded.")
    version = models.PositiveIntegerField(default=1, editable=False)

    objects = RecordQuerySet.as_manager()

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.slug


class Text(models.Model):
    """One language of a record. `reviewed` is false until a native editor has read it."""

    language = models.CharField(max_length=LANGUAGE_LENGTH)
    reviewed = models.BooleanField(default=False)
    position = models.PositiveSmallIntegerField(default=0)

    PARENT: ClassVar[str]

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.language


def one_text_per_language(parent: str, name: str) -> models.UniqueConstraint:
    """The rule of every text table: one row a language."""
    return models.UniqueConstraint(
        fields=[parent, "language"],
        name=f"{name}_once_per_language",
        violation_error_message="This language is already there: change that text instead of adding a second one.",
    )
