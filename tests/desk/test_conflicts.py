"""Two texts of one draft: nothing is lost, and its author chooses part by part."""

import re
from html import unescape

import pytest

from tests import builders, desk_builders
from tests.desk.draft_pages import GIVEN, form_of, send
from timeline.curation import beginning, drafting
from timeline.curation.publishing import Proposal, current_payload, publish
from timeline.models import Candidate, User

pytestmark = pytest.mark.django_db
SLUG = "1994-ceasefire-signed"


@pytest.fixture
def article(cited):
    return cited


@pytest.fixture
def draft(begun):
    return begun


@pytest.fixture
def amending(at_desk, article, carla):
    """Of an event that Leyla changed after it was begun: she the note, Carla the summary, both the title."""
    draft = beginning.begin_amendment(SLUG, by=carla, candidate=Candidate.objects.of(article)[0])
    send(at_desk, draft, "save", title="Armistice signed", summary="The ministry said so. [1]")
    payload, version = current_payload("event", SLUG)
    leyla = desk_builders.somebody("leyla", "administrator")
    changed = payload | {"title": "Truce signed", "note": "Sure."}
    publish(Proposal("event", changed, version), by=leyla, reason="Two more sources.")
    return draft


def kept(response) -> dict[str, str]:
    """What a page with two texts would send again, with what is chosen already."""
    page = response.content.decode()
    sent = dict(re.findall(r'<textarea name="([^"]+)" hidden[^>]*>\n(.*?)</textarea>', page, re.S))
    sent |= dict(re.findall(r'<input type="hidden" name="(version|base)" value="(\d+)"', page))
    sent |= dict(re.findall(r'name="(_choose-\w+)" value="(\w+)" checked', page))
    return {name: unescape(value) for name, value in sent.items()} | {"_chosen": "1"}


def test_two_tabs_show_both_texts_and_lose_nothing(at_desk, draft):
    second = form_of(at_desk, draft)
    assert send(at_desk, draft, "save", **GIVEN).url == f"/desk/drafts/{draft.pk}/"
    typed = second | GIVEN | {"title": "Second tab", "note": "Unsure.", "_save": "1"}
    response = at_desk.post(f"/desk/drafts/{draft.pk}/", typed)
    assert response.status_code == 409
    assert "This draft was saved elsewhere while you were writing." in response.content.decode()
    sent = kept(response)
    assert (sent["title"], sent["note"], sent["_choose-title"]) == ("Second tab", "Unsure.", "mine")
    sent["_choose-title"] = "theirs"
    assert at_desk.post(f"/desk/drafts/{draft.pk}/", sent).url == f"/desk/drafts/{draft.pk}/"
    draft.refresh_from_db()
    assert (draft.payload["title"], draft.payload["note"]) == ("Village shelled", "Unsure.")


def test_what_cannot_be_read_yet_is_kept_through_a_conflict_as_well(at_desk, draft):
    second = form_of(at_desk, draft)
    send(at_desk, draft, "save", **GIVEN)
    response = at_desk.post(f"/desk/drafts/{draft.pk}/", second | {"title": "", "note": "Typed", "_save": "1"})
    assert response.status_code == 409
    assert kept(response)["note"] == "Typed"


def test_a_draft_says_that_its_event_has_changed_since(client, amending, rita, at_desk, carla):
    assert f'href="/desk/drafts/{amending.pk}/changed/"' in at_desk.get(f"/desk/drafts/{amending.pk}/").content.decode()
    drafting.submit(amending, by=carla)
    client.force_login(rita)
    response = client.post(f"/desk/drafts/{amending.pk}/review/", {"verdict": "accept"})
    page = unescape(response.content.decode())
    assert response.status_code == 409
    assert "Leyla changed the event after this draft was begun, so it cannot be accepted." in page
    assert "Leyla wrote: Two more sources." in page
    amending.refresh_from_db()
    assert (amending.state, amending.decisions.count()) == ("submitted", 0)


def test_what_only_one_of_the_two_changed_is_chosen_already(at_desk, amending):
    sent = kept(at_desk.get(f"/desk/drafts/{amending.pk}/changed/"))
    assert {name: sent[f"_choose-{name}"] for name in ("title", "note", "summary", "sources")} == {
        "title": "mine",
        "note": "theirs",
        "summary": "mine",
        "sources": "mine",
    }


def test_what_is_chosen_goes_on_from_the_event_as_it_stands(client, at_desk, amending, carla, rita):
    there = f"/desk/drafts/{amending.pk}/changed/"
    sent = kept(at_desk.get(there))
    assert at_desk.post(there, sent).url == f"/desk/drafts/{amending.pk}/"
    amending.refresh_from_db()
    payload = amending.payload
    assert (payload["title"], payload["note"], payload["summary"], len(payload["sources"]), amending.base_version) == (
        "Armistice signed",
        "Sure.",
        "The ministry said so. [1]",
        2,
        2,
    )
    assert at_desk.get(there).url == f"/desk/drafts/{amending.pk}/"
    drafting.submit(amending, by=carla)
    client.force_login(rita)
    assert client.post(f"/desk/drafts/{amending.pk}/review/", {"verdict": "accept"}).url == "/desk/"
    assert current_payload("event", SLUG)[0]["title"] == "Armistice signed"


def test_a_third_change_meanwhile_is_chosen_about_again(at_desk, amending):
    there = f"/desk/drafts/{amending.pk}/changed/"
    sent = kept(at_desk.get(there))
    payload, version = current_payload("event", SLUG)
    publish(Proposal("event", payload | {"note": "Once more."}, version), by=User.loader(), reason="Note")
    assert at_desk.post(there, sent).url == there
    assert "It has changed once more meanwhile: choose again." in at_desk.get(there).content.decode()
    amending.refresh_from_db()
    assert amending.base_version == 1


def test_a_withdrawn_event_stays_withdrawn_through_a_draft(at_desk, article, carla):
    gone = builders.an_event("Bridge closed", slug="1994-bridge-closed", withdrawn=True)
    draft = beginning.begin_amendment(gone.slug, by=carla)
    before = draft.payload["withdrawn"]
    send(at_desk, draft, "save", note="Unsure.", reason="Note added")
    draft.refresh_from_db()
    assert (draft.payload["note"], draft.payload["withdrawn"]) == ("Unsure.", before)
