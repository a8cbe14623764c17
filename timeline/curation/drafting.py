"""Drafts: written, looked through for what is missing, submitted, taken back, abandoned."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.db import transaction
from django.utils import timezone

from timeline.curation import auditing, proposing, quoting
from timeline.curation.articles import may_curate
from timeline.curation.checking import checked
from timeline.curation.errors import Conflict, NotYours, Problem, Refused
from timeline.curation.nouns.noun import Languages, Refs
from timeline.curation.nouns.registry import NOUNS
from timeline.curation.proposals import Proposal
from timeline.curation.publishing import current_payload
from timeline.curation.shapes import plain_number
from timeline.models import (
    Act,
    CandidateState,
    Draft,
    DraftState,
    Event,
    FormerSlug,
    Label,
    User,
)
from timeline.models.draft import WRITABLE
from timeline.models.revision import digest_of, snapshot_text

EDITED = "Somebody else saved this draft while you were writing."


class Edited(Refused):
    """The draft was saved in another tab or by another person. `draft` is as it stands now."""

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        super().__init__([Problem(f"draft {draft.pk}", "", EDITED, "Nothing is lost: compare both and choose.")])


@dataclass(frozen=True)
class Told:
    """What a draft says beside its payload: the public reason and its label, and a note for the reviewer."""

    reason: str
    label: str
    note: str = ""


# ── Writing ───────────────────────────────────────────────────────────────────────────────────────────────────────


@transaction.atomic
def save(draft: Draft, payload: Mapping[str, Any], told: Told, *, edited_version: int, by: User) -> Draft:
    """Keep what was written, complete or not. Raises NotYours, Refused, or Edited when another save came first."""
    stored = _as_seen(draft, edited_version, by)
    stored.reason, stored.label, stored.note = told.reason.strip()[:500], told.label, told.note.strip()
    return _written(stored, payload, stored.payload)


@transaction.atomic
def rebase(draft: Draft, payload: Mapping[str, Any], *, base_version: int, edited_version: int, by: User) -> Draft:
    """Go on from the event as it stands now, with what was chosen of both texts.

    Raises what `save` raises, and Conflict when the event has changed once more.
    """
    stored = _as_seen(draft, edited_version, by)
    if stored.event is None:
        raise Refused([Problem(f"draft {stored.pk}", "", "It amends nothing.", "Save it as it is.")])
    theirs, version = current_payload("event", stored.event.slug)
    if version != base_version:
        raise Conflict("event", stored.event.slug, theirs, version)
    stored.base_version = version
    auditing.note(Act.REBASE, about(stored), by=by, reason=f"On version {version} of event {stored.event.slug}")
    return _written(stored, payload, theirs)


def _written(stored: Draft, payload: Mapping[str, Any], before: Mapping[str, Any]) -> Draft:
    """That an event is withdrawn stands in no form, and stays as it was before."""
    withdrawn = {key: before[key] for key in ("withdrawn",) if key in before}
    stored.payload, stored.title = plain({**payload, **withdrawn}), str(payload.get("title") or "")[:200]
    stored.edited_version += 1
    stored.unsaved = stored.unsaved_at = None
    stored.save()
    return stored


def _as_seen(draft: Draft, edited_version: int, by: User) -> Draft:
    stored = writable(draft, by)
    if stored.edited_version != edited_version:
        raise Edited(stored)
    return stored


def plain(value: Any) -> Any:
    """A payload as JSON holds it: numbers as the files write them."""
    if isinstance(value, Mapping):
        return {key: plain(one) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [plain(one) for one in value]
    return plain_number(value) if isinstance(value, Decimal) else value


@transaction.atomic
def keep_unsaved(draft: Draft, sent: Mapping[str, str], *, edited_version: int, by: User) -> Draft:
    """Keep what was typed, as the browser sends it, beside the draft: a tab that dies loses nothing.

    Raises Edited when the draft was saved since: those words belong to an older one, and stay in their tab.
    """
    stored = _as_seen(draft, edited_version, by)
    stored.unsaved, stored.unsaved_at = dict(sent), timezone.now()
    stored.save(update_fields=["unsaved", "unsaved_at", "changed_at"])
    return stored


def writable(draft: Draft, by: User) -> Draft:
    """The row, locked, where `by` may write in it. Raises NotYours, or Refused in other states."""
    may_curate(by)
    stored = Draft.objects.select_for_update().get(pk=draft.pk)
    if stored.author != by:
        raise NotYours("This draft is somebody else's: only its author writes in it.")
    if stored.state not in WRITABLE:
        what = f"{stored.get_state_display()}: it cannot be changed now."
        raise Refused([Problem(f"draft {stored.pk}", "", what, "Take it back first, if nobody has decided yet.")])
    return stored


# ── What is missing ───────────────────────────────────────────────────────────────────────────────────────────────


def proposals(draft: Draft) -> list[Proposal]:
    """What accepting publishes: the source first, where the record has none yet, then the event."""
    event = Proposal("event", draft.payload, draft.base_version, label=draft.label)
    coming = draft.source_payload
    cited = {one.get("source") for one in draft.payload.get("sources") or ()}
    needed = coming is not None and coming["slug"] in cited
    return [Proposal("source", coming, label=Label.NEW_ENTRY), event] if coming and needed else [event]


def cited_slug(draft: Draft) -> str:
    """The slug of the source by which a draft cites its article; "" without an article, or without its outlet."""
    if draft.article is None:
        return ""
    return proposing.source_of(draft.article) or str((draft.source_payload or {}).get("slug", ""))


def problems(draft: Draft) -> list[Problem]:
    """All that keeps a draft from being submitted: what the record refuses, words nobody wrote, no reason."""
    languages = Languages.of_site()
    refs = Refs(languages)
    found: list[Problem] = []
    coming: dict[str, set[str]] = {}
    for proposal in proposals(draft):
        noun = NOUNS[proposal.noun]
        _, wrong = checked(noun, [proposal], refs, languages=languages, coming=coming)
        found += wrong
        coming.setdefault(proposal.noun, set()).add(noun.slug_of(proposal.payload))
    found += _taken(draft)
    if draft.article is not None:
        found += quoting.problems(draft.payload, draft.article.text, cited_slug(draft))
    if not draft.reason.strip():
        found.append(Problem("draft", "reason", "Nobody is told what changes.", "Say it in a sentence, for readers."))
    return found


def _taken(draft: Draft) -> Iterator[Problem]:
    """A new event never takes the place of one that is there, nor an address that once led somewhere."""
    slug = str(draft.payload.get("id") or "")
    if draft.event is not None or not slug:
        return
    if Event.objects.with_slugs([slug]).exists() or FormerSlug.objects.of("event", slug).exists():
        what = f"The address “{slug}” is or was in use."
        yield Problem("draft", "id", what, "Choose another one, or add to the event that has it.")


# ── Moving ────────────────────────────────────────────────────────────────────────────────────────────────────────


@transaction.atomic
def submit(draft: Draft, *, by: User) -> Draft:
    """Hand it to the reviewers. Raises Refused with everything that is missing."""
    stored = writable(draft, by)
    if wrong := problems(stored):
        raise Refused(wrong)
    return _move(stored, DraftState.SUBMITTED, Act.SUBMIT, submitted_at=timezone.now())


@transaction.atomic
def take_back(draft: Draft, *, by: User) -> Draft:
    """Go on writing what nobody has decided on yet."""
    return _move(_own(draft, by), DraftState.OPEN, Act.RECALL, submitted_at=None)


@transaction.atomic
def abandon(draft: Draft, *, by: User) -> Draft:
    """Give it up; what it was made of is proposed again. It can be opened again."""
    stored = _move(_own(draft, by), DraftState.ABANDONED, Act.ABANDON)
    for candidate in stored.candidates.all():
        candidate.state, candidate.draft = CandidateState.PROPOSED, None
        candidate.decided_by = candidate.decided_at = None
        candidate.save()
    return stored


@transaction.atomic
def reopen(draft: Draft, *, by: User) -> Draft:
    """Go on with what was given up."""
    return _move(_own(draft, by), DraftState.OPEN, Act.REOPEN)


def _own(draft: Draft, by: User) -> Draft:
    may_curate(by)
    stored = Draft.objects.select_for_update().get(pk=draft.pk)
    if stored.author != by:
        raise NotYours("This draft is somebody else's.")
    return stored


def _move(draft: Draft, state: DraftState, act: Act, **facts: Any) -> Draft:
    """By its author: nobody else moves it here."""
    if not draft.may_become(state):
        what = f"{draft.get_state_display()}: it cannot become “{state.label}”."
        raise Refused([Problem(f"draft {draft.pk}", "", what, "Open it anew: somebody else may have changed it.")])
    draft.state = state
    for name, value in facts.items():
        setattr(draft, name, value)
    draft.save()
    auditing.note(act, about(draft), by=draft.author, after=digest(draft))
    return draft


def about(draft: Draft) -> str:
    """How the audit trail calls it."""
    return f"draft {draft.pk}"


def digest(draft: Draft) -> str:
    """By which one text of it is told from another."""
    return digest_of(snapshot_text(draft.payload))
