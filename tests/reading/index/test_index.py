"""The index says exactly what the database says, whatever is asked and whatever happened to the record before."""

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as some

from tests.reading.index.plain import says_the_same, shows_the_same
from tests.reading.questions import selections
from tests.reading.rows import ACTORS, a_world, an_event
from timeline.models import Edition, Event
from timeline.reading import tiles
from timeline.reading.index import storing, stretch
from timeline.reading.index.building import build
from timeline.reading.index.current import index_of
from timeline.reading.index.index import Base, Index
from timeline.reading.index.rows import Rows, read
from timeline.reading.index.words import Words
from timeline.reading.selection import Selection
from timeline.reading.tiles import tile

pytestmark = pytest.mark.django_db
quick = settings(deadline=None, suppress_health_check=list(HealthCheck))


@pytest.fixture(params=["made at once", "one half changed since", "from a file"])
def world(request, tmp_path):
    """A world of chance and its index: all of it new, or a base and what came after, or through a file."""
    if request.param == "made at once":
        a_world(events=70)
        return index_of(Edition.current())
    a_world(seed=1, events=40)
    before = index_of(Edition.current())
    a_world(seed=2, events=40)
    for event in Event.objects.order_by("pk")[:40:3]:
        changed(event, importance=1 + event.importance % 5)
    for event in Event.objects.order_by("pk")[1:40:7]:
        changed(event, slug=f"now-{event.slug}")
    for event in Event.objects.order_by("pk")[2:40:9]:
        changed(event, withdrawn_at="2020-01-01T00:00Z", withdrawal_reason="Mistaken.")
    if request.param == "from a file":
        file = tmp_path / "base"
        storing.write(file, before.base.part, storing.Origin("one", before.edition, None, None))
        part, origin = storing.open_part(file)
        return beside(Base(part, origin.edition, Words(part)))
    return index_of(Edition.current())


def beside(base):
    rows = read(base.edition)
    return Index(base, Edition.current(), rows.seen, build(rows))


def changed(event, **fields):
    Event.objects.filter(pk=event.pk).update(changed_in=Edition.advance(), **fields)


def test_any_question_gets_the_list_that_the_database_gives(world):
    @settings(quick, max_examples=50)
    @given(selections(), some.randoms(use_true_random=False))
    def holds(asked, chance):
        says_the_same(world, asked, chance)

    holds()


def test_a_tile_of_any_question_shows_what_counting_gives(world, monkeypatch):
    monkeypatch.setattr(tiles, "index_of", lambda edition: world)
    monkeypatch.setattr(tiles, "LEAF", 8)
    monkeypatch.setattr(tiles, "MOST_OF_ALL", 5)
    monkeypatch.setattr(tiles, "MOST_OF_AN_EIGHTH", 2)
    monkeypatch.setattr(tiles, "MOST_OF_A_GROUP", 2)
    monkeypatch.setattr(tiles, "MOST_OF_A_LANE", 3)
    some_lanes = some.lists(some.sampled_from((*ACTORS, "nobody", "unknown")), max_size=3, unique=True)

    @settings(quick, max_examples=50)
    @given(
        selections(), some.integers(0, 22), some.integers(726500, 728600), some_lanes, some.sampled_from((0, 5, 1500))
    )
    @example(Selection(), 0, 727000, [], 0)
    @example(Selection(), 0, 727000, ["avalia"], 1500)
    @example(Selection(), 11, 727000, ["avalia"], 0)
    def holds(asked, z, day, lanes, few):
        monkeypatch.setattr(stretch, "FEW", few)
        x = day // tiles.width(z)
        shows_the_same(tile(asked, world.edition, z, x, lanes), asked, lanes, leaf=8, most=(5, 2, 2, 3))

    holds()


def test_what_a_tile_shows_is_shown_below_it_too(world, monkeypatch):
    monkeypatch.setattr(tiles, "index_of", lambda edition: world)
    monkeypatch.setattr(tiles, "LEAF", 8)
    monkeypatch.setattr(tiles, "MOST_OF_ALL", 5)

    @settings(quick, max_examples=50)
    @given(selections(), some.integers(0, 21), some.integers(726500, 728600))
    def holds(asked, z, day):
        above = tile(asked, world.edition, z, day // tiles.width(z), ["avalia"])
        for x in (2 * above.x, 2 * above.x + 1):
            below = tile(asked, world.edition, z + 1, x, ["avalia"])
            begin = {
                event.id for event in above.events if below.first <= event.start < below.first + tiles.width(z + 1)
            }
            assert begin <= {event.id for event in below.events}

    holds()


SPANS = some.tuples(some.integers(0, 3650), some.integers(0, 4000) | some.just(0), some.integers(0, 4000) | some.none())


@settings(quick, max_examples=80)
@given(some.lists(SPANS, max_size=40), some.randoms(use_true_random=False))
def test_windows_find_what_touches_them_for_events_of_any_length(spans, chance):
    rows = Rows()
    for key, (first, vague, lasts) in enumerate(spans):
        latest = 2**31 - 1 if lasts is None else first + vague + lasts
        for name, number in {
            "ids": key, "earliest": first, "begins_by": first + vague, "latest": latest,
            "kind": 1, "importance": 3, "grade": 0, "figures": 0, "flags": 0,
        }.items():  # fmt: skip
            getattr(rows, name).append(number)
        rows.slugs.append(f"event-{key}")
    part = build(rows)
    columns = part.columns
    # The first and the last day of an event, and the days beside them, are where a window can be wrong.
    edges = [*rows.earliest, *rows.begins_by, *(day for day in rows.latest if day < 2**31 - 1), 4000]
    days = [None, *(day + beside for day in edges for beside in (-1, 0, 1))]
    for first, last in [(chance.choice(days), chance.choice(days)) for _ in range(40)]:
        wanted = {
            key
            for key, (begins, _, _) in enumerate(spans)
            if (last is None or begins <= last) and (first is None or rows.latest[key] >= first)
        }
        assert {columns.ids[place] for place in part.touching(0, first, last)} == wanted
        assert {columns.ids[columns.in_list[place]] for place in part.touching(1, first, last)} == wanted


def test_an_index_costs_the_same_few_queries_for_three_events_and_thirty(django_assert_max_num_queries):
    for events in (3, 27):
        a_world(seed=events, events=events)
        with django_assert_max_num_queries(6):
            assert index_of(Edition.current()).keys


def test_an_index_of_nothing_answers_with_nothing(db):
    index = index_of(0)
    found = index.found(Selection(actors=("nobody",)))
    assert (found.total, found.ids(0, 10), found.before(10**6), found.place_of(1)) == (0, [], 0, None)
    shown = tile(Selection(q="nothing"), 0, 0, 0, ["nobody"])
    assert (shown.total, shown.leaf, shown.density, shown.events) == (0, True, (), ())


def test_the_years_1_and_9999_and_what_spans_them_all_have_tiles(db):
    first, last = an_event("0001-01-01"), an_event("9999-12-31")
    whole = an_event("0001/9999")
    for day_of, event in ((0, first), (3652058, last)):
        for z in range(23):
            shown = tile(Selection(), Edition.current(), z, day_of // tiles.width(z))
            assert {event.id, whole.pk} >= {one.id for one in shown.events} - {first.pk, last.pk}
            assert event.pk in {one.id for one in shown.events}
