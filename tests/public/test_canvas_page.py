"""What pages with a list give the canvas, and the event that stands beside the list."""

import json

import pytest

from tests.builders import an_event
from tests.public.html import page

HTMX = {"HX-Request": "true"}
pytestmark = pytest.mark.django_db


def canvas(client, address="/"):
    found = page(client.get(address))
    return found.one("#timeline"), found.one("#timeline-question")


def test_the_canvas_knows_the_days_of_the_record_and_its_words(client):
    an_event("Treaty", edtf="1992-05-08")
    an_event("Truce", edtf="1994-05/1994-06-02")
    element, _ = canvas(client)
    assert (element["data-first"], element["data-last"]) == (
        "727325",
        "728081",
    )  # 8 May 1992, and the day after 2 June 1994
    legend = json.loads(element["data-legend"])
    assert {kind["group"] for kind in legend["kinds"]} <= {group["slug"] for group in legend["groups"]}
    assert [grade["slug"] for grade in legend["grades"]] == ["documented", "corroborated", "single-source"]


def test_what_the_canvas_asks_is_the_question_of_the_list(client):
    an_event("Treaty", edtf="1992", actors=[("upland", "signatory")])
    an_event("Truce", edtf="1994")
    _, asked = canvas(client, "/?from=1991&actor=upland&page=1&view=1992-01-01/1993-01-01")
    assert asked["data-question"] == "actor=upland&from=1991"
    assert asked["data-total"] == "1"
    assert json.loads(asked["data-lanes"]) == [{"slug": "upland", "name": "Upland"}]


def test_without_a_chosen_actor_the_most_frequent_ones_get_lanes(client):
    an_event("One", actors=[("busy", "host")])
    an_event("Two", actors=[("busy", "host"), ("rare", "host")])
    _, asked = canvas(client)
    assert [lane["slug"] for lane in json.loads(asked["data-lanes"])] == ["busy", "rare"]


def test_the_canvas_of_an_actor_asks_for_the_actor(client):
    an_event("Treaty", edtf="1992", actors=[("upland", "signatory")])
    _, asked = canvas(client, "/actors/upland/?from=1990")
    assert asked["data-question"] == "actor=upland&from=1990"


def test_a_record_without_events_has_no_canvas(client):
    found = page(client.get("/"))
    assert found.all("#timeline") == []
    assert found.all("#timeline-block") != []


def test_a_window_in_the_question_leaves_the_canvas_its_outermost_days(client):
    an_event("Treaty", edtf="1992-05-08")
    an_event("Truce", edtf="1994-06-02")
    whole, narrowed = canvas(client)[0], canvas(client, "/?from=1994")[0]
    assert whole["data-first"] == narrowed["data-first"]


# ── Moving the view ───────────────────────────────────────────────────────────────────────────────────────────────


def test_moving_the_view_brings_the_list_alone(client):
    an_event("Treaty", edtf="1992")
    found = page(client.get("/?view=1991-01-01/1993-01-01&part=list", headers=HTMX))
    assert next(one["id"] for one in found.every() if one.get("id")) == "results"
    assert [one for one in found.every() if one.get("hx-swap-oob")] == []


def test_the_list_says_how_many_events_touch_the_view(client):
    an_event("Before", edtf="1990")
    an_event("Long", edtf="1989/1993")
    an_event("Within", edtf="1992-05")
    results = page(client.get("/?view=1992-01-01/1992-12-31")).one("#results")
    assert (results["data-view"], results["data-in-view"]) == ("1992-01-01/1992-12-31", "2")
    assert page(client.get("/")).one("#results").get("data-in-view") is None


def test_moving_the_view_changes_no_count_and_no_question(client):
    an_event("Treaty", edtf="1992")
    an_event("Truce", edtf="1994")
    plain, moved = canvas(client)[1], canvas(client, "/?view=1993-01-01/1995-01-01")[1]
    assert plain.attributes == moved.attributes


# ── The side panel ────────────────────────────────────────────────────────────────────────────────────────────────


def test_an_event_named_in_the_address_stands_beside_the_list(client):
    event = an_event("Treaty signed", edtf="1992-05-08", summary="Both sides signed.")
    found = page(client.get(f"/?event={event.slug}"))
    panel = found.one("#panel")
    assert panel.get("hidden") is None
    assert "Treaty signed" in found.one("#panel").words
    assert "Both sides signed." in found.one("#panel").words
    assert page(client.get("/")).one("#panel").get("hidden") is not None


def test_closing_the_panel_keeps_question_and_view(client):
    event = an_event("Treaty signed", edtf="1992-05-08")
    address = f"/?from=1991&view=1992-01-01/1993-01-01&event={event.slug}"
    link = page(client.get(address)).one("#panel").link("Close")
    assert link == "/?from=1991&view=1992-01-01%2F1993-01-01"


def test_htmx_gets_the_panel_alone(client):
    event = an_event("Treaty signed", edtf="1992-05-08")
    found = page(client.get(f"/?event={event.slug}&part=panel", headers=HTMX))
    assert found.all("#results") == []
    assert "Treaty signed" in found.one(".panel-title").words
    closed = client.get("/?part=panel", headers=HTMX)
    assert closed.content.decode().strip() == ""


@pytest.mark.parametrize("address", ["/?event=nothing-like-it", "/?event=%00", "/?event=a&event=b"])
def test_an_unknown_event_is_said_and_the_list_answered(client, address):
    an_event("Treaty", edtf="1992")
    found = page(client.get(address))
    assert "There is no such event" in found.one("#panel").words
    assert "Treaty" in found.one("#results").words


def test_a_withdrawn_event_is_not_shown_beside_the_list(client):
    event = an_event("Mistaken report", withdrawn=True)
    an_event("Treaty", edtf="1992")
    answer = client.get(f"/?event={event.slug}")
    assert "Mistaken report" not in answer.content.decode()


def test_a_noun_page_has_the_panel_too(client):
    event = an_event("Treaty signed", actors=[("upland", "signatory")])
    found = page(client.get(f"/actors/upland/?event={event.slug}"))
    assert "Treaty signed" in found.one("#panel").words
