"""/healthz: what a monitor learns."""

import os
import subprocess
import sys

import pytest
from django.conf import settings
from django.db import connection

from timeline.models import Edition
from timeline.web.release import current_release

ASK = """
import django
django.setup()
from django.test import Client
answer = Client(headers={"host": "localhost"}).get("/healthz")
print(answer.status_code, answer.content.decode())
"""


def health_of_another_site(data, url):
    environment = {**os.environ, "TIMELINE_DATA": str(data), "DATABASE_URL": url}
    environment["DJANGO_SETTINGS_MODULE"] = "timeline.settings"
    return subprocess.run(
        [sys.executable, "-c", ASK], env=environment, cwd=settings.BASE_DIR, capture_output=True, text=True
    )


def test_a_loaded_site_is_healthy_and_says_what_it_holds(client, record):
    answer = client.get("/healthz")
    state = answer.json()

    assert (answer.status_code, state["status"], state["reason"]) == (200, "ok", None)
    assert (state["database"], state["release"]) == (connection.vendor, current_release())
    assert state["migrations"]["pending"] == 0
    assert state["migrations"]["applied"] > 0
    assert state["edition"] == Edition.current() > 0
    assert list(state["records"]) == ["events", "actors", "places", "outlets", "sources", "periods"]
    assert min(state["records"].values()) > 0


def test_an_empty_site_is_not_healthy(client, db):
    answer = client.get("/healthz")

    assert answer.status_code == 503
    assert answer.json()["reason"] == "No chronology is loaded."
    assert answer.json()["records"]["events"] == 0


def test_nobody_stores_the_state_of_health(client, db):
    assert "no-store" in client.get("/healthz")["Cache-Control"]


def test_the_state_of_health_can_only_be_read(client, db):
    assert client.post("/healthz").status_code == 405


def test_a_site_whose_migrations_are_not_applied_is_not_healthy(tmp_path):
    done = health_of_another_site(tmp_path, "")

    assert done.stdout.startswith("503 ")
    assert "migrations are not applied." in done.stdout
    assert '"applied": 0' in done.stdout


@pytest.mark.parametrize("url", ["postgresql://site:secret@127.0.0.1:1/site", "sqlite:////nowhere/at/all.sqlite3"])
def test_a_database_that_cannot_be_reached_is_told_without_details(tmp_path, url):
    done = health_of_another_site(tmp_path, url)

    assert done.stdout.startswith("503 ")
    assert "The database cannot be reached." in done.stdout
    assert "secret" not in done.stdout + done.stderr
    assert "Traceback" not in done.stderr


def test_postgresql_tells_its_health_too(tmp_path, postgresql):
    done = health_of_another_site(tmp_path, postgresql)

    assert '"database": "postgresql"' in done.stdout
    assert "migrations are not applied." in done.stdout
