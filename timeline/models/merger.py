"""Merger: two records that were found to be one, and all that is needed to part them again."""

from __future__ import annotations

from typing import Self

from django.db import models
from django.db.models import F, Q

from timeline.models.record import SLUG_LENGTH
from timeline.models.user import User


class Mergeable(models.TextChoices):
    """The nouns of which two records can turn out to be one; an event is amended or withdrawn instead."""

    ACTOR = "actor", "Actors"
    PLACE = "place", "Places"
    OUTLET = "outlet", "Outlets"
    SOURCE = "source", "Sources"


class MergerQuerySet(models.QuerySet["Merger"]):
    def with_key(self, pk: int) -> Self:
        return self.filter(pk=pk)

    def standing_after(self, merger: Merger) -> Self:
        """Those that came later and were not undone, the oldest first."""
        return self.filter(undone_at=None, pk__gt=merger.pk).order_by("pk")

    def with_people(self) -> Self:
        """With who merged and who parted them. No further query."""
        return self.select_related("by", "undone_by")

    def newest_first(self) -> Self:
        return self.order_by("-at", "-pk")


class Merger(models.Model):
    """`gone` went into `kept`. Its own row is no more; its Revisions stay, and its address redirects.

    `position` and `version` are those of the row that went. `written`: by noun and slug the number of the Revision
    that the merging wrote; the one before it is how the record stood. `former`: addresses that had led to `gone`.
    `articles`: keys of those that named it. `drafts`: by key how a draft stood before, and its number of saves after.
    """

    noun = models.CharField(max_length=10, choices=Mergeable.choices)
    gone = models.SlugField(max_length=SLUG_LENGTH)
    kept = models.SlugField(max_length=SLUG_LENGTH)
    reason = models.CharField(max_length=500, help_text="Public: why they are one.")
    by = models.ForeignKey(User, models.PROTECT, related_name="mergers")
    at = models.DateTimeField()
    position = models.PositiveIntegerField()
    version = models.PositiveIntegerField()
    written = models.JSONField(default=dict)
    former = models.JSONField(default=list)
    articles = models.JSONField(default=list)
    drafts = models.JSONField(default=dict)
    undone_by = models.ForeignKey(User, models.PROTECT, null=True, related_name="mergers_undone")
    undone_at = models.DateTimeField(null=True)
    undone_because = models.CharField(max_length=500, blank=True, help_text="Public: why they are two after all.")

    objects = MergerQuerySet.as_manager()

    class Meta:
        indexes = [models.Index(fields=["at"], name="merger_at")]
        constraints = [
            models.CheckConstraint(
                condition=Q(noun__in=Mergeable.values),
                name="merger_noun_is_known",
                violation_error_message="Actors, places, outlets and sources can be merged.",
            ),
            models.CheckConstraint(
                condition=~Q(gone=F("kept")),
                name="merger_is_of_two",
                violation_error_message="A record cannot be merged into itself: choose two.",
            ),
            models.CheckConstraint(
                condition=~Q(reason=""), name="merger_says_why", violation_error_message="Say why the two are one."
            ),
            models.CheckConstraint(
                condition=Q(undone_by=None, undone_at=None, undone_because="")
                | (Q(undone_by__isnull=False, undone_at__isnull=False) & ~Q(undone_because="")),
                name="merger_is_undone_with_a_reason",
                violation_error_message="Whoever parts two records again says why.",
            ),
            models.UniqueConstraint(
                fields=["noun", "gone"],
                condition=Q(undone_at=None),
                name="merger_of_a_record_stands_once",
                violation_error_message="This record was merged already.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.noun} {self.gone} → {self.kept}"
