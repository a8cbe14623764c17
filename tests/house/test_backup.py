"""`manage.py backup FILE`, with real files and real servers."""

import os
import shutil
import sqlite3
import stat
import subprocess
import sys

import pytest
from django.conf import settings


def manage(*words, data, url=""):
    environment = {**os.environ, "TIMELINE_DATA": str(data), "DATABASE_URL": url}
    return subprocess.run(
        [sys.executable, "manage.py", *map(str, words)],
        env=environment,
        cwd=settings.BASE_DIR,
        capture_output=True,
        text=True,
    )


ADD_USER = "from timeline.models import User; User.objects.create(username='curator', public_name='A. Curator')"


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    """The data folder of a migrated site in which somebody has worked."""
    data = tmp_path_factory.mktemp("site")
    assert manage("migrate", "--verbosity", "0", data=data).returncode == 0
    assert manage("shell", "--no-imports", "-c", ADD_USER, data=data).returncode == 0
    return data


def test_a_backup_holds_what_was_written_and_says_how_much(site, tmp_path):
    file = tmp_path / "copy.sqlite3"
    done = manage("backup", file, data=site)

    assert done.returncode == 0, done.stderr
    assert done.stdout == (
        f"{file}: {file.stat().st_size:,} bytes; "
        "0 events, 0 actors, 0 places, 0 periods, 0 outlets, 0 sources, 0 revisions, 1 users.\n"
    )
    with sqlite3.connect(file) as copy:
        assert copy.execute("SELECT public_name FROM timeline_user").fetchall() == [("A. Curator",)]
    assert [path.name for path in tmp_path.iterdir()] == ["copy.sqlite3"]


def test_a_backup_is_readable_by_its_owner_alone(site, tmp_path):
    manage("backup", tmp_path / "copy.sqlite3", data=site)

    assert stat.S_IMODE((tmp_path / "copy.sqlite3").stat().st_mode) == 0o600


def test_a_site_runs_on_its_backup(site, tmp_path):
    manage("backup", tmp_path / "db.sqlite3", data=site)
    show = manage(
        "shell", "--no-imports", "-c", "from timeline.models import User; print(User.objects.count())", data=tmp_path
    )

    assert show.stdout.strip() == "1"


def test_a_backup_never_replaces_a_file(site, tmp_path):
    file = tmp_path / "kept"
    file.write_text("earlier backup")
    done = manage("backup", file, data=site)

    assert (done.returncode, file.read_text()) == (1, "earlier backup")
    assert "exists already" in done.stderr


def test_a_backup_into_a_missing_folder_says_so(site, tmp_path):
    done = manage("backup", tmp_path / "nowhere" / "copy", data=site)

    assert done.returncode == 1
    assert f"There is no folder {tmp_path / 'nowhere'}" in done.stderr


def test_a_damaged_database_yields_no_backup(site, tmp_path):
    shutil.copy(site / "db.sqlite3", tmp_path)
    with sqlite3.connect(tmp_path / "db.sqlite3") as database:
        database.execute("INSERT INTO timeline_user_groups (user_id, group_id) VALUES (98, 99)")
    done = manage("backup", tmp_path / "copy", data=tmp_path)

    assert done.returncode == 1
    assert "The copy is damaged" in done.stderr
    assert not (tmp_path / "copy").exists()


def test_a_postgresql_backup_can_be_restored(postgresql, postgresql_server, tmp_path):
    postgresql = postgresql.replace("site@", "site:se:cr\\et@")
    assert manage("migrate", "--verbosity", "0", data=tmp_path, url=postgresql).returncode == 0
    assert manage("shell", "--no-imports", "-c", ADD_USER, data=tmp_path, url=postgresql).returncode == 0
    done = manage("backup", tmp_path / "copy.dump", data=tmp_path, url=postgresql)
    assert done.returncode == 0, done.stderr
    assert done.stdout.endswith("0 revisions, 1 users.\n")

    other = postgresql_server.new_database()
    subprocess.run(["pg_restore", "--no-owner", f"--dbname={other}", tmp_path / "copy.dump"], check=True)
    show = manage(
        "shell",
        "--no-imports",
        "-c",
        "from timeline.models import User; print(User.objects.get().public_name)",
        data=tmp_path,
        url=other,
    )
    assert show.stdout.strip() == "A. Curator"
