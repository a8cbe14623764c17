"""Which SQLite runs, and how it is opened, so that nothing written is lost.

Below 3.51.3 SQLite can lose committed data in WAL mode when two connections write or checkpoint at the same
moment. Debian's own library is older, so the `pysqlite3` wheel stands in for it; where there is no wheel, a
rollback journal is slower and safe.
"""

import sys
from collections.abc import Sequence
from typing import Any

from django.conf import settings
from django.core import checks
from django.db import connections

WAL_IS_SAFE_FROM = (3, 51, 3)


def use_sqlite(wanted: str) -> None:
    """Put the wheel's driver in place of the standard library's ("wheel"), or leave it alone ("stock").

    Must run before anything imports `sqlite3`. Falls back to the stock driver where the wheel is missing.
    """
    if wanted not in ("wheel", "stock"):
        raise ValueError(f'TIMELINE_SQLITE is "{wanted}"; write "wheel" or "stock".')
    if wanted == "stock":
        return
    try:
        import pysqlite3
        import pysqlite3.dbapi2
    except ImportError:
        return
    sys.modules["sqlite3"] = pysqlite3
    sys.modules["sqlite3.dbapi2"] = pysqlite3.dbapi2


def sqlite_version() -> tuple[int, ...]:
    """The version of the library that is in use, as numbers."""
    import sqlite3

    return tuple(sqlite3.sqlite_version_info)


def journal_mode(version: tuple[int, ...]) -> str:
    """The journal that is safe with this version of SQLite."""
    return "WAL" if version >= WAL_IS_SAFE_FROM else "DELETE"


def sqlite_options(version: tuple[int, ...]) -> dict[str, Any]:
    """OPTIONS for Django's SQLite engine.

    The journal mode is set on every connection, because a file remembers the mode that it was last used in.
    """
    pragmas = (f"journal_mode={journal_mode(version)}", "synchronous=FULL", "mmap_size=0", "cache_size=-16000")
    return {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": ";".join(f"PRAGMA {pragma}" for pragma in pragmas),
    }


def check_settings(app_configs: Sequence[Any] | None, **_: Any) -> list[checks.CheckMessage]:
    """Refuse settings that ask for WAL from a SQLite that can lose data in it."""
    found: list[checks.CheckMessage] = []
    for alias, database in settings.DATABASES.items():
        command = database.get("OPTIONS", {}).get("init_command", "").lower().replace(" ", "")
        if "journal_mode=wal" in command and sqlite_version() < WAL_IS_SAFE_FROM:
            found.append(_refusal(f'Settings open the database "{alias}" in WAL mode'))
    return found


def check_file(
    app_configs: Sequence[Any] | None, databases: Sequence[str] | None = None, **_: Any
) -> list[checks.CheckMessage]:
    """Refuse a database file that is really in WAL mode under a SQLite that can lose data in it."""
    found: list[checks.CheckMessage] = []
    for alias in databases or []:
        connection = connections[alias]
        if connection.vendor != "sqlite" or sqlite_version() >= WAL_IS_SAFE_FROM:
            continue
        if current_journal_mode(alias) == "wal":
            found.append(_refusal(f'The file of the database "{alias}" is in WAL mode'))
    return found


def current_journal_mode(alias: str = "default") -> str:
    """What the open SQLite database says of itself: "wal", "delete", or "memory" in tests."""
    with connections[alias].cursor() as cursor:
        cursor.execute("PRAGMA journal_mode")
        return str(cursor.fetchone()[0]).lower()


def _refusal(what: str) -> checks.Error:
    version = ".".join(map(str, sqlite_version()))
    return checks.Error(
        f"{what}, and SQLite {version} can lose committed data there.",
        hint="Install the pysqlite3 wheel (SQLite 3.51.3 or newer), or leave the journal to timeline/database.py.",
        id="timeline.E001",
    )
