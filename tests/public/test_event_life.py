"""What becomes of an event's page: corrections, withdrawal, a new address; who may edit; what it costs."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.builders import a_figure, an_administrator, an_event, cited, event_payload
from tests.memory import forget_all
from tests.public.html import page
from timeline.curation.proposals import Proposal
from timeline.curation.publishing import publish, reinstate, withdraw
from timeline.curation.renaming import rename
from timeline.models import Label, User

pytestmark = pytest.mark.django_db
ADDRESS = "/events/1994-ceasefire-signed/"


def change(label=None, reason="The place was wrong.", **facts):
    publish(Proposal("event", event_payload(**facts)), by=User.loader(), reason=reason, label=label)


def queries(client, address):
    with CaptureQueriesContext(connection) as found:
        response = client.get(address)
    assert response.status_code == 200
    return len(found)


# ── Corrections and withdrawal ────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("label", "lead"),
    [(Label.CORRECTION, "Corrected"), (Label.NEW_INFORMATION, "New information"), (Label.WORDING, None)],
)
def test_a_correction_is_called_one_on_top_of_the_page(client, label, lead):
    an_event()
    change(label, edtf="1994-05-13")

    notices = page(client.get(ADDRESS)).all(".notice-correction")

    assert [(one.one("b").words.split(" 2")[0].rstrip("0123456789 "), one.one("a")["href"]) for one in notices] == (
        [(lead, f"{ADDRESS}revisions/2/")] if lead else []
    )
    assert [("The place was wrong." in one.words) for one in notices] == ([True] if lead else [])


def test_an_event_loaded_twice_was_not_corrected(client):
    an_event()
    change(edtf="1994-05-13", reason="Loaded from the chronology's files.")

    assert page(client.get(ADDRESS)).all(".notice") == []


def test_a_withdrawn_event_leaves_a_tombstone_with_its_reason_and_its_history(client):
    an_event(summary="Secret words that were a mistake.", withdrawn=True)

    response = client.get(ADDRESS)
    read = page(response)

    assert response.status_code == 410
    assert "It was a mistaken report. Its address and its history stay." in read.one(".notice-withdrawal").words
    assert read.one("h1").words == "Ceasefire signed"
    assert read.link("History") == f"{ADDRESS}history/"
    assert "Secret words" not in response.content.decode().partition("<main")[2]
    assert client.get(f"{ADDRESS}history/").status_code == 200


def test_an_event_outside_the_readers_list_still_leads_back_to_it(client):
    an_event()
    an_event("Mistaken", withdrawn=True)

    def back(address):
        found = page(client.get(address)).one(".event-back").one("a")
        return found.words, found["href"]

    assert back(f"{ADDRESS}?actor=norland") == (
        "Back to your list, event 1 of 1",
        "/?actor=norland#event-1994-ceasefire-signed",
    )
    assert back(f"{ADDRESS}?importance=5") == ("Back to your list", "/?importance=5")
    assert back("/events/1994-mistaken/") == ("Back to the timeline", "/")


def test_a_reinstated_event_is_there_again(client):
    an_event(withdrawn=True)
    reinstate("1994-ceasefire-signed", by=User.loader(), reason="It was none.")

    assert client.get(ADDRESS).status_code == 200


def test_a_withdrawn_event_is_nobodys_neighbour(client):
    an_event(links=[])
    an_event("Talks", edtf="1994-05-10", links=[{"to": "1994-ceasefire-signed", "relation": "see-also"}])
    withdraw("1994-ceasefire-signed", by=User.loader(), reason="A mistake.")

    assert page(client.get("/events/1994-talks/")).all(".neighbour") == []


# ── Addresses ─────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("rest", ["", "?actor=norland", "history/", "revisions/2/"])
def test_a_former_address_leads_to_the_new_one_for_ever(client, rest):
    an_event()
    change(edtf="1994-05-13")
    rename("1994-ceasefire-signed", "1994-truce", by=User.loader(), reason="Clearer.")

    response = client.get(f"{ADDRESS}{rest}")

    if rest in ("history/", "revisions/2/"):
        assert response.status_code == 200  # what was given out as a version stays that version
    else:
        assert (response.status_code, response["Location"]) == (301, f"/events/1994-truce/{rest}")


def test_the_new_history_leads_to_the_former_one(client):
    an_event()
    rename("1994-ceasefire-signed", "1994-truce", by=User.loader(), reason="Clearer.")

    assert page(client.get("/events/1994-truce/history/")).link("1994-ceasefire-signed") == f"{ADDRESS}history/"


def test_a_mistyped_address_is_answered_with_the_nearest_ones(client):
    an_event()

    response = client.get("/events/1994-cesefire-signd/")
    read = page(response)

    assert response.status_code == 404
    assert read.link("Ceasefire signed") == ADDRESS
    assert [one.words for one in read.all(".asked")] == ["/events/1994-cesefire-signd/"]


@pytest.mark.parametrize("address", ["/nothing", "/events/%3Cscript%3E/", "/events/" + "a" * 5000 + "/", "/events//"])
def test_an_address_of_nonsense_is_no_failure(client, address):
    an_event()

    response = client.get(address, follow=True)

    assert response.status_code == 404
    assert b"<script>/" not in response.content


# ── Whoever may edit ──────────────────────────────────────────────────────────────────────────────────────────────


def test_only_those_who_may_publish_alone_are_led_to_the_form(client):
    found = an_event()
    assert page(client.get(ADDRESS)).all("button")
    assert "Edit this event" not in client.get(ADDRESS).content.decode()

    client.force_login(User.objects.create_user("reader", is_staff=True))
    assert "Edit this event" not in client.get(ADDRESS).content.decode()

    client.force_login(an_administrator())
    response = client.get(ADDRESS)
    assert page(response).link("Edit this event") == f"/admin/timeline/event/{found.pk}/change/"
    assert response["Cache-Control"] == "private, no-store"


# ── Caches, cookies, queries ──────────────────────────────────────────────────────────────────────────────────────


def test_an_unchanged_page_is_not_sent_again_and_a_changed_one_is(client):
    an_event()
    first = client.get(ADDRESS)

    assert client.get(ADDRESS, headers={"if-none-match": first["ETag"]}).status_code == 304
    change(edtf="1994-05-13")
    assert client.get(ADDRESS, headers={"if-none-match": first["ETag"]}).status_code == 200


def test_a_reader_gets_no_cookie(client):
    an_event()

    for address in (ADDRESS, f"{ADDRESS}history/", "/actors/norland/", "/actors/", "/about/", "/nothing/"):
        assert not client.get(address).cookies


def test_thirty_sources_figures_actors_and_places_cost_no_query_more_than_three(client):
    def rich(title, number):
        an_event(
            title,
            sources=[cited(f"{title.lower()}-{n}") for n in range(number)],
            figures=[
                a_figure(n, source=f"{title.lower()}-{n}", claimants=[f"actor-{n}"], side="north", measure=f"no {n}")
                for n in range(number)
            ],
            actors=[(f"actor-{n}", "signatory") for n in range(number)],
            places=[f"place-{n}" for n in range(number)],
        )

    rich("Few", 3)
    rich("Many", 30)
    few = queries(client, "/events/1994-few/")
    forget_all()
    many = queries(client, "/events/1994-many/")

    assert few == many <= 25
