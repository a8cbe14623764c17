"""Names as pages show them: lists alphabetical by language code, so that no order is a judgement."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from django.utils.translation import get_language_info

from timeline.dates.edtf import parse
from timeline.dates.wording import in_list
from timeline.formats.as_rows import both
from timeline.models import Actor, ActorName, NameKind, Place, PlaceName
from timeline.reading.names import place_name
from timeline.text.folding import fold


def alphabetical(name: str) -> tuple[str, str]:
    """Sort by this: folded, so that marks and capitals do not matter, and total."""
    return fold(name), name


def place_words(place: Place, language: str, on: date | None = None) -> str:
    """The name of a place; both names of a contested one, as they were on a day: "Upper Town / Lower Town"."""
    return both(place_name(place, language, on))


def language_words(code: str) -> str:
    """How a language is called in English; its code where Django knows no name for it."""
    try:
        return str(get_language_info(code)["name"])
    except KeyError:
        return code


def actor_names(actor: Actor) -> list[dict[str, Any]]:
    """parts/names.html: every name, by language code, then in the order of the record."""
    return _groups((name, _about(_kind(name), _years(name.edtf), name.note)) for name in actor.names.all())


def place_names(place: Place, actors: Mapping[str, str]) -> list[dict[str, Any]]:
    """parts/names.html: every name and who uses it, by language code. `actors` names all of them by slug."""
    return _groups((name, _about(_user(name, actors), _years(name.edtf))) for name in place.names.all())


def _groups(names: Iterable[tuple[ActorName | PlaceName, str]]) -> list[dict[str, Any]]:
    by_language: dict[str, list[dict[str, str]]] = defaultdict(list)
    for name, about in sorted(names, key=lambda pair: (pair[0].language, pair[0].position)):
        by_language[name.language].append({"text": name.text, "about": about})
    return [{"language": language_words(code), "lang": code, "names": group} for code, group in by_language.items()]


def _kind(name: ActorName) -> str | None:
    return None if name.kind == NameKind.NAME else name.get_kind_display().lower()


def _user(name: PlaceName, actors: Mapping[str, str]) -> str | None:
    return f"used by {actors[name.used_by.slug]}" if name.used_by else None


def _years(edtf: str | None) -> str | None:
    return in_list(parse(edtf)) if edtf else None


def _about(*parts: str | None) -> str:
    return ", ".join(part for part in parts if part)
