"""One article: its facts, confirmed first; then the workbench, where its candidates stand beside its text."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from timeline.curation import articles, extracting
from timeline.curation.errors import Refused
from timeline.extraction.extract import EXTRACTION_VERSION, extract
from timeline.extraction.languages import code_of, language_of
from timeline.formats import as_clusters, as_desk, as_workbench
from timeline.forms.cutting import AddForm
from timeline.forms.desk import FactsForm, ReasonForm
from timeline.models import Article, ArticleState, Candidate, CandidateState
from timeline.reading import desk
from timeline.reading.clusters import clusters
from timeline.reading.known_names import known_names
from timeline.reading.vocabulary import vocabulary
from timeline.web.edition import edition_of
from timeline.web.frame import words_of
from timeline.web.gate import for_people_who
from timeline.web.refusals import told

NO_RULES = "There are no rules for this language yet: nothing was proposed. Mark what you need by hand."


@require_safe
@for_people_who("curate")
def article(request: HttpRequest, pk: int) -> HttpResponseBase:
    found = article_or_404(pk)
    if found.state == ArticleState.NEW:
        return redirect("desk:facts", pk=pk)
    articles.hold(found, by=request.user)
    return render(request, "desk/article.html", workbench(request, article_or_404(pk)))


def workbench(request: HttpRequest, found: Article) -> dict[str, object]:
    """Everything that the workbench shows of an article."""
    candidates = desk.candidates(found)
    cards = _cards(request, found, candidates)
    proposed = [card for card in cards if card["is_proposed"] and not card["is_folded"]]
    return {
        "article": as_desk.facts(found),
        "held": as_desk.held(found, request.user, timezone.now()),
        "paragraphs": as_workbench.paragraphs(found, candidates),
        "proposed": proposed,
        "folded": [card for card in cards if card["is_folded"]],
        "used": [card for card in cards if card["is_used"]],
        "dismissed": [card for card in cards if card["is_dismissed"]],
        "following": None if proposed else as_desk.following(desk.next_waiting(found, request.user)),
        "adding": AddForm(),
        "reason": ReasonForm(),
        "here": "queue",
    }


def _cards(request: HttpRequest, found: Article, candidates: list[Candidate]) -> list[dict[str, Any]]:
    """One a candidate, each with what it may be already."""
    edition = edition_of(request)
    words = vocabulary(edition, words_of(request).language)
    open_ = [one for one in candidates if one.state == CandidateState.PROPOSED]
    alike = clusters(open_, found, edition)
    return [
        card | {"cluster": as_clusters.cluster(alike.get(card["pk"]), words, request.user)}
        for card in as_workbench.cards(candidates, found, words)
    ]


@require_http_methods(["GET", "HEAD", "POST"])
@for_people_who("curate")
def facts(request: HttpRequest, pk: int) -> HttpResponseBase:
    found, outlets = article_or_404(pk), desk.outlets()
    known = as_desk.suggested(found, outlets) | {"language": found.language or code_of(found.text)}
    form = FactsForm(request.POST if request.method == "POST" else None, initial=known, outlets=outlets)
    if form.is_bound and form.is_valid():
        try:
            _read(request, articles.confirm(found, form.facts, by=request.user))
            return redirect("desk:article", pk=pk)
        except Refused as refusal:
            for problem in refusal.problems:
                form.add_error(problem.field or None, f"{problem.what} {problem.remedy}")
    context = {"form": form, "article": as_desk.facts(found), "text": found.text, "here": "queue"}
    return render(request, "desk/facts.html", context, status=422 if form.errors else 200)


@require_POST
@for_people_who("curate")
def read(request: HttpRequest, pk: int) -> HttpResponseBase:
    kept = _read(request, article_or_404(pk))
    if kept:
        messages.success(
            request, f"Read again: {kept.new} new, {kept.again} as before, {kept.gone} no longer proposed."
        )
    return redirect("desk:article", pk=pk)


@require_POST
@for_people_who("curate")
def release(request: HttpRequest, pk: int) -> HttpResponseBase:
    articles.release(article_or_404(pk), by=request.user)
    return redirect("desk:queue")


@require_POST
@for_people_who("curate")
def set_aside(request: HttpRequest, pk: int) -> HttpResponseBase:
    found, form = article_or_404(pk), ReasonForm(request.POST)
    if not form.is_valid():
        messages.error(request, form.errors["because"][0])
        return redirect("desk:article", pk=pk)
    because = form.cleaned_data["because"]
    if told(request, lambda: articles.set_aside(found, because=because, by=request.user)) is None:
        return redirect("desk:article", pk=pk)
    messages.success(request, f"“{found}” is set aside. It can be taken back from the queue.")
    following = desk.next_waiting(found, request.user)
    return redirect("desk:article", pk=following.pk) if following else redirect("desk:queue")


@require_POST
@for_people_who("curate")
def take_back(request: HttpRequest, pk: int) -> HttpResponseBase:
    found = article_or_404(pk)
    told(request, lambda: articles.take_back(found, by=request.user))
    return redirect("desk:article", pk=pk)


def article_or_404(pk: int) -> Article:
    found = desk.article(pk)
    if found is None:
        raise Http404
    return found


def _read(request: HttpRequest, found: Article) -> extracting.Kept | None:
    """Extraction over the text, as its language and day of publication have it."""
    language = language_of(found.language)
    if language is None:
        messages.warning(request, NO_RULES)
        extracting.keep(found, [], version=EXTRACTION_VERSION, by=request.user)
        return None
    names = known_names(edition_of(request), found.language)
    candidates = extract(found.text, names, articles.day_of(found), language, found.title)
    return extracting.keep(found, candidates, version=EXTRACTION_VERSION, by=request.user)
