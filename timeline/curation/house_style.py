"""What an author and a reviewer are asked to look at in a draft before readers do. Nothing of it forbids anything."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from timeline.curation.errors import Problem
from timeline.curation.nouns.noun import Languages
from timeline.curation.previewing import grade
from timeline.dates.edtf import EdtfError, joined, parse
from timeline.dates.span import Span
from timeline.dates.wording import in_words
from timeline.models import Draft, Grade, Place
from timeline.text import house_style
from timeline.text.folding import tokens

WRITTEN = ("title", "label", "summary", "note")


def warnings(draft: Draft) -> list[Problem]:
    """Loaded words, bare figures, one publisher alone, one name of a contested place, a date beyond its source.

    At most five queries, whatever the draft holds.
    """
    language = Languages.of_site().default
    found = list(_words(draft.payload, language))
    found += _publishers(draft)
    found += _names(draft.payload, language)
    found += _dates(draft)
    return found


def _words(payload: Mapping[str, Any], language: str) -> Iterator[Problem]:
    for field in WRITTEN:
        text = str(payload.get(field) or "")
        for spotted in house_style.loaded(text, language):
            what = f"“{spotted.words}” judges, and nobody is named who says it."
            yield Problem("draft", field, what, "Quote it, say whose word it is, or use a plainer one.")
        for spotted in house_style.bare_figures(text, language):
            what = f"“{spotted.words}”: nobody is named who gives this number."
            yield Problem("draft", field, what, "Say who counted, and give it as a claim with its source.")


def _publishers(draft: Draft) -> Iterator[Problem]:
    if grade(draft) == Grade.SINGLE_SOURCE:
        what = "One publisher alone stands behind this."
        yield Problem("draft", "sources", what, "Look for a second of another owner; readers see “single source”.")


def _names(payload: Mapping[str, Any], language: str) -> Iterator[Problem]:
    """Contested places of which the text says a name of one user and none of the others'."""
    text = f" {' '.join(tokens(' '.join(str(payload.get(field) or '') for field in WRITTEN)))} "
    places = Place.objects.with_slugs(payload.get("places") or ()).with_names()
    for place in places:
        if not place.contested:
            continue
        names = [name for name in place.names.all() if name.language == language]
        rival = [name for name in names if name.used_by]
        # A neutral name may hold one of theirs.
        rest = _without(text, [name.text for name in names if not name.used_by])
        said = [name for name in rival if f" {' '.join(tokens(name.text))} " in rest]
        users = {name.used_by_id for name in said}
        others = [name.text for name in rival if name.used_by_id not in users]
        if said and others:
            what = f"The text says “{said[0].text}”, and not “{others[0]}”, for a contested place."
            yield Problem("draft", "summary", what, f"Write both where it is named first: {said[0].text}/{others[0]}.")


def _without(text: str, names: Iterable[str]) -> str:
    for name in names:
        text = text.replace(f" {' '.join(tokens(name))} ", "  ")
    return text


def _dates(draft: Draft) -> Iterator[Problem]:
    told = [one.payload["edtf"] for one in draft.candidates.all() if one.payload.get("edtf")]
    read = [parse(edtf) for edtf in told]
    try:
        proposed = parse(_edtf(draft.payload))
    except EdtfError:
        return
    if read and all(_is_wider(one.span, proposed.span) for one in read):
        what = f"The article gives “{in_words(read[0])}”; the draft is more exact: “{in_words(proposed)}”."
        yield Problem("draft", "edtf_start", what, "Cite what gives the exact date, or write the date as it is given.")


def _edtf(payload: Mapping[str, Any]) -> str:
    start, end = str(payload.get("edtf_start") or ""), payload.get("edtf_end")
    return joined(start, end)


def _is_wider(one: Span, other: Span) -> bool:
    """Whether the second span lies within the first and is shorter."""
    return one.contains(other) and not other.contains(one)
