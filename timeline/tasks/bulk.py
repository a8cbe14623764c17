"""Judges tables of events and makes drafts of them, one task for each step of one table."""

from __future__ import annotations

import logging
from datetime import timedelta

from django.db import transaction
from django.utils import timezone
from django_tasks import task

from timeline.curation import bulk, bulk_drafts, bulk_imports
from timeline.curation.bulk_imports import Superseded
from timeline.curation.errors import Refused
from timeline.models import BulkImport, BulkState, Edition
from timeline.reading.known_events import alike_to_payloads

log = logging.getLogger(__name__)

# Longer than any part of the work takes: what was not heard of since then was left by a worker that stopped.
LEFT = timedelta(minutes=2)
FAULT = "Something went wrong here."
FAULT_REMEDY = "Try again; if it happens once more, tell an administrator."


def start(waiting: BulkImport) -> None:
    """Put it into the queue, together with the change that asks for it."""
    work_on.enqueue(waiting.pk)


@task()
def work_on(pk: int) -> None:
    """Do what is to be done with one table; what goes wrong is noted for whoever handed it in."""
    found = bulk_imports.begin(pk)
    if found is None:
        return
    try:
        _work_on(found)
    except Superseded:
        log.warning("Another worker has table %s meanwhile", pk)


def _work_on(found: BulkImport) -> None:
    try:
        if found.state == BulkState.JUDGING:
            bulk.judge(found, alike_to_payloads(Edition.current()))
        else:
            bulk_drafts.make(found)
    except Superseded:
        raise
    except Refused as refusal:
        problem = refusal.problems[0]
        bulk_imports.fail(found, what=problem.what, remedy=problem.remedy)
    except Exception:
        log.exception("Working on table %s failed", found.pk)
        bulk_imports.fail(found, what=FAULT, remedy=FAULT_REMEDY)


def resume() -> int:
    """Queue again what a worker that stopped has left half-way. How many."""
    with transaction.atomic():
        left = bulk_imports.recover(before=timezone.now() - LEFT)
        for one in left:
            start(one)
    return len(left)
