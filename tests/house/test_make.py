"""`make run` for real, on a copy of the loaded record; and what its scripts say when something is missing."""

import json
import os
import shutil
import signal
import socket
import stat
import subprocess
import time
from urllib.request import urlopen

import pytest
from django.conf import settings

ROOT = settings.BASE_DIR
ADDRESS = "http://127.0.0.1:18123/"
ADD_ADMINISTRATOR = "from timeline.models import User; User.objects.create_superuser('first', password='a long one')"


@pytest.fixture(scope="module")
def prepared(tmp_path_factory, record_file):
    """A data folder whose database held the whole record before it was prepared, and what preparing said."""
    folder = tmp_path_factory.mktemp("data")
    shutil.copy(record_file, folder / "db.sqlite3")
    return folder, manage(folder, "prepare", "--address", ADDRESS)


@pytest.fixture
def data(prepared, tmp_path):
    """A copy of the prepared data folder."""
    return shutil.copytree(prepared[0], tmp_path / "data")


def manage(data, *words):
    done = subprocess.run(
        [ROOT / ".venv/bin/python", "manage.py", *words],
        env={**os.environ, "TIMELINE_DATA": str(data)},
        cwd=ROOT,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_preparing_checks_the_record_and_collects_static_files(prepared):
    folder, said = prepared

    assert " 0 new, 0 changed, " in said
    assert "Collecting static files" in said
    assert (folder / "static" / "staticfiles.json").exists()


def test_preparing_does_nothing_twice(data):
    assert manage(data, "prepare", "--address", ADDRESS).splitlines()[1:] == [
        f"Serving at {ADDRESS}  (Ctrl-C ends it)",
        "Nobody can sign in yet. Make the first administrator in another terminal:",
        "    .venv/bin/python manage.py make_administrator",
    ]


def test_preparing_loads_again_when_an_older_copy_was_put_back(data):
    done = json.loads((data / "prepared.json").read_text())
    (data / "prepared.json").write_text(json.dumps({**done, "edition": done["edition"] + 1}))

    assert " 0 new, 0 changed, " in manage(data, "prepare")
    assert json.loads((data / "prepared.json").read_text()) == done


def test_the_welcome_says_nothing_of_administrators_once_there_is_one(data):
    manage(data, "shell", "--no-imports", "-c", ADD_ADMINISTRATOR)

    assert "make_administrator" not in manage(data, "prepare", "--address", ADDRESS)


def test_a_port_that_is_taken_is_refused_before_anything_else(tmp_path):
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        done = subprocess.run(
            [
                ROOT / ".venv/bin/python",
                "manage.py",
                "prepare",
                "--address",
                f"http://127.0.0.1:{other.getsockname()[1]}/",
            ],
            env={**os.environ, "TIMELINE_DATA": str(tmp_path)},
            cwd=ROOT,
            capture_output=True,
            text=True,
        )

    assert done.returncode == 1
    assert "Address already in use. Another port: make run PORT=8001" in done.stderr
    assert not (tmp_path / "db.sqlite3").exists()


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def answer(address, seconds=60):
    """What the site answers, once it does."""
    until = time.monotonic() + seconds
    while True:
        try:
            with urlopen(address, timeout=5) as found:
                return found.status, dict(found.headers), found.read()
        except OSError:
            if time.monotonic() > until:
                raise
            time.sleep(0.1)


def test_make_run_serves_the_site_until_it_is_told_to_end(data):
    port = free_port()
    command = ["make", "--silent", "run", f"PORT={port}", "WORKERS=1"]
    environment = {**os.environ, "TIMELINE_DATA": str(data)}
    with subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True) as make:
        try:
            status, headers, body = answer(f"http://127.0.0.1:{port}/healthz")
        finally:
            make.send_signal(signal.SIGTERM)
            said, _ = make.communicate(timeout=30)

    assert (status, json.loads(body)["status"]) == (200, "ok")
    assert "default-src 'none'" in headers["content-security-policy"]
    assert f"Serving at http://127.0.0.1:{port}/" in said
    with pytest.raises(OSError, match="refused"):
        answer(f"http://127.0.0.1:{port}/healthz", seconds=0)
    assert stat.S_IMODE((data / "secret_key").stat().st_mode) == 0o600


# ── Scripts, with stand-ins for a machine that lacks something ────────────────────────────────────────────────────


@pytest.fixture
def poor_machine(tmp_path):
    """A folder to use as PATH: a shell's own needs, a user who is not root, and what a test adds."""
    folder = tmp_path / "bin"
    folder.mkdir()
    (folder / "sh").symlink_to("/bin/sh")

    def add(name, script):
        (folder / name).write_text(f"#!/bin/sh\n{script}\n")
        (folder / name).chmod(0o755)

    add("id", "echo 1000")
    return folder, add


def run_script(name, folder, *words):
    return subprocess.run(
        ["/bin/sh", ROOT / ".ci" / name, *words],
        env={"PATH": str(folder)},
        cwd=folder,
        capture_output=True,
        text=True,
    )


def test_a_machine_without_python_is_told_what_to_install(poor_machine):
    done = run_script("environment", poor_machine[0], "python3", "1.0")

    assert done.returncode == 1
    assert "There is no python3. Install Python 3.11 or newer" in done.stderr


def test_a_python_that_is_too_old_is_refused(poor_machine):
    folder, add = poor_machine
    add("python3", '[ "$1" = --version ] && echo Python 3.9.2; exit 1')
    done = run_script("environment", folder, "python3", "1.0")

    assert done.returncode == 1
    assert "Python 3.9.2 is too old" in done.stderr


def test_a_python_without_venv_is_told_which_package_brings_it(poor_machine):
    folder, add = poor_machine
    add("python3", 'case "$2" in *ensurepip*) exit 1;; esac')
    done = run_script("environment", folder, "python3", "1.0")

    assert done.returncode == 1
    assert "sudo apt-get install python3-venv" in done.stderr


def test_a_machine_without_a_browser_is_told_what_to_install(poor_machine):
    folder, add = poor_machine
    add("postgres", "")
    done = run_script("programs", folder)

    assert done.returncode == 1
    assert "sudo apt-get install chromium" in done.stderr


def test_a_machine_without_a_database_server_can_run_the_other_tests(poor_machine):
    folder, add = poor_machine
    add("chromium", "")
    add("ls", "exit 2")
    done = run_script("programs", folder)

    assert done.returncode == 0
    assert "its tests are skipped" in done.stderr


def test_the_project_is_proved_by_its_tests_and_then_its_checks(poor_machine):
    folder, add = poor_machine
    add("make", 'echo "make $*"')
    (folder / "dirname").symlink_to("/usr/bin/dirname")

    assert run_script("run", folder).stdout.splitlines() == ["make test", "make check"]
