"""Decisions on drafts: accepted and published in one transaction, returned with a note, rejected with a reason."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db import transaction
from django.utils import timezone

from timeline.curation import auditing, drafting
from timeline.curation.errors import Conflict, NotYours, Problem, Refused
from timeline.curation.publishing import current_payload, publish_all
from timeline.models import Act, Decision, Draft, DraftState, Event, Source, User, Verdict
from timeline.models.event import Protection

# What a reviewer may put right without sending the draft back: how something is said, never what.
WORDS = ("title", "label", "summary", "note")
ACTS = {Verdict.ACCEPT: Act.ACCEPT, Verdict.RETURN: Act.RETURN, Verdict.REJECT: Act.REJECT}


@transaction.atomic
def accept(draft: Draft, *, by: User, note: str = "", wording: Mapping[str, str] | None = None) -> Event | None:
    """Publish a draft; None where a contested event still needs a second reviewer.

    `wording`: fields of WORDS with better words, which the Revision's note and the Decision show. Raises NotYours,
    Refused, or Conflict when the event has changed since its author saw it.
    """
    stored = _to_decide(draft, by)
    _refuse_an_old_base(stored)
    changed = _reworded(stored, wording or {})
    if wrong := drafting.problems(stored):
        raise Refused(wrong)
    digest = drafting.digest(stored)
    _decide(stored, Verdict.ACCEPT, by, note, digest=digest, wording=changed or None)
    if _accepted_by(stored, digest) < needed(stored):
        stored.save()
        return None
    reason = f"{stored.reason} (wording: {by.shown_name})"[:500] if changed else stored.reason
    *_, event = publish_all(drafting.proposals(stored), by=stored.author, approver=by, reason=reason)
    stored.state, stored.event = DraftState.ACCEPTED, event
    stored.base_version = stored.base_version or event.version
    stored.save()
    _remember_the_source(stored)
    return event


def needed(draft: Draft) -> int:
    """How many reviewers have to accept it: two for a contested event, as it stands or as it is proposed."""
    levels = {draft.payload.get("protection"), draft.event.protection if draft.event else None}
    return 2 if Protection.TWO_REVIEWERS in levels else 1


@transaction.atomic
def give_back(draft: Draft, *, by: User, note: str) -> Draft:
    """Return it to its author, with what has to be done."""
    return _turned_down(draft, Verdict.RETURN, DraftState.RETURNED, by, note)


@transaction.atomic
def reject(draft: Draft, *, by: User, reason: str) -> Draft:
    """Nothing of it will be published, for a reason."""
    return _turned_down(draft, Verdict.REJECT, DraftState.REJECTED, by, reason)


def _turned_down(draft: Draft, verdict: Verdict, state: DraftState, by: User, note: str) -> Draft:
    stored = _to_decide(draft, by)
    if not note.strip():
        raise Refused([Problem("draft", "note", "No word says why.", "Tell the author what is wrong, and what to do.")])
    _decide(stored, verdict, by, note, digest=drafting.digest(stored))
    stored.state = state
    stored.save()
    return stored


def may_review(by: User) -> None:
    """Raises NotYours for whoever decides on nothing."""
    if not by.has_perm("timeline.review"):
        raise NotYours("You may not decide on the drafts of others. Ask an administrator.")


def _to_decide(draft: Draft, by: User) -> Draft:
    may_review(by)
    stored = Draft.objects.select_for_update().get(pk=draft.pk)
    if stored.author == by:
        raise NotYours("Somebody else must review your draft.")
    if stored.state != DraftState.SUBMITTED:
        what = f"{stored.get_state_display()}: there is nothing to decide."
        raise Refused([Problem(f"draft {stored.pk}", "", what, "Look at the queue again.")])
    return stored


def _refuse_an_old_base(draft: Draft) -> None:
    if draft.event is None:
        return
    theirs, version = current_payload("event", draft.event.slug)
    if version != draft.base_version:
        raise Conflict("event", draft.event.slug, theirs, version)


def _reworded(draft: Draft, wording: Mapping[str, str]) -> dict[str, dict[str, Any]]:
    """Put the reviewer's words into the payload; what was there before and after, by field."""
    if unknown := set(wording) - set(WORDS):
        what = f"A reviewer rewords {', '.join(WORDS)}, and not {', '.join(sorted(unknown))}."
        raise Refused([Problem("draft", sorted(unknown)[0], what, "Return the draft for anything else.")])
    changed = {
        field: {"before": draft.payload.get(field), "after": words.strip()}
        for field, words in wording.items()
        if words.strip() and words.strip() != (draft.payload.get(field) or "")
    }
    draft.payload = draft.payload | {field: one["after"] for field, one in changed.items()}
    return changed


def _decide(draft: Draft, verdict: Verdict, by: User, note: str, *, digest: str, wording: Any = None) -> Decision:
    if verdict == Verdict.ACCEPT and _accepted_before(draft, by, digest):
        what = "You have accepted this text already; a contested event needs somebody else as well."
        raise Refused([Problem("draft", "", what, "Leave it to another reviewer.")])
    auditing.note(ACTS[verdict], drafting.about(draft), by=by, reason=note.strip(), after=digest)
    return Decision.objects.create(
        draft=draft,
        author=draft.author,
        reviewer=by,
        verdict=verdict,
        note=note.strip(),
        wording=wording,
        digest=digest,
        at=timezone.now(),
    )


def _accepted_before(draft: Draft, by: User, digest: str) -> bool:
    return any(one.reviewer_id == by.pk for one in _acceptances(draft, digest))


def _accepted_by(draft: Draft, digest: str) -> int:
    """How many reviewers have accepted this very text."""
    return len({one.reviewer_id for one in _acceptances(draft, digest)})


def _acceptances(draft: Draft, digest: str) -> list[Decision]:
    return [one for one in draft.decisions.all() if one.verdict == Verdict.ACCEPT and one.digest == digest]


def _remember_the_source(draft: Draft) -> None:
    """The article is cited now, by the source that was published with the draft."""
    article = draft.article
    if article is not None and article.source is None and (slug := drafting.cited_slug(draft)):
        article.source = Source.objects.with_slugs([slug]).first()
        article.save(update_fields=["source", "changed_at"])
