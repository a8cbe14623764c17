"""Decisions: by somebody else, in one transaction with what they publish, and with a word to the author."""

import pytest
from django.db import IntegrityError, transaction

from tests import builders, desk_builders
from timeline.curation import beginning, drafting, reviewing
from timeline.curation.drafting import Told
from timeline.curation.errors import Conflict, NotYours, Refused
from timeline.curation.publishing import Proposal, current_payload, publish
from timeline.models import Candidate, Decision, DraftState, Event, Label, Revision, Source, User

pytestmark = pytest.mark.django_db


@pytest.fixture
def carla():
    return desk_builders.a_curator()


@pytest.fixture
def rita():
    return desk_builders.a_reviewer()


@pytest.fixture
def article(carla):
    builders.an_outlet("the-courier")
    return desk_builders.a_cited_article(by=carla)


def submitted(article, carla, **facts):
    draft = beginning.begin(Candidate.objects.of(article)[1], by=carla)
    payload = desk_builders.completed(draft.payload) | facts
    saved = drafting.save(draft, payload, Told("First version", Label.NEW_ENTRY), edited_version=1, by=carla)
    return drafting.submit(saved, by=carla)


@pytest.fixture
def draft(article, carla):
    return submitted(article, carla)


def test_accepting_publishes_event_and_source_with_both_names(draft, article, carla, rita):
    event = reviewing.accept(draft, by=rita)
    revision = Revision.objects.of("event", "1994-village-shelled").get()
    draft.refresh_from_db()
    article.refresh_from_db()
    assert Event.objects.published().get() == event == draft.event
    assert (revision.author, revision.approver, revision.single_handed) == (carla, rita, False)
    assert (revision.note, revision.label) == ("First version", Label.NEW_ENTRY)
    assert draft.state == DraftState.ACCEPTED
    assert article.source == Source.objects.get() == event.citations.get().source
    assert event.citations.get().quote_exact == draft.passages.get().passage.text


def test_nobody_decides_on_their_own_draft(article):
    both = desk_builders.somebody("bo", "reviewer")
    draft = submitted(article, both)
    for act in (
        lambda: reviewing.accept(draft, by=both),
        lambda: reviewing.give_back(draft, by=both, note="No"),
        lambda: reviewing.reject(draft, by=both, reason="No"),
    ):
        with pytest.raises(NotYours, match="Somebody else must review your draft"):
            act()
    assert not Event.objects.exists()


def test_the_database_keeps_author_and_reviewer_apart(draft, carla):
    decision = Decision(draft=draft, author=carla, reviewer=carla, verdict="accept", digest="x", at=draft.created_at)
    with pytest.raises(IntegrityError, match="decision_is_by_another"), transaction.atomic():
        decision.save()


def test_a_curator_decides_on_nothing(draft):
    dora = desk_builders.a_curator("dora")
    with pytest.raises(NotYours):
        reviewing.accept(draft, by=dora)


def test_a_returned_draft_says_what_to_do_and_can_be_submitted_again(draft, carla, rita):
    with pytest.raises(Refused, match="No word says why"):
        reviewing.give_back(draft, by=rita, note=" ")
    returned = reviewing.give_back(draft, by=rita, note="Which village?")
    assert (returned.state, returned.decisions.get().note) == (DraftState.RETURNED, "Which village?")
    payload = returned.payload | {"title": "Village near the town shelled"}
    saved = drafting.save(returned, payload, Told("First version", Label.NEW_ENTRY), edited_version=2, by=carla)
    assert (
        reviewing.accept(drafting.submit(saved, by=carla), by=rita).texts.get().title == "Village near the town shelled"
    )


def test_a_rejected_draft_is_over(draft, carla, rita):
    rejected = reviewing.reject(draft, by=rita, reason="Not this conflict")
    assert rejected.state == DraftState.REJECTED
    for act in (
        lambda: reviewing.accept(draft, by=rita),
        lambda: drafting.submit(draft, by=carla),
        lambda: drafting.reopen(draft, by=carla),
    ):
        with pytest.raises(Refused):
            act()
    assert not Event.objects.exists()


def test_a_reviewer_puts_words_right_and_the_history_says_so(draft, rita):
    event = reviewing.accept(draft, by=rita, wording={"title": "Shelling of a village", "summary": ""})
    decision = Decision.objects.get()
    assert event.texts.get().title == "Shelling of a village"
    assert decision.wording == {"title": {"before": "Village shelled", "after": "Shelling of a village"}}
    assert Revision.objects.of("event", event.slug).get().note == "First version (wording: Rita)"


def test_a_reviewer_changes_no_fact(draft, rita):
    with pytest.raises(Refused, match="and not edtf_start"):
        reviewing.accept(draft, by=rita, wording={"edtf_start": "1994-05-09"})
    assert (Event.objects.count(), Decision.objects.count()) == (0, 0)


def test_a_contested_event_needs_two_reviewers(article, carla, rita):
    draft = submitted(article, carla, protection="two-reviewers")
    assert reviewing.accept(draft, by=rita) is None
    assert not Event.objects.exists()
    with pytest.raises(Refused, match="You have accepted this text already"):
        reviewing.accept(draft, by=rita)
    assert reviewing.accept(draft, by=desk_builders.a_reviewer("rolf")) == Event.objects.get()


def test_words_changed_by_the_second_reviewer_need_the_first_again(article, carla, rita):
    draft = submitted(article, carla, protection="two-reviewers")
    rolf = desk_builders.a_reviewer("rolf")
    reviewing.accept(draft, by=rita)
    assert reviewing.accept(draft, by=rolf, wording={"title": "Shelling of a village"}) is None
    assert reviewing.accept(draft, by=rita).texts.get().title == "Shelling of a village"


def test_an_event_that_has_changed_meanwhile_is_no_more_amended_unseen(article, carla, rita):
    builders.an_event(slug="1994-ceasefire")
    draft = beginning.begin_amendment("1994-ceasefire", by=carla, candidate=Candidate.objects.of(article)[0])
    drafting.submit(draft, by=carla)
    payload, version = current_payload("event", "1994-ceasefire")
    publish(Proposal("event", payload | {"note": "Meanwhile"}, version), by=User.loader(), reason="Note")
    with pytest.raises(Conflict):
        reviewing.accept(draft, by=rita)
    draft.refresh_from_db()
    assert (draft.state, draft.decisions.count()) == (DraftState.SUBMITTED, 0)


def test_an_amendment_becomes_the_next_revision(article, carla, rita):
    builders.an_event(slug="1994-ceasefire")
    draft = beginning.begin_amendment("1994-ceasefire", by=carla, candidate=Candidate.objects.of(article)[0])
    event = reviewing.accept(drafting.submit(draft, by=carla), by=rita)
    newest = Revision.objects.newest("event", [event.slug])[event.slug]
    assert (newest.number, newest.label, newest.note) == (2, Label.ADDITION, "Source added: Ceasefire signed")
    assert event.citations.count() == 2


def test_what_fails_while_publishing_leaves_nothing_behind(draft, rita, monkeypatch):
    def broken(*args, **facts):
        raise RuntimeError("a fault")

    monkeypatch.setattr("timeline.curation.publishing.deriving.mark_changed", broken)
    with pytest.raises(RuntimeError):
        reviewing.accept(draft, by=rita)
    draft.refresh_from_db()
    assert (draft.state, Decision.objects.count(), Event.objects.count(), Source.objects.count()) == (
        "submitted",
        0,
        0,
        0,
    )


def test_an_address_that_was_taken_meanwhile_is_not_overwritten(draft, rita):
    builders.an_event("Another", slug="1994-village-shelled")
    with pytest.raises(Refused, match="is or was in use"):
        reviewing.accept(draft, by=rita)
    assert current_payload("event", "1994-village-shelled")[0]["title"] == "Another"
