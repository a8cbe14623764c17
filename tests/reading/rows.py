"""Rows written straight into the tables, for questions that need many events with chosen properties."""

import random
from itertools import count

from timeline.dates.edtf import parse
from timeline.models import (
    Actor,
    ActorName,
    Citation,
    Edition,
    Event,
    EventPlace,
    EventText,
    Grade,
    Involvement,
    Kind,
    KindGroup,
    KindGroupText,
    KindText,
    Outlet,
    Place,
    Reach,
    Role,
    Source,
    Standing,
)
from timeline.models.search_row import write
from timeline.text.folding import fold

numbers = count(1)


def a_row(model, slug, **fields):
    return model.objects.get_or_create(slug=slug, defaults=fields)[0]


def a_kind(slug="battle", group="fighting", glyph="triangle"):
    kind = a_row(Kind, slug, group=a_row(KindGroup, group, glyph=glyph))
    KindText.objects.get_or_create(kind=kind, language="en", defaults={"name": slug})
    KindGroupText.objects.get_or_create(group=kind.group, language="en", defaults={"name": group})
    return kind


def an_actor(slug, kind="state", names=()):
    actor = a_row(Actor, slug, kind=kind)
    if not names and actor.names.exists():
        return actor
    for position, (language, text) in enumerate(names or [("en", slug.replace("-", " ").title())]):
        main = not actor.names.filter(language=language, main=True).exists()
        ActorName.objects.get_or_create(
            actor=actor,
            text=text,
            language=language,
            defaults={"main": main, "search_key": fold(text), "position": position},
        )
    return actor


def a_place(slug, point=None):
    if point is None:
        return a_row(Place, slug, kind="town", no_coordinates_because="not known")
    return a_row(Place, slug, kind="town", latitude=point[0], longitude=point[1])


def a_source(outlet, number=1):
    standing = a_row(Standing, "independent")
    outlet = a_row(Outlet, outlet, name=outlet.title(), standing=standing)
    return a_row(
        Source, f"{outlet.slug}-{number}", outlet=outlet, title="Report", reference="1", language="en", kind="report"
    )


def an_event(
    edtf="1992-05-08",
    *,
    slug=None,
    kind="battle",
    title=None,
    actors=(),
    parts=(),
    places=(),
    outlets=(),
    summary="",
    **fields,
):
    """`actors`: (slug, role) in its own name; `parts`: (slug, role) of a whole that an involved actor belongs to."""
    number = next(numbers)
    when = parse(edtf)
    slug = slug or f"event-{number}"
    event = Event.objects.create(
        slug=slug,
        kind=Kind.objects.filter(slug=kind).first() or a_kind(kind),
        edtf=edtf,
        earliest=when.span.earliest,
        begins_by=when.span.begins_by,
        latest=when.span.latest,
        precision=when.precision,
        approximate=when.approximate,
        uncertain=when.uncertain,
        ongoing=when.ongoing,
        **{"importance": 3, "confidence": "high", **fields},
    )
    EventText.objects.create(event=event, language="en", title=title or slug, summary=summary or "It happened.")
    for actor, role in actors:
        role = a_row(Role, role)
        Involvement.objects.create(event=event, actor=an_actor(actor), role=role)
        Reach.objects.create(event=event, actor=an_actor(actor), role=role, itself=True)
    for actor, role in parts:
        Reach.objects.get_or_create(
            event=event, actor=an_actor(actor), role=a_row(Role, role), defaults={"itself": False}
        )
    for place in places:
        EventPlace.objects.create(event=event, place=Place.objects.filter(slug=place).first() or a_place(place))
    for position, outlet in enumerate(outlets, 1):
        Citation.objects.create(event=event, source=a_source(outlet), number=position, supports="It.", seen=True)
    names = [name.text for actor, _ in actors for name in an_actor(actor).names.all()]
    write([(event.pk, title or slug, names, summary)])
    Event.objects.filter(pk=event.pk).update(changed_in=Edition.advance())
    return event


# ── A small world of chance ───────────────────────────────────────────────────────────────────────────────────────

ACTORS = ("avalia", "borsia", "corland", "dorsk")
ROLES = ("target", "signatory", "mediator")
KINDS = {"battle": "fighting", "shelling": "fighting", "agreement": "talks", "other": "other"}
PLACES = {"ford": (40.0, 46.0), "mill": (40.05, 46.05), "bridge": (40.5, 46.5), "nowhere": None}
OUTLETS = ("herald", "courier", "gazette")
DATES = (
    "1990", "1991-05", "1991-05-07", "1991-05-31", "1991-06-01", "1992-01-01", "1992-12-31", "1993-11~",
    "1990-03/1993-02", "1992/..", "1994-21", "199X", "1992-05-08/1992-05-10", "1991-05-08?",
)  # fmt: skip
WORDS = ("ceasefire", "bridge", "convoy", "harvest")


def a_world(seed=0, events=45):
    """Events of every sort: two in three published questions about them have an answer."""
    chance = random.Random(seed)
    for slug, group in KINDS.items():
        a_kind(slug, group, "ring" if group == "talks" else "triangle")
    for slug, point in PLACES.items():
        a_place(slug, point)
    for slug in (*ACTORS, "nobody"):
        an_actor(slug)
    for _ in range(events):
        some = chance.sample(ACTORS, chance.choice((0, 1, 1, 2, 2, 3)))
        an_event(
            chance.choice(DATES),
            kind=chance.choice(list(KINDS)),
            title=" ".join(chance.sample(WORDS, 2)),
            summary=chance.choice(WORDS),
            actors={(actor, chance.choice(ROLES)) for actor in some for _ in range(chance.choice((1, 1, 2)))},
            parts={(chance.choice(ACTORS), chance.choice(ROLES)) for _ in some},
            places=chance.sample(list(PLACES), chance.choice((0, 1, 1, 2))),
            outlets=chance.sample(OUTLETS, chance.choice((0, 1, 2))),
            importance=chance.randint(1, 5),
            grade=chance.choice(Grade.values),
            has_figures=chance.random() < 0.4,
            disputed=chance.random() < 0.2,
            **(
                {"withdrawn_at": "2020-01-01T00:00Z", "withdrawal_reason": "Mistaken."} if chance.random() < 0.1 else {}
            ),
        )
