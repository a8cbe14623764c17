"""Role: what part an actor had in an event. Data."""

from __future__ import annotations

from django.db import models

from timeline.models.record import Record, Text, one_text_per_language


class Role(Record):
    class Meta:
        ordering = ["position"]


class RoleText(Text):
    role = models.ForeignKey(Role, models.PROTECT, related_name="texts")
    name = models.CharField(max_length=100)

    class Meta:
        ordering = ["position"]
        constraints = [one_text_per_language("role", "role_text")]
