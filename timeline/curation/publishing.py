"""The one way into the public record: publish, withdraw, reinstate, restore."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Any

from django.db import IntegrityError, transaction
from django.db.models import Model
from django.utils import timezone

from timeline.curation import auditing, deriving, sealing
from timeline.curation.checking import checked
from timeline.curation.errors import Conflict, NotYours, Problem, Refused
from timeline.curation.moving import named_now
from timeline.curation.nouns.noun import Languages, Noun, Refs
from timeline.curation.nouns.registry import NOUNS
from timeline.curation.proposals import Proposal
from timeline.curation.sealing import Sealed, Told
from timeline.models.edition import Edition
from timeline.models.event import Event, Protection
from timeline.models.former_slug import FormerSlug
from timeline.models.record import Record, rows_below
from timeline.models.revision import Label, Revision
from timeline.models.user import LOADER, User

BATCH = 500
Progress = Callable[[str, int, int], None]


def publish(
    proposal: Proposal, *, by: User, reason: str = "", label: str | None = None, approver: User | None = None
) -> Record:
    """Make one proposal public: a new record, or the next Revision of one.

    Raises NotYours (no permission), Conflict (`base_version` is old) or Refused (with every problem).
    """
    written = publish_all([replace(proposal, label=label or proposal.label)], by=by, reason=reason, approver=approver)
    return written[0]


@transaction.atomic
def publish_all(
    proposals: Sequence[Proposal],
    *,
    by: User,
    reason: str = "",
    progress: Progress | None = None,
    approver: User | None = None,
) -> list[Record]:
    """Publish many proposals as one change: all or nothing, one Edition. Runs of one noun are written in batches.

    `by` wrote them; with an `approver`, who reviewed them, nobody has to be able to publish alone.
    """
    may_publish(by, approver)
    done = write(proposals, Told(by, reason, approver), progress=progress)
    if done.mains:
        deriving.mark_changed(done.touched, Edition.advance())
        auditing.note_published(done.sealed, by=approver or by, reason=reason)
    return done.mains


@contextmanager
def rehearsed(proposals: Sequence[Proposal], *, by: User, reason: str) -> Iterator[Record]:
    """The last of these records as publishing would leave it, inside the block alone: afterwards nothing was written.

    Nobody's permission is asked. Ask no index inside: it would keep what is about to vanish. Raises as `publish_all`.
    """
    with transaction.atomic():
        yield write(proposals, Told(by, reason)).mains[-1]
        transaction.set_rollback(True)


def may_publish(by: User, approver: User | None = None) -> None:
    """Refuse whoever may not publish alone (the loader may), and an approver who is no reviewer or wrote it.

    Raises NotYours.
    """
    if approver is not None:
        if approver == by:
            raise NotYours("Somebody else must review what you have written.")
        if not approver.has_perm("timeline.review"):
            raise NotYours("You may not decide on the drafts of others. Ask an administrator.")
    elif by.username != LOADER and not by.has_perm("timeline.publish_alone"):
        raise NotYours("You may read this form, and not publish alone.")


@dataclass(frozen=True, slots=True)
class Written:
    """What was written; `touched`: keys of the events about which answers may have changed."""

    mains: list[Record]
    touched: set[int]
    sealed: list[Sealed]


def write(proposals: Sequence[Proposal], told: Told, *, progress: Progress | None = None) -> Written:
    """For a verb that has looked who may, holds a transaction, and at its end raises the Edition and notes its act.

    Raises Conflict or Refused.
    """
    done = Written([], set(), [])
    for name, run in groupby(proposals, key=lambda proposal: proposal.noun):
        of_noun = _write_run(NOUNS[name], list(run), told, progress=progress)
        done.mains.extend(of_noun.mains)
        done.touched.update(of_noun.touched)
        done.sealed.extend(of_noun.sealed)
    return done


def _write_run(noun: Noun, batch: list[Proposal], told: Told, *, progress: Progress | None) -> Written:
    languages = Languages.of_site()
    refs = Refs(languages)
    rows, problems = checked(noun, batch, refs, languages=languages)
    if problems:
        raise Refused(problems)
    by_slug = {noun.slug_of(proposal.payload): proposal for proposal in batch}
    slugs = list(rows)
    mains: dict[str, Record] = {}
    for start in range(0, len(slugs), BATCH):
        mains |= _write_mains(noun, slugs[start : start + BATCH], rows, by_slug, refs)
    # Only now does every slug of this noun have a key, so rows may refer to others of their own noun.
    refs.fetch(noun.model, (r.slug for row in rows.values() for r in noun.references(row) if r.noun == noun.name))
    before = deriving.events_resting_on(noun.name, [m.pk for m in mains.values() if m.version > 1])
    sealed: list[Sealed] = []
    for start in range(0, len(slugs), BATCH):
        part = slugs[start : start + BATCH]
        _write_below(noun, [mains[slug] for slug in part], rows, refs)
        sealed += sealing.seal(noun, [(mains[slug], rows[slug], by_slug[slug]) for slug in part], told)
        if progress:
            progress(noun.file, start + len(part), len(slugs))
    touched = before | deriving.events_resting_on(noun.name, [main.pk for main in mains.values()])
    deriving.derive(touched)
    return Written(list(mains.values()), touched, sealed)


def _write_mains(
    noun: Noun, slugs: list[str], rows: dict[str, Any], by_slug: dict[str, Proposal], refs: Refs
) -> dict[str, Record]:
    stored = {main.slug: main for main in noun.model.objects.select_for_update().with_slugs(slugs)}
    new: list[Record] = []
    # Only new records need a place, and finding the last one means reading the whole table.
    next_position = _next_position(noun) if len(stored) < len(slugs) else 0
    for slug in slugs:
        main = stored.get(slug)
        if main is None:
            main = noun.model(slug=slug, position=next_position + len(new))
            new.append(main)
        else:
            _may_change(noun, main, by_slug[slug])
            main.version += 1
        noun.fill(main, rows[slug], refs)
        if isinstance(main, Event):
            main.withdrawn_at = (main.withdrawn_at or timezone.now()) if main.withdrawal_reason else None
        stored[slug] = main
    _refuse_former(noun, new)
    try:
        noun.model.objects.bulk_create(new)
        for main in stored.values():
            if main.version > 1:
                main.save()
    except IntegrityError as error:
        raise Refused([Problem(noun.file, "", f"The database refused: {error}.", "Correct the record.")]) from error
    return stored


def _refuse_former(noun: Noun, new: Sequence[Record]) -> None:
    """An address that redirects is never given to another record, nor does what was merged come back unasked."""
    moved = FormerSlug.objects.among(noun.name, [main.slug for main in new]) if new else {}
    remedy = "Name that one. If the two were merged by mistake, a reviewer can undo that at the desk."
    if moved:
        raise Refused(
            Problem(f"{noun.name} {old}", noun.key, f"This address leads to “{now}” now.", remedy)
            for old, now in moved.items()
        )


def _next_position(noun: Noun) -> int:
    last = noun.model.objects.order_by("-position").values_list("position", flat=True).first()
    return 1 if last is None else last + 1


def _may_change(noun: Noun, main: Record, proposal: Proposal) -> None:
    if proposal.base_version is not None and proposal.base_version != main.version:
        raise Conflict(noun.name, main.slug, noun.payload(main), main.version)
    if isinstance(main, Event) and main.protection == Protection.FROZEN and proposal.payload.get("protection"):
        what = "This event is frozen: nothing in it can be changed."
        raise Refused([Problem(f"event {main.slug}", "protection", what, "Lift the protection first.")])


def _write_below(noun: Noun, mains: list[Record], rows: dict[str, Any], refs: Refs) -> None:
    """Replace the tables below these records, parents before children, one statement a table and batch."""
    changed = [main.pk for main in mains if main.version > 1]
    if changed:
        for model, path in noun.below:
            rows_below(model, path, changed).delete()
    waiting: dict[type[Model], list[Model]] = {}
    for main in mains:
        for row in noun.below_of(main, rows[main.slug], refs):
            waiting.setdefault(type(row), []).append(row)
    # `below` is emptied children first, so it is filled the other way round.
    for model, _ in reversed(noun.below):
        model._default_manager.bulk_create(waiting.pop(model, []), batch_size=BATCH)


def current_payload(noun: str, slug: str) -> tuple[dict[str, Any], int]:
    """The canonical payload of a stored record, and its version. Raises Refused where there is none."""
    main = NOUNS[noun].stored().with_slugs([slug]).first()
    if main is None:
        raise Refused([Problem(f"{noun} {slug}", "", "There is no such record.", "Check the address.")])
    return NOUNS[noun].payload(main), main.version


def withdraw(slug: str, *, by: User, reason: str, base_version: int | None = None) -> Record:
    """Take an event out of public view. Its address stays and shows `reason`. Raises Refused without one."""
    if not reason.strip():
        what = "A withdrawal needs a reason."
        raise Refused([Problem(f"event {slug}", "reason", what, "Say why: readers see it at the event's address.")])
    payload, _ = current_payload("event", slug)
    proposal = Proposal("event", payload | {"withdrawn": reason.strip()}, base_version)
    return publish(proposal, by=by, reason=reason, label=Label.WITHDRAWAL)


def reinstate(slug: str, *, by: User, reason: str, base_version: int | None = None) -> Record:
    """Bring a withdrawn event back."""
    payload, _ = current_payload("event", slug)
    payload.pop("withdrawn", None)
    return publish(Proposal("event", payload, base_version), by=by, reason=reason, label=Label.REINSTATEMENT)


def restore(noun: str, slug: str, number: int, *, by: User, reason: str = "") -> Record:
    """Publish Revision `number` anew. Later Revisions stay in the history. Raises Refused where there is none.

    A withdrawn event stays withdrawn and a public one public: those are decisions of their own. So does what was
    merged since stay merged.
    """
    revision = Revision.objects.of(noun, slug).numbered(number).first()
    if revision is None:
        what = f"There is no Revision {number}."
        raise Refused([Problem(f"{noun} {slug}", "", what, "Choose one from its history.")])
    told = reason or f"Restored version {number}"
    now, _ = current_payload(noun, slug)
    payload = {key: part for key, part in revision.payload.items() if key != "withdrawn"}
    payload |= {key: now[key] for key in ("withdrawn",) if key in now}
    return publish(Proposal(noun, named_now(payload, noun)), by=by, reason=told, label=Label.CORRECTION)
