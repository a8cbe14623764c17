"""Merging: two records side by side, what would move, the act, and its undoing."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponseBase
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from timeline.curation import merging, parting
from timeline.curation.errors import Refused
from timeline.formats import as_mergers
from timeline.forms.mergers import PairForm, leaves, reason_form, takes_over
from timeline.models import Mergeable, Merger
from timeline.reading import mergers as reading
from timeline.web.gate import for_people_who

WHY_ONE, WHY_TWO = "Why are they one?", "Why are they two after all?"


@require_safe
@for_people_who("review")
def mergers(request: HttpRequest) -> HttpResponseBase:
    rows = as_mergers.rows(reading.mergers(), request.user)
    return render(request, "desk/mergers.html", {"nouns": as_mergers.nouns(), "rows": rows, "here": "mergers"})


@require_http_methods(["GET", "HEAD", "POST"])
@for_people_who("review")
def merge(request: HttpRequest, noun: str) -> HttpResponseBase:
    """The address says which two are compared, so it can be handed on; POST merges them."""
    if noun not in Mergeable.values:
        raise Http404
    sent = request.POST if request.method == "POST" else request.GET if "gone" in request.GET else None
    pair = PairForm(sent, noun=noun)
    reason = reason_form(request.POST if request.method == "POST" else None, WHY_ONE)
    context = {"noun": noun, "pair": pair, "reason": reason, "here": "mergers"}
    try:
        if request.method == "POST" and pair.is_valid() and reason.is_valid():
            return _merged(request, noun, pair, reason.cleaned_data["reason"])
        context |= _compared(noun, pair)
    except Refused as refusal:
        context |= _refused(noun, pair, refusal)
    wrong = pair.errors or reason.errors or context.get("problems")
    return render(request, "desk/merge.html", context, status=422 if wrong else 200)


def _merged(request: HttpRequest, noun: str, pair: PairForm, reason: str) -> HttpResponseBase:
    gone, kept = pair.pair
    done = merging.merge(noun, gone, kept, by=request.user, reason=reason, seen=request.POST.get("seen", ""))
    messages.success(request, f"Merged: “{gone}” is “{kept}” now.")
    return redirect("desk:merger", pk=done.pk)


def _compared(noun: str, pair: PairForm) -> dict[str, Any]:
    """The two side by side, and what would change; nothing while they are not chosen. Raises Refused."""
    if not pair.is_bound or not pair.is_valid():
        return {}
    plan = merging.planned(noun, *pair.pair)
    counts = [reading.counts(noun, slug) for slug in pair.pair]
    return {
        "seen": plan.state,
        "sides": as_mergers.sides(plan, *counts),
        "moves": as_mergers.moves(plan),
        "takes_over": takes_over(plan),
        "leaves": leaves(plan),
    }


def _refused(noun: str, pair: PairForm, refusal: Refused) -> dict[str, Any]:
    """Why not; the two stay side by side where they could be compared."""
    try:
        shown = _compared(noun, pair)
    except Refused:
        shown = {}
    return shown | {"problems": as_mergers.refusal(refusal.problems, noun, *pair.pair)}


@require_http_methods(["GET", "HEAD", "POST"])
@for_people_who("review")
def merger(request: HttpRequest, pk: int) -> HttpResponseBase:
    found = reading.merger(pk)
    if found is None:
        raise Http404
    reason = reason_form(request.POST if request.method == "POST" else None, WHY_TWO)
    if reason.is_bound and reason.is_valid():
        try:
            return _parted(request, found, reason.cleaned_data["reason"])
        except Refused as refusal:
            for told in as_mergers.refusal(refusal.problems, found.noun, found.gone):
                reason.add_error(None, told)
    context = {"merger": as_mergers.merger(found, request.user), "reason": reason, "here": "mergers"}
    return render(request, "desk/merger.html", context, status=422 if reason.errors else 200)


def _parted(request: HttpRequest, found: Merger, reason: str) -> HttpResponseBase:
    parting.part(found, by=request.user, reason=reason)
    messages.success(request, f"“{found.gone}” and “{found.kept}” are two again.")
    return redirect("desk:merger", pk=found.pk)
