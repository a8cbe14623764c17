"""Drafts at the desk: begun from a card, kept as typed, submitted, returned once, accepted, and then public."""

from html import unescape

import pytest
from django_tasks_db.models import DBTaskResult

from tests import desk_builders
from tests.desk.draft_pages import GIVEN, form_of, send
from timeline.curation import beginning
from timeline.models import Candidate, Draft, Event, Revision

pytestmark = pytest.mark.django_db


@pytest.fixture
def article(cited):
    return cited


@pytest.fixture
def draft(begun):
    return begun


def test_a_draft_opens_with_what_the_article_says_beside_its_passage(at_desk, draft):
    page = unescape(at_desk.get(f"/desk/drafts/{draft.pk}/").content.decode())
    assert 'name="edtf" value="1994-05-08"' in page
    assert "On 8 May 1994 shelling near the town killed three people, the ministry said.</blockquote>" in page
    assert 'name="figures-0-claimant_words" value="the ministry"' in page


def test_saving_what_is_not_complete_keeps_it_to_the_letter(at_desk, draft):
    response = send(at_desk, draft, "save", title="Half a ti")
    page = unescape(response.content.decode())
    assert response.status_code == 200
    assert "Kept as you typed it." in page
    assert 'value="Half a ti"' in unescape(at_desk.get(f"/desk/drafts/{draft.pk}/").content.decode())
    draft.refresh_from_db()
    assert (draft.payload["title"], draft.unsaved["title"]) == ("", "Half a ti")


def test_what_is_typed_is_kept_in_the_background(at_desk, draft):
    response = at_desk.post(f"/desk/drafts/{draft.pk}/unsaved/", {"version": "1", "title": "Typed"})
    assert response.status_code == 204
    page = at_desk.get(f"/desk/drafts/{draft.pk}/").content.decode()
    assert "What you typed last and did not save is here again." in page
    late = at_desk.post(f"/desk/drafts/{draft.pk}/unsaved/", {"version": "7", "title": "Late"})
    assert (late.status_code, late.json()["what"]) == (409, "Somebody else saved this draft while you were writing.")


def test_from_a_card_to_the_public_page_returned_once(client, at_desk, draft, carla, rita):
    assert send(at_desk, draft, "submit", **GIVEN).url == "/desk/"
    assert "Mine, waiting for a reviewer" in at_desk.get("/desk/").content.decode()
    client.force_login(rita)
    assert f'href="/desk/drafts/{draft.pk}/review/"' in client.get("/desk/").content.decode()
    review = unescape(client.get(f"/desk/drafts/{draft.pk}/review/").content.decode())
    assert '<mark class="desk-passage is-proposed">On 8 May 1994 shelling near the town' in review
    client.post(f"/desk/drafts/{draft.pk}/review/", {"verdict": "return", "note": "Which village?"})
    client.force_login(carla)
    assert "Which village?" in client.get(f"/desk/drafts/{draft.pk}/").content.decode()
    assert send(client, draft, "submit", title="Village near the town shelled").url == "/desk/"
    client.force_login(rita)
    assert client.post(f"/desk/drafts/{draft.pk}/review/", {"verdict": "accept"}).url == "/desk/"
    client.logout()
    event = Event.objects.get(kind__slug="shelling")
    page = client.get(f"/events/{event.slug}/").content.decode()
    assert "Village near the town shelled" in page
    revision = Revision.objects.of("event", event.slug).get()
    assert (revision.author, revision.approver) == (carla, rita)


def test_what_is_missing_is_told_beside_its_field(at_desk, draft):
    response = send(at_desk, draft, "submit", **GIVEN | {"reason": "", "title": ""})
    assert response.status_code == 422
    assert "Give a title" in response.content.decode()
    response = send(at_desk, draft, "submit", **GIVEN | {"reason": ""})
    assert "Nobody is told what changes." in response.content.decode()
    draft.refresh_from_db()
    assert draft.state == "open"


def test_an_article_is_added_as_a_source_to_an_event_of_the_record(at_desk, article):
    first = Candidate.objects.of(article)[0]
    response = at_desk.post(f"/desk/candidates/{first.pk}/merge/", {"event": "1994-ceasefire-signed"})
    draft = Draft.objects.get()
    assert response.url == f"/desk/drafts/{draft.pk}/"
    assert (draft.event.slug, len(draft.payload["sources"])) == ("1994-ceasefire-signed", 2)
    assert (
        at_desk.post(f"/desk/candidates/{first.pk}/merge/", {"event": "nothing"}).url == f"/desk/articles/{article.pk}/"
    )


def test_a_reviewer_sees_their_own_draft_and_decides_nothing(client, rita, article):
    candidate = Candidate.objects.of(article)[1]
    draft = beginning.begin(candidate, by=rita)
    client.force_login(rita)
    send(client, draft, "submit", **GIVEN)
    page = client.get(f"/desk/drafts/{draft.pk}/review/").content.decode()
    assert "There is nothing for you to decide here." in page
    refused = client.post(f"/desk/drafts/{draft.pk}/review/", {"verdict": "accept"})
    assert "Somebody else must review your draft." in refused.content.decode()


def test_another_curator_reads_a_draft_and_does_not_write_in_it(client, draft):
    client.force_login(desk_builders.a_curator("dora"))
    page = client.get(f"/desk/drafts/{draft.pk}/").content.decode()
    assert '<fieldset class="desk-plain" disabled>' in page
    assert client.post(f"/desk/drafts/{draft.pk}/", {"version": "1", "_save": "1"}).status_code in (200, 302)
    draft.refresh_from_db()
    assert (draft.unsaved, draft.edited_version) == (None, 1)


def test_a_short_title_is_suggested_from_the_long_one(at_desk, draft):
    typed = form_of(at_desk, draft) | {"title": "Village shelled after a night of fighting", "_suggest": "1"}
    page = unescape(at_desk.post(f"/desk/drafts/{draft.pk}/", typed).content.decode())
    assert 'name="label" value="Village shelled"' in page
    assert 'name="title" value="Village shelled after a night of fighting"' in page


def test_author_and_reviewer_see_what_to_look_at_before_readers_do(client, at_desk, draft, rita):
    told = "<b>One publisher alone stands behind this.</b>"
    assert told in at_desk.get(f"/desk/drafts/{draft.pk}/").content.decode()
    send(at_desk, draft, "submit", **GIVEN | {"title": "Bandits shell village"})
    client.force_login(rita)
    page = client.get(f"/desk/drafts/{draft.pk}/review/").content.decode()
    assert told in page
    assert "<b>“Bandits” judges, and nobody is named who says it.</b>" in page


def test_its_author_gets_a_letter_when_it_is_decided_on(client, at_desk, draft, carla, rita):
    carla.email = "carla@news.example"
    carla.save()
    send(at_desk, draft, "submit", **GIVEN)
    client.force_login(rita)
    client.post(f"/desk/drafts/{draft.pk}/review/", {"verdict": "return", "note": "Which village?"})
    (waiting,) = DBTaskResult.objects.all()
    assert waiting.args_kwargs["args"] == [
        draft.decisions.get().pk,
        f"http://testserver/desk/drafts/{draft.pk}/",
        1,
    ]


def test_a_draft_is_given_up_and_opened_again(at_desk, draft):
    at_desk.post(f"/desk/drafts/{draft.pk}/abandon/")
    draft.refresh_from_db()
    assert draft.state == "abandoned"
    at_desk.post(f"/desk/drafts/{draft.pk}/reopen/")
    draft.refresh_from_db()
    assert draft.state == "open"
    assert at_desk.post(f"/desk/drafts/{draft.pk}/nonsense/").status_code == 404


def test_names_are_looked_up_and_dates_read_back_for_curators(at_desk):
    assert [row["name"] for row in at_desk.get("/desk/answers/lookup/actor/?q=nor").json()["rows"]] == ["Norland"]
    assert at_desk.get("/desk/answers/reading/?edtf=1994-05").json() == {
        "right": True,
        "words": "Some time in May\u00a01994",
    }
