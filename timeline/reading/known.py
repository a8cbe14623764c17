"""Which of the slugs in a question exist: moved ones are followed, unknown ones are told and left out."""

from __future__ import annotations

from django.db.models import QuerySet

from timeline.models import Actor, FormerSlug, Grade, Kind, KindGroup, Outlet, Place, Role
from timeline.reading.parsing import LISTS, Reading

_NOUNS = {"actor": Actor, "role": Role, "kind": Kind, "place": Place, "outlet": Outlet}
_UNKNOWN = {
    "actor": "No actor has this name.",
    "role": "There is no such role.",
    "kind": "There is no such kind of event, nor a group of kinds.",
    "place": "No place has this name.",
    "outlet": "No outlet has this name.",
    "grade": f"Write {', '.join(Grade.values[:-1])} or {Grade.values[-1]}.",
}


def only_known(reading: Reading) -> Reading:
    """Leave out the slugs that do not exist, each with a Problem. One query for each list that is not empty."""
    for parameter, field in LISTS.items():
        if not (asked := reading.selection.get(field)):
            continue
        known = _known(parameter, asked)
        moved = _moved(parameter, [slug for slug in asked if slug not in known])
        for slug in asked:
            if slug not in known and slug not in moved:
                reading.refuse(parameter, slug, _UNKNOWN[parameter])
        reading.selection[field] = tuple(moved.get(slug, slug) for slug in asked if slug in known or slug in moved)
    if reading.selection.get("within") and not reading.selection["places"]:
        reading.refuse("within", str(reading.selection.pop("within")), "It needs a place to measure from.")
    return reading


def _known(parameter: str, slugs: tuple[str, ...]) -> set[str]:
    if parameter == "grade":
        return set(Grade.values)
    found: QuerySet = _NOUNS[parameter].objects.filter(slug__in=slugs).order_by().values_list("slug")
    if parameter == "kind":
        found = found.union(KindGroup.objects.filter(slug__in=slugs).order_by().values_list("slug"))
    return {slug for (slug,) in found}


def _moved(parameter: str, slugs: list[str]) -> dict[str, str]:
    if not slugs or parameter == "grade":
        return {}
    return dict(FormerSlug.objects.filter(noun=parameter, old__in=slugs).values_list("old", "new"))
