"""`canvas`: the first page in a tab, its canvas drawn; whatever the browser complains of fails the test."""

import pytest

from tests.canvas import Canvas, watched


@pytest.fixture
def canvas(live_server, page, record):
    complaints = watched(page)
    yield Canvas(page, live_server.url).open("/")
    assert complaints == []
