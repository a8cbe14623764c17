"""What a curator does with one candidate."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponseBase
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from timeline.curation import extracting
from timeline.desk.articles import workbench
from timeline.models import Candidate
from timeline.reading import desk
from timeline.web.fragments import wants_fragment
from timeline.web.gate import for_people_who
from timeline.web.refusals import told


@require_POST
@for_people_who("curate")
def dismiss(request: HttpRequest, pk: int) -> HttpResponseBase:
    found = _found(pk)
    told(request, lambda: extracting.dismiss(found, because=request.POST.get("because", ""), by=request.user))
    return _answer(request, found)


@require_POST
@for_people_who("curate")
def undo(request: HttpRequest, pk: int) -> HttpResponseBase:
    found = _found(pk)
    told(request, lambda: extracting.undo(found, by=request.user))
    return _answer(request, found)


def _found(pk: int) -> Candidate:
    found = desk.candidate(pk)
    if found is None:
        raise Http404
    return found


def _answer(request: HttpRequest, candidate: Candidate) -> HttpResponseBase:
    """The whole bench anew, since text and cards show the same candidates."""
    if not wants_fragment(request):
        return redirect(f"/desk/articles/{candidate.article_id}/#card-{candidate.pk}")
    context = workbench(request, desk.article(candidate.article_id)) | {"is_fragment": True}
    return render(request, "desk/_bench.html", context)
