"""The list of the first page: what stands in it, in which order, and in what words."""

import pytest

from tests.builders import a_figure, a_place, a_site, a_source, an_actor, an_event, event_payload, put, vocabulary
from tests.public.html import page
from tests.reading.rows import an_event as quick_event
from timeline.curation.proposals import Proposal
from timeline.curation.publishing import publish
from timeline.models import Label, User

pytestmark = pytest.mark.django_db


def read(client, address="/"):
    response = client.get(address)
    assert response.status_code == 200
    return page(response)


def titles(found):
    return [title.words for title in found.all(".row-title")]


def dates(found):
    return [when.words.split(" · ")[0] for when in found.all(".row-when")]


def test_the_page_opens_with_what_the_site_says_of_itself_and_how_far_it_reaches(client):
    a_site(standfirst={"en": "What happened. {events} events, covered to {last}."})
    an_event("Bridge burns", edtf="1991-05-02", importance=5, summary="One two three. " * 300)
    an_event("Talks go on", edtf="1992/..")
    an_event("Second talks", edtf="1994-06-07")
    found = read(client)
    assert found.one(".site-heading").words == "Norland and Sudria"
    assert found.one(".standfirst").words == (
        "What happened. 3 events, covered to 7 June 1994. Start with the outline: 1 event, 4 minutes."
    )
    assert found.one("title").words == "Norland and Sudria, a chronology"


def test_the_outline_is_read_straight_through_with_whole_summaries(client):
    an_event("Bridge burns", edtf="1991", importance=5, summary="First paragraph.\n\nSecond paragraph.")
    an_event("Mayor resigns", edtf="1992", importance=4)
    found = read(client, read(client).link("Start with the outline"))
    assert titles(found) == ["Bridge burns"]
    assert [one.words for one in found.one(".row-summary").all("p")] == ["First paragraph.", "Second paragraph."]
    assert "All events: you are reading the outline, 1 event, 1 minute." in found.one(".outline").words
    assert found.link("All events") == "/"


def test_events_stand_under_their_year_with_its_chapter_and_number(client):
    put(
        "period",
        {"id": "quarrel", "order": 1, "edtf": "1991/1992", "title": {"en": "The quarrel"}, "summary": {"en": "It."}},
    )
    for title, edtf in (("One", "1991-05-02"), ("Two", "1991-06"), ("Three", "1993"), ("Four", "1993-02-01/1995")):
        an_event(title, edtf=edtf)
    found = read(client)
    assert [bar.words for bar in found.all(".year-bar")] == ["1991 The quarrel 2 events", "1993 2 events"]
    assert found.link("The quarrel") == "/periods/quarrel/"
    assert dates(found) == ["2 May", "June 1991", "1 February 1993 to 1995", "1993"]


def test_what_is_known_to_the_month_follows_the_days_of_that_month(client):
    for title, edtf in (("Month", "1988-02"), ("Day", "1988-02-20"), ("Days", "1988-02-27/1988-02-29")):
        an_event(title, edtf=edtf)
    found = read(client)
    assert titles(found) == ["Day", "Days", "Month"]
    assert dates(found) == ["20 February", "27–29 February", "February 1988"]


def test_what_began_before_the_window_stands_first_under_its_own_heading(client):
    an_event("Siege", edtf="1991-05/1993")
    an_event("Over before", edtf="1991")
    an_event("Within", edtf="1992-03-04")
    found = read(client, "/?from=1992")
    assert [bar.words for bar in found.all(".year-bar")] == ["Began earlier, still going on 1 event", "1992 1 event"]
    assert titles(found) == ["Siege", "Within"]
    assert dates(found) == ["May 1991 to 1993", "4 March"]


def test_weight_decides_how_much_a_row_shows(client):
    for importance in (5, 4, 3):
        an_event(f"Event of {importance}", edtf=f"199{importance}", importance=importance, summary="The whole of it.")
    found = {row["id"][-1]: row for row in read(client).all(".row")}
    assert {key: (len(row.all(".row-summary")), len(row.all(".row-meta"))) for key, row in found.items()} == {
        "5": (1, 1),
        "4": (0, 1),
        "3": (0, 1),
    }
    assert found["4"].one(".row-meta").words == "Agreement · Midtown · One source only"
    assert found["3"].one(".row-meta").words == "One source only"


def test_a_row_says_only_what_is_out_of_the_ordinary(client):
    a_source("herald-report", outlet="the-herald")
    an_event("Plain", edtf="1991", sources=["courier-report", "herald-report"])
    an_event("Weakly known", edtf="1992")
    assert [[told.words for told in row.all("b")] for row in read(client).all(".row")] == [[], ["One source only"]]


def test_figures_that_differ_and_a_correction_are_told(client):
    two = [
        a_figure(3, claimant_words="the town", comparison="dead"),
        a_figure(9, claimant_words="the ministry", comparison="dead"),
    ]
    event = an_event("Shelling", edtf="1991", figures=two)
    changed = event_payload("Shelling of the harbour", edtf="1991", slug=event.slug, figures=two)
    publish(
        Proposal("event", changed, base_version=event.version),
        by=User.loader(),
        reason="The harbour, not the town.",
        label=Label.CORRECTION,
    )
    exceptions = read(client).one(".row").one("b").words
    assert exceptions.startswith("Figures differ · One source only · Corrected ")


def test_a_contested_place_is_shown_with_both_names_of_that_time(client):
    an_actor("norland")
    an_actor("free-council", kind="de-facto-authority", active="1992-01-01/..")
    names = [("Ford", "norland"), ("Forda", "old-empire"), ("Newford", "free-council")]
    an_actor("old-empire", active="1900/1991")
    a_place("ford", contested=True, names=[{"text": text, "lang": "en", "used_by": user} for text, user in names])
    an_event("Before", edtf="1990", places=["ford"], importance=4)
    an_event("After", edtf="1993", places=["ford"], importance=4)
    metas = [meta.words for meta in read(client).all(".row-meta")]
    assert metas == ["Agreement · Ford / Forda · One source only", "Agreement · Ford / Newford · One source only"]


def test_the_order_can_be_turned_and_is_kept_in_every_link(client):
    for year in (1991, 1992):
        an_event(f"Event of {year}", edtf=str(year))
    found = read(client, read(client).link("newest first"))
    assert titles(found) == ["Event of 1992", "Event of 1991"]
    assert "order=newest" in found.one("#strip").all("a")[0]["href"]
    assert ("order", "newest") in [(one.get("name"), one.get("value")) for one in found.one("#filters").all("input")]


def test_search_marks_what_it_found_and_shows_the_summary(client):
    an_event("Ceasefire signed", edtf="1994", summary="The cease-fire held.\n\nOne ceasefire of many.")
    an_event("Other", edtf="1995", summary="A broken ceasefire.")
    found = read(client, "/?q=ceasefire&order=relevance")
    assert titles(found) == ["Ceasefire signed", "Other"]
    assert found.all(".year-bar") == []
    assert [mark.words for mark in found.one("#results").all("mark")] == ["Ceasefire", "ceasefire", "ceasefire"]
    assert dates(found) == ["1994", "1995"]
    assert found.one("#search-words")["value"] == "ceasefire"


def test_a_long_list_is_paged_and_each_page_is_named_by_its_time(client):
    for month in range(130):
        quick_event(f"{1990 + month // 12}-{month % 12 + 1:02}-01")
    found = read(client)
    assert len(titles(found)) == 50
    assert found.one(".pager-next").words == "Next March 1994 to April 1998"
    second = read(client, found.one(".pager-next")["href"])
    assert len(titles(second)) == 50
    assert second.all(".pager-step")[0].words == "Before January 1990 to February 1994"
    assert second.one(".pager-all").one("summary").words == "Page 2 of 3"
    assert len(titles(read(client, second.one(".pager-next")["href"]))) == 30


def test_the_way_back_from_an_event_leads_to_its_page_and_row(client):
    vocabulary()
    for month in range(105):
        quick_event(f"{1990 + month // 12}-{month % 12 + 1:02}-01", slug=f"month-{month}")
    for slug, back in (("month-5", "/#event-month-5"), ("month-104", "/?page=3#event-month-104")):
        assert read(client, f"/events/{slug}/").one(".event-back").one("a")["href"] == back
        assert f"event-{slug}" in [row["id"] for row in read(client, back.partition("#")[0]).all(".row")]


def test_a_view_moves_the_list_to_its_first_event_and_changes_no_count(client):
    for year in (1991, 1992, 1993):
        an_event(f"Event of {year}", edtf=str(year))
    found = read(client, "/?view=1992-01-01/1993-12-31")
    assert titles(found) == ["Event of 1992", "Event of 1993"]
    assert found.one(".results-line").words.startswith("3 events")
    assert found.one(".results-jumped").words.startswith("Starting at December 1992, where the view begins")
    assert titles(read(client, found.one(".pager-step")["href"])) == [f"Event of {year}" for year in (1991, 1992, 1993)]


def test_an_event_is_opened_within_the_readers_question_and_found_again_by_its_row(client):
    event = an_event("Bridge burns", edtf="1991")
    row = read(client, "/?actor=norland&from=1990").one(".row")
    assert row["id"] == f"event-{event.slug}"
    assert row.link("Bridge burns") == f"/events/{event.slug}/?actor=norland&from=1990"


def test_a_withdrawn_event_leaves_the_list_its_counts_and_the_strip(client):
    an_event("Kept", edtf="1991")
    an_event("Mistaken", edtf="1991", withdrawn=True)
    found = read(client)
    assert titles(found) == ["Kept"]
    assert [one["title"] for one in found.one(".strip-years").all("a")] == ["1991: 1\u00a0event"]


def test_an_empty_record_says_so(client):
    found = read(client)
    assert found.one(".nothing-sentence").words == "There are no events yet."
