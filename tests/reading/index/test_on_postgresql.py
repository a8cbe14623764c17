"""On PostgreSQL the index says the same as the database too: through its file, and while the record changes."""

import os
import subprocess
import sys

from django.conf import settings

FOLLOW = """
import django
django.setup()
from django.core.management import call_command
call_command("migrate", verbosity=0)
from tests.reading.index.plain import says_the_same, shows_the_same
from tests.reading.index.test_changes import ACTORS, Curators
from timeline.models import Edition
from timeline.reading.index.current import forget, index_of
from timeline.reading.index import files
from timeline.reading.tiles import tile
curators, beside = Curators(7), []
for number in range(16):
    if number == 8:
        forget()
    else:
        curators.act()
    index = index_of(Edition.current())
    beside.append(index.changed)
    assert index.edition == Edition.current()
    for asked in [curators.question() for _ in range(5)]:
        says_the_same(index, asked, curators.chance)
        shows_the_same(tile(asked, index.edition, 9, 88, ACTORS), asked, ACTORS)
assert files.newest() is not None and 0 in beside and any(beside), beside
print("the same")
"""


def test_the_index_follows_every_verb_on_postgresql_as_well(postgresql, tmp_path):
    environment = os.environ | {
        "DATABASE_URL": postgresql,
        "TIMELINE_DATA": str(tmp_path),
        "TIMELINE_SMALL_RECORD": "13",
        "DJANGO_SETTINGS_MODULE": "timeline.settings",
    }
    command = [sys.executable, "-c", FOLLOW]
    done = subprocess.run(command, cwd=settings.BASE_DIR, env=environment, capture_output=True, text=True)
    assert (done.returncode, done.stdout) == (0, "the same\n"), done.stderr
