"""Taking in: a pasted text, a file, or addresses that are fetched in the background."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from timeline.curation import articles, fetchings
from timeline.curation.articles import Original
from timeline.curation.errors import Refused
from timeline.formats import as_desk
from timeline.forms.desk import AddressesForm, DeskForm, FileForm, PasteForm
from timeline.intake.files import read_file
from timeline.intake.readings import Reading
from timeline.intake.refusals import Unreadable
from timeline.intake.texts import read_text
from timeline.reading import desk
from timeline.tasks import fetching as fetching_tasks
from timeline.web.fragments import page_or_fragment
from timeline.web.gate import for_people_who
from timeline.web.refusals import told

PASTED = "text/plain; charset=utf-8"
KNOWN = "This text was taken in before: here it is."


@require_safe
@for_people_who("curate")
def take_in(request: HttpRequest) -> HttpResponse:
    return _page(request)


@require_POST
@for_people_who("curate")
def text(request: HttpRequest) -> HttpResponseBase:
    form = PasteForm(request.POST)
    if not form.is_valid():
        return _page(request, paste=form)
    pasted = form.cleaned_data["text"]
    try:
        return _taken(request, read_text(pasted), Original(pasted.encode("utf-8", "surrogatepass"), PASTED))
    except Unreadable as refusal:
        return _page(request, paste=_refused(form, "text", refusal))


@require_POST
@for_people_who("curate")
def file(request: HttpRequest) -> HttpResponseBase:
    form = FileForm(request.POST, request.FILES)
    if not form.is_valid():
        return _page(request, file=form)
    given = form.cleaned_data["file"]
    content, media_type = given.read(), given.content_type or ""
    try:
        reading = read_file(given.name, content, media_type=media_type)
        return _taken(request, reading, Original(content, media_type, given.name))
    except Unreadable as refusal:
        return _page(request, file=_refused(form, "file", refusal))


@require_POST
@for_people_who("curate")
def addresses(request: HttpRequest) -> HttpResponseBase:
    form = AddressesForm(request.POST)
    if not form.is_valid():
        return _page(request, addresses=form)
    try:
        with transaction.atomic():
            asked = fetchings.ask(form.cleaned_data["addresses"], by=request.user)
            fetching_tasks.start(asked)
    except Refused as refusal:
        form.add_error("addresses", str(refusal.problems[0].what + " " + refusal.problems[0].remedy))
        return _page(request, addresses=form)
    return redirect("desk:batch", key=asked[0].batch)


@require_safe
@for_people_who("curate")
def batch(request: HttpRequest, key: UUID) -> HttpResponse:
    fetching_tasks.resume()
    found = desk.batch(str(key))
    if not found:
        raise Http404
    context = {"batch": as_desk.fetchings(found), "key": key, "here": "take-in"}
    return page_or_fragment(request, "desk/batch.html", "desk/_batch.html", context)


@require_POST
@for_people_who("curate")
def again(request: HttpRequest, key: UUID, pk: int) -> HttpResponseBase:
    chosen = next((one for one in desk.batch(str(key)) if one.pk == pk), None)
    if chosen is None:
        raise Http404
    with transaction.atomic():
        if waiting := told(request, lambda: fetchings.again(chosen, by=request.user)):
            fetching_tasks.start([waiting])
    return redirect("desk:batch", key=key)


def _taken(request: HttpRequest, reading: Reading, original: Original) -> HttpResponseBase:
    """To the facts of a new article, or to the one that has this text already."""
    taken = articles.take_in(reading, original, by=request.user)
    if taken.known:
        messages.info(request, KNOWN)
        return redirect("desk:article", pk=taken.article.pk)
    return redirect("desk:facts", pk=taken.article.pk)


def _refused(form: DeskForm, field: str, refusal: Unreadable) -> DeskForm:
    form.add_error(field, f"{refusal.what} {refusal.remedy}")
    return form


def _page(request: HttpRequest, **forms: DeskForm) -> HttpResponse:
    """All three ways in; the one that was used keeps what was given, and says what is wrong."""
    shown = {"paste": PasteForm(), "file": FileForm(), "addresses": AddressesForm()} | forms
    return render(request, "desk/take_in.html", {"forms": shown, "here": "take-in"}, status=422 if forms else 200)
