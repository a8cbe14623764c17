"""How a form writes records by name, and which record a person means by a name."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from django.core.exceptions import MultipleObjectsReturned, ObjectDoesNotExist, ValidationError
from django.db.models import Q

from timeline.curation.nouns.noun import Languages
from timeline.curation.nouns.registry import NOUNS
from timeline.text.folding import fold

NAMED: dict[str, tuple[str, ...]] = {"actor": ("names",), "place": ("names",), "event": ("texts",)}


def _by_names(typed: str) -> Q:
    return Q(slug=typed) | Q(names__search_key=fold(typed)[:200])


_MEANT: dict[str, Callable[[str], Q]] = {
    "actor": _by_names,
    "place": _by_names,
    "event": lambda typed: Q(slug=typed) | Q(texts__title__iexact=typed),
    "outlet": lambda typed: Q(slug=typed) | Q(name__iexact=typed),
    "source": lambda typed: Q(slug=typed) | Q(title__iexact=typed) | Q(url=typed),
}


def resolve(noun: str, typed: str) -> str:
    """The slug of the one record that is called so. Raises ValidationError where there is none, or more than one."""
    try:
        return str(NOUNS[noun].model._default_manager.distinct().get(_MEANT[noun](typed)).slug)
    except ObjectDoesNotExist as error:
        told = f"There is no {noun} “{typed[:60]}”. Choose one from the list, or add it as a new {noun} first."
        raise ValidationError(told) from error
    except MultipleObjectsReturned as error:
        told = f"More than one {noun} is called “{typed[:60]}”. Choose one from the list."
        raise ValidationError(told) from error


def written(noun: str, slugs: Iterable[str]) -> dict[str, str]:
    """How a form writes these records: "Norland [norland]". Unknown ones are left out. Two queries at most."""
    wanted = sorted(set(slugs))
    if not wanted:
        return {}
    manager = NOUNS[noun].model._default_manager.prefetch_related(*NAMED.get(noun, ()))
    found = manager.in_bulk(wanted, field_name="slug")
    language = Languages.of_site().default if noun in NAMED else "en"
    return {slug: entry(name_of(noun, record, language), slug) for slug, record in found.items()}


def entry(name: str, slug: str) -> str:
    return f"{name} [{slug}]"


def name_of(noun: str, record: Any, language: str) -> str:
    """What people call a record, in `language` where it has a name in it."""
    if noun == "actor":
        return str(record.name(language))
    if noun == "place":
        found = list(record.names.all())
        return next((name.text for name in found if name.language == language), found[0].text if found else record.slug)
    if noun == "event":
        shown = record.text(language)
        return shown.title if shown else record.slug
    return str(getattr(record, "name", None) or getattr(record, "title", None) or record.slug)
