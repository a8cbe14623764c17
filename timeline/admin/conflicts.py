"""Two people saved one record: shows both texts part by part, keeps everything, and lets the second choose."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from django.http import HttpResponseBase
from django.shortcuts import render

from timeline.curation.publishing import current_payload
from timeline.forms.editing import choosing
from timeline.forms.editing.saving import SaveForm
from timeline.forms.editing.sheet import Sheet
from timeline.forms.editing.telling import conflict
from timeline.models import Revision

if TYPE_CHECKING:
    from timeline.admin.editing import Editing

# Asked anew on the page itself.
SAVING = ("reason", "change")


def page(editing: Editing, data: Mapping[str, Any], save: SaveForm) -> HttpResponseBase:
    """The conflict page, 409. What the person typed travels in it, so that nothing is lost."""
    admin, slug = editing.admin, editing.record.slug
    payload, version = current_payload(admin.noun, slug)
    revisions = list(Revision.objects.of(admin.noun, slug).select_related("author"))
    them = revisions[-1].author.shown_name
    theirs, mine = admin.sheet.of(payload), admin.sheet.sent(data, slug)
    base = _base(editing, revisions, version, save)
    context = {
        "title": "Somebody saved this while you were writing",
        "opts": admin.opts,
        "record": editing.record,
        "name": admin.name_of(editing.record),
        "them": them,
        "as_theirs": f"As {them} saved it",
        "latest": revisions[-1],
        "differences": conflict(base, theirs, mine, them),
        "kept": choosing.kept(data, without=SAVING),
        "save": SaveForm(initial={name: data.get(name) for name in SAVING} | {"version": version}),
    }
    template = "admin/record/conflict.html"
    return render(editing.request, template, admin.admin_site.each_context(editing.request) | context, status=409)


def _base(editing: Editing, revisions: list[Revision], version: int, save: SaveForm) -> Sheet | None:
    """What the person began from: as many Revisions back as versions have passed."""
    save.is_valid()
    back = version - int(save.cleaned_data.get("version", version))
    if not 0 <= back < len(revisions):
        return None
    return editing.admin.sheet.of(revisions[-1 - back].payload)


def chosen(sheet: type[Sheet], data: Mapping[str, Any], payload: dict[str, Any]) -> dict[str, Any]:
    """What the person sent, with the parts in which they chose the other text."""
    return choosing.chosen(sheet.of(payload), data, without=SAVING)
