"""The rules inside one event that the shapes of its fields cannot say."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from timeline.curation.errors import Problem
from timeline.curation.nouns.event_shape import EventShape
from timeline.curation.nouns.noun import Languages
from timeline.dates.edtf import EdtfError, parse


def problems_of_event(row: EventShape, where: str, languages: Languages) -> Iterator[Problem]:
    """What is wrong inside one proposed event, beyond the shape of its fields."""
    yield from _check_dates(row, where)
    if not 1 <= row.importance <= 5:
        yield Problem(where, "importance", f"{row.importance} is outside 1 to 5.", "5 = a one-page history needs it.")
    for field, slugs in (
        ("places", row.places),
        ("actors", [f"{one.actor} as {one.role}" for one in row.actors]),
        ("sources", [citation.source for citation in row.sources]),
        ("links", [f"{link.relation} {link.to}" for link in row.links]),
    ):
        for slug, times in Counter(slugs).items():
            if times > 1:
                yield Problem(where, field, f"“{slug}” stands {times} times.", "Leave it once.")
    if languages.default in row.translations:
        what = f"“{languages.default}” is the default language: its title stands at the top of the event."
        yield Problem(where, "translations", what, "Remove it from the translations.")
    for number, link in enumerate(row.links):
        if link.to == row.id:
            yield Problem(where, f"links.{number}.to", "It is linked to itself.", "Name another event.")
    for number, near in enumerate(row.place_precision):
        if near.place not in row.places:
            field = f"place_precision.{number}.place"
            yield Problem(where, field, f"“{near.place}” is no place of this event.", "Add the place first.")
    for number, citation in enumerate(row.sources):
        if not citation.supports and not citation.quote:
            what = "The citation neither quotes the source nor says what it shows."
            yield Problem(where, f"sources.{number}.supports", what, "Say in your own words what it shows.")
    yield from _check_figures(row, where)


def _check_dates(row: EventShape, where: str) -> Iterator[Problem]:
    try:
        when = parse(row.edtf)
    except EdtfError as error:
        yield Problem(where, "edtf_end", error.what, error.remedy)
        return
    if "/" in row.edtf_start:
        yield Problem(where, "edtf_start", "It is an interval.", "Write its start here and its end in edtf_end.")
    if when.span.earliest is None:
        what = "An event needs a beginning, even a rough one."
        yield Problem(where, "edtf_start", what, "Give a year or a decade: 1991 or 199X.")


def _check_figures(row: EventShape, where: str) -> Iterator[Problem]:
    cited = {citation.source for citation in row.sources}
    sizes = Counter(figure.comparison for figure in row.figures if figure.comparison)
    for number, figure in enumerate(row.figures):
        field = f"figures.{number}"
        bounds = [bound for bound in (figure.low, figure.best, figure.high) if bound is not None]
        if bounds != sorted(bounds):
            words = ", ".join(f"{bound:f}".rstrip("0").rstrip(".") for bound in bounds)
            yield Problem(where, f"{field}.low", f"The bounds run backwards: {words}.", "Order them low, best, high.")
        if any(bound < 0 for bound in bounds):
            yield Problem(where, f"{field}.low", "A figure is negative.", "Give 0 or more.")
        if not bounds and not figure.statement:
            what = "There is neither a figure nor a statement."
            yield Problem(where, f"{field}.low", what, "Give low, best or high.")
        if figure.source not in cited:
            what = f"The source “{figure.source}” is not cited by this event."
            yield Problem(where, f"{field}.source", what, "Add it to the sources of the event.")
        if figure.comparison and sizes[figure.comparison] < 2:
            what = f"Only one figure has the comparison “{figure.comparison}”."
            yield Problem(where, f"{field}.comparison", what, "Give it to what it is compared with, or leave it empty.")
