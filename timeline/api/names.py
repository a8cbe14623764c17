"""Actors and places for programs: found by the beginning of any name, in any language."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponseBase
from ninja import Router

from timeline.api.asking import ask, json_answer
from timeline.api.parameters import LANGUAGE, TYPED
from timeline.api.problems import bad_question
from timeline.api.reading_only import get
from timeline.api.schemas import NameList, ProblemAnswer
from timeline.formats import as_json
from timeline.reading.actor_search import Found, actors_by_name, places_by_name
from timeline.reading.selection import Problem, Selection

router = Router(tags=["names"])


@get(router, "/actors", {200: NameList, 400: ProblemAnswer}, [*TYPED, LANGUAGE])
def actors(request: HttpRequest) -> HttpResponseBase:
    """At most ten actors, each with the events that it would leave under the other filters."""
    return _found(request, "actor", actors_by_name)


@get(router, "/places", {200: NameList, 400: ProblemAnswer}, [*TYPED, LANGUAGE])
def places(request: HttpRequest) -> HttpResponseBase:
    """At most ten places, each with the events that it would leave under the other filters."""
    return _found(request, "place", places_by_name)


def _found(
    request: HttpRequest, noun: str, search: Callable[[str, Selection, int, str], list[Found]]
) -> HttpResponseBase:
    query = request.GET.copy()
    typed = (query.pop("q", None) or [""])[-1][:200]
    query.setlist("q", query.pop("words", []))
    asked = ask(request, query)
    if not typed.strip():
        asked.problems.append(Problem("q", "", "Write the beginning of a name."))
    if asked.problems:
        return bad_question(asked.problems)
    found = search(typed, asked.selection, asked.edition, asked.language)
    return json_answer({"edition": asked.edition, "results": as_json.found_names(noun, found, asked.root)})
