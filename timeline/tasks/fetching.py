"""Fetches the pages that curators asked for, one task an address."""

from __future__ import annotations

import logging
from collections.abc import Iterable
from datetime import timedelta

from django.conf import settings
from django.db import transaction
from django.utils import timezone
from django_tasks import task

from timeline.curation import fetchings
from timeline.curation.articles import Original, TakenIn, take_in
from timeline.intake.fetch import Door, Fetched, NotFetched, fetch
from timeline.intake.files import read_file
from timeline.intake.refusals import Unreadable
from timeline.models import Fetching

log = logging.getLogger(__name__)

# What may be otherwise in a minute.
PASSING = frozenset({"connection", "time"})
WAIT = timedelta(minutes=1)
# Longer than any fetch takes: whatever is still being worked on then was left by a worker that stopped.
LEFT = timedelta(minutes=1)
OFF = "Fetching is switched off on this site."
OFF_REMEDY = "Paste the text, or hand in the page as a file."


def door() -> Door:
    """The way out, closed for this site's own names."""
    return Door(own_names=frozenset(settings.ALLOWED_HOSTS), most_bytes=settings.LARGEST_ARTICLE)


def start(waiting: Iterable[Fetching]) -> None:
    """Put them into the queue, together with the change that asks for them."""
    for fetching in waiting:
        fetch_article.enqueue(fetching.pk)


@task()
def fetch_article(pk: int) -> None:
    """Fetch one address and take its text in; what goes wrong is noted for whoever asked."""
    fetching = fetchings.begin(pk)
    if fetching is None:
        return
    if not settings.FETCHING:
        fetchings.fail(fetching, what=OFF, remedy=OFF_REMEDY)
        return
    try:
        fetchings.succeed(fetching, _take_in(fetching, fetch(fetching.url, door=door())))
    except NotFetched as refusal:
        _later_or_never(fetching, refusal)
    except Unreadable as refusal:
        fetchings.fail(fetching, what=refusal.what, remedy=refusal.remedy)
    except Exception:
        log.exception("Fetching %s failed", fetching.pk)
        fetchings.fail(fetching, what="Something went wrong here.", remedy="Paste the text; tell an administrator.")


def _take_in(fetching: Fetching, fetched: Fetched) -> TakenIn:
    name = fetched.url.rpartition("/")[2]
    reading = read_file(name, fetched.content, media_type=fetched.media_type, charset=fetched.charset, url=fetched.url)
    original = Original(fetched.content, fetched.media_type, name, fetched.url, fetched.headers)
    return take_in(reading, original, by=fetching.asked_by)


def _later_or_never(fetching: Fetching, refusal: NotFetched) -> None:
    if refusal.code in PASSING and fetchings.put_back(fetching, what=refusal.what):
        fetch_article.using(run_after=timezone.now() + WAIT).enqueue(fetching.pk)
    else:
        fetchings.fail(fetching, what=refusal.what, remedy=refusal.remedy)


def resume() -> int:
    """Queue again what a worker that stopped has left half-way. How many."""
    with transaction.atomic():
        left = fetchings.recover(before=timezone.now() - LEFT)
        start(left)
    return len(left)
