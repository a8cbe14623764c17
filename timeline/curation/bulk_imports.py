"""Tables of events handed in at the desk: taken in, worked on by one worker at a time, never lost, never done twice."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction
from django.utils import timezone

from timeline.curation.articles import may_curate
from timeline.curation.captures import digest_of
from timeline.curation.errors import NotYours, Problem, Refused
from timeline.intake.tables import Table
from timeline.models.bulk_import import MAKES_A_DRAFT, PROPOSES, BulkImport, BulkRow, BulkState
from timeline.models.user import User

ATTEMPTS = 3
LONGEST_REASON = 500
# The rows as they were given are large, and never written again.
_COUNTS = ("done", "total", "attempts", "changed_at")
STOPPED = "The work on it stopped several times before it was done."
STOPPED_REMEDY = "Hand it in in parts; tell an administrator."


class Superseded(Exception):
    """Another worker has the table meanwhile: whoever had it before writes nothing more."""


@transaction.atomic
def take_in(table: Table, content: bytes, name: str, *, by: User) -> BulkImport:
    """Keep the rows of a table as they were read; they are judged by a worker."""
    may_curate(by)
    return BulkImport.objects.create(
        by=by,
        name=name[:255],
        digest=digest_of(content),
        given=[[row.number, dict(row.cells)] for row in table.rows],
        size=len(table.rows),
        notes=list(table.notes),
        total=len(table.rows),
    )


@transaction.atomic
def ask_for_drafts(bulk: BulkImport, *, reason: str, with_duplicates: bool, by: User) -> BulkImport:
    """Have a draft made of every row that is new or amends, and if wished of duplicates; each row has one at most.

    Raises NotYours for anybody but whoever handed the table in, Refused where there is nothing to make.
    """
    stored = _own(bulk, by)
    if not reason.strip():
        raise Refused([Problem("bulk", "reason", "Nobody is told what changes.", "Say it in a sentence, for readers.")])
    verdicts = PROPOSES if with_duplicates else MAKES_A_DRAFT
    wanted = BulkRow.objects.of(stored).with_verdicts(verdicts).without_a_draft().count()
    if not wanted and stored.state in (BulkState.JUDGED, BulkState.MADE):
        what = "There is no row of which a draft is still to be made."
        raise Refused([Problem("bulk", "", what, "Correct the rows, and hand the table in again.")])
    _move(stored, BulkState.MAKING)
    stored.reason, stored.with_duplicates = reason.strip()[:LONGEST_REASON], with_duplicates
    stored.done, stored.total, stored.attempts = 0, wanted, 0
    stored.save(update_fields=[*_COUNTS, "state", "reason", "with_duplicates"])
    return stored


@transaction.atomic
def again(bulk: BulkImport, *, by: User) -> BulkImport:
    """Go on with what stopped: judged anew, or where that was done already, ready for its drafts."""
    stored = _own(bulk, by)
    judged = stored.rows.count() == stored.size
    _move(stored, BulkState.JUDGED if judged else BulkState.JUDGING)
    stored.what = stored.remedy = ""
    stored.attempts, stored.total = 0, stored.size
    stored.done = stored.total if judged else 0
    stored.save(update_fields=[*_COUNTS, "state", "what", "remedy"])
    return stored


def _own(bulk: BulkImport, by: User) -> BulkImport:
    may_curate(by)
    stored = BulkImport.objects.select_for_update().defer("given").get(pk=bulk.pk)
    if stored.by != by:
        raise NotYours("This table is somebody else's: only who handed it in makes drafts of it.")
    return stored


def _move(stored: BulkImport, state: BulkState) -> None:
    if not stored.may_become(state):
        what = f"{stored.get_state_display()}: it cannot become “{state.label}”."
        raise Refused([Problem("bulk", "", what, "Look at the page again.")])
    stored.state = state


# ── What a worker does with one ───────────────────────────────────────────────────────────────────────────────────


def begin(pk: int) -> BulkImport | None:
    """Let one worker have it; None when another one has, or there is nothing to do."""
    return BulkImport.objects.select_related("by").get(pk=pk) if BulkImport.objects.take(pk) else None


def advance(bulk: BulkImport, done: int) -> None:
    """Say how far it is, inside the transaction of what was done. Raises Superseded."""
    _write(bulk, done=done)


def finish(bulk: BulkImport, state: BulkState) -> None:
    """It is over. Raises Superseded."""
    _write(bulk, state=state, taken_at=None)


def fail(bulk: BulkImport, *, what: str, remedy: str) -> None:
    """It is over, and says why. Raises Superseded."""
    _write(bulk, state=BulkState.FAILED, taken_at=None, what=what[:500], remedy=remedy[:500])


def _write(bulk: BulkImport, **facts: object) -> None:
    if not BulkImport.objects.held(bulk).update(changed_at=timezone.now(), **facts):
        raise Superseded


@transaction.atomic
def forget_verdicts(bulk: BulkImport) -> None:
    """Begin anew what a worker that stopped has left half-way. Raises Superseded."""
    advance(bulk, 0)
    bulk.rows.all().delete()


@transaction.atomic
def recover(*, before: datetime) -> Sequence[BulkImport]:
    """Let wait again what a worker has had since before a moment: it is gone. What stops it each time ends."""
    left = list(BulkImport.objects.select_for_update().left_since(before))
    for bulk in left:
        bulk.taken_at = None
        if bulk.attempts >= ATTEMPTS:
            bulk.state, bulk.what, bulk.remedy = BulkState.FAILED, STOPPED, STOPPED_REMEDY
        bulk.save(update_fields=["taken_at", "state", "what", "remedy", "changed_at"])
    return [bulk for bulk in left if bulk.state != BulkState.FAILED]
