"""Fetching: one web address that a curator asked for, and what became of it."""

from __future__ import annotations

from datetime import datetime
from typing import Self

from django.db import models
from django.db.models import Q
from django.utils import timezone

from timeline.models.article import Article
from timeline.models.record import Stamped
from timeline.models.user import User


class FetchingState(models.TextChoices):
    WAITING = "waiting", "Waiting"
    WORKING = "working", "Being fetched"
    DONE = "done", "Taken in"
    KNOWN = "known", "Known already"
    FAILED = "failed", "Not taken in"


OVER = (FetchingState.DONE, FetchingState.KNOWN, FetchingState.FAILED)


class FetchingQuerySet(models.QuerySet["Fetching"]):
    def of_batch(self, batch: str) -> Self:
        """The addresses asked for together, in the order in which they were given."""
        return self.filter(batch=batch).select_related("article").order_by("position")

    def asked_for(self, user: User) -> Self:
        return self.filter(asked_by=user)

    def unfinished(self) -> Self:
        return self.exclude(state__in=OVER)

    def left_since(self, moment: datetime) -> Self:
        """What is said to be worked on, and nothing of it was heard since a moment."""
        return self.filter(state=FetchingState.WORKING, changed_at__lt=moment)

    def take(self, pk: int) -> bool:
        """Let one worker have it: False when another one has, or it is over."""
        waits = self.filter(pk=pk, state=FetchingState.WAITING)
        now = timezone.now()
        return bool(waits.update(state=FetchingState.WORKING, attempts=models.F("attempts") + 1, changed_at=now))


class Fetching(Stamped):
    """`what` and `remedy` say to a person why it failed; a Fetching survives a restart of everything."""

    batch = models.UUIDField()
    position = models.PositiveSmallIntegerField()
    url = models.CharField(max_length=2000)
    asked_by = models.ForeignKey(User, models.PROTECT, related_name="fetchings")
    state = models.CharField(max_length=10, choices=FetchingState.choices, default=FetchingState.WAITING)
    attempts = models.PositiveSmallIntegerField(default=0)
    what = models.CharField(max_length=500, blank=True)
    remedy = models.CharField(max_length=500, blank=True)
    article = models.ForeignKey(Article, models.PROTECT, null=True, related_name="fetchings")

    objects = FetchingQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["batch", "position"],
                name="fetching_has_a_place_in_its_batch",
                violation_error_message="Two addresses have the same place.",
            ),
            models.CheckConstraint(
                condition=Q(state__in=FetchingState.values),
                name="fetching_state_is_known",
                violation_error_message="An address waits, is being fetched, is taken in, known or failed.",
            ),
            models.CheckConstraint(
                condition=~Q(state__in=[FetchingState.DONE, FetchingState.KNOWN]) | Q(article__isnull=False),
                name="fetching_leads_to_its_article",
                violation_error_message="What was taken in leads to its article.",
            ),
            models.CheckConstraint(
                condition=~Q(state=FetchingState.FAILED) | ~Q(what=""),
                name="fetching_says_why_it_failed",
                violation_error_message="Say why it failed.",
            ),
        ]

    def __str__(self) -> str:
        return self.url
