"""What a record takes over from the one that is merged into it: names, ties, and what nobody had said of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from timeline.models.actor import NameKind

NOTHING: tuple[Any, ...] = (None, "", [])

FILLED: dict[str, tuple[tuple[str, ...], ...]] = {
    "actor": (("active",), ("description",), ("wikidata",)),
    "place": (
        ("lat", "lon", "precision_km", "precision", "no_coordinates_because"),
        ("admin_context",),
        ("region",),
    ),
    "outlet": (("owner",), ("country",), ("standing_evidence",), ("standing_since",)),
    "source": (("via",), ("url",), ("reference",), ("published",), ("authors",), ("archive_urls",)),
}
"""By noun the fields that are taken over where the record has nothing in the first of them; each group as a whole."""

ADDED_UP = ("slug", "names", "aliases", "affiliations", "contested")
"""What nothing is lost of: each of the two has an address, and what is said of them stands side by side."""


def united(noun: str, kept: Mapping[str, Any], gone: Mapping[str, Any]) -> dict[str, Any]:
    """The payload of the record that stays, with what it lacks and the one that goes has."""
    found = dict(kept)
    for first, *others in FILLED[noun]:
        if kept.get(first) in NOTHING and gone.get(first) not in NOTHING:
            found |= {field: gone[field] for field in (first, *others) if field in gone}
            found = {field: part for field, part in found.items() if field not in others or field in gone}
    if noun == "actor":
        found |= _names_of_actor(kept, gone)
        found["affiliations"] = _with(kept["affiliations"], gone["affiliations"])
    if noun == "place":
        found["names"] = _with(kept["names"], gone["names"])
        found["contested"] = kept["contested"] or gone["contested"]
    return found


def _names_of_actor(kept: Mapping[str, Any], gone: Mapping[str, Any]) -> dict[str, Any]:
    """A main name where there is none in a language; else it is one more alias, unless it is written so already."""
    names = dict(kept["names"])
    aliases = list(kept["aliases"])
    for language, text in gone["names"].items():
        if text and not names.get(language):
            names[language] = text
        elif text and names[language] != text and (text, language) not in [(a["text"], a["lang"]) for a in aliases]:
            aliases.append({"text": text, "lang": language, "kind": NameKind.NAME.value, "note": None})
    own = [alias for alias in gone["aliases"] if names.get(alias["lang"]) != alias["text"]]
    return {"names": names, "aliases": _with(aliases, own)}


def _with(rows: Iterable[Any], others: Iterable[Any]) -> list[Any]:
    """The rows, then those of the others that are not among them."""
    found = list(rows)
    for other in others:
        if other not in found:
            found.append(other)
    return found
