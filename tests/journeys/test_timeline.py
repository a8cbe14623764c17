"""What readers do on the first page, in a real browser."""

import json
import re

import pytest
from playwright.sync_api import expect

from timeline.models import Actor, Reach

PHONE = {"width": 390, "height": 844}


@pytest.fixture
def busiest(record):
    """The actor that most events involve, and a beginning of its name long enough for the type-ahead."""
    slugs = list(Reach.objects.filter(itself=True).values_list("actor__slug", flat=True))
    actor = Actor.objects.get(slug=max(set(slugs), key=slugs.count))
    return actor, actor.name("en")


@pytest.fixture
def home(live_server, page, record):
    """The first page, open; what any other origin is asked for fails the test."""
    elsewhere = []
    page.on(
        "request", lambda request: None if request.url.startswith(live_server.url) else elsewhere.append(request.url)
    )
    page.goto(live_server.url)
    yield page
    assert elsewhere == []


def number_of(page):
    """How many events the result line says there are."""
    return int(page.locator(".results-line b").inner_text().split()[0].replace(",", ""))


def test_find_an_event_by_an_actor_in_another_alphabet_and_read_its_sources(home, busiest):
    actor, name = busiest
    alias = actor.names.filter(language="hy", main=True).get().text
    before = number_of(home)
    home.get_by_role("combobox", name=re.compile("actor")).press_sequentially(alias[:4])
    option = home.locator("[role=option]").filter(has_text=name).first
    expect(option).to_be_visible()
    told = int(option.locator(".option-count").inner_text())
    option.click()
    expect(home.get_by_role("checkbox", name=re.compile(f"^{name} ?[0-9]"))).to_be_checked()
    expect(home.locator(".results-line")).to_contain_text(f"{told} of")
    assert number_of(home) == told < before
    home.locator(".row-title a").first.click()
    expect(home.locator(".source").first).to_be_visible()
    assert home.locator("#source-1 .source-title").inner_text()


def test_the_address_of_a_list_shows_the_same_list_to_somebody_else(home, busiest, browser):
    home.locator(".facet-kind input").nth(1).check()
    home.wait_for_url(re.compile("kind="))
    home.locator(".row-title a").first.wait_for()
    home.locator("#from").fill("1992")
    home.locator("#from").press("Enter")
    home.wait_for_url(re.compile("from=1992"))
    expect(home.locator(".chip")).to_have_count(2)
    seen = home.locator(".row-title").all_inner_texts()
    home.get_by_text("Use this list").click()
    address = home.locator("#uses-link").input_value()
    friend = browser.new_context().new_page()
    friend.goto(address)
    assert friend.locator(".row-title").all_inner_texts() == seen != []
    friend.context.close()


def test_back_undoes_one_filter_at_a_time(home, busiest):
    before = number_of(home)
    home.locator("#actor-field").press_sequentially(busiest[1][:5])
    home.locator("[role=option]").last.click()
    expect(home.locator(".chip")).to_have_count(1)
    home.locator(".facet-kind input").first.check()
    expect(home.locator(".chip")).to_have_count(2)
    home.go_back()
    expect(home.locator(".chip")).to_have_count(1)
    expect(home.locator(".facet-kind input").first).not_to_be_checked()
    home.go_back()
    expect(home.locator(".chip")).to_have_count(0)
    assert number_of(home) == before
    home.locator(".facet-kind input").first.check()
    expect(home.locator(".chip")).to_have_count(1)


def test_back_lands_on_the_row_that_was_left_at_its_height(home):
    row = home.locator(".row").nth(40)
    row.scroll_into_view_if_needed()
    home.mouse.wheel(0, 120)
    home.wait_for_timeout(200)
    top, slug = row.bounding_box()["y"], row.get_attribute("id")
    row.locator(".row-title a").click()
    home.wait_for_url(re.compile("/events/"))
    home.go_back()
    row = home.locator(f"#{slug}")
    expect(row).to_be_in_viewport()
    home.wait_for_timeout(500)
    assert abs(row.bounding_box()["y"] - top) < 4


def test_back_finds_the_whole_page_when_the_history_has_forgotten_it(home):
    home.locator(".facet-kind input").first.check()
    home.wait_for_url(re.compile("kind="))
    home.evaluate("sessionStorage.removeItem('htmx-history-cache')")
    home.go_back()
    expect(home.locator("header.site-header")).to_have_count(1)
    expect(home.locator("#results")).to_have_count(1)
    expect(home.locator(".chip")).to_have_count(0)


def test_a_row_opens_in_place_and_leads_on_to_the_whole_entry(home):
    row = home.locator(".row-3").first
    row.locator("summary").click()
    expect(row.locator(".sourcing")).to_be_visible()
    row.get_by_role("link", name=re.compile("Whole entry")).click()
    expect(home.locator("h1.event-title")).to_be_visible()


def test_without_script_the_form_filters_and_the_event_is_read(live_server, record, browser, busiest):
    actor, name = busiest
    page = browser.new_context(java_script_enabled=False).new_page()
    page.goto(live_server.url)
    page.locator("#actor-field").fill(name)
    page.locator(".filters button[type=submit]:visible").click()
    page.locator(".facet-matches a").first.click()
    assert f"actor={actor.slug}" in page.url
    assert number_of(page) > 0
    title = page.locator(".row-title a").first
    words = title.inner_text()
    title.click()
    expect(page.locator("h1.event-title")).to_have_text(words)
    assert page.locator(".source").count() > 0
    page.context.close()


def test_on_a_phone_filters_are_a_sheet_and_nothing_runs_over_the_edge(home):
    home.set_viewport_size(PHONE)
    expect(home.locator("#filter-sheet")).to_be_hidden()
    assert home.locator(".row-title").first.bounding_box()["y"] < 34 * 16
    home.get_by_role("button", name="Filter").click()
    expect(home.locator("#filter-sheet")).to_be_visible()
    home.locator(".facet-kind input").first.check()
    home.get_by_role("button", name=re.compile(r"^Show [0-9,]+.events?$")).click()
    expect(home.locator("#filter-sheet")).to_be_hidden()
    expect(home.get_by_role("button", name="Filters: 1")).to_be_visible()
    assert home.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]


def test_with_the_keyboard_alone_an_actor_is_chosen_and_an_event_opened(home, busiest):
    _, name = busiest
    for _ in range(60):
        home.keyboard.press("Tab")
        if home.evaluate("document.activeElement.id") == "actor-field":
            break
    home.keyboard.type(name[:5], delay=20)
    expect(home.locator("[role=option]").first).to_be_visible()
    home.keyboard.press("ArrowDown")
    home.keyboard.press("Enter")
    home.wait_for_url(re.compile("actor="))
    expect(home.locator(".chip")).to_have_count(1)
    for _ in range(120):
        home.keyboard.press("Tab")
        if home.evaluate("!!document.activeElement.closest('.row-title')"):
            break
    home.keyboard.press("Enter")
    expect(home.locator("h1.event-title")).to_be_visible()


def test_the_list_as_json_answers_the_same_question(home, live_server):
    home.goto(f"{live_server.url}/?importance=5")
    number = number_of(home)
    home.get_by_text("Use this list").click()
    home.get_by_role("link", name="These events as JSON").click()
    assert json.loads(home.locator("body").inner_text())["total"] == number
