"""Sends authors a letter when somebody has decided on a draft of theirs."""

from __future__ import annotations

import logging
from datetime import timedelta

from django.core.mail import send_mail
from django.utils import timezone
from django_tasks import task

from timeline.formats import as_letters
from timeline.models import Decision, Draft

log = logging.getLogger(__name__)

ATTEMPTS = 5
WAIT = timedelta(minutes=5)


def start(draft: Draft, address: str) -> None:
    """Put the letter on the newest decision into the queue, together with the change that it tells of."""
    decision = Decision.objects.on(draft).last()
    if decision is not None and draft.author.email:
        tell_author.enqueue(decision.pk, address, 1)


@task()
def tell_author(pk: int, address: str, attempt: int) -> None:
    """Send it; where the mail server cannot be reached, try again later, and say so in the log at last."""
    decision = Decision.objects.select_related("draft__author", "reviewer").get(pk=pk)
    subject, text = as_letters.on_decision(decision, address)
    try:
        send_mail(subject, text, None, [decision.draft.author.email])
    except OSError:  # what mail servers refuse is one of these, too
        if attempt >= ATTEMPTS:
            log.exception("The letter on decision %s was not sent", pk)
            return
        tell_author.using(run_after=timezone.now() + WAIT).enqueue(pk, address, attempt + 1)
