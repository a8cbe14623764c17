"""Tables that only grow: the database itself refuses to edit or empty them, whoever asks.

SQLite drops the triggers of a table together with it, also where a migration remakes the table: a migration that
alters such a table protects it anew.
"""

from __future__ import annotations

from django.db.backends.base.base import BaseDatabaseWrapper

REFUSAL = "This table is never edited and never emptied."
EVENTS = ("UPDATE", "DELETE")


def protect(connection: BaseDatabaseWrapper, table: str) -> None:
    """From now on rows can be added to the table, and nothing else."""
    statements = _on_postgresql(table) if connection.vendor == "postgresql" else _on_sqlite(table)
    with connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)


def _on_sqlite(table: str) -> list[str]:
    return [
        f'CREATE TRIGGER "{_name(table, event)}" BEFORE {event} ON "{table}" '
        f"BEGIN SELECT RAISE(ABORT, '{REFUSAL}'); END"
        for event in EVENTS
    ]


def _on_postgresql(table: str) -> list[str]:
    function = f'"{table}_refuses"'
    body = f"BEGIN RAISE EXCEPTION '{REFUSAL}'; END"
    made = f"CREATE FUNCTION {function}() RETURNS trigger LANGUAGE plpgsql AS $${body}$$"
    triggers = [
        f'CREATE TRIGGER "{_name(table, event)}" BEFORE {event} ON "{table}" '
        f"FOR EACH STATEMENT EXECUTE FUNCTION {function}()"
        for event in (*EVENTS, "TRUNCATE")
    ]
    return [made, *triggers]


def release(connection: BaseDatabaseWrapper, table: str) -> None:
    """Undo that: for migrations backwards, and for tests that empty all tables."""
    on = f' ON "{table}"' if connection.vendor == "postgresql" else ""
    events = (*EVENTS, "TRUNCATE") if connection.vendor == "postgresql" else EVENTS
    with connection.cursor() as cursor:
        for event in events:
            cursor.execute(f'DROP TRIGGER IF EXISTS "{_name(table, event)}"{on}')
        if connection.vendor == "postgresql":
            cursor.execute(f'DROP FUNCTION IF EXISTS "{table}_refuses"()')


def _name(table: str, event: str) -> str:
    return f"{table}_no_{event.lower()}"
