"""BulkImport: a table of events that a curator handed in, and what each row of it would do. Nothing is public."""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from datetime import datetime
from typing import Self

from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from timeline.models.draft import Draft
from timeline.models.record import SLUG_LENGTH, Stamped
from timeline.models.user import User


class BulkState(models.TextChoices):
    JUDGING = "judging", "Being looked through"
    JUDGED = "judged", "Looked through"
    MAKING = "making", "Drafts are being made"
    MADE = "made", "Drafts made"
    FAILED = "failed", "Stopped"


WORKED_ON = (BulkState.JUDGING, BulkState.MAKING)
"""States in which a worker has something to do."""

MOVES = {
    BulkState.JUDGING: {BulkState.JUDGED, BulkState.FAILED},
    BulkState.JUDGED: {BulkState.MAKING},
    BulkState.MAKING: {BulkState.MADE, BulkState.FAILED},
    BulkState.MADE: {BulkState.MAKING},
    BulkState.FAILED: {BulkState.JUDGING, BulkState.JUDGED},
}
"""Which state may follow which. From MADE drafts of the duplicates can still be asked for."""


class RowVerdict(models.TextChoices):
    NEW = "new", "New"
    AMENDS = "amends", "Amends"
    DUPLICATE = "duplicate", "Duplicate"
    UNCHANGED = "unchanged", "Unchanged"
    ERROR = "error", "Error"


MAKES_A_DRAFT = (RowVerdict.NEW, RowVerdict.AMENDS)
"""Of these a draft is made; of duplicates where that is wished."""

PROPOSES = (*MAKES_A_DRAFT, RowVerdict.DUPLICATE)


class BulkImportQuerySet(models.QuerySet["BulkImport"]):
    def with_key(self, key: object) -> Self:
        """By the key that stands in its address; without the rows as they were given."""
        return self.filter(key=key).select_related("by").defer("given")

    def of(self, user: User) -> Self:
        """The newest first; without the rows as they were given."""
        return self.filter(by=user).defer("given").order_by("-created_at")

    def take(self, pk: int) -> bool:
        """Let one worker have it: False when another one has, or there is nothing to do."""
        waits = self.filter(pk=pk, taken_at=None, state__in=WORKED_ON)
        now = timezone.now()
        return bool(waits.update(taken_at=now, attempts=F("attempts") + 1, changed_at=now))

    def held(self, one: BulkImport) -> Self:
        """This one, as long as the worker that took it has it."""
        return self.filter(pk=one.pk, taken_at=one.taken_at, state=one.state)

    def left_since(self, moment: datetime) -> Self:
        """What a worker has, and nothing of it was heard since a moment."""
        return self.filter(taken_at__isnull=False, changed_at__lt=moment)


class BulkImport(Stamped):
    """`given`: pairs of a row's number and its cells by column, as they were read; never changed.

    `done` of `total` rows are judged, or drafts of them made. `what` and `remedy` say to a person why it stopped.
    """

    key = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    by = models.ForeignKey(User, models.PROTECT, related_name="bulk_imports")
    name = models.CharField(max_length=255, help_text="Of the file.")
    digest = models.CharField(max_length=64, help_text="SHA-256 of its bytes.")
    given = models.JSONField()
    size = models.PositiveIntegerField(help_text="How many rows were given.")
    notes = models.JSONField(default=list, help_text="What was doubtful when it was read, in sentences.")
    state = models.CharField(max_length=7, choices=BulkState.choices, default=BulkState.JUDGING)
    done = models.PositiveIntegerField(default=0)
    total = models.PositiveIntegerField()
    attempts = models.PositiveSmallIntegerField(default=0)
    taken_at = models.DateTimeField(null=True, help_text="Since when a worker has it.")
    reason = models.CharField(max_length=500, blank=True, help_text="Of the drafts.")
    with_duplicates = models.BooleanField(default=False)
    what = models.CharField(max_length=500, blank=True)
    remedy = models.CharField(max_length=500, blank=True)

    objects = BulkImportQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(state__in=BulkState.values),
                name="bulk_import_state_is_known",
                violation_error_message="A table is looked through, drafts are made of it, or it stopped.",
            ),
            models.CheckConstraint(
                condition=Q(done__lte=F("total")),
                name="bulk_import_is_done_at_most",
                violation_error_message="No more rows can be done than there are.",
            ),
            models.CheckConstraint(
                condition=~Q(state=BulkState.FAILED) | ~Q(what=""),
                name="bulk_import_says_why_it_stopped",
                violation_error_message="Say why it stopped.",
            ),
            models.CheckConstraint(
                condition=Q(taken_at=None) | Q(state__in=WORKED_ON),
                name="bulk_import_is_taken_to_be_worked_on",
                violation_error_message="Nobody works on a table with which nothing is to be done.",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def may_become(self, state: str) -> bool:
        return state in MOVES[BulkState(self.state)]


class BulkRowQuerySet(models.QuerySet["BulkRow"]):
    def of(self, one: BulkImport) -> Self:
        """In the order of the file, with their drafts."""
        return self.filter(bulk=one).select_related("draft").order_by("number")

    def with_verdicts(self, verdicts: Iterable[str]) -> Self:
        return self.filter(verdict__in=list(verdicts))

    def without_a_draft(self) -> Self:
        return self.filter(draft=None)

    def with_a_draft(self) -> Self:
        return self.filter(draft__isnull=False)

    def counted(self, one: BulkImport) -> dict[str, int]:
        """How many rows have each verdict; those that none has are left out."""
        rows = self.filter(bulk=one).order_by().values_list("verdict").annotate(rows=models.Count("pk"))
        return dict(rows)


class BulkRow(models.Model):
    """One row: what it would do, and the draft that was made of it.

    `payload`: the whole event as it would be proposed; None where the row cannot be understood. `same_as`: what a
    duplicate repeats: {slug, title} of the record, or {row, title} of the file. `alike`: {slug, title, reasons} of
    events that may be the same. `problems`: {column, what, remedy}, every one there is.
    """

    bulk = models.ForeignKey(BulkImport, models.PROTECT, related_name="rows")
    number = models.PositiveIntegerField(help_text="As a spreadsheet counts, the header included.")
    verdict = models.CharField(max_length=9, choices=RowVerdict.choices)
    title = models.CharField(max_length=200, blank=True)
    slug = models.CharField(max_length=SLUG_LENGTH, blank=True)
    payload = models.JSONField(null=True)
    base_version = models.PositiveIntegerField(null=True, help_text="Of the event that it amends.")
    changes = models.JSONField(default=list, help_text="Names of the columns that change something.")
    problems = models.JSONField(default=list)
    same_as = models.JSONField(null=True)
    alike = models.JSONField(default=list)
    draft = models.OneToOneField(Draft, models.PROTECT, null=True, related_name="bulk_row")

    objects = BulkRowQuerySet.as_manager()

    class Meta:
        indexes = [models.Index(fields=["bulk", "verdict", "number"], name="bulk_row_verdict")]
        constraints = [
            models.UniqueConstraint(
                fields=["bulk", "number"],
                name="bulk_row_stands_once",
                violation_error_message="This row was judged already.",
            ),
            models.CheckConstraint(
                condition=Q(verdict__in=RowVerdict.values),
                name="bulk_row_verdict_is_known",
                violation_error_message="A row is new, amends, repeats, changes nothing, or is an error.",
            ),
            models.CheckConstraint(
                condition=~Q(verdict__in=PROPOSES) | Q(payload__isnull=False),
                name="bulk_row_has_what_it_proposes",
                violation_error_message="A row that proposes an event holds the whole of it.",
            ),
            models.CheckConstraint(
                condition=~Q(verdict=RowVerdict.AMENDS) | Q(base_version__isnull=False),
                name="bulk_row_amends_a_version",
                violation_error_message="A row that amends an event says which version of it was seen.",
            ),
            models.CheckConstraint(
                condition=Q(draft=None) | Q(verdict__in=PROPOSES),
                name="bulk_row_makes_a_draft_of_an_event",
                violation_error_message="No draft is made of a row that proposes nothing.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.bulk_id}, row {self.number}"
