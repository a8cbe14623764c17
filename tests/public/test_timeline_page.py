"""How the first page is served: whole or in parts, only when it changed, in few queries, and about any conflict."""

import pytest

from tests.builders import a_site, an_event, event_payload
from tests.public.html import page
from tests.reading.rows import an_event as quick_event
from timeline.curation.proposals import Proposal
from timeline.curation.publishing import publish
from timeline.models import User

pytestmark = pytest.mark.django_db
MOST_QUERIES = 25
FROM_MEMORY = 6
HTMX = {"HX-Request": "true"}


def test_htmx_gets_the_results_with_everything_else_that_a_question_changes(client):
    an_event("Treaty", edtf="1992")
    answer = client.get("/?from=1992", headers=HTMX)
    found = page(answer)
    assert found.all("html") == []
    assert [one["id"] for one in found.every() if one.get("hx-swap-oob") == "true"] == [
        "filters",
        "search",
        "strip",
        "timeline-question",
    ]
    assert found.one("#results").one(".row-title").words == "Treaty"
    assert found.one("title").words == "Since 1992 · Norland and Sudria, a chronology"
    assert "HX-Request" in answer["Vary"]


def test_a_page_that_left_the_history_comes_back_whole(client):
    an_event("Treaty", edtf="1992")
    restored = client.get("/", headers=HTMX | {"HX-History-Restore-Request": "true"})
    assert page(restored).one("html").one("#results")


def test_nobody_gets_a_page_twice_until_the_record_changes(client):
    event = an_event("Treaty", edtf="1992")
    first = client.get("/?from=1992")
    again = {"If-None-Match": first["ETag"]}
    assert client.get("/?from=1992", headers=again).status_code == 304
    assert client.get("/", headers=again).status_code == 200
    changed = event_payload("Treaty", edtf="1992", slug=event.slug, importance=5)
    publish(Proposal("event", changed, base_version=1), by=User.loader(), reason="It weighs more.")
    assert client.get("/?from=1992", headers=again).status_code == 200


def test_a_reader_gets_no_cookie_and_can_send_nothing(client):
    an_event()
    answer = client.get("/")
    assert answer.cookies == {}
    assert answer["Cache-Control"] == "public, no-cache"
    assert client.head("/").status_code == 200
    assert client.post("/").status_code == 405


@pytest.mark.parametrize("address", ["/", "/?importance=5", "/?from=1990&order=newest"])
def test_a_page_costs_the_same_few_queries_with_3_rows_and_with_30(client, django_assert_max_num_queries, address):
    costs = []
    for rows in (3, 27):
        for number in range(rows):
            quick_event(
                f"{1991 + number}",
                actors=[(f"actor-{number}", "target")],
                places=[f"place-{number}"],
                outlets=[f"outlet-{number}"],
                importance=5,
            )
        with django_assert_max_num_queries(MOST_QUERIES) as cold:
            assert client.get(address).status_code == 200
        with django_assert_max_num_queries(FROM_MEMORY) as warm:
            client.get(address)
        costs.append((len(cold), len(warm)))
    assert costs[0] == costs[1]


@pytest.mark.parametrize(
    "address",
    ["/?actor=norland", "/?actor=norland&place=place-1&within=50&role=target&from=1990", "/?actor=norland&q=of"],
)
def test_a_question_about_one_actor_costs_the_same_with_3_rows_and_with_30(
    client, django_assert_max_num_queries, address
):
    costs = []
    for rows in (3, 27):
        for number in range(rows):
            involved = [("norland", "target"), (f"actor-{number}", "target")]
            quick_event(f"{1991 + number}", actors=involved, places=["place-1"])
        with django_assert_max_num_queries(MOST_QUERIES) as cold:
            assert client.get(address).status_code == 200
        with django_assert_max_num_queries(FROM_MEMORY + 1) as warm:
            client.get(address)
        costs.append((len(cold), len(warm)))
    assert costs[0] == costs[1]


def test_a_site_about_something_else_speaks_of_that_alone(client):
    a_site(title={"en": "The Hill Feud"}, heading={"en": "The hill feud"}, standfirst={"en": "It has {events} events."})
    an_event("Wall raised", edtf="1891", importance=5)
    an_event("Wall razed", edtf="1892-06~", importance=4)
    for address in ("/", "/?q=wall", "/?actor=norland&kind=battle", "/find/actors/?actor_name=nor", "/?view=1892/1893"):
        answer = client.get(address)
        assert answer.status_code == 200
    found = page(client.get("/"))
    assert found.one("title").words == "The Hill Feud"
    assert found.one("h1").words == "The hill feud"
    assert found.one(".standfirst").words.startswith("It has 2 events.")
    assert [one.words for one in found.all(".year-heading")] == ["1891", "1892"]
    assert found.one("#from")["placeholder"] == "from 1891"


def test_a_site_without_a_chronology_still_answers(client):
    assert client.get("/").status_code == 200
    assert client.get("/?actor=norland&from=1992").status_code == 200


def test_the_whole_record_is_shown(client, record):
    """Filters find what they should in the real chronology, whatever its names are."""
    found = page(client.get("/"))
    total = int(found.one(".results-line").one("b").words.split()[0])
    assert total > 300
    frequent = found.all(".facet-actor")[0].all(".choice")[0]
    number = int(frequent.one(".facet-count").words)
    answer = page(client.get("/", {"actor": frequent.one("input")["value"]}))
    assert answer.one(".results-line").one("b").words == f"{number} of {total} events"
    years = [
        int(one["aria-label"].replace("\u00a0", " ").split(": ")[1].split()[0])
        for one in answer.one(".strip-years").all("a")
    ]
    assert sum(years) == number
