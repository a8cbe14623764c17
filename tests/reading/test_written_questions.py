"""The browser writes questions as the server does: both read the pairs of tests/js/canvas/questions.json."""

import json
from pathlib import Path

import pytest
from django.http import QueryDict

from timeline.formats.as_filters import NAME_FIELDS
from timeline.reading import parsing
from timeline.reading.selection import Selection

PAIRS = json.loads((Path(__file__).parent.parent / "js/canvas/questions.json").read_text())


@pytest.mark.parametrize(("query", "question"), PAIRS)
def test_the_server_writes_the_question_of_a_query_as_the_browser_is_held_to(query, question):
    read = parsing.read(QueryDict(query), also=(*NAME_FIELDS.values(), "event", "part"))
    assert read.problems == []
    assert Selection(**read.selection).to_query() == question
