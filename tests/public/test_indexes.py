"""The indexes: everything of one noun, under letters, found by any name."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.builders import a_place, a_source, alias, an_actor, an_event
from tests.memory import forget_all
from tests.public.html import page
from timeline.formats.as_index import PAGE_SIZE, Entry, Question, index

pytestmark = pytest.mark.django_db


def names(client, address):
    response = client.get(address)
    assert response.status_code == 200
    return [one.words for one in page(response).all(".entry-name")]


def test_actors_are_alphabetical_whatever_their_marks_and_script(client):
    for slug, name in (("z", "Zed"), ("s", "Şuşa"), ("b", "Борис"), ("a", "abel"), ("n", "7th Regiment")):
        an_actor(slug, names={"en": name})

    assert names(client, "/actors/") == ["7th Regiment", "abel", "Борис", "Şuşa", "Zed"]
    letters = [one.words for one in page(client.get("/actors/")).all(".index-letter")]
    assert letters == ["0–9", "A", "B", "S", "Z"]


@pytest.mark.parametrize("typed", ["shusha", "Şuşa", "Шуша", "old to", "town old"])
def test_any_name_in_any_language_finds_an_entry(client, typed):
    an_actor("town", names={"en": "Shusha", "az": "Şuşa", "ru": "Шуша"}, aliases=[alias("The Old Town")])
    an_actor("other")

    assert names(client, f"/actors/?q={typed}") == ["Shusha"]


def test_nothing_found_says_so(client):
    an_actor("norland")

    assert "Nothing here is called “xyzzy”." in page(client.get("/actors/?q=xyzzy")).one("#content").words


def test_a_kind_narrows_the_index(client):
    an_actor("norland")
    an_actor("mira", kind="person")

    assert names(client, "/actors/?kind=person") == ["Mira"]
    assert names(client, "/actors/?kind=nonsense") == ["Mira", "Norland"]
    kinds = [one.words for one in page(client.get("/actors/")).all(".index-kinds")[0].all("li")]
    assert kinds == ["All 2", "State 1", "Person 1"]


def test_counts_leave_out_what_was_withdrawn(client):
    an_event("Shown", sources=["deed"])
    an_event("Mistaken", sources=["deed"], withdrawn=True)

    for address in ("/actors/", "/places/"):
        assert [one.words for one in page(client.get(address)).all(".entry-count")] == ["1 event"]
    assert [one.words for one in page(client.get("/sources/")).all(".entry-count")] == ["1 event"]


@pytest.mark.parametrize("page_number", ["0", "-1", "x", "99999999", "²", "999"])
def test_a_page_of_nonsense_is_no_failure(client, page_number):
    an_actor("norland")

    assert client.get(f"/actors/?page={page_number}").status_code == 200


def test_a_long_index_has_pages_named_by_their_letters():
    entries = [
        Entry(name=f"{letter}{number:03}", url=f"/{letter}{number}/", kind="", about="", count="")
        for letter in "AMZ"
        for number in range(PAGE_SIZE // 2)
    ]

    first = index("Sources", "", "", entries, Question("/sources/"))
    second = index("Sources", "", "", entries, Question("/sources/", page=2))

    assert [group["letter"] for group in first["groups"]] == ["A", "M"]
    assert first["pager"]["next"] == {"number": 2, "url": "/sources/?page=2", "words": "Z", "current": False}
    assert second["pager"]["previous"]["words"] == "A to M"
    urls = {letter["letter"]: letter["url"] for letter in second["letters"]}
    assert (urls["A"], urls["Z"], urls["B"]) == ("/sources/#letter-a", "#letter-z", None)


def test_thirty_entries_cost_no_query_more_than_three(client):
    def cost():
        costs = []
        for address in ("/actors/", "/places/", "/sources/", "/outlets/"):
            forget_all()
            with CaptureQueriesContext(connection) as found:
                assert client.get(address).status_code == 200
            costs.append(len(found))
        return costs

    def more(numbers):
        for number in numbers:
            an_actor(f"actor-{number}")
            a_place(f"place-{number}")
            a_source(f"source-{number}", outlet=f"outlet-{number}")

    an_event()
    more(range(3))
    few = cost()
    more(range(3, 30))

    assert cost() == few
    assert max(few) <= 25
