"""History by Revision: reading it, restoring, withdrawing, reinstating."""

import pytest

from tests import builders
from tests.admin.reading_pages import said
from timeline.curation.publishing import current_payload
from timeline.models import Event, Revision

pytestmark = pytest.mark.django_db
SLUG = "1994-ceasefire-signed"


@pytest.fixture
def base(at_admin, form):
    """The address of an event with two versions: its note was "First.", and is "Second."."""
    event = builders.an_event(note="First.")
    form(at_admin, "event", SLUG).change(note="Second.", reason="A second look.").send()
    return f"/admin/timeline/event/{event.pk}/"


def test_the_history_lists_revisions_newest_first_with_who_when_and_why(at_admin, base):
    text = said(at_admin.get(f"{base}history/"))
    assert text.index("Version 2 Correction · Ada, alone") < text.index("Version 1 Loaded · Loaded data")
    assert "A second look." in text


def test_a_version_shows_what_restoring_it_would_change(at_admin, base):
    page = at_admin.get(f"{base}history/1/").content.decode()
    assert "<del>Second</del><ins>First</ins>" in page
    assert "Restore this version" in page
    assert "This is what stands on the site now." in said(at_admin.get(f"{base}history/2/"))


def test_restoring_publishes_the_old_version_anew_with_the_reason(at_admin, base):
    before = Revision.objects.of("event", SLUG).first().payload
    response = at_admin.post(f"{base}history/1/", {"reason": "The first was right."})
    assert response.status_code == 302
    assert current_payload("event", SLUG) == (before, 3)
    assert Revision.objects.of("event", SLUG).last().note == "The first was right."


def test_restoring_without_a_reason_changes_nothing(at_admin, base):
    assert "Say why: readers see it." in said(at_admin.post(f"{base}history/1/", {"reason": ""}))
    assert current_payload("event", SLUG)[1] == 2


def test_a_version_that_refers_to_what_is_refused_now_says_so(at_admin, form, base):
    form(at_admin, "event", SLUG).change(protection="frozen").send()
    form(at_admin, "event", SLUG).change(protection="normal").send()
    response = at_admin.post(f"{base}history/3/", {"reason": "Freeze it again."})
    assert response.status_code == 302
    assert Event.objects.get().protection == "frozen"
    text = said(at_admin.post(f"{base}history/3/", {"reason": "And again."}))
    assert "frozen" in text


def test_a_version_that_does_not_exist_is_not_found(at_admin, base):
    assert at_admin.get(f"{base}history/9/").status_code == 404


def test_an_event_is_withdrawn_with_a_reason_and_reinstated_with_one(at_admin, base):
    assert "Say why" in said(at_admin.post(f"{base}withdraw/", {"reason": ""}))
    assert at_admin.post(f"{base}withdraw/", {"reason": "It was a mistaken report."}).status_code == 302
    assert list(Event.objects.published()) == []
    assert "Withdrawn: It was a mistaken report." in said(at_admin.get(f"{base}change/"))
    assert at_admin.post(f"{base}reinstate/", {"reason": "It was right after all."}).status_code == 302
    assert Event.objects.published().count() == 1
    labels = Revision.objects.of("event", SLUG).values_list("label", flat=True)
    assert list(labels) == ["loaded", "correction", "withdrawal", "reinstatement"]


def test_what_is_withdrawn_already_is_not_withdrawn_again(at_admin, base):
    at_admin.post(f"{base}withdraw/", {"reason": "Mistaken."})
    assert "withdrawn already" in said(at_admin.post(f"{base}withdraw/", {"reason": "Mistaken twice."}))
    assert Revision.objects.of("event", SLUG).count() == 3


def test_restoring_never_decides_in_passing_whether_readers_see_an_event(at_admin, base):
    at_admin.post(f"{base}withdraw/", {"reason": "Mistaken."})
    assert "Reinstate it first" in said(at_admin.post(f"{base}history/1/", {"reason": "Back."}))
    at_admin.post(f"{base}reinstate/", {"reason": "It was right."})
    assert "Use “Withdraw” instead." in said(at_admin.post(f"{base}history/3/", {"reason": "Away."}))
    assert Event.objects.published().count() == 1
    assert Revision.objects.of("event", SLUG).count() == 4


def test_a_revision_in_the_list_of_changes_leads_to_its_place_in_the_history(at_admin, base):
    revision = Revision.objects.of("event", SLUG).first()
    assert said(at_admin.get("/admin/timeline/revision/")).count("1994-ceasefire-signed") == 2
    response = at_admin.get(f"/admin/timeline/revision/{revision.pk}/change/")
    assert response.url == f"{base}history/1/"
