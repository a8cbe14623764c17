"""Answers: the right page of the right events, at a cost that does not grow."""

import pytest

from tests.reading.rows import an_event
from timeline.models import Edition
from timeline.reading.answers import answer
from timeline.reading.index.current import index_of
from timeline.reading.neighbours import neighbours
from timeline.reading.paging import links, ordered
from timeline.reading.selection import Presentation, Selection

pytestmark = pytest.mark.django_db


def ask(selection=None, size=3, *, actors=False, **presentation):
    return answer(selection or Selection(), Presentation(**presentation), Edition.current(), size, actors=actors)


def dates(found):
    return [event.edtf for event in found.events]


@pytest.fixture
def seven():
    """One event each month from January to July 1992, the last withdrawn one aside."""
    an_event("1992-08-01", withdrawn_at="2020-01-01T00:00Z", withdrawal_reason="Mistaken.")
    return [an_event(f"1992-{month:02}-05", slug=f"month-{month}", importance=month % 5 + 1) for month in range(1, 8)]


def test_pages_hold_every_event_once_in_order(seven):
    pages = [ask(page=number) for number in (1, 2, 3)]
    assert [edtf for page in pages for edtf in dates(page)] == [f"1992-{month:02}-05" for month in range(1, 8)]
    assert [(page.first, page.last) for page in pages] == [(1, 3), (4, 6), (7, 7)]
    assert {(page.total, page.of_all, page.pages) for page in pages} == {(7, 7, 3)}


def test_the_newest_first_is_the_same_order_reversed(seven):
    assert [edtf for page in (1, 2, 3) for edtf in dates(ask(page=page, order="newest"))] == [
        f"1992-{month:02}-05" for month in range(7, 0, -1)
    ]


def test_pages_are_named_by_the_time_that_they_cover(seven):
    named = [(link.number, link.name.replace("\u00a0", " "), link.current) for link in ask(page=2).links]
    assert named == [
        (1, "January to March 1992", False), (2, "April to June 1992", True), (3, "July 1992", False)
    ]  # fmt: skip
    assert next(link.name.replace("\u00a0", " ") for link in ask(order="newest").links) == "May to July 1992"


def test_a_single_page_needs_no_links(seven):
    assert ask(size=7).links == ()


def test_a_long_list_names_only_the_pages_near_by_and_both_ends(seven):
    found = ordered(Selection(), "oldest", Edition.current())
    assert [link.number for link in links(found, 1, "oldest", Selection(), 1)] == [1, 2, 3, 7]
    assert [link.number for link in links(found, 4, "oldest", Selection(), 1)] == [1, 2, 3, 4, 5, 6, 7]


def test_pages_of_a_search_by_relevance_are_named_by_number(seven):
    found = ask(Selection(q="month"), order="relevance")
    assert [link.name for link in found.links] == ["1–3", "4–6", "7–7"]
    assert [event.importance for event in found.events] == [5, 4, 3]


def test_a_page_that_there_is_not_is_told_and_the_last_one_shown(seven):
    found = ask(page=9)
    assert dates(found) == ["1992-07-05"]
    assert [(problem.parameter, problem.what) for problem in found.problems] == [("page", "There are 3 pages.")]


def test_what_began_before_the_window_stands_first_and_is_counted(seven):
    an_event("1991-02/1992-12", slug="long")
    an_event("1992-04", slug="some-time-in-april")
    found = ask(Selection(from_="1992-04-10"), size=10)
    assert [event.slug for event in found.events][:3] == ["long", "some-time-in-april", "month-5"]
    assert found.began_earlier == 1
    assert ask(Selection(from_="1992-04-10"), order="newest").began_earlier == 0
    assert ask(Selection(from_="1992-04-10"), size=2).links[0].name.replace("\u00a0", " ") == "April 1992"


def test_a_view_moves_the_list_to_its_first_event_and_changes_no_count(seven):
    found = ask(view="1992-05-01/1992-06-30")
    assert (found.page, found.anchor, found.total) == (2, "month-5", 7)
    newest = ask(view="1992-05-01/1992-06-30", order="newest")
    assert (newest.page, newest.anchor) == (1, "month-6")
    assert ask(view="1992-05-01/1992-06-30", page=1).page == 1
    assert ask(view="2001-01-01/2002-01-01").anchor == "month-7"


def test_nothing_found_is_an_answer_too():
    found = ask(view="1992-05-01/1992-06-30")
    assert (found.total, found.page, found.pages, found.events, found.anchor) == (0, 1, 1, (), None)
    assert (found.first, found.last, found.problems) == (0, 0, ())


def test_a_page_costs_the_same_queries_for_three_events_and_thirty(django_assert_max_num_queries):
    def read(selection):
        for event in ask(selection, size=100, actors=True).events:
            assert event.kind.group.slug
            assert [text.title for text in event.texts.all()]
            assert [(one.actor.slug, one.role.slug) for one in event.involvements.all()]
            assert [one.place.slug for one in event.event_places.all()]

    counts = []
    for more in (3, 27):
        for _ in range(more):
            an_event(actors=[("avalia", "target"), ("borsia", "host")], places=["ford"])
        assert index_of(Edition.current()).keys
        with django_assert_max_num_queries(6) as cold:
            read(Selection(importance=2))
        with django_assert_max_num_queries(6) as warm:
            read(Selection(importance=2))
        counts.append((len(cold), len(warm)))
    assert counts[0] == counts[1]


def test_before_and_after_stay_within_the_question(seven):
    asked = Selection(importance=3)  # months 2, 3, 4 and 7
    found = neighbours(seven[2], asked, Edition.current())
    assert (found.previous.slug, found.next.slug, found.position, found.total) == ("month-2", "month-4", 2, 4)
    last = neighbours(seven[6], asked, Edition.current())
    assert (last.previous.slug, last.next, last.position) == ("month-4", None, 4)
    outside = neighbours(seven[0], asked, Edition.current())
    assert (outside.previous, outside.next, outside.position, outside.total) == (None, None, None, 4)


def test_the_first_event_has_nothing_before_it(seven):
    assert neighbours(seven[0], Selection(), Edition.current()).previous is None
