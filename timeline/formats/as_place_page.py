"""The page of one place: all its names, where it lies, who controlled it when."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from timeline.formats import addresses
from timeline.formats.as_names import place_names, place_words
from timeline.models import Place
from timeline.reading.selection import Selection


def place(one: Place, language: str, actors: Mapping[str, str]) -> dict[str, Any]:
    """What the record itself says (public/place.html)."""
    return {
        "name": place_words(one, language),
        "kind": one.get_kind_display(),
        "region": one.region.replace("-", " ").title() if one.region else None,
        "context": one.admin_context,
        "names": place_names(one, actors),
        "position": _position(one),
        "timeline_url": addresses.timeline(Selection(places=(one.slug,)).to_query()),
        "history_url": addresses.history_of("place", one.slug),
    }


def _position(one: Place) -> str | None:
    """ "40.2° N, 46.4° E, city centre, within 5 km", or the reason why there is none."""
    if one.latitude is None or one.longitude is None:
        return one.no_coordinates_because
    north, east = _degrees(one.latitude, "N", "S"), _degrees(one.longitude, "E", "W")
    return ", ".join(part for part in (north, east, one.precision_words) if part)


def _degrees(value: Decimal, positive: str, negative: str) -> str:
    words = f"{abs(value):f}"
    words = words.rstrip("0").rstrip(".") if "." in words else words
    return f"{words}°\u00a0{positive if value >= 0 else negative}"
