"""Events for programs: the list that answers a question, and one whole event."""

from django.http import HttpRequest, HttpResponseBase, HttpResponsePermanentRedirect
from django.urls import reverse
from ninja import Router

from timeline.api.asking import ask, json_answer
from timeline.api.parameters import LANGUAGE, PRESENTATION, SELECTION
from timeline.api.problems import bad_question, problem
from timeline.api.reading_only import get
from timeline.api.schemas import EventList, ProblemAnswer, WholeEvent
from timeline.formats import as_json
from timeline.reading import records
from timeline.reading.answers import answer
from timeline.reading.history import moved_to
from timeline.reading.nearest import nearest_to

router = Router(tags=["events"])


@get(router, "/events", {200: EventList, 400: ProblemAnswer}, [*SELECTION, *PRESENTATION, LANGUAGE])
def events(request: HttpRequest) -> HttpResponseBase:
    """Events that answer a question, page by page, in a stable order; without parameters the whole record."""
    asked = ask(request, also=("per_page",))
    found = answer(asked.selection, asked.presentation, asked.edition, asked.per_page, actors=True)
    if problems := [*asked.problems, *found.problems]:
        return bad_question(problems)
    return json_answer(as_json.page(found, asked.language, asked.root, asked.page_url))


@get(router, "/events/{slug}", {200: WholeEvent, (400, 404, 410): ProblemAnswer}, [LANGUAGE])
def event(request: HttpRequest, slug: str) -> HttpResponseBase:
    """One whole event: the row of the list, then roles, places, claims, citations with their sources, and links."""
    asked = ask(request)
    if asked.problems:
        return bad_question(asked.problems)
    found = records.event(slug)
    if found is None and (new := moved_to("event", slug)):
        return HttpResponsePermanentRedirect(reverse("api:event", args=[new]))
    if found is None:
        near = [one.slug for one in nearest_to(slug)]
        return problem(404, "No event has this slug.", nearest=near)
    if found.withdrawn_at:
        return problem(410, f"This event was withdrawn: {found.withdrawal_reason}", slug=slug)
    return json_answer(as_json.whole(found, records.links(found), asked.names, asked.root))
