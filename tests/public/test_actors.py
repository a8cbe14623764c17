"""One actor as readers see it."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.builders import a_figure, affiliated, alias, an_actor, an_event
from tests.memory import forget_all
from tests.public.html import page
from timeline.reading.gatherings import MOST_CLAIMS

pytestmark = pytest.mark.django_db


def actor(client, slug="norland", query=""):
    return page(client.get(f"/actors/{slug}/{query}"))


def test_names_stand_by_language_code_with_what_kind_they_are(client):
    names = {"ru": "Норландия", "az": "Norland A", "hy": None}
    an_actor("norland", names=names, aliases=[alias("NL", kind="abbreviation"), alias("Norlandia")])

    groups = actor(client).all(".names-group")

    assert [group.one("dt").words for group in groups] == ["Azerbaijani", "English", "Russian"]
    assert [one.words for one in groups[1].all("dd")] == ["Norland", "NLabbreviation", "Norlandia"]
    assert groups[2].one("bdi")["lang"] == "ru"


def test_affiliations_are_told_from_both_ends(client):
    an_actor("army", affiliations=[affiliated("norland", span="1991/1993")])
    an_actor("mira", affiliations=[affiliated("norland", "holds-office", "1991-05/1992", office="warden")])

    def ties(slug, section):
        (found,) = [one for one in actor(client, slug).all("section") if one.get("aria-labelledby") == section]
        return [(one.one("a").words, one.one(".person-role").words) for one in found.all(".person")]

    assert ties("norland", "belonging") == [("Army", "part of it · 1991–1993"), ("Mira", "warden · May 1991 to 1992")]
    assert ties("army", "affiliations") == [("Norland", "part of · 1991–1993")]
    assert ties("mira", "affiliations") == [("Norland", "warden · May 1991 to 1992")]


def test_its_own_list_holds_what_belongs_to_it_and_offers_it_alone(client):
    an_actor("army", affiliations=[affiliated("norland")])
    an_event("Signed", actors=[("norland", "signatory")])
    an_event("Fought", actors=[("army", "belligerent")])
    an_event("Elsewhere", actors=[("sudria", "signatory")])

    read = actor(client)

    assert [one.words for one in read.all(".row-title")] == ["Fought", "Signed"]
    assert read.one(".scope").words.startswith("Norland with its bodies.")
    alone = page(client.get(read.one(".scope").one("a")["href"]))
    assert [one.words for one in alone.all(".row-title")] == ["Signed"]


def test_another_actor_in_the_address_does_not_widen_the_list(client):
    an_event("Signed", actors=[("norland", "signatory")])
    an_event("Elsewhere", actors=[("sudria", "signatory")])

    assert [one.words for one in actor(client, query="?actor=sudria").all(".row-title")] == ["Signed"]


def test_companions_lead_to_the_events_of_both(client):
    for title in ("First", "Second"):
        an_event(title, actors=[("norland", "signatory"), ("sudria", "signatory")])
    an_event("Third", actors=[("norland", "signatory"), ("eastmark", "host")])
    an_event("Mistaken", actors=[("norland", "signatory"), ("eastmark", "host")], withdrawn=True)

    rows = actor(client).all(".tally")

    assert [(row.all("a")[0].words, row.all("a")[1].words) for row in rows] == [("Sudria", "2"), ("Eastmark", "1")]
    both = page(client.get(rows[0].all("a")[1]["href"]))
    assert [one.words for one in both.all(".row-title")] == ["First", "Second"]


def test_the_figures_that_it_gave_stand_with_their_events(client):
    an_actor("norland")
    an_event("Counted", figures=[a_figure(3, claimants=["norland"]), a_figure(5, claimant_words="somebody else")])

    read = actor(client)

    assert [one.words for one in read.all(".claim")] == ["3 the ministry 12 May 1994 · Counted"]
    assert read.link("2 figures about events in which it took part").startswith("/?actor=norland&parts=0&figures=1")


def test_of_very_many_figures_the_oldest_stand_on_the_page(client):
    an_actor("norland")
    an_event("Late", edtf="1995-01-01", figures=[a_figure(2, claimants=["norland"])])
    an_event("Early", figures=[a_figure(n, claimants=["norland"], measure=f"no {n}") for n in range(MOST_CLAIMS)])

    read = actor(client)

    assert len(read.all(".claim")) == MOST_CLAIMS
    assert "The oldest 40 of 41 figures; each stands on the page of its event." in read.one("#content").words
    assert {row.all("a")[-1].words for row in read.all(".claim")} == {"Early"}


def test_the_list_alone_answers_htmx(client):
    an_event()

    response = client.get("/actors/norland/?order=newest", headers={"hx-request": "true"})

    assert b"<html" not in response.content
    assert page(response).one("#results")
    assert page(response).one("#strip")["hx-swap-oob"] == "true"
    assert page(response).all("#filters") == []


def test_a_long_list_costs_no_query_more(client):
    def cost(slug, events):
        for number in range(events):
            an_event(
                f"{slug} {number}",
                actors=[(slug, "signatory"), (f"other-{slug}-{number}", "host")],
                places=[f"{slug}-{number}"],
                figures=[a_figure(number, claimants=[slug])],
            )
        forget_all()
        with CaptureQueriesContext(connection) as found:
            assert client.get(f"/actors/{slug}/").status_code == 200
        return len(found)

    few, many = cost("norland", 3), cost("sudria", 30)

    assert few == many <= 25


def test_an_unknown_actor_is_not_found(client):
    assert client.get("/actors/nobody/").status_code == 404
