"""Whole contents of the test database, put in and taken out in milliseconds.

Loading the chronology takes seconds; SQLite's own backup copies the loaded database, page by page, in a few
milliseconds. So the chronology is loaded once, kept in a file under .pytest_cache by a digest of everything that
shapes it, and laid into the test database before each test that asks for the `record` fixture.
"""

import shutil
import sqlite3
import time
from collections.abc import Callable
from pathlib import Path

from django.conf import settings
from django.core.management import call_command
from django.db import connection

from timeline.web.release import digest_of

SHAPES_THE_RECORD = (
    "fixtures",
    *(f"timeline/{room}" for room in ("dates", "text", "models", "migrations", "curation")),
    "timeline/formats/exchange.py",
    "timeline/management/commands/load_chronology.py",
)
KEPT_FOR = 3600  # seconds; by then a session that used an older one has ended


class Contents:
    """What the test database of this session holds: nothing, as ordinary tests expect, or the whole record."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.live: sqlite3.Connection | None = None
        self.empty: sqlite3.Connection | None = None
        self.full: sqlite3.Connection | None = None
        self.holds_record = False
        self.file: Path | None = None

    def prepare(self) -> None:
        """Keep the empty database, and get the full one from the last session's file or by loading."""
        connection.ensure_connection()
        self.live = connection.connection  # the driver's own; Django keeps a database in memory open
        self.empty = sqlite3.connect(":memory:", check_same_thread=False)
        self.live.backup(self.empty)
        name = f"record-{digest_of(settings.BASE_DIR, SHAPES_THE_RECORD)}.sqlite3"
        self.file = made_once(self.folder / name, self._load_into)
        self.full = sqlite3.connect(self.file, check_same_thread=False)
        self.put_record()

    def _load_into(self, draft: Path) -> None:
        call_command("load_chronology", str(settings.BASE_DIR / "fixtures"), verbosity=0)
        copy = sqlite3.connect(draft)
        self.live.backup(copy)
        copy.close()

    def put_record(self) -> None:
        self.full.backup(self.live)
        self.holds_record = True

    def put_nothing(self) -> None:
        self.empty.backup(self.live)
        self.holds_record = False

    def before_test(self, wants_record: bool) -> None:
        """Called before the fixtures of each test, when no transaction is open."""
        if self.full and wants_record:
            self.put_record()
        elif self.holds_record:
            self.put_nothing()

    def close(self) -> None:
        for database in (self.empty, self.full):
            if database:
                database.close()


def made_once(kept: Path, make: Callable[[Path], None]) -> Path:
    """Gives a file or folder that an earlier session made under this name, or has it made.

    It appears under its name when it is complete, so that two sessions can run at once.
    """
    if not kept.exists():
        for old in kept.parent.iterdir():
            if old.stat().st_mtime < time.time() - KEPT_FOR:
                shutil.rmtree(old) if old.is_dir() else old.unlink()
        draft = kept.with_name(f"{kept.name}.{time.time_ns()}")
        make(draft)
        if not kept.exists():
            draft.rename(kept)
    return kept
