"""Involvement: an actor's role in an event."""

from __future__ import annotations

from django.db import models

from timeline.models.actor import Actor
from timeline.models.event import Event
from timeline.models.record import BelowEventQuerySet
from timeline.models.role import Role


class Involvement(models.Model):
    """`as_name` is the name used at that time. Order means nothing; pages sort by name."""

    event = models.ForeignKey(Event, models.PROTECT, related_name="involvements")
    actor = models.ForeignKey(Actor, models.PROTECT, related_name="involvements")
    role = models.ForeignKey(Role, models.PROTECT, related_name="involvements")
    as_name = models.CharField(max_length=200, null=True)
    office = models.CharField(max_length=200, null=True)
    position = models.PositiveSmallIntegerField(default=0)

    objects = BelowEventQuerySet.as_manager()

    class Meta:
        ordering = ["position"]
        constraints = [
            models.UniqueConstraint(
                fields=["event", "actor", "role"],
                name="involvement_stands_once",
                violation_error_message="This actor already has this role in this event.",
            )
        ]

    def __str__(self) -> str:
        return f"{self.actor_id} in {self.event_id}"
