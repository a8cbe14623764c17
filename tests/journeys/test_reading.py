"""What readers do on the page of an event and on those that it leads to, in a real browser."""

import re

import pytest
from playwright.sync_api import expect

from timeline.models import Event

PAGES = (
    "/actors/",
    "/places/",
    "/sources/",
    "/outlets/",
    "/periods/",
    "/about/",
    "/about/method/",
    "/about/accessibility/",
)


@pytest.fixture
def slug(record):
    """An event with notes, figures, people and places: the first of the outline that has all of them."""
    found = Event.objects.published().filter(has_figures=True, importance=5, involvements__isnull=False)
    return found.in_order().filter(event_places__isnull=False)[0].slug


@pytest.fixture
def event(live_server, page, slug):
    """Its page, open; whatever another origin is asked for, and whatever the browser complains of, fails the test."""
    complaints = []
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("console", lambda said: complaints.append(said.text) if said.type == "error" else None)
    page.on("request", lambda asked: None if asked.url.startswith(live_server.url) else complaints.append(asked.url))
    page.goto(f"{live_server.url}/events/{slug}/")
    yield page
    assert complaints == []


def no_sideways_scroll(page):
    return page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")


def test_a_note_opens_its_source_beside_the_text_and_gives_the_place_back(event):
    note = event.locator(".event-summary a.note").first
    number = note.inner_text()
    note.click()
    popover = event.locator("#note-popover")
    expect(popover).to_be_visible()
    source = event.locator(f"#source-{number} .source-title").inner_text()
    expect(popover).to_contain_text(source)
    event.keyboard.press("Escape")
    expect(popover).to_be_hidden()
    expect(note).to_be_focused()


def test_one_press_copies_date_title_version_and_address(event, slug):
    event.context.grant_permissions(["clipboard-read", "clipboard-write"])
    event.get_by_role("button", name="Copy date and link").click()
    expect(event.get_by_role("button", name="Copied")).to_be_visible()
    copied = event.evaluate("navigator.clipboard.readText()")
    assert event.locator("h1").inner_text().replace("\n", " ") in copied
    assert re.search(r"version 1 of \d+ \w+ \d{4}\. ", copied)
    assert copied.endswith(f"/events/{slug}/")
    assert "\u00a0" not in copied


def test_the_question_goes_along_from_event_to_event_and_back_to_the_row(event, live_server):
    event.goto(f"{live_server.url}/?importance=5")
    titles = event.locator(".row-title a")
    second, third = titles.nth(1).inner_text(), titles.nth(2).inner_text()
    titles.nth(1).click()
    expect(event.locator("h1")).to_have_text(second)
    event.locator(".neighbour", has_text="Next").first.get_by_role("link").click()
    expect(event.locator("h1")).to_have_text(third)
    event.get_by_role("link", name=re.compile("Back to your list, event 3 of")).click()
    event.wait_for_url(re.compile(r"\?importance=5"))
    expect(event.locator(".row-title a", has_text=third).first).to_be_in_viewport()


def test_from_an_event_to_an_actor_its_list_and_its_history(event):
    person = event.locator(".person a").first
    name = person.inner_text()
    person.click()
    expect(event.locator("h1")).to_have_text(name)
    count = int(event.locator(".results-line b").inner_text().split()[0].replace(",", ""))
    assert count == event.locator(".row").count() or event.locator(".pager").count() == 1
    event.locator(".noun-version").get_by_role("link", name="History").click()
    event.get_by_role("link", name="Version 1").click()
    expect(event.locator("#state")).to_have_text("As it stood")


def test_an_actors_own_list_narrows_to_some_years_in_place(event, live_server):
    """On a phone, where the strip is the timeline."""
    event.set_viewport_size({"width": 390, "height": 844})
    event.goto(f"{live_server.url}{event.locator('.person a').first.get_attribute('href')}")
    name = event.locator("h1").inner_text()
    years = event.locator(".strip-spans a").first
    told = int(re.search(r"(\d+)\s+events?", years.get_attribute("aria-label"))[1])
    years.click()
    event.wait_for_url(re.compile(r"/actors/[a-z0-9-]+/\?from=\d+&to=\d+"))
    expect(event.locator(".results-line b")).to_contain_text(f"{told} of")
    expect(event.locator("h1")).to_have_text(name)
    expect(event.locator(".strip-all")).to_have_count(1)
    event.go_back()
    expect(event.locator(".strip-all")).to_have_count(0)


def test_the_whole_event_is_read_by_keyboard_alone(event):
    event.keyboard.press("Tab")
    expect(event.locator("a.skip")).to_be_focused()
    event.keyboard.press("Enter")
    event.keyboard.press("Tab")
    expect(event.locator(".event-back a")).to_be_focused()
    for _ in range(60):
        event.keyboard.press("Tab")
        if event.locator(".event-summary a.note:focus").count():
            break
    event.keyboard.press("Enter")
    expect(event.locator("#note-popover")).to_be_visible()


def test_without_script_a_note_leads_to_its_source(live_server, slug, browser):
    page = browser.new_context(java_script_enabled=False).new_page()
    page.goto(f"{live_server.url}/events/{slug}/")
    page.locator(".event-summary a.note").first.click()
    assert page.url.endswith("#source-1")
    expect(page.locator("#source-1")).to_be_in_viewport()
    assert page.get_by_role("button", name="Copy date and link").is_hidden()
    page.context.close()


@pytest.mark.parametrize("width", [320, 390])
def test_nothing_runs_over_the_edge_of_a_phone(event, live_server, slug, width):
    event.set_viewport_size({"width": width, "height": 844})
    assert no_sideways_scroll(event)
    first = event.locator(".event-summary").bounding_box()
    assert first["y"] < 844
    links = [event.locator(one).first.get_attribute("href") for one in (".person a", ".event-kind a", ".source-meta a")]
    for address in (*PAGES, *links, f"/events/{slug}/history/", f"/events/{slug}/revisions/1/"):
        event.goto(f"{live_server.url}{address}")
        assert no_sideways_scroll(event), address


def test_a_mistyped_address_leads_to_the_event_that_was_meant(live_server, page, slug):
    page.goto(f"{live_server.url}/events/{slug[:-2]}/")
    page.locator(".entry-name").first.click()
    expect(page.locator(".event-title")).to_be_visible()
    assert page.url == f"{live_server.url}/events/{slug}/"
