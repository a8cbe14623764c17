"""Revision: one accepted state of a record, sealed to the one before. Never edited, never deleted."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from typing import Any, NoReturn, Self

from django.db import models

from timeline.models.record import SLUG_LENGTH
from timeline.models.user import User


class Label(models.TextChoices):
    """What kind of change readers are told it was."""

    LOADED = "loaded", "Loaded"
    NEW_ENTRY = "new entry", "New entry"
    CORRECTION = "correction", "Correction"
    ADDITION = "addition", "Addition"
    NEW_INFORMATION = "new information", "New information"
    WORDING = "wording", "Wording"
    WITHDRAWAL = "withdrawal", "Withdrawal"
    REINSTATEMENT = "reinstatement", "Reinstatement"


class Immutable(Exception):
    """Somebody tried to change or delete a Revision."""


class RevisionQuerySet(models.QuerySet["Revision"]):
    def of(self, noun: str, slug: str) -> Self:
        """The Revisions of one record, oldest first."""
        return self.filter(noun=noun, slug=slug).order_by("number")

    def of_noun(self, noun: str) -> Self:
        """The Revisions of all records of a noun, by record and number."""
        return self.filter(noun=noun).order_by("slug", "number")

    def numbered(self, number: int) -> Self:
        return self.filter(number=number)

    def these(self, noun: str, numbers: Mapping[str, Iterable[int]]) -> dict[tuple[str, int], Revision]:
        """By slug and number, of each record the Revisions with these numbers. One query."""
        wanted = {(slug, number) for slug, some in numbers.items() for number in some}
        chosen = self.filter(noun=noun, slug__in=list(numbers), number__in={number for _, number in wanted})
        found = {(revision.slug, revision.number): revision for revision in chosen}
        return {key: revision for key, revision in found.items() if key in wanted}

    def is_sealed(self, key: int, seal: str | None) -> bool:
        """Whether the Revision with this key is there and has this seal."""
        return self.filter(pk=key, seal=seal).exists()

    def newest(self, noun: str, slugs: Iterable[str]) -> dict[str, Revision]:
        """The last Revision of each of these records that has one. Two queries."""
        chosen = self.filter(noun=noun, slug__in=list(slugs))
        tops = {row["slug"]: row["top"] for row in chosen.values("slug").annotate(top=models.Max("number"))}
        found = chosen.filter(number__in=set(tops.values()))
        return {revision.slug: revision for revision in found if revision.number == tops[revision.slug]}

    def update(self, **values: Any) -> NoReturn:
        raise Immutable("A Revision is never edited: publish a new one.")

    def delete(self) -> NoReturn:
        raise Immutable("A Revision is never deleted.")


class Revision(models.Model):
    """`snapshot` is canonical JSON text; `digest` its SHA-256; `seal` chains number, digest and the seal before."""

    noun = models.CharField(max_length=20)
    slug = models.SlugField(max_length=SLUG_LENGTH)
    number = models.PositiveIntegerField()
    snapshot = models.TextField()
    digest = models.CharField(max_length=64)
    previous_seal = models.CharField(max_length=64)
    seal = models.CharField(max_length=64)
    author = models.ForeignKey(User, models.PROTECT, related_name="revisions")
    approver = models.ForeignKey(User, models.PROTECT, null=True, related_name="approved")
    at = models.DateTimeField()
    label = models.CharField(max_length=16, choices=Label.choices)
    note = models.CharField(max_length=500, blank=True, help_text="Public: what changed, for readers.")
    single_handed = models.BooleanField()

    objects = RevisionQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["noun", "slug", "number"],
                name="revision_number_stands_once",
                violation_error_message="Somebody else has just saved this record.",
            ),
            models.CheckConstraint(
                condition=models.Q(number__gte=1),
                name="revision_numbers_begin_at_1",
                violation_error_message="Revisions are numbered from 1.",
            ),
            models.CheckConstraint(
                condition=models.Q(approver=None) | ~models.Q(approver=models.F("author")),
                name="revision_is_approved_by_another",
                violation_error_message="Nobody approves their own change.",
            ),
        ]
        indexes = [models.Index(fields=["at"], name="revision_at")]

    def __str__(self) -> str:
        return f"{self.noun} {self.slug} {self.number}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        if self.pk is not None:
            raise Immutable("A Revision is never edited: publish a new one.")
        super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> NoReturn:
        raise Immutable("A Revision is never deleted.")

    @property
    def payload(self) -> dict[str, Any]:
        """The whole record as it stood, in the form of the files."""
        loaded: dict[str, Any] = json.loads(self.snapshot)
        return loaded

    def sealed(self, previous_seal: str) -> str:
        """The seal that this Revision must have after one with `previous_seal` ("" for the first)."""
        told = [previous_seal, self.noun, self.slug, self.number, self.digest, self.label, self.note]
        told += [self.author_id, self.approver_id, self.at.isoformat(), self.single_handed]
        return hashlib.sha256(json.dumps(told, ensure_ascii=False).encode()).hexdigest()


def snapshot_text(payload: dict[str, Any]) -> str:
    """The canonical JSON of a payload: the same payload always gives the same text."""
    return json.dumps(payload, ensure_ascii=False, separators=(",", ":"))


def digest_of(snapshot: str) -> str:
    """SHA-256 of a snapshot, in hexadecimal."""
    return hashlib.sha256(snapshot.encode()).hexdigest()
