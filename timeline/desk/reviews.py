"""A draft before its reviewer: what changes, whether its quotations stand in the article, and the decision."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponseBase
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from timeline.curation import house_style, reviewing
from timeline.curation.errors import Conflict, Refused
from timeline.curation.publishing import current_payload
from timeline.formats import as_drafts
from timeline.forms.drafts import DecisionForm, WordingForm, changes, conflicts
from timeline.models import Draft, DraftState
from timeline.reading import drafts
from timeline.tasks import letters
from timeline.web.gate import for_people_who

DONE = {"return": "Returned to its author.", "reject": "Rejected."}
ONE_MORE = "Accepted. A contested event needs one more reviewer."


@require_http_methods(["GET", "HEAD", "POST"])
@for_people_who("review")
def review(request: HttpRequest, pk: int) -> HttpResponseBase:
    found = drafts.draft(pk)
    if found is None:
        raise Http404
    data = request.POST if request.method == "POST" else None
    wording, decision = WordingForm(data, draft=found), DecisionForm(data)
    if data is not None and decision.is_valid() and wording.is_valid():
        try:
            messages.success(request, _decided(request, found, decision, wording))
            return redirect("desk:queue")
        except Conflict:
            return _shown(request, found, wording, decision, 409)
        except Refused as refusal:
            for problem in refusal.problems:
                decision.add_error("note", f"{problem.what} {problem.remedy}".strip())
    return _shown(request, found, wording, decision, 422 if decision.errors else 200)


def _shown(
    request: HttpRequest, found: Draft, wording: WordingForm, decision: DecisionForm, status: int
) -> HttpResponseBase:
    context = _compared(found) | {
        "draft": as_drafts.facts(found, request.user),
        "reason": found.reason,
        "note": found.note,
        "quotations": as_drafts.quotations(found),
        "warnings": house_style.warnings(found),
        "needed": reviewing.needed(found),
        "may_decide": found.state == DraftState.SUBMITTED and found.author != request.user,
        "wording": wording,
        "decision": decision,
        "here": "queue",
    }
    return render(request, "desk/review.html", context, status=status)


def _compared(found: Draft) -> dict[str, Any]:
    """With the event as it stands, and with what became of it since the draft was begun."""
    now = current_payload("event", found.event.slug)[0] if found.event else None
    since = drafts.meanwhile(found)
    both = conflicts(found, since.base, since.now, since.them) if since else []
    return {"changes": changes(found, now), "since": since, "both": both}


@transaction.atomic
def _decided(request: HttpRequest, found: Draft, decision: DecisionForm, wording: WordingForm) -> str:
    """Decide, have its author told, and say what came of it. Raises Refused."""
    note, verdict = decision.cleaned_data["note"], decision.cleaned_data["verdict"]
    done = DONE.get(verdict, ONE_MORE)
    if verdict == "return":
        reviewing.give_back(found, by=request.user, note=note)
    elif verdict == "reject":
        reviewing.reject(found, by=request.user, reason=note)
    elif reviewing.accept(found, by=request.user, note=note, wording=wording.changed):
        done = f"Published: “{found.title}”."
    letters.start(found, request.build_absolute_uri(f"/desk/drafts/{found.pk}/"))
    return done
