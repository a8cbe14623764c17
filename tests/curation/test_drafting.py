"""Drafts: begun from what an article says, written by their author alone, submitted only when nothing is missing."""

import pytest

from tests import builders, desk_builders
from timeline.curation import beginning, drafting
from timeline.curation.drafting import Edited, Told
from timeline.curation.errors import NotYours, Refused
from timeline.models import Candidate, CandidateState, Draft, DraftState, Label

pytestmark = pytest.mark.django_db


@pytest.fixture
def carla():
    return desk_builders.a_curator()


@pytest.fixture
def article(carla):
    builders.an_outlet("the-courier")
    return desk_builders.a_cited_article(by=carla)


@pytest.fixture
def draft(carla, article):
    return beginning.begin(Candidate.objects.of(article)[1], by=carla)


def written(draft, carla, **facts):
    """Everything that a person has to add, and `facts`."""
    payload = desk_builders.completed(draft.payload) | facts
    told = Told("First version", Label.NEW_ENTRY)
    return drafting.save(draft, payload, told, edited_version=draft.edited_version, by=carla)


def refusal(act) -> list[tuple[str, str]]:
    with pytest.raises(Refused) as refused:
        act()
    return [(problem.field, problem.what) for problem in refused.value.problems]


def test_a_draft_begins_with_what_the_candidate_says(draft, article):
    payload, candidate = draft.payload, draft.candidates.get()
    assert (payload["edtf_start"], payload["edtf_end"], payload["title"], payload["summary"]) == (
        "1994-05-08",
        None,
        "",
        "",
    )
    assert payload["sources"][0]["quote"]["exact"] == candidate.passage.text
    assert [(one["low"], one["best"], one["claimant_words"]) for one in payload["figures"]] == [(3, 3, "the ministry")]
    assert [one.passage for one in draft.passages.all()] == [candidate.passage]
    article.refresh_from_db()
    assert (candidate.state, article.state) == (CandidateState.USED, "drafted")


def test_a_source_that_the_record_lacks_comes_along(draft):
    assert [(one.noun, one.payload.get("title")) for one in drafting.proposals(draft)] == [
        ("source", "Ceasefire signed"),
        ("event", ""),
    ]
    assert (
        draft.source_payload["slug"]
        == draft.payload["sources"][0]["source"]
        == "the-courier-1994-05-13-ceasefire-signed"
    )


def test_a_source_that_the_record_has_is_cited_as_it_is(carla):
    builders.a_source("courier-report", url="https://news.example/courier-report")
    article = desk_builders.a_cited_article(
        "On 8 May 1994 a village was shelled.", url="https://news.example/courier-report", by=carla
    )
    draft = beginning.begin(Candidate.objects.of(article)[0], by=carla)
    assert (draft.source_payload, draft.payload["sources"][0]["source"]) == (None, "courier-report")


def test_a_candidate_becomes_one_draft(carla, draft):
    assert refusal(lambda: beginning.begin(draft.candidates.get(), by=carla)) == [("", "It is used already.")]
    assert Draft.objects.count() == 1


def test_an_amendment_cites_the_article_in_an_event_of_the_record(carla, article):
    event = builders.an_event(slug="1994-ceasefire")
    draft = beginning.begin_amendment("1994-ceasefire", by=carla, candidate=Candidate.objects.of(article)[0])
    assert (draft.event, draft.base_version, draft.label) == (event, 1, Label.ADDITION)
    assert [one["source"] for one in draft.payload["sources"]] == [
        "courier-report",
        "the-courier-1994-05-13-ceasefire-signed",
    ]
    assert draft.reason == "Source added: Ceasefire signed"


def test_what_is_missing_is_told_all_at_once_and_nothing_moves(carla, draft):
    missing = [field for field, _ in refusal(lambda: drafting.submit(draft, by=carla))]
    assert {"title", "summary", "id"} <= set(missing)
    draft.refresh_from_db()
    assert draft.state == DraftState.OPEN


def test_a_complete_draft_is_submitted(carla, draft):
    submitted = drafting.submit(written(draft, carla), by=carla)
    assert (submitted.state, submitted.title) == (DraftState.SUBMITTED, "Village shelled")
    assert drafting.take_back(submitted, by=carla).submitted_at is None


def test_a_quotation_that_is_not_in_the_article_is_refused(carla, draft):
    payload = desk_builders.completed(draft.payload)
    payload["sources"][0]["quote"] = {"exact": "shelling near the town killed four people"}
    saved = drafting.save(draft, payload, Told("First version", Label.NEW_ENTRY), edited_version=1, by=carla)
    assert refusal(lambda: drafting.submit(saved, by=carla)) == [
        ("sources.0.quote.exact", "These words do not stand in the article.")
    ]


def test_a_change_without_a_word_to_readers_is_not_submitted(carla, draft):
    payload = desk_builders.completed(draft.payload)
    saved = drafting.save(draft, payload, Told(" ", Label.NEW_ENTRY), edited_version=1, by=carla)
    assert refusal(lambda: drafting.submit(saved, by=carla)) == [("reason", "Nobody is told what changes.")]


def test_two_tabs_of_one_draft_lose_nothing(carla, draft):
    written(draft, carla, title="First tab")
    with pytest.raises(Edited) as edited:
        drafting.save(draft, draft.payload, Told("", Label.NEW_ENTRY), edited_version=1, by=carla)
    assert edited.value.draft.payload["title"] == "First tab"
    with pytest.raises(Edited):
        drafting.keep_unsaved(draft, {"title": "Second tab"}, edited_version=1, by=carla)


def test_what_was_typed_is_kept_beside_the_draft_until_it_is_saved(carla, draft):
    kept = drafting.keep_unsaved(draft, {"title": "Half a ti"}, edited_version=1, by=carla)
    assert (kept.unsaved, kept.edited_version, kept.payload["title"]) == ({"title": "Half a ti"}, 1, "")
    assert written(kept, carla).unsaved is None


def test_nobody_else_writes_in_a_draft(draft):
    dora = desk_builders.a_curator("dora")
    for act in (drafting.submit, drafting.abandon, drafting.take_back):
        with pytest.raises(NotYours):
            act(draft, by=dora)
    with pytest.raises(NotYours):
        drafting.save(draft, draft.payload, Told("", Label.NEW_ENTRY), edited_version=1, by=dora)


def test_what_is_submitted_is_not_changed(carla, draft):
    submitted = drafting.submit(written(draft, carla), by=carla)
    assert refusal(lambda: written(submitted, carla)) == [("", "Waits for a reviewer: it cannot be changed now.")]


def test_giving_a_draft_up_proposes_its_candidate_again(carla, draft):
    candidate = draft.candidates.get()
    drafting.abandon(draft, by=carla)
    candidate.refresh_from_db()
    assert (candidate.state, candidate.draft) == (CandidateState.PROPOSED, None)
    assert drafting.reopen(draft, by=carla).state == DraftState.OPEN


def test_a_new_event_never_takes_the_place_of_one_that_is_there(carla, draft):
    builders.an_event("Another", slug="1994-village-shelled")
    saved = written(draft, carla)
    assert refusal(lambda: drafting.submit(saved, by=carla)) == [
        ("id", "The address “1994-village-shelled” is or was in use.")
    ]
