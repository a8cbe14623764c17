"""Facets for programs: what every filter would leave, and the years."""

from django.http import HttpRequest, HttpResponseBase
from ninja import Router

from timeline.api.asking import ask, json_answer
from timeline.api.parameters import LANGUAGE, SELECTION
from timeline.api.problems import bad_question
from timeline.api.reading_only import get
from timeline.api.schemas import FacetList, ProblemAnswer
from timeline.formats import as_json
from timeline.reading import facets as reading
from timeline.reading.series import series
from timeline.reading.site_words import extent

router = Router(tags=["facets"])


@get(router, "/facets", {200: FacetList, 400: ProblemAnswer}, [*SELECTION, LANGUAGE])
def facets(request: HttpRequest) -> HttpResponseBase:
    """Every filter with its values: events under the other filters, and events left when the value is added."""
    asked = ask(request)
    if asked.problems:
        return bad_question(asked.problems)
    found = reading.facets(asked.selection, asked.edition)
    about = {"of": extent(asked.edition).events, "edition": asked.edition}
    return json_answer(about | as_json.facets(found, series(asked.selection, asked.edition), asked.names))
