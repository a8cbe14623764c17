"""A row opened in place: what the list has left out, and the way to the whole entry."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Any

from timeline.formats import addresses, as_event_page, as_sourcing
from timeline.formats.as_rows import WHOLE_SUMMARY, paragraphs
from timeline.formats.as_words import counted
from timeline.formats.asked import Asked
from timeline.models import About, Claim, Event
from timeline.reading.vocabulary import Vocabulary


def opened(event: Event, asked: Asked, vocabulary: Vocabulary, *, in_list: bool) -> dict[str, Any]:
    """Context of public/_row_open.html; the event has everything loaded that its page shows.

    `in_list`: it opens below its row, which may show the summary already.
    """
    citations, text = list(event.citations.all()), event.text(asked.language)
    shown_already = in_list and (event.importance >= WHOLE_SUMMARY or bool(asked.selection.q))
    return {
        "title": text.title if text else event.slug,
        "url": addresses.of("event", event.slug, asked.selection.to_query()),
        "paragraphs": None if shown_already else paragraphs(text, None),
        "sourcing": {"sentence": as_sourcing.sentence(citations, figures_differ=event.disputed)},
        "people": as_event_page.people(event, vocabulary, asked.language),
        "figures_words": figures_words(event.claims.all()),
        "sources_words": f"its {counted(len(citations), 'source')}" if len(citations) != 1 else "its source",
    }


def figures_words(claims: Iterable[Claim]) -> str | None:
    """How many figures there are for what: "3 figures for people killed, 1 for area"; None without any."""
    counts = Counter(About(claim.about) for claim in claims if claim.about != About.STATEMENT)
    if not counts:
        return None
    (first, number), *others = counts.most_common()
    words = [f"{counted(number, 'figure')} for “{first.label.lower()}”"]
    return ", ".join(words + [f"{count} for “{about.label.lower()}”" for about, count in others])
