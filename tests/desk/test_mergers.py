"""Merging at the desk: two side by side, merged, found under one address, and parted again."""

from html import unescape

import pytest

from tests import desk_builders
from tests.merging_world import PAIRS, build, whole
from tests.public.html import page
from timeline.curation import articles
from timeline.curation.articles import Facts
from timeline.models import Actor, Draft, Merger

pytestmark = pytest.mark.django_db


@pytest.fixture
def rita(client):
    build()
    rita = desk_builders.a_reviewer()
    client.force_login(rita)
    return rita


def merge(client, noun="actor", reason="The same one.", **given):
    """Compares the two, then sends what the page has in it."""
    asked = dict(zip(("gone", "kept"), PAIRS[noun], strict=True)) | given
    compared = page(client.get(f"/desk/merge/{noun}/", asked))
    seen = {one["name"]: one["value"] for one in compared.all("input") if one.get("name") == "seen"}
    return client.post(f"/desk/merge/{noun}/", asked | seen | {"reason": reason} | given)


def events(client, actor) -> list[str]:
    return [one["slug"] for one in client.get(f"/api/v1/events?actor={actor}").json()["results"]]


def test_reviewers_find_mergers_in_the_frame_and_curators_do_not(client, rita):
    assert page(client.get("/desk/")).link("Mergers") == "/desk/mergers/"
    client.force_login(desk_builders.a_curator())
    assert "Mergers" not in client.get("/desk/").content.decode()


def test_two_are_compared_at_an_address_that_can_be_handed_on(client, rita):
    before = whole()
    found = page(client.get("/desk/merge/actor/?gone=north&kept=Norland+%5Bnorland%5D"))
    goes, stays = found.all(".side")
    assert goes.one("h2").words == "Goes: North"
    assert stays.one("h2").words == "Stays: Norland"
    assert "Also: The North" in goes.words
    assert goes.one(".desk-row-facts").words == (
        "3 involvements, 3 claims, 1 affiliation, 1 affiliated actor and 1 name of a place"
    )
    assert stays.one(".desk-row-facts").words == "1 involvement and 2 claims"
    assert [one.words for one in found.one("#content").all("summary")] == ["1 actor", "1 place", "2 events"]
    takes_over, leaves = found.all(".desk-diff")
    assert "Wikidata" in takes_over.words
    assert leaves.one("dt").words == "Kind"
    assert [one.words for one in leaves.all("dd")] == ["Movement", "State"]
    assert found.link("The other way round") == "?gone=norland&kept=north"
    assert whole() == before


def test_what_moves_is_told_with_links_before_anything_is_written(client, rita):
    article = desk_builders.a_new_article(by=rita)
    articles.confirm(article, Facts("Bridge opened", "1994-05-13", "en", "", "courier-online"), by=rita)
    draft = Draft.objects.create(payload={"figures": [{"claimant_outlets": ["courier-online"]}]}, author=rita)
    moves = page(client.get("/desk/merge/outlet/?gone=courier-online&kept=the-courier")).all(".desk-more")
    assert [(one.one("summary").words, [link["href"] for link in one.all("a")]) for one in moves] == [
        ("1 source", ["/sources/first-report/"]),
        ("1 event", ["/events/1993-one/"]),
        ("1 article", [f"/desk/articles/{article.pk}/"]),
        ("1 draft", [f"/desk/drafts/{draft.pk}/"]),
    ]


def test_what_has_changed_since_it_was_compared_is_shown_again_and_nothing_is_written(client, rita):
    response = merge(client, seen="of another state")
    assert response.status_code == 422
    assert "What would move has changed since you looked at it." in response.content.decode()
    assert len(page(response).all(".side")) == 2
    assert not Merger.objects.exists()


@pytest.mark.parametrize("noun", PAIRS)
def test_each_noun_is_merged_and_parted_on_its_pages(client, rita, noun):
    before = whole()
    gone, kept = PAIRS[noun]
    assert client.get(f"/desk/merge/{noun}/?gone={gone}&kept={kept}").status_code == 200
    there = merge(client, noun).url
    told = page(client.get(there)).one("#content").words
    assert f"{gone} → {kept}" in told
    assert "by you" in told
    assert page(client.get("/desk/mergers/")).link(f"{gone} → {kept}") == there
    assert client.post(there, {"reason": "Two after all."}).url == there
    assert "is a record of its own again" in client.get(there).content.decode()
    assert whole() == before


def test_while_they_are_one_the_former_address_leads_there_and_nothing_lists_it(client, rita):
    assert events(client, "norland") == ["1994-both"]
    there = merge(client).url
    client.logout()
    moved = client.get("/actors/north/?from=1990")
    assert (moved.status_code, moved["Location"]) == (301, "/actors/norland/?from=1990")
    assert moved["Cache-Control"] == "no-cache"
    assert "/actors/north/" not in client.get("/actors/").content.decode()
    assert events(client, "north") == events(client, "norland") == ["1993-one", "1994-both"]
    assert (
        page(client.get("/?actor=north&actor=norland")).one("title").words
        == "Norland · Norland and Sudria, a chronology"
    )
    names = [one["slug"] for one in client.get("/api/v1/actors?q=The+North").json()["results"]]
    assert (names[0], "north" in names) == ("norland", False)
    client.force_login(rita)
    client.post(there, {"reason": "Two after all."})
    client.logout()
    assert client.get("/actors/north/").status_code == 200
    assert (events(client, "norland"), events(client, "north")) == (["1994-both"], ["1993-one", "1994-both"])


def test_its_history_stays_and_says_where_it_went(client, rita):
    merge(client)
    history = page(client.get("/actors/north/history/"))
    assert history.link("norland") == "/actors/norland/"
    assert "Merged into “norland”: The same one." in history.words
    assert "now shown" not in history.words
    assert client.get("/actors/north/revisions/1/").status_code == 200
    assert "north" in page(client.get("/events/1993-one/revisions/1/")).words
    assert page(client.get("/actors/norland/history/")).link("north") == "/actors/north/history/"


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({"reason": ""}, "Say why: readers see it."),
        ({"reason": "x" * 300}, "The reason has 300 characters."),
        ({"kept": "north"}, "These are one record already."),
        ({"kept": "nobody"}, "There is no actor “nobody”"),
        ({"kept": ""}, "Choose the actor that stays."),
        ({"kept": "northern-army"}, "as one, it would be tied to itself"),
    ],
)
def test_what_is_refused_says_why_on_the_page_and_nothing_is_written(client, rita, given, told):
    response = merge(client, **given)
    assert response.status_code == 422
    assert told in unescape(response.content.decode())
    assert (Merger.objects.count(), Actor.objects.filter(slug="north").count()) == (0, 1)


def test_undoing_without_a_reason_or_twice_is_refused_on_the_page(client, rita):
    there = merge(client).url
    assert client.post(there, {"reason": ""}).status_code == 422
    assert client.post(there, {"reason": "Two."}).status_code == 302
    response = client.post(there, {"reason": "Two."})
    assert response.status_code == 422
    assert "They are two again already." in response.content.decode()


@pytest.mark.parametrize("address", ["/desk/merge/event/", "/desk/merge/nothing/", "/desk/mergers/4711/"])
def test_what_is_not_there_is_not_there(client, rita, address):
    assert client.get(address).status_code == 404
