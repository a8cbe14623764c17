"""Candidate: an event that extraction proposes, and what a curator made of it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Self

from django.db import models
from django.db.models import Q

from timeline.models.article import Article
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

    def to_decide(self, articles: Iterable[Article]) -> Self:
        """What these articles say happened and nobody has decided on, with their passages. One query."""
        found = self.filter(article__in=list(articles), state=CandidateState.PROPOSED, happened=True)
        return found.select_related("passage")

    def with_key(self, pk: int) -> Self:
        return self.filter(pk=pk)


class Candidate(Stamped):
    """One event a passage. `payload` is what was read (timeline/curation/extracting.py), plain JSON."""

    article = models.ForeignKey(Article, models.PROTECT, related_name="candidates")
    passage = models.OneToOneField(Passage, models.PROTECT, related_name="candidate")
    payload = models.JSONField()
    happened = models.BooleanField(help_text="The article says so; denied, planned and the like are folded away.")
    confidence = models.FloatField()
    extraction = models.PositiveSmallIntegerField(help_text="The version of the reading.")
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
        ]

    def __str__(self) -> str:
        return f"{self.payload.get('start', '')} {self.payload.get('kind', '')}".strip()
