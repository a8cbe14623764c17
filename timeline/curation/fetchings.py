"""Fetchings: addresses that a curator asked for, and how each of them ends. Nothing here goes outside."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from datetime import datetime

from django.db import transaction

from timeline.curation.articles import TakenIn, may_curate
from timeline.curation.errors import Problem, Refused
from timeline.models import Fetching, FetchingState, User

MOST = 50
ATTEMPTS = 3


@transaction.atomic
def ask(urls: Sequence[str], *, by: User) -> list[Fetching]:
    """Note down what is to be fetched, each address once. Raises Refused for none or too many."""
    may_curate(by)
    wanted = list(dict.fromkeys(url.strip() for url in urls if url.strip()))
    if not wanted:
        raise Refused([Problem("addresses", "addresses", "No address is given.", "Write one a line.")])
    if len(wanted) > MOST:
        what = f"{len(wanted)} addresses are given; at most {MOST} are fetched together."
        raise Refused([Problem("addresses", "addresses", what, "Hand in the rest afterwards.")])
    if long := [url for url in wanted if len(url) > 2000]:
        what = f"An address has {len(long[0]):,} characters; at most 2,000 are read."
        raise Refused([Problem("addresses", "addresses", what, "Check what was pasted.")])
    batch = uuid.uuid4()
    rows = [Fetching(batch=batch, position=at, url=url, asked_by=by) for at, url in enumerate(wanted, 1)]
    return Fetching.objects.bulk_create(rows)


def begin(pk: int) -> Fetching | None:
    """Let one worker have it; None when another one has, or it is over."""
    return Fetching.objects.select_related("asked_by").get(pk=pk) if Fetching.objects.take(pk) else None


def succeed(fetching: Fetching, taken: TakenIn) -> None:
    """It leads to its article."""
    fetching.article = taken.article
    fetching.state = FetchingState.KNOWN if taken.known else FetchingState.DONE
    fetching.what = fetching.remedy = ""
    fetching.save()


def fail(fetching: Fetching, *, what: str, remedy: str) -> None:
    """It is over, and says why."""
    fetching.state = FetchingState.FAILED
    fetching.what, fetching.remedy = what[:500], remedy[:500]
    fetching.save()


def put_back(fetching: Fetching, *, what: str) -> bool:
    """Wait for another try, where one is left. What went wrong is shown meanwhile."""
    if fetching.attempts >= ATTEMPTS:
        return False
    fetching.state, fetching.what = FetchingState.WAITING, what[:500]
    fetching.save()
    return True


@transaction.atomic
def again(fetching: Fetching, *, by: User) -> Fetching:
    """Try once more what has failed: a person has asked for it."""
    may_curate(by)
    stored = Fetching.objects.select_for_update().get(pk=fetching.pk)
    if stored.state != FetchingState.FAILED:
        raise Refused([Problem("address", "", "It has not failed.", "Look at the list again.")])
    stored.state, stored.attempts, stored.what, stored.remedy = FetchingState.WAITING, 0, "", ""
    stored.save()
    return stored


@transaction.atomic
def recover(*, before: datetime) -> list[Fetching]:
    """Let wait again what has been worked on since before a moment: its worker is gone."""
    left = list(Fetching.objects.select_for_update().left_since(before))
    for fetching in left:
        fetching.state = FetchingState.WAITING
        fetching.save()
    return left
