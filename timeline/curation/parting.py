"""Undoes a merging: two records again, each thing with the one that it was with, and no later edit lost."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from django.db import transaction
from django.utils import timezone

from timeline.curation import auditing, deriving
from timeline.curation.checking import checked
from timeline.curation.errors import Problem, Refused
from timeline.curation.merging import why_of
from timeline.curation.moving import Move, is_shorter
from timeline.curation.nouns.noun import Languages, Refs
from timeline.curation.nouns.registry import NOUNS
from timeline.curation.proposals import Proposal
from timeline.curation.publishing import BATCH, Written, write
from timeline.curation.reviewing import may_review
from timeline.curation.sealing import Told
from timeline.curation.taking_back import Unclear, taken_back
from timeline.curation.workshop import give_articles_back, give_drafts_back
from timeline.models import Act, Edition, FormerSlug, Label, Merger, Revision, User
from timeline.models.event import Event
from timeline.models.record import Record


@transaction.atomic
def part(merger: Merger, *, by: User, reason: str) -> Merger:
    """Make two records of the one again, in one Edition; the former address shows its own record as before.

    What nobody has changed since is published as it stood before the merging, exactly. Of what was changed since, only
    what the merging did is taken back (`taking_back.taken_back` says how), and the change stays. Where that cannot be
    told apart, all of it is refused, naming the record and the field; so it is while a later merging stands that took
    away a record which this one wrote, or joined rows of it. What was first said after the merging stays with the
    record that stayed. Raises NotYours or Refused.
    """
    may_review(by)
    Edition.hold()
    stored = Merger.objects.select_for_update().get(pk=merger.pk)
    why = why_of(reason, f"{stored.noun} {stored.gone}")
    if stored.undone_at is not None:
        what = "They are two again already."
        raise Refused([Problem(f"{stored.noun} {stored.gone}", "", what, "Look at its history.")])
    if problems := list(_later_joins(stored)):
        raise Refused(problems)
    proposals = _as_before(stored)
    told = Told(by, f"“{stored.gone}” and “{stored.kept}” are two after all: {why}")
    stays = [one for one in proposals if _is_kept(one, stored)]
    others = [one for one in proposals if not _is_kept(one, stored)]
    # The one that stayed first gives up its names, then the other has them, then it can be named.
    first, gone, rest = write(stays, told), _bring_back(stored, told), write(others, told)
    _give_back(stored, gone.mains[0], rest.mains)
    deriving.mark_changed(first.touched | gone.touched | rest.touched, Edition.advance())
    stored.undone_by, stored.undone_at, stored.undone_because = by, timezone.now(), why
    stored.save()
    sealed = [*rest.sealed, *first.sealed, *gone.sealed]
    auditing.note_written(Act.PART, str(stored), sealed, by=by, reason=why)
    return stored


def _later_joins(merger: Merger) -> Iterator[Problem]:
    """Records that this merging wrote, and in which a later one has joined rows: only in reverse can both be undone."""
    for later in Merger.objects.standing_after(merger):
        for name, numbers in later.written.items():
            ours = merger.written.get(name, {})
            both = {slug: (number - 1, number) for slug, number in numbers.items() if slug in ours}
            revisions = Revision.objects.these(name, both)
            for slug, (before, after) in both.items():
                if is_shorter(revisions[slug, after].payload, revisions[slug, before].payload):
                    what = f"“{later.gone}” was merged into “{later.kept}” since, and rows of it were joined."
                    yield Problem(f"{name} {slug}", "", what, "Undo that merging first.")


def _is_kept(proposal: Proposal, merger: Merger) -> bool:
    return (proposal.noun, NOUNS[proposal.noun].slug_of(proposal.payload)) == (merger.noun, merger.kept)


# ── What is published ─────────────────────────────────────────────────────────────────────────────────────────────


def _as_before(merger: Merger) -> list[Proposal]:
    """Every record that the merging wrote, without what it did. Raises Refused with all that cannot be undone."""
    found: list[Proposal] = []
    problems: list[Problem] = []
    for name in (name for name in NOUNS if name in merger.written):
        numbers = sorted(merger.written[name].items())
        for start in range(0, len(numbers), BATCH):
            for one in _of_noun(merger, name, dict(numbers[start : start + BATCH])):
                (found if isinstance(one, Proposal) else problems).append(one)
    if problems:
        raise Refused(problems)
    return found


def _of_noun(merger: Merger, name: str, numbers: Mapping[str, int]) -> Iterator[Proposal | Problem]:
    noun, move = NOUNS[name], Move(merger.noun, merger.gone, merger.kept)
    revisions = Revision.objects.these(name, {slug: (number - 1, number) for slug, number in numbers.items()})
    addresses = FormerSlug.objects.among(name, numbers)
    renamed = addresses if name == "event" else {}
    stored = {main.slug: main for main in noun.stored().with_slugs([renamed.get(slug, slug) for slug in numbers])}
    languages = Languages.of_site()
    for slug, number in numbers.items():
        main = stored.get(renamed.get(slug, slug))
        if main is None:
            yield _merged_since(name, slug, addresses.get(slug, ""))
            continue
        before, after = (revisions[slug, one].payload for one in (number - 1, number))
        try:
            payload = taken_back(before, after, noun.payload(main, languages), name, move)
        except Unclear as unclear:
            yield _unclear(name, main.slug, unclear.field, number)
        else:
            yield Proposal(name, payload, main.version, label=Label.CORRECTION)


def _merged_since(noun: str, slug: str, now: str) -> Problem:
    what = f"It was merged into “{now}” since." if now else "It is not there any more."
    return Problem(f"{noun} {slug}", "", what, "Undo that merging first.")


def _unclear(noun: str, slug: str, field: str, number: int) -> Problem:
    what = f"“{slug}” was changed since, in the very place that the merging had changed ({field})."
    remedy = f"Restore version {number} of it in its history, undo the merging, then make the later change again."
    return Problem(f"{noun} {slug}", field, what, remedy)


# ── The record that comes back ────────────────────────────────────────────────────────────────────────────────────


def _bring_back(merger: Merger, told: Told) -> Written:
    """Put its row where it was, at its own address, and publish it as it stood."""
    noun, languages = NOUNS[merger.noun], Languages.of_site()
    FormerSlug.objects.of(merger.noun, merger.gone).delete()
    for old in merger.former:
        FormerSlug.objects.of(merger.noun, old).update(new=merger.gone)
    payload = Revision.objects.newest(merger.noun, [merger.gone])[merger.gone].payload
    proposal = Proposal(merger.noun, payload, label=Label.CORRECTION)
    refs = Refs(languages)
    rows, wrong = checked(noun, [proposal], refs, languages=languages)
    if problems := list(_naming_what_is_gone(merger, payload)) or wrong:
        raise Refused(problems)
    main = noun.model(slug=merger.gone, position=merger.position, version=merger.version)
    noun.fill(main, rows[merger.gone], refs)
    main.save()
    return write([proposal], told)


def _naming_what_is_gone(merger: Merger, payload: dict[str, Any]) -> Iterator[Problem]:
    """What it says of others that were merged themselves in the meantime."""
    noun = NOUNS[merger.noun]
    for one in noun.references(noun.shape.model_validate(payload)):
        if now := FormerSlug.objects.among(one.noun, [one.slug]).get(one.slug):
            what = f"It names “{one.slug}”, which was merged into “{now}” since."
            yield Problem(f"{noun.name} {merger.gone}", one.field, what, "Undo that merging first.")


def _give_back(merger: Merger, gone: Record, written: Sequence[Record]) -> None:
    """Articles and drafts that nobody has changed since."""
    kept: Any = NOUNS[merger.noun].model.objects.with_slugs([merger.kept]).get()
    give_articles_back(merger.noun, merger.articles, kept.pk, gone.pk)
    give_drafts_back(merger.drafts, {one.slug: one.version for one in written if isinstance(one, Event)})
