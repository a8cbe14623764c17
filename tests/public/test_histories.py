"""The history of a record, and each of its versions."""

import json

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.builders import a_source, an_actor, an_administrator, an_event, event_payload
from tests.memory import forget_all
from tests.public.html import page
from timeline.curation.proposals import Proposal
from timeline.curation.publishing import publish
from timeline.models import Label, Revision, User

pytestmark = pytest.mark.django_db
ADDRESS = "/events/1994-ceasefire-signed/"


def change(by=None, reason="The day was wrong.", label=Label.CORRECTION, **facts):
    publish(Proposal("event", event_payload(**facts)), by=by or User.loader(), reason=reason, label=label)


def test_the_history_tells_who_changed_what_and_why_newest_first(client):
    an_event()
    change(by=an_administrator(), edtf="1994-05-13")

    found = page(client.get(f"{ADDRESS}history/"))
    newest, oldest = found.all(".revision")

    assert "now shown" in newest.one(".revision-number").words
    assert newest.one(".revision-text").words.startswith("Correction, ")
    assert "by Ada. One person made and published this change." in newest.words
    assert "The day was wrong." in newest.words
    assert "Loaded, " in oldest.words
    assert "One person" not in oldest.words
    assert [one.one("code").words for one in (oldest, newest)] == list(
        Revision.objects.of("event", "1994-ceasefire-signed").values_list("digest", flat=True)
    )


def test_no_login_name_is_ever_shown(client):
    an_event()
    someone = User.objects.create_superuser("secret-login", "someone@example.org", "a long enough password")
    change(by=someone, edtf="1994-05-13")

    for address in (f"{ADDRESS}history/", f"{ADDRESS}revisions/2/"):
        html = client.get(address).content.decode()
        assert f"Editor {someone.pk}" in html
        assert "secret-login" not in html
        assert "someone@" not in html


def test_a_version_shows_the_record_as_it_stood_and_word_by_word_what_changed(client):
    an_event(summary="Both sides signed on a Thursday.")
    change(summary="Both sides signed on a Friday.")

    first, second = (page(client.get(f"{ADDRESS}revisions/{number}/")) for number in (1, 2))

    assert "Both sides signed on a Thursday." in first.one("#content").words
    assert first.one(".notice-note").words == "Version 2 is now shown. See it"
    assert [one.words for one in second.all("del")] == ["Thursday"]
    assert [one.words for one in second.all("ins")] == ["Friday"]
    assert first.all("ins") == []
    assert first.link("Version 2") == f"{ADDRESS}revisions/2/"
    assert second.link("Version 1") == f"{ADDRESS}revisions/1/"


def test_a_hidden_character_is_shown_in_a_version(client):
    an_event()
    payload = event_payload() | {"summary": "Nothing to see\u200b here."}
    Revision.objects.create(
        noun="event",
        slug="1994-ceasefire-signed",
        number=2,
        snapshot=json.dumps(payload),
        digest="d",
        previous_seal="",
        seal="s",
        author=User.loader(),
        at=Revision.objects.first().at,
        label=Label.WORDING,
        single_handed=False,
    )

    assert "see⟨U+200B⟩ here." in page(client.get(f"{ADDRESS}revisions/2/")).one("#content").words


def test_every_noun_with_a_page_has_a_history(client):
    an_event()
    an_actor("norland")
    a_source("deed")

    for address in ("actors/norland", "places/midtown", "sources/deed", "outlets/the-courier"):
        assert client.get(f"/{address}/history/").status_code == 200
        version = page(client.get(f"/{address}/revisions/1/"))
        assert "As it stood" in version.one("#content").words
        assert page(client.get(f"/{address}/")).link("History") == f"/{address}/history/"


@pytest.mark.parametrize("rest", ["revisions/0/", "revisions/2/", "revisions/99999999999999999999/", "revisions/x/"])
def test_a_version_that_never_was_is_not_found(client, rest):
    an_event()

    assert client.get(f"{ADDRESS}{rest}").status_code == 404


def test_a_long_history_costs_no_query_more_than_a_short_one(client):
    def cost():
        forget_all()
        with CaptureQueriesContext(connection) as found:
            assert client.get(f"{ADDRESS}history/").status_code == 200
            assert client.get(f"{ADDRESS}revisions/2/").status_code == 200
        return len(found)

    an_event()
    for number in range(2):
        change(importance=number + 1)
    few = cost()
    for number in range(27):
        change(importance=number % 4 + 1)

    assert cost() == few <= 25
