"""One event in the side panel, beside the list that it was opened from."""

from __future__ import annotations

from typing import Any

from timeline.formats.as_row_open import opened
from timeline.formats.as_rows import RowMaker
from timeline.formats.asked import Asked
from timeline.models import Event
from timeline.reading.corrections import corrected
from timeline.reading.vocabulary import Vocabulary

GONE = "There is no such event, or it was withdrawn."


def panel(event: Event | None, asked: Asked, words: Vocabulary) -> dict[str, Any]:
    """Context of public/_panel.html; `event` None where the slug is of no public event."""
    if event is None or event.withdrawn_at:
        return {"missing": GONE, "close_url": asked.here}
    row = RowMaker(asked, corrected(asked.edition)).row(event, None)
    return {"row": row, "event": opened(event, asked, words, in_list=False), "close_url": asked.here}
