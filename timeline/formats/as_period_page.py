"""The page of one chapter: its summary, its events, the chapters before and after."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from timeline.dates.edtf import parse
from timeline.dates.wording import in_words
from timeline.formats import addresses
from timeline.formats.as_event_page import paragraphs
from timeline.formats.as_index import Entry
from timeline.formats.asked import Asked
from timeline.models import Period
from timeline.reading.selection import Selection


@dataclass(frozen=True)
class AskedOfPeriod(Asked):
    """A chapter stands for a window, which has two ends: neither is in the address of its page."""

    def without_given(self, selection: Selection) -> Selection:
        return selection.without_("from").without_("to")

    @property
    def frame(self) -> tuple[date | None, date | None]:
        return self.selection.window

    @property
    def clear_url(self) -> str:
        return self.path


def window(one: Period) -> Selection:
    """The question that the chapter stands for."""
    return Selection(from_=one.earliest.isoformat(), to=one.latest.isoformat() if one.latest else None)


def period(one: Period, among: Sequence[Period], language: str) -> dict[str, Any]:
    """What the record itself says (public/period.html)."""
    text = one.text(language)
    place = [other.slug for other in among].index(one.slug)
    return {
        "title": title(one, language),
        "when": in_words(parse(one.edtf)),
        "paragraphs": paragraphs((text.summary if text else None) or "", []),
        "previous": _step(among[place - 1], language) if place else None,
        "next": _step(among[place + 1], language) if place + 1 < len(among) else None,
        "timeline_url": addresses.timeline(window(one).to_query()),
        "history_url": addresses.history_of("period", one.slug),
    }


def title(one: Period, language: str) -> str:
    """Its title; the slug where it has none."""
    text = one.text(language)
    return text.title if text else one.slug


def entries(found: Sequence[Period], language: str) -> list[dict[str, Any]]:
    """The chapters in their order, for their index."""
    return [
        Entry(
            name=title(one, language),
            url=addresses.of("period", one.slug),
            kind="",
            about=in_words(parse(one.edtf)),
            count="",
        )
        for one in found
    ]


def _step(one: Period, language: str) -> dict[str, str]:
    return {"title": title(one, language), "url": addresses.of("period", one.slug)}
