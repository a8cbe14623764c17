"""Who may keep a tile and for how long; and the answers to addresses that name none."""

import pytest
from django.conf import settings as site_settings
from django.test import Client

from tests.builders import an_actor, an_event, event_payload
from timeline.api import tiles
from timeline.api.parameters import MOST_LANES
from timeline.curation.proposals import Proposal
from timeline.curation.publishing import publish
from timeline.curation.renaming import rename
from timeline.models import Edition, Event, User
from timeline.reading.tiles import width
from timeline.web import edition as web_edition

pytestmark = pytest.mark.django_db
FOR_EVER = "public, max-age=31536000, immutable"


@pytest.fixture
def address():
    """Of the tile that holds the one event there is."""
    an_event("Ceasefire signed", slug="signed", edtf="1994-05-12")
    day = Event.objects.get().earliest.toordinal() - 1
    return f"/api/v1/tiles/9/{day // width(9)}"


def now():
    return Edition.current()


def told(response, status):
    assert (response.status_code, response["Content-Type"]) == (status, "application/problem+json")
    assert response["Cache-Control"] == "no-store"
    assert "ETag" not in response
    return response.json()


def change():
    publish(Proposal("event", event_payload(slug="signed", title="Ceasefire signed at noon")), by=User.loader())


# ── The answer, and how long it is kept ───────────────────────────────────────────────────────────────────────────


def test_a_tile_of_the_current_edition_is_kept_for_ever(client, address):
    response = client.get(f"{address}?e={now()}")
    assert (response.status_code, response["Cache-Control"]) == (200, FOR_EVER)
    assert response.json()["edition"] == now()
    assert response["Content-Type"] == "application/json"


def test_a_tile_without_an_edition_is_asked_for_each_time_and_not_sent_twice(client, address):
    response = client.get(address)
    assert (response.status_code, response["Cache-Control"]) == (200, "public, no-cache")
    again = client.get(address, headers={"if-none-match": response["ETag"]})
    assert (again.status_code, again.content, again["Cache-Control"]) == (304, b"", "public, no-cache")
    change()
    newer = client.get(address, headers={"if-none-match": response["ETag"]})
    assert (newer.status_code, newer.json()["events"]["title"]) == (200, ["Ceasefire signed at noon"])


def test_reloading_a_pinned_tile_costs_one_query_and_stays_pinned(client, address, django_assert_num_queries):
    tag = client.get(f"{address}?e={now()}")["ETag"]
    pinned = f"{address}?e={now()}"
    with django_assert_num_queries(1):
        again = client.get(pinned, headers={"if-none-match": tag})
    assert (again.status_code, again["Cache-Control"]) == (304, FOR_EVER)


def test_nothing_of_the_request_but_its_address_decides_what_a_cache_gives(client, address):
    varying = client.get(f"{address}?e={now()}").get("Vary", "")
    assert {word.strip() for word in varying.split(",")} <= {"", "Accept-Encoding"}


def test_head_says_the_same_without_the_tile(client, address):
    response = client.head(f"{address}?e={now()}")
    assert (response.status_code, response.content, response["Cache-Control"]) == (200, b"", FOR_EVER)
    assert client.post(address).status_code == 405


# ── Cookies ───────────────────────────────────────────────────────────────────────────────────────────────────────


def signed_in():
    client = Client()
    client.force_login(User.objects.create_superuser("ada", password="a long enough password"))
    return client


def with_a_stale_cookie():
    client = Client()
    client.cookies[site_settings.SESSION_COOKIE_NAME] = "of-another-time"
    return client


@pytest.mark.parametrize("somebody", [signed_in, with_a_stale_cookie])
@pytest.mark.parametrize("pinned", [True, False])
def test_whoever_asks_first_the_shared_cache_keeps_what_everybody_gets(address, somebody, pinned):
    client = somebody()
    query = f"?e={now()}" if pinned else ""
    public, theirs = Client().get(f"{address}{query}"), client.get(f"{address}{query}")
    same = ("Cache-Control", "ETag", "Vary", "Content-Type", "Set-Cookie")
    assert [theirs.get(name) for name in same] == [public.get(name) for name in same]
    assert theirs.content == public.content
    assert not theirs.cookies


def test_a_tile_looks_at_no_session(address, django_assert_max_num_queries):
    client = signed_in()
    with django_assert_max_num_queries(20) as seen:
        client.get(f"{address}?e={now()}")
    assert not [query["sql"] for query in seen.captured_queries if "session" in query["sql"]]


# ── Another Edition ───────────────────────────────────────────────────────────────────────────────────────────────


def test_a_tile_of_an_old_edition_is_a_conflict_that_names_the_current_one(client, address):
    old = now()
    change()
    answer = told(client.get(f"{address}?e={old}"), 409)
    assert answer["edition"] == now() == old + 1
    assert client.get(f"{address}?e={answer['edition']}").status_code == 200


@pytest.mark.parametrize("number", ["0", "4000000", "9" * 29])
def test_neither_is_there_a_tile_of_an_edition_to_come(client, address, number):
    assert told(client.get(f"{address}?e={number}"), 409)["edition"] == now()


def test_a_change_while_the_tile_is_made_is_kept_by_nobody(client, address, monkeypatch):
    pinned, made = now(), tiles.as_tiles.tile

    def meanwhile(*about):
        change()
        return made(*about)

    monkeypatch.setattr(tiles.as_tiles, "tile", meanwhile)
    assert told(client.get(f"{address}?e={pinned}"), 409)["edition"] == pinned + 1


def test_a_tile_of_a_newer_edition_than_the_one_that_was_asked_for_is_not_given(client, address, monkeypatch):
    old = now()
    change()
    monkeypatch.setattr("timeline.api.asking.edition_of", lambda request: old)
    assert web_edition.edition_now() == old + 1
    assert told(client.get(f"{address}?e={old}"), 409)["edition"] == old + 1


# ── What is no tile ───────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    "place",
    ["23/0", "0/1", "9/512", "-1/0", "9/-1", "nine/1", "9/one", "9/1.5", "09/1", "9/01", "9/1e2", "9/²",
     f"9/{'9' * 5000}", f"{'9' * 400}/1", "9/%00", "9/ 1", "+9/1"],
)  # fmt: skip
@pytest.mark.parametrize("query", ["", "?e=1", "?actor=nobody"])
def test_an_unknown_place_is_not_found_whatever_is_asked(client, place, query):
    assert "z is 0 to 22" in told(client.get(f"/api/v1/tiles/{place}{query}"), 404)["detail"]


def test_the_first_and_the_last_tile_of_a_rung_are_there(client, address):
    for place in ("0/0", "9/0", "9/511", "22/0", f"22/{2**22 - 1}"):
        response = client.get(f"/api/v1/tiles/{place}")
        assert (response.status_code, response.json()["bin"]) == (200, max(1, width(int(place.split("/")[0])) // 128))


@pytest.mark.parametrize(
    ("query", "parameter"),
    [
        ("actor=nobody", "actor"),
        ("actr=x", "actr"),
        ("importance=9", "importance"),
        ("from=May", "from"),
        ("lang=xx", "lang"),
        ("lane=nobody", "lane"),
        ("lane=NOT+A+SLUG", "lane"),
        ("e=", "e"),
        ("e=now", "e"),
        ("e=-1", "e"),
        ("e=1.0", "e"),
        ("e=01", "e"),
        ("e=1&e=2", "e"),
        (f"e={'9' * 5000}", "e"),
    ],
)
def test_a_question_that_cannot_be_answered_is_refused_by_the_name_of_the_parameter(client, address, query, parameter):
    answer = told(client.get(f"{address}?{query}"), 400)
    assert [one["parameter"] for one in answer["problems"]] == [parameter]


def test_twelve_lanes_are_answered_and_thirteen_refused(client, address):
    slugs = [f"actor-{number}" for number in range(MOST_LANES + 1)]
    for slug in slugs:
        an_actor(slug)
    asked = [f"lane={slug}" for slug in slugs]
    answer = client.get(f"{address}?{'&'.join(asked[:-1])}").json()
    assert [lane[:2] for lane in answer["lanes"]] == [[slug, 0] for slug in slugs[:-1]]
    refused = told(client.get(f"{address}?{'&'.join(asked)}"), 400)
    assert refused["problems"] == [{"parameter": "lane", "value": "13 values", "what": "At most 12 can be asked for."}]


def test_a_lane_of_a_renamed_event_or_of_nothing_is_no_lane(client, address):
    rename("signed", "ceasefire-signed", by=User.loader(), reason="Clearer.")
    assert told(client.get(f"{address}?lane=signed"), 400)["problems"][0]["what"] == "No actor has this name."
    assert "lanes" not in client.get(f"{address}?lane=").json()


def test_an_empty_site_has_empty_tiles(client):
    answer = client.get("/api/v1/tiles/9/88").json()
    assert (answer["total"], answer["leaf"], answer["density"], answer["events"]["id"]) == (0, True, [], [])
