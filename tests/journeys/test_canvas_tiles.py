"""Tiles that come late, out of order, of an old Edition or not at all: what is drawn is never mixed and never blank."""

import json
import re

import pytest
from playwright.sync_api import expect

from tests.canvas import Canvas, until, watched

TILES = re.compile(r"/api/v1/tiles/(\d+)/\d+")


@pytest.fixture
def unruly(live_server, page, record):
    """A canvas whose tiles may fail on purpose."""
    complaints = watched(page, failures=True)
    yield Canvas(page, live_server.url).open("/")
    assert complaints == []


def ask(canvas, question, edition=None):
    """As the page does after a filter: the element is asked, whatever the list does."""
    canvas.element.evaluate(
        """(element, [question, edition]) =>
        element.ask(question, edition ?? Number(document.getElementById("timeline-question").dataset.edition))""",
        [question, edition],
    )


def slugs(canvas):
    return {one["slug"] for one in canvas.drawn}


def until_only(canvas, group):
    until(
        canvas.page,
        """(group) => { const { drawn } = document.querySelector("canvas-timeline");
        return drawn.length > 0 && drawn.every(({ mark }) => mark.kind.group === group); }""",
        group,
    )


def test_another_question_changes_the_whole_picture_in_one_frame(canvas):
    whole = slugs(canvas)
    canvas.page.evaluate(
        """() => { window.kinds = new Set(); const look = () => {
          const groups = new Set(document.querySelector("canvas-timeline").drawn.map(({ mark }) => mark.kind.group));
          window.kinds.add([...groups].sort().join()); requestAnimationFrame(look); }; look(); }"""
    )
    waiting = []
    canvas.page.route(TILES, lambda route: waiting.append(route))
    ask(canvas, "kind=talks")
    canvas.page.wait_for_timeout(400)
    assert slugs(canvas) == whole
    assert len(waiting) >= 2
    for route in reversed(waiting):
        route.continue_()
    until_only(canvas, "talks")
    assert len(canvas.page.evaluate("[...window.kinds]")) == 2


def test_answers_out_of_order_never_mix_two_questions(canvas):
    waiting = []
    canvas.page.route(TILES, lambda route: waiting.append(route))
    ask(canvas, "kind=talks")
    canvas.page.wait_for_timeout(300)
    ask(canvas, "kind=law")
    canvas.page.wait_for_timeout(300)
    late = [route for route in waiting if "kind=talks" in route.request.url]
    assert late != []
    for route in [one for one in waiting if one not in late] + late:
        route.continue_()
    canvas.page.unroute(TILES)
    canvas.rest()
    until_only(canvas, "law")


def test_after_a_publish_the_newest_edition_is_drawn_and_the_old_stays_until_then(unruly):
    before = slugs(unruly)
    unruly.told("timeline-stale")
    newest = []

    def published(route):
        edition = int(re.search(r"[?&]e=(\d+)", route.request.url)[1])
        if edition == 1:
            route.fulfill(status=409, content_type="application/problem+json", body=json.dumps({"edition": 2}))
        else:
            newest.append(route)

    unruly.page.evaluate("history.replaceState(null, '', '/?kind=talks')")
    unruly.page.route(f"{unruly.url}/?kind=talks", lambda route: route.abort())  # the list: nothing changed in truth
    unruly.page.route(TILES, published)
    ask(unruly, "kind=talks", 1)
    unruly.page.wait_for_timeout(500)
    assert unruly.heard == [{"edition": 2}]
    assert slugs(unruly) == before
    assert all("kind=talks" in route.request.url and "e=2" in route.request.url for route in newest)
    for route in newest:
        answer = route.fetch(url=route.request.url.replace("e=2", "e=1"))
        route.fulfill(response=answer, body=json.dumps(answer.json() | {"edition": 2}))
    until_only(unruly, "talks")


def test_a_lost_connection_keeps_what_is_drawn_says_so_and_recovers(unruly):
    before = slugs(unruly)
    unruly.page.context.set_offline(True)
    ask(unruly, "kind=talks")
    expect(unruly.part("state")).to_have_text("Connection lost: showing what is loaded. Trying again.")
    expect(unruly.element).to_have_attribute("data-state", "offline")
    assert slugs(unruly) == before
    unruly.page.mouse.move(*unruly.at(0.5))
    unruly.page.keyboard.down("Control")
    unruly.page.mouse.wheel(0, -300)
    unruly.page.keyboard.up("Control")
    unruly.page.wait_for_timeout(300)
    assert slugs(unruly) & before != set()
    unruly.page.context.set_offline(False)
    until_only(unruly, "talks")
    expect(unruly.part("state")).to_be_hidden()
    expect(unruly.element).to_have_attribute("data-state", "ready")


def coarse_only(route):
    """Tiles of the first rungs do not hold all of their events, and finer ones cannot be had."""
    if int(TILES.search(route.request.url)[1]) > 9:
        route.fulfill(status=500, body="{}")
        return
    answer = route.fetch()
    route.fulfill(response=answer, body=json.dumps(answer.json() | {"leaf": False}))


def test_a_tile_that_fails_leaves_the_density_of_the_coarser_one(unruly):
    unruly.page.route(TILES, coarse_only)
    ask(unruly, "kind=talks")
    until_only(unruly, "talks")
    unruly.element.evaluate("(element) => element.show(733000, 734500)")
    expect(unruly.part("state")).to_have_text("Some of this could not be loaded. Trying again.")
    bottom = unruly.part("overview").bounding_box()["y"]
    tall = unruly.part("canvas").evaluate(
        """(canvas, y) => { const { data } = canvas.getContext("2d").getImageData(0, y, canvas.width, 1);
        let dark = 0; for (let i = 0; i < data.length; i += 4) if (data[i] < 200) dark += 1; return dark; }""",
        round(bottom - unruly.box["y"] - 24),
    )
    assert tall > 30


def test_tiles_carry_edition_and_question_and_are_asked_for_once(live_server, page, record):
    asked = []
    page.on("request", lambda request: asked.append(request.url) if "/tiles/" in request.url else None)
    canvas = Canvas(page, live_server.url).open("/?kind=talks")
    assert all(re.search(r"/tiles/\d+/\d+\?kind=talks&e=1$", url) for url in asked)
    assert len(asked) == len(set(asked)) <= 6
    canvas.act("zoom-in")
    canvas.act("all")
    assert len(asked) == len(set(asked))


def test_what_left_the_page_asks_for_nothing_more(canvas):
    canvas.page.evaluate("window.gone = document.querySelector('canvas-timeline'); window.gone.remove()")
    asked = []
    canvas.page.on("request", lambda request: asked.append(request.url) if "/tiles/" in request.url else None)
    canvas.page.evaluate(
        "window.gone.ask('kind=law', 1); window.gone.show(727000, 727100); dispatchEvent(new Event('online'))"
    )
    canvas.page.wait_for_timeout(400)
    assert asked == []
    canvas.page.evaluate("document.querySelector('#timeline-block').prepend(window.gone)")
    canvas.rest()
    assert slugs(canvas) != set()
