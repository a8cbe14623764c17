"""The first page of the desk: what waits, for whom, and since when."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from timeline.formats import as_desk, as_drafts
from timeline.reading import desk, drafts
from timeline.web.edition import edition_of
from timeline.web.gate import for_people_who


@require_safe
@for_people_who("curate")
def queue(request: HttpRequest) -> HttpResponse:
    found, now = desk.queue(request.user, edition_of(request)), timezone.now()
    shelf = drafts.shelf(request.user)
    context = {
        "mine": as_drafts.rows(shelf.mine, request.user, now),
        "submitted": as_drafts.rows(shelf.submitted, request.user, now),
        "to_review": as_drafts.rows(shelf.to_review, request.user, now),
        "waiting": as_desk.rows(found.waiting, request.user, now, found.outlook),
        "total": found.total,
        "set_aside": as_desk.rows(found.set_aside, request.user, now),
        "batches": as_desk.batches(found.fetching),
        "here": "queue",
    }
    return render(request, "desk/queue.html", context)
