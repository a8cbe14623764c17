"""A draft as it would stand in the record: its page, its mark, its grade. Nothing of it is kept."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

from timeline.curation import drafting
from timeline.curation.checking import checked
from timeline.curation.deriving import grade_of
from timeline.curation.errors import Refused
from timeline.curation.nouns.noun import Languages, Refs
from timeline.curation.nouns.registry import NOUNS
from timeline.curation.proposals import Proposal
from timeline.curation.publishing import rehearsed
from timeline.models import Citation, Draft, Event, Grade, Outlet, Source


@contextmanager
def published(draft: Draft) -> Iterator[str]:
    """The slug of the event, which the record holds inside the block as accepting the draft would leave it.

    Raises Refused where something is missing. What is asked of an index inside would be kept, and wrong: ask before.
    """
    whole = [replace(proposal, base_version=None) for proposal in drafting.proposals(draft)]
    with rehearsed(whole, by=draft.author, reason=draft.reason) as event:
        yield event.slug


def event_of(draft: Draft) -> Event:
    """The event in memory alone, with its days and its grade. Raises Refused where its payload cannot be read."""
    noun, languages = NOUNS["event"], Languages.of_site()
    refs = Refs(languages)
    coming = {"source": {draft.source_payload["slug"]}} if draft.source_payload else {}
    rows, problems = checked(noun, [Proposal("event", draft.payload)], refs, languages=languages, coming=coming)
    if problems:
        raise Refused(problems)
    ((slug, row),) = rows.items()
    event = Event(pk=draft.event_id, slug=slug)
    noun.fill(event, row, refs)
    event.grade = grade(draft) or Grade.SINGLE_SOURCE
    return event


def grade(draft: Draft) -> Grade | None:
    """How well it is sourced by what it cites; None where it cites nothing. Two queries at most."""
    cited = {one.get("source") for one in draft.payload.get("sources") or ()}
    sources = list(Source.objects.with_slugs(cited).select_related("outlet__standing"))
    coming = draft.source_payload
    if coming and coming["slug"] in cited:
        outlets = Outlet.objects.select_related("standing").with_slugs([coming["outlet"]])
        sources += [Source(outlet=outlet, kind=coming["kind"]) for outlet in outlets]
    return grade_of(Citation(source=source) for source in sources) if sources else None
