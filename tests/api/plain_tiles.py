"""What a tile has to say, worked out from whole events one by one; and a tile read back from its columns."""

from collections import Counter
from zlib import crc32

from tests.reading.questions import World, near
from timeline.reading.tiles import width

DAY_ONE = 1
COLUMNS = ("id", "slug", "start", "by", "end", "flags", "kind", "importance", "grade", "rank", "label", "title", "when")


def number(day):
    return None if day is None else day.toordinal() - DAY_ONE


class PlainTiles:
    """Every published event, read once."""

    def __init__(self):
        self.world = World()

    def touching(self, asked, z, x):
        first, last = x * width(z), (x + 1) * width(z)
        return [
            plain
            for plain in self.world.events
            if plain.answers(asked, near)
            and number(plain.event.earliest) < last
            and (plain.event.latest is None or number(plain.event.latest) >= first)
        ]

    def numbers(self, asked, z, x):
        """(total, began, density by group, days in a bin)"""
        first, days = x * width(z), max(1, width(z) // 128)
        touching = [plain.event for plain in self.touching(asked, z, x)]
        inside = [event for event in touching if number(event.earliest) >= first]
        density = {
            group: Counter(
                (number(event.earliest) - first) // days for event in inside if event.kind.group.slug == group
            )
            for group in {event.kind.group.slug for event in inside}
        }
        return len(touching), len(touching) - len(inside), density, days


def counted(steps):
    """Bins and counts of a density that was told in steps."""
    found, at = {}, -1
    for step, events in zip(steps[::2], steps[1::2], strict=True):
        assert step >= 1
        assert events >= 1
        at += step
        found[at] = events
    return found


def read_back(answer):
    """The events of a tile, each as a dict with whole days, slugs of kind and grade."""
    columns, first = answer["events"], answer["x"] * width(answer["z"])
    assert len({len(column) for column in columns.values()}) == 1
    rows = [dict(zip(columns, values, strict=True)) for values in zip(*columns.values(), strict=True)]
    for row in rows:
        row["start"] += first
        row["by"] += row["start"]
        row["end"] = None if row["end"] is None else row["end"] + row["start"]
        row["kind"], row["grade"] = answer["kinds"][row["kind"]], answer["grades"][row["grade"]]
    return rows


def rank(event):
    return (5 - event.importance) * 2**24 + (crc32(event.slug.encode()) >> 8)


def told(event, title, when):
    """The row that a tile should hold of an event, but for its label."""
    flags = event.approximate + 2 * event.uncertain + 4 * event.ongoing + 8 * event.disputed
    return {
        "id": event.pk,
        "slug": event.slug,
        "start": number(event.earliest),
        "by": number(event.begins_by),
        "end": number(event.latest),
        "flags": flags,
        "kind": event.kind.slug,
        "importance": event.importance,
        "grade": event.grade,
        "rank": rank(event),
        "title": title,
        "when": when,
    }
