"""What the environment can set, tried in real processes."""

import json
import os
import stat
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.conf import settings

from timeline import database

SHOW = """
import json
from django.conf import settings
from timeline import database
shown = {name: getattr(settings, name) for name in (*NAMES, "DEBUG")}
print(json.dumps({**shown, "sqlite": database.sqlite_version()}, default=str))
"""


def settings_with(data, *names, **environment):
    """The named settings as a process sees them that starts with this environment."""
    return json.loads(run_python(f"NAMES = {names!r}{SHOW}", data, **environment).stdout)


def run_python(code, data, **environment):
    inherited = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    env = {**inherited, "DJANGO_SETTINGS_MODULE": "timeline.settings", "TIMELINE_DATA": str(data), **environment}
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", code], env=env, cwd=settings.BASE_DIR, capture_output=True, text=True
    )
    if done.returncode:
        raise RuntimeError(done.stderr)
    return done


def test_debug_is_off_and_only_this_machine_is_served_unless_told_otherwise(tmp_path):
    found = settings_with(tmp_path, "DEBUG", "ALLOWED_HOSTS", "SECURE_SSL_REDIRECT")

    assert (found["DEBUG"], found["SECURE_SSL_REDIRECT"]) == (False, False)
    assert found["ALLOWED_HOSTS"] == ["localhost", "127.0.0.1", "[::1]"]


def test_https_secures_cookies_redirects_and_believes_the_proxy(tmp_path):
    names = ("SESSION_COOKIE_SECURE", "CSRF_COOKIE_SECURE", "SECURE_SSL_REDIRECT", "SECURE_HSTS_SECONDS")
    found = settings_with(
        tmp_path, *names, "SECURE_PROXY_SSL_HEADER", "ALLOWED_HOSTS", HTTPS="on", ALLOWED_HOSTS="a.example, b.example"
    )

    assert [found[name] for name in names] == [True, True, True, 31536000]
    assert found["SECURE_PROXY_SSL_HEADER"] == ["HTTP_X_FORWARDED_PROTO", "https"]
    assert found["ALLOWED_HOSTS"] == ["a.example", "b.example"]


def test_a_switch_that_is_neither_on_nor_off_is_refused(tmp_path):
    with pytest.raises(RuntimeError, match='DEBUG is "maybe"; write "on" or "off"'):
        settings_with(tmp_path, DEBUG="maybe")


def test_the_secret_key_is_made_once_and_readable_by_its_owner_alone(tmp_path):
    first = settings_with(tmp_path / "new", "SECRET_KEY")["SECRET_KEY"]
    again = settings_with(tmp_path / "new", "SECRET_KEY")["SECRET_KEY"]
    file = tmp_path / "new" / "secret_key"

    assert first == again == file.read_text()
    assert len(first) >= 64
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_processes_that_start_together_agree_on_one_secret_key(tmp_path):
    with ThreadPoolExecutor(4) as pool:
        keys = set(pool.map(lambda _: settings_with(tmp_path, "SECRET_KEY")["SECRET_KEY"], range(4)))

    assert len(keys) == 1
    assert [path.name for path in tmp_path.iterdir()] == ["secret_key"]


def test_the_wheel_brings_a_sqlite_that_is_safe_in_wal_mode(tmp_path):
    pytest.importorskip("pysqlite3", reason="no pysqlite3 wheel for this machine")
    found = settings_with(tmp_path, "DATABASES")

    assert tuple(found["sqlite"]) >= database.WAL_IS_SAFE_FROM
    assert "journal_mode=WAL" in found["DATABASES"]["default"]["OPTIONS"]["init_command"]


def test_the_stock_driver_can_be_asked_for(tmp_path):
    stock = subprocess.run(
        [sys.executable, "-c", "import sqlite3; print(sqlite3.sqlite_version)"], capture_output=True, text=True
    )
    found = settings_with(tmp_path, TIMELINE_SQLITE="stock")

    assert ".".join(map(str, found["sqlite"])) == stock.stdout.strip()


def test_another_driver_is_refused(tmp_path):
    with pytest.raises(RuntimeError, match='TIMELINE_SQLITE is "newest"'):
        settings_with(tmp_path, TIMELINE_SQLITE="newest")


@pytest.mark.parametrize(
    ("version", "journal"), [((3, 40, 1), "DELETE"), ((3, 51, 2), "DELETE"), ((3, 51, 3), "WAL"), ((3, 53, 4), "WAL")]
)
def test_the_journal_is_wal_only_where_sqlite_keeps_what_it_commits(version, journal):
    options = database.sqlite_options(version)

    assert f"PRAGMA journal_mode={journal};PRAGMA synchronous=FULL;PRAGMA mmap_size=0" in options["init_command"]
    assert (options["transaction_mode"], options["timeout"]) == ("IMMEDIATE", 20)


OPEN = """
import django
django.setup()
from django.db import connection
from timeline.database import current_journal_mode
with connection.cursor() as cursor:
    cursor.execute("CREATE TABLE IF NOT EXISTS kept (word TEXT)")
    cursor.execute("INSERT INTO kept VALUES ('a')")
    cursor.execute("SELECT count(*) FROM kept")
    print(current_journal_mode(), cursor.fetchone()[0])
"""


def test_a_database_left_in_wal_mode_is_taken_out_of_it_by_an_old_sqlite(tmp_path):
    if tuple(settings_with(tmp_path, TIMELINE_SQLITE="stock")["sqlite"]) >= database.WAL_IS_SAFE_FROM:
        pytest.skip("The SQLite of this Python is itself safe in WAL mode")
    pytest.importorskip("pysqlite3", reason="no pysqlite3 wheel for this machine")

    assert run_python(OPEN, tmp_path).stdout.split() == ["wal", "1"]
    assert run_python(OPEN, tmp_path, TIMELINE_SQLITE="stock").stdout.split() == ["delete", "2"]
    assert [path.name for path in tmp_path.glob("db.sqlite3*")] == ["db.sqlite3"]


def test_a_check_refuses_wal_below_the_safe_version(monkeypatch):
    monkeypatch.setattr(database, "sqlite_version", lambda: (3, 40, 1))
    unsafe = {"default": {"OPTIONS": {"init_command": "PRAGMA journal_mode = WAL"}}}
    monkeypatch.setattr(settings, "DATABASES", unsafe)
    found = database.check_settings(None)

    assert [(message.id, message.is_serious()) for message in found] == [("timeline.E001", True)]
    assert "SQLite 3.40.1 can lose committed data" in found[0].msg


def test_a_check_refuses_a_file_that_is_in_wal_mode_below_the_safe_version(db, monkeypatch):
    monkeypatch.setattr(database, "sqlite_version", lambda: (3, 40, 1))
    assert database.check_file(None, databases=["default"]) == []
    monkeypatch.setattr(database, "current_journal_mode", lambda alias: "wal")

    assert [message.id for message in database.check_file(None, databases=["default"])] == ["timeline.E001"]
