"""The filters, which are also the legend: every value with the number of events under the other filters in force."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from timeline.formats.as_options import options
from timeline.formats.as_words import LEAST, counted
from timeline.formats.asked import Asked
from timeline.reading.actor_search import Found
from timeline.reading.facets import Facets, FacetValue
from timeline.reading.outline import OUTLINE
from timeline.reading.series import YearCell

NAME_FIELDS = {"actor": "actor_name", "place": "place_name"}
"""Fields in which a name is typed; without script they are sent with the form and answered with links."""
MORE = {"place", "role", "importance", "grade", "figures", "disputed", "outlet"}

Facet = dict[str, Any]


def filters(
    asked: Asked,
    found: Facets,
    cells: Sequence[YearCell],
    typed: Mapping[str, str],
    matches: Mapping[str, Sequence[Found]],
) -> dict[str, Any]:
    """Context of public/_filters.html.

    `typed`: what the text fields held · `matches`: by parameter, what a typed name found
    """
    groups = {group.group.slug for group in found.kinds}
    in_detail = [kind for kind in asked.selection.kinds if kind not in groups]
    asked_for = set() if asked.selection == OUTLINE else {parameter for parameter, _ in asked.selection.filters()}
    return {
        "facets": [_actors(asked, found, typed, matches), _groups(asked, found)],
        "more": list(_more(asked, found, typed, matches)),
        "more_open": bool(in_detail or asked_for & MORE or typed.get("place_name")),
        "from": _date("from", asked, typed, f"from {cells[0].year}" if cells else "from"),
        "to": _date("to", asked, typed, f"to {cells[-1].year}" if cells else "to"),
        "carried": list(_carried(asked)),
        "submit_words": f"Show {counted(found.total, 'event')}",
    }


def _actors(asked: Asked, found: Facets, typed: Mapping[str, str], matches: Mapping[str, Sequence[Found]]) -> Facet:
    facet = _facet("actor", "Actors", asked, found.actors, united=not asked.selection.all_actors)
    facet["typeahead"] = _typeahead("actor", "Add an actor, any language", asked, typed, matches)
    facet["all_url"], facet["all_words"] = "/actors/", f"All {counted(len(asked.names.actors), 'actor')}"
    if len(asked.selection.actors) > 1:
        both = asked.selection.all_actors
        facet["mode_name"] = "actors"
        facet["modes"] = [
            {"value": "any", "label": "any of them", "checked": not both},
            {"value": "all", "label": "all of them", "checked": both},
        ]
    return facet


def _groups(asked: Asked, found: Facets) -> Facet:
    facet = _facet("kind", "Kind", asked, [kind.group for kind in found.kinds], in_order=True)
    for option in facet["options"]:
        option["glyph"] = asked.names.glyphs.get(option["value"])
        option["id"] = f"kind-group-{option['value']}"
    return facet


def _more(
    asked: Asked, found: Facets, typed: Mapping[str, str], matches: Mapping[str, Sequence[Found]]
) -> Iterator[Facet]:
    places = _facet("place", "Places", asked, found.places)
    places["typeahead"] = _typeahead("place", "Add a place, any language", asked, typed, matches)
    places["all_url"], places["all_words"] = "/places/", f"All {counted(len(asked.names.places), 'place')}"
    yield places
    if found.roles:
        yield _facet("role", "Role of the chosen actors", asked, found.roles)
    yield _importance(asked, found)
    groups = {group.group.slug for group in found.kinds}
    kinds = [kind for group in found.kinds for kind in group.kinds if kind.matching and kind.slug not in groups]
    yield _facet("kind", "Kind in detail", asked, kinds, in_order=True)
    yield _facet("grade", "How it is sourced", asked, found.grades, in_order=True)
    for value, parameter, legend, label in (
        (found.figures, "figures", "Figures", "with figures"),
        (found.disputed, "disputed", "Disputed figures", "figures differ"),
    ):
        facet = _facet(parameter, legend, asked, [value])
        facet["options"][0] |= {"label": label}
        yield facet
    outlets = _facet("outlet", "Publishers cited", asked, found.outlets)
    outlets["all_url"], outlets["all_words"] = "/sources/", "All sources"
    yield outlets


def _importance(asked: Asked, found: Facets) -> Facet:
    """One lower bound, so radio buttons; the empty value takes it off again."""
    facet = _facet("importance", "Importance", asked, found.importance[:-1], in_order=True)
    facet["type"] = "radio"
    for option in facet["options"]:
        words = LEAST[int(option["value"])]
        option["label"] = words[:1].upper() + words[1:]
    everything = {"id": "importance-all", "value": "", "label": "Events of every weight", "note": None, "glyph": None}
    everything |= {"count": f"{found.importance[-1].matching:,}", "checked": not asked.selection.importance}
    facet["options"].append(everything)
    return facet


def _facet(
    parameter: str,
    legend: str,
    asked: Asked,
    values: Iterable[FacetValue],
    *,
    united: bool = True,
    in_order: bool = False,
) -> Facet:
    """`united`: values are added up, so each shows its own number; else the number that is left when it is added.

    `in_order`: the order says something; else the chosen ones stand first.
    """
    shown = list(values) if in_order else sorted(values, key=lambda value: not value.chosen)
    return {
        "name": parameter,
        "legend": legend,
        "type": "checkbox",
        "options": [
            {
                "id": f"{parameter}-{value.slug}",
                "value": value.slug,
                "label": asked.names.of(parameter, value.slug),
                "count": f"{value.matching if united else value.count:,}",
                "checked": value.chosen,
                "glyph": None,
                "note": None,
            }
            for value in shown
        ],
        "typeahead": None,
        "all_url": None,
        "modes": None,
    }


def _typeahead(
    parameter: str, label: str, asked: Asked, typed: Mapping[str, str], matches: Mapping[str, Sequence[Found]]
) -> dict[str, Any]:
    field = NAME_FIELDS[parameter]
    words, query = typed.get(field, ""), asked.selection.to_query()
    found = options(parameter, matches.get(parameter, ()), asked)
    return {
        "url": f"/find/{parameter}s/{f'?{query}' if query else ''}",
        "label": label,
        "field": field,
        "value": words,
        "options": found,
        "error": f"No name begins with “{words}” in any language." if words and not found else None,
    }


def _date(parameter: str, asked: Asked, typed: Mapping[str, str], placeholder: str) -> dict[str, Any]:
    error = next((problem.what for problem in asked.problems if problem.parameter == parameter), None)
    return {"value": typed.get(parameter, ""), "placeholder": placeholder, "error": error}


def _carried(asked: Asked) -> Iterator[tuple[str, str]]:
    """What the form has no field for and must not lose."""
    selection = asked.selection
    if asked.presentation.order != "oldest":
        yield "order", asked.presentation.order
    if selection.actors and not selection.parts:
        yield "parts", "0"
    if selection.within:
        yield "within", str(selection.within)
    if not selection.actors:
        yield from (("role", role) for role in selection.roles)
