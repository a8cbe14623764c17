"""Addresses to be fetched: each once, in order, to one worker at a time, and never lost."""

from datetime import timedelta

import pytest
from django.utils import timezone

from tests import desk_builders
from timeline.curation import fetchings
from timeline.curation.articles import TakenIn
from timeline.curation.errors import Refused
from timeline.models import Fetching, FetchingState

pytestmark = pytest.mark.django_db


@pytest.fixture
def carla():
    return desk_builders.a_curator()


def asked(carla, *urls) -> list[Fetching]:
    fetchings.ask(urls or ["https://a.example/"], by=carla)
    return list(Fetching.objects.order_by("position"))


def test_each_address_is_asked_for_once_in_order(carla):
    found = asked(carla, "https://b.example/", " https://a.example/ ", "", "https://b.example/")
    assert [(one.position, one.url, one.state) for one in found] == [
        (1, "https://b.example/", "waiting"),
        (2, "https://a.example/", "waiting"),
    ]


@pytest.mark.parametrize(
    "urls", [[""], [f"https://a.example/{n}" for n in range(51)], ["https://a.example/" + "x" * 2000]]
)
def test_none_or_too_much_is_refused_whole(carla, urls):
    with pytest.raises(Refused):
        fetchings.ask(urls, by=carla)
    assert not Fetching.objects.exists()


def test_one_worker_has_it(carla):
    (one,) = asked(carla)
    begun = fetchings.begin(one.pk)
    assert (begun.state, begun.attempts, fetchings.begin(one.pk)) == (FetchingState.WORKING, 1, None)


def test_it_is_tried_three_times_and_then_over(carla):
    (one,) = asked(carla)
    tries = []
    for _ in range(3):
        begun = fetchings.begin(one.pk)
        tries.append(fetchings.put_back(begun, what="No answer."))
    assert tries == [True, True, False]


def test_what_a_stopped_worker_left_waits_again_and_the_rest_is_left_alone(carla):
    left, working, _ = asked(carla, "https://a.example/", "https://b.example/", "https://c.example/")
    fetchings.begin(left.pk)
    fetchings.begin(working.pk)
    Fetching.objects.filter(pk=left.pk).update(changed_at=timezone.now() - timedelta(minutes=5))
    assert fetchings.recover(before=timezone.now() - timedelta(minutes=1)) == [left]
    assert [one.state for one in Fetching.objects.order_by("position")] == ["waiting", "working", "waiting"]


def test_what_has_failed_can_be_asked_for_again_and_nothing_else(carla):
    (one,) = asked(carla)
    with pytest.raises(Refused):
        fetchings.again(one, by=carla)
    fetchings.fail(fetchings.begin(one.pk), what="Not found.", remedy="Check it.")
    retried = fetchings.again(one, by=carla)
    assert (retried.state, retried.attempts, retried.what) == (FetchingState.WAITING, 0, "")


def test_it_ends_at_its_article(carla):
    article = desk_builders.a_new_article(by=carla)
    new, known = asked(carla, "https://a.example/", "https://b.example/")
    fetchings.succeed(new, TakenIn(article, known=False))
    fetchings.succeed(known, TakenIn(article, known=True))
    assert [(one.state, one.article) for one in Fetching.objects.order_by("position")] == [
        ("done", article),
        ("known", article),
    ]
