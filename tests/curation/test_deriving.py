"""What is computed beside the record: for whom an event counts, how well it is sourced, whether figures differ."""

import pytest

from tests import builders
from timeline.curation import publishing
from timeline.curation.proposals import Proposal
from timeline.models import Event, Reach, User

pytestmark = pytest.mark.django_db


def reached(event) -> dict[str, bool]:
    """actor → whether in its own name"""
    return {reach.actor.slug: reach.itself for reach in Reach.objects.filter(event=event).select_related("actor")}


def test_an_event_counts_for_all_that_its_actor_belonged_to():
    builders.an_actor("army", affiliations=[builders.affiliated("norland")])
    builders.an_actor("general", kind="person", affiliations=[builders.affiliated("army", "leads", "1990/1995")])
    event = builders.an_event(actors=[("general", "speaker")])
    assert reached(event) == {"general": True, "army": False, "norland": False}


@pytest.mark.parametrize(
    ("edtf", "counts"),
    [("1989-12-31", False), ("1990-01-01", True), ("1995-12", True), ("1996-01-01", False), ("1988/1990-03", True)],
)
def test_an_affiliation_counts_only_where_it_touches_the_event(edtf, counts):
    builders.an_actor("minister", kind="person", affiliations=[builders.affiliated("norland", "leads", "1990/1995")])
    event = builders.an_event(edtf=edtf, actors=[("minister", "speaker")])
    assert ("norland" in reached(event)) is counts


def test_an_affiliation_without_dates_always_counts():
    builders.an_actor("captain", kind="person", affiliations=[builders.affiliated("norland", "member-of", None)])
    assert "norland" in reached(builders.an_event(edtf="1950", actors=[("captain", "target")]))


def test_a_successor_counts_what_its_predecessor_did_and_not_the_other_way_round():
    builders.an_actor("old-norland")
    builders.an_actor("norland", affiliations=[builders.affiliated("old-norland", "successor-of", "1991/..")])
    before = builders.an_event("Before", edtf="1989", actors=[("old-norland", "host")])
    after = builders.an_event("After", edtf="1993", actors=[("norland", "host")])
    assert reached(before) == {"old-norland": True, "norland": False}
    assert reached(after) == {"norland": True}


def test_a_changed_affiliation_moves_the_events_that_were_there_before():
    builders.an_actor("army")
    builders.an_actor("norland")
    event = builders.an_event(actors=[("army", "host")])
    payload, version = publishing.current_payload("actor", "army")
    joined = payload | {"affiliations": [builders.affiliated("norland")]}
    publishing.publish(Proposal("actor", joined, version), by=User.loader())
    assert reached(event) == {"army": True, "norland": False}
    publishing.publish(Proposal("actor", payload, version + 1), by=User.loader())
    assert reached(event) == {"army": True}


def test_a_new_succession_moves_the_events_of_the_predecessor():
    builders.an_actor("old-norland")
    event = builders.an_event(edtf="1989", actors=[("old-norland", "host")])
    builders.an_actor("norland", affiliations=[builders.affiliated("old-norland", "successor-of")])
    assert reached(event) == {"old-norland": True, "norland": False}


@pytest.mark.parametrize(
    ("sources", "grade"),
    [
        ([{}], "single-source"),
        ([{}, {"outlet": "the-herald"}], "corroborated"),
        ([{}, {"outlet": "outlet-0"}], "single-source"),
        ([{}, {"standing": "reference-copy"}], "single-source"),
        ([{}, {"standing": "unknown"}], "single-source"),
        ([{"owner": "One House"}, {"owner": "One House"}], "single-source"),
        ([{"kind": "resolution"}], "documented"),
        ([{"kind": "court-document"}], "documented"),
        ([{"kind": "dataset"}], "single-source"),
        ([{"kind": "dataset", "standing": "party-government", "side": "north"}], "documented"),
    ],
)
def test_the_grade_follows_from_independent_voices_and_primary_documents(sources, grade):
    for number, facts in enumerate(sources):
        outlet = facts.get("outlet", f"outlet-{number}")
        builders.an_outlet(outlet, **{k: v for k, v in facts.items() if k in ("standing", "side", "owner")})
        builders.a_source(f"source-{number}", outlet=outlet, kind=facts.get("kind", "news-report"))
    builders.an_event(sources=[f"source-{number}" for number in range(len(sources))])
    assert Event.objects.get().grade == grade


def figures(*ranges):
    return [
        builders.a_figure(low, high, claimant_words=f"claimant {n}", comparison="toll")
        for n, (low, high) in enumerate(ranges)
    ]


@pytest.mark.parametrize(
    ("ranges", "disputed"),
    [
        ([(10, 20), (15, 30)], False),
        ([(10, 20), (20, 30)], False),
        ([(10, 20), (21, 30)], True),
        ([(10, 20), (15, 30), (31, 40)], True),
    ],
)
def test_figures_are_disputed_where_claimants_have_no_number_in_common(ranges, disputed):
    event = builders.an_event(figures=figures(*ranges))
    event.refresh_from_db()
    assert (event.has_figures, event.disputed) == (True, disputed)


def test_an_open_bound_reaches_for_ever():
    open_up = builders.a_figure(5, claimant_words="one", comparison="toll") | {"high": None}
    event = builders.an_event(figures=[open_up, builders.a_figure(900, claimant_words="two", comparison="toll")])
    event.refresh_from_db()
    assert not event.disputed


def test_figures_outside_a_comparison_are_never_set_against_each_other():
    killed, votes = builders.a_figure(3, claimant_words="one"), builders.a_figure(900, claimant_words="two")
    event = builders.an_event(figures=[killed, votes | {"about": "votes"}])
    event.refresh_from_db()
    assert not event.disputed
