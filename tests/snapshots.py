"""Whole contents of the test database, put in and taken out in milliseconds.

Loading the chronology takes seconds; SQLite's own backup copies the loaded database, page by page, in a few
milliseconds. So the chronology is loaded once, kept in a file under .pytest_cache by a digest of everything that
shapes it, and laid into the test database before each test that asks for the `record` fixture.
"""

import sqlite3
from pathlib import Path

from django.conf import settings
from django.core.management import call_command
from django.db import connection

from timeline.web.release import digest_of

SHAPES_THE_RECORD = (
    "fixtures",
    *(f"timeline/{room}" for room in ("dates", "text", "models", "migrations", "curation", "formats", "management")),
)


class Contents:
    """What the test database of this session holds: nothing, as ordinary tests expect, or the whole record."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.empty: sqlite3.Connection | None = None
        self.full: sqlite3.Connection | None = None
        self.holds_record = False

    def prepare(self) -> None:
        """Keep the empty database, and get the full one from the last session's file or by loading."""
        self.empty = sqlite3.connect(":memory:", check_same_thread=False)
        _raw().backup(self.empty)
        kept = self.folder / f"record-{digest_of(settings.BASE_DIR, SHAPES_THE_RECORD)}.sqlite3"
        if not kept.exists():
            self._load_into(kept)
        self.full = sqlite3.connect(kept, check_same_thread=False)
        self.put_record()

    def _load_into(self, kept: Path) -> None:
        for old in self.folder.glob("record-*"):
            old.unlink()
        call_command("load_chronology", str(settings.BASE_DIR / "fixtures"), verbosity=0)
        draft = kept.with_suffix(".part")
        copy = sqlite3.connect(draft)
        _raw().backup(copy)
        copy.close()
        draft.rename(kept)

    def put_record(self) -> None:
        self.full.backup(_raw())
        self.holds_record = True

    def put_nothing(self) -> None:
        self.empty.backup(_raw())
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


def _raw() -> sqlite3.Connection:
    """The driver's own connection below Django's."""
    connection.ensure_connection()
    return connection.connection
