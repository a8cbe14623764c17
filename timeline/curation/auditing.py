"""The audit trail: every act of a person leaves one row, in the transaction of the act, sealed to the row before."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from django.utils import timezone

from timeline.curation.sealing import Sealed
from timeline.models.audit_row import Act, AuditRow
from timeline.models.edition import Edition
from timeline.models.revision import digest_of
from timeline.models.user import User


def note(act: Act, about: str, *, by: User, reason: str = "", before: str = "", after: str = "") -> AuditRow:
    """Add a row. Call it inside the transaction of the act; `about` is a noun with its slug or number."""
    Edition.hold()
    last = AuditRow.objects.newest()
    row = AuditRow(
        number=last.number + 1 if last else 1,
        at=timezone.now(),
        by=by,
        act=act,
        about=about[:200],
        before=before,
        after=after,
        reason=reason[:500],
        previous_seal=last.seal if last else "",
    )
    row.seal = row.sealed(row.previous_seal)
    row.save()
    return row


def note_published(sealed: Sequence[Sealed], *, by: User, reason: str) -> AuditRow:
    """One row for all that one act has published: the last record by name, the others by their number."""
    *others, last = sealed
    about = f"{last.noun} {last.slug}" + (f" and {len(others):,} more" if others else "")
    after = digest_of("\n".join(one.after for one in sealed)) if others else last.after
    return note(Act.PUBLISH, about, by=by, reason=reason, before=last.before, after=after)


def broken() -> Iterator[str]:
    """What is wrong with the chain, one sentence a row; nothing when it holds."""
    number, seal = 0, ""
    for row in AuditRow.objects.in_order().iterator():
        if row.number != number + 1:
            yield f"audit trail: row {number + 1} is missing."
        if row.previous_seal != seal or row.seal != row.sealed(seal):
            yield f"audit trail, row {row.number}: the seal does not follow from the one before."
        number, seal = row.number, row.seal
