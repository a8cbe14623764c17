"""Two administrators save the same record: the second chooses, and nothing is lost."""

import re

import pytest

from tests import builders
from tests.admin.reading_pages import said
from timeline.curation.publishing import current_payload
from timeline.models import Revision

pytestmark = pytest.mark.django_db
SLUG = "1994-ceasefire-signed"


@pytest.fixture
def both(client, form, ada, publisher):
    """Ada's form, opened before Leyla saved hers: Leyla changed note and title, Ada title and summary."""
    builders.an_event(note="Unsure.")
    client.force_login(ada)
    mine = form(client, "event", SLUG).change(title="Armistice signed", summary="Mine.", reason="Named rightly.")
    client.force_login(publisher)
    form(client, "event", SLUG).change(title="Truce signed", note="Sure.", reason="Two more sources.").send()
    client.force_login(ada)
    return mine


def hidden(response) -> dict:
    """What the conflict page would send again."""
    found = re.findall(r'<textarea name="([^"]+)" hidden[^>]*>\n([^<]*)</textarea>', response.content.decode())
    version = re.search(r'name="version" value="(\d+)"', response.content.decode())[1]
    return dict(found) | {"version": version, "reason": "Named rightly.", "change": "wording"}


def test_the_second_gets_a_page_with_both_texts_and_what_was_written_is_in_it(both):
    response = both.send()
    assert response.status_code == 409
    text = said(response)
    assert "Leyla saved “Truce signed” while you were writing. Nothing is lost" in text
    assert "Two more sources." in text
    assert {"Armistice", "Truce", "Mine."} <= set(re.findall(r"\w+\.?", text))
    assert hidden(response)["summary"] == "Mine."
    assert current_payload("event", SLUG)[0]["title"] == "Truce signed"


def test_what_only_one_of_them_changed_is_chosen_already(both):
    page = both.send().content.decode()
    checked = dict(re.findall(r'name="_choose-(\w+)" value="(\w+)" checked', page))
    assert checked == {"title": "mine", "summary": "mine", "note": "theirs"}


def test_choosing_part_by_part_saves_the_merged_record(both):
    sent = hidden(both.send()) | {"_choose-title": "theirs", "_choose-summary": "mine", "_choose-note": "theirs"}
    response = both.client.post(both.address, sent | {"_chosen": "1"})
    assert response.status_code == 302
    payload, version = current_payload("event", SLUG)
    assert (payload["title"], payload["summary"], payload["note"], version) == ("Truce signed", "Mine.", "Sure.", 3)
    assert Revision.objects.of("event", SLUG).last().note == "Named rightly."


def test_going_on_editing_opens_the_form_with_what_was_chosen(both):
    sent = hidden(both.send()) | {"_choose-title": "mine", "_choose-note": "theirs", "_go_on": "1"}
    page = both.client.post(both.address, sent).content.decode()
    assert 'value="Armistice signed"' in page
    assert "Sure." in page
    assert 'name="version" value="2"' in page
    assert Revision.objects.of("event", SLUG).count() == 2


def test_a_third_save_meanwhile_is_a_conflict_again(both, form, publisher, ada):
    sent = hidden(both.send()) | {"_chosen": "1", "_choose-title": "mine"}
    both.client.force_login(publisher)
    form(both.client, "event", SLUG).change(note="Once more.").send()
    both.client.force_login(ada)
    assert both.client.post(both.address, sent).status_code == 409
    assert Revision.objects.of("event", SLUG).count() == 3


def test_rows_are_chosen_as_one_part(client, form, ada, publisher):
    builders.an_event()
    builders.an_actor("sudria")
    client.force_login(ada)
    mine = form(client, "event", SLUG).row("actors", actor="sudria", role="host")
    client.force_login(publisher)
    form(client, "event", SLUG).change(actors__0__role="belligerent").send()
    client.force_login(ada)
    sent = hidden(mine.send()) | {"_chosen": "1", "_choose-actors": "theirs"}
    assert client.post(mine.address, sent).status_code == 302
    actors = current_payload("event", SLUG)[0]["actors"]
    assert [(one["actor"], one["role"]) for one in actors] == [("norland", "belligerent")]
