"""Two texts of one record: what travels in the page while somebody chooses between them, and what comes of it."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from timeline.forms.editing.sheet import Sheet
from timeline.forms.editing.telling import THEIRS, merged

CHOICE = "_choose-"
NEVER_KEPT = frozenset({"csrfmiddlewaretoken", "version", "_save", "_submit", "_chosen", "_go_on"})


def kept(data: Mapping[str, Any], without: Collection[str] = ()) -> list[tuple[str, Any]]:
    """Everything that was typed, by field, so that choosing loses none of it."""
    return [(key, value) for key, value in data.items() if _is_typed(key) and key not in without]


def chosen(theirs: Sheet, data: Mapping[str, Any], without: Collection[str] = ()) -> dict[str, Any]:
    """What the person had typed, with the parts in which they chose the other text."""
    taken = {key.removeprefix(CHOICE) for key, value in data.items() if key.startswith(CHOICE) and value == THEIRS}
    return merged(dict(kept(data, without)), theirs, taken)


def _is_typed(key: str) -> bool:
    return key not in NEVER_KEPT and not key.startswith(CHOICE)
