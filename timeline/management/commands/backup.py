"""Copies the whole database into one file while the site goes on, and proves that the copy can be read."""

import os
import shutil
import sqlite3
import subprocess
import tempfile
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import connection
from psycopg.conninfo import make_conninfo

from timeline.models import Actor, Event, Outlet, Period, Place, Revision, Source, User

COUNTED = (Event, Actor, Place, Period, Outlet, Source, Revision, User)
HANDED_ON = ("host", "service", "passfile", "connect_timeout")


class Command(BaseCommand):
    help = "Copy the database into FILE (SQLite: a database file; PostgreSQL: an archive for pg_restore)."
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path, metavar="FILE", help="Must not exist yet.")

    def handle(self, *args: Any, file: Path, **options: Any) -> None:
        if file.exists():
            raise CommandError(f"{file} exists already. Name a new file: a backup never replaces another.")
        if not file.parent.is_dir():
            raise CommandError(f"There is no folder {file.parent}. Make it first.")
        # The finished copy appears under its name in one step, so a broken one never passes for a backup.
        with tempfile.TemporaryDirectory(prefix=".backup-", dir=file.parent) as folder:
            draft = Path(folder) / "copy"
            counts = copy_sqlite(draft) if connection.vendor == "sqlite" else copy_postgresql(draft)
            draft.chmod(0o600)
            try:
                os.link(draft, file)
            except FileExistsError:
                raise CommandError(f"{file} was made by somebody else in the meantime.") from None
        found = ", ".join(f"{count} {name}" for name, count in counts.items())
        self.stdout.write(f"{file}: {file.stat().st_size:,} bytes; {found}.")


def copy_sqlite(target: Path) -> dict[str, int]:
    """Copy with VACUUM INTO, check the copy, and count what is in it."""
    with connection.cursor() as cursor:
        cursor.execute("VACUUM INTO %s", [str(target)])
    copy = sqlite3.connect(f"file:{target}?mode=ro", uri=True)
    try:
        verdict = copy.execute("PRAGMA integrity_check").fetchall()
        orphans = copy.execute("PRAGMA foreign_key_check").fetchall()
        if verdict != [("ok",)] or orphans:
            raise CommandError(f"The copy is damaged, so it was not kept: {(verdict + orphans)[:3]}")
        return {
            str(noun._meta.verbose_name_plural): copy.execute(
                f"SELECT count(*) FROM {connection.ops.quote_name(noun._meta.db_table)}"  # noqa: S608  (our own names)
            ).fetchone()[0]
            for noun in COUNTED
        }
    finally:
        copy.close()


def copy_postgresql(target: Path) -> dict[str, int]:
    """Copy with pg_dump and have pg_restore read the archive's list of contents."""
    if not shutil.which("pg_dump") or not shutil.which("pg_restore"):
        raise CommandError("pg_dump and pg_restore are needed (Debian: apt-get install postgresql-client).")
    _run("pg_dump", "--format=custom", "--no-owner", f"--file={target}", f"--dbname={_address(target.parent)}")
    _run("pg_restore", "--list", str(target))
    return {str(noun._meta.verbose_name_plural): noun._default_manager.count() for noun in COUNTED}


def _address(folder: Path) -> str:
    """How libpq reaches the database; the password goes through a file, since arguments are seen by all users.

    Only what settings say is handed on: the driver's library may know options that an older pg_dump does not.
    """
    database = connection.settings_dict
    names = {"NAME": "dbname", "USER": "user", "HOST": "host", "PORT": "port"}
    given = {name: database[key] for key, name in names.items() if database.get(key)}
    given |= {key: value for key, value in database["OPTIONS"].items() if key.startswith("ssl") or key in HANDED_ON}
    if database.get("PASSWORD"):
        file = folder / "password"
        file.touch(mode=0o600)
        escaped = database["PASSWORD"].replace("\\", "\\\\").replace(":", "\\:")
        file.write_text(f"*:*:*:*:{escaped}\n")
        given["passfile"] = str(file)
    return make_conninfo(**given)


def _run(*command: str) -> None:
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603  (no shell, our own words)
    if done.returncode:
        raise CommandError(f"{command[0]} failed: {done.stderr.strip()}")
