"""Work out anew what is computed from the record: grades, disputes, for whom events count, search rows."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand
from django.db import transaction

from timeline.curation.deriving import BATCH, derive, mark_changed
from timeline.models.edition import Edition
from timeline.models.event import Event
from timeline.reading.index.current import prepare


class Command(BaseCommand):
    help = "Recompute everything that is derived from the record; for after an upgrade that changed how. Edits nothing."

    def handle(self, *args: Any, **options: Any) -> None:
        ids = list(Event.objects.in_order().values_list("pk", flat=True))
        with transaction.atomic():
            for start in range(0, len(ids), BATCH):
                derive(ids[start : start + BATCH])
                self.stdout.write(f"  {min(start + BATCH, len(ids)):,} of {len(ids):,} events")
            mark_changed(ids, Edition.advance())
        prepare()
        self.stdout.write("Derived anew.")
