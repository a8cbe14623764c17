"""The Index of the record as it is now, made at the first question of an Edition and shared by all threads.

A small record is read anew by each process. A large one lies in a file below the data folder, which all processes map;
while few events changed since, they are read beside it; when many did, one process has a newer file made aside.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock

from django.conf import settings
from django.db import connection

from timeline.models import Edition, Event
from timeline.reading.index import files
from timeline.reading.index.building import build
from timeline.reading.index.index import Base, Index
from timeline.reading.index.part import Part
from timeline.reading.index.rows import Progress, Rows, read
from timeline.reading.index.words import Words

LOOK_AGAIN = 2.0
"""Seconds until an index with too many changes beside it looks again for a newer file."""


class _Held:
    """What this process has now."""

    def __init__(self) -> None:
        self.lock = Lock()
        self.index: Index | None = None
        self.looked = 0.0


_held = _Held()


def index_of(edition: int) -> Index:
    """The Index of this Edition, or of a later one where the record changed meanwhile: `Index.edition` says which."""
    known = _held.index
    if known is not None and known.edition == edition and not _worth_a_look(known):
        return known
    with _held.lock:
        known = _held.index
        if known is None or known.edition != edition or _worth_a_look(known):
            _held.index = known = _renewed(known)
        return known


def forget() -> None:
    """Make everything anew at the next question."""
    with _held.lock:
        _held.index = None


def most_changes(base: Part) -> int:
    """How many changed events are read beside a base before a new one is made."""
    return max(settings.SMALL_RECORD // 5, base.size // 500)


def _worth_a_look(index: Index) -> bool:
    return index.changed > most_changes(index.base.part) and time.monotonic() - _held.looked > LOOK_AGAIN


def _renewed(known: Index | None) -> Index:
    made = _beside(known.base, known) if known is not None else None
    if made is None or made.changed > most_changes(made.base.part):
        _held.looked = time.monotonic()
        made = _with_newer_base(made)
    return made


def _with_newer_base(made: Index | None) -> Index:
    """With a base from a newer file; where there is none, with one made now, or with the old one for a while."""
    if not _is_large():
        return _of_memory()
    newer = files.newest(made.base.edition if made else -1)
    made = _beside(newer) if newer is not None else made
    while made is None or made.changed > made.base.part.size // 4:
        made = _beside(files.made_now(made.base.edition if made else -1))
    if made.changed > most_changes(made.base.part):
        files.make_aside()
    return made


def _is_large() -> bool:
    most = settings.SMALL_RECORD
    return files.can_be_shared() and Event.objects.order_by().values_list("pk")[most : most + 1].exists()


def _of_memory() -> Index:
    with _snapshot():
        edition = Edition.current()
        part = build(read())
    return Index(Base(part, edition, Words(part)), edition, (), build(Rows()))


def _beside(base: Base, known: Index | None = None) -> Index | None:
    """The base, and what changed since as it is now; None where the record is older than the base."""
    with _snapshot():
        edition = Edition.current()
        if known is not None and known.edition == edition:
            return known
        if edition <= base.edition:
            return Index(base, edition, (), build(Rows())) if edition == base.edition else None
        rows = read(changed_after=base.edition)
    return Index(base, edition, rows.seen, build(rows))


@contextmanager
def _snapshot() -> Iterator[None]:
    """Everything read inside is of one moment, and nobody who writes has to wait for it."""
    if connection.in_atomic_block or not files.can_be_shared():
        yield
        return
    begin = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY" if connection.vendor == "postgresql" else "BEGIN DEFERRED"
    with connection.cursor() as cursor:
        cursor.execute(begin)
        try:
            yield
        finally:
            cursor.execute("ROLLBACK")


def prepare(progress: Progress | None = None) -> int | None:
    """Make the file now where the record is so large that it needs one; gives its Edition, None where it needs none."""
    return files.make(progress).edition if _is_large() else None
