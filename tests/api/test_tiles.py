"""Tiles as another program sees them: the same numbers as the whole events give, small, and one form of each answer."""

import gzip
import random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from bench.timeline.world import Chronicle, fill
from tests.api.plain_tiles import COLUMNS, PlainTiles, counted, number, read_back, told
from tests.builders import a_figure, a_site, an_actor, an_event, cited
from tests.reading import rows
from tests.reading.questions import selections
from timeline.api.schemas import TileAnswer
from timeline.models import Event
from timeline.reading.selection import Selection
from timeline.reading.tiles import width

pytestmark = pytest.mark.django_db
quick = settings(deadline=None, suppress_health_check=list(HealthCheck), max_examples=60)
FIRST, LAST = 1985, 2005
KB_12 = 12 * 1024


def tile(client, z, x, query=""):
    response = client.get(f"/api/v1/tiles/{z}/{x}?{query}")
    assert response.status_code == 200, response.content
    answer = response.json()
    TileAnswer.model_validate(answer)
    assert list(answer["events"])[: len(COLUMNS)] == [*COLUMNS]
    return answer


def at(z, day):
    """The tile of this rung that holds a day."""
    return number(day) // width(z)


@some.composite
def places(draw):
    """Rung and number of a tile in which something may have happened."""
    z = draw(some.integers(0, 22))
    day = draw(some.integers(FIRST * 365, LAST * 365))
    return z, day // width(z)


@pytest.fixture
def one(db):
    return an_event(
        "Ceasefire signed at the third attempt",
        slug="signed",
        label="Ceasefire",
        edtf="1994-05-12/1994-06~",
        importance=4,
        figures=[
            a_figure(3, 5, comparison="killed"),
            a_figure(9, comparison="killed", claimant_words="the other side"),
        ],
        sources=[cited()],
    )


def test_the_columns_tell_all_of_an_event_in_days_of_the_tile(client, one):
    x = at(9, one.earliest)
    answer = tile(client, 9, x)
    assert {name: answer[name] for name in ("edition", "z", "x", "total", "began", "leaf", "bin")} == {
        "edition": answer["edition"],
        "z": 9,
        "x": x,
        "total": 1,
        "began": 0,
        "leaf": True,
        "bin": 64,
    }
    start = number(one.earliest) - x * width(9)
    assert answer["density"] == [["talks", [start // 64 + 1, 1]]]
    assert answer["kinds"] == ["agreement"]
    assert answer["grades"] == ["documented", "corroborated", "single-source"]
    columns = answer["events"]
    assert (columns["start"], columns["by"], columns["end"]) == ([start], [0], [49])
    assert (columns["flags"], columns["kind"], columns["grade"]) == ([1 + 8], [0], [2])
    assert (columns["label"], columns["title"]) == (["Ceasefire"], ["Ceasefire signed at the third attempt"])
    assert columns["when"] == ["12 May to about June 1994"]
    assert "lanes" not in answer
    assert "lane" not in columns


def test_every_question_counts_as_the_whole_events_do(client):
    a_site()
    rows.a_world(events=45)
    plainly = PlainTiles()

    @quick
    @given(selections(), places())
    def holds(asked, place):
        answer = tile(client, *place, asked.to_query())
        total, began, density, days = plainly.numbers(asked, *place)
        assert (answer["total"], answer["began"], answer["bin"]) == (total, began, days)
        assert {group: counted(steps) for group, steps in answer["density"]} == density
        assert {row["slug"] for row in read_back(answer)} == {p.event.slug for p in plainly.touching(asked, *place)}

    holds()


def test_every_event_of_a_leaf_is_told_as_it_is_in_the_list(client):
    a_site()
    rows.a_world(events=45)
    answer = tile(client, 4, at(4, Event.objects.first().earliest))
    listed = {row["slug"]: row for row in client.get("/api/v1/events?per_page=500").json()["results"]}
    assert answer["leaf"]
    assert len(answer["events"]["slug"]) == answer["total"] == len(listed) > 30
    events = {event.slug: event for event in Event.objects.select_related("kind")}
    for row in read_back(answer):
        same = listed[row["slug"]]
        assert row.pop("label") == same["label"]
        assert row == told(events[row["slug"]], same["title"], same["when"].replace("\N{NO-BREAK SPACE}", " "))


def test_events_stand_in_the_order_of_their_first_day_then_of_their_rank(client):
    a_site()
    rows.a_world(events=45)
    found = read_back(tile(client, 4, at(4, Event.objects.first().earliest)))
    assert found == sorted(found, key=lambda row: (row["start"], row["rank"]))


def test_what_goes_on_has_no_end_and_is_counted_as_begun_in_every_later_tile(client, one):
    an_event("Road closed", slug="road", edtf="1992-12-12/..")
    later = tile(client, 12, at(12, one.earliest) + 9)
    assert (later["total"], later["began"], later["density"]) == (1, 1, [])
    assert later["events"]["end"] == [None]
    assert later["events"]["flags"] == [4]
    assert later["events"]["start"][0] < 0


def test_each_lane_counts_as_the_actor_filter_does(client, one):
    an_actor("norland-army", affiliations=[{"to": "norland", "relation": "part-of", "office": None, "span": None}])
    an_event("Shelling", slug="shelling", edtf="1994-05-14", type="shelling", actors=[("norland-army", "belligerent")])
    an_event("Both met", slug="met", edtf="1994-05-20", actors=[("norland", "host"), ("sudria", "speaker")])
    x = at(9, one.earliest)
    answer = tile(client, 9, x, "lane=sudria&lane=norland")
    assert [(actor, total) for actor, total, _ in answer["lanes"]] == [("sudria", 1), ("norland", 3)]
    assert {row["slug"]: row["lane"] for row in read_back(answer)} == {"signed": 2, "shelling": 2, "met": 3}
    for actor, total, density in answer["lanes"]:
        alone = tile(client, 9, x, f"actor={actor}")
        assert total == alone["total"]
        assert sum(counted(density).values()) == sum(sum(counted(steps).values()) for _, steps in alone["density"])
    itself = tile(client, 9, x, "lane=norland&parts=0&role=host")
    assert itself["lanes"][0][:2] == ["norland", 1]


def test_a_reviewed_text_is_given_in_the_language_asked_for_and_an_unreviewed_one_is_not(client):
    for slug, reviewed in (("signed", True), ("closed", False)):
        words = {"title": f"Название {slug}", "label": "Имя", "machine-or-unreviewed": not reviewed}
        an_event(slug.title(), slug=slug, edtf="1994-05-12", translations={"ru": words})
    answer = tile(client, 9, at(9, Event.objects.first().earliest), "lang=ru")
    assert {row["slug"]: row["title"] for row in read_back(answer)} == {"signed": "Название signed", "closed": "Closed"}


# ── Many events ───────────────────────────────────────────────────────────────────────────────────────────────────


class LongWinded(Chronicle):
    """Titles as long as the longest of a real record, of words that hardly repeat; and a label for each."""

    def _event(self, number):
        chance, words = self.chance, []
        while sum(map(len, words)) + len(words) < 85:
            words.append("".join(chance.choices("abcdefghijklmnoprstuvw", k=chance.choice((2, 3, 5, 7, 9)))))
        text = " ".join(words)
        return super()._event(number) | {"title": text[:85].strip(), "label": text[:30].strip()}


@pytest.fixture
def many(db):
    fill(LongWinded(2500, 5))
    lanes = [slug for (slug,) in Event.objects.values_list("involvements__actor__slug").distinct()[:12]]
    return "&".join(f"lane={slug}" for slug in lanes)


def test_a_tile_of_long_titles_travels_in_twelve_kilobytes(client, many):
    middle = Event.objects.in_order()[1250].earliest
    for z in (0, 7, 8, 9, 10):
        for query in ("", many):
            response = client.get(f"/api/v1/tiles/{z}/{at(z, middle)}?{query}", headers={"accept-encoding": "gzip"})
            assert response["Content-Encoding"] == "gzip"
            assert len(gzip.decompress(response.content)) > 4_000
            assert len(response.content) <= KB_12, (z, query, len(response.content))


def test_titles_are_cut_only_where_the_tile_would_be_too_heavy(client, many):
    z, x = 7, at(7, Event.objects.in_order()[1250].earliest)
    whole = {row["slug"]: row["title"] for row in read_back(tile(client, z, x))}
    laned = {row["slug"]: row["title"] for row in read_back(tile(client, z, x, many))}
    listed = {row["slug"]: row["title"] for row in client.get("/api/v1/events?per_page=500").json()["results"]}
    assert not any(title.endswith("…") for title in whole.values())
    assert any(title.endswith("…") for title in laned.values())
    assert all(listed[slug].startswith(laned[slug].rstrip("…")) for slug in laned.keys() & listed.keys())


def test_what_begins_in_a_tile_and_is_listed_is_listed_by_the_tiles_below_it(client, many):
    chance, middle = random.Random(2), Event.objects.in_order()[1250].earliest
    for z in range(6, 13):
        x = at(z, middle)
        asked = Selection(importance=chance.choice((None, 2))).to_query()
        above = tile(client, z, x, asked)
        for child in (2 * x, 2 * x + 1):
            below = {row["slug"] for row in read_back(tile(client, z + 1, child, asked))}
            inside = range(child * width(z + 1), (child + 1) * width(z + 1))
            assert {row["slug"] for row in read_back(above) if row["start"] in inside} <= below
