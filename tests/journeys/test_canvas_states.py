"""What the canvas shows where there is little, much or nonsense to show, and in every way of looking at it."""

import json
import re

import pytest
from playwright.sync_api import expect

from tests.builders import a_site, an_event
from tests.canvas import Canvas, watched

NONSENSE = (
    "NaN/NaN",
    "2020-01-01/2020-01-01",
    "2021/1999",
    "/",
    "1992",
    "9999-99-99/0000",
    "-5/x",
    "0001-01-01/9999-12-31",
)
TILES = re.compile(r"/api/v1/tiles/(\d+)/(\d+)")


@pytest.fixture
def bare(live_server, page, transactional_db):
    """A tab for a record that the test makes itself; complaints fail the test."""
    complaints = watched(page)
    yield Canvas(page, live_server.url)
    assert complaints == []


def ink(canvas):
    """How many pixels of the canvas are not paper."""
    return canvas.part("canvas").evaluate(
        """(canvas) => { const { width, height } = canvas;
        const { data } = canvas.getContext("2d").getImageData(0, 0, width, height);
        const paper = data.slice(0, 3).join(); let found = 0;
        for (let i = 0; i < data.length; i += 4) if (data.slice(i, i + 3).join() !== paper) found += 1;
        return found; }"""
    )


def test_one_event_is_drawn_with_its_label_and_can_be_zoomed(bare):
    a_site()
    an_event(title="Ceasefire signed", label="Ceasefire signed", edtf="1994-05-12")
    bare.open("/")
    assert [one["slug"] for one in bare.drawn if one["label"] is not None] != []
    assert "1 event, 1 labelled at this zoom" in bare.words
    bare.act("zoom-in")
    assert ink(bare) > 500


def test_events_of_the_first_and_the_last_year_and_one_that_spans_everything(bare):
    a_site()
    an_event(title="The beginning", label="The beginning", edtf="0001-01-01")
    an_event(title="The end", label="The end", edtf="9999-12-31")
    an_event(title="Everything", label="Everything", edtf="0001-01-01/9999-12-31")
    bare.open("/")
    assert {one["slug"] for one in bare.drawn} != set()
    for act in ("zoom-in", "zoom-in", "later", "later", "zoom-out"):
        bare.act(act)
        assert ink(bare) > 500
    bare.stage.focus()
    for key in ("Home", "End", *"++++++++++++++++++++"):
        bare.page.keyboard.press(key)
    bare.rest()
    assert bare.days >= 3
    assert ink(bare) > 500


@pytest.mark.parametrize("view", NONSENSE)
def test_a_view_that_makes_no_sense_shows_the_record(live_server, page, record, view):
    complaints = watched(page)
    canvas = Canvas(page, live_server.url).open(f"/?view={view}")
    assert canvas.days >= 3
    assert ink(canvas) > 500
    assert complaints == []


def test_the_view_of_the_address_is_the_first_to_be_drawn(live_server, page, record):
    canvas = Canvas(page, live_server.url).open("/?view=2020-06-01/2024-01-31")
    assert canvas.words.startswith("June 2020 to January 2024, ")
    expect(page.get_by_role("button", name="Keep only 2020 to 2024")).to_be_visible()


def test_a_question_that_nothing_answers_says_so(canvas):
    canvas.element.evaluate("""(element) => {
        document.getElementById("timeline-question").dataset.total = "0"; element.ask("q=xyzzyxyzzy", 1); }""")
    expect(canvas.part("state")).to_have_text("Nothing to draw: no event answers this question.")
    expect(canvas.element).to_have_attribute("data-state", "empty")
    assert ink(canvas) > 500
    expect(canvas.stage).to_have_attribute("tabindex", "0")


def test_a_window_without_an_event_says_so(canvas):
    canvas.element.evaluate("(element) => element.ask('to=1989', 1)")
    canvas.element.evaluate("(element) => element.show(735000, 735100)")
    expect(canvas.part("state")).to_have_text("No event in this window.")


def crowd(route):
    """Ten thousand events on one day, as the server tells of them: the most salient, and how many."""
    z, x = map(int, TILES.search(route.request.url).groups())
    width = 2 ** (22 - z)
    first = x * width
    here = first <= 728000 < first + width
    size = max(1, width // 128)
    names = [f"e{number}" for number in range(100 if here else 0)]
    same = {
        "start": 728000 - first,
        "by": 0,
        "end": 0,
        "flags": 0,
        "kind": 0,
        "importance": 3,
        "grade": 0,
        "when": "9 March 1994",
    }
    events = {name: [value] * len(names) for name, value in same.items()}
    events |= {"id": list(range(1, len(names) + 1)), "slug": names, "title": names, "rank": list(range(len(names)))}
    events["label"] = [f"Event of that day {name}" for name in names]
    density = [["fighting", [(728000 - first) // size + 1, 10000]]] if here else []
    total = 10000 if here else 0
    body = {"edition": 1, "z": z, "x": x, "total": total, "began": 0, "leaf": not here, "bin": size, "density": density}
    body |= {"kinds": ["battle"], "grades": ["documented"], "events": events}
    route.fulfill(content_type="application/json", body=json.dumps(body))


def test_ten_thousand_events_on_one_day_are_counted_and_never_overlap(live_server, page, record):
    complaints = watched(page)
    page.route(TILES, crowd)
    canvas = Canvas(page, live_server.url).open("/?view=1994-02-20/1994-03-31")
    lanes = [one["lane"] for one in canvas.drawn if one["label"] is not None]
    assert len(lanes) == len(set(lanes)) > 0
    x = canvas.box["x"] + canvas.box["width"] * (728000.5 - canvas.view[0]) / canvas.days
    canvas.page.mouse.move(x, canvas.part("overview").bounding_box()["y"] - 27)
    expect(canvas.part("card")).to_contain_text("10,000 events")
    assert complaints == []


def orange(canvas):
    """How many pixels have the colour of fighting."""
    return canvas.part("canvas").evaluate(
        """(canvas) => { const { width, height } = canvas;
        const { data } = canvas.getContext("2d").getImageData(0, 0, width, height); let found = 0;
        for (let i = 0; i < data.length; i += 4) if (data.slice(i, i + 3).join() === "207,90,28") found += 1;
        return found; }"""
    )


def test_a_change_of_colours_is_drawn_at_once(canvas):
    assert orange(canvas) > 50
    light = canvas.part("canvas").evaluate("(canvas) => canvas.getContext('2d').getImageData(1, 1, 1, 1).data.join()")
    canvas.page.emulate_media(color_scheme="dark")
    canvas.page.wait_for_timeout(200)
    dark = canvas.part("canvas").evaluate("(canvas) => canvas.getContext('2d').getImageData(1, 1, 1, 1).data.join()")
    assert (light, dark) == ("251,249,244,255", "22,21,19,255")
    canvas.page.emulate_media(color_scheme="light", forced_colors="active")
    canvas.page.wait_for_timeout(200)
    assert orange(canvas) == 0
    assert ink(canvas) > 2000
    links = canvas.page.locator(".timeline-mirror a")
    assert links.first.evaluate("(link) => getComputedStyle(link).color") == "rgba(0, 0, 0, 0)"


def test_another_width_keeps_the_instant_in_the_middle(canvas):
    canvas.act("zoom-in")
    canvas.act("zoom-in")
    middle = canvas.day_at(0.5)
    canvas.page.set_viewport_size({"width": 900, "height": 800})
    canvas.rest()
    assert canvas.day_at(0.5) == pytest.approx(middle, abs=canvas.days / 50)
    assert ink(canvas) > 2000


def test_without_motion_every_step_is_there_at_once(canvas):
    canvas.page.emulate_media(reduced_motion="reduce")
    days = canvas.days
    canvas.page.locator("[data-act=zoom-in]").click()
    canvas.page.wait_for_timeout(50)
    assert canvas.days == pytest.approx(days / 2, rel=0.01)
    canvas.page.evaluate(
        "window.frames_ = 0; (function count() { window.frames_ += 1; requestAnimationFrame(count); })()"
    )
    canvas.drag(150)
    view = canvas.view
    canvas.page.wait_for_timeout(200)
    assert canvas.view == view


def test_rows_by_kind_and_by_actor_have_names_with_counts(canvas):
    canvas.part("rows").select_option("groups")
    canvas.rest()
    names = [name.replace("\u00a0", " ") for name in canvas.page.locator(".timeline-lane").all_inner_texts()]
    assert len(names) == 7
    assert all(re.fullmatch(r".+ [\d,]+", name) for name in names)
    assert sum(int(name.split()[-1]) for name in names) == int(canvas.words.split(", ")[1].split()[0])
    canvas.part("rows").select_option("actors")
    canvas.rest()
    assert canvas.page.locator(".timeline-lane").count() == 6
    assert all(one["lane"] < 20 for one in canvas.drawn)
    canvas.part("rows").select_option("packed")
    canvas.rest()
    assert canvas.page.locator(".timeline-lane").count() == 0
