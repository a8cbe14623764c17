"""Citation: our use of a source for one event, with what it shows."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from timeline.models.event import Event
from timeline.models.record import BelowEventQuerySet
from timeline.models.source import Source


class Citation(models.Model):
    """`number` is the [n] of the page. `quote_*` is a W3C TextQuoteSelector, where there is a quotation."""

    event = models.ForeignKey(Event, models.PROTECT, related_name="citations")
    source = models.ForeignKey(Source, models.PROTECT, related_name="citations")
    number = models.PositiveSmallIntegerField()
    quote_exact = models.TextField(null=True)
    quote_prefix = models.CharField(max_length=300, null=True)
    quote_suffix = models.CharField(max_length=300, null=True)
    locator = models.CharField(max_length=200, null=True, help_text="Page, paragraph …")
    supports = models.TextField(null=True, help_text="What it shows, in our own words.")
    seen = models.BooleanField(help_text="Somebody opened it.")
    consulted = models.DateField(null=True)

    objects = BelowEventQuerySet.as_manager()

    class Meta:
        ordering = ["number"]
        constraints = [
            models.CheckConstraint(
                condition=(Q(quote_exact__isnull=False) & ~Q(quote_exact=""))
                | (Q(supports__isnull=False) & ~Q(supports="")),
                name="citation_quotes_or_says_what_it_supports",
                violation_error_message="Quote the source, or say in your own words what it shows.",
            ),
            models.UniqueConstraint(
                fields=["event", "source"],
                name="citation_of_a_source_stands_once",
                violation_error_message="This source is already cited for this event: extend that citation.",
            ),
            models.UniqueConstraint(
                fields=["event", "number"],
                name="citation_number_stands_once",
                violation_error_message="Two citations of one event cannot have the same number.",
            ),
        ]

    def __str__(self) -> str:
        return f"[{self.number}]"
