"""Labels as they are drawn, with the real faces: none over another, none cut, and zooming in moves none elsewhere."""

from itertools import pairwise
from random import Random

import pytest

SEED = 20260607


@pytest.fixture
def still(canvas):
    """The canvas without movements of its own: every view is there at once."""
    canvas.page.emulate_media(reduced_motion="reduce")
    return canvas


def look(canvas, first, last):
    """What is drawn of these days, two frames later; tiles that are still missing have been waited for."""
    canvas.element.evaluate(
        """async (element, [first, last]) => { element.show(first, last);
        await new Promise((done) => setTimeout(done, 120)); }""",
        [first, last],
    )
    return [one for one in canvas.drawn if one["label"] is not None]


def overlapping(labels):
    rows = sorted((one["lane"], one["label"], one["label"] + one["width"], one["slug"]) for one in labels)
    return [(a, b) for a, b in pairwise(rows) if a[0] == b[0] and b[1] < a[2]]


@pytest.mark.parametrize("rows", ["packed", "groups", "actors"])
def test_no_two_labels_overlap_in_any_view(still, rows):
    still.part("rows").select_option(rows)
    still.rest()
    first, last = still.view
    width = still.element.evaluate("(element) => element.view.width")
    random = Random(SEED)
    seen = 0
    for _ in range(40):
        days = (last - first) / 2 ** random.uniform(0, 8)
        start = random.uniform(first, last - days)
        labels = look(still, start, start + days)
        assert overlapping(labels) == []
        assert [one for one in labels if one["label"] < -0.5 or one["label"] + one["width"] > width + 0.5] == []
        seen += len(labels)
    assert seen > 200


def test_widths_are_those_of_the_faces_that_are_drawn(still):
    widths = still.element.evaluate(
        """async (element) => { await document.fonts.ready;
        const g = document.createElement("canvas").getContext("2d"), { fontFamily } = getComputedStyle(element);
        return element.drawn.filter(({ label }) => label !== null).map(({ mark, placed }) => {
          g.font = `${mark.importance === 5 ? 600 : 400} 13px ${fontFamily}`;
          return [mark.label, placed.width, g.measureText(mark.label).width]; }); }"""
    )
    assert [one for one in widths if one[1] != pytest.approx(one[2], abs=0.5)] == []


def test_zooming_in_only_adds_and_moves_nothing_to_another_lane(still):
    before = {one["slug"]: one for one in look(still, *still.view)}
    first, last = still.view
    target = 737700
    for step in range(1, 13):
        days = (last - first) / 2 ** (step / 2)
        start = min(max(first, target - days / 2), last - days)
        now = {one["slug"]: one for one in look(still, start, start + days)}
        drawn = {one["slug"]: one for one in still.drawn}
        for slug, one in drawn.items():
            if slug in before:
                assert (one["lane"], one["side"]) == (before[slug]["lane"], before[slug]["side"])
        gone = [slug for slug, one in before.items() if slug not in drawn and 0 < place(still, one) < 1]
        assert gone == []
        before = {slug: one | {"at": day(still, one)} for slug, one in now.items()}


def day(canvas, one):
    """The day at which a mark stands."""
    return canvas.view[0] + canvas.days * one["x"] / canvas.box["width"]


def place(canvas, one):
    """Where a mark of an earlier view stands now, in parts of the width."""
    return (one["at"] - canvas.view[0]) / canvas.days if "at" in one else -1
