"""Writes Revisions: one for each published state, each sealed to the one before it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from django.utils import timezone

from timeline.curation.nouns.noun import Noun
from timeline.curation.proposals import Proposal
from timeline.curation.shapes import Shape
from timeline.models.record import Record
from timeline.models.revision import Label, Revision, digest_of, snapshot_text
from timeline.models.user import LOADER, User


@dataclass(frozen=True, slots=True)
class Told:
    """Who wrote a change, what readers are told of it, and who reviewed it (None: one person alone)."""

    by: User
    reason: str
    approver: User | None = None


class Sealed(NamedTuple):
    """A record whose chain has grown: the seal before ("" for a new record), and the new one."""

    noun: str
    slug: str
    before: str
    after: str


def seal(noun: Noun, written: Sequence[tuple[Record, Shape, Proposal]], told: Told) -> list[Sealed]:
    """Add the next Revision of each record, from the shape that was checked."""
    last = Revision.objects.newest(noun.name, [main.slug for main, _, _ in written if main.version > 1])
    loaded = told.by.username == LOADER
    now = timezone.now()
    revisions = []
    for main, row, proposal in written:
        before = last.get(main.slug)
        snapshot = snapshot_text(noun.dumped(row))
        revision = Revision(
            noun=noun.name,
            slug=main.slug,
            number=before.number + 1 if before else 1,
            snapshot=snapshot,
            digest=digest_of(snapshot),
            previous_seal=before.seal if before else "",
            author=told.by,
            approver=told.approver,
            at=now,
            label=_label(proposal, loaded=loaded, new=before is None),
            note=told.reason[:500],
            single_handed=not loaded and told.approver is None,
        )
        revision.seal = revision.sealed(revision.previous_seal)
        revisions.append(revision)
    Revision.objects.bulk_create(revisions, batch_size=500)
    return [Sealed(one.noun, one.slug, one.previous_seal, one.seal) for one in revisions]


def _label(proposal: Proposal, *, loaded: bool, new: bool) -> str:
    if proposal.label:
        return proposal.label
    if loaded:
        return Label.LOADED
    return Label.NEW_ENTRY if new else Label.CORRECTION


def broken(noun: str) -> list[str]:
    """What is wrong with the chains of a noun: one sentence a broken Revision. Empty when all hold."""
    wrong = []
    seals: dict[str, tuple[int, str]] = {}
    for revision in Revision.objects.of_noun(noun).iterator():
        number, seal_before = seals.get(revision.slug, (0, ""))
        name = f"{noun} {revision.slug}, Revision {revision.number}"
        if revision.number != number + 1:
            wrong.append(f"{name}: Revision {number + 1} is missing.")
        if revision.digest != digest_of(revision.snapshot):
            wrong.append(f"{name}: the text is not the one that was sealed.")
        if revision.previous_seal != seal_before or revision.seal != revision.sealed(seal_before):
            wrong.append(f"{name}: the seal does not follow from the one before.")
        seals[revision.slug] = (revision.number, revision.seal)
    return wrong
