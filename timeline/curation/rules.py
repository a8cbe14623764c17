"""Rules that hold across records, which no single row and so no constraint can see."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations
from typing import TYPE_CHECKING

from timeline.curation.errors import Problem
from timeline.dates.edtf import parse
from timeline.models.actor import ActorName
from timeline.models.affiliation import Affiliation

if TYPE_CHECKING:
    from timeline.curation.nouns.actor import ActorShape


def cycles(
    edges: dict[str, list[str]], stored: Iterable[tuple[str, str]], where: dict[str, str], field: str
) -> Iterator[Problem]:
    """A part-of that leads back to where it began. `edges` replace what is stored for their slugs."""
    graph: dict[str, list[str]] = defaultdict(list)
    for child, whole in stored:
        if child not in edges:
            graph[child].append(whole)
    graph.update(edges)
    for start in edges:
        if path := _way_back(graph, start):
            what = f"It would be part of itself: {' → '.join(path)}."
            yield Problem(where[start], field, what, "Remove one of these part-of relations.")
            return


def _way_back(graph: dict[str, list[str]], start: str) -> list[str]:
    seen, ways = {start}, [[start]]
    while ways:
        way = ways.pop()
        for whole in graph.get(way[-1], ()):
            if whole == start:
                return [*way, start]
            if whole not in seen:
                seen.add(whole)
                ways.append([*way, whole])
    return []


def same_name(rows: dict[str, ActorShape], where: dict[str, str]) -> Iterator[Problem]:
    """A name (not a metonym, demonym or office) belongs to one actor: a filter must not be ambiguous."""
    owner: dict[str, str] = {}
    stored = ActorName.objects.owned_by_others_than(rows)
    for text, slug in stored.values_list("text", "actor__slug"):
        owner[text.casefold()] = slug
    for slug, row in rows.items():
        for text in {name for name in row.names.values() if name} | {a.text for a in row.aliases if a.kind == "name"}:
            other = owner.setdefault(text.casefold(), slug)
            if other != slug:
                what = f"The name “{text}” already belongs to “{other}”."
                yield Problem(where[slug], "names", what, "Make it a metonym or office, or name it more exactly.")


def two_holders(rows: dict[str, ActorShape], where: dict[str, str]) -> Iterator[Problem]:
    """Two people in one single-holder office at the same time."""
    held: dict[tuple[str, str], list[tuple[str, str | None]]] = defaultdict(list)
    for slug, row in rows.items():
        for affiliation in row.affiliations:
            if affiliation.single_holder and affiliation.office:
                held[(affiliation.to, affiliation.office)].append((slug, affiliation.span))
    if not held:
        return
    stored = Affiliation.objects.held_alone_by_others_than(rows)
    for to, office, slug, edtf in stored.values_list("to__slug", "office", "actor__slug", "edtf"):
        held[(to, office)].append((slug, edtf))
    for (to, office), holders in held.items():
        for (one, first), (two, second) in combinations(holders, 2):
            if one != two and _overlap_for_certain(first, second):
                what = f"“{one}” and “{two}” both hold the office “{office}” of “{to}” at the same time."
                place = where.get(one) or where[two]
                yield Problem(place, "affiliations", what, "Correct a date, or say that more than one may hold it.")


def _overlap_for_certain(first: str | None, second: str | None) -> bool:
    """Whether the two share more than a day of handover even by their narrowest readings."""
    if not first or not second:
        return False
    a, b = parse(first).span, parse(second).span
    a_begins, b_begins = a.begins_by, b.begins_by
    if a_begins is None or b_begins is None:
        return False
    begins = max(a_begins, b_begins)
    ends = [end for end in (a.ends_from, b.ends_from) if end is not None]
    return not ends or begins < min(ends)
