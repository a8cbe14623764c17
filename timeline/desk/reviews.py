"""A draft before its reviewer: what changes, whether its quotations stand in the article, and the decision."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponseBase
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from timeline.curation import reviewing
from timeline.curation.errors import Refused
from timeline.curation.publishing import current_payload
from timeline.formats import as_drafts
from timeline.forms.drafts import DecisionForm, WordingForm, changes
from timeline.models import Draft, DraftState
from timeline.reading import drafts
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
        except Refused as refusal:
            for problem in refusal.problems:
                decision.add_error("note", f"{problem.what} {problem.remedy}".strip())
    return _shown(request, found, wording, decision)


def _shown(request: HttpRequest, found: Draft, wording: WordingForm, decision: DecisionForm) -> HttpResponseBase:
    now = current_payload("event", found.event.slug)[0] if found.event else None
    context = {
        "draft": as_drafts.facts(found, request.user),
        "reason": found.reason,
        "note": found.note,
        "changes": changes(found, now),
        "quotations": as_drafts.quotations(found),
        "needed": reviewing.needed(found),
        "may_decide": found.state == DraftState.SUBMITTED and found.author != request.user,
        "wording": wording,
        "decision": decision,
        "here": "queue",
    }
    return render(request, "desk/review.html", context, status=422 if decision.errors else 200)


def _decided(request: HttpRequest, found: Draft, decision: DecisionForm, wording: WordingForm) -> str:
    """Decide, and say what came of it. Raises Refused."""
    note, verdict = decision.cleaned_data["note"], decision.cleaned_data["verdict"]
    if verdict == "return":
        reviewing.give_back(found, by=request.user, note=note)
    elif verdict == "reject":
        reviewing.reject(found, by=request.user, reason=note)
    else:
        event = reviewing.accept(found, by=request.user, note=note, wording=wording.changed)
        return f"Published: “{found.title}”." if event else ONE_MORE
    return DONE[verdict]
