"""What a curator decides on one candidate."""

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
    found = candidate_or_404(pk)
    told(request, lambda: extracting.dismiss(found, because=request.POST.get("because", ""), by=request.user))
    return bench_at(request, found)


@require_POST
@for_people_who("curate")
def undo(request: HttpRequest, pk: int) -> HttpResponseBase:
    found = candidate_or_404(pk)
    back = told(request, lambda: extracting.undo(found, by=request.user))
    return bench_at(request, found, back)


def candidate_or_404(pk: int) -> Candidate:
    """With its passage and its article."""
    found = desk.candidate(pk)
    if found is None:
        raise Http404
    return found


def bench_at(request: HttpRequest, candidate: Candidate, made: Candidate | None = None) -> HttpResponseBase:
    """The whole bench anew, since text and cards show the same candidates; `made`: a new one to go to."""
    if not wants_fragment(request):
        return redirect(f"/desk/articles/{candidate.article_id}/#card-{(made or candidate).pk}")
    context = workbench(request, desk.article(candidate.article_id))
    return render(request, "desk/_bench.html", context | {"is_fragment": True, "made": made and made.pk})
