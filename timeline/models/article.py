"""Article: a news text that was taken in, to be read at the desk. Never shown to the public."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Self

from django.db import models
from django.db.models import Q
from django.utils import timezone

from timeline.models.outlet import Outlet
from timeline.models.record import LANGUAGE_LENGTH, Stamped
from timeline.models.source import Source
from timeline.models.user import User

HELD_FOR = timedelta(hours=1)


class ArticleState(models.TextChoices):
    NEW = "new", "To be confirmed"
    EXTRACTED = "extracted", "Read"
    DRAFTED = "drafted", "Drafted"
    SET_ASIDE = "set-aside", "Set aside"


WAITING = (ArticleState.NEW, ArticleState.EXTRACTED, ArticleState.DRAFTED)
"""States in which somebody still has to do something with it."""

MOVES = {
    ArticleState.NEW: {ArticleState.EXTRACTED, ArticleState.SET_ASIDE},
    ArticleState.EXTRACTED: {ArticleState.DRAFTED, ArticleState.SET_ASIDE},
    ArticleState.DRAFTED: {ArticleState.EXTRACTED, ArticleState.SET_ASIDE},
    ArticleState.SET_ASIDE: {ArticleState.NEW, ArticleState.EXTRACTED},
}
"""Which state may follow which. One that was set aside comes back to where it can be read again."""


class ArticleQuerySet(models.QuerySet["Article"]):
    def with_digest(self, digest: str) -> Self:
        """The one with this text, if it was taken in before."""
        return self.filter(digest=digest)

    def with_key(self, pk: int) -> Self:
        return self.filter(pk=pk)

    def with_keys(self, keys: Iterable[int]) -> Self:
        return self.filter(pk__in=list(keys))

    def naming(self, noun: str, key: int) -> Self:
        """Those that belong to a record of this noun, an outlet or a source."""
        return self.filter(**{noun: key})

    def others_than_held(self, me: User) -> Self:
        """Without those that somebody else works on."""
        since = timezone.now() - HELD_FOR
        return self.exclude(~Q(held_by=me), held_by__isnull=False, held_at__gt=since)

    def in_states(self, states: Iterable[str]) -> Self:
        return self.filter(state__in=list(states))

    def waiting(self) -> Self:
        """What somebody still has to do something with, the one that waits longest first."""
        return self.in_states(WAITING).order_by("created_at", "pk")


class Article(Stamped):
    """`text` is NFC and never changes: passages are offsets into it. `digest` is its SHA-256."""

    digest = models.CharField(max_length=64, unique=True, editable=False)
    text = models.TextField()
    title = models.CharField(max_length=500, blank=True)
    language = models.CharField(max_length=LANGUAGE_LENGTH, blank=True)
    published = models.CharField(
        max_length=10, blank=True, help_text="EDTF: a day, a month or a year; empty: not known."
    )
    published_by = models.CharField(max_length=100, blank=True, help_text="What said so, or who.")
    url = models.URLField(max_length=2000, blank=True)
    outlet = models.ForeignKey(Outlet, models.PROTECT, null=True, related_name="articles")
    outlet_words = models.CharField(max_length=200, blank=True, help_text="What the page calls itself.")
    authors = models.JSONField(default=list)
    notes = models.JSONField(default=list, help_text="What was doubtful when it was taken in, in sentences.")
    source = models.ForeignKey(Source, models.PROTECT, null=True, related_name="articles")
    taken_in_by = models.ForeignKey(User, models.PROTECT, related_name="articles")
    state = models.CharField(max_length=10, choices=ArticleState.choices, default=ArticleState.NEW)
    set_aside_because = models.CharField(max_length=500, blank=True)
    extraction = models.PositiveSmallIntegerField(
        null=True, help_text="The version of the reading that it was read with."
    )
    held_by = models.ForeignKey(User, models.PROTECT, null=True, related_name="articles_held")
    held_at = models.DateTimeField(null=True)

    objects = ArticleQuerySet.as_manager()

    class Meta:
        permissions = [
            ("curate", "May take in articles and write drafts"),
            ("review", "May decide on the drafts of others"),
        ]
        indexes = [
            models.Index(fields=["state", "created_at"], name="article_state"),
            models.Index(fields=["url"], name="article_url"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=~Q(text=""),
                name="article_text_is_not_empty",
                violation_error_message="The article has no text.",
            ),
            models.CheckConstraint(
                condition=Q(state__in=ArticleState.values),
                name="article_state_is_known",
                violation_error_message="An article is to be confirmed, read, drafted or set aside.",
            ),
            models.CheckConstraint(
                condition=~Q(state=ArticleState.SET_ASIDE) | ~Q(set_aside_because=""),
                name="article_is_set_aside_with_a_reason",
                violation_error_message="Say why the article is set aside.",
            ),
            models.CheckConstraint(
                condition=Q(held_by=None, held_at=None) | Q(held_by__isnull=False, held_at__isnull=False),
                name="article_is_held_since_a_time",
                violation_error_message="Whoever works on an article has done so since a time.",
            ),
        ]

    def __str__(self) -> str:
        return self.title or f"Article {self.pk}"

    def may_become(self, state: str) -> bool:
        return state in MOVES[ArticleState(self.state)]

    def known_source(self) -> Source | None:
        """The source of the record that it is: the one it has, or one at the same address."""
        if self.source is not None or not self.url:
            return self.source
        return next(Source.objects.at_addresses([self.url]), None)

    def holder(self, now: datetime) -> User | None:
        """Who works on it; nobody when an hour has passed since."""
        return self.held_by if self.held_at and now - self.held_at < HELD_FOR else None
