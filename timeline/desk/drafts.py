"""One draft: the whole event in one form, beside the passages that it came from."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase, JsonResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from timeline.curation import beginning, drafting, house_style
from timeline.curation.drafting import Edited, Told
from timeline.curation.errors import NotYours, Refused
from timeline.desk import conflicts
from timeline.desk.candidates import candidate_or_404
from timeline.formats import as_drafts
from timeline.forms.drafts import BesideForm, address_of, beside, kept_of, opened, sent, shown_again, with_label
from timeline.forms.editing.sheet import Sheet
from timeline.models import Draft
from timeline.reading import drafts
from timeline.web.gate import for_people_who
from timeline.web.refusals import told

ADD_ROW, SUGGEST, PREVIEW, SUBMIT = "_row", "_suggest", "_preview", "_submit"


@require_POST
@for_people_who("curate")
def begin(request: HttpRequest, pk: int) -> HttpResponseBase:
    """A new event from a candidate."""
    candidate = candidate_or_404(pk)
    made = told(request, lambda: beginning.begin(candidate, by=request.user))
    return redirect("desk:draft", pk=made.pk) if made else redirect("desk:article", pk=candidate.article_id)


@require_POST
@for_people_who("curate")
def merge(request: HttpRequest, pk: int) -> HttpResponseBase:
    """The article as one more source of an event of the record."""
    candidate = candidate_or_404(pk)
    slug = request.POST.get("event", "")[:100]
    made = told(request, lambda: beginning.begin_amendment(slug, by=request.user, candidate=candidate))
    return redirect("desk:draft", pk=made.pk) if made else redirect("desk:article", pk=candidate.article_id)


@require_POST
@for_people_who("curate")
def add_to(request: HttpRequest, pk: int) -> HttpResponseBase:
    """What the candidate says, and its article as one more source, for a draft that is being written."""
    candidate, key = candidate_or_404(pk), request.POST.get("draft", "")
    found = drafts.draft(int(key)) if key.isdecimal() and len(key) < 19 else None
    if found is None:
        messages.error(request, "There is no such draft. Open the article anew.")
        return redirect("desk:article", pk=candidate.article_id)
    made = told(request, lambda: beginning.add_to(found, candidate, by=request.user))
    return redirect("desk:draft", pk=made.pk) if made else redirect("desk:article", pk=candidate.article_id)


@require_http_methods(["GET", "HEAD", "POST"])
@for_people_who("curate")
def draft(request: HttpRequest, pk: int) -> HttpResponseBase:
    found = _found(pk)
    if request.method != "POST":
        return _opened(request, found)
    data = request.POST.dict()
    if ADD_ROW in data or SUGGEST in data:
        data = with_label(data) if SUGGEST in data else data
        sheet = shown_again(found, data, data.get(ADD_ROW, ""))
        return _shown(request, found, sheet, BesideForm(initial=data))
    return _sent(request, found, conflicts.chosen(found, data) if conflicts.CHOSEN in data else data)


def _opened(request: HttpRequest, found: Draft) -> HttpResponse:
    """As it was saved; or as it was typed, where a tab was closed before it was saved."""
    if found.unsaved and found.author == request.user:
        sheet = shown_again(found, found.unsaved)
        return _shown(request, found, sheet, BesideForm(initial=found.unsaved), restored=True)
    return _shown(request, found, opened(found), BesideForm(initial=beside(found)))


def _sent(request: HttpRequest, found: Draft, data: dict[str, str]) -> HttpResponseBase:
    """What can be read is saved; what cannot yet is kept as it was typed. Submitted only when nothing is missing."""
    sheet, said = sent(found, data), BesideForm(data)
    if not all([sheet.is_valid(), said.is_valid()]):
        return _kept(request, found, sheet, said)
    try:
        saved = _saved(request, found, sheet, said)
        if SUBMIT not in data:
            return _saved_only(request, found, data)
        drafting.submit(saved, by=request.user)
    except Edited as edited:
        return conflicts.saved_elsewhere(request, edited.draft, sheet, data)
    except NotYours as refusal:
        messages.error(request, refusal.problems[0].what)
        return redirect("desk:draft", pk=found.pk)
    except Refused as refusal:
        said.place(sheet, refusal.problems)
        return _shown(request, _found(found.pk), sheet, said.after_a_save(), status=422)
    messages.success(request, "Submitted: it waits for a reviewer.")
    return redirect("desk:queue")


def _saved_only(request: HttpRequest, found: Draft, data: dict[str, str]) -> HttpResponse:
    if PREVIEW in data:
        return redirect("desk:preview", pk=found.pk)
    messages.success(request, "Saved.")
    return redirect("desk:draft", pk=found.pk)


def _saved(request: HttpRequest, found: Draft, sheet: Sheet, said: BesideForm) -> Draft:
    given = said.cleaned_data
    told = Told(given["reason"], given["change"] or found.label, given["note_to_reviewer"])
    payload = sheet.payload(address_of(found, sheet))
    return drafting.save(found, payload, told, edited_version=given["version"], by=request.user)


def _kept(request: HttpRequest, found: Draft, sheet: Sheet, said: BesideForm) -> HttpResponseBase:
    """Not complete yet: kept to the letter, with what is missing before it can be submitted."""
    try:
        drafting.keep_unsaved(
            found, kept_of(said.data), edited_version=conflicts.number(said.data, "version"), by=request.user
        )
    except Edited as edited:
        return conflicts.saved_elsewhere(request, edited.draft, sheet, said.data)
    except Refused as refusal:
        messages.error(request, f"{refusal.problems[0].what} {refusal.problems[0].remedy}".strip())
    return _shown(request, found, sheet, said, status=422 if SUBMIT in said.data else 200)


@require_POST
@for_people_who("curate")
def unsaved(request: HttpRequest, pk: int) -> HttpResponseBase:
    """What is being typed, kept beside the draft: 204, or 409 with why it was not."""
    found = _found(pk)
    try:
        drafting.keep_unsaved(
            found, kept_of(request.POST), edited_version=conflicts.number(request.POST, "version"), by=request.user
        )
    except Refused as refusal:
        return JsonResponse({"what": refusal.problems[0].what, "remedy": refusal.problems[0].remedy}, status=409)
    return HttpResponse(status=204)


MOVES = {"take-back": drafting.take_back, "abandon": drafting.abandon, "reopen": drafting.reopen}


@require_POST
@for_people_who("curate")
def move(request: HttpRequest, pk: int, way: str) -> HttpResponseBase:
    found = _found(pk)
    if way not in MOVES:
        raise Http404
    told(request, lambda: MOVES[way](found, by=request.user))
    return redirect("desk:draft", pk=pk)


def _found(pk: int) -> Draft:
    found = drafts.draft(pk)
    if found is None:
        raise Http404
    return found


def _shown(
    request: HttpRequest, found: Draft, sheet: Sheet, said: BesideForm, status: int = 200, **more: Any
) -> HttpResponse:
    context = {
        "draft": as_drafts.facts(found, request.user),
        "sheet": sheet,
        "beside": said,
        "errors": sheet.mistakes() + said.mistakes(),
        "passages": as_drafts.passages(found),
        "warnings": house_style.warnings(found),
        "no_new": True,
        "here": "queue",
    }
    return render(request, "desk/draft.html", {**context, **more}, status=status)
