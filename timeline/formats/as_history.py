"""The history of a record: its Revisions, each as it stood, and word by word what it changed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from timeline.dates.languages import GLUE
from timeline.formats import addresses
from timeline.formats.as_when import day, day_words
from timeline.models import Revision
from timeline.text import diffing, invisible

ALONE = "One person made and published this change."
# What a key of the files is called on the page, where it is not simply the key in words.
_FIELDS = {
    "id": "Address",
    "slug": "Address",
    "edtf": "Dates (EDTF)",
    "edtf_start": "Begins (EDTF)",
    "edtf_end": "Ends (EDTF)",
    "type": "Kind",
    "lat": "Latitude",
    "lon": "Longitude",
    "lang": "Language",
    "url": "Web address",
}


def history(
    noun: str, slug: str, found: Sequence[Revision], title: str, former: Sequence[str], now: str | None
) -> dict[str, Any]:
    """Context of public/history.html; `found` oldest first, `former` its earlier slugs, `now` the one that it has."""
    since = day_words(found[0].at)
    return {
        "title": title,
        "url": addresses.of(noun, slug),
        "noun": noun,
        "words": f"{len(found)}{GLUE}version{'' if len(found) == 1 else 's'} since {since}.",
        "now": {"url": addresses.of(noun, now), "words": now} if now else None,
        "former": [{"url": addresses.history_of(noun, old), "words": old} for old in former],
        "revisions": [
            _told(revision)
            | {"url": addresses.revision_of(noun, slug, revision.number), "current": revision is found[-1] and not now}
            for revision in reversed(found)
        ],
    }


def revision(one: Revision, before: Revision | None, newest: int, title: str) -> dict[str, Any]:
    """Context of public/revision.html."""
    current = one.number == newest
    fields = dict(_fields(one.payload))
    old = dict(_fields(before.payload)) if before else {}
    return _told(one) | {
        "title": title,
        "noun": one.noun,
        "url": addresses.of(one.noun, one.slug),
        "history_url": addresses.history_of(one.noun, one.slug),
        "previous_digest": before.digest if before else None,
        "current": current,
        "current_words": f"Version {newest} is now shown.",
        "previous": _step(one, one.number - 1) if before else None,
        "next": None if current else _step(one, one.number + 1),
        "changes": list(_changes(old, fields)) if before else [],
        "fields": [
            {"field": name, "lines": [invisible.show(line) for line in lines]} for name, lines in fields.items()
        ],
    }


def _told(one: Revision) -> dict[str, Any]:
    return {
        "number": one.number,
        "when": day(one.at),
        "label": one.label,
        "note": one.note,
        "by": one.author.shown_name,
        "approver": one.approver.shown_name if one.approver else None,
        "single_handed": ALONE if one.single_handed else None,
        "digest": one.digest,
    }


def _step(one: Revision, number: int) -> dict[str, Any]:
    return {"number": number, "url": addresses.revision_of(one.noun, one.slug, number)}


def title_of(noun: str, payload: dict[str, Any], language: str) -> str:
    """What a record was called, from its snapshot."""
    match noun:
        case "event" | "source":
            return str(payload["title"])
        case "outlet":
            return str(payload["name"])
        case "place":
            return str(next((name["text"] for name in payload["names"]), payload["slug"]))
    names = {code: name for code, name in payload["title" if noun == "period" else "names"].items() if name}
    return str(names.get(language) or next(iter(names.values()), payload.get("slug") or payload.get("id")))


# ── A payload in lines ────────────────────────────────────────────────────────────────────────────────────────────


def _fields(payload: dict[str, Any]) -> Iterator[tuple[str, list[str]]]:
    """Each field that holds something, with its lines."""
    for key, value in payload.items():
        if lines := list(_lines(value)):
            yield _FIELDS.get(key, _words(key).capitalize()), lines


def _lines(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        yield from (f"{_words(str(key))}: {told}" for key, part in value.items() if (told := _line(part)))
    elif isinstance(value, list):
        yield from (told for part in value if (told := _line(part)))
    elif told := _line(value):
        yield from told.split("\n")


def _line(value: Any) -> str:
    """A value in one line; "" where it holds nothing."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, dict):
        return " · ".join(f"{_words(str(key))}: {told}" for key, part in value.items() if (told := _line(part)))
    if isinstance(value, list):
        return ", ".join(filter(None, map(_line, value)))
    return str(value)


def _words(key: str) -> str:
    return key.replace("_", " ").replace("-", " ") if len(key) > len("pt-BR") else key


def _changes(old: dict[str, list[str]], new: dict[str, list[str]]) -> Iterator[dict[str, Any]]:
    """Each field that differs, invisible characters shown."""
    for name in [*new, *(name for name in old if name not in new)]:
        before, after = (invisible.show("\n".join(lines.get(name, []))) for lines in (old, new))
        if before != after:
            yield {"field": name, "runs": diffing.words(before, after)}
