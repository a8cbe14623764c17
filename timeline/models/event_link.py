"""EventLink: how one event stands to another."""

from __future__ import annotations

from typing import Self

from django.db import models
from django.db.models import F, Q

from timeline.models.event import Event


class LinkRelation(models.TextChoices):
    PART_OF = "part-of", "part of"
    FOLLOWS = "follows", "follows"
    RESPONSE_TO = "response-to", "response to"
    IMPLEMENTS = "implements", "implements"
    BREACHES = "breaches", "breaches"
    SEE_ALSO = "see-also", "see also"


class EventLinkQuerySet(models.QuerySet["EventLink"]):
    def part_of(self) -> Self:
        return self.filter(relation=LinkRelation.PART_OF)


class EventLink(models.Model):
    from_event = models.ForeignKey(Event, models.PROTECT, related_name="links")
    to_event = models.ForeignKey(Event, models.PROTECT, related_name="linked_from")
    relation = models.CharField(max_length=12, choices=LinkRelation.choices)
    position = models.PositiveSmallIntegerField(default=0)

    objects = EventLinkQuerySet.as_manager()

    class Meta:
        ordering = ["position"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(from_event=F("to_event")),
                name="event_link_is_to_another_event",
                violation_error_message="An event cannot be linked to itself.",
            ),
            models.UniqueConstraint(
                fields=["from_event", "to_event", "relation"],
                name="event_link_stands_once",
                violation_error_message="This link is already there.",
            ),
            models.CheckConstraint(
                condition=Q(relation__in=LinkRelation.values),
                name="event_link_relation_is_known",
                violation_error_message="Choose one of the relations.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.from_event_id} {self.relation} {self.to_event_id}"
