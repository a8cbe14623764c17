"""A merging is undone by one act: exactly where nobody changed anything since, and without losing what somebody did."""

import pytest

from tests import desk_builders
from tests.builders import an_actor, an_event, cited
from tests.merging_world import PAIRS, build, change, involved, payload, whole
from timeline.curation import articles
from timeline.curation.articles import Facts
from timeline.curation.errors import NotYours, Refused
from timeline.curation.merging import merge
from timeline.curation.parting import part
from timeline.curation.publishing import restore, withdraw
from timeline.curation.renaming import rename
from timeline.curation.verifying import verify
from timeline.models import Draft, Edition, Event, FormerSlug, Reach, Revision, User

pytestmark = pytest.mark.django_db


@pytest.fixture
def rita():
    return desk_builders.a_reviewer()


@pytest.fixture
def world():
    build()


def merged(noun, rita, *pair):
    return merge(noun, *(pair or PAIRS[noun]), by=rita, reason="The same one.")


def parted(merger, rita):
    return part(merger, by=rita, reason="Two after all.")


def derived():
    reaches = Reach.objects.values_list("event__slug", "actor__slug", "role__slug", "itself")
    return sorted(reaches), sorted(Event.objects.values_list("slug", "grade", "disputed", "has_figures"))


@pytest.mark.parametrize("noun", PAIRS)
def test_what_nobody_changed_since_is_as_it_was_to_the_letter(world, rita, noun):
    gone, kept = PAIRS[noun]
    FormerSlug.objects.create(noun=noun, old="older", new=gone)
    before, of_events = whole(), derived()
    merger = merged(noun, rita)
    edition = Edition.current()
    done = parted(merger, rita)
    assert (whole(), derived()) == (before, of_events)
    assert FormerSlug.objects.among(noun, [gone, "older"]) == {"older": gone}
    assert (Edition.current(), list(verify())) == (edition + 1, [])
    assert (done.undone_by, done.undone_because) == (rita, "Two after all.")
    for slug in (gone, kept):
        note = Revision.objects.of(noun, slug).last().note
        assert note == f"“{gone}” and “{kept}” are two after all: Two after all."


@pytest.mark.parametrize("noun", PAIRS)
def test_they_can_be_merged_again(world, rita, noun):
    before = whole()
    parted(merged(noun, rita), rita)
    again = merged(noun, rita)
    assert whole() != before
    parted(again, rita)
    assert whole() == before


def test_a_later_edit_of_another_part_stays(world, rita):
    before = payload("event", "1994-both")
    merger = merged("source", rita)
    change("event", "1994-both", note="Later.", importance=5)
    parted(merger, rita)
    assert payload("event", "1994-both") == before | {"note": "Later.", "importance": 5}


def test_a_later_edit_of_the_same_list_stays_and_each_row_goes_back_to_whom_it_was_of(world, rita):
    before = payload("event", "1994-both")
    merger = merged("actor", rita)
    rows = payload("event", "1994-both")["actors"]
    change("event", "1994-both", actors=[involved("sudria"), *rows], places=["midtown"], place_precision=[])
    parted(merger, rita)
    after = payload("event", "1994-both")
    assert after["actors"] == [involved("sudria"), *before["actors"]]
    assert (after["places"], after["figures"]) == (["midtown"], before["figures"])


def test_a_row_that_was_reworded_since_keeps_its_new_words(world, rita):
    merger = merged("actor", rita)
    change("event", "1993-one", actors=[involved("norland", office="President")])
    parted(merger, rita)
    assert payload("event", "1993-one")["actors"] == [involved("north", office="President")]


def test_a_row_that_was_taken_out_since_stays_out(world, rita):
    merger = merged("actor", rita)
    change("event", "1993-one", actors=[involved("sudria")])
    parted(merger, rita)
    assert payload("event", "1993-one")["actors"] == [involved("sudria")]


def test_a_source_that_was_added_since_stays_beside_the_two(world, rita):
    before = payload("event", "1994-both")
    merger = merged("source", rita)
    rows = payload("event", "1994-both")["sources"]
    an_event("Another", slug="1997-another", sources=["new-report"])
    change("event", "1994-both", sources=[*rows, cited("new-report")])
    parted(merger, rita)
    after = payload("event", "1994-both")
    assert after["sources"] == [*before["sources"], cited("new-report")]
    assert after["summary"] == before["summary"]


def test_what_cannot_be_told_apart_is_refused_and_can_be_undone_as_the_refusal_says(world, rita):
    before = whole()
    merger = merged("source", rita)
    change("event", "1994-both", summary="Other words.[2]")
    edited = whole()
    with pytest.raises(Refused, match=r"that the merging had changed \(summary\)\. Restore version 2"):
        parted(merger, rita)
    assert whole() == edited
    restore("event", "1994-both", 2, by=User.loader())
    parted(merger, rita)
    assert whole() == before


def test_names_given_since_stay_and_those_taken_over_go_back(world, rita):
    merger = merged("actor", rita)
    given = {"text": "Norlandia", "lang": "en", "kind": "name", "note": None}
    change("actor", "norland", aliases=[*payload("actor", "norland")["aliases"], given])
    parted(merger, rita)
    assert payload("actor", "norland")["aliases"] == [given]
    assert payload("actor", "north")["names"]["en"] == "North"


def test_an_event_that_was_renamed_or_withdrawn_since_is_found(world, rita):
    before = payload("event", "1993-one"), payload("event", "1994-both")
    merger = merged("place", rita)
    rename("1993-one", "1993-first", by=User.loader(), reason="Clearer.")
    withdraw("1994-both", by=User.loader(), reason="Mistaken.")
    parted(merger, rita)
    assert payload("event", "1993-first") == before[0] | {"id": "1993-first"}
    assert payload("event", "1994-both") == before[1] | {"withdrawn": "Mistaken."}
    assert list(verify()) == []


# ── Several mergings ──────────────────────────────────────────────────────────────────────────────────────────────


def test_mergings_that_joined_rows_of_one_event_are_undone_in_reverse(world, rita):
    an_event("Two that are one", slug="1998-two", actors=[("north", "host"), ("sudria", "host")])
    before = whole()
    first, second = merged("actor", rita), merged("actor", rita, "sudria", "norland")
    with pytest.raises(Refused, match="“sudria” was merged into “norland” since, and rows of it were joined"):
        parted(first, rita)
    parted(second, rita)
    parted(first, rita)
    assert whole() == before


def test_what_was_merged_on_is_undone_in_reverse_and_every_address_leads_right(world, rita):
    before = whole()
    first, second = merged("actor", rita), merged("actor", rita, "norland", "sudria")
    assert FormerSlug.objects.among("actor", ["north", "norland"]) == {"north": "sudria", "norland": "sudria"}
    with pytest.raises(Refused, match=r"It was merged into “sudria” since\. Undo that merging first"):
        parted(first, rita)
    parted(second, rita)
    assert FormerSlug.objects.among("actor", ["north", "norland"]) == {"north": "norland"}
    parted(first, rita)
    assert whole() == before


def test_mergings_of_different_records_are_undone_in_any_order(world, rita):
    before = whole()
    first, second = merged("actor", rita), merged("outlet", rita)
    parted(first, rita)
    parted(second, rita)
    assert whole() == before


def test_what_it_was_tied_to_must_be_there_again_first(world, rita):
    first = merged("actor", rita)
    an_actor("the-union")
    second = merged("actor", rita, "the-league", "the-union")
    with pytest.raises(Refused, match="It names “the-league”, which was merged into “the-union” since"):
        parted(first, rita)
    parted(second, rita)
    parted(first, rita)
    assert payload("actor", "north")["affiliations"][0]["to"] == "the-league"


# ── The desk ──────────────────────────────────────────────────────────────────────────────────────────────────────


def test_articles_and_drafts_that_nobody_touched_go_back_too(world, rita):
    article = desk_builders.a_new_article(by=rita)
    articles.confirm(article, Facts("Signed", "1994-05-13", "en", "", "courier-online"), by=rita)
    figures = [{"claimant_outlets": ["courier-online"]}]
    still, saved = (Draft.objects.create(payload={"figures": figures}, author=rita) for _ in range(2))
    merger = merged("outlet", rita)
    saved.refresh_from_db()
    saved.edited_version += 1
    saved.save()
    parted(merger, rita)
    for row in (article, still, saved):
        row.refresh_from_db()
    assert article.outlet.slug == "courier-online"
    assert still.payload == {"figures": figures}
    assert saved.payload == {"figures": [{"claimant_outlets": ["the-courier"]}]}


def test_a_draft_of_an_event_stays_one_of_its_newest_version(world, rita):
    event = Event.objects.get(slug="1993-one")
    facts = {"event": event, "base_version": event.version, "payload": payload("event", "1993-one")}
    draft = Draft.objects.create(author=rita, **facts)
    parted(merged("actor", rita), rita)
    draft.refresh_from_db()
    event.refresh_from_db()
    assert (draft.base_version, draft.payload) == (event.version, payload("event", "1993-one"))


# ── Refusals ──────────────────────────────────────────────────────────────────────────────────────────────────────


def test_only_a_reviewer_with_a_reason_undoes_it_and_once(world, rita):
    merger = merged("actor", rita)
    with pytest.raises(NotYours):
        parted(merger, desk_builders.a_curator())
    with pytest.raises(Refused, match="Nobody is told why"):
        part(merger, by=rita, reason=" ")
    parted(merger, rita)
    with pytest.raises(Refused, match="They are two again already"):
        parted(merger, rita)
