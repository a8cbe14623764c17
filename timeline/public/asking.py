"""What the pages of actors, places and periods have in common: a question, and what is told of the record."""

from dataclasses import replace
from typing import Any

from django.http import HttpRequest, HttpResponse

from timeline.formats import as_notices
from timeline.formats.as_own_list import own_list
from timeline.formats.asked import Asked
from timeline.models.record import Record
from timeline.reading import history
from timeline.reading.selection import Presentation, Problem, Selection
from timeline.web.edition import edition_of
from timeline.web.fragments import page_or_fragment, wants_fragment
from timeline.web.frame import words_of
from timeline.web.gate import edit_url


def question(request: HttpRequest) -> tuple[Selection, Presentation, tuple[Problem, ...]]:
    """What the reader asks beyond what the page stands for."""
    return Selection.from_query(request.GET)


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
    """A page with its own list, or the list alone for htmx."""
    shown = own_list(asked, title, words_of(request).title) | context | {"oob": wants_fragment(request)}
    return page_or_fragment(request, template, "public/_results.html", shown)
