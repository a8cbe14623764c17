"""EventPlace: where an event happened, and how exactly that is known."""

from __future__ import annotations

from django.db import models

from timeline.models.event import Event
from timeline.models.place import Place


class PlacePrecision(models.TextChoices):
    EXACT = "exact", "exactly here"
    NEAR = "near", "near here"
    DISTRICT = "district", "somewhere in the district"
    REGION = "region", "somewhere in the region"


class EventPlace(models.Model):
    event = models.ForeignKey(Event, models.PROTECT, related_name="event_places")
    place = models.ForeignKey(Place, models.PROTECT, related_name="event_places")
    precision = models.CharField(max_length=10, choices=PlacePrecision.choices, null=True)
    position = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ["position"]
        constraints = [
            models.UniqueConstraint(
                fields=["event", "place"],
                name="event_place_stands_once",
                violation_error_message="This place is already there.",
            ),
            models.CheckConstraint(
                condition=models.Q(precision=None) | models.Q(precision__in=PlacePrecision.values),
                name="event_place_precision_is_known",
                violation_error_message="Choose one of the precisions, or none.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.place_id} of {self.event_id}"
