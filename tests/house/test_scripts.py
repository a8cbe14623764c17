"""What the scripts of the first page weigh as they are served, and that serving them breaks none."""

import gzip
import re
import subprocess
from pathlib import Path

import pytest

from timeline.staticfiles import in_order

SCRIPTS = Path(__file__).parents[2] / "static" / "js"
MOST_BYTES = 60_000
MOST_FILES = 4
SCRIPT = re.compile(r'<script[^>]* src="/static/([^"]+\.js)"')
# Of a module itself, not of a function in it: the line is not indented.
STATE = re.compile(
    r"^(?:export )?(?:let|var) |^(?:export )?const \w+ = (?:/\*\*.*\*/ *)?\(?new (?:Weak)?(?:Map|Set)\(\)", re.MULTILINE
)


@pytest.fixture
def scripts_of_the_first_page(client, db, live_server, collected_static):
    """The files that the first page links to."""
    return {collected_static / name for name in SCRIPT.findall(client.get("/").content.decode())}


def test_all_scripts_of_the_first_page_together_are_few_and_small(scripts_of_the_first_page):
    sizes = {file.name: len(gzip.compress(file.read_bytes(), 9)) for file in scripts_of_the_first_page}
    assert len(sizes) == len(scripts_of_the_first_page) == MOST_FILES
    assert sum(sizes.values()) <= MOST_BYTES, sizes


def test_what_two_scripts_of_one_page_share_keeps_nothing_in_mind():
    """Each has its own copy: a module with state would be two that know nothing of one another."""
    sources = {file.relative_to(SCRIPTS).as_posix(): file.read_text() for file in SCRIPTS.glob("**/*.js")}
    shared = set(in_order("site.js", sources)) & set(in_order("canvas/main.js", sources))
    assert shared, "nothing is shared: this test has nothing to say"
    assert not [name for name in shared if STATE.search(sources[name])]
    assert STATE.search(sources["canvas/panel.js"]), "it would be seen"


def test_every_served_module_can_be_read_by_a_browser(collected_static):
    files = [file for file in collected_static.glob("js/**/*.js") if re.search(r"\.[0-9a-f]{12}\.js$", file.name)]
    assert len(files) >= MOST_FILES
    for file in files:
        checked = subprocess.run(
            ["node", "--check", "--input-type=module"], input=file.read_text(), capture_output=True, text=True
        )
        assert checked.returncode == 0, f"{file.name}: {checked.stderr}"


def test_served_modules_carry_no_comments(collected_static):
    (file,) = collected_static.glob("js/canvas/main.????????????.js")
    assert "/**" not in file.read_text()
