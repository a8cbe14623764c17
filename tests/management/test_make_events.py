"""Invented events for benchmarks: realistic in shape, equal for equal seeds, never beside a real record."""

from collections import Counter
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from tests.builders import a_site
from timeline.management.invented import ACTORS, YEARS, World
from timeline.models import Actor, Citation, Event, Involvement

SOME = 40


def make(events, seed=7):
    told = StringIO()
    call_command("make_events", events, seed=seed, stdout=told)
    return told.getvalue()


@pytest.fixture(scope="module")
def payloads():
    return [proposal.payload for proposal in World(4000, 7).events()]


@pytest.mark.django_db
def test_an_empty_database_is_filled_through_publishing():
    assert f"{SOME} of {SOME} events" in make(SOME)
    assert Event.objects.published().count() == SOME
    assert Actor.objects.count() == ACTORS
    assert Citation.objects.count() == 2 * SOME
    assert Event.objects.filter(has_figures=True).exists()
    assert Event.objects.filter(disputed=True).exists()
    assert 2 * SOME < Involvement.objects.count() < 4 * SOME


@pytest.mark.django_db
def test_a_database_that_holds_a_record_is_refused_and_left_as_it_is():
    a_site()
    with pytest.raises(CommandError, match="holds records"):
        make(SOME)
    assert Event.objects.count() == Actor.objects.count() == 0


@pytest.mark.django_db
def test_no_number_of_events_but_a_positive_one_is_taken():
    with pytest.raises(CommandError, match="1 or more"):
        make(0)


def test_equal_seeds_make_equal_worlds_and_others_another():
    def world(seed):
        made = World(50, seed)
        return [*made.frame(), *made.events()]

    assert world(3) == world(3)
    assert world(3) != world(4)


def test_every_event_has_an_address_of_its_own(payloads):
    assert len({payload["id"] for payload in payloads}) == len(payloads)


def test_twelve_in_a_hundred_are_ranges(payloads):
    assert 0.10 < sum(payload["edtf_end"] is not None for payload in payloads) / len(payloads) < 0.14


def test_dates_are_known_to_the_day_month_season_or_year(payloads):
    lengths = Counter(len(payload["edtf_start"].rstrip("~")) for payload in payloads)
    seasons = sum(payload["edtf_start"][5:7] in ("21", "22", "23", "24") for payload in payloads)
    assert set(lengths) == {10, 7, 4}
    assert lengths[10] > lengths[7] > seasons > 50
    assert lengths[4] > 100


def test_events_come_in_bursts_over_38_years(payloads):
    months = Counter(payload["id"][:7] for payload in payloads)
    years = {payload["id"][:4] for payload in payloads}
    assert len(years) in (YEARS, YEARS + 1)
    assert max(months.values()) > 5 * len(payloads) / (YEARS * 12)


def test_a_few_actors_are_everywhere_and_most_are_rare(payloads):
    often = Counter(one["actor"] for payload in payloads for one in payload["actors"])
    counts = sorted(often.values(), reverse=True)
    assert len(counts) == ACTORS
    assert counts[0] > 20 * counts[ACTORS // 2]
