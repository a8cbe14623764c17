"""What the pages of actors, places and periods have in common: a question, and what is told of the record."""

from dataclasses import replace
from typing import Any

from django.http import HttpRequest, HttpResponse

from timeline.formats import as_notices, as_panel
from timeline.formats.as_own_list import own_list
from timeline.formats.asked import Asked
from timeline.models.record import Record
from timeline.reading import history, records
from timeline.reading.selection import Presentation, Problem, Selection
from timeline.reading.vocabulary import vocabulary
from timeline.web.edition import edition_of
from timeline.web.fragments import page_or_fragment, wants_fragment
from timeline.web.frame import words_of
from timeline.web.gate import edit_url

EVENT, PART = "event", "part"
"""Parameters of pages with a list, beside the question: the event in the side panel; which fragment is wanted."""


def question(request: HttpRequest) -> tuple[Selection, Presentation, tuple[Problem, ...]]:
    """What the reader asks beyond what the page stands for."""
    return Selection.from_query(request.GET, also=(EVENT, PART))


def asked_of(request: HttpRequest, parameter: str, slug: str) -> Asked:
    """The question of a page that stands for one actor or place; others of its kind are not asked for here."""
    selection, presentation, problems = question(request)
    given = replace(selection.without_(parameter), parts=selection.parts).with_(parameter, slug)
    edition, language = edition_of(request), words_of(request).language
    return Asked(given, presentation, edition, language, request.path, problems, (parameter, slug))


def told(request: HttpRequest, noun: str, record: Record) -> dict[str, Any]:
    """Notices, version and (for those who may) the way to the form."""
    found = history.revisions(noun, record.slug)
    return as_notices.told(noun, record.slug, found) | {"edit_url": edit_url(request, record)}


def page_with_list(
    request: HttpRequest, template: str, asked: Asked, title: str, context: dict[str, Any]
) -> HttpResponse:
    """A page with its own list, or for htmx the list or the side panel alone."""
    if wants_panel(request):
        return page_or_fragment(request, template, "public/_panel.html", {"panel": panel_of(request, asked)})
    shown = own_list(asked, title, words_of(request).title) | context
    shown |= {"oob": wants_all_of_it(request), "panel": panel_of(request, asked)}
    return page_or_fragment(request, template, "public/_results.html", shown)


def panel_of(request: HttpRequest, asked: Asked) -> dict[str, Any] | None:
    """The event that stands beside the list; None where the address names none."""
    slug = request.GET.get(EVENT, "")
    if not slug:
        return None
    return as_panel.panel(records.event(slug), asked, vocabulary(asked.edition, asked.language))


def wants_panel(request: HttpRequest) -> bool:
    """Whether htmx asks for the side panel alone."""
    return wants_fragment(request) and request.GET.get(PART) == "panel"


def wants_all_of_it(request: HttpRequest) -> bool:
    """Whether a fragment carries filters and strip along; a moved view changes neither."""
    return wants_fragment(request) and request.GET.get(PART) != "list"
