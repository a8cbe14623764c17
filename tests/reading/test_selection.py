"""The question: from the URL, back to it, and which events answer."""

import pytest
from django.http import QueryDict
from hypothesis import HealthCheck, given, settings

from tests.reading.questions import World, selections
from tests.reading.rows import a_place, a_world, an_actor, an_event
from timeline.models import FormerSlug
from timeline.reading.selection import Presentation, Selection

pytestmark = pytest.mark.django_db
quick = settings(deadline=None, suppress_health_check=list(HealthCheck))


def read(query, **others):
    return Selection.from_query(QueryDict(query), **others)


def refused(query):
    return [problem.parameter for problem in read(query)[2]]


def slugs(selection):
    return {event.slug for event in selection.events()}


@pytest.fixture
def world():
    a_world()
    return World()


def test_a_question_goes_into_the_url_and_comes_back_equal(world):
    @settings(quick, max_examples=150)
    @given(selections())
    def holds(asked):
        back, presentation, problems = read(asked.to_query())
        assert (back, presentation, problems) == (asked, Presentation(), ())
        assert back.to_query() == asked.to_query()

    holds()


def test_every_question_is_answered_as_its_plain_meaning_says(world):
    sizes = []

    @settings(quick, max_examples=250)
    @given(selections())
    def holds(asked):
        answer = [event.slug for event in asked.events()]
        assert sorted(answer) == sorted(world.answer(asked))
        sizes.append(len(answer))

    holds()
    assert sum(0 < size < len(world.events) for size in sizes) > 30


def test_the_whole_record_has_the_empty_question():
    assert Selection().to_query() == ""
    assert Selection().is_empty
    assert not Selection(figures=True).is_empty
    assert Selection(all_actors=True, parts=False).is_empty


def test_equal_questions_have_one_key_and_others_another():
    assert Selection(actors=("b", "a", "a")) == Selection(actors=("a", "b"))
    assert Selection(actors=("b", "a")).key == Selection(actors=("a", "b")).key
    assert Selection(actors=("a",)).key != Selection(places=("a",)).key


def test_every_parameter_is_read():
    for slug in ("avalia", "borsia"):
        an_event(actors=[(slug, "target")], places=["ford"], outlets=["herald"])
    query = (
        "actor=borsia&actor=avalia&actors=all&parts=0&role=target&kind=battle&kind=fighting&place=ford&within=20"
        "&from=1992&to=1993-05~&importance=4&grade=documented&figures=1&disputed=1&outlet=herald&q=two++words"
        "&order=relevance&page=3&view=1992-05-01/1992-06-01"
    )
    asked, presentation, problems = read(query)
    assert problems == ()
    assert asked == Selection(
        actors=("avalia", "borsia"), all_actors=True, parts=False, roles=("target",), kinds=("battle", "fighting"),
        places=("ford",), within=20, from_="1992", to="1993-05~", importance=4, grades=("documented",), figures=True,
        disputed=True, outlets=("herald",), q="two words",
    )  # fmt: skip
    assert presentation == Presentation("relevance", 3, "1992-05-01/1992-06-01")
    assert read(asked.to_query(presentation)) == (asked, presentation, ())


def test_a_form_sent_with_empty_fields_asks_nothing_and_is_no_problem():
    query = "q=&from=&to=+&importance=&actor=&order=&page=&within=&view="
    assert read(query) == (Selection(), Presentation(), ())


@pytest.mark.parametrize(
    "query",
    [
        "actor=nobody", "role=nobody", "kind=nothing", "place=nowhere", "outlet=none", "grade=gold", "actors=some",
        "parts=2", "figures=yes", "disputed=true", "from=May", "to=1992-13", "from=../1992", "to=1992/..",
        "importance=6", "importance=0", "importance=high", "importance=-1", "importance=٣", "within=10", "q=!!!",
        "order=best", "order=relevance", "page=0", "page=99999999999999999999", "view=1992-05", "view=1992/..",
        "actor=Not+A+Slug", "actor=a%00b", "place=%27+or+1=1", "actr=avalia", "importance=3&importance=4",
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_told_by_the_name_of_its_parameter(query):
    assert refused(query) == [query.partition("=")[0]]


def test_the_rest_of_a_question_is_still_asked():
    an_event(actors=[("avalia", "target")])
    asked, _, problems = read("actor=avalia&actor=nobody&kind=nothing&importance=3")
    assert asked == Selection(actors=("avalia",), importance=3)
    assert [str(problem) for problem in problems] == [
        "actor=nobody: No actor has this name.",
        "kind=nothing: There is no such kind of event, nor a group of kinds.",
    ]


def test_a_window_that_ends_before_it_begins_loses_its_end_and_says_so():
    asked, _, problems = read("from=1993&to=1992-05")
    assert (asked, [problem.parameter for problem in problems]) == (Selection(from_="1993"), ["to"])


def test_a_window_may_begin_and_end_in_the_same_month():
    assert read("from=1992-05&to=1992-05")[2] == ()


def test_a_distance_without_a_known_place_is_told_not_dropped_silently():
    a_place("ford", (40, 46))
    assert refused("within=10&place=nobody") == ["place", "within"]
    assert refused("within=10&place=ford") == []


def test_more_values_than_anybody_means_are_told_and_cost_no_more():
    asked, _, problems = read("&".join(f"actor=a{number}" for number in range(500)))
    assert (asked, problems[0].value) == (Selection(), "500 values")


def test_a_long_search_is_cut_and_told():
    asked, _, problems = read("q=" + "word+" * 1000)
    assert [problem.parameter for problem in problems] == ["q"]
    assert 0 < len(asked.q) <= 200
    assert read(asked.to_query())[0] == asked


def test_marks_of_other_sites_on_a_link_are_no_problem_and_the_callers_own_parameters_neither():
    assert refused("utm_source=mail&fbclid=abc") == []
    assert read("lang=hy", also=["lang"])[2] == ()
    assert refused("lang=hy") == ["lang"]


def test_a_moved_slug_is_followed():
    an_actor("new-name")
    FormerSlug.objects.create(noun="actor", old="old-name", new="new-name")
    assert read("actor=old-name") == (Selection(actors=("new-name",)), Presentation(), ())


def test_the_words_on_a_question_add_and_take_away_one_value():
    asked = Selection(actors=("avalia",), importance=3)
    assert asked.with_("actor", "borsia") == Selection(actors=("avalia", "borsia"), importance=3)
    assert asked.with_("importance", "5").importance == 5
    assert asked.with_("figures", "1").figures
    assert asked.without_("importance") == Selection(actors=("avalia",))
    assert Selection(actors=("a", "b"), parts=False).without_("actor", "a") == Selection(actors=("b",), parts=False)
    assert Selection(actors=("a",), parts=False, all_actors=True).without_("actor", "a") == Selection()
    assert Selection(places=("ford",), within=5).without_("place") == Selection()
    assert list(asked.filters()) == [("actor", "avalia"), ("importance", "3")]
    assert asked.having("actor", "avalia")
    assert not asked.having("actor", "borsia")


def test_an_event_that_began_earlier_belongs_to_the_window_that_it_reaches_into():
    an_event("1991-12/1992-06", slug="long")
    an_event("1992-05", slug="in-may")
    an_event("1991/..", slug="going-on")
    an_event("1992-06-02", slug="later")
    assert slugs(Selection(from_="1992-05-20", to="1992-06-01")) == {"long", "in-may", "going-on"}


def test_the_order_is_by_the_last_day_of_beginning_so_that_a_month_follows_its_days():
    for edtf in ("1992-05", "1992-05-31", "1992-05-01", "1992-04-30", "1992"):
        an_event(edtf, slug=f"e-{edtf}")
    oldest = [event.edtf for event in Selection().in_order(Presentation())]
    assert oldest == ["1992-04-30", "1992-05-01", "1992-05", "1992-05-31", "1992"]
    assert [event.edtf for event in Selection().in_order(Presentation(order="newest"))] == oldest[::-1]


def test_reading_a_question_costs_one_query_for_all_its_lists_of_slugs(django_assert_num_queries):
    an_event(actors=[("avalia", "target")])
    with django_assert_num_queries(1):
        read("actor=avalia&kind=battle&role=target&importance=3&q=word")
