"""Kind and KindGroup: what sort of event it is, grouped for glyph and colour. Data; the code knows only glyph names."""

from __future__ import annotations

from django.db import models

from timeline.models.record import Record, Text, one_text_per_language


class Glyph(models.TextChoices):
    """The shapes that can be drawn. Solid = on the ground; outline = said, agreed or ruled."""

    TRIANGLE = "triangle"
    DISC = "disc"
    SQUARE = "square"
    RING = "ring"
    BARS = "bars"
    DIAMOND = "diamond"
    DOT = "dot"


# Drawn filled, and counted in the darker tone of a density.
SOLID = frozenset({Glyph.TRIANGLE, Glyph.DISC, Glyph.SQUARE})


class KindGroup(Record):
    """A row of the legend."""

    glyph = models.CharField(max_length=12, choices=Glyph.choices)

    class Meta:
        ordering = ["position"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(glyph__in=Glyph.values),
                name="kind_group_glyph_can_be_drawn",
                violation_error_message="This glyph cannot be drawn: choose triangle, disc, square, ring, bars, "
                "diamond or dot.",
            )
        ]


class KindGroupText(Text):
    group = models.ForeignKey(KindGroup, models.PROTECT, related_name="texts")
    name = models.CharField(max_length=100)

    class Meta:
        ordering = ["position"]
        constraints = [one_text_per_language("group", "kind_group_text")]


class Kind(Record):
    """What sort of event, within one group."""

    group = models.ForeignKey(KindGroup, models.PROTECT, related_name="kinds")

    class Meta:
        ordering = ["position"]


class KindText(Text):
    kind = models.ForeignKey(Kind, models.PROTECT, related_name="texts")
    name = models.CharField(max_length=100)
    description = models.CharField(max_length=500, null=True)

    class Meta:
        ordering = ["position"]
        constraints = [one_text_per_language("kind", "kind_text")]
