"""The audit trail only grows: the rows refuse, the words refuse, and behind them the database itself."""

import pytest
from django.db import DatabaseError, connection, transaction

from tests import builders
from timeline.curation import auditing
from timeline.models import Act, AuditRow
from timeline.models.append_only import REFUSAL
from timeline.models.revision import Immutable

pytestmark = pytest.mark.django_db


@pytest.fixture
def row():
    return auditing.note(Act.SUBMIT, "draft 1", by=builders.an_administrator())


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE timeline_auditrow SET reason = 'another'",
        "DELETE FROM timeline_auditrow",
        "DELETE FROM timeline_auditrow WHERE number = 1",
    ],
)
def test_the_database_refuses_whoever_asks(row, statement):
    with pytest.raises(DatabaseError, match=REFUSAL), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)
    assert AuditRow.objects.get() == row


def test_a_row_and_the_words_of_its_table_refuse_before_that(row):
    for act in (row.save, row.delete, AuditRow.objects.all().delete, lambda: AuditRow.objects.update(reason="x")):
        with pytest.raises(Immutable):
            act()
