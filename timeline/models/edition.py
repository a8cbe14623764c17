"""Edition: one number for the whole public record, raised by every public change."""

from __future__ import annotations

from django.db import models
from django.db.models import F


class Edition(models.Model):
    """One row. Caches and ETags hang on `number`: equal number, equal record."""

    number = models.PositiveBigIntegerField(default=0)
    changed_at = models.DateTimeField(auto_now=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(pk=1),
                name="edition_has_one_row",
                violation_error_message="There is one Edition, for the whole record.",
            )
        ]

    def __str__(self) -> str:
        return str(self.number)

    @classmethod
    def current(cls) -> int:
        """The number now; 0 before anything was published. One query."""
        return cls.objects.filter(pk=1).values_list("number", flat=True).first() or 0

    @classmethod
    def hold(cls) -> None:
        """Let no other transaction advance it, nor hold it, until this one ends."""
        cls.objects.get_or_create(pk=1)
        cls.objects.select_for_update().get(pk=1)

    @classmethod
    def advance(cls) -> int:
        """Raise the number by one, inside the transaction of the change that it announces."""
        if not cls.objects.filter(pk=1).update(number=F("number") + 1):
            cls.objects.create(pk=1, number=1)
        return cls.current()
