"""The file of a large record: used by every process, made once, and thrown away when it is not to be trusted."""

import json
import os
import shutil
import subprocess
import sys

import pytest
from django.conf import settings as project
from django.core.management import call_command

from tests.reading.rows import a_world, an_event
from timeline.models import Edition, Event, Revision
from timeline.reading.index import files, storing
from timeline.reading.index.current import forget, index_of
from timeline.reading.selection import Selection

# ── One process ───────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.fixture
def stored(db, settings, tmp_path, monkeypatch):
    """A record that counts as large, with its file."""
    monkeypatch.setattr(files, "can_be_shared", lambda: True)
    settings.DATA_DIR, settings.SMALL_RECORD = tmp_path, 20
    a_world(events=30)
    index_of(Edition.current())
    forget()
    return files.folder() / "base"


def everything(index):
    return index.found(Selection()).ids(0, 1000)


def test_the_file_is_opened_again_rather_than_made(stored):
    made = stored.stat().st_mtime_ns
    assert everything(index_of(Edition.current())) == list(
        Event.objects.published().in_order().values_list("pk", flat=True)
    )
    assert stored.stat().st_mtime_ns == made
    assert files.newest() is not None


@pytest.mark.parametrize("damage", ["cut", "a bit", "empty", "no index", "head", "version", "gone"])
def test_a_damaged_file_is_made_anew(stored, damage, caplog):
    whole = stored.read_bytes()
    broken = {
        "cut": whole[:-100],
        "a bit": whole[:-100] + bytes([whole[-100] ^ 1]) + whole[-99:],
        "empty": b"",
        "no index": b"something else entirely, but long enough to have a head",
        "head": whole[:30] + b"\0" + whole[31:],
        "version": whole.replace(b'"version": 2', b'"version": 9'),
    }
    stored.unlink()
    if damage != "gone":
        stored.write_bytes(broken[damage])
    assert files.newest() is None
    assert len(everything(index_of(Edition.current()))) == Event.objects.published().count()
    assert storing.open_part(stored)[1].edition == Edition.current()


def rewritten(file, **origin):
    part, before = storing.open_part(file)
    storing.write(file, part, storing.Origin(**{name: getattr(before, name) for name in before.__slots__} | origin))


def test_the_file_of_another_database_is_not_used(stored):
    rewritten(stored, database="another")
    assert files.newest() is None


def test_a_file_that_is_newer_than_the_database_is_not_used(stored):
    rewritten(stored, edition=Edition.current() + 1)
    assert files.newest() is None


def test_a_file_of_another_history_is_not_used(stored):
    rewritten(stored, revision=1, seal="of a database that was put back since")
    assert Revision.objects.count() == 0
    assert files.newest() is None


def test_an_index_is_forgotten_when_an_older_database_was_put_back(stored):
    index = index_of(Edition.current())
    Edition.objects.update(number=3)
    assert index_of(3).edition == 3 < index.edition


def test_few_changes_are_read_beside_the_file(stored):
    made = stored.stat().st_mtime_ns
    added = an_event("1990-01-01", slug="added")
    index = index_of(Edition.current())
    assert (index.changed, stored.stat().st_mtime_ns) == (1, made)
    assert added.pk in everything(index)


def test_a_folder_that_cannot_be_written_leaves_the_index_in_memory(stored, settings, tmp_path, caplog):
    (tmp_path / "file").write_text("no folder")
    settings.DATA_DIR = tmp_path / "file"
    assert len(everything(index_of(Edition.current()))) == Event.objects.published().count()
    assert "cannot be kept" in caplog.text


def test_the_command_says_what_it_reads_and_leaves_a_small_record_alone(stored, settings, capsys):
    stored.unlink()
    call_command("build_index")
    told = capsys.readouterr().out
    assert [f"{what}: " in told for what in ("events", "actors", "places", "citations")] == [True] * 4
    assert f"The index is of Edition {Edition.current()}" in told
    settings.SMALL_RECORD = 5000
    call_command("build_index")
    assert "needs no index" in capsys.readouterr().out


# ── Several processes ─────────────────────────────────────────────────────────────────────────────────────────────

ASK = """
import json, django
django.setup()
from timeline.models import Edition
from timeline.reading.index.current import index_of
from timeline.reading.selection import Selection
index = index_of(Edition.current())
print(json.dumps([index.edition, index.found(Selection()).ids(0, 10000)]))
"""

PUBLISH = """
import json, time, django
django.setup()
from timeline.curation.publishing import withdraw
from timeline.models import Edition, Event, User
from timeline.reading.index import current
from timeline.reading.index.current import index_of
from timeline.reading.selection import Selection
first, seen = index_of(Edition.current()), []
for slug in list(Event.objects.published().values_list("slug", flat=True)[:12]):
    withdraw(slug, by=User.loader(), reason="A test.")
    seen.append(index_of(Edition.current()).found(Selection()).total)
end = time.monotonic() + 60
while (index := index_of(Edition.current())).base.edition == first.base.edition and time.monotonic() < end:
    time.sleep(0.2)
print(json.dumps([first.found(Selection()).total, seen, index.changed, index.found(Selection()).total]))
"""


@pytest.fixture
def site(record_file, tmp_path):
    """The environment of a site of its own that holds the chronology, as a large record."""
    shutil.copy(record_file, tmp_path / "db.sqlite3")
    return os.environ | {
        "TIMELINE_DATA": str(tmp_path),
        "TIMELINE_SMALL_RECORD": "20",
        "DJANGO_SETTINGS_MODULE": "timeline.settings",
    }


def started(site, code):
    command = [sys.executable, "-c", code]
    return subprocess.Popen(
        command, env=site, cwd=project.BASE_DIR, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )


def test_of_two_processes_that_begin_together_one_makes_the_file(site):
    told = [process.communicate() for process in [started(site, ASK), started(site, ASK), started(site, ASK)]]
    answers = [json.loads(out) for out, _ in told]
    assert answers[0] == answers[1] == answers[2]
    assert len(answers[0][1]) > 100
    assert sum(errors.count("it is made now") for _, errors in told) == 1


def test_a_newer_file_is_made_aside_while_every_answer_stays_exact(site):
    out, errors = started(site, PUBLISH).communicate()
    before, seen, beside, after = json.loads(out)
    assert seen == [before - number for number in range(1, 13)], errors
    assert (after, beside < 12) == (before - 12, True)
