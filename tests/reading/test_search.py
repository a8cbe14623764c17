"""Search: the same answers as the plain rule gives, from SQLite and from a real PostgreSQL."""

import json
from pathlib import Path

import dj_database_url
import pytest
from django.core.management import call_command
from django.db import connections

from tests.reading.rows import a_kind, an_event
from timeline.dates.edtf import parse as parse_date
from timeline.models import Event, Kind, KindGroup
from timeline.models.search_row import rank, search, write
from timeline.reading.selection import Presentation, Selection
from timeline.text.query import parse

PAIRS = json.loads((Path(__file__).parent.parent / "text" / "match_pairs.json").read_text("utf-8"))


def found(q, using="default"):
    return set(search(Event.objects.using(using).all(), parse(q)).values_list("slug", flat=True))


def order(q, using="default"):
    ranked = search(Event.objects.using(using).all(), parse(q)).annotate(rank=rank(parse(q), using))
    return list(ranked.order_by("rank", "slug").values_list("slug", "rank"))


def fill(using):
    """For each pair three events: its texts are the titles of one, the names of another, the body of the third."""
    group = KindGroup.objects.using(using).create(slug="fighting", glyph="triangle")
    kind = Kind.objects.using(using).create(slug="battle", group=group)
    day = parse_date("1992-05-08").span.earliest
    dates = {"edtf": "1992-05-08", "earliest": day, "begins_by": day, "latest": day, "precision": "day"}
    doubts = {"approximate": False, "uncertain": False, "ongoing": False, "confidence": "high", "importance": 1}
    slugs = [f"{number}-{field}" for number in range(len(PAIRS)) for field in range(3)]
    Event.objects.using(using).bulk_create(Event(slug=slug, kind=kind, **dates, **doubts) for slug in slugs)
    ids = dict(Event.objects.using(using).values_list("slug", "pk"))
    write(
        (
            (ids[f"{number}-{field}"], *(pair["stored"] if place == field else "" for place in range(3)))
            for number, pair in enumerate(PAIRS)
            for field in range(3)
        ),
        using=using,
    )


def wrong_answers(using):
    fill(using)
    answers = {q: found(q, using) for q in {pair["query"] for pair in PAIRS}}
    return [
        (pair["stored"], pair["query"], field)
        for number, pair in enumerate(PAIRS)
        for field in range(3)
        if (f"{number}-{field}" in answers[pair["query"]]) != pair["matches"] and not parse(pair["query"]).is_empty
    ]


@pytest.fixture
def on_postgresql(postgresql, django_db_blocker):
    """The alias of a migrated PostgreSQL database."""
    others = {"default": connections["default"].settings_dict, "pg": dj_database_url.parse(postgresql)}
    with django_db_blocker.unblock():
        connections.settings["pg"] = connections.configure_settings(others)["pg"]
        try:
            call_command("migrate", database="pg", verbosity=0)
            yield "pg"
        finally:
            connections["pg"].close()
            del connections["pg"]
            del connections.settings["pg"]


@pytest.mark.django_db
def test_all_pairs_are_answered_as_agreed_on_sqlite():
    assert wrong_answers("default") == []


@pytest.mark.django_db
def test_all_pairs_are_answered_the_same_on_postgresql(on_postgresql):
    assert wrong_answers(on_postgresql) == []
    assert order(PAIRS[0]["query"], on_postgresql)[0] == ("0-0", 0)


@pytest.mark.django_db
class TestOnSqlite:
    def test_words_may_be_spread_over_title_names_and_summary(self):
        an_event(slug="one", title="Convoy", actors=[("avalia", "target")], summary="It crossed the bridge.")
        an_event(slug="two", title="Convoy", actors=[("borsia", "target")], summary="It crossed the bridge.")
        assert found("convoy avalia bridge") == {"one"}

    def test_a_phrase_stands_within_one_text(self):
        event = an_event(slug="one")
        write([(event.pk, ["Second night", "of May"], "", "ceasefire")])
        assert found('"second night"') == {"one"}
        assert found('"night of"') == found('"may ceasefire"') == set()

    def test_a_question_that_only_excludes_leaves_the_rest(self):
        an_event(slug="one", title="Rumour")
        an_event(slug="two", title="Report")
        assert found("-rumour") == {"two"}

    def test_a_text_written_anew_is_found_by_its_new_words_alone(self):
        event = an_event(slug="one", title="Old words")
        write([(event.pk, "New words", "", "")])
        assert found("new") == {"one"}
        assert found("old") == set()

    @pytest.mark.parametrize(
        "q",
        [
            '"',
            "a AND",
            "NEAR(a b)",
            "title:x",
            "x*y",
            "-",
            "(",
            "'; DROP TABLE timeline_search",
            "{title} : x",
            "^a",
            "\x00",
        ],
    )
    def test_no_syntax_of_the_engine_is_heard(self, q):
        an_event(title="Nothing of the sort")
        assert found(q) in (set(), {Event.objects.get().slug})
        assert found("nothing") == {Event.objects.get().slug}

    def test_relevance_is_title_then_names_then_the_rest_then_importance_then_date(self):
        an_event("1990", slug="body", title="Other", summary="A ceasefire.", importance=5)
        an_event("1991", slug="names", title="Signed", actors=[("ceasefire-commission", "host")], importance=5)
        an_event("1993", slug="title-late", title="Ceasefire", importance=3)
        an_event("1992", slug="title-early", title="Ceasefire", importance=3)
        an_event("1994", slug="title-important", title="A ceasefire", importance=4)
        ordered = Selection(q="ceasefire").in_order(Presentation(order="relevance"))
        assert [event.slug for event in ordered] == ["title-important", "title-early", "title-late", "names", "body"]

    def test_title_and_names_together_count_before_the_rest(self):
        a_kind()
        an_event(slug="a", title="Other", summary="Convoy of Avalia")
        an_event(slug="b", title="Convoy", actors=[("avalia", "target")])
        assert order("convoy avalia") == [("b", 1), ("a", 2)]
