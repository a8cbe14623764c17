"""Side: whom a figure concerns or an outlet belongs or leans to. A side is no Actor."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from timeline.models.record import Record, Text, one_text_per_language


class Side(Record):
    counts_with = models.ForeignKey("self", models.PROTECT, null=True, related_name="counted")

    class Meta:
        ordering = ["position"]
        constraints = [
            models.CheckConstraint(
                condition=Q(counts_with=None) | ~Q(counts_with=F("pk")),
                name="side_counts_with_another",
                violation_error_message="A side counts with another one, or with none; not with itself.",
            )
        ]


class SideText(Text):
    side = models.ForeignKey(Side, models.PROTECT, related_name="texts")
    name = models.CharField(max_length=100)

    class Meta:
        ordering = ["position"]
        constraints = [one_text_per_language("side", "side_text")]
