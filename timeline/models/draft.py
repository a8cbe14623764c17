"""Draft: an event as a curator proposes it, from its first word to a reviewer's decision. Never public."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Self

from django.db import models
from django.db.models import F, Q

from timeline.models.article import Article
from timeline.models.event import Event
from timeline.models.passage import Passage
from timeline.models.record import Stamped
from timeline.models.revision import Label
from timeline.models.user import User


class DraftState(models.TextChoices):
    OPEN = "open", "Being written"
    SUBMITTED = "submitted", "Waits for a reviewer"
    RETURNED = "returned", "Returned"
    ACCEPTED = "accepted", "Accepted"
    REJECTED = "rejected", "Rejected"
    ABANDONED = "abandoned", "Abandoned"


MOVES = {
    DraftState.OPEN: {DraftState.SUBMITTED, DraftState.ABANDONED},
    DraftState.SUBMITTED: {DraftState.ACCEPTED, DraftState.RETURNED, DraftState.REJECTED, DraftState.OPEN},
    DraftState.RETURNED: {DraftState.SUBMITTED, DraftState.ABANDONED},
    DraftState.ACCEPTED: set(),
    DraftState.REJECTED: set(),
    DraftState.ABANDONED: {DraftState.OPEN},
}
"""Which state may follow which. An author takes a submitted one back by opening it again."""

WRITABLE = (DraftState.OPEN, DraftState.RETURNED)
"""States in which its author may change it."""

UNDECIDED = (*WRITABLE, DraftState.SUBMITTED)
"""States in which somebody has still to do something with it."""

LIVING = (*UNDECIDED, DraftState.ABANDONED)
"""States out of which something may still be published: an abandoned one can be opened again."""


class DraftQuerySet(models.QuerySet["Draft"]):
    def with_key(self, pk: int) -> Self:
        return self.filter(pk=pk)

    def by(self, author: User) -> Self:
        return self.filter(author=author)

    def by_others(self, user: User) -> Self:
        return self.exclude(author=user)

    def in_states(self, states: Iterable[str]) -> Self:
        return self.filter(state__in=list(states))

    def of(self, article: Article) -> Self:
        """Those that came from an article, the oldest first."""
        return self.filter(article=article).order_by("created_at", "pk")


class Draft(Stamped):
    """`payload` is a whole event in the form of the files; it may still lack what it needs to be published.

    `source_payload` is that of the article's source where the record has none yet: both are published together.
    `unsaved` is what was typed and not saved, as a browser sends it: it never becomes part of any history.
    """

    event = models.ForeignKey(Event, models.PROTECT, null=True, related_name="drafts", help_text="None: a new one.")
    base_version = models.PositiveIntegerField(null=True, help_text="Of the event, as its author saw it.")
    payload = models.JSONField()
    source_payload = models.JSONField(null=True)
    title = models.CharField(max_length=200, blank=True, help_text="Of the payload, for lists.")
    author = models.ForeignKey(User, models.PROTECT, related_name="drafts")
    state = models.CharField(max_length=10, choices=DraftState.choices, default=DraftState.OPEN)
    article = models.ForeignKey(Article, models.PROTECT, null=True, related_name="drafts")
    label = models.CharField(max_length=16, choices=Label.choices, default=Label.NEW_ENTRY)
    reason = models.CharField(max_length=500, blank=True, help_text="Public, once accepted: what changed, for readers.")
    note = models.TextField(blank=True, help_text="For the reviewer.")
    edited_version = models.PositiveIntegerField(default=1, help_text="Raised by every save: two tabs, two people.")
    unsaved = models.JSONField(null=True)
    unsaved_at = models.DateTimeField(null=True)
    submitted_at = models.DateTimeField(null=True)

    objects = DraftQuerySet.as_manager()

    class Meta:
        indexes = [models.Index(fields=["state", "submitted_at"], name="draft_state")]
        constraints = [
            models.CheckConstraint(
                condition=Q(state__in=DraftState.values),
                name="draft_state_is_known",
                violation_error_message="A draft is open, submitted, returned, accepted, rejected or abandoned.",
            ),
            models.CheckConstraint(
                condition=Q(event=None, base_version=None) | Q(event__isnull=False, base_version__isnull=False),
                name="draft_amends_a_version",
                violation_error_message="A draft of an event that exists says which version of it was seen.",
            ),
            models.CheckConstraint(
                condition=~Q(state=DraftState.SUBMITTED) | Q(submitted_at__isnull=False),
                name="draft_was_submitted_at_a_time",
                violation_error_message="A submitted draft says since when it waits.",
            ),
            models.CheckConstraint(
                condition=Q(unsaved=None, unsaved_at=None) | Q(unsaved__isnull=False, unsaved_at__isnull=False),
                name="draft_unsaved_words_have_a_time",
                violation_error_message="What was typed and not saved was typed at a time.",
            ),
        ]

    def __str__(self) -> str:
        return self.title or f"Draft {self.pk}"

    def may_become(self, state: str) -> bool:
        return state in MOVES[DraftState(self.state)]


class DraftPassage(models.Model):
    """A passage that supports a field of a draft; `field` as in the payload: "edtf_start", "figures.0"."""

    draft = models.ForeignKey(Draft, models.PROTECT, related_name="passages")
    passage = models.ForeignKey(Passage, models.PROTECT, related_name="drafts")
    field = models.CharField(max_length=100, blank=True)

    class Meta:
        ordering = ["passage__start", "field"]
        constraints = [
            models.UniqueConstraint(
                fields=["draft", "passage", "field"],
                name="draft_passage_stands_once",
                violation_error_message="This passage supports that field already.",
            )
        ]

    def __str__(self) -> str:
        return f"{self.field}: {self.passage}"


class Verdict(models.TextChoices):
    ACCEPT = "accept", "Accepted"
    RETURN = "return", "Returned"
    REJECT = "reject", "Rejected"


class DecisionQuerySet(models.QuerySet["Decision"]):
    def on(self, draft: Draft) -> Self:
        """The decisions on a draft, oldest first."""
        return self.filter(draft=draft).order_by("at", "pk")


class Decision(models.Model):
    """What a reviewer decided on a draft. `author` is copied from it: the database itself keeps the two apart."""

    draft = models.ForeignKey(Draft, models.PROTECT, related_name="decisions")
    author = models.ForeignKey(User, models.PROTECT, related_name="decided_on")
    reviewer = models.ForeignKey(User, models.PROTECT, related_name="decisions")
    verdict = models.CharField(max_length=6, choices=Verdict.choices)
    note = models.TextField(blank=True)
    wording = models.JSONField(null=True, help_text="Words that the reviewer changed: by field, before and after.")
    digest = models.CharField(max_length=64, help_text="Of the payload that was decided on.")
    at = models.DateTimeField()

    objects = DecisionQuerySet.as_manager()

    class Meta:
        ordering = ["at", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(reviewer=F("author")),
                name="decision_is_by_another",
                violation_error_message="Nobody decides on their own draft.",
            ),
            models.CheckConstraint(
                condition=Q(verdict__in=Verdict.values),
                name="decision_verdict_is_known",
                violation_error_message="A draft is accepted, returned or rejected.",
            ),
            models.CheckConstraint(
                condition=Q(verdict=Verdict.ACCEPT) | ~Q(note=""),
                name="decision_says_why",
                violation_error_message="Say why the draft is returned or rejected.",
            ),
            models.UniqueConstraint(
                fields=["draft", "reviewer", "digest"],
                condition=Q(verdict=Verdict.ACCEPT),
                name="decision_accepts_a_text_once",
                violation_error_message="You have accepted this text already.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.verdict} {self.draft_id}"
