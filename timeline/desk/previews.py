"""A draft as readers would see it: its page, and its mark on the timeline."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponseBase, JsonResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from timeline.curation import previewing
from timeline.curation.errors import Refused
from timeline.formats import addresses, as_event_page, as_preview, as_tiles
from timeline.formats.asked import Asked
from timeline.models import Draft, Event
from timeline.reading import drafts, history, records
from timeline.reading import tiles as reading
from timeline.reading.neighbours import Neighbours, neighbours
from timeline.reading.selection import Presentation, Selection
from timeline.reading.vocabulary import vocabulary
from timeline.web.edition import edition_of
from timeline.web.frame import words_of
from timeline.web.gate import for_people_who

MOST_LANES = 6


@require_safe
@for_people_who("curate")
def preview(request: HttpRequest, pk: int) -> HttpResponseBase:
    """As it was saved. What is missing is told on the page of the draft."""
    found = _found(pk)
    try:
        event = previewing.event_of(found)
        if "view" not in request.GET:
            return redirect(f"{request.path}?{urlencode({'view': as_preview.view(event)}, safe='/')}")
        shown = _timeline(request, found, event) | _page(request, found)
    except Refused as refusal:
        messages.error(request, "It cannot be shown yet:")
        for problem in refusal.problems:
            messages.error(request, f"{problem.what} {problem.remedy}".strip())
        return redirect("desk:draft", pk=pk)
    return render(request, "desk/preview.html", shown | {"pk": pk, "is_mine": found.author == request.user})


def _timeline(request: HttpRequest, found: Draft, event: Event) -> dict[str, Any]:
    asked = Asked(Selection(), Presentation(), edition_of(request), words_of(request).language)
    return as_preview.timeline(found, event, asked)


def _page(request: HttpRequest, found: Draft) -> dict[str, Any]:
    """The context of the public page. Everything that asks the index comes before the block."""
    edition, site = edition_of(request), words_of(request)
    around = neighbours(found.event, Selection(), edition) if found.event else Neighbours(None, None, None, 0)
    with previewing.published(found) as slug:
        event = records.event(slug)
        if event is None:
            raise Http404
        facts = as_event_page.Facts(
            event=event,
            site=site,
            vocabulary=vocabulary(edition, site.language),
            uses=records.uses(citation.source_id for citation in event.citations.all()),
            links=records.links(event),
            revisions=history.revisions("event", slug),
            neighbours=around,
            selection=Selection(),
            address=request.build_absolute_uri(addresses.of("event", slug)),
        )
        return as_event_page.page(facts) | {"back": None}


@require_safe
@for_people_who("curate")
def tile(request: HttpRequest, pk: int, z: int, x: int) -> HttpResponseBase:
    """A tile of the timeline (docs/api.md) with the draft's event in it."""
    found, edition = _found(pk), edition_of(request)
    if not reading.exists(z, x):
        raise Http404
    if request.GET.get("e") != str(edition):
        return JsonResponse({"edition": edition}, status=409)
    try:
        event = previewing.event_of(found)
    except Refused as refusal:
        return JsonResponse({"what": refusal.problems[0].what}, status=422)
    lanes = tuple(request.GET.getlist("lane")[:MOST_LANES])
    words = vocabulary(edition, words_of(request).language)
    plain = reading.tile(Selection(), edition, z, x, lanes)
    return JsonResponse(as_tiles.tile(as_preview.tile(plain, found, event, words, lanes)))


def _found(pk: int) -> Draft:
    found = drafts.draft(pk)
    if found is None:
        raise Http404
    return found
