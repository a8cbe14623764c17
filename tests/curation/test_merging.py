"""Two records that are one: what named the one names the other, once, and its address leads there."""

import pytest

from tests import desk_builders
from tests.builders import a_place, affiliated, an_actor, an_event
from tests.merging_world import PAIRS, build, change, involved, payload, whole
from timeline.curation import articles, beginning
from timeline.curation.articles import Facts
from timeline.curation.errors import NotYours, Refused
from timeline.curation.loading import load
from timeline.curation.merging import merge, planned
from timeline.curation.moving import NAMING, Move, renamed
from timeline.curation.nouns.registry import NOUNS
from timeline.curation.publishing import restore
from timeline.curation.verifying import verify
from timeline.formats import exchange
from timeline.models import Actor, Candidate, Draft, Edition, Event, FormerSlug, Mergeable, Merger, Revision, User

pytestmark = pytest.mark.django_db


@pytest.fixture
def rita():
    return desk_builders.a_reviewer()


@pytest.fixture
def world():
    build()


def merged(noun, rita):
    return merge(noun, *PAIRS[noun], by=rita, reason="The same one.")


def test_everything_that_named_an_actor_names_the_other_and_nothing_stands_twice(world, rita):
    merged("actor", rita)
    assert payload("event", "1993-one")["actors"] == [involved("norland")]
    assert payload("event", "1993-one")["figures"][0]["claimants"] == ["norland"]
    both = payload("event", "1994-both")
    assert both["actors"] == [involved("norland", office="Chair"), involved("norland", "speaker")]
    assert [one["claimants"] for one in both["figures"]] == [["norland"], ["norland"]]
    assert [one["to"] for one in payload("actor", "northern-army")["affiliations"]] == ["norland"]
    assert [one["used_by"] for one in payload("place", "midtown")["names"]] == [None, "norland"]


def test_the_actor_that_stays_takes_over_names_ties_and_what_nobody_had_said_of_it(world, rita):
    gone = payload("actor", "north")
    merged("actor", rita)
    stays = payload("actor", "norland")
    assert stays["names"]["en"] == "Norland"
    assert stays["aliases"] == [{"text": "North", "lang": "en", "kind": "name", "note": None}, *gone["aliases"]]
    assert stays["affiliations"] == gone["affiliations"]
    assert (stays["description"], stays["wikidata"]) == ("An invented actor.", "Q42")


def test_events_stand_at_one_place_and_keep_how_exactly_it_is_known(world, rita):
    merged("place", rita)
    assert payload("event", "1993-one")["places"] == ["midtown"]
    both = payload("event", "1994-both")
    assert both["places"] == ["midtown"]
    assert both["place_precision"] == [{"place": "midtown", "precision": "near"}]
    assert [name["text"] for name in payload("place", "midtown")["names"]] == ["Midtown", "Mitte", "Middle Town"]


def test_sources_and_claims_of_an_outlet_move_and_two_outlets_are_one_voice(world, rita):
    assert Event.objects.get(slug="1994-both").grade == "corroborated"
    change("outlet", "the-herald", standing="unknown")
    assert Event.objects.get(slug="1994-both").grade == "corroborated"
    merged("outlet", rita)
    assert payload("source", "first-report")["outlet"] == "the-courier"
    assert payload("event", "1993-one")["figures"][0]["claimant_outlets"] == ["the-courier"]
    assert payload("outlet", "the-courier")["owner"] == "Courier House"
    assert Event.objects.get(slug="1994-both").grade == "single-source"


def test_two_citations_of_one_event_are_joined_and_its_notes_point_to_the_sources_they_did(world, rita):
    merged("source", rita)
    both = payload("event", "1994-both")
    assert [one["source"] for one in both["sources"]] == ["other-report", "last-report"]
    assert both["sources"][1]["supports"] == "the place\nthe day (p. 3)"
    assert both["summary"] == "Signed.[2] In the town.[2] As agreed.[1][2] In [1992]."
    assert both["translations"]["ru"]["summary"] == "Подписано.[2]"
    assert [(one["source"], one["comparison"]) for one in both["figures"]] == [("last-report", None)]
    one = payload("event", "1993-one")
    assert (one["sources"][0]["source"], one["figures"][0]["source"]) == ("last-report", "last-report")


@pytest.mark.parametrize("noun", PAIRS)
def test_the_record_is_whole_in_one_edition_with_one_revision_each(world, rita, noun):
    gone, kept = PAIRS[noun]
    edition, before = Edition.current(), Revision.objects.count()
    merger = merged(noun, rita)
    written = [(name, slug) for name, slugs in merger.written.items() for slug in slugs]
    assert Edition.current() == edition + 1
    assert Revision.objects.count() - before == len(written) + 1
    assert not NOUNS[noun].model.objects.filter(slug=gone).exists()
    last = Revision.objects.of(noun, gone).last()
    assert (last.note, last.author) == (f"Merged into “{kept}”: The same one.", rita)
    assert Revision.objects.of(noun, kept).last().note == f"“{gone}” was merged into this one: The same one."
    assert Revision.objects.of("event", "1993-one").last().note == f"“{gone}” is “{kept}” now: The same one."
    assert ("event", "1995-neither") not in written
    assert list(verify()) == []


@pytest.mark.parametrize("noun", PAIRS)
def test_the_address_leads_there_and_so_do_those_that_led_to_it(world, rita, noun):
    gone, kept = PAIRS[noun]
    FormerSlug.objects.create(noun=noun, old="older", new=gone)
    merged(noun, rita)
    assert FormerSlug.objects.among(noun, [gone, "older"]) == {gone: kept, "older": kept}


@pytest.mark.parametrize("noun", PAIRS)
def test_every_event_that_named_it_is_told_to_the_index(world, rita, noun):
    merged(noun, rita)
    changed = Event.objects.changed_after(Edition.current() - 1).values_list("slug", flat=True)
    assert set(changed) >= {"1993-one", "1994-both"}


def test_where_records_name_others_is_known_of_every_noun(world):
    found = set()
    for noun in NOUNS.values():
        for row in whole()[noun.file]:
            for one in noun.references(noun.shape.model_validate(row)):
                if one.noun in Mergeable.values:
                    found.add((one.noun, noun.name))
                    after = renamed(row, noun.name, Move(one.noun, one.slug, "another"))
                    left = noun.references(noun.shape.model_validate(after))
                    assert (one.noun, one.slug) not in [(other.noun, other.slug) for other in left]
    assert found == {(noun, by) for noun, naming in NAMING.items() for by in naming}


# ── The desk ──────────────────────────────────────────────────────────────────────────────────────────────────────


def test_articles_go_along(world, rita):
    article = desk_builders.a_new_article(by=rita)
    articles.confirm(article, Facts("Signed", "1994-05-13", "en", "", "courier-online"), by=rita)
    merged("outlet", rita)
    article.refresh_from_db()
    assert article.outlet.slug == "the-courier"


def test_drafts_that_are_not_decided_on_go_along_with_the_event_that_they_amend(world, rita):
    event = Event.objects.get(slug="1994-both")
    amending = Draft.objects.create(
        event=event, base_version=event.version, payload=payload("event", "1994-both"), author=rita
    )
    begun = Draft.objects.create(payload={"title": "", "actors": [{"actor": "north", "role": ""}]}, author=rita)
    over = Draft.objects.create(payload=begun.payload, author=rita, state="rejected")
    merged("actor", rita)
    for draft in (amending, begun, over):
        draft.refresh_from_db()
    assert amending.payload == payload("event", "1994-both")
    assert amending.base_version == Event.objects.get(slug="1994-both").version
    assert (begun.payload["actors"], begun.edited_version) == ([{"actor": "norland", "role": ""}], 2)
    assert over.payload["actors"] == [{"actor": "north", "role": ""}]


def test_a_plan_tells_of_articles_and_drafts_too(world, rita):
    article = desk_builders.a_new_article(by=rita)
    articles.confirm(article, Facts("Signed", "1994-05-13", "en", "", "courier-online"), by=rita)
    drafts = [
        Draft.objects.create(payload={"figures": [{"claimant_outlets": [slug]}]}, author=rita)
        for slug in PAIRS["outlet"]
    ]
    plan = planned("outlet", *PAIRS["outlet"])
    assert (plan.articles, plan.drafts) == ([article], drafts[:1])


def test_what_an_article_named_before_is_drafted_under_the_one_name(world, rita):
    article = desk_builders.an_article(by=rita)
    candidate = Candidate.objects.of(article)[0]
    candidate.payload["actors"] = [{"slug": "north"}, {"slug": "norland"}]
    candidate.save()
    merged("actor", rita)
    assert beginning.begin(candidate, by=rita).payload["actors"] == [{"actor": "norland", "role": ""}]


# ── The files ─────────────────────────────────────────────────────────────────────────────────────────────────────


def test_an_earlier_version_is_restored_with_what_was_merged_since_as_it_is_called_now(world, rita):
    change("event", "1994-both", note="Later.")
    merged("actor", rita)
    now = payload("event", "1994-both")
    restore("event", "1994-both", 1, by=User.loader())
    assert payload("event", "1994-both") == now | {"note": None}


def test_loading_the_files_again_brings_nothing_back(world, rita, tmp_path):
    exchange.write(tmp_path)
    merged("actor", rita)
    after = whole()
    loaded = load(exchange.read(tmp_path).proposals)
    assert (loaded.new, loaded.changed, whole()) == (0, 0, after)
    assert ("actor", "north") in loaded.kept
    with pytest.raises(Refused, match="It is “norland” now: name that one"):
        load(exchange.read(tmp_path).proposals, replace=True)
    assert whole() == after


# ── Refusals ──────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("who", ["curator", "outsider"])
def test_only_a_reviewer_merges(world, who):
    somebody = desk_builders.somebody(who, who)
    with pytest.raises(NotYours):
        merged("actor", somebody)


@pytest.mark.parametrize(("reason", "told"), [("  ", "Nobody is told why"), ("x" * 251, "has 251 characters")])
def test_it_needs_a_reason_that_fits_into_the_histories(world, rita, reason, told):
    with pytest.raises(Refused, match=told):
        merge("actor", "north", "norland", by=rita, reason=reason)
    assert not Merger.objects.exists()


@pytest.mark.parametrize(
    ("noun", "gone", "kept", "told"),
    [
        ("event", "1993-one", "1994-both", "Only actors, places, outlets and sources are merged"),
        ("actor", "norland", "norland", "These are one record already"),
        ("actor", "nobody", "norland", "There is no actor “nobody”"),
        ("actor", "north", "nobody", "There is no actor “nobody”"),
        ("actor", "northern-army", "north", "“northern-army” part of “north”: as one, it would be tied to itself"),
        ("actor", "north", "northern-army", "“northern-army” part of “north”: as one, it would be tied to itself"),
    ],
)
def test_what_cannot_be_one_is_refused_and_says_what_to_do(world, rita, noun, gone, kept, told):
    before = whole()
    with pytest.raises(Refused, match=told):
        merge(noun, gone, kept, by=rita, reason="The same one.")
    assert whole() == before


@pytest.mark.parametrize("pair", [("ada", "norland"), ("norland", "ada")])
def test_a_person_and_a_body_are_never_one(world, rita, pair):
    an_actor("ada", kind="person")
    with pytest.raises(Refused, match="“ada” is a person and “norland” is none"):
        merge("actor", *pair, by=rita, reason="The same one.")


def test_what_is_merged_is_what_was_looked_at(world, rita):
    plan = planned("actor", "north", "norland")
    an_event("Meanwhile", slug="1999-meanwhile", actors=[("north", "host")])
    with pytest.raises(Refused, match=r"What would move has changed since you looked at it\. Look at it again"):
        merge("actor", "north", "norland", by=rita, reason="The same one.", seen=plan.state)
    with pytest.raises(Refused, match="You have not seen what would move"):
        merge("actor", "north", "norland", by=rita, reason="The same one.", seen="")
    seen = planned("actor", "north", "norland").state
    assert merge("actor", "north", "norland", by=rita, reason="The same one.", seen=seen).kept == "norland"


def test_of_two_reviewers_who_merge_the_same_two_the_second_is_told(world, rita):
    other = planned("actor", "norland", "north").state
    merged("actor", rita)
    with pytest.raises(Refused, match="“north” was merged into “norland” already"):
        merge("actor", "norland", "north", by=desk_builders.a_reviewer("ruth"), reason="One.", seen=other)


def test_what_went_is_not_merged_again(world, rita):
    merged("actor", rita)
    for pair in (("north", "sudria"), ("sudria", "north")):
        with pytest.raises(Refused, match="“north” was merged into “norland” already"):
            planned("actor", *pair)


def test_what_would_be_part_of_itself_through_others_is_refused(rita):
    an_actor("between", affiliations=[affiliated("norland")])
    an_actor("north", affiliations=[affiliated("between")])
    with pytest.raises(Refused, match="It would be part of itself"):
        merged("actor", rita)
    assert Actor.objects.filter(slug="north").exists()


def test_the_two_users_of_a_contested_place_cannot_become_one_unseen(world, rita):
    names = [{"text": text, "lang": "en", "used_by": by} for text, by in (("Upper", "north"), ("Lower", "norland"))]
    a_place("contested", contested=True, names=names)
    with pytest.raises(Refused, match="its names have fewer than two users"):
        merged("actor", rita)


def test_a_frozen_event_is_not_changed_by_a_merging(world, rita):
    an_event("Frozen", slug="1996-frozen", actors=[("north", "host")], protection="frozen")
    with pytest.raises(Refused, match="This event is frozen"):
        merged("actor", rita)
    assert payload("event", "1993-one")["actors"] == [involved("north")]
