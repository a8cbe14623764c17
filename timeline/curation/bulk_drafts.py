"""Drafts begin with the rows of a table, in batches; each batch in one transaction, so that no row has two."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from django.db import transaction

from timeline.curation import auditing, bulk_imports, drafting
from timeline.curation.articles import may_curate
from timeline.models.audit_row import Act
from timeline.models.bulk_import import MAKES_A_DRAFT, PROPOSES, BulkImport, BulkRow, BulkState, RowVerdict
from timeline.models.draft import Draft
from timeline.models.event import Event
from timeline.models.revision import Label

BATCH = 200
# What only adds to an event.
_ADDS = frozenset({"source", "claim"})


def make(bulk: BulkImport) -> None:
    """A draft of every row that was asked for and has none. Raises NotYours, or Superseded."""
    may_curate(bulk.by)
    wanted = PROPOSES if bulk.with_duplicates else MAKES_A_DRAFT
    while _make_some(bulk, wanted):
        pass
    bulk_imports.finish(bulk, BulkState.MADE)


@transaction.atomic
def _make_some(bulk: BulkImport, wanted: Sequence[str]) -> int:
    waiting = BulkRow.objects.of(bulk).with_verdicts(wanted).without_a_draft()
    left = waiting.count()
    rows = list(waiting[:BATCH])
    bulk_imports.advance(bulk, bulk.total - left + len(rows))
    events = dict(Event.objects.with_slugs([row.slug for row in rows]).values_list("slug", "pk"))
    right = [row for row in rows if _is_still_right(row, events)]
    drafts = Draft.objects.bulk_create([_draft(bulk, row, events.get(row.slug)) for row in right])
    for row, draft in zip(right, drafts, strict=True):
        row.draft = draft
    BulkRow.objects.bulk_update(right, ["draft"])
    BulkRow.objects.bulk_update([row for row in rows if row.draft is None], ["verdict", "problems"])
    auditing.note_each(Act.BEGIN, {drafting.about(row.draft): _begun(row) for row in right}, by=bulk.by)
    return len(rows)


def _is_still_right(row: BulkRow, events: Mapping[str, int]) -> bool:
    """Not where the record has moved on since the row was judged: the row is an error then, and says so."""
    amends = row.verdict == RowVerdict.AMENDS
    if amends == (row.slug in events):
        return True
    what = "The event has left this address since." if amends else "There is an event at this address since."
    row.verdict = RowVerdict.ERROR
    row.problems = [{"column": "id", "what": what, "remedy": "Hand the table in again."}]
    return False


def _begun(row: BulkRow) -> str:
    """For the audit trail, in the words of a draft that begins elsewhere."""
    made = f"From {row.draft.note}"
    return f"Amends event {row.slug}. {made}" if row.draft.event_id else made


def _draft(bulk: BulkImport, row: BulkRow, event: int | None) -> Draft:
    label = Label.NEW_ENTRY
    if event is not None:
        label = Label.ADDITION if set(row.changes) <= _ADDS else Label.CORRECTION
    return Draft(
        event_id=event,
        base_version=row.base_version,
        payload=row.payload,
        title=row.title,
        author=bulk.by,
        label=label,
        reason=bulk.reason,
        note=f"{bulk.name}, row {row.number}",
    )
