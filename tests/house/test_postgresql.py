"""The whole site on PostgreSQL: the chronology goes in and comes out, is whole, and its pages answer alike."""

import json
import os
import subprocess
import sys

from django.conf import settings

PAGES = """
import json
import django
django.setup()
from django.test import Client, override_settings
plain = {"staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}}
with override_settings(ALLOWED_HOSTS=["testserver"], STORAGES=plain):
    client = Client()
    events = client.get("/api/v1/events?per_page=500").json()["results"]
    actor, place, slug = events[0]["actors"][0], events[0]["places"][0], events[0]["slug"]
    pages = ["/", f"/?actor={actor}&from=1990&order=newest", f"/?place={place}&within=50"]
    pages += [f"/events/{slug}/", f"/events/{slug}/history/", f"/actors/{actor}/", f"/places/{place}/"]
    pages += ["/actors/", "/places/", "/sources/", "/outlets/", "/about/method/", "/api/v1/facets", "/healthz"]
    pages += ["/?q=agreement&order=relevance"]
    print(json.dumps({page: client.get(page).status_code for page in pages}))
"""


def run(environment, *command) -> str:
    done = subprocess.run(
        [sys.executable, *command], cwd=settings.BASE_DIR, env=environment, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


def test_the_whole_record_lives_on_postgresql_as_well(postgresql, tmp_path):
    environment = os.environ | {
        "DATABASE_URL": postgresql,
        "TIMELINE_DATA": str(tmp_path / "data"),
        "DJANGO_SETTINGS_MODULE": "timeline.settings",
        "PYTHONWARNINGS": "ignore:No directory at:UserWarning",
    }
    run(environment, "manage.py", "migrate", "-v0")
    run(environment, "manage.py", "load_chronology")
    assert run(environment, "manage.py", "verify_record").endswith("The record is whole.\n")
    run(environment, "manage.py", "export_chronology", str(tmp_path / "out"))
    for path in (tmp_path / "out").iterdir():
        assert path.read_bytes() == (settings.BASE_DIR / "fixtures" / path.name).read_bytes()
    answers = json.loads(run(environment, "-c", PAGES))
    assert set(answers.values()) == {200}
    assert len(answers) == 15
