"""What became of a record: its Revisions, and where it went when its address changed."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.models import Actor, Event, FormerSlug, Label, Outlet, Period, Place, Revision, Source
from timeline.models.record import Record

PAGED: dict[str, type[Record]] = {
    "event": Event,
    "actor": Actor,
    "place": Place,
    "period": Period,
    "source": Source,
    "outlet": Outlet,
}
"""The nouns whose records have pages of their own."""

LAST_NUMBER = 2**31 - 1
"""The largest that the database holds."""

TOLD_ON_TOP = (Label.CORRECTION, Label.NEW_INFORMATION)


def revisions(noun: str, slug: str) -> Sequence[Revision]:
    """All Revisions of one record, oldest first, with their authors; without the long snapshots. One query."""
    return list(Revision.objects.of(noun, slug).select_related("author", "approver").defer("snapshot"))


def with_one_before(noun: str, slug: str, number: int) -> tuple[Revision | None, Revision | None]:
    """A Revision and the one before it, snapshots included; None for what there is not. One query at most."""
    if number > LAST_NUMBER:
        return None, None
    found = Revision.objects.of(noun, slug).filter(number__in=(number - 1, number))
    by_number = {revision.number: revision for revision in found.select_related("author", "approver")}
    return by_number.get(number), by_number.get(number - 1)


def newest_number(noun: str, slug: str) -> int:
    """The number of the newest Revision; 0 where there is none. One query."""
    last = Revision.objects.of(noun, slug).reverse().values_list("number", flat=True).first()
    return last or 0


def corrections(found: Sequence[Revision]) -> list[Revision]:
    """Those that a reader of an earlier version has to be told of, newest first."""
    return [revision for revision in reversed(found) if revision.number > 1 and revision.label in TOLD_ON_TOP]


def moved_to(noun: str, slug: str) -> str | None:
    """The slug that a record has now, if it once had this one. One query."""
    return FormerSlug.objects.filter(noun=noun, old=slug).values_list("new", flat=True).first()


def former_slugs(noun: str, slug: str) -> list[str]:
    """The addresses that a record had before, oldest first. One query."""
    return list(FormerSlug.objects.filter(noun=noun, new=slug).order_by("at", "old").values_list("old", flat=True))
