"""What the scripts of the first page weigh as they are served, and that serving them breaks none."""

import gzip
import re
import subprocess

import pytest

from timeline.staticfiles import modules_of

MOST_BYTES = 60_000
SCRIPT = re.compile(r'<(?:script[^>]* src|link rel="modulepreload" href)="/static/([^"]+\.js)"')


@pytest.fixture
def scripts_of_the_first_page(client, db, live_server, collected_static):
    """The files that the first page links to."""
    return {collected_static / name for name in SCRIPT.findall(client.get("/").content.decode())}


def test_all_scripts_of_the_first_page_together_are_small(scripts_of_the_first_page):
    sizes = {file.name: len(gzip.compress(file.read_bytes(), 9)) for file in scripts_of_the_first_page}
    assert len(sizes) == len(scripts_of_the_first_page) > 20, "two files of one name"
    assert sum(sizes.values()) <= MOST_BYTES, sizes


def test_every_module_that_a_script_reaches_is_linked_from_the_page(scripts_of_the_first_page):
    linked = {file.name for file in scripts_of_the_first_page}
    for file in scripts_of_the_first_page:
        for name in re.findall(r"""(?:from|import) ?["'](\.[^"']+\.js)["']""", file.read_text()):
            assert name.rpartition("/")[2] in linked


def test_every_served_module_can_be_read_by_a_browser(collected_static):
    files = [file for file in collected_static.glob("js/**/*.js") if re.search(r"\.[0-9a-f]{12}\.js$", file.name)]
    assert len(files) > 30
    for file in files:
        checked = subprocess.run(
            ["node", "--check", "--input-type=module"], input=file.read_text(), capture_output=True, text=True
        )
        assert checked.returncode == 0, f"{file.name}: {checked.stderr}"


def test_served_modules_carry_no_comments(collected_static):
    (file,) = collected_static.glob("js/canvas/panel.????????????.js")
    assert "/**" not in file.read_text()


def test_modules_are_reached_through_others_and_types_are_not():
    assert "js/events.js" in modules_of("js/canvas/main.js")
    assert "js/canvas/types.js" not in modules_of("js/canvas/main.js")
