"""Two texts of one draft: saved twice, or its event changed since. Both part by part, and what its author chooses."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from timeline.curation import drafting
from timeline.curation.drafting import Edited
from timeline.curation.errors import Conflict, Refused
from timeline.formats import as_drafts
from timeline.forms.drafts import conflicts, differing, merged_with, opened
from timeline.forms.editing import choosing
from timeline.forms.editing.sheet import Sheet
from timeline.forms.editing.telling import Difference
from timeline.models import Draft
from timeline.reading import drafts
from timeline.reading.drafts import Meanwhile
from timeline.web.gate import for_people_who

CHOSEN = "_chosen"
AGAIN = "It has changed once more meanwhile: choose again."


def saved_elsewhere(request: HttpRequest, theirs: Draft, mine: Sheet, data: Mapping[str, Any]) -> HttpResponse:
    """The draft was saved from another tab; what was typed here travels in the page, so that nothing is lost."""
    context = {
        "what": "This draft was saved elsewhere while you were writing.",
        "as_theirs": "As it was saved",
        "action": reverse("desk:draft", args=[theirs.pk]),
    }
    return _page(request, theirs, differing(theirs, mine), choosing.kept(data), **context)


def chosen(found: Draft, data: Mapping[str, Any]) -> dict[str, Any]:
    """What was typed, with the parts in which the text that was saved elsewhere is chosen."""
    return choosing.chosen(opened(found), data) | {"version": data.get("version", "")}


@require_http_methods(["GET", "HEAD", "POST"])
@for_people_who("curate")
def changed(request: HttpRequest, pk: int) -> HttpResponseBase:
    """The draft beside its event, which has changed since the draft was begun."""
    found = drafts.draft(pk)
    if found is None:
        raise Http404
    since = drafts.meanwhile(found)
    if since is None:
        messages.info(request, "Nothing has changed since it was begun.")
        return redirect("desk:draft", pk=pk)
    return _merged(request, found, since) if request.method == "POST" else _both(request, found, since, 200)


def _both(request: HttpRequest, found: Draft, since: Meanwhile, status: int) -> HttpResponse:
    said = f" {since.them} wrote: {since.note}" if since.note else ""
    context = {
        "what": f"{since.them} changed the event after this draft was begun.{said}",
        "as_theirs": f"As {since.them} published it",
        "action": reverse("desk:draft-changed", args=[found.pk]),
        "base": since.version,
        "status": status,
    }
    differences = conflicts(found, since.base, since.now, since.them)
    return _page(request, found, differences, choosing.kept(opened(found).as_data()), **context)


def _merged(request: HttpRequest, found: Draft, since: Meanwhile) -> HttpResponseBase:
    sheet = merged_with(found, since.now, request.POST)
    if not sheet.is_valid():
        for _, called, told in sheet.mistakes():
            messages.error(request, f"Chosen so, it cannot be saved: {called}: {told}")
        return _both(request, found, since, 422)
    versions = {name: number(request.POST, field) for name, field in NUMBERS.items()}
    try:
        drafting.rebase(found, sheet.payload(), by=request.user, **versions)
    except (Conflict, Edited):
        messages.warning(request, AGAIN)
        return redirect("desk:draft-changed", pk=found.pk)
    except Refused as refusal:
        messages.error(request, f"{refusal.problems[0].what} {refusal.problems[0].remedy}".strip())
        return redirect("desk:draft", pk=found.pk)
    messages.success(request, "Both texts are in the draft now: look it through, then submit it.")
    return redirect("desk:draft", pk=found.pk)


NUMBERS = {"base_version": "base", "edited_version": "version"}


def number(data: Mapping[str, Any], name: str) -> int:
    """A version that a page sends along; 0 where that is none."""
    value = str(data.get(name, ""))
    return int(value) if value.isdecimal() and len(value) < 10 else 0


def _page(
    request: HttpRequest,
    found: Draft,
    differences: Sequence[Difference],
    kept: Sequence[tuple[str, Any]],
    *,
    status: int = 409,
    **more: Any,
) -> HttpResponse:
    context = {
        "draft": as_drafts.facts(found, request.user),
        "differences": differences,
        "kept": kept,
        "version": found.edited_version,
        "here": "queue",
    }
    return render(request, "desk/choose.html", context | more, status=status)
