"""What a Selection asks of an index: slugs are looked up now, so that a word that changes makes no index old."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from django.db.models import F
from django.db.models import Value as Constant

from timeline.models import Actor, Kind, KindGroup, Outlet, Place, Role
from timeline.models.kind import SOLID
from timeline.reading.index.part import Value
from timeline.reading.index.rows import GRADES
from timeline.reading.memory import remembered
from timeline.reading.selection import Selection

Clause = tuple[Value, ...]
"""Values of which an event has at least one."""


@dataclass(frozen=True)
class Keys:
    """By noun and slug the key of each record; `kinds` by slug of a kind group, in the order of the legend.

    `solid`: the kinds of what was done on the ground, rather than said or agreed.
    """

    of: Mapping[str, Mapping[str, int]]
    kinds: Mapping[str, tuple[int, ...]]
    solid: tuple[int, ...]

    def clause(self, facet: str, noun: str, slugs: tuple[str, ...]) -> Clause:
        """Those of the slugs that exist."""
        return tuple((facet, self.of[noun][slug], 0) for slug in slugs if slug in self.of[noun])


def keys(edition: int) -> Keys:
    """One query, none when remembered."""
    return remembered(edition, "keys", "", _keys)


def _keys() -> Keys:
    nouns = {"actor": Actor, "role": Role, "group": KindGroup, "place": Place, "outlet": Outlet}
    none, no_glyph = Constant(0), Constant("")
    columns = (Constant("kind"), "slug", "pk", F("group"), "position", F("group__glyph"))
    kinds = Kind.objects.order_by().values_list(*columns)
    others = [
        model._default_manager.order_by().values_list(Constant(noun), "slug", "pk", none, "position", no_glyph)
        for noun, model in nouns.items()
    ]
    of: dict[str, dict[str, int]] = {noun: {} for noun in (*nouns, "kind")}
    below: dict[int, list[int]] = defaultdict(list)
    solid = []
    rows = sorted(kinds.union(*others, all=True), key=lambda row: (row[0], row[4], row[1]))
    for noun, slug, key, group, _, glyph in rows:
        of[noun][slug] = key
        if noun == "kind":
            below[group].append(key)
            solid += [key] if glyph in SOLID else []
    return Keys(of, {slug: tuple(below[key]) for slug, key in of["group"].items()}, tuple(solid))


@dataclass(frozen=True)
class Meaning:
    """Every clause holds, some day from `first` to `last` is touched (None = open), and the words `q` occur."""

    clauses: tuple[Clause, ...]
    first: int | None
    last: int | None
    q: str


def meaning(selection: Selection, edition: int) -> Meaning:
    """What the question asks of an index of this Edition."""
    near = selection.spelled_out_in(edition)
    found = keys(edition)
    first, last = map(day_number, near.window)
    clauses = (*single_valued(near, found), *several_valued(near, found), *involved(near, found))
    return Meaning(clauses, first, last, near.q)


def day_number(day: date | None) -> int | None:
    """Days since 0001-01-01."""
    return None if day is None else day.toordinal() - 1


def day_of(number: int) -> date:
    """The day with this number."""
    return date.fromordinal(number + 1)


def single_valued(selection: Selection, found: Keys) -> list[Clause]:
    """What the question asks of the properties that an event has once."""
    clauses: list[Clause] = []
    if selection.kinds:
        chosen = {key for slug in selection.kinds for key in found.kinds.get(slug, ())}
        chosen |= {found.of["kind"][slug] for slug in selection.kinds if slug in found.of["kind"]}
        clauses.append(tuple(("kind", key, 0) for key in sorted(chosen)))
    if selection.importance:
        clauses.append(tuple(("importance", least, 0) for least in range(selection.importance, 6)))
    if selection.grades:
        clauses.append(tuple(("grade", GRADES.index(grade), 0) for grade in selection.grades if grade in GRADES))
    clauses += [((flag, 0, 0),) for flag in ("figures", "disputed") if getattr(selection, flag)]
    return clauses


def several_valued(selection: Selection, found: Keys) -> list[Clause]:
    """What it asks of places and outlets."""
    asked = {"place": selection.places, "outlet": selection.outlets}
    return [found.clause(noun, noun, slugs) for noun, slugs in asked.items() if slugs]


def involved(selection: Selection, found: Keys) -> list[Clause]:
    """What the question asks of actors and roles."""
    if not selection.actors:
        return [found.clause("role", "role", selection.roles)] if selection.roles else []
    if selection.all_actors:
        return [of_actor(slug, selection, found) for slug in selection.actors]
    return [tuple(value for slug in selection.actors for value in of_actor(slug, selection, found))]


def of_actor(slug: str, selection: Selection, found: Keys) -> Clause:
    """How an actor counts under the `parts` and `roles` of the question."""
    actor = found.of["actor"].get(slug)
    if actor is None:
        return ()
    facet = "actor" if selection.parts else "actor itself"
    if not selection.roles:
        return ((facet, actor, 0),)
    return tuple((f"{facet} and role", actor, role) for _, role, _ in found.clause("role", "role", selection.roles))
