"""The form page of a record: opens it, judges what was sent, and hands it to `curation`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.contrib.admin.utils import unquote
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.html import format_html

from timeline.admin import conflicts
from timeline.curation.errors import Conflict, Refused
from timeline.curation.proposals import Proposal
from timeline.curation.publishing import current_payload, publish
from timeline.forms.editing.names import entry
from timeline.forms.editing.saving import SaveForm
from timeline.forms.editing.sheet import Sheet
from timeline.forms.editing.telling import parts
from timeline.models import FormerSlug
from timeline.models.record import Record

if TYPE_CHECKING:
    from timeline.admin.records import RecordAdmin

POPUP, ADD_ROW, CHOSEN, GO_ON = "_popup", "_row", "_chosen", "_go_on"
TAKEN = "This address is or was in use. Choose another one."


@dataclass
class Editing:
    """One visit to the form of one record (None: a new one)."""

    admin: RecordAdmin
    request: HttpRequest
    record: Any

    @property
    def slug(self) -> str | None:
        return self.record.slug if self.record else None

    @property
    def popup(self) -> str:
        """The field of another form that waits for this record, if any."""
        return (self.request.POST.get(POPUP) or self.request.GET.get(POPUP) or "")[:100]

    @property
    def may(self) -> bool:
        if self.record is None:
            return self.admin.has_add_permission(self.request)
        return self.admin.has_change_permission(self.request, self.record)

    def save_form(self, data: Mapping[str, Any] | None = None) -> SaveForm:
        version = self.record.version if self.record else 0
        return SaveForm(data, new=self.record is None, initial={"version": version})


def edit(admin: RecordAdmin, request: HttpRequest, object_id: str | None) -> HttpResponseBase:
    """GET shows the form, to those who may not write as text alone; POST saves it."""
    record = admin.get_object(request, unquote(object_id)) if object_id else None
    if object_id and record is None:
        return admin._get_obj_does_not_exist_redirect(request, admin.opts, object_id)
    editing = Editing(admin, request, record)
    if request.method == "POST":
        if not editing.may:
            raise PermissionDenied
        return _sent(editing)
    if record is None:
        if not editing.may:
            raise PermissionDenied
        return _shown(editing, admin.sheet.empty(), editing.save_form())
    payload, _ = current_payload(admin.noun, record.slug)
    return _shown(editing, admin.sheet.of(payload), editing.save_form())


def _sent(editing: Editing) -> HttpResponseBase:
    data = editing.request.POST
    save = editing.save_form(data)
    if ADD_ROW in data or GO_ON in data:
        again = _chosen(editing, data) if GO_ON in data else data
        sheet = editing.admin.sheet.shown_again(again, editing.slug, data.get(ADD_ROW, ""))
        return _shown(editing, sheet, editing.save_form(data), judged=False)
    if CHOSEN in data:
        if editing.record.version != _version(save):
            return conflicts.page(editing, data, save)
        data = _chosen(editing, data)
    return _judged(editing, editing.admin.sheet.sent(data, editing.slug), save, data)


def _version(save: SaveForm) -> int:
    save.is_valid()
    return int(save.cleaned_data.get("version", -1))


def _chosen(editing: Editing, data: Mapping[str, Any]) -> Mapping[str, Any]:
    payload, _ = current_payload(editing.admin.noun, editing.record.slug)
    return conflicts.chosen(editing.admin.sheet, data, payload)


def _judged(editing: Editing, sheet: Sheet, save: SaveForm, data: Mapping[str, Any]) -> HttpResponseBase:
    right = sheet.is_valid()
    if not (save.is_valid() and right):
        return _shown(editing, sheet, save)
    slug = editing.slug or sheet.main.cleaned_data["slug"] or sheet.proposed_slug()
    if editing.record is None and _was_used(editing.admin.noun, slug):
        sheet.main.refuse("slug", f"“{slug}”: {TAKEN}")
        return _shown(editing, sheet, save)
    reason, label, version = save.told
    proposal = Proposal(editing.admin.noun, sheet.payload(slug) | _kept(editing), version)
    try:
        record = publish(proposal, by=editing.request.user, reason=reason, label=label)
    except Conflict as conflict:
        if editing.record is None:
            sheet.main.refuse("slug", f"“{slug}”: {TAKEN}")
            return _shown(editing, sheet, save)
        editing.record.version = conflict.version
        return conflicts.page(editing, data, save)
    except Refused as refused:
        sheet.place(refused.problems)
        return _shown(editing, sheet, save)
    return _saved(editing, record)


def _was_used(noun: str, slug: str) -> bool:
    try:
        FormerSlug.objects.get(noun=noun, old=slug)
    except FormerSlug.DoesNotExist:
        return False
    return True


def _kept(editing: Editing) -> dict[str, Any]:
    """What the form does not show and saving must not lose: that an event is withdrawn."""
    reason = getattr(editing.record, "withdrawal_reason", None)
    return {"withdrawn": reason} if reason else {}


def _saved(editing: Editing, record: Record) -> HttpResponseBase:
    admin, request = editing.admin, editing.request
    fresh = admin.get_object(request, str(record.pk))
    name = admin.name_of(fresh)
    if editing.popup:
        context = {"target": editing.popup, "text": entry(name, record.slug), "name": name, "title": f"Saved: {name}"}
        return render(request, "admin/record/popup_done.html", admin.admin_site.each_context(request) | context)
    seen = admin.seen_at(record.slug)
    told = format_html("Saved “{}” as version {}.", name, fresh.version)
    if seen:
        told = format_html('{} <a href="{}">See it on the site</a>', told, seen)
    messages.success(request, told)
    return redirect(admin.page("change", record.pk))


def _mistakes(sheet: Sheet, save: SaveForm) -> list[tuple[str, str, str]]:
    inside = [(save[name].id_for_label, str(save[name].label), str(told[0])) for name, told in save.errors.items()]
    return sheet.mistakes() + inside


def _shown(editing: Editing, sheet: Sheet, save: SaveForm, *, judged: bool = True) -> HttpResponseBase:
    admin, request, record = editing.admin, editing.request, editing.record
    if not judged:
        # Nothing was asked to be saved, so nothing is told to be missing.
        save = SaveForm(new=record is None, initial={name: save.data.get(name) for name in save.fields})
    name = admin.name_of(record) if record else ""
    context = {
        "title": name or f"New {admin.opts.verbose_name}",
        "opts": admin.opts,
        "sheet": sheet,
        "save": save,
        "record": record,
        "may": editing.may,
        "popup": editing.popup,
        "seen_at": admin.seen_at(record.slug) if record else "",
        "told": [] if editing.may else list(parts(sheet).values()),
        "errors": _mistakes(sheet, save) if save.is_bound else [],
    }
    template = "admin/record/form.html" if editing.may else "admin/record/read.html"
    return render(request, template, admin.admin_site.each_context(request) | context)
