"""Events written in bulk, for measuring, are the events that publishing would have left."""

import random

import pytest
from django.db import connection, transaction
from django.test import Client

from bench.timeline.bulk import Writer
from bench.timeline.world import Chronicle, fill
from tests.memory import forget_all
from timeline.curation.publishing import publish_all
from timeline.models import Event, EventText, User
from timeline.reading.facets import facets
from timeline.reading.selection import Presentation, Selection
from timeline.reading.series import series
from timeline.text.slugs import slugify

SOME, SEED = 300, 11
STAMPS = {"created_at", "changed_at"}
PAGES = ("/", "/?actor={actor}&from=1992&to=2005", "/?q={word}", "/actors/{actor}/", "/places/{place}/")
PROGRAMS = ("/api/v1/events?per_page=300", "/api/v1/events/{event}", "/api/v1/facets", "/api/v1/facets?actor={actor}")


def published():
    world = Chronicle(SOME, SEED)
    publish_all(world.frame(), by=User.loader(), reason="Invented for measuring")
    publish_all(list(world.events()), by=User.loader(), reason="Invented for measuring")


def written_in_bulk():
    fill(Chronicle(SOME, SEED))


def made(by, look):
    """What `look` sees of a database that was filled by this way; it is empty again afterwards."""
    forget_all()
    with transaction.atomic():
        by()
        seen = look()
        transaction.set_rollback(True)
    return seen


def rows():
    """Every row of every table that events write, but for keys that mean nothing and the times of writing."""
    found = {}
    with connection.cursor() as cursor:
        for table in [table.name for table in Writer().tables]:
            cursor.execute(f"SELECT * FROM {table}")  # noqa: S608 - a name of our own
            names = [column[0] for column in cursor.description]
            kept = [name for name in names if name not in STAMPS and (name != "id" or table == "timeline_event")]
            if table in ("timeline_citation", "timeline_claim"):
                kept = [name for name in kept if name != "citation_id"]
            found[table] = sorted(
                repr([(name, value) for name, value in zip(names, row, strict=True) if name in kept])
                for row in cursor.fetchall()
            )
        cursor.execute("SELECT rowid, title, names, body FROM timeline_search")
        found["search with keys"] = sorted(cursor.fetchall())
    return found


def pages():
    client = Client()
    event = Event.objects.order_by("pk").first()
    chosen = {
        "event": event.slug,
        "word": EventText.objects.order_by("pk").first().title.split()[0],
        "actor": event.involvements.first().actor.slug,
        "place": event.event_places.first().place.slug,
    }
    addresses = [address.format(**chosen) for address in (*PAGES, *PROGRAMS)]
    answers = {address: client.get(address) for address in addresses}
    assert {answer.status_code for answer in answers.values()} == {200}
    return {address: answer.content for address, answer in answers.items()}


def answers():
    chance = random.Random(3)
    found = {}
    for asked in (a_question(chance) for _ in range(60)):
        slugs = list(asked.in_order(Presentation()).values_list("slug", flat=True))
        found[asked.to_query()] = slugs, facets(asked, 2), series(asked, 2)
    return found


def a_question(chance):
    world = Chronicle(SOME, SEED)
    few = {
        "actors": [slugify(name) for name in world.actors[:6]],
        "kinds": ["battle", "talks", "aid", "ruling"],
        "places": [slugify(name) for name in world.places[:40]],
        "grades": ["documented", "corroborated", "single-source"],
        "roles": ["host", "target", "mediator"],
        "outlets": [slugify(world.outlets[0])],
    }
    several = {name: tuple(chance.sample(few[name], min(chance.choice((0, 0, 1, 2)), len(few[name])))) for name in few}
    return Selection(
        **several,
        all_actors=chance.random() < 0.3,
        parts=chance.random() < 0.7,
        within=chance.choice((None, 60)),
        from_=chance.choice((None, None, "1995", "2001-05")),
        importance=chance.choice((None, None, 2, 4)),
        disputed=chance.random() < 0.1,
        q=chance.choice(("", "", "shelling", '"closed until evening"', "court -road", "deleg")),
    )


@pytest.mark.django_db
def test_three_hundred_events_leave_the_rows_that_publishing_leaves():
    expected, found = made(published, rows), made(written_in_bulk, rows)
    assert {table: len(held) for table, held in found.items()} == {table: len(held) for table, held in expected.items()}
    assert min(map(len, found.values())) > 50
    assert found == expected


@pytest.mark.django_db
def test_three_hundred_events_answer_pages_facets_and_selections_as_published_ones():
    def look():
        return pages(), answers()

    (expected_pages, expected), (found_pages, found) = made(published, look), made(written_in_bulk, look)
    assert found == expected
    assert sum(bool(slugs) for slugs, _, _ in found.values()) > 15
    assert found_pages == expected_pages


@pytest.mark.django_db
def test_a_database_that_holds_a_record_is_left_as_it_is():
    written_in_bulk()
    with pytest.raises(SystemExit, match="holds records"):
        written_in_bulk()
    assert Event.objects.count() == SOME


@pytest.mark.django_db
def test_every_index_for_reading_is_there_again():
    def indexes():
        with connection.cursor() as cursor:
            cursor.execute("SELECT name, sql FROM sqlite_master WHERE type = 'index' ORDER BY name")
            return cursor.fetchall()

    before = indexes()
    written_in_bulk()
    assert indexes() == before


def test_importance_is_long_tailed_and_only_what_matters_has_a_label():
    payloads = [proposal.payload for proposal in Chronicle(4000).events()]
    share = {n: sum(payload["importance"] == n for payload in payloads) / len(payloads) for n in range(1, 6)}
    assert 0.01 < share[5] < 0.03
    assert 0.045 < share[4] < 0.08
    assert share[1] > share[2] > share[3]
    assert all((payload["label"] is not None) == (payload["importance"] >= 3) for payload in payloads)
    assert sum(payload["edtf_end"] == ".." for payload in payloads) > 20
    assert sum(payload["edtf_start"].endswith(("?", "%")) for payload in payloads) > 40


def test_what_goes_on_stays_a_few_dozen_in_a_world_of_any_size():
    assert Chronicle(1_000_000).ongoing * 1_000_000 == pytest.approx(60)
