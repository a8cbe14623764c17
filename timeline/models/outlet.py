"""Outlet: who published a source, and how it stands to the parties."""

from __future__ import annotations

from django.db import models

from timeline.models.record import Record
from timeline.models.side import Side
from timeline.models.standing import NO_VOICE, Standing


class Outlet(Record):
    """`side` is named only for standings that speak for one; elsewhere `based_with` says where it is based."""

    name = models.CharField(max_length=200)
    standing = models.ForeignKey(Standing, models.PROTECT, related_name="outlets")
    side = models.ForeignKey(Side, models.PROTECT, null=True, related_name="outlets")
    based_with = models.ForeignKey(Side, models.PROTECT, null=True, related_name="outlets_based")
    owner = models.CharField(max_length=200, null=True, help_text="Outlets of one owner count as one voice.")
    country = models.CharField(max_length=100, null=True)
    standing_since = models.CharField(max_length=60, null=True, help_text="EDTF: since when it stands so.")
    standing_evidence = models.URLField(max_length=2000, null=True)

    class Meta:
        ordering = ["slug"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(side=None) | models.Q(based_with=None),
                name="outlet_has_a_side_or_a_base",
                violation_error_message="An outlet with a side has no “based with”: choose one.",
            )
        ]

    @property
    def voice(self) -> str | None:
        """What counts as one independent publisher: the owner, else the outlet; None where it lends no voice."""
        if self.standing.slug in NO_VOICE:
            return None
        return self.owner or self.slug
