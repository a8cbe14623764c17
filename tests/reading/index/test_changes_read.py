"""What changed is read at a cost that does not grow with the record."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.builders import an_event
from timeline.models import Edition
from timeline.reading.index.rows import read

pytestmark = pytest.mark.django_db


def test_few_changed_events_are_looked_up_and_no_table_is_read_through():
    an_event("Talks began", slug="talks")
    before = Edition.current()
    an_event("Ceasefire signed", slug="signed")
    with CaptureQueriesContext(connection) as seen:
        rows = read(before)
    assert rows.slugs == ["signed"]
    with connection.cursor() as cursor:
        for query in seen.captured_queries:
            cursor.execute(f"EXPLAIN QUERY PLAN {query['sql']}")
            steps = [step[3] for step in cursor.fetchall()]
            assert not [step for step in steps if step.startswith("SCAN")], (query["sql"], steps)
