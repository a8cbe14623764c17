"""Reach: for which actors an event counts, its own and those they belonged to at that time. Derived."""

from __future__ import annotations

from django.db import models

from timeline.models.actor import Actor
from timeline.models.event import Event
from timeline.models.record import BelowEventQuerySet
from timeline.models.role import Role


class Reach(models.Model):
    """One row per event, actor and role. `itself`: the actor is involved in its own name, with that role."""

    event = models.ForeignKey(Event, models.CASCADE, related_name="reaches")
    actor = models.ForeignKey(Actor, models.CASCADE, related_name="reaches")
    role = models.ForeignKey(Role, models.CASCADE, related_name="reaches")
    itself = models.BooleanField()

    objects = BelowEventQuerySet.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["event", "actor", "role"], name="reach_stands_once")]
        indexes = [models.Index(fields=["actor", "event", "role", "itself"], name="reach_of_actor")]

    def __str__(self) -> str:
        return f"{self.actor_id} reaches {self.event_id}"
