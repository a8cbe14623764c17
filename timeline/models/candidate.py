"""Candidate: an event that extraction or a curator proposes, and what was made of it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Self

from django.db import models
from django.db.models import Q

from timeline.models.article import WAITING, Article
from timeline.models.draft import Draft
from timeline.models.passage import Passage
from timeline.models.record import Stamped
from timeline.models.user import User


class CandidateState(models.TextChoices):
    PROPOSED = "proposed", "Proposed"
    USED = "used", "Used"
    DISMISSED = "dismissed", "Dismissed"


class CandidateQuerySet(models.QuerySet["Candidate"]):
    def of(self, article: Article) -> Self:
        """In the order of the text, with their passages. One query."""
        return self.filter(article=article).select_related("passage").order_by("passage__start", "passage__end")

    def undecided(self) -> Self:
        """What is told as happened and nobody has decided on."""
        return self.filter(state=CandidateState.PROPOSED, happened=True)

    def to_decide(self, articles: Iterable[Article]) -> Self:
        """What these articles say happened and nobody has decided on, with their passages. One query."""
        return self.undecided().filter(article__in=list(articles)).select_related("passage")

    def waiting_beside(self, article: Article) -> Self:
        """What the other articles that wait say happened and nobody has decided on, the newest first. One query."""
        found = self.undecided().filter(article__state__in=WAITING).exclude(article=article)
        return found.select_related("passage", "article").defer("article__text").order_by("-article_id", "pk")

    def after(self, one: Candidate) -> Self:
        """The undecided ones that follow it in the text and are told as it is, the next one first."""
        here = one.passage
        behind = Q(passage__start__gt=here.start) | Q(passage__start=here.start, passage__end__gt=here.end)
        return self.of(one.article).filter(behind, state=CandidateState.PROPOSED, happened=one.happened)

    def at(self, passage: Passage) -> Self:
        """The one of this passage, if there is one."""
        return self.filter(passage=passage)

    def with_key(self, pk: int) -> Self:
        return self.filter(pk=pk)


class Candidate(Stamped):
    """One event a passage. `payload` is what was read (timeline/curation/extracting.py), plain JSON.

    `corrected` holds the parts of it that a person has put right; `made_of` those that were split or joined into it.
    """

    article = models.ForeignKey(Article, models.PROTECT, related_name="candidates")
    passage = models.OneToOneField(Passage, models.PROTECT, related_name="candidate")
    payload = models.JSONField()
    happened = models.BooleanField(help_text="The article says so; denied, planned and the like are folded away.")
    confidence = models.FloatField()
    extraction = models.PositiveSmallIntegerField(help_text="The version of the reading.")
    by_hand = models.BooleanField(default=False, help_text="A person marked its passage; no reading takes it away.")
    made_of = models.ManyToManyField("self", symmetrical=False, related_name="made_into")
    corrected = models.JSONField(null=True)
    corrected_by = models.ForeignKey(User, models.PROTECT, null=True, related_name="candidates_corrected")
    corrected_at = models.DateTimeField(null=True)
    state = models.CharField(max_length=10, choices=CandidateState.choices, default=CandidateState.PROPOSED)
    dismissed_because = models.CharField(max_length=500, blank=True)
    draft = models.ForeignKey(Draft, models.PROTECT, null=True, related_name="candidates", help_text="What it became.")
    decided_by = models.ForeignKey(User, models.PROTECT, null=True, related_name="candidates_decided")
    decided_at = models.DateTimeField(null=True)

    objects = CandidateQuerySet.as_manager()

    class Meta:
        indexes = [models.Index(fields=["article", "state"], name="candidate_state")]
        constraints = [
            models.CheckConstraint(
                condition=Q(state__in=CandidateState.values),
                name="candidate_state_is_known",
                violation_error_message="A candidate is proposed, used or dismissed.",
            ),
            models.CheckConstraint(
                condition=Q(confidence__gte=0, confidence__lte=1),
                name="candidate_confidence_is_a_share",
                violation_error_message="Confidence lies between 0 and 1.",
            ),
            models.CheckConstraint(
                condition=Q(state=CandidateState.PROPOSED, decided_by=None, decided_at=None)
                | (~Q(state=CandidateState.PROPOSED) & Q(decided_by__isnull=False, decided_at__isnull=False)),
                name="candidate_is_decided_by_somebody",
                violation_error_message="What is used or dismissed was decided by somebody, at a time.",
            ),
            models.CheckConstraint(
                condition=~Q(state=CandidateState.USED) | Q(draft__isnull=False),
                name="candidate_is_used_in_a_draft",
                violation_error_message="A used candidate leads to its draft.",
            ),
            models.CheckConstraint(
                condition=Q(corrected_by=None, corrected_at=None)
                | Q(corrected_by__isnull=False, corrected_at__isnull=False),
                name="candidate_is_corrected_at_a_time",
                violation_error_message="What was corrected was corrected by somebody, at a time.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.told.get('edtf', '')} {self.told.get('kind', '')}".strip()

    @property
    def told(self) -> dict[str, Any]:
        """What was read, with what a person put right in its place."""
        return self.payload | (self.corrected or {})

    @property
    def is_a_persons(self) -> bool:
        """Whether somebody marked or corrected it: then another reading leaves it as it is."""
        return self.by_hand or self.corrected is not None
