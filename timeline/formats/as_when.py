"""Dates as templates take them: words, and the form that machines read."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from timeline.dates.edtf import parse
from timeline.dates.languages import GLUE
from timeline.dates.wording import in_words, machine
from timeline.models import Event


def when(edtf: str) -> dict[str, Any]:
    """parts/when.html of an EDTF text, in words that stand alone."""
    parsed = parse(edtf)
    return {"words": in_words(parsed), "iso": machine(parsed)}


def when_of(event: Event) -> str:
    """The date of an event in words that stand alone."""
    return in_words(parse(event.edtf))


def day_words(moment: datetime) -> str:
    """The day of a moment (UTC) in words: "3 May 2026"."""
    return in_words(parse(moment.date().isoformat()))


def day(moment: datetime) -> dict[str, Any]:
    """parts/when.html of the day of a moment (UTC)."""
    return {"words": day_words(moment), "iso": moment.date().isoformat()}


def unglued(words: str) -> str:
    """The same words with ordinary spaces, for what is copied elsewhere."""
    return words.replace(GLUE, " ")
