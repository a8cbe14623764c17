"""The API's list of events and one whole event, as another program sees them."""

import json
from urllib.parse import urlsplit

import pytest
from hypothesis import HealthCheck, given, settings

from tests.builders import a_figure, a_site, an_event, cited
from tests.reading.questions import selections
from tests.reading.rows import a_world
from timeline.api.schemas import EventList, WholeEvent
from timeline.curation.renaming import rename
from timeline.models import Site, User

pytestmark = pytest.mark.django_db
quick = settings(deadline=None, suppress_health_check=list(HealthCheck), max_examples=25)


def events(client, query=""):
    response = client.get(f"/api/v1/events{query}")
    assert response.status_code == 200, response.content
    return response.json()


def slugs(answer):
    return [row["slug"] for row in answer["results"]]


def problems(response):
    assert response.status_code == 400
    assert response["Content-Type"] == "application/problem+json"
    return [one["parameter"] for one in response.json()["problems"]]


@pytest.fixture
def three():
    an_event("Ceasefire signed", slug="signed", edtf="1994-05-12", places=["midtown", "eastford"], importance=5)
    an_event("Talks began", slug="talks", edtf="1992-05", actors=[("sudria", "host"), ("norland", "speaker")])
    an_event("Mistaken report", slug="mistaken", edtf="1993", withdrawn=True)
    an_event("Road closed", slug="road", edtf="1992-12-12/..", type="battle")


def test_a_row_tells_what_was_agreed(client, three):
    answer = events(client)
    EventList.model_validate(answer)
    assert slugs(answer) == ["talks", "road", "signed"]
    assert (answer["total"], answer["of"], answer["next"], answer["previous"]) == (3, 3, None, None)
    row = answer["results"][0]
    assert {name: row[name] for name in ("edtf", "earliest", "begins_by", "latest", "kind", "kind_group", "title")} == {
        "edtf": "1992-05",
        "earliest": "1992-05-01",
        "begins_by": "1992-05-31",
        "latest": "1992-05-31",
        "kind": "agreement",
        "kind_group": "talks",
        "title": "Talks began",
    }
    assert (row["actors"], row["places"]) == (["norland", "sudria"], ["midtown"])
    assert row["url"] == "http://testserver/events/talks/"
    assert answer["results"][1]["latest"] is None
    assert answer["results"][1]["ongoing"] is True


def test_the_list_answers_every_question_as_the_selection_does(client):
    a_site()
    a_world(events=30)

    @quick
    @given(selections())
    def holds(asked):
        answer = events(client, f"?{asked.to_query()}")
        assert slugs(answer) == [event.slug for event in asked.events().in_order()]
        assert answer["total"] == len(answer["results"])

    holds()


def test_following_next_gives_every_event_once_and_previous_leads_back(client, three):
    answer, seen, addresses = events(client, "?per_page=1"), [], []
    while True:
        seen += slugs(answer)
        if not answer["next"]:
            break
        addresses.append(answer["next"])
        answer = client.get(answer["next"]).json()
    assert seen == ["talks", "road", "signed"]
    assert [urlsplit(address).query for address in addresses] == ["page=2&per_page=1", "page=3&per_page=1"]
    assert slugs(client.get(answer["previous"]).json()) == ["road"]


def test_paging_keeps_the_question_and_the_language(client, three):
    answer = events(client, "?actor=norland&order=newest&per_page=2&lang=hy")
    assert slugs(answer) == ["signed", "road"]
    assert urlsplit(answer["next"]).query == "actor=norland&order=newest&page=2&lang=hy&per_page=2"


@pytest.mark.parametrize(
    "query",
    ["per_page=0", "per_page=501", "per_page=ten", "per_page=-1", "lang=xx", "page=2", "actor=nobody", "from=May"],
)
def test_what_cannot_be_answered_is_a_400_that_names_the_parameter(client, three, query):
    assert problems(client.get(f"/api/v1/events?{query}")) == [query.partition("=")[0]]


def test_all_problems_are_told_at_once(client, three):
    response = client.get("/api/v1/events?actor=nobody&importance=9&actr=x")
    assert sorted(problems(response)) == ["actor", "actr", "importance"]
    assert "No actor has this name." in response.json()["detail"]


def test_what_began_before_the_window_is_counted(client, three):
    answer = events(client, "?from=1994")
    assert slugs(answer) == ["road", "signed"]
    assert answer["began_earlier"] == 1


def test_a_reviewed_text_is_given_in_the_language_asked_for_and_an_unreviewed_one_is_not(client):
    an_event(
        "Talks began",
        slug="talks",
        translations={"ru": {"title": "Начались переговоры", "label": None, "machine-or-unreviewed": False}},
    )
    an_event(
        "Road closed",
        slug="road",
        edtf="1995",
        translations={"ru": {"title": "Дорога закрыта", "label": "Дорога", "machine-or-unreviewed": True}},
    )
    answer = events(client, "?lang=ru")
    assert [(row["language"], row["title"]) for row in answer["results"]] == [
        ("ru", "Начались переговоры"),
        ("en", "Road closed"),
    ]
    assert slugs(events(client, "?q=дорога")) == ["road"]


def test_an_answer_that_has_not_changed_is_a_304_until_the_record_changes(client, three):
    tag = client.get("/api/v1/events")["ETag"]
    unchanged = client.get("/api/v1/events", headers={"if-none-match": tag})
    assert (unchanged.status_code, unchanged.content) == (304, b"")
    an_event("Another", slug="another", edtf="1996")
    assert client.get("/api/v1/events", headers={"if-none-match": tag}).status_code == 200


def test_the_api_is_read_only_and_answers_head(client, three):
    assert client.post("/api/v1/events").status_code == 405
    head = client.head("/api/v1/events")
    assert (head.status_code, head.content) == (200, b"")


def test_the_list_costs_the_same_queries_for_three_events_and_thirty(client, three, django_assert_max_num_queries):
    with django_assert_max_num_queries(15) as few:
        events(client, "?importance=2")
    for number in range(27):
        an_event(f"Meeting {number}", edtf=f"1996-01-{number + 1:02}")
    with django_assert_max_num_queries(15) as many:
        assert events(client, "?importance=2")["total"] == 30
    assert len(few) == len(many)


def test_a_whole_event_has_claims_that_point_at_its_citations(client):
    an_event(
        slug="signed",
        figures=[a_figure(3, 5, claimants=["norland"]), a_figure(None, 9, source="second-report")],
        sources=["courier-report", cited("second-report", supports="the toll", seen=False)],
        note="The hour is not known.",
    )
    answer = client.get("/api/v1/events/signed").json()
    WholeEvent.model_validate(answer)
    assert [(one["number"], one["source"]["slug"], one["supports"]) for one in answer["citations"]] == [
        (1, "courier-report", "date and course"),
        (2, "second-report", "the toll"),
    ]
    assert [(one["low"], one["high"], one["claimants"], one["citation"]) for one in answer["claims"]] == [
        (3, 5, ["norland"], 1),
        (None, 9, [], 2),
    ]
    assert [(one["actor"], one["name"], one["role"]) for one in answer["involvements"]] == [
        ("norland", "Norland", "signatory")
    ]
    assert (answer["where"][0]["place"], answer["where"][0]["latitude"]) == ("midtown", 40)
    assert answer["history_url"] == "http://testserver/events/signed/history/"


def test_a_withdrawn_event_is_gone_with_its_reason(client, three):
    response = client.get("/api/v1/events/mistaken")
    assert response.status_code == 410
    assert response.json()["detail"] == "This event was withdrawn: It was a mistaken report."


def test_an_unknown_event_is_a_404_with_the_nearest(client, three):
    response = client.get("/api/v1/events/signned")
    assert (response.status_code, response["Content-Type"]) == (404, "application/problem+json")
    assert response.json()["nearest"] == ["signed"]


def test_a_renamed_event_is_found_by_its_old_address(client, three):
    rename("signed", "ceasefire-signed", by=User.loader(), reason="Clearer.")
    response = client.get("/api/v1/events/signed")
    assert (response.status_code, response["Location"]) == (301, "/api/v1/events/ceasefire-signed")


def test_an_address_that_is_not_there_is_told_in_json(client):
    for address in ("/api/v1/", "/api/v1/nothing", "/api/v1/events/a/b"):
        response = client.get(address)
        assert (response.status_code, response["Content-Type"]) == (404, "application/problem+json")


def test_letters_of_all_alphabets_are_written_as_they_are(client):
    an_event("Şərq — Շուկա", slug="east")
    assert "Şərq — Շուկա" in client.get("/api/v1/events").content.decode()
    assert json.loads(client.get("/api/v1/events").content)["results"][0]["title"] == "Şərq — Շուկա"


def test_an_empty_site_has_an_empty_list(client):
    assert Site.objects.count() == 0
    assert events(client)["total"] == 0
