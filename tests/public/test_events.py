"""One event as readers see it."""

import pytest

from tests.builders import a_figure, a_place, a_source, an_actor, an_event, an_outlet, cited
from tests.public.html import page

pytestmark = pytest.mark.django_db


def event(client, slug="1994-ceasefire-signed", query=""):
    """The page of an event, as read."""
    return page(client.get(f"/events/{slug}/{query}"))


def words_of(element, name):
    return [one.words for one in element.all(name)]


def test_the_page_tells_what_is_known_in_the_order_of_the_printed_page(client):
    an_event("Brawl on the quay", edtf="1994-05-12", figures=[a_figure(3)], note="The day is from a diary.")

    read = event(client, "1994-brawl-on-the-quay")

    assert read.one("title").words == "Brawl on the quay, 12 May 1994 · Norland and Sudria, a chronology"
    said = read.one("#content").words
    order = ["12 May 1994", "Brawl on the quay", "Agreement", "Midtown", "One source only", "Both sides said so"]
    order += [
        "Cite as",
        "What was said",
        "Sources",
        "Who",
        "signatory",
        "This event",
        "The day is from a diary.",
    ]
    assert [piece for piece in order if piece not in said] == []
    assert sorted(order, key=said.index) == order


def test_a_citation_says_what_it_supports_where_and_how_its_outlet_stands(client):
    an_outlet("northern-office", standing="party-government", side="north")
    a_source("deed", outlet="northern-office", title="Deed of the quay", via="Bay Library", published="1994-05")
    quote = {"exact": "We built it.", "prefix": None, "suffix": None}
    an_event(sources=[cited("deed", locator="p. 4", quote=quote, supports="who built it"), "courier-report"])
    an_event("Second", sources=["deed"])

    found = words_of(event(client), ".source")

    assert found[0] == (
        "1 Deed of the quay Northern Office, read at Bay Library · May 1994 · party government (North) · "
        "cited by 2 events “We built it.” p. 4 Shows: who built it"
    )
    assert found[1].startswith("2 Courier report The Courier · 13 May 1994 · independent · cited by 1 event")


def test_a_source_that_nobody_opened_says_so(client):
    an_event(sources=[cited(seen=False)])

    assert event(client).one(".source-unseen").words.startswith("Not opened by us")


def test_notes_stand_where_the_summary_has_them_and_else_after_its_end(client):
    an_event("Placed", summary="First. [2]\n\nThen this. [1]", sources=["courier-report", "second"])
    an_event("Unplaced", summary="First.\n\nThen this.", sources=["courier-report", "second"])

    assert event(client, "1994-placed").one(".event-summary").words == "First. 2Then this. 1"
    assert event(client, "1994-unplaced").one(".event-summary").words == "First.Then this.12"


def test_figures_of_one_comparison_stand_in_one_block_and_all_others_alone(client):
    an_event(
        figures=[
            a_figure(12, claimant_words="the north", comparison="dead"),
            a_figure(2, 4, claimant_words="a handbook", comparison="dead", via="as told by The Courier"),
            a_figure(7, None, about="damage", measure="boats lost", unit="boats"),
            a_figure(9, about="damage", measure="houses lost", unit="houses"),
        ]
    )

    read = event(client)

    assert words_of(read, ".claims-heading") == ["People killed Figures differ", "Boats lost", "Houses lost"]
    assert words_of(read, ".claim") == [
        "2–4 a handbook as told by The Courier 1",
        "12 the north 1",
        "7 the ministry 1",
        "9 the ministry 1",
    ]


def test_rows_go_by_the_day_it_was_said_and_then_by_name(client):
    same = {"comparison": "dead"}
    an_event(
        figures=[
            a_figure(1, claimant_words="zed", **same),
            a_figure(2, claimant_words="Abel", **same),
            a_figure(3, claimant_words="late", said_on="1994-06", **same),
            a_figure(4, claimant_words="early", said_on="1994-05-13", **same),
        ]
    )

    rows = words_of(event(client), ".claim-claimant")

    assert [row.split()[0] for row in rows] == ["early", "late", "Abel", "zed"]


def test_a_figure_from_a_copy_says_that_it_is_one(client):
    an_outlet("handbook", standing="reference-copy")
    a_source("copy", outlet="handbook")
    an_event(sources=["copy"], figures=[a_figure(3, source="copy")])

    assert words_of(event(client), ".claim") == ["3 the ministry reference copy 1"]


def test_a_statement_is_told_in_its_own_words(client):
    statement = a_figure(None, about="statement", measure=None, unit=None, statement="It was not us.") | {"high": None}
    an_event(figures=[statement])

    read = event(client)

    assert words_of(read, ".claim-words") == ["It was not us."]
    assert read.all(".claim-figure") == []


def test_a_claimant_leads_to_its_page_only_where_it_is_one_for_certain(client):
    an_event(actors=[("norland", "signatory"), ("sudria", "signatory")])
    one = a_figure(1, claimants=["norland"], claimant_words="the north")
    two = a_figure(2, claimants=["norland", "sudria"], claimant_words="both", about="wounded", measure="hurt")
    an_event("Counted", figures=[one, two])

    claimants = event(client, "1994-counted").all(".claim-claimant")
    assert [[link["href"] for link in row.all("a")] for row in claimants] == [
        ["/actors/norland/", "#source-1"],
        ["#source-1"],
    ]


def test_who_took_part_is_alphabetical_whatever_the_order_of_the_record(client):
    an_event(actors=[("sudria", "signatory"), ("norland", "host"), ("sudria", "host"), ("eastmark", "target")])

    people = event(client).all(".person")
    assert [(one.one("a").words, one.one(".person-role").words) for one in people] == [
        ("Eastmark", "target"),
        ("Norland", "host"),
        ("Sudria", "signatory, host"),
    ]


def test_both_names_of_a_contested_place_stand_on_the_page(client):
    for slug in ("norland", "sudria"):
        an_actor(slug)
    names = [
        {"text": "Upmouth", "lang": "en", "used_by": "norland"},
        {"text": "Lowmouth", "lang": "en", "used_by": "sudria"},
    ]
    a_place("lowmouth-upmouth", contested=True, names=names)
    an_event(places=["lowmouth-upmouth"])

    assert event(client).link("Upmouth / Lowmouth") == "/places/lowmouth-upmouth/"


def test_links_between_events_are_told_from_both_ends(client):
    an_event("War", edtf="1994")
    an_event("Battle", links=[{"to": "1994-war", "relation": "part-of"}])
    an_event("Truce", edtf="1994-06-01", links=[{"to": "1994-battle", "relation": "follows"}])

    def around(slug):
        return words_of(event(client, slug), ".neighbour")

    assert "Part of Some time in 1994 War" in around("1994-battle")
    assert "Led to 1 June 1994 Truce" in around("1994-battle")
    assert "Includes 12 May 1994 Battle" in around("1994-war")
    assert "Follows 12 May 1994 Battle" in around("1994-truce")


def test_cite_as_names_date_title_version_and_the_whole_address(client):
    an_event()

    read = page(client.get("/events/1994-ceasefire-signed/", headers={"host": "localhost"}))

    assert read.one(".cite-address").words == "http://localhost/events/1994-ceasefire-signed/"
    (copied,) = [button["data-copy"] for button in read.all("button") if button.get("data-copy")]
    assert copied.startswith("12 May 1994: Ceasefire signed. Norland and Sudria, a chronology, version 1 of ")
    assert copied.endswith(". http://localhost/events/1994-ceasefire-signed/")
