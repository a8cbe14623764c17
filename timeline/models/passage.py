"""Passage: a stretch of an article, by its offsets, with its exact words."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from timeline.models.article import Article


class Passage(models.Model):
    """`start` and `end` are characters of the article's text, the end left out; `text` is what stands there."""

    article = models.ForeignKey(Article, models.PROTECT, related_name="passages")
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    text = models.TextField()

    class Meta:
        ordering = ["start", "end"]
        constraints = [
            models.UniqueConstraint(
                fields=["article", "start", "end"],
                name="passage_stands_once",
                violation_error_message="This passage is marked already.",
            ),
            models.CheckConstraint(
                condition=Q(end__gt=F("start")),
                name="passage_is_not_empty",
                violation_error_message="Mark at least one character.",
            ),
        ]

    def __str__(self) -> str:
        return self.text
