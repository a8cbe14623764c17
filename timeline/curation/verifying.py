"""Verifies the record: chains of Revisions and acts, snapshots against rows, derived columns, rules, captures."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from timeline.curation import auditing, captures, deriving, sealing
from timeline.curation.checking import checked
from timeline.curation.errors import Refused
from timeline.curation.nouns.noun import Languages, Noun, Refs
from timeline.curation.nouns.registry import NOUNS
from timeline.curation.proposals import Proposal
from timeline.models.capture import Capture
from timeline.models.event import Event
from timeline.models.revision import Revision, snapshot_text


def verify(progress: Callable[[str], None] | None = None) -> Iterator[str]:
    """One sentence for everything that is not as it should be; nothing when the record is whole."""
    languages = Languages.of_site()
    for noun in NOUNS.values():
        if progress:
            progress(noun.file)
        yield from sealing.broken(noun.name)
        yield from _rows(noun, languages)
    if progress:
        progress("grades and disputes")
    yield from _derived()
    if progress:
        progress("audit trail and captures")
    yield from auditing.broken()
    yield from _captures()


def _rows(noun: Noun, languages: Languages) -> Iterator[str]:
    newest = dict(Revision.objects.of_noun(noun.name).values_list("slug", "snapshot"))
    proposals = []
    for main in noun.stored().order_by("position", "slug").iterator(chunk_size=500):
        payload = noun.payload(main, languages)
        proposals.append(Proposal(noun.name, payload))
        if main.slug not in newest:
            yield f"{noun.name} {main.slug}: it has no Revision."
        elif snapshot_text(payload) != newest[main.slug]:
            yield f"{noun.name} {main.slug}: its rows differ from its last Revision."
    _, problems = checked(noun, proposals, Refs(languages), languages=languages)
    yield from (str(problem) for problem in problems)


def _derived() -> Iterator[str]:
    events = Event.objects.prefetch_related("citations__source__outlet__standing", "claims")
    for event in events.iterator(chunk_size=500):
        claims = list(event.claims.all())
        groups = deriving.comparisons(claims).values()
        if event.grade != deriving.grade_of(event.citations.all()):
            yield f"event {event.slug}: its grade “{event.grade}” does not follow from its citations."
        if event.disputed != any(deriving.disputed(group) for group in groups):
            yield f"event {event.slug}: whether its figures differ does not follow from its claims."


def _captures() -> Iterator[str]:
    """Every capture's bytes, read anew from their store."""
    for digest in Capture.objects.order_by("digest").values_list("digest", flat=True).distinct().iterator():
        try:
            captures.content_of(digest)
        except Refused as refusal:
            yield refusal.problems[0].what
