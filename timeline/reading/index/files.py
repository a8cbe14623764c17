"""Where the files of an index lie, which of them can be used, and who makes the next one."""

from __future__ import annotations

import fcntl
import logging
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path

from django.conf import settings
from django.db import connection

from timeline.models import Edition, Revision
from timeline.reading.index import storing
from timeline.reading.index.building import build
from timeline.reading.index.index import Base
from timeline.reading.index.rows import Progress, read
from timeline.reading.index.storing import Origin
from timeline.reading.index.words import Words

log = logging.getLogger(__name__)
_started: list[subprocess.Popen[bytes]] = []
_started_at = float("-inf")
START_AGAIN = 60.0
"""Seconds until another process is started again for a newer file."""


def can_be_shared() -> bool:
    """Whether other processes see this database: not one that a test keeps in memory."""
    return connection.vendor != "sqlite" or not connection.is_in_memory_db()


def database_name() -> str:
    """A short name of the database; the same when the data folder is moved as a whole."""
    known = connection.settings_dict
    told = "\0".join(str(known.get(part, "")) for part in ("ENGINE", "HOST", "PORT", "NAME"))
    return sha256(told.replace(str(settings.DATA_DIR), "").encode()).hexdigest()[:16]


def folder() -> Path:
    """Of the files of this database."""
    return Path(settings.DATA_DIR) / "index" / database_name()


def newest(newer_than: int = -1) -> Base | None:
    """The base that lies in the file, where that is of this database and of an Edition later than the one given."""
    file = folder() / "base"
    origin = storing.origin_of(file)
    if origin is None or origin.edition <= newer_than or not _is_of_this_database(origin):
        return None
    try:
        part, origin = storing.open_part(file)
    except (OSError, storing.Unreadable) as error:
        log.warning("The index %s cannot be used: %s It is made anew.", file, error)
        return None
    return Base(part, origin.edition, Words(part))


def _is_of_this_database(origin: Origin) -> bool:
    """A backup that was put back is older than the file, or has another history."""
    if origin.database != database_name() or origin.edition > Edition.current():
        return False
    return origin.revision is None or Revision.objects.is_sealed(origin.revision, origin.seal)


def make(progress: Progress | None = None) -> Base:
    """Read the whole record, write the file, and give what it holds; nothing is read for an Edition that has one."""
    with _lock():
        return newest(Edition.current() - 1) or _made(progress)


def made_now(newer_than: int) -> Base:
    """The same for a question that cannot be answered otherwise; what another process made meanwhile is taken."""
    with _lock():
        made = newest(newer_than)
        if made is None:
            log.warning("The record has no index that is new enough: it is made now, which takes a while.")
            made = _made(None)
        return made


def _made(progress: Progress | None) -> Base:
    # The Edition is read first: whatever changes while rows are read is looked up beside this base for ever after.
    edition = Edition.current()
    last = Revision.objects.order_by("-pk").values_list("pk", "seal").first() or (None, None)
    part = build(read(progress=progress))
    file = folder() / "base"
    try:
        storing.write(file, part, Origin(database_name(), edition, *last))
        part, _ = storing.open_part(file)
    except OSError as error:
        log.warning("The index cannot be kept in %s (%s): this process keeps it in memory.", file, error)
    return Base(part, edition, Words(part))


def make_aside() -> None:
    """Have another process make a newer file, unless one is at it or was a moment ago."""
    global _started_at
    _started[:] = [one for one in _started if one.poll() is None]
    with _lock(wait=False) as free:
        if not free or _started or time.monotonic() - _started_at < START_AGAIN:
            return
    _started_at = time.monotonic()
    command = [sys.executable, str(settings.BASE_DIR / "manage.py"), "build_index"]
    with (folder() / "log").open("wb") as out:
        _started.append(
            subprocess.Popen(  # noqa: S603 our own command, without anything from outside
                command, stdin=subprocess.DEVNULL, stdout=out, stderr=out, start_new_session=True, cwd=settings.BASE_DIR
            )
        )


@contextmanager
def _lock(*, wait: bool = True) -> Iterator[bool]:
    """One process of this database at a time; gives whether this is the one. Where no file can be, nobody waits."""
    try:
        folder().mkdir(parents=True, exist_ok=True)
        opened = os.open(folder() / "lock", os.O_RDWR | os.O_CREAT, 0o600)
    except OSError as error:
        log.warning("The index cannot be kept in %s: %s", folder(), error)
        yield wait
        return
    try:
        fcntl.flock(opened, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
        yield True
    except BlockingIOError:
        yield False
    finally:
        os.close(opened)
