"""Drafts of the rows of a table: each row has one at most, and the record may move on in between."""

import pytest

from tests import builders, bulk_builders, desk_builders
from tests.bulk_builders import WHOLE, drafts_made, judged, made, taken, without
from timeline.curation import auditing, beginning, bulk_drafts, bulk_imports, drafting
from timeline.curation.errors import NotYours, Refused
from timeline.curation.proposals import Proposal
from timeline.curation.publishing import publish
from timeline.models import Act, AuditRow, BulkRow, Draft, DraftState, Label, User

pytestmark = pytest.mark.django_db


@pytest.fixture
def carla():
    return bulk_builders.a_curator_of_a_record()


def test_each_row_that_is_new_or_amends_becomes_one_draft_of_the_curator(carla):
    amends = {"id": "1994-ceasefire-signed", "note": "The hour is not known."}
    made(carla, WHOLE, amends, WHOLE, {"title": "Nothing else"})
    assert [
        (one.title, one.state, one.author, one.label, one.reason, one.note, one.event and one.event.slug)
        for one in Draft.objects.order_by("pk")
    ] == [
        ("Bridge opened", DraftState.OPEN, carla, Label.NEW_ENTRY, "Imported", "events.csv, row 2", None),
        (
            "Ceasefire signed",
            DraftState.OPEN,
            carla,
            Label.CORRECTION,
            "Imported",
            "events.csv, row 3",
            "1994-ceasefire-signed",
        ),
    ]


def test_each_draft_that_begins_leaves_its_row_in_the_audit_trail(carla, monkeypatch):
    monkeypatch.setattr(bulk_drafts, "BATCH", 2)
    rows = (WHOLE, {"id": "1994-ceasefire-signed", "note": "x"}, without(title="Another bridge"))
    before = AuditRow.objects.count()
    made(carla, *rows, {"title": "Nothing else"})
    first, second, third = (f"draft {one.pk}" for one in Draft.objects.order_by("pk"))
    assert [(row.act, row.about, row.by, row.reason) for row in AuditRow.objects.in_order()[before:]] == [
        (Act.BEGIN, first, carla, "From events.csv, row 2"),
        (Act.BEGIN, second, carla, "Amends event 1994-ceasefire-signed. From events.csv, row 3"),
        (Act.BEGIN, third, carla, "From events.csv, row 4"),
    ]
    assert list(auditing.broken()) == []


def test_a_draft_of_a_row_can_be_submitted_as_it_is(carla):
    made(carla, WHOLE)
    assert drafting.submit(Draft.objects.get(), by=carla).state == DraftState.SUBMITTED


def test_an_amendment_of_a_row_is_the_same_as_one_of_the_desk(carla):
    made(carla, {"id": "1994-ceasefire-signed", "note": "x"})
    of_the_row = Draft.objects.get()
    of_the_desk = beginning.begin_amendment("1994-ceasefire-signed", by=carla)
    assert of_the_row.payload == of_the_desk.payload | {"note": "x"}
    assert (of_the_row.event, of_the_row.base_version) == (of_the_desk.event, of_the_desk.base_version)


def test_duplicates_are_made_where_that_is_wished(carla):
    one = made(carla, WHOLE, WHOLE)
    assert Draft.objects.count() == 1
    drafts_made(one, with_duplicates=True)
    ids = sorted(draft.payload["id"] for draft in Draft.objects.all())
    assert ids == ["1995-bridge-opened", "1995-bridge-opened-2"]


def test_what_is_asked_for_twice_is_made_once(carla):
    one = made(carla, WHOLE)
    with pytest.raises(Refused, match="no row of which a draft is still to be made"):
        bulk_imports.ask_for_drafts(one, reason="Again", with_duplicates=False, by=carla)
    assert Draft.objects.count() == 1


def test_the_record_may_move_on_between_verdict_and_draft(carla):
    one = judged(carla, WHOLE)
    publish(Proposal("event", builders.event_payload("Another", slug="1995-bridge-opened")), by=User.loader())
    drafts_made(one)
    (row,) = BulkRow.objects.of(one)
    assert (row.verdict, row.problems[0]["what"]) == ("error", "There is an event at this address since.")
    assert Draft.objects.count() == 0


def test_only_who_handed_it_in_has_drafts_made(carla):
    one = judged(carla, WHOLE)
    with pytest.raises(NotYours):
        bulk_imports.ask_for_drafts(one, reason="x", with_duplicates=False, by=desk_builders.a_curator("dora"))
    with pytest.raises(NotYours):
        taken(desk_builders.somebody("otto"), WHOLE)
