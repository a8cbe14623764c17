"""The first administrator is made at a real terminal: the password is asked twice, and never shown."""

import os
import pty
import select
import subprocess
import sys
import time

from django.conf import settings

GOOD = "seven green bottles"


def run(folder, *command, **streams):
    environment = os.environ | {"TIMELINE_DATA": str(folder), "DATABASE_URL": ""}
    return subprocess.Popen(
        [sys.executable, "manage.py", *command],
        cwd=settings.BASE_DIR,
        env=environment,
        start_new_session=True,
        **streams,
    )


def talk(screen, answers, patience=60):
    """Answer each question that ends in a colon; gives everything that stood on the screen."""
    seen, waiting, until = "", list(answers), time.monotonic() + patience
    while time.monotonic() < until:
        if not select.select([screen], [], [], 1)[0]:
            continue
        try:
            seen += os.read(screen, 1000).decode()
        except OSError:
            return seen
        if seen.endswith(": ") and waiting:
            os.write(screen, f"{waiting.pop(0)}\n".encode())
        if "sign in at" in seen:
            return seen
    return seen


def test_the_password_is_asked_twice_until_it_is_good_and_the_same(tmp_path):
    assert run(tmp_path, "migrate", "-v0").wait(timeout=120) == 0
    screen, keyboard = pty.openpty()
    command = run(tmp_path, "make_administrator", stdin=keyboard, stdout=keyboard, stderr=keyboard)
    seen = talk(screen, ["zoe@example.org", "short", "short", GOOD, "another one", GOOD, GOOD])
    assert command.wait(timeout=60) == 0
    os.close(keyboard)
    os.close(screen)
    assert "must contain at least 12 characters" in seen
    assert "The two are not the same." in seen
    assert "“zoe@example.org” may now sign in at /admin/." in seen
    assert GOOD not in seen
