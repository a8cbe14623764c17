"""List and canvas are one thing: what is marked, where the list begins, what the address says, and the panel."""

import re

import pytest
from playwright.sync_api import expect

from tests.canvas import Canvas, until
from timeline.curation.publishing import withdraw
from timeline.models import User


def address(canvas, pattern):
    canvas.page.wait_for_url(re.compile(pattern))


def first_row(canvas):
    return canvas.page.locator("#results [data-row]").first


def counts(canvas):
    """Every number that answers the question rather than the view."""
    page = canvas.page
    return page.locator(".results-line b").inner_text(), page.locator(".facet .choice").all_inner_texts()


# ── The view ──────────────────────────────────────────────────────────────────────────────────────────────────────


def test_zooming_moves_the_list_to_the_first_event_in_view_and_changes_no_count(canvas):
    before, top = counts(canvas), first_row(canvas).get_attribute("data-row")
    canvas.part("dates").locator("summary").click()
    canvas.part("from").fill("2005")
    canvas.part("to").fill("2008")
    canvas.part("to").press("Enter")
    address(canvas, r"view=2005-01-01/2008-12-31")
    canvas.rest()
    expect(canvas.page.locator(".results-jumped")).to_contain_text("where the view begins")
    assert first_row(canvas).get_attribute("data-row") != top
    year = int(canvas.page.locator(".year-heading").first.inner_text())
    assert 2005 <= year <= 2008
    assert counts(canvas) == before


def test_after_a_drag_the_address_is_replaced_and_after_a_jump_it_is_kept(canvas):
    canvas.act("zoom-in")
    length = canvas.page.evaluate("history.length")
    canvas.drag(150)
    canvas.rest()
    assert canvas.page.evaluate("history.length") == length
    canvas.act("earlier")
    assert canvas.page.evaluate("history.length") == length + 1


def test_back_and_forward_bring_back_view_and_filters(canvas):
    canvas.act("zoom-in")
    near = canvas.page.url
    canvas.page.locator(".facet-kind input").first.check()
    address(canvas, r"kind=.*view=|view=.*kind=")
    canvas.rest()
    narrowed, view, total = canvas.page.url, canvas.view, canvas.page.locator(".results-line b").inner_text()
    canvas.act("later")
    assert canvas.page.url != narrowed
    canvas.page.go_back()
    canvas.page.wait_for_url(narrowed)
    canvas.rest()
    assert canvas.view == pytest.approx(view, abs=1.5)
    assert canvas.page.locator(".results-line b").inner_text() == total
    canvas.page.go_back()
    canvas.page.wait_for_url(near)
    canvas.rest()
    assert canvas.view == pytest.approx(view, abs=1.5)
    canvas.page.go_forward()
    canvas.page.wait_for_url(narrowed)
    canvas.rest()
    assert canvas.page.locator(".results-line b").inner_text() == total


def test_the_words_say_how_many_events_touch_the_view_as_the_server_counts_them(canvas):
    canvas.act("zoom-in")
    expect(canvas.page.locator("#results[data-in-view]")).to_have_count(1)
    canvas.rest()
    told = int(canvas.page.locator("#results").get_attribute("data-in-view"))
    assert f", {told} events," in canvas.words


def test_keep_only_turns_the_view_into_a_filter(canvas):
    canvas.part("dates").locator("summary").click()
    canvas.part("from").fill("2005")
    canvas.part("to").fill("2008")
    canvas.part("to").press("Enter")
    canvas.rest()
    keep = canvas.page.locator("[data-act=keep]")
    expect(keep).to_have_text("Keep only 2005 to 2008")
    keep.click()
    address(canvas, r"from=2005&to=2008")
    canvas.rest()
    assert canvas.page.locator("#from").input_value() == "2005"
    assert re.match(r"\d+ of \d+ events", canvas.page.locator(".results-line b").inner_text().replace("\u00a0", " "))
    canvas.page.go_back()
    canvas.page.wait_for_url(re.compile(r"^(?!.*from=)"))


def test_a_filter_redraws_the_canvas_with_the_new_question(canvas):
    before = canvas.words
    canvas.page.locator(".facet-kind input").first.check()
    address(canvas, "kind=")
    canvas.rest()
    told = canvas.page.locator(".results-line b").inner_text().split()[0]
    assert canvas.words.startswith(f"All years, {told} events, ")
    assert canvas.words != before


def test_after_a_publish_canvas_and_list_show_the_newest_record(canvas):
    total = int(canvas.page.locator("#timeline-question").get_attribute("data-total"))
    withdraw(canvas.drawn[0]["slug"], by=User.loader(), reason="For this test.")
    canvas.act("zoom-in")
    expect(canvas.page.locator(".results-line b")).to_have_text(re.compile(f"^{total - 1}.events$"))
    canvas.act("all")
    assert canvas.words.startswith(f"All years, {total - 1} events, ")
    assert canvas.page.locator("#timeline-question").get_attribute("data-total") == str(total - 1)


def test_the_page_names_the_tiles_that_the_canvas_asks_for_first(live_server, record, page):
    fetched = []
    page.on("request", lambda request: fetched.append(request.url) if "/tiles/" in request.url else None)
    canvas = Canvas(page, live_server.url).open("/?importance=2")
    named = page.locator("link[as=fetch]").evaluate_all("(links) => links.map((link) => link.href)")
    assert len(named) >= 2
    assert fetched[: len(named)] == named
    assert len(set(fetched)) == len(fetched)
    assert canvas.drawn


# ── Marks and rows ────────────────────────────────────────────────────────────────────────────────────────────────


def test_pointing_at_a_mark_marks_its_row_and_the_other_way_round(canvas):
    slug = first_row(canvas).get_attribute("data-row")
    shown = {one["slug"]: one for one in canvas.drawn}
    here = next(one for one in shown.values() if canvas.page.locator(f'[data-row="{one["slug"]}"]').count())
    link = canvas.page.locator(f'[data-part=mirror] a[href*="/{here["slug"]}/"]')
    box = link.bounding_box()
    canvas.page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    expect(canvas.page.locator(".row-marked")).to_have_attribute("data-row", here["slug"])
    canvas.page.locator(f'[data-row="{slug}"]').hover()
    expect(canvas.page.locator(".row-marked")).to_have_count(0)
    assert canvas.element.evaluate("(element) => element.pointed.hovered") == slug


# ── The panel ─────────────────────────────────────────────────────────────────────────────────────────────────────


def opened(canvas, place=3):
    link = canvas.links.nth(place)
    slug = re.search(r"/events/([^/]+)/", link.get_attribute("href"))[1]
    link.focus()
    canvas.page.keyboard.press("Enter")
    address(canvas, rf"[?&]event={slug}")
    expect(canvas.page.locator("#panel .panel-title")).to_be_focused()
    return slug


def test_enter_opens_the_event_beside_the_list_and_escape_returns_to_the_same_mark(canvas):
    slug = opened(canvas)
    expect(canvas.page.locator(f'[data-panel="{slug}"]')).to_be_visible()
    canvas.page.keyboard.press("Escape")
    expect(canvas.page.locator("#panel")).to_be_hidden()
    canvas.page.wait_for_url(re.compile(r"^(?!.*event=)"))
    focused = canvas.page.locator("[data-part=mirror] a:focus")
    expect(focused).to_have_attribute("href", re.compile(f"/{slug}/"))


def test_back_closes_the_panel_and_forward_opens_it_again(canvas):
    slug = opened(canvas)
    canvas.page.go_back()
    expect(canvas.page.locator("#panel")).to_be_hidden()
    canvas.page.go_forward()
    expect(canvas.page.locator(f'[data-panel="{slug}"]')).to_be_visible()


def test_the_address_of_the_panel_shows_it_to_somebody_else(canvas, browser):
    slug = opened(canvas)
    friend = browser.new_context(viewport={"width": 1280, "height": 800}).new_page()
    friend.goto(canvas.page.url)
    expect(friend.locator(f'[data-panel="{slug}"]')).to_be_visible()
    friend.locator("#panel").get_by_role("link", name="Close").click()
    expect(friend.locator("#panel")).to_be_hidden()
    friend.context.close()


def test_moving_the_view_leaves_the_panel_open(canvas):
    slug = opened(canvas)
    canvas.act("zoom-in")
    address(canvas, "view=")
    assert f"event={slug}" in canvas.page.url
    expect(canvas.page.locator(f'[data-panel="{slug}"]')).to_be_visible()


def test_on_a_wide_screen_a_row_opens_beside_the_list(canvas):
    canvas.page.set_viewport_size({"width": 1600, "height": 900})
    canvas.rest()
    row = canvas.page.locator("[data-row]:has(.row-open)").first
    row.locator("summary").click()
    expect(canvas.page.locator(f'[data-panel="{row.get_attribute("data-row")}"]')).to_be_visible()
    panel, page = canvas.page.locator("#panel").bounding_box(), canvas.stage.bounding_box()
    assert page["x"] + page["width"] <= panel["x"]


# ── Scrolled away, and on a phone ─────────────────────────────────────────────────────────────────────────────────


def test_when_the_canvas_has_scrolled_away_a_strip_stays_at_the_top(canvas):
    canvas.act("zoom-in")
    expect(canvas.part("slim")).to_be_hidden()
    canvas.page.mouse.move(700, 700)
    canvas.page.mouse.wheel(0, 1500)
    slim = canvas.part("slim")
    expect(slim).to_be_visible()
    assert slim.bounding_box()["y"] == 0
    assert slim.bounding_box()["height"] == pytest.approx(40, abs=1)
    until(canvas.page, "document.querySelector('canvas-timeline').pointed.here > 0")


def test_the_list_never_jumps_while_the_canvas_is_drawn_or_zoomed(canvas, browser):
    plain = browser.new_context(viewport=canvas.page.viewport_size).new_page()
    plain.route("**/js/canvas/*.js", lambda route: route.abort())
    plain.goto(canvas.page.url)
    reserved = plain.locator("#results").bounding_box()["y"]
    plain.context.close()
    assert canvas.page.locator("#results").bounding_box()["y"] == reserved
    canvas.act("zoom-in")
    assert canvas.page.locator("#results").bounding_box()["y"] == reserved


@pytest.mark.parametrize("width", [390, 320])
def test_on_a_phone_the_strip_is_the_timeline_until_it_is_opened(live_server, record, browser, width):
    """320 pixels are also what 400 per cent leave of a screen of 1280."""
    page = browser.new_context(viewport={"width": width, "height": 844}, has_touch=True).new_page()
    canvas = Canvas(page, live_server.url).open("/", drawn=False)
    expect(page.locator(".strip")).to_be_visible()
    expect(canvas.stage).to_be_hidden()
    page.get_by_role("button", name="Open the timeline").click()
    page.wait_for_selector("html[data-timeline=ready]")
    canvas.rest()
    expect(page.locator(".strip")).to_be_hidden()
    assert len([one for one in canvas.drawn if one["label"] is not None]) >= 10
    page.get_by_role("button", name="Close").click()
    expect(page.locator(".strip")).to_be_visible()
    expect(page.get_by_role("button", name="Open the timeline")).to_be_focused()
    page.context.close()
