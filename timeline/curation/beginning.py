"""Drafts begin: with what a candidate says of a new event, or with an event of the record and one more source.

A draft that is being written takes in what another article says of the same event.
"""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.utils import timezone

from timeline.curation import auditing, drafting, extracting, proposing
from timeline.curation.articles import may_curate
from timeline.curation.errors import Problem, Refused
from timeline.curation.publishing import current_payload
from timeline.models import (
    Act,
    Article,
    ArticleState,
    Candidate,
    CandidateState,
    Draft,
    DraftPassage,
    Event,
    Label,
    User,
)


@transaction.atomic
def begin(candidate: Candidate, *, by: User) -> Draft:
    """A draft of a new event, filled with what the candidate says; its passage goes with it."""
    may_curate(by)
    stored = extracting.decidable(candidate, [CandidateState.PROPOSED])
    article = stored.article
    source, coming = _source(article)
    draft = Draft.objects.create(
        payload=proposing.event_payload(stored, source),
        source_payload=coming,
        author=by,
        article=article,
        label=Label.NEW_ENTRY,
        reason="First version",
    )
    _use(stored, draft, by)
    auditing.note(Act.BEGIN, drafting.about(draft), by=by, reason=f"From article {article.pk}")
    return draft


@transaction.atomic
def begin_amendment(
    slug: str, *, by: User, article: Article | None = None, candidate: Candidate | None = None
) -> Draft:
    """A draft of an event of the record; with an article it is cited there. Raises Refused where there is no event."""
    may_curate(by)
    stored = extracting.decidable(candidate, [CandidateState.PROPOSED]) if candidate else None
    article = stored.article if stored else article
    payload, version = current_payload("event", slug)
    source, coming = _source(article) if article else (None, None)
    if article and source:
        payload = proposing.with_citation(payload, stored, article, source)
    draft = Draft.objects.create(
        event=Event.objects.with_slugs([slug]).get(),
        base_version=version,
        payload=payload,
        source_payload=coming,
        title=payload["title"],
        author=by,
        article=article,
        label=Label.ADDITION if article else Label.CORRECTION,
        reason=f"Source added: {article.title}"[:500] if article else "",
    )
    if stored:
        _use(stored, draft, by)
    auditing.note(Act.BEGIN, drafting.about(draft), by=by, reason=f"Amends event {slug}")
    return draft


@transaction.atomic
def add_to(draft: Draft, candidate: Candidate, *, by: User) -> Draft:
    """The candidate goes into a draft of one's own: its passage, and its article as one more source.

    Raises NotYours, or Refused where something typed is not saved yet or the draft cannot bring one more new source.
    """
    stored = drafting.writable(draft, by)
    found = extracting.decidable(candidate, [CandidateState.PROPOSED])
    if stored.unsaved is not None:
        what = "Something was typed into that draft and is not saved."
        raise Refused([Problem(f"draft {stored.pk}", "", what, "Open it and save it, then add this.")])
    article = found.article
    source, coming = (drafting.cited_slug(stored), None) if article == stored.article else _source(article)
    if coming and stored.source_payload:
        what = "The record has neither source yet, and a draft brings one new source."
        raise Refused([Problem(f"draft {stored.pk}", "", what, "Add this as a source once it is accepted.")])
    if source:
        stored.payload = proposing.with_citation(stored.payload, found, article, source)
        stored.source_payload = stored.source_payload or coming
    stored.edited_version += 1
    stored.save()
    _use(found, stored, by)
    auditing.note(Act.USE, extracting.about(found), by=by, reason=f"Into {drafting.about(stored)}")
    return stored


def _source(article: Article) -> tuple[str | None, dict[str, Any] | None]:
    """The slug by which the draft cites the article, and the source to publish with it where there is none."""
    if slug := proposing.source_of(article):
        return slug, None
    coming = proposing.source_payload(article)
    return (coming["slug"] if coming else None), coming


def _use(candidate: Candidate, draft: Draft, by: User) -> None:
    DraftPassage.objects.create(draft=draft, passage=candidate.passage, field="")
    candidate.state, candidate.draft = CandidateState.USED, draft
    candidate.decided_by, candidate.decided_at = by, timezone.now()
    candidate.save()
    article = candidate.article
    if article.state == ArticleState.EXTRACTED:
        article.state = ArticleState.DRAFTED
        article.save(update_fields=["state", "changed_at"])
