"""What an index has to say, worked out the plain way: the answer from the database, the rest by counting in Python."""

from collections import Counter
from itertools import pairwise
from zlib import crc32

from timeline.models import Event
from timeline.reading.selection import Presentation, Selection

WIDEST = 22


def rank(event):
    return (5 - event.importance) * 2**24 + (crc32(event.slug.encode()) >> 8)


def day(date):
    return date.toordinal() - 1


class PlainTile:
    """The events of an answer that touch a tile's days, as plain lists."""

    def __init__(self, selection, z, x, lanes=()):
        self.width = 2 ** (WIDEST - z)
        self.first = x * self.width
        self.last = self.first + self.width
        self.bin = max(1, self.width // 128)
        answer = list(selection.events().select_related("kind__group"))
        self.events = [event for event in answer if self.touches(event)]
        self.begun = [event for event in self.events if day(event.earliest) >= self.first]
        self.lanes = [set(lane_of(selection, actor).values_list("pk", flat=True)) for actor in lanes]

    def touches(self, event):
        return day(event.earliest) < self.last and (event.latest is None or day(event.latest) >= self.first)

    def density(self, events):
        counts = Counter((day(event.earliest) - self.first) // self.bin for event in events)
        return tuple(sorted(counts.items()))

    def density_by_group(self):
        groups = {event.kind.group for event in self.begun}
        return {
            group.slug: self.density([event for event in self.begun if event.kind.group == group]) for group in groups
        }

    def in_lane(self, number, events):
        return [event for event in events if event.pk in self.lanes[number]]

    def shown(self, leaf=160, most=(48, 6, 6, 12)):
        """Keys of those that a tile shows, in order."""
        if len(self.events) <= leaf:
            return [event.pk for event in sorted(self.events, key=self.order)]
        whole, eighth, group, lane = most
        parts = [self.first + number * max(1, self.width // 8) for number in range(min(8, self.width) + 1)]
        of = [(whole, self.events)]
        of += [
            (eighth, [event for event in self.begun if begin <= day(event.earliest) < end])
            for begin, end in pairwise(parts)
        ]
        of += [
            (group, [event for event in self.events if event.kind.group_id == one])
            for one in {event.kind.group_id for event in self.events}
        ]
        of += [(lane, self.in_lane(number, self.events)) for number in range(len(self.lanes))]
        chosen = {event for count, events in of for event in sorted(events, key=lambda e: (rank(e), e.pk))[:count]}
        return [event.pk for event in sorted(chosen, key=self.order)]

    @staticmethod
    def order(event):
        return day(event.earliest), rank(event), event.pk


def lane_of(selection, actor):
    return Selection(actors=(actor,), parts=selection.parts, roles=selection.roles).events()


def listed(selection):
    """Keys of the events that answer and the days on which each can have begun at the latest, in order."""
    rows = selection.in_order(Presentation()).values_list("pk", "begins_by")
    return [key for key, _ in rows], [day(by) for _, by in rows]


def says_the_same(index, selection, chance):
    """Fails where the index tells another list than the database."""
    ids, days = listed(selection)
    found = index.found(selection)
    assert found.total == len(ids)
    assert found.ids(0, len(ids)) == ids
    first, last = sorted(chance.choices(range(len(ids) + 2), k=2))
    assert found.ids(first, last) == ids[first:last]
    assert found.days(range(first, min(last, len(ids)))) == days[first:last]
    for asked in chance.sample(days, min(3, len(days))):
        for one in (asked, asked + 1):
            assert found.before(one) == sum(known < one for known in days)
    for key in Event.objects.values_list("pk", flat=True):
        assert found.place_of(key) == (ids.index(key) if key in ids else None)


def shows_the_same(tile, selection, lanes, **limits):
    """Fails where a tile shows anything else than counting gives."""
    plain = PlainTile(selection, tile.z, tile.x, lanes)
    assert (tile.total, tile.began) == (len(plain.events), len(plain.events) - len(plain.begun))
    assert (tile.first, tile.bin) == (plain.first, plain.bin)
    assert dict(tile.density) == plain.density_by_group()
    assert [(lane.actor, lane.total, lane.density) for lane in tile.lanes] == [
        (actor, len(plain.in_lane(number, plain.events)), plain.density(plain.in_lane(number, plain.begun)))
        for number, actor in enumerate(lanes)
    ]
    assert [event.id for event in tile.events] == plain.shown(**limits)
    by_key = {event.pk: event for event in plain.events}
    for shown in tile.events:
        event = by_key[shown.id]
        assert (shown.slug, shown.edtf, shown.kind, shown.grade) == (
            event.slug,
            event.edtf,
            event.kind.slug,
            event.grade,
        )
        assert (shown.start, shown.begins_by) == (day(event.earliest), day(event.begins_by))
        assert shown.latest == (event.latest and day(event.latest))
        assert (shown.importance, shown.rank) == (event.importance, rank(event))
        flags = (event.approximate, event.uncertain, event.ongoing, event.disputed)
        assert shown.flags == sum(1 << bit for bit, holds in enumerate(flags) if holds)
        assert shown.lanes == sum(1 << number for number, lane in enumerate(plain.lanes) if event.pk in lane)
        text = event.texts.get(position=0)
        assert (shown.title, shown.label) == (text.title, text.label)
