"""Questions by chance about the world of rows.py, and the plain meaning of each, without any database query."""

from hypothesis import strategies as some

from tests.reading.rows import ACTORS, DATES, KINDS, OUTLETS, PLACES, ROLES, WORDS
from timeline.dates.edtf import parse
from timeline.models import Event, Grade
from timeline.reading.selection import Selection
from timeline.text.folding import tokens
from timeline.text.query import parse as parse_query

GROUPS = sorted(set(KINDS.values()))


def few(values, most=2):
    """Nothing as often as something, so that several filters together still leave events."""
    return some.one_of(some.just(()), some.lists(some.sampled_from(sorted(values)), max_size=most).map(tuple))


WINDOWS = some.tuples(some.none() | some.sampled_from(DATES), some.none() | some.sampled_from(DATES)).filter(
    lambda window: (
        all(date is None or ".." not in date for date in window)
        and (None in window or parse(window[0]).span.earliest <= parse(window[1]).span.latest)
    )
)


@some.composite
def selections(draw):
    from_, to = draw(some.just((None, None)) | WINDOWS)
    return Selection(
        actors=draw(few(ACTORS, 3)),
        all_actors=draw(some.booleans()),
        parts=draw(some.booleans()),
        roles=draw(some.just(()) | few(ROLES)),
        kinds=draw(few({*KINDS, *GROUPS})),
        places=draw(some.just(()) | few(PLACES)),
        within=draw(some.none() | some.sampled_from((8, 70))),
        from_=from_,
        to=to,
        importance=draw(some.none() | some.integers(1, 5)),
        grades=draw(some.just(()) | few(Grade.values)),
        figures=draw(some.sampled_from((False, False, True))),
        disputed=draw(some.sampled_from((False, False, False, True))),
        outlets=draw(some.just(()) | few(OUTLETS)),
        q=draw(some.sampled_from(("", "", "", *WORDS, "conv", "-bridge", '"ceasefire bridge"', "avalia"))),
    )


class Plain:
    """One event as plain sets, read once."""

    def __init__(self, event):
        self.event = event
        self.reaches = {(r.actor.slug, r.role.slug, r.itself) for r in event.reaches.select_related("actor", "role")}
        self.roles = {i.role.slug for i in event.involvements.select_related("role")}
        self.places = {p.place.slug for p in event.event_places.select_related("place")}
        self.outlets = {c.source.outlet.slug for c in event.citations.select_related("source__outlet")}
        text = event.texts.get()
        names = [name.text for i in event.involvements.all() for name in i.actor.names.all()]
        self.words = [tokens(written) for written in (text.title, *names, text.summary)]

    def has(self, actor, asked):
        return any(
            name == actor and (itself or asked.parts) and (not asked.roles or role in asked.roles)
            for name, role, itself in self.reaches
        )

    def answers(self, asked, near):
        event = self.event
        span = parse(event.edtf).span
        places = set(asked.places)
        if asked.within:
            places |= {other for place in asked.places for other in near(place, asked.within)}
        quantor = all if asked.all_actors else any
        return (
            (not asked.actors or quantor(self.has(actor, asked) for actor in asked.actors))
            and (bool(asked.actors) or not asked.roles or bool(self.roles & set(asked.roles)))
            and (not asked.kinds or bool({event.kind.slug, event.kind.group.slug} & set(asked.kinds)))
            and (not asked.places or bool(self.places & places))
            and (not asked.from_ or span.latest is None or span.latest >= parse(asked.from_).span.earliest)
            and (not asked.to or span.earliest <= parse(asked.to).span.latest)
            and event.importance >= (asked.importance or 1)
            and (not asked.grades or event.grade in asked.grades)
            and (event.has_figures or not asked.figures)
            and (event.disputed or not asked.disputed)
            and (not asked.outlets or bool(self.outlets & set(asked.outlets)))
            and (not asked.q or parse_query(asked.q).matches(*self.words))
        )


class World:
    """Every published event, and which of them answer a question."""

    def __init__(self):
        events = Event.objects.filter(withdrawn_at=None).select_related("kind__group")
        self.events = [Plain(event) for event in events]

    def answer(self, asked):
        return {plain.event.slug for plain in self.events if plain.answers(asked, near)}


def near(place, km):
    """A degree of latitude is 111 km, at 40° north one of longitude 85 km: coarse, and enough for these places."""
    here = PLACES[place]
    return {
        other
        for other, point in PLACES.items()
        if other == place
        or (here and point and ((here[0] - point[0]) * 111) ** 2 + ((here[1] - point[1]) * 85) ** 2 <= km**2)
    }
