"""Every number beside a filter is the number that choosing it gives."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, example, given, settings

from tests.reading.questions import World, selections
from tests.reading.rows import a_row, a_world, an_event
from timeline.models import Edition, Role
from timeline.reading.facets import MOST_FREQUENT, facets
from timeline.reading.index.current import index_of
from timeline.reading.selection import Selection

pytestmark = pytest.mark.django_db
quick = settings(deadline=None, suppress_health_check=list(HealthCheck), max_examples=20)


def values(found):
    """(parameter, value) of every facet value."""
    for parameter, name in (
        ("actor", "actors"), ("role", "roles"), ("place", "places"), ("importance", "importance"), ("grade", "grades"),
        ("outlet", "outlets"),
    ):  # fmt: skip
        yield from ((parameter, value) for value in getattr(found, name))
    for group in found.kinds:
        yield from (("kind", value) for value in (group.group, *group.kinds))
    yield from (("figures", found.figures), ("disputed", found.disputed))


def test_every_count_is_the_number_of_events_that_adding_the_value_leaves():
    a_world()
    world, seen = World(), set()

    @quick
    @given(selections())
    @example(Selection(actors=("avalia", "borsia"), all_actors=True, roles=("target",), outlets=("herald",)))
    @example(Selection(places=("ford",), kinds=("fighting",), grades=("documented",), importance=2, figures=True))
    @example(Selection(disputed=True))
    def holds(asked):
        found = facets(asked, Edition.current())
        assert found.total == asked.events().count() == len(world.answer(asked))
        for parameter, value in values(found):
            added = asked.with_(parameter, value.slug)
            assert value.count == len(world.answer(added)), (parameter, value)
            assert value.chosen == ((parameter, value.slug) in asked.parameters())
            seen.add((parameter, value.chosen))

    holds()
    parameters = {"actor", "role", "kind", "place", "importance", "grade", "outlet", "figures", "disputed"}
    assert seen == {(parameter, chosen) for parameter in parameters for chosen in (True, False)}


def test_the_number_beside_a_value_counts_it_under_the_other_filters_alone():
    a_world(seed=1)
    world = World()

    @quick
    @given(selections())
    def holds(asked):
        for parameter, value in values(facets(asked, Edition.current())):
            others = asked.without_(parameter)
            if parameter == "actor":  # who has the role in force, and whether parts count, stays in question
                others = replace(others, parts=asked.parts, roles=asked.roles)
            alone = others.with_(parameter, value.slug)
            if parameter == "place":
                alone = replace(alone, within=asked.within)
            assert value.matching == len(world.answer(alone)), (parameter, value)

    holds()


def test_the_twelve_most_frequent_actors_stand_first_and_a_chosen_one_always():
    for number in range(20):
        for _ in range(number // 5 + 1):
            an_event(actors=[(f"actor-{number:02}", "target")])
    found = facets(Selection(actors=("actor-00",)), Edition.current())
    assert len(found.actors) == MOST_FREQUENT + 1
    assert [value.matching for value in found.actors] == [4] * 5 + [3] * 5 + [2] * 2 + [1]
    assert (found.actors[-1].slug, found.actors[-1].chosen) == ("actor-00", True)


def test_roles_are_told_under_a_chosen_actor_only():
    a_row(Role, "never-used")
    an_event(actors=[("avalia", "signatory"), ("borsia", "host")])
    assert facets(Selection(), Edition.current()).roles == ()
    assert [value.slug for value in facets(Selection(actors=("avalia",)), Edition.current()).roles] == ["signatory"]


@pytest.mark.parametrize(
    "asked",
    [
        Selection(),
        Selection(actors=("avalia",), roles=("target",), kinds=("battle",), outlets=("herald",), places=("ford",)),
        Selection(actors=("avalia", "borsia"), all_actors=True, places=("ford",), within=70),
    ],
)
def test_facets_cost_no_query_but_for_words_and_places(asked, django_assert_max_num_queries):
    for seed, events in ((0, 3), (1, 27)):
        a_world(seed=seed, events=events)
        edition = Edition.current()
        assert index_of(edition).keys
        with django_assert_max_num_queries(4):
            facets(asked, edition)
        with django_assert_max_num_queries(0):
            facets(asked.without_("place").with_("importance", 2), edition)


def test_facets_are_remembered_for_their_edition_alone(django_assert_num_queries):
    an_event()
    edition = Edition.current()
    before = facets(Selection(), edition)
    with django_assert_num_queries(0):
        assert facets(Selection(), edition) == before
    an_event()
    assert facets(Selection(), Edition.current()).total == 2


def test_a_value_that_would_leave_nothing_is_not_offered():
    an_event(actors=[("avalia", "target")])
    an_event(actors=[("borsia", "target")])
    found = facets(Selection(actors=("avalia",), all_actors=True), Edition.current())
    assert [value.slug for value in found.actors] == ["avalia"]
