"""Mouse, wheel, trackpad, touch and buttons on the canvas, in a real browser."""

import re

import pytest
from playwright.sync_api import expect

from tests.canvas import Canvas, until, watched


def test_the_first_view_is_the_whole_record_and_says_what_it_shows(canvas):
    assert re.fullmatch(r"All years, \d+ events, \d+ labelled at this zoom", canvas.words)
    assert len([one for one in canvas.drawn if one["label"] is not None]) >= 30
    expect(canvas.part("overview")).to_be_hidden()
    expect(canvas.part("state")).to_be_hidden()


def test_dragging_moves_the_view_by_as_many_days_as_the_hand_crosses(canvas):
    canvas.act("zoom-in")
    first, last = canvas.view
    canvas.drag(200)
    canvas.rest()
    moved = (last - first) * 200 / canvas.box["width"]
    assert canvas.view == pytest.approx((first - moved, last - moved), abs=1)


def test_beyond_the_end_of_the_record_a_drag_gives_way_and_comes_back(canvas):
    whole = canvas.view
    canvas.drag(300, let_go=False)
    assert canvas.view[0] < whole[0] - canvas.days / 20
    canvas.page.mouse.up()
    canvas.rest()
    assert canvas.view == pytest.approx(whole)


def test_a_plain_wheel_over_the_canvas_scrolls_the_page_and_says_how_to_zoom(canvas):
    whole = canvas.view
    canvas.page.mouse.move(*canvas.at(0.5))
    canvas.page.mouse.wheel(0, 200)
    expect(canvas.part("state")).to_have_text("Ctrl + wheel zooms")
    until(canvas.page, "scrollY > 100")
    assert canvas.view == whole
    expect(canvas.part("state")).to_be_hidden()


def test_with_the_key_held_the_wheel_zooms_around_the_pointer(canvas):
    day, days = canvas.day_at(0.7), canvas.days
    canvas.page.mouse.move(*canvas.at(0.7))
    canvas.page.keyboard.down("Control")
    for _ in range(5):
        canvas.page.mouse.wheel(0, -120)
    canvas.page.keyboard.up("Control")
    canvas.rest()
    assert canvas.days < days / 2
    assert canvas.day_at(0.7) == pytest.approx(day, abs=canvas.days / 200)
    assert canvas.page.evaluate("scrollY") == 0


def test_after_a_click_on_it_the_wheel_zooms_and_turned_sideways_it_moves(canvas):
    canvas.page.mouse.click(*canvas.at(0.3, 4))
    days = canvas.days
    canvas.page.mouse.wheel(0, -300)
    canvas.rest()
    assert canvas.days < days
    first, days = canvas.view[0], canvas.days
    canvas.page.mouse.wheel(120, 0)
    canvas.rest()
    assert canvas.view[0] == pytest.approx(first + days * 120 / canvas.box["width"], abs=2)
    assert canvas.days == pytest.approx(days)


def test_a_double_click_zooms_in_and_with_shift_out(canvas):
    day, days = canvas.day_at(0.25), canvas.days
    x, y = canvas.at(0.25, 4)
    canvas.page.mouse.dblclick(x, y)
    canvas.rest()
    assert canvas.days == pytest.approx(days / 2, rel=0.01)
    assert canvas.day_at(0.25) == pytest.approx(day, abs=canvas.days / 100)
    canvas.page.keyboard.down("Shift")
    canvas.page.mouse.dblclick(x, y)
    canvas.page.keyboard.up("Shift")
    canvas.rest()
    assert canvas.days == pytest.approx(days, rel=0.01)


def test_everything_that_a_hand_does_has_a_button(canvas):
    whole, days = canvas.view, canvas.days
    canvas.act("zoom-in")
    assert canvas.days == pytest.approx(days / 2, rel=0.01)
    expect(canvas.part("overview")).to_be_visible()
    middle = canvas.view[0]
    canvas.act("later")
    late = canvas.view[0]
    assert late > middle
    canvas.act("earlier")
    assert canvas.view[0] < late
    canvas.act("zoom-out")
    assert canvas.days == pytest.approx(days, rel=0.02)
    canvas.act("zoom-in")
    canvas.act("all")
    assert canvas.view == pytest.approx(whole)
    expect(canvas.part("overview")).to_be_hidden()


def test_while_a_hand_moves_the_view_the_overview_stays_and_the_words_wait(canvas):
    said = canvas.words
    x, y = canvas.at(0.5)
    canvas.page.mouse.move(x, y)
    canvas.page.mouse.down()
    canvas.page.mouse.move(x + 200, y, steps=4)
    expect(canvas.part("overview")).to_be_visible()
    assert canvas.words == said
    canvas.page.mouse.move(x, y, steps=4)
    expect(canvas.part("overview")).to_be_visible()
    canvas.page.mouse.move(x - 300, y, steps=4)
    expect(canvas.part("words")).not_to_have_text(said)
    canvas.page.mouse.move(x, y, steps=4)
    canvas.page.mouse.up()
    canvas.rest()
    expect(canvas.part("overview")).to_be_hidden()
    expect(canvas.part("words")).to_have_text(said)


def test_the_height_is_the_same_at_every_zoom(canvas):
    before = canvas.element.bounding_box()["height"]
    canvas.act("zoom-in")
    assert canvas.element.bounding_box()["height"] == before
    canvas.part("rows").select_option("groups")
    assert canvas.element.bounding_box()["height"] == before


def test_two_date_fields_jump_and_say_what_they_cannot_read(canvas):
    canvas.part("dates").locator("summary").click()
    canvas.part("from").fill("1992-05")
    canvas.part("to").fill("1994")
    canvas.part("to").press("Enter")
    canvas.rest()
    assert canvas.words.startswith("May 1992 to December 1994, ")
    canvas.part("to").fill("soon")
    canvas.part("to").press("Enter")
    expect(canvas.part("dates-hint")).to_have_text(re.compile("“soon” cannot be read as a date"))
    expect(canvas.part("to")).to_have_attribute("aria-invalid", "true")
    assert canvas.words.startswith("May 1992 to December 1994, ")


def test_the_window_of_the_overview_is_dragged_and_its_handles_answer_to_keys(canvas):
    canvas.act("zoom-in")
    first, days = canvas.view[0], canvas.days
    box = canvas.page.locator("[data-part=window]").first.bounding_box()
    canvas.page.mouse.move(box["x"] + box["width"] / 2, box["y"] + 20)
    canvas.page.mouse.down()
    canvas.page.mouse.move(box["x"] + box["width"] / 2 + 100, box["y"] + 20, steps=5)
    canvas.page.mouse.up()
    canvas.rest()
    assert canvas.view[0] > first + days / 10
    assert canvas.days == pytest.approx(days, rel=0.01)
    handle = canvas.page.get_by_role("slider", name="Last day in view")
    last = canvas.view[1]
    handle.focus()
    handle.press("ArrowLeft")
    canvas.rest()
    assert canvas.view[1] < last
    expect(handle).to_have_attribute("aria-valuetext", re.compile(r"\d{4}$"))


@pytest.fixture
def tablet(live_server, browser, record):
    page = browser.new_context(viewport={"width": 820, "height": 1100}, has_touch=True).new_page()
    complaints = watched(page)
    yield Canvas(page, live_server.url).open("/")
    assert complaints == []
    page.context.close()


def touch(canvas, *steps):
    """Fingers, each step a list of places; the first puts them down, then they are lifted."""
    wire = canvas.page.context.new_cdp_session(canvas.page)
    for at, fingers in enumerate(steps):
        points = [{"x": x, "y": y, "id": finger} for finger, (x, y) in enumerate(fingers)]
        wire.send("Input.dispatchTouchEvent", {"type": "touchMove" if at else "touchStart", "touchPoints": points})
    canvas.page.wait_for_timeout(150)
    wire.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})


def test_two_fingers_zoom_around_the_middle_between_them(tablet):
    x, y = tablet.at(0.5)
    day, days = tablet.day_at(0.5), tablet.days
    touch(tablet, *[[(x - 40 - 8 * step, y), (x + 40 + 8 * step, y)] for step in range(11)])
    tablet.rest()
    assert tablet.days == pytest.approx(days / 3, rel=0.1)
    assert tablet.day_at(0.5) == pytest.approx(day, abs=tablet.days / 20)


def test_one_finger_moves_the_canvas_sideways_and_leaves_up_and_down_to_the_page(tablet):
    tablet.act("zoom-in")
    x, y = tablet.at(0.5)
    first, days = tablet.view[0], tablet.days
    touch(tablet, *[[(x - 15 * step, y)] for step in range(11)])
    tablet.rest()
    assert tablet.view[0] == pytest.approx(first + days * 150 / tablet.box["width"], rel=0.01)
    before = tablet.view
    touch(tablet, *[[(x, y - 15 * step)] for step in range(11)])
    until(tablet.page, "scrollY > 50")
    tablet.rest()
    assert tablet.view == before


def test_targets_are_large_enough_for_a_finger(tablet):
    tablet.act("zoom-in")
    found = tablet.page.locator(
        "canvas-timeline button:visible, canvas-timeline [data-part=mirror] a, canvas-timeline select"
    )
    sizes = found.evaluate_all(
        "(all) => all.map((one) => one.getBoundingClientRect()).map(({ width, height }) => [width, height])"
    )
    assert len(sizes) > 20
    assert [size for size in sizes if min(size) < 23.99] == []
