"""The strip, what to loosen when nothing is found, and what one actor can be narrowed to."""

import pytest

from tests.reading.rows import a_kind, an_actor, an_event
from timeline.models import Affiliation, Edition
from timeline.reading.index.current import index_of
from timeline.reading.loosening import loosening
from timeline.reading.parts import parts
from timeline.reading.selection import Selection
from timeline.reading.series import series

pytestmark = pytest.mark.django_db


def strip(selection=None):
    return [
        (cell.year, cell.solid, cell.outline, cell.chosen)
        for cell in series(selection or Selection(), Edition.current())
    ]


def ways(selection):
    return [(way.parameter, way.value, way.count) for way in loosening(selection, Edition.current())]


@pytest.fixture
def years():
    a_kind("agreement", "talks", "ring")
    an_event("1990-05/1992-03")
    an_event("1990-07-01", kind="agreement")
    an_event("1992-03", importance=5)
    an_event("1992", kind="agreement")


def test_the_strip_counts_an_event_once_in_the_year_of_its_earliest_day(years):
    assert strip() == [(1990, 1, 1, True), (1991, 0, 0, True), (1992, 1, 1, True)]


def test_the_strip_keeps_its_years_under_any_filter(years):
    assert strip(Selection(importance=5)) == [(1990, 0, 0, True), (1991, 0, 0, True), (1992, 1, 0, True)]


def test_a_window_marks_its_years_and_hides_none(years):
    assert strip(Selection(from_="1991-12", to="1992-01-01")) == [
        (1990, 1, 1, False), (1991, 0, 0, True), (1992, 1, 1, True)
    ]  # fmt: skip


def test_an_empty_record_has_no_strip():
    assert strip() == []


def test_nothing_found_names_the_filters_to_loosen_best_first():
    a_kind("agreement", "talks", "ring")
    for _ in range(3):
        an_event(actors=[("avalia", "target"), ("corland", "target")], kind="agreement")
    an_event(actors=[("avalia", "target")])
    an_event(actors=[("dorsk", "target")])
    asked = Selection(actors=("avalia", "corland"), all_actors=True, kinds=("fighting",))
    assert asked.events().count() == 0
    assert ways(asked) == [("kind", "fighting", 3), ("actor", "corland", 1)]
    loosest = loosening(asked, Edition.current())[0]
    assert loosest.selection == asked.without_("kind")
    assert loosest.selection.events().count() == loosest.count


def test_a_window_can_be_loosened_at_either_end_or_as_a_whole(years):
    asked = Selection(from_="1993", to="1994")
    assert asked.events().count() == 0
    assert ways(asked) == [("from", "1993", 4), ("window", "1993/1994", 4)]


def test_the_whole_record_has_nothing_to_loosen():
    assert ways(Selection()) == []


def test_what_to_loosen_costs_one_query_for_words_and_none_for_the_rest(years, django_assert_num_queries):
    asked = Selection(from_="1993", to="1994", importance=5, kinds=("battle", "agreement"), q="word")
    edition = Edition.current()
    assert index_of(edition).keys
    with django_assert_num_queries(1):
        loosening(asked, edition)


@pytest.fixture
def avalia():
    """A state whose army has a brigade; the minister belongs to it as well."""
    for slug, kind, whole in (
        ("avalian-army", "armed-forces", "avalia"),
        ("avalian-brigade", "armed-forces", "avalian-army"),
        ("avalian-ministry", "government-body", "avalia"),
    ):
        Affiliation.objects.create(actor=an_actor(slug, kind), to=an_actor(whole), relation="part-of")
    an_event("1991-09", actors=[("avalia", "signatory")])
    an_event(
        "1990-01-05", actors=[("avalian-brigade", "target")], parts=[("avalian-army", "target"), ("avalia", "target")]
    )
    an_event("1993-01-05", actors=[("avalian-army", "target")], parts=[("avalia", "target")])
    an_event("1994", actors=[("avalian-ministry", "host")], parts=[("avalia", "host")])


def test_under_one_actor_stand_itself_its_forces_and_its_roles(avalia):
    found = parts(Selection(actors=("avalia",)), Edition.current())
    assert found.whole == 4
    assert (found.itself.count, found.itself.since) == (1, "1991-09")
    assert found.itself.selection == Selection(actors=("avalia",), parts=False)
    assert (found.forces.count, found.forces.since) == (2, "1990-01-05")
    assert found.forces.selection == Selection(actors=("avalian-army", "avalian-brigade"))
    assert [(role.slug, role.count) for role in found.roles] == [("target", 2), ("host", 1), ("signatory", 1)]


def test_the_narrower_questions_give_the_events_that_were_promised(avalia):
    found = parts(Selection(actors=("avalia",), from_="1991"), Edition.current())
    for part in (found.itself, found.forces):
        assert part.selection.events().count() == part.count == 1


def test_an_actor_without_forces_and_a_question_about_two_have_none(avalia):
    assert parts(Selection(actors=("avalian-ministry",)), Edition.current()).forces is None
    assert parts(Selection(actors=("avalia", "avalian-army")), Edition.current()) is None
