"""Lists, search, filters, lookups, and dates read back."""

import pytest

from tests import builders
from tests.admin.reading_pages import said
from timeline.models import Actor, Event

pytestmark = pytest.mark.django_db
LISTS = ["event", "actor", "place", "period", "outlet", "source", "kind", "role", "revision", "user"]


@pytest.fixture
def world(ada):
    builders.an_actor("sudria", names={"az": "Şudriya", "ru": "Судрия"})
    builders.a_place("midtown")
    builders.an_event("Ceasefire signed", actors=[("sudria", "signatory")])
    builders.an_event("Village shelled", edtf="1995-02", type="shelling", importance=5)
    builders.an_event("Mistaken report", edtf="1996", withdrawn=True)


@pytest.mark.parametrize("noun", ["actor", "place", "period", "outlet", "source", "kind", "role", "revision", "user"])
def test_every_list_opens(at_admin, world, noun):
    assert at_admin.get(f"/admin/timeline/{noun}/").status_code == 200


def titles(response) -> list[str]:
    return [event.title for event in map(_named, response.context["cl"].result_list)]


def _named(event):
    event.title = event.texts.all()[0].title
    return event


def test_the_list_of_events_says_when_what_and_whether_readers_see_it(at_admin, world):
    response = at_admin.get("/admin/timeline/event/")
    assert titles(response) == ["Ceasefire signed", "Village shelled", "Mistaken report"]
    text = said(response)
    assert "12\u00a0May\u00a01994 Agreement 3" in text or "12 May 1994 Agreement 3" in text
    assert "Withdrawn" in text


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("q=сУДРИЯ", ["Ceasefire signed"]),
        ("q=shell", ["Village shelled"]),
        ("importance__exact=5", ["Village shelled"]),
        ("seen=no", ["Mistaken report"]),
        ("seen=yes", ["Ceasefire signed", "Village shelled"]),
        ("earliest__year=1995", ["Village shelled"]),
    ],
)
def test_events_are_searched_and_filtered(at_admin, world, asked, found):
    assert titles(at_admin.get(f"/admin/timeline/event/?{asked}")) == found


def test_events_are_filtered_by_kind_which_is_shown_by_name(at_admin, world):
    kind = Event.objects.get(importance=5).kind
    response = at_admin.get(f"/admin/timeline/event/?kind__id__exact={kind.pk}")
    assert titles(response) == ["Village shelled"]
    assert "By kind: Shelling" in said(response)


@pytest.mark.parametrize("typed", ["şudriya", "SUDRIYA", "Судрия", "sudria", "sudr"])
def test_an_actor_is_found_by_any_name_in_any_spelling(at_admin, world, typed):
    found = at_admin.get("/admin/timeline/actor/", {"q": typed}).context["cl"].result_list
    assert [actor.slug for actor in found] == ["sudria"]
    rows = at_admin.get("/admin/lookup/actor/", {"q": typed}).json()["rows"]
    assert [row["text"] for row in rows] == ["Sudria [sudria]"]


def test_a_lookup_names_the_alias_that_matched(at_admin, world):
    row = at_admin.get("/admin/lookup/actor/", {"q": "судр"}).json()["rows"][0]
    assert (row["name"], row["about"]) == ("Sudria", "Судрия")


@pytest.mark.parametrize(
    ("noun", "typed", "text"),
    [
        ("event", "village", "Village shelled [1995-village-shelled]"),
        ("place", "mid", "Midtown [midtown]"),
        ("source", "courier", "Courier report [courier-report]"),
        ("outlet", "cour", "The Courier [the-courier]"),
    ],
)
def test_each_noun_of_a_form_is_looked_up(at_admin, world, noun, typed, text):
    assert text in [row["text"] for row in at_admin.get(f"/admin/lookup/{noun}/", {"q": typed}).json()["rows"]]


def test_a_lookup_of_nothing_or_of_no_noun_finds_nothing(at_admin, world):
    assert at_admin.get("/admin/lookup/actor/", {"q": " "}).json() == {"rows": []}
    assert at_admin.get("/admin/lookup/user/", {"q": "ada"}).status_code == 404


@pytest.mark.parametrize(
    ("edtf", "right", "words"),
    [
        ("1992-05", True, "May 1992"),
        ("1992-05-08/1992-05-10", True, "8–10 May 1992"),
        ("1993-10-23~", True, "About 23 October 1993"),
        ("May 1992", False, "1992-05"),
    ],
)
def test_a_date_is_read_back_in_words_as_it_is_typed(at_admin, edtf, right, words):
    answer = at_admin.get("/admin/reading/", {"edtf": edtf}).json()
    assert answer["right"] is right
    assert words in answer["words"].replace("\u00a0", " ")


@pytest.mark.parametrize("noun", ["event", "actor", "place", "outlet", "source"])
def test_a_list_asks_the_database_as_often_with_many_rows_as_with_few(
    at_admin, world, django_assert_max_num_queries, noun
):
    def queries():
        with django_assert_max_num_queries(25) as found:
            at_admin.get(f"/admin/timeline/{noun}/")
        return len(found)

    before = queries()
    for number in range(8):
        builders.an_actor(f"actor-{number}")
        builders.a_place(f"place-{number}")
        builders.a_source(f"source-{number}", outlet=f"outlet-{number}")
        builders.an_event(f"Event {number}", places=[f"place-{number}"], actors=[(f"actor-{number}", "host")])
    assert queries() == before
    assert Actor.objects.count() > 8
