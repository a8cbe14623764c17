"""What a curator does by hand at the workbench: add a passage, split and join candidates, correct their values."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods, require_POST
from django_htmx.http import reswap, retarget

from timeline.curation import cutting
from timeline.curation.errors import Refused
from timeline.desk.articles import article_or_404, workbench
from timeline.desk.candidates import bench_at, candidate_or_404
from timeline.extraction.gazetteer import Gazetteer
from timeline.formats import as_desk
from timeline.forms.cutting import AddForm, CorrectionForm
from timeline.models import Article, ArticleState, Candidate
from timeline.reading.known_names import known_names
from timeline.web.edition import edition_of
from timeline.web.fragments import page_or_fragment, wants_fragment
from timeline.web.gate import for_people_who
from timeline.web.refusals import told


@require_POST
@for_people_who("curate")
def add(request: HttpRequest, pk: int) -> HttpResponseBase:
    found = article_or_404(pk)
    if found.state == ArticleState.NEW:
        return redirect("desk:facts", pk=pk)
    form = AddForm(request.POST, text=found.text)
    if form.is_valid():
        start, end = form.cleaned_data["start"], form.cleaned_data["end"]
        try:
            made = cutting.add(found, start, end, names=_names(request, found), by=request.user)
            return bench_at(request, made, made)
        except Refused as refusal:
            form.refuse(refusal.problems)
    return _not_added(request, found, form)


def _not_added(request: HttpRequest, found: Article, form: AddForm) -> HttpResponse:
    """The bench with what was given and why it cannot be. htmx puts only what succeeds into the page."""
    context = workbench(request, article_or_404(found.pk)) | {"adding": form, "is_fragment": wants_fragment(request)}
    status = 200 if wants_fragment(request) else 422
    return page_or_fragment(request, "desk/article.html", "desk/_bench.html", context, status=status)


@require_POST
@for_people_who("curate")
def split(request: HttpRequest, pk: int) -> HttpResponseBase:
    found, at = candidate_or_404(pk), request.POST.get("at", "")
    place = int(at) if at.isdecimal() and len(at) < 10 else -1
    names = _names(request, found.article)
    made = told(request, lambda: cutting.split(found, place, names=names, by=request.user))
    return bench_at(request, found, made[0] if made else None)


@require_POST
@for_people_who("curate")
def join(request: HttpRequest, pk: int) -> HttpResponseBase:
    found = candidate_or_404(pk)
    names = _names(request, found.article)
    made = told(request, lambda: cutting.join(found, names=names, by=request.user))
    return bench_at(request, found, made)


@require_http_methods(["GET", "HEAD", "POST"])
@for_people_who("curate")
def correct(request: HttpRequest, pk: int) -> HttpResponseBase:
    """Its form, on the card or on a page of its own; then the bench, where it says what it says now."""
    found = candidate_or_404(pk)
    form = CorrectionForm(found, request.POST if request.method == "POST" else None)
    if form.is_bound and form.is_valid():
        try:
            cutting.correct(found, form.changes, by=request.user)
            return bench_at(request, found)
        except Refused as refusal:
            for problem in refusal.problems:
                form.refuse(problem.field, f"{problem.what} {problem.remedy}".strip())
    return _form(request, found, form)


def _form(request: HttpRequest, found: Candidate, form: CorrectionForm) -> HttpResponse:
    """A form with mistakes goes back to where it stood: into its card."""
    article = as_desk.facts(article_or_404(found.article_id))
    context = {"form": form, "candidate": found, "article": article, "no_new": True, "here": "queue"}
    wrong = bool(form.errors)
    status = 422 if wrong and not wants_fragment(request) else 200
    response = page_or_fragment(request, "desk/correct.html", "desk/_correct.html", context, status=status)
    return reswap(retarget(response, f"#correct-{found.pk}"), "innerHTML") if wrong else response


def _names(request: HttpRequest, article: Article) -> Gazetteer:
    return known_names(edition_of(request), article.language)
