"""The history of a record: its Revisions, what each changed, restoring one, withdrawing and reinstating."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.contrib.admin.utils import unquote
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponseBase
from django.shortcuts import redirect, render

from timeline.curation.errors import Refused
from timeline.curation.publishing import current_payload, restore
from timeline.forms.editing.saving import ReasonForm
from timeline.forms.editing.telling import differences
from timeline.models import Revision
from timeline.models.record import Record

if TYPE_CHECKING:
    from timeline.admin.records import RecordAdmin


def found(admin: RecordAdmin, request: HttpRequest, object_id: str) -> Any:
    """The record, for whoever may see it. Raises Http404 or PermissionDenied."""
    record = admin.get_object(request, unquote(object_id))
    if record is None:
        raise Http404
    if not admin.has_view_permission(request, record):
        raise PermissionDenied
    return record


def _context(admin: RecordAdmin, request: HttpRequest, record: Any, **facts: Any) -> dict[str, Any]:
    own = {"opts": admin.opts, "record": record, "name": admin.name_of(record), "seen_at": admin.seen_at(record.slug)}
    return admin.admin_site.each_context(request) | own | facts


def history(admin: RecordAdmin, request: HttpRequest, object_id: str) -> HttpResponseBase:
    """All Revisions, newest first."""
    record = found(admin, request, object_id)
    revisions = Revision.objects.of(admin.noun, record.slug).select_related("author", "approver").reverse()
    context = _context(admin, request, record, title="History", revisions=revisions)
    return render(request, "admin/record/history.html", context)


def revision(admin: RecordAdmin, request: HttpRequest, object_id: str, number: int) -> HttpResponseBase:
    """One Revision with what restoring it would change; POST restores it."""
    record = found(admin, request, object_id)
    try:
        chosen = Revision.objects.of(admin.noun, record.slug).select_related("author").get(number=number)
    except Revision.DoesNotExist as error:
        raise Http404 from error
    why = f"Why is version {number} restored?"
    initial = {"reason": f"Restored version {number}"}

    def act(reason: str) -> Record:
        return restore(admin.noun, record.slug, number, by=request.user, reason=reason)

    barred = _not_restorable(record, chosen)
    answer = acted(admin, request, record, why, act if not barred else None)
    if not isinstance(answer, ReasonForm):
        return answer
    now, _ = current_payload(admin.noun, record.slug)
    sheets = admin.sheet.of(now), admin.sheet.of(chosen.payload)
    context = _context(
        admin,
        request,
        record,
        title=f"Version {number}",
        revision=chosen,
        differences=differences(*sheets),
        barred=barred,
        form=answer if answer.is_bound else ReasonForm(why=why, initial=initial),
        may=admin.has_change_permission(request, record),
    )
    return render(request, "admin/record/revision.html", context)


def _not_restorable(record: Any, chosen: Revision) -> str:
    """Why this Revision cannot be restored, or "": whether readers see an event is decided on pages of its own."""
    if getattr(record, "withdrawn_at", None):
        return "This event is withdrawn. Reinstate it first, then restore a version."
    return "In this version the event was withdrawn. Use “Withdraw” instead." if chosen.payload.get("withdrawn") else ""


def acted(
    admin: RecordAdmin, request: HttpRequest, record: Any, why: str, act: Callable[[str], Record] | None
) -> HttpResponseBase | ReasonForm:
    """After a POST with a reason: do it and go back to the record. Else the form, with what is wrong."""
    if request.method != "POST":
        return ReasonForm(why=why)
    if not admin.has_change_permission(request, record):
        raise PermissionDenied
    form = ReasonForm(request.POST, why=why)
    if form.is_valid() and act is not None:
        try:
            act(form.cleaned_data["reason"].strip())
        except Refused as refused:
            for problem in refused.problems:
                form.add_error(None, f"{problem.what} {problem.remedy}".strip())
        else:
            fresh = admin.get_object(request, str(record.pk))
            messages.success(request, f"Done: “{admin.name_of(fresh)}” is now version {fresh.version}.")
            return redirect(admin.page("change", record.pk))
    return form
