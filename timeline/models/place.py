"""Place: a settlement, district, road or region, with its names by language and by user."""

from __future__ import annotations

from typing import Self

from django.db import models
from django.db.models import Q

from timeline.models.actor import Actor
from timeline.models.record import LANGUAGE_LENGTH, Record, RecordQuerySet, Stamped


class PlaceKind(models.TextChoices):
    CITY = "city", "City"
    TOWN = "town", "Town"
    VILLAGE = "village", "Village"
    DISTRICT = "district", "District"
    REGION = "region", "Region"
    ROAD = "road", "Road"
    BORDER = "border", "Border"
    BRIDGE = "bridge", "Bridge"
    BUILDING = "building", "Building"
    AIRPORT = "airport", "Airport"
    FACILITY = "facility", "Facility"
    MOUNTAIN = "mountain", "Mountain"
    MOUNTAINS = "mountains", "Mountains"


class PlaceQuerySet(RecordQuerySet):
    def with_names(self) -> Self:
        """All names with their users in one further query."""
        return self.prefetch_related(models.Prefetch("names", PlaceName.objects.select_related("used_by")))


class Place(Record):
    """Where. A contested place is always shown with both names; no name of it is the name."""

    kind = models.CharField(max_length=12, choices=PlaceKind.choices)
    latitude = models.DecimalField(max_digits=9, decimal_places=6, null=True)
    longitude = models.DecimalField(max_digits=9, decimal_places=6, null=True)
    no_coordinates_because = models.CharField(max_length=300, null=True)
    precision_km = models.DecimalField(max_digits=8, decimal_places=3, null=True)
    precision_words = models.CharField(max_length=200, null=True)
    contested = models.BooleanField(default=False)
    admin_context = models.TextField(null=True, help_text="Who administered it, with dates of control.")
    region = models.CharField(max_length=60, null=True)

    objects = PlaceQuerySet.as_manager()

    class Meta:
        ordering = ["slug"]
        constraints = [
            models.CheckConstraint(
                condition=Q(latitude=None, longitude=None) | Q(latitude__isnull=False, longitude__isnull=False),
                name="place_has_both_coordinates_or_neither",
                violation_error_message="Give both latitude and longitude, or neither.",
            ),
            models.CheckConstraint(
                condition=Q(latitude__isnull=False) | Q(no_coordinates_because__isnull=False),
                name="place_without_coordinates_says_why",
                violation_error_message="Say why there are no coordinates.",
            ),
            models.CheckConstraint(
                condition=Q(latitude=None)
                | Q(latitude__gte=-90, latitude__lte=90, longitude__gte=-180, longitude__lte=180),
                name="place_is_on_earth",
                violation_error_message="Latitude is −90 to 90 and longitude −180 to 180.",
            ),
            models.CheckConstraint(
                condition=Q(precision_km=None) | Q(precision_km__gt=0),
                name="place_precision_is_positive",
                violation_error_message="The precision in km is above 0.",
            ),
            models.CheckConstraint(
                condition=Q(kind__in=PlaceKind.values),
                name="place_kind_is_known",
                violation_error_message="Choose one of the kinds of place.",
            ),
        ]


class PlaceName(Stamped):
    """One name, in one language, as used by one actor (null = neutral)."""

    place = models.ForeignKey(Place, models.PROTECT, related_name="names")
    text = models.CharField(max_length=200)
    language = models.CharField(max_length=LANGUAGE_LENGTH)
    used_by = models.ForeignKey(Actor, models.PROTECT, null=True, related_name="place_names_used")
    edtf = models.CharField(max_length=60, null=True)
    search_key = models.CharField(max_length=200, db_index=True, editable=False)
    position = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ["position"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(text=""), name="place_name_is_not_empty", violation_error_message="A name has letters."
            )
        ]

    def __str__(self) -> str:
        return self.text
