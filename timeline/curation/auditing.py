"""The audit trail: every act of a person leaves one row, in the transaction of the act, sealed to the row before."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from django.utils import timezone

from timeline.curation.sealing import Sealed
from timeline.models.audit_row import Act, AuditRow
from timeline.models.edition import Edition
from timeline.models.revision import digest_of
from timeline.models.user import User


def note(act: Act, about: str, *, by: User, reason: str = "", before: str = "", after: str = "") -> AuditRow:
    """Add a row. Call it inside the transaction of the act; `about` is a noun with its slug or number."""
    (row,) = _add([AuditRow(act=act, about=about[:200], by=by, reason=reason[:500], before=before, after=after)])
    return row


def note_each(act: Act, reasons: Mapping[str, str], *, by: User) -> Sequence[AuditRow]:
    """Add a row for each of many things that are done to together. `reasons`: why, by what each is about."""
    return _add([AuditRow(act=act, about=about[:200], by=by, reason=reasons[about][:500]) for about in reasons])


def _add(rows: Sequence[AuditRow]) -> Sequence[AuditRow]:
    """Number them on from the last row there is, each sealed to the one before it."""
    Edition.hold()
    last = AuditRow.objects.newest()
    number, seal = (last.number, last.seal) if last else (0, "")
    now = timezone.now()
    for at, row in enumerate(rows, 1):
        row.number, row.at, row.previous_seal = number + at, now, seal
        row.seal = seal = row.sealed(seal)
    return AuditRow.objects.bulk_create(rows)


def note_published(sealed: Sequence[Sealed], *, by: User, reason: str) -> AuditRow:
    """One row for all that one act has published: the last record by name, the others by their number."""
    *others, last = sealed
    about = f"{last.noun} {last.slug}" + (f" and {len(others):,} more" if others else "")
    return note_written(Act.PUBLISH, about, sealed, by=by, reason=reason)


def note_written(act: Act, about: str, sealed: Sequence[Sealed], *, by: User, reason: str) -> AuditRow:
    """One row for an act that has written records: the seal before of the last one, and after it those of all."""
    *others, last = sealed
    after = digest_of("\n".join(one.after for one in sealed)) if others else last.after
    return note(act, about, by=by, reason=reason, before=last.before, after=after)


def broken() -> Iterator[str]:
    """What is wrong with the chain, one sentence a row; nothing when it holds."""
    number, seal = 0, ""
    for row in AuditRow.objects.in_order().iterator():
        if row.number != number + 1:
            yield f"audit trail: row {number + 1} is missing."
        if row.previous_seal != seal or row.seal != row.sealed(seal):
            yield f"audit trail, row {row.number}: the seal does not follow from the one before."
        number, seal = row.number, row.seal
