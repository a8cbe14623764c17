"""FormerSlug: an address that moved, and redirects for ever."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Self

from django.db import models

from timeline.models.record import SLUG_LENGTH


class FormerSlugQuerySet(models.QuerySet["FormerSlug"]):
    def of(self, noun: str, old: str) -> Self:
        """Where a former address leads: one row or none."""
        return self.filter(noun=noun, old=old)

    def of_noun(self, noun: str) -> Self:
        """Every former address of a noun."""
        return self.filter(noun=noun)

    def leading_to(self, noun: str, new: str) -> Self:
        return self.filter(noun=noun, new=new)

    def among(self, noun: str, slugs: Iterable[str]) -> dict[str, str]:
        """Those of the slugs that are former ones, each with the one that it leads to. One query."""
        return dict(self.filter(noun=noun, old__in=list(slugs)).values_list("old", "new"))


class FormerSlug(models.Model):
    noun = models.CharField(max_length=20)
    old = models.SlugField(max_length=SLUG_LENGTH)
    new = models.SlugField(max_length=SLUG_LENGTH)
    at = models.DateTimeField(auto_now_add=True)

    objects = FormerSlugQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["noun", "old"],
                name="former_slug_leads_to_one_place",
                violation_error_message="This former address already leads somewhere.",
            ),
            models.CheckConstraint(
                condition=~models.Q(old=models.F("new")),
                name="former_slug_differs",
                violation_error_message="The old and the new address are the same.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.noun} {self.old} → {self.new}"
