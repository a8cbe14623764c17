"""The one way in: what publishing writes, seals and refuses."""

import pytest
from django.core.exceptions import ValidationError
from django.db import connection

from tests import builders
from timeline.curation import publishing, sealing
from timeline.curation.errors import Conflict, NotYours, Refused
from timeline.curation.nouns.registry import NOUNS
from timeline.curation.proposals import Proposal
from timeline.models import Edition, Event, Label, Revision, User
from timeline.models.revision import Immutable, digest_of

pytestmark = pytest.mark.django_db


def changed(event: Event, **facts):
    payload, version = publishing.current_payload("event", event.slug)
    return Proposal("event", payload | facts, base_version=version)


def test_a_published_event_is_read_back_as_it_was_proposed():
    payload = builders.event_payload(
        actors=[{"actor": "norland", "role": "signatory", "as_name": "Kingdom of Norland"}, ("sudria", "signatory")],
        figures=[builders.a_figure(12, 15, claimant_outlets=["the-courier"], said_on="1994-05")],
        translations={"ru": {"title": "Перемирие", "machine-or-unreviewed": True}},
        links=[],
    )
    builders.an_actor("sudria")
    event = builders.an_event(**{key: value for key, value in payload.items() if key not in ("id", "title")})
    assert NOUNS["event"].payload(event) == NOUNS["event"].canonical(payload)


def test_publishing_raises_the_edition_once_and_the_version_by_one():
    event = builders.an_event()
    before = Edition.current()
    publishing.publish(changed(event, importance=5), by=builders.an_administrator(), reason="Now central")
    event.refresh_from_db()
    assert (Edition.current() - before, event.version, event.importance) == (1, 2, 5)


def test_every_change_is_a_revision_sealed_to_the_one_before():
    event = builders.an_event()
    ada = builders.an_administrator()
    publishing.publish(changed(event, importance=4), by=ada, reason="First")
    publishing.publish(changed(event, importance=5), by=ada, reason="Second")
    first, second, third = Revision.objects.of("event", event.slug)
    assert [r.number for r in (first, second, third)] == [1, 2, 3]
    assert (second.previous_seal, third.previous_seal) == (first.seal, second.seal)
    assert [first.label, third.label, third.note] == [Label.LOADED, Label.CORRECTION, "Second"]
    assert [first.single_handed, third.single_handed] == [False, True]
    assert third.digest == digest_of(third.snapshot)
    assert sealing.broken("event") == []


def test_a_text_changed_behind_its_seal_is_found():
    event = builders.an_event()
    with connection.cursor() as cursor:
        cursor.execute("UPDATE timeline_revision SET snapshot = '{}' WHERE slug = %s", [event.slug])
    assert sealing.broken("event") == [f"event {event.slug}, Revision 1: the text is not the one that was sealed."]


def test_a_revision_can_be_neither_changed_nor_deleted():
    builders.an_event()
    revision = Revision.objects.get(noun="event")
    for attempt in (revision.save, revision.delete, Revision.objects.all().delete):
        with pytest.raises(Immutable):
            attempt()
    with pytest.raises(Immutable):
        Revision.objects.update(note="other")


def test_the_second_of_two_who_save_at_once_meets_a_conflict_and_nothing_is_lost():
    event = builders.an_event()
    ada = builders.an_administrator()
    mine, hers = changed(event, note="mine"), changed(event, note="hers")
    publishing.publish(hers, by=ada, reason="hers")
    with pytest.raises(Conflict) as met:
        publishing.publish(mine, by=ada, reason="mine")
    assert (met.value.theirs["note"], met.value.version) == ("hers", 2)
    assert Event.objects.get().note == "hers"


def test_nobody_without_the_permission_publishes_alone():
    event = builders.an_event()
    with pytest.raises(NotYours):
        publishing.publish(changed(event, importance=1), by=User.objects.create_user("bo"), reason="x")
    assert Revision.objects.of("event", event.slug).count() == 1


def test_one_bad_proposal_keeps_the_whole_batch_out():
    builders.an_event()
    good, bad = builders.event_payload("Good"), builders.event_payload("Bad", places=["nowhere"])
    with pytest.raises(Refused, match="There is no place “nowhere”"):
        publishing.publish_all([Proposal("event", good), Proposal("event", bad)], by=User.loader())
    assert Event.objects.count() == 1


def test_a_withdrawn_event_keeps_its_row_and_reason_and_can_be_reinstated():
    event = builders.an_event(withdrawn=True)
    assert event.withdrawal_reason == "It was a mistaken report."
    assert list(Event.objects.published()) == []
    publishing.reinstate(event.slug, by=User.loader(), reason="It was right after all.")
    assert list(Event.objects.published()) == [event]
    labels = Revision.objects.of("event", event.slug).values_list("label", flat=True)
    assert list(labels) == [Label.LOADED, Label.WITHDRAWAL, Label.REINSTATEMENT]


def test_a_withdrawal_without_a_reason_is_refused():
    event = builders.an_event()
    with pytest.raises(Refused, match="needs a reason"):
        publishing.withdraw(event.slug, by=User.loader(), reason="  ")


def test_restoring_publishes_an_old_revision_anew():
    event = builders.an_event(note="first")
    ada = builders.an_administrator()
    publishing.publish(changed(event, note="second"), by=ada, reason="x")
    publishing.restore("event", event.slug, 1, by=ada)
    first, _, third = Revision.objects.of("event", event.slug)
    assert (third.snapshot, third.note) == (first.snapshot, "Restored version 1")
    event.refresh_from_db()
    assert event.note == "first"


def test_restoring_neither_withdraws_nor_reinstates_in_passing():
    event = builders.an_event(withdrawn=True)
    publishing.restore("event", event.slug, 1, by=User.loader())
    assert Event.objects.get().withdrawal_reason == "It was a mistaken report."
    publishing.reinstate(event.slug, by=User.loader(), reason="Right after all.")
    publishing.restore("event", event.slug, 2, by=User.loader())
    assert list(Event.objects.published()) == [event]


def test_a_change_of_standing_changes_the_grade_of_what_rests_on_it():
    builders.a_source("second-report", outlet="the-herald")
    builders.an_event(sources=["courier-report", "second-report"])
    assert Event.objects.get().grade == "corroborated"
    payload, version = publishing.current_payload("outlet", "the-herald")
    publishing.publish(Proposal("outlet", payload | {"standing": "unknown"}, version), by=User.loader())
    assert Event.objects.get().grade == "single-source"


def test_the_fields_of_forms_carry_the_messages_of_the_constraints():
    event = builders.an_event()
    event.importance = 9
    with pytest.raises(ValidationError, match="Importance is 1 to 5"):
        event.validate_constraints()
