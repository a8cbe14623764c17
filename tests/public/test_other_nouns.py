"""Places, chapters, sources and outlets as readers see them."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.builders import a_figure, a_place, a_source, an_actor, an_event, an_outlet, cited, put
from tests.memory import forget_all
from tests.public.html import page

pytestmark = pytest.mark.django_db


def read(client, address):
    response = client.get(address)
    assert response.status_code == 200
    return page(response)


def a_period(slug, edtf, order=1, title=None):
    return put(
        "period",
        {"id": slug, "order": order, "edtf": edtf, "title": {"en": title or slug.title()}, "summary": {"en": "So."}},
    )


def titles(found, name=".row-title"):
    return [one.words for one in found.all(name)]


# ── Places ────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_place_shows_all_names_with_their_users_and_where_it_lies(client):
    for slug in ("norland", "sudria"):
        an_actor(slug)
    names = [
        {"text": "Upmouth", "lang": "en", "used_by": "norland"},
        {"text": "Lowmouth", "lang": "en", "used_by": "sudria"},
    ]
    a_place("lowmouth-upmouth", contested=True, names=names, lat=-50.5, lon=4.25)
    an_event("There", places=["lowmouth-upmouth"])
    an_event("Elsewhere")

    found = read(client, "/places/lowmouth-upmouth/")

    assert found.one("h1").words == "Upmouth / Lowmouth"
    assert [one.words for one in found.all("dd")] == ["Upmouthused by Norland", "Lowmouthused by Sudria"]
    assert "50.5° S, 4.25° E, town centre, within 2 km" in found.one("#content").words
    assert titles(found) == ["There"]


def test_a_place_without_coordinates_says_why(client):
    a_place("sandbank", lat=None, lon=None, no_coordinates_because="It moves.", precision_km=None, precision=None)

    assert "It moves." in read(client, "/places/sandbank/").one("#content").words


# ── Chapters ──────────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_chapter_holds_the_events_that_touch_it_and_leads_to_its_neighbours(client):
    a_period("calm", "1990/1993", 1)
    a_period("storm", "1994/1995", 2)
    a_period("after", "1996/..", 3)
    an_event("Before", edtf="1992-01-01")
    an_event("Still going on", edtf="1993-05/1994-02")
    an_event("Inside", edtf="1995-12-31")

    found = read(client, "/periods/storm/")

    assert titles(found) == ["Still going on", "Inside"]
    assert [one["href"] for one in found.all(".pager-step")] == ["/periods/calm/", "/periods/after/"]
    assert titles(read(client, "/periods/storm/?order=newest")) == ["Inside", "Still going on"]
    assert titles(read(client, "/periods/"), ".entry-name") == ["Calm", "Storm", "After"]


# ── Sources and outlets ───────────────────────────────────────────────────────────────────────────────────────────


def test_a_source_shows_every_event_and_claim_that_rests_on_it(client):
    an_event("First", sources=[cited("deed", supports="the day")], figures=[a_figure(3, source="deed")])
    an_event("Second", edtf="1993-01-01", sources=[cited("deed", supports="the place")])
    an_event("Mistaken", sources=["deed"], withdrawn=True)
    an_event("Other")

    found = read(client, "/sources/deed/")

    assert found.one("#uses").words == "Cited by 2 events"
    assert titles(found, ".neighbour") == [
        "1 January 1993 Second" + "Shows: the place",
        "12 May 1994 First" + "Shows: the day",
    ]
    assert titles(found, ".claim") == ["3 the ministry 12 May 1994 · First"]


def test_a_source_tells_what_is_known_of_it_and_no_more(client):
    an_outlet("office", standing="party-government", side="north")
    a_source("deed", outlet="office", url=None, reference="N 7", lang="ru", authors=["A. Clerk"], published=None)

    found = read(client, "/sources/deed/")

    labels = [one.words for one in found.one("#facts").parent.all("dt")]
    assert labels == ["Publisher", "Standing", "Authors", "Published", "Reference", "Language"]
    assert found.one("h1")["lang"] == "ru"
    assert found.all(".source-address") == []


def test_an_outlet_lists_its_sources_and_the_events_that_rest_on_it_alone(client):
    an_outlet("tide", owner="Tide House")
    an_outlet("ebb", owner="Tide House")
    an_outlet("copy", standing="reference-copy")
    for slug, outlet in (("tide-1", "tide"), ("ebb-1", "ebb"), ("copy-1", "copy")):
        a_source(slug, outlet=outlet)
    an_event("One owner", sources=["tide-1", "ebb-1"])
    an_event("With a copy", sources=["tide-1", "copy-1"])
    an_event("Two voices", sources=["tide-1", "courier-report"])
    an_event("Mistaken", sources=["tide-1"], withdrawn=True)

    found = read(client, "/outlets/tide/")

    assert found.one("#sources").words == "1 source"
    assert found.one("#alone").words == "2 events rest on this owner alone"
    assert [one.all("a")[-1].words for one in found.all(".neighbour")] == ["One owner", "With a copy"]


def test_a_base_is_never_called_a_side(client):
    an_outlet("press", based_with="north")
    an_outlet("office", standing="party-government", side="north")

    press, office = read(client, "/outlets/press/"), read(client, "/outlets/office/")

    assert press.one(".sourcing").words.startswith("Independent. ")
    assert press.all("dt")[0].words == "Based with"
    assert office.one(".sourcing").words.startswith("Party government (North). ")
    assert office.all("dt")[0].words == "Side"


@pytest.mark.parametrize("noun", ["places", "periods", "sources", "outlets"])
def test_what_is_not_there_is_not_found(client, noun):
    assert client.get(f"/{noun}/nothing-here/").status_code == 404


def test_thirty_of_each_cost_no_query_more_than_three(client):
    a_period("long-years", "1980/1990")
    a_period("short-years", "1991/1999")

    def cost(addresses):
        costs = []
        for address in addresses:
            forget_all()
            with CaptureQueriesContext(connection) as found:
                assert client.get(address).status_code == 200
            costs.append(len(found))
        return costs

    def much(name, year, events):
        an_outlet(name)
        a_source(name, outlet=name)
        for number in range(events):
            figure = a_figure(number, source=name, claimants=["norland"])
            facts = {"sources": [name], "places": [name], "figures": [figure], "edtf": f"{year}-01-01"}
            an_event(f"{name} {number}", **facts)

    an_actor("norland")
    much("few", 1985, 3)
    few = cost(["/places/few/", "/periods/long-years/", "/sources/few/", "/outlets/few/"])
    much("many", 1995, 30)
    many = cost(["/places/many/", "/periods/short-years/", "/sources/many/", "/outlets/many/"])

    assert few == many
    assert max(many) <= 25
