"""AuditRow: one act on the record or at the desk, sealed to the act before. Never edited, never deleted."""

from __future__ import annotations

import hashlib
import json
from typing import Any, NoReturn, Self

from django.db import models

from timeline.models.revision import Immutable
from timeline.models.user import User


class Act(models.TextChoices):
    PUBLISH = "publish", "Published"
    TAKE_IN = "take in", "Article taken in"
    CONFIRM = "confirm", "Facts of an article confirmed"
    SET_ASIDE = "set aside", "Article set aside"
    TAKE_BACK = "take back", "Article taken back"
    ADD = "add", "Candidate added by hand"
    SPLIT = "split", "Candidate split"
    JOIN = "join", "Candidate joined with another"
    CORRECT = "correct", "Candidate corrected"
    DISMISS = "dismiss", "Candidate dismissed"
    UNDO = "undo", "Candidate proposed again"
    USE = "use", "Candidate taken into a draft"
    BEGIN = "begin", "Draft begun"
    SUBMIT = "submit", "Draft submitted"
    RECALL = "recall", "Draft taken back"
    REBASE = "rebase", "Draft merged with the event as it stands"
    ABANDON = "abandon", "Draft abandoned"
    REOPEN = "reopen", "Draft opened again"
    ACCEPT = "accept", "Draft accepted"
    RETURN = "return", "Draft returned"
    REJECT = "reject", "Draft rejected"
    MERGE = "merge", "Two records merged"
    PART = "part", "Merging undone"


class AuditRowQuerySet(models.QuerySet["AuditRow"]):
    def newest(self) -> AuditRow | None:
        return self.order_by("-number").first()

    def in_order(self) -> Self:
        return self.order_by("number")

    def about(self, what: str) -> Self:
        """The acts on one thing, oldest first: "draft 12", "event 1994-ceasefire"."""
        return self.filter(about=what).order_by("number")

    def update(self, **values: Any) -> NoReturn:
        raise Immutable("The audit trail is never edited.")

    def delete(self) -> NoReturn:
        raise Immutable("The audit trail is never deleted.")


class AuditRow(models.Model):
    """`before` and `after`: seals or digests of what the act changed, "" where there is none; `seal` chains the rows.

    The database refuses to edit or delete a row (timeline/models/append_only.py), whoever asks.
    """

    number = models.PositiveBigIntegerField()
    at = models.DateTimeField()
    by = models.ForeignKey(User, models.PROTECT, related_name="acts")
    act = models.CharField(max_length=10, choices=Act.choices)
    about = models.CharField(max_length=200, help_text="A noun and its slug or number.")
    before = models.CharField(max_length=64, blank=True)
    after = models.CharField(max_length=64, blank=True)
    reason = models.CharField(max_length=500, blank=True)
    previous_seal = models.CharField(max_length=64, blank=True)
    seal = models.CharField(max_length=64)

    objects = AuditRowQuerySet.as_manager()

    class Meta:
        indexes = [models.Index(fields=["about", "number"], name="audit_about")]
        constraints = [
            models.UniqueConstraint(
                fields=["number"],
                name="audit_number_stands_once",
                violation_error_message="Two acts came at the same moment: try again.",
            ),
            models.CheckConstraint(
                condition=models.Q(number__gte=1),
                name="audit_numbers_begin_at_1",
                violation_error_message="Acts are numbered from 1.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.number} {self.act} {self.about}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        if self.pk is not None:
            raise Immutable("The audit trail is never edited.")
        super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> NoReturn:
        raise Immutable("The audit trail is never deleted.")

    def sealed(self, previous_seal: str) -> str:
        """The seal that this row must have after one with `previous_seal` ("" for the first)."""
        told = [previous_seal, self.number, self.at.isoformat(), self.by_id, self.act, self.about]
        told += [self.before, self.after, self.reason]
        return hashlib.sha256(json.dumps(told, ensure_ascii=False).encode()).hexdigest()
