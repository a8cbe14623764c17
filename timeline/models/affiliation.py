"""Affiliation: who belonged to whom, in which office, and when."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Self

from django.db import models
from django.db.models import F, Q

from timeline.models.actor import Actor
from timeline.models.record import Stamped


class Relation(models.TextChoices):
    PART_OF = "part-of", "part of"
    HOLDS_OFFICE = "holds-office", "holds office in"
    LEADS = "leads", "leads"
    MEMBER_OF = "member-of", "member of"
    REPRESENTS = "represents", "represents"
    SUCCESSOR_OF = "successor-of", "successor of"


class AffiliationQuerySet(models.QuerySet["Affiliation"]):
    def part_of(self) -> Self:
        return self.filter(relation=Relation.PART_OF)

    def successions_of(self, actors: Iterable[int]) -> Self:
        """Whom these actors succeeded."""
        return self.filter(actor__in=actors, relation=Relation.SUCCESSOR_OF)

    def between(self, actor: int, to: int) -> Self:
        """How the one actor stands to the other, by their keys."""
        return self.filter(actor=actor, to=to)

    def held_alone_by_others_than(self, slugs: Iterable[str]) -> Self:
        """Offices that one person at a time holds, of all actors but these."""
        return self.filter(single_holder=True).exclude(actor__slug__in=list(slugs))


class Affiliation(Stamped):
    """`actor` stands in `relation` to `to` during `edtf` (null = not known, read as always)."""

    actor = models.ForeignKey(Actor, models.PROTECT, related_name="affiliations")
    to = models.ForeignKey(Actor, models.PROTECT, related_name="affiliated")
    relation = models.CharField(max_length=15, choices=Relation.choices)
    office = models.CharField(max_length=200, null=True)
    single_holder = models.BooleanField(default=False, help_text="Only one person at a time holds this office.")
    edtf = models.CharField(max_length=60, null=True)
    earliest = models.DateField(null=True, editable=False)
    latest = models.DateField(null=True, editable=False)
    position = models.PositiveSmallIntegerField(default=0)

    objects = AffiliationQuerySet.as_manager()

    class Meta:
        ordering = ["position"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(actor=F("to")),
                name="affiliation_is_to_another_actor",
                violation_error_message="An actor cannot be affiliated with itself.",
            ),
            models.CheckConstraint(
                condition=Q(relation__in=Relation.values),
                name="affiliation_relation_is_known",
                violation_error_message="Choose one of the relations.",
            ),
            models.CheckConstraint(
                condition=Q(earliest=None) | Q(latest=None) | Q(latest__gte=F("earliest")),
                name="affiliation_does_not_end_before_it_begins",
                violation_error_message="The affiliation ends before it begins: check the two dates.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.actor_id} {self.relation} {self.to_id}"
