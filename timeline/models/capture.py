"""Capture: the bytes an article was taken from, kept as evidence under their digest."""

from __future__ import annotations

from typing import Any, NoReturn, Self

from django.db import models

from timeline.models.article import Article
from timeline.models.revision import Immutable
from timeline.models.user import User


class CaptureQuerySet(models.QuerySet["Capture"]):
    def with_key(self, pk: int) -> Self:
        return self.filter(pk=pk)

    def update(self, **values: Any) -> NoReturn:
        raise Immutable("A Capture is never edited.")

    def delete(self) -> NoReturn:
        raise Immutable("A Capture is never deleted.")


class Capture(models.Model):
    """`digest` is the SHA-256 of the bytes, and their name in the store. Never changed, never deleted."""

    article = models.ForeignKey(Article, models.PROTECT, related_name="captures")
    digest = models.CharField(max_length=64)
    size = models.PositiveIntegerField(help_text="Bytes.")
    media_type = models.CharField(max_length=100)
    name = models.CharField(max_length=255, blank=True, help_text="Of the file that was handed in.")
    url = models.URLField(max_length=2000, blank=True, help_text="Where it was fetched, after all redirects.")
    headers = models.JSONField(default=list, help_text="As they were received: pairs of name and value.")
    tool = models.CharField(max_length=50, help_text="What made the text of these bytes.")
    tool_version = models.CharField(max_length=30)
    taken_at = models.DateTimeField()
    taken_by = models.ForeignKey(User, models.PROTECT, related_name="captures")

    objects = CaptureQuerySet.as_manager()

    class Meta:
        ordering = ["taken_at", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["article", "digest"],
                name="capture_once_per_article",
                violation_error_message="These bytes are kept already.",
            )
        ]

    def __str__(self) -> str:
        return self.digest

    def save(self, *args: Any, **kwargs: Any) -> None:
        if self.pk is not None:
            raise Immutable("A Capture is never edited.")
        super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> NoReturn:
        raise Immutable("A Capture is never deleted.")
