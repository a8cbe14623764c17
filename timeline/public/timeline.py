"""The first page: the timeline, and every question asked of it."""

from django.http import Http404, HttpRequest, HttpResponse

from timeline.formats import as_row_open, as_timeline
from timeline.formats.as_filters import NAME_FIELDS
from timeline.formats.as_options import options
from timeline.formats.asked import Asked
from timeline.public.asking import EVENT, PART, panel_of, wants_all_of_it, wants_panel
from timeline.reading import records
from timeline.reading.selection import Selection
from timeline.reading.vocabulary import vocabulary
from timeline.web.conditional import public_page
from timeline.web.edition import edition_of
from timeline.web.fragments import page_or_fragment, wants_fragment
from timeline.web.frame import words_of

FIELDS = (*NAME_FIELDS.values(), EVENT, PART)
"""Parameters beside the question: names that are still being typed, and what pages with a list have."""


@public_page
def timeline(request: HttpRequest) -> HttpResponse:
    """The list with its filters, whole or (for htmx) the parts of it that a new question changes."""
    asked = asked_of(request)
    if wants_panel(request):
        context = {"panel": panel_of(request, asked)}
        return page_or_fragment(request, "public/timeline.html", "public/_panel.html", context)
    address = request.build_absolute_uri(asked.here)
    context = as_timeline.timeline(asked, words_of(request), request.GET.dict(), address)
    context |= {"oob": wants_all_of_it(request), "panel": panel_of(request, asked)}
    return page_or_fragment(request, "public/timeline.html", "public/_results.html", context)


@public_page
def names(request: HttpRequest, noun: str) -> HttpResponse:
    """The options of a type-ahead, with numbers under the question that is in force."""
    asked = asked_of(request)
    typed = request.GET.get(NAME_FIELDS[noun], "").strip()
    found = options(noun, as_timeline.by_name(noun, typed, asked), asked)
    context = {"options": found, "words": typed, "facet": noun}
    return page_or_fragment(request, "public/names.html", "public/_actor_options.html", context)


@public_page
def row(request: HttpRequest, slug: str) -> HttpResponse:
    """One event opened in place, under the reader's question."""
    event, asked = records.event(slug), asked_of(request)
    if event is None or event.withdrawn_at:
        raise Http404
    words, in_list = vocabulary(asked.edition, asked.language), wants_fragment(request)
    context = {"event": as_row_open.opened(event, asked, words, in_list=in_list)}
    return page_or_fragment(request, "public/row.html", "public/_row_open.html", context)


def asked_of(request: HttpRequest) -> Asked:
    """The question in the address, answered from one Edition in the site's own language."""
    selection, presentation, problems = Selection.from_query(request.GET, also=FIELDS)
    language = words_of(request).language
    return Asked(selection, presentation, edition_of(request), language, problems=problems)
