"""One event, as readers see it."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from timeline.formats import as_event_page
from timeline.reading import history, records
from timeline.reading.neighbours import neighbours
from timeline.reading.selection import Selection
from timeline.reading.vocabulary import vocabulary
from timeline.web.conditional import public_page
from timeline.web.edition import edition_of
from timeline.web.frame import words_of
from timeline.web.gate import edit_url

GONE = 410


@public_page
def event(request: HttpRequest, slug: str) -> HttpResponse:
    """The event within the reader's question; a withdrawn one leaves a tombstone (410)."""
    found = records.event(slug)
    if found is None:
        raise Http404
    context = as_event_page.page(_facts(request, found))
    return render(request, "public/event.html", context, status=GONE if found.withdrawn_at else None)


def _facts(request: HttpRequest, found: records.Event) -> as_event_page.Facts:
    edition, site = edition_of(request), words_of(request)
    selection, _, _ = Selection.from_query(request.GET)
    return as_event_page.Facts(
        event=found,
        site=site,
        vocabulary=vocabulary(edition, site.language),
        uses=records.uses(citation.source_id for citation in found.citations.all()),
        links=records.links(found),
        revisions=history.revisions("event", found.slug),
        neighbours=neighbours(found, selection, edition),
        selection=selection,
        address=request.build_absolute_uri(request.path),
        edit_url=edit_url(request, found),
    )
