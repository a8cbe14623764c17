"""Tables of events: handed in, every row judged before anything is written, and drafts made of those that hold."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from timeline.curation import bulk_imports
from timeline.curation.bulk_columns import NAMES
from timeline.formats import as_bulk, as_bulk_files
from timeline.forms.bulk import MakeForm, TableForm
from timeline.intake.refusals import Unreadable
from timeline.intake.tables import read_table
from timeline.models import BulkImport, BulkState
from timeline.reading import bulk as reading
from timeline.tasks import bulk as tasks
from timeline.web.fragments import page_or_fragment
from timeline.web.gate import for_people_who
from timeline.web.refusals import told

REASON = "Imported from a table of events"
CSV = "text/csv; charset=utf-8"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@require_http_methods(["GET", "HEAD", "POST"])
@for_people_who("curate")
def bulk(request: HttpRequest) -> HttpResponseBase:
    if request.method != "POST":
        return _page(request, TableForm())
    form = TableForm(request.POST, request.FILES)
    if not form.is_valid():
        return _page(request, form, status=422)
    given = form.cleaned_data["file"]
    content = given.read()
    try:
        table = read_table(content, NAMES)
    except Unreadable as refusal:
        form.add_error("file", f"{refusal.what} {refusal.remedy}")
        return _page(request, form, status=422)
    with transaction.atomic():
        taken = bulk_imports.take_in(table, content, given.name, by=request.user)
        tasks.start(taken)
    return redirect("desk:bulk-import", key=taken.key)


@require_safe
@for_people_who("curate")
def template_csv(request: HttpRequest) -> HttpResponse:
    return _saved(as_bulk_files.template_csv(), CSV, "events.csv")


@require_safe
@for_people_who("curate")
def template_xlsx(request: HttpRequest) -> HttpResponse:
    return _saved(as_bulk_files.template_xlsx(), XLSX, "events.xlsx")


@require_safe
@for_people_who("curate")
def bulk_import(request: HttpRequest, key: UUID) -> HttpResponse:
    tasks.resume()
    found = _found(key)
    number = request.GET.get("page", "")[:9]
    page = reading.page(found, request.GET.get("verdict", ""), int(number) if number.isdecimal() else 1)
    return page_or_fragment(request, "desk/bulk_import.html", "desk/_bulk_import.html", _context(request, found, page))


@require_safe
@for_people_who("curate")
def errors(request: HttpRequest, key: UUID) -> HttpResponse:
    return _saved(as_bulk_files.errors_csv(reading.errors(_found(key))), CSV, "errors.csv")


@require_POST
@for_people_who("curate")
def make(request: HttpRequest, key: UUID) -> HttpResponseBase:
    """Drafts of the rows that hold. What is asked for a second time is refused, and makes nothing."""
    found, form = _found(key), MakeForm(request.POST)
    if not form.is_valid():
        page = reading.page(found, "", 1)
        return render(request, "desk/bulk_import.html", _context(request, found, page, form), status=422)
    with transaction.atomic():
        if waiting := told(request, lambda: bulk_imports.ask_for_drafts(found, by=request.user, **form.cleaned_data)):
            tasks.start(waiting)
    return redirect("desk:bulk-import", key=key)


@require_POST
@for_people_who("curate")
def again(request: HttpRequest, key: UUID) -> HttpResponseBase:
    found = _found(key)
    with transaction.atomic():
        waiting = told(request, lambda: bulk_imports.again(found, by=request.user))
        if waiting and waiting.state == BulkState.JUDGING:
            tasks.start(waiting)
    return redirect("desk:bulk-import", key=key)


def _found(key: UUID) -> BulkImport:
    found = reading.one(key)
    if found is None:
        raise Http404
    return found


def _context(
    request: HttpRequest, found: BulkImport, page: reading.Page, form: MakeForm | None = None
) -> dict[str, Any]:
    return {
        "bulk": as_bulk.facts(found, request.user),
        "page": as_bulk.page(found, page),
        "form": form or MakeForm(initial={"reason": REASON}),
        "here": "bulk",
    }


def _page(request: HttpRequest, form: TableForm, status: int = 200) -> HttpResponse:
    last = as_bulk.rows(reading.last_ones(request.user), timezone.now())
    context = {"form": form, "columns": as_bulk.columns(), "last": last, "here": "bulk"}
    return render(request, "desk/bulk.html", context, status=status)


def _saved(content: str | bytes, media_type: str, name: str) -> HttpResponse:
    """A file to be saved, never shown."""
    response = HttpResponse(content, content_type=media_type)
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response
