"""The legend: which shape each group of kinds is drawn with."""

from __future__ import annotations

from collections.abc import Mapping

from timeline.models import KindGroup
from timeline.reading.memory import remembered


def glyphs(edition: int) -> Mapping[str, str]:
    """Name of a shape by slug of the group. One query, none when remembered."""
    return remembered(edition, "glyphs", "", lambda: dict(KindGroup.objects.values_list("slug", "glyph")))
