"""Which of the slugs in a question exist: moved ones are followed, unknown ones are told and left out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from django.db.models import Value

from timeline.models import Actor, FormerSlug, Grade, Kind, KindGroup, Outlet, Place, Role
from timeline.reading.parsing import LISTS, Reading

_NOUNS = {"actor": [Actor], "role": [Role], "kind": [Kind, KindGroup], "place": [Place], "outlet": [Outlet]}
_UNKNOWN = {
    "actor": "No actor has this name.",
    "role": "There is no such role.",
    "kind": "There is no such kind of event, nor a group of kinds.",
    "place": "No place has this name.",
    "outlet": "No outlet has this name.",
    "grade": f"Write {', '.join(Grade.values[:-1])} or {Grade.values[-1]}.",
}


def only_known(reading: Reading) -> Reading:
    """Leave out the slugs that do not exist, each with a Problem. One query; a second if any is unknown."""
    asked = {parameter: reading.selection[field] for parameter, field in LISTS.items() if reading.selection.get(field)}
    known = _known(asked)
    moved = _moved({(name, slug) for name, slugs in asked.items() for slug in slugs} - known)
    for parameter, slugs in asked.items():
        for slug in slugs:
            if (parameter, slug) not in known and (parameter, slug) not in moved:
                reading.refuse(parameter, slug, _UNKNOWN[parameter])
        reading.selection[LISTS[parameter]] = tuple(
            moved.get((parameter, slug), slug)
            for slug in slugs
            if (parameter, slug) in known or (parameter, slug) in moved
        )
    if reading.selection.get("within") and not reading.selection["places"]:
        reading.refuse("within", str(reading.selection.pop("within")), "It needs a place to measure from.")
    return reading


def _known(asked: Mapping[str, Sequence[str]]) -> set[tuple[str, str]]:
    """Which of the slugs exist, as (parameter, slug)."""
    found = {("grade", grade) for grade in Grade.values}
    wanted = [
        noun.objects.filter(slug__in=asked[parameter]).order_by().values_list(Value(parameter), "slug")
        for parameter, nouns in _NOUNS.items()
        if parameter in asked
        for noun in nouns
    ]
    return found | set(wanted[0].union(*wanted[1:], all=True)) if wanted else found


def _moved(unknown: set[tuple[str, str]]) -> dict[tuple[str, str], str]:
    """Where the slugs went that had been in use before."""
    if not unknown:
        return {}
    moved = FormerSlug.objects.filter(noun__in={name for name, _ in unknown}, old__in={slug for _, slug in unknown})
    return {(noun, old): new for noun, old, new in moved.values_list("noun", "old", "new") if (noun, old) in unknown}
