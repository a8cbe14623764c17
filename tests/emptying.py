"""Some tests end by emptying all tables; tables that only grow have to let them."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from django.db.backends.base.operations import BaseDatabaseOperations

from timeline.models import AuditRow, append_only

TABLE = AuditRow._meta.db_table


@contextmanager
def guards_lifted_while_emptying() -> Iterator[None]:
    """`flush`, which tests with real transactions end with, finds no guard; behind it the guards stand again."""
    empty = BaseDatabaseOperations.execute_sql_flush

    def lifted(self, sql_list):
        append_only.release(self.connection, TABLE)
        empty(self, sql_list)
        append_only.protect(self.connection, TABLE)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(BaseDatabaseOperations, "execute_sql_flush", lifted)
        yield
