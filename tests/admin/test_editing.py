"""Saving a record: it goes through curation, yields a Revision, and loses nothing that was typed."""

import pytest

from tests import builders
from tests.admin.reading_pages import beside, said
from timeline.curation.publishing import current_payload
from timeline.models import Actor, Edition, Event, Outlet, Revision, Source

pytestmark = pytest.mark.django_db


@pytest.fixture
def event(ada):
    return builders.an_event(
        actors=[{"actor": "norland", "role": "signatory", "as_name": "Kingdom of Norland"}],
        figures=[builders.a_figure(12, 15, said_on="1994-05", claimants=["norland"], comparison=None)],
        translations={"ru": {"title": "Перемирие", "machine-or-unreviewed": True}},
        place_precision=[{"place": "midtown", "precision": "near"}],
    )


def test_saving_without_a_change_gives_the_same_record_and_a_revision(at_admin, form, event):
    before, _ = current_payload("event", event.slug)
    assert form(at_admin, "event", event.slug).send().status_code == 302
    assert current_payload("event", event.slug) == (before, 2)
    last = Revision.objects.of("event", event.slug).last()
    assert (last.number, last.author.username, last.note, last.label) == (2, "ada", "Checked again.", "correction")


@pytest.mark.parametrize(
    "noun", ["actor", "place", "source", "outlet", "kind", "kind-group", "role", "side", "standing"]
)
def test_every_noun_comes_back_as_it_was_saved(at_admin, form, event, noun):
    slug = {
        "actor": "norland",
        "place": "midtown",
        "source": "courier-report",
        "outlet": "the-courier",
        "kind": "agreement",
        "kind-group": "talks",
        "role": "signatory",
        "side": "north",
        "standing": "independent",
    }[noun]
    before, _ = current_payload(noun, slug)
    assert form(at_admin, noun, slug).send().status_code == 302
    assert current_payload(noun, slug) == (before, 2)


def test_a_change_is_public_with_its_reason_label_and_edition(at_admin, form, event):
    edition = Edition.current()
    sent = form(at_admin, "event", event.slug).change(
        edtf="1994-05-13", reason="Date corrected.", change="new information", summary="It was the 13th. [1]"
    )
    response = sent.send()
    event.refresh_from_db()
    last = Revision.objects.of("event", event.slug).last()
    assert (event.edtf, last.label, last.note) == ("1994-05-13", "new information", "Date corrected.")
    assert Edition.current() == edition + 1
    assert "See it on the site" in said(at_admin.get(response.url))


def test_a_save_without_a_reason_is_refused_and_keeps_every_word(at_admin, form, event):
    response = (
        form(at_admin, "event", event.slug).change(reason=" ", title="Armistice signed", note="Two versions.").send()
    )
    assert "Say what changed: readers see it in the history." in said(response)
    assert "Nothing was saved yet." in said(response)
    assert 'value="Armistice signed"' in response.content.decode()
    assert "Two versions." in response.content.decode()
    assert Revision.objects.of("event", event.slug).count() == 1


def test_a_new_event_gets_its_address_from_year_and_title(at_admin, form, event):
    new = form(at_admin, "event").change(
        title="Truce holds", edtf="1995-03", type="agreement", summary="It held.", importance="2", confidence="high"
    )
    new.row("sources", source="Courier report [courier-report]", supports="all of it", seen="on")
    new.row("places", place="Midtown").row("actors", actor="norland", role="signatory")
    assert new.send().status_code == 302
    made = Event.objects.get(slug="1995-truce-holds")
    assert [str(one.actor) for one in made.involvements.all()] == ["norland"]
    assert Revision.objects.of("event", made.slug).get().label == "new entry"


def test_an_address_that_is_taken_is_refused_and_the_event_there_is_left_alone(at_admin, form, event):
    new = form(at_admin, "event").change(
        title="Other", edtf="1994-06", type="agreement", summary="Other.", slug=event.slug
    )
    response = new.send()
    assert "This address is or was in use." in beside(response, "slug")
    assert Revision.objects.of("event", event.slug).count() == 1


def test_removing_a_row_takes_it_out_of_the_payload_alone(at_admin, form, event):
    assert form(at_admin, "event", event.slug).change(figures__0__remove="on").send().status_code == 302
    payload, _ = current_payload("event", event.slug)
    assert payload["figures"] == []
    assert len(Revision.objects.of("event", event.slug).first().payload["figures"]) == 1


def test_a_row_that_was_added_and_left_empty_is_forgotten(at_admin, form, event):
    sent = form(at_admin, "event", event.slug).row("sources", source="", seen="on").row("figures", about="killed")
    assert sent.send().status_code == 302
    assert [len(current_payload("event", event.slug)[0][part]) for part in ("sources", "figures")] == [1, 1]


def test_without_script_a_row_is_added_by_the_server_and_nothing_is_saved_or_lost(at_admin, form, event):
    response = form(at_admin, "event", event.slug).change(title="Half written").send(_row="sources")
    page = response.content.decode()
    assert 'name="sources-total" value="2"' in page
    assert 'value="Half written"' in page
    assert "Nothing was saved" not in page
    assert Revision.objects.of("event", event.slug).count() == 1


def test_a_source_is_found_by_its_pasted_address_and_an_actor_by_any_of_its_names(at_admin, form, event):
    builders.an_actor("sudria", names={"ru": "Судрия"})
    builders.a_source("herald-report", outlet="the-herald")
    sent = form(at_admin, "event", event.slug)
    sent.row("sources", source="https://news.example/herald-report", supports="the date", seen="on")
    sent.row("actors", actor="СУДРИЯ", role="host")
    assert sent.send().status_code == 302
    payload, _ = current_payload("event", event.slug)
    assert payload["sources"][1]["source"] == "herald-report"
    assert payload["actors"][1]["actor"] == "sudria"


def test_a_source_saved_in_the_other_window_comes_back_to_the_field_that_missed_it(at_admin, form, event):
    new = form(at_admin, "source").change(
        title="A new report",
        outlet="The Courier",
        url="https://news.example/new",
        published="1995",
        kind="report",
        lang="en",
    )
    response = new.send(_popup="id_sources-1-source")
    page = response.content.decode()
    assert 'data-target="id_sources-1-source"' in page
    assert 'data-text="A new report [the-courier-1995-a-new-report]"' in page
    assert Revision.objects.of("source", "the-courier-1995-a-new-report").get().author.username == "ada"


def test_saving_a_withdrawn_event_leaves_it_withdrawn(at_admin, form, ada):
    event = builders.an_event(withdrawn=True)
    assert form(at_admin, "event", event.slug).change(note="Checked.").send().status_code == 302
    event.refresh_from_db()
    assert event.withdrawal_reason == "It was a mistaken report."


def test_nothing_of_the_record_changes_without_a_revision(at_admin, form, event):
    def versions():
        return {
            (model.__name__, row.slug): row.version
            for model in (Event, Actor, Source, Outlet)
            for row in model.objects.all()
        }

    before, count = versions(), Revision.objects.count()
    form(at_admin, "event", event.slug).change(note="More.").send()
    form(at_admin, "outlet", "the-courier").change(owner="Owner Ltd").send()
    form(at_admin, "event", event.slug).change(edtf="never").send()
    changed = [key for key, version in versions().items() if version != before[key]]
    assert len(changed) == Revision.objects.count() - count == 2
