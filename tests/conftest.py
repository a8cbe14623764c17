"""Fixtures for every room. No test may reach another machine; ordinary tests start on an empty database.

`record`      the whole chronology is in the database (a fresh copy for each test)
`record_file` a database file that holds it, for tests that start a site of their own
`postgresql`  the address of an empty PostgreSQL database on a server of this session
`page`        (pytest-playwright) a tab of real Chromium; with `live_server` the site as it is served
"""

import os
import shutil
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from threading import Lock

import pytest
from django.core.management import call_command
from django.test import override_settings

from tests.emptying import guards_lifted_while_emptying
from tests.memory import forget_all
from tests.postgresql import TemporaryServer, server_programs
from tests.snapshots import Contents, made_once
from timeline import staticfiles

# Playwright keeps an event loop in the thread of the tests, which makes Django suspect asynchronous code.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
QUIET_BROWSER = [
    "--no-sandbox",
    "--disable-dev-shm-usage",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-default-apps",
    "--disable-domain-reliability",
]
IN_TESTS = {
    "PASSWORD_HASHERS": ["django.contrib.auth.hashers.MD5PasswordHasher"],
    "STORAGES": {
        "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
    },
    "WHITENOISE_USE_FINDERS": True,
    "WHITENOISE_AUTOREFRESH": True,
}
contents_key = pytest.StashKey[Contents]()


# ── Every test ────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.fixture(autouse=True, scope="session")
def settings_of_tests(tmp_path_factory) -> Iterator[None]:
    """Quick password hashes, static files straight from their folders, captures in a folder of their own."""
    folders = {name: tmp_path_factory.mktemp(name.lower()) for name in ("STATIC_ROOT", "CAPTURES_DIR")}
    with override_settings(**IN_TESTS, **folders):
        yield


@pytest.fixture(autouse=True, scope="session")
def emptied_tables() -> Iterator[None]:
    """Tests with real transactions empty all tables, also those that only grow."""
    with guards_lifted_while_emptying():
        yield


@pytest.fixture(autouse=True)
def empty_cache() -> Iterator[None]:
    """Each test has its own record, but many have the same Edition, which is what the cache and the index go by."""
    forget_all()
    yield
    forget_all()


# ── The whole record ──────────────────────────────────────────────────────────────────────────────────────────────


def pytest_configure(config: pytest.Config) -> None:
    config.stash[contents_key] = Contents(Path(config.cache.mkdir("record")))


def pytest_unconfigure(config: pytest.Config) -> None:
    config.stash[contents_key].close()


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup(item: pytest.Item) -> None:
    item.config.stash[contents_key].before_test("record" in getattr(item, "fixturenames", ()))


@pytest.fixture(scope="session")
def loaded_once(request, settings_of_tests, django_db_setup, django_db_blocker) -> None:
    """The first test that asks for the record has it loaded; pytest_runtest_setup serves the later ones."""
    with django_db_blocker.unblock():
        request.config.stash[contents_key].prepare()


@pytest.fixture(scope="session")
def record_file(request, loaded_once) -> Path:
    """A database file that holds the whole chronology, to be copied."""
    return request.config.stash[contents_key].file


@pytest.fixture
def record(loaded_once, db) -> None:
    """The whole chronology of fixtures/. What a test changes is gone after it."""


# ── Real programs ─────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.fixture(scope="session")
def postgresql_server() -> Iterator[TemporaryServer]:
    programs = server_programs()
    if programs is None:
        pytest.skip("No PostgreSQL server on this machine (Debian: apt-get install postgresql)")
    with TemporaryServer(programs) as server:
        yield server


@pytest.fixture
def postgresql(postgresql_server) -> str:
    """DATABASE_URL of an empty database of its own."""
    return postgresql_server.new_database()


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args):
    """The machine's own Chromium, silent towards the network."""
    found = next(filter(None, map(shutil.which, BROWSERS)), None)
    if found is None:
        pytest.fail("No Chromium on this machine (Debian: apt-get install chromium)", pytrace=False)
    return {**browser_type_launch_args, "executable_path": found, "args": QUIET_BROWSER}


@pytest.fixture(scope="session")
def base_url() -> None:
    """None: addresses are written out. The plugin's own fixture of this name warns with this pytest."""


@pytest.fixture(scope="session")
def collected_static(request) -> Path:
    """All static files as they are served: hashed, module imports rewritten, compressed."""

    def collect(folder: Path) -> None:
        with override_settings(**_as_served(folder)):
            call_command("collectstatic", interactive=False, verbosity=0)

    return made_once(Path(request.config.cache.mkdir("static")) / staticfiles.digest(), collect)


asking: list[str] = []
"""Addresses that the server of the tests is being asked for."""


def one_at_a_time(application):
    """The tests' database in memory has one connection for all threads, and a page asks for many tiles at once."""
    turn = Lock()

    def answer(environ, start_response):
        asking.append(environ["PATH_INFO"])
        try:
            with turn, closing(application(environ, start_response)) as response:
                return [b"".join(response)]
        finally:
            asking.remove(environ["PATH_INFO"])

    return answer


@pytest.fixture(autouse=True)
def everything_answered() -> Iterator[None]:
    """Tables are emptied after a test only when the server has answered what the page still asked for."""
    yield
    until = time.monotonic() + 10
    while asking and time.monotonic() < until:
        time.sleep(0.02)


@pytest.fixture(scope="session")
def live_server(django_db_setup, collected_static):
    """The site on a port of 127.0.0.1, with static files and headers as in service."""
    from pytest_django.live_server_helper import LiveServer

    server = LiveServer("127.0.0.1", start=False)
    server.thread.static_handler = one_at_a_time  # static files as well: the application serves them itself
    with override_settings(**_as_served(collected_static)):
        server.start()
    yield server
    server.stop()


@pytest.fixture(autouse=True)
def hashed_names(request) -> Iterator[None]:
    """Pages that a browser reads link to hashed files; in other tests the names stay plain."""
    if "live_server" not in request.fixturenames:
        yield
        return
    with override_settings(**_as_served(request.getfixturevalue("collected_static"))):
        yield


def _as_served(folder: Path) -> dict[str, object]:
    return {
        "STATIC_ROOT": folder,
        "STORAGES": {**IN_TESTS["STORAGES"], "staticfiles": {"BACKEND": "timeline.staticfiles.HashedFiles"}},
        "WHITENOISE_USE_FINDERS": False,
        "WHITENOISE_AUTOREFRESH": False,
        "MEDIA_URL": "/media/",
    }
