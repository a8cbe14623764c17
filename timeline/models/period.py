"""Period: a named chapter of the chronology. Periods may overlap."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from timeline.models.record import Record, Text, one_text_per_language


class Period(Record):
    edtf = models.CharField(max_length=60)
    earliest = models.DateField(editable=False)
    latest = models.DateField(null=True, editable=False)

    class Meta:
        ordering = ["position"]
        constraints = [
            models.CheckConstraint(
                condition=Q(latest=None) | Q(latest__gte=F("earliest")),
                name="period_does_not_end_before_it_begins",
                violation_error_message="The period ends before it begins: check the two dates.",
            )
        ]

    def text(self, language: str) -> PeriodText | None:
        """Title and summary in `language`, else the first there is."""
        texts = list(self.texts.all())
        return next((text for text in texts if text.language == language), texts[0] if texts else None)


class PeriodText(Text):
    period = models.ForeignKey(Period, models.PROTECT, related_name="texts")
    title = models.CharField(max_length=120)
    summary = models.TextField(null=True)

    class Meta:
        ordering = ["position"]
        constraints = [one_text_per_language("period", "period_text")]
