"""Names found while they are typed, as the options of a type-ahead and as links."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from timeline.formats.asked import Asked
from timeline.reading.actor_search import Found


def options(parameter: str, found: Iterable[Found], asked: Asked) -> list[dict[str, Any]]:
    """Contexts of public/_actor_options.html; `url` asks for the value as well, for those who follow links."""
    return [
        {
            "id": f"{parameter}-option-{row.slug}",
            "value": row.slug,
            "name": row.name,
            "kind": row.kind,
            "years": years(row),
            "count": f"{row.count:,}",
            "matched": row.alias,
            "matched_language": row.alias_language,
            "url": asked.url(asked.selection.with_(parameter, row.slug)),
        }
        for row in found
    ]


def years(row: Found) -> str:
    """When it was active: "1991–2023", "since 1991", "until 2023"; else of its own events: "events 1993–2016"."""
    match row.first_year, row.last_year:
        case None, None:
            first, last = row.seen or (None, None)
            if first is None:
                return ""
            return f"event {first}" if first == last else f"events {first}–{last}"
        case first, None:
            return f"since {first}"
        case None, last:
            return f"until {last}"
        case first, last if first == last:
            return str(first)
        case first, last:
            return f"{first}–{last}"
    return ""
