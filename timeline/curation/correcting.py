"""What a person puts right in a candidate, in the form in which it was read: judged, and kept where it differs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from timeline.curation.errors import Problem
from timeline.dates.edtf import EdtfError, parse
from timeline.models import Actor, Candidate, Kind, Place

NAMED = {"actors": Actor, "places": Place}
VIA = "corrected"


def problems_of(changes: Mapping[str, Any]) -> Iterator[Problem]:
    """What is wrong with values as `cutting.correct` takes them."""
    if what := _wrong_date(changes.get("edtf", "")):
        yield Problem("candidate", "edtf", *what)
    kind = changes.get("kind", "")
    if kind and not Kind.objects.with_slugs([kind]).exists():
        yield Problem("candidate", "kind", f"There is no kind “{kind}”.", "Choose one of the list.")
    for key, noun in NAMED.items():
        slugs = changes.get(key, ())
        known = {one.slug for one in noun.objects.with_slugs(slugs)}
        for slug in slugs:
            if slug not in known:
                what = f"The record has no {noun._meta.verbose_name} “{slug}”."
                yield Problem("candidate", key, what, "Choose one of the list, or leave it out.")


def _wrong_date(edtf: str) -> tuple[str, str] | None:
    """What is wrong, and what to do; a date may be missing, but not its beginning."""
    if not edtf.strip():
        return None
    try:
        if parse(edtf).span.earliest is None:
            return "An event needs a beginning, even a rough one.", "Give a year or a decade: 1991 or 199X."
    except EdtfError as error:
        return error.what, error.remedy
    return None


def corrections(candidate: Candidate, changes: Mapping[str, Any]) -> dict[str, Any]:
    """All that a person has put right, these changes included; what is as it was read is left out."""
    put: dict[str, Any] = dict(candidate.corrected or {})
    if "edtf" in changes:
        put["edtf"] = str(parse(changes["edtf"])) if changes["edtf"].strip() else ""
    if "kind" in changes:
        put["kind"] = changes["kind"]
    for key in NAMED:
        if key in changes:
            put[key] = _named(candidate, key, list(dict.fromkeys(changes[key])))
    return {key: value for key, value in put.items() if not _is_as_read(key, value, candidate.payload)}


def _named(candidate: Candidate, key: str, slugs: Sequence[str]) -> list[dict[str, Any]]:
    """Each as it was read, where it was; else by its first name, at no place of the text."""
    read = {name["slug"]: name for name in candidate.payload[key]}
    here = candidate.passage.start
    rows = {one.slug: _called(one) for one in NAMED[key].objects.with_slugs(slugs).prefetch_related("names")}
    return [
        read.get(slug)
        or {"slug": slug, "name": rows[slug], "known": rows[slug], "via": VIA, "start": here, "end": here}
        for slug in slugs
    ]


def _called(one: Actor | Place) -> str:
    """As `reading/known_names.py` does, since likenesses compare those names: in English, else as it comes first."""
    if isinstance(one, Actor):
        return one.name("en")
    names = list(one.names.all())
    return next((name.text for name in names if name.language == "en"), names[0].text if names else one.slug)


def _is_as_read(key: str, value: Any, read: Mapping[str, Any]) -> bool:
    if key in NAMED:
        known = dict.fromkeys(name["slug"] for name in read[key] if name["slug"])
        return [name["slug"] for name in value] == list(known)
    if key == "kind" and value == "":
        return not Kind.objects.with_slugs([read["kind"]]).exists()
    return bool(value == read[key])
