"""The canvas of a page as tests handle it: where things stand on it, and hands that move it."""

from time import monotonic
from typing import Any, Self

from playwright.sync_api import Locator, Page

EXPECTED = ("409", "500", "503", "ERR_INTERNET_DISCONNECTED", "ERR_FAILED")
"""What a browser says by itself of an answer that a test has asked to fail."""


PATIENCE = 10.0
PAUSE = 50.0


def until(page: Page, expression: str, arg: object = None) -> None:
    """Waits until an expression holds in the page, asked anew from here each time.

    `wait_for_function` asks from inside the page, by `eval`: unless it holds at once, our policy forbids it.
    """
    given_up = monotonic() + PATIENCE
    while not page.evaluate(expression, arg):
        assert monotonic() < given_up, f"It never came about that {expression}"
        page.wait_for_timeout(PAUSE)


def watched(page: Page, *, failures: bool = False) -> list[str]:
    """Gathers what the browser complains of; with `failures`, not of requests that fail on purpose."""
    complaints: list[str] = []

    def heard(said: Any) -> None:
        refused = "Failed to load resource" in said.text and any(one in said.text for one in EXPECTED)
        on_purpose = failures and (refused or said.text.startswith("htmx:"))
        if said.type == "error" and not on_purpose:
            complaints.append(said.text)

    page.on("console", heard)
    page.on("pageerror", lambda error: complaints.append(f"{error}\n{error.stack}"))
    return complaints


class Canvas:
    """`view` is (first day, last day left out); places are pixels of the stage."""

    def __init__(self, page: Page, url: str) -> None:
        self.page, self.url = page, url
        self.element = page.locator("canvas-timeline")
        self.stage = self.part("stage")
        self.links = page.locator("[data-part=mirror] a")

    def open(self, path: str, *, drawn: bool = True) -> Self:
        self.page.goto(self.url + path)
        if drawn:
            self.page.wait_for_selector("html[data-timeline=ready]")
            self.rest()
        return self

    def part(self, name: str) -> Locator:
        return self.page.locator(f"[data-part={name}]")

    def act(self, name: str) -> None:
        self.page.locator(f"canvas-timeline [data-act={name}]").click()
        self.rest()

    def rest(self) -> None:
        """Until nothing moves any more and its words, links and address are those of the view."""
        before = None
        for _ in range(40):
            self.page.wait_for_timeout(450)
            now = (self.view, self.page.url, self.words)
            if now == before:
                return
            before = now
        raise AssertionError("The canvas does not come to rest.")

    @property
    def view(self) -> tuple[float, float]:
        first, last = self.element.evaluate("(element) => [element.view.first, element.view.last]")
        return first, last

    @property
    def days(self) -> float:
        return self.view[1] - self.view[0]

    @property
    def words(self) -> str:
        return self.part("words").inner_text().replace("\u00a0", " ")

    @property
    def drawn(self) -> list[dict[str, Any]]:
        """Slug, lane, x of the glyph, sides and edges of what is drawn with a label."""
        return self.element.evaluate(
            """(element) => element.drawn.map(({ mark, placed, lane, x, label, left, right }) =>
            ({ slug: mark.slug, lane, side: placed.side, x, label, width: placed.width, left, right }))"""
        )

    @property
    def box(self) -> dict[str, float]:
        found = self.stage.bounding_box()
        assert found is not None
        return found

    def at(self, part: float, y: float = 100) -> tuple[float, float]:
        """A place in the window: a part of the stage's width, pixels from its top."""
        return self.box["x"] + part * self.box["width"], self.box["y"] + y

    def day_at(self, part: float) -> float:
        return self.view[0] + part * self.days

    def drag(self, px: float, *, let_go: bool = True) -> None:
        """By mouse, ten steps and a pause, so that nothing glides on."""
        x, y = self.at(0.5)
        self.page.mouse.move(x, y)
        self.page.mouse.down()
        for step in range(1, 11):
            self.page.mouse.move(x + px * step / 10, y)
        self.page.wait_for_timeout(120)
        if let_go:
            self.page.mouse.up()

    def told(self, event: str) -> None:
        """From now on keep what the element tells the page by this event; `heard` gives it."""
        self.page.evaluate(
            """(name) => { window.told = [];
            document.addEventListener(name, ({ detail }) => window.told.push(detail)); }""",
            event,
        )

    @property
    def heard(self) -> list[Any]:
        return self.page.evaluate("window.told")
