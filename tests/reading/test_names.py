"""Names: found however they were typed, shown with both names where two are used."""

import pytest
from django.utils import timezone

from tests.reading.rows import a_place, an_actor, an_event
from timeline.formats.as_options import years
from timeline.models import Actor, Edition, Event, PlaceName
from timeline.reading.actor_search import actors_by_name, places_by_name
from timeline.reading.index.current import index_of
from timeline.reading.names import Names
from timeline.reading.selection import Selection
from timeline.text.folding import fold

pytestmark = pytest.mark.django_db


def typed(text, selection=None):
    return actors_by_name(text, selection or Selection(), Edition.current(), "en")


def a_named_place(slug, *spoken, contested=True):
    place = a_place(slug)
    place.contested = contested
    place.save()
    for position, (language, text, user) in enumerate(spoken):
        used_by = an_actor(user) if user else None
        PlaceName.objects.create(
            place=place, language=language, text=text, used_by=used_by, search_key=fold(text), position=position
        )
    return place


@pytest.fixture
def people():
    an_actor(
        "orman-seli", "person", [("en", "Orman Şəli"), ("ru", "Орман Шели"), ("hy", "Օրման Շելի"), ("en", "The Miller")]
    )
    an_actor("seli-league", "party", [("en", "Şeli League"), ("en", "SL")])
    an_actor("avalia", "state", [("en", "Avalia"), ("ru", "Авалия")])
    an_event(actors=[("orman-seli", "speaker")])
    an_event(actors=[("orman-seli", "speaker"), ("avalia", "target")], importance=5)
    an_event(actors=[("seli-league", "speaker")])


@pytest.mark.parametrize(
    "text", ["orman", "ORMAN Ş", "şəli or", "Орман", "шели", "Օրման", "շել", "the mill", "miller", "rman", "orman seli"]
)
def test_an_actor_is_found_by_any_name_in_any_script_by_beginnings_and_parts(people, text):
    assert "orman-seli" in [row.slug for row in typed(text)]


def test_what_is_typed_and_fits_no_name_finds_nothing(people):
    assert typed("ormann") == typed("") == typed("  !") == []


def test_an_actor_whose_years_are_not_known_has_those_of_its_own_events(people):
    an_event(edtf="2016-04", actors=[("orman-seli", "speaker")])
    gone = an_event(edtf="1950", actors=[("orman-seli", "speaker")])
    Event.objects.filter(pk=gone.pk).update(withdrawn_at=timezone.now(), withdrawal_reason="Mistaken.")
    Actor.objects.filter(slug="avalia").update(active_from="1991-09-21")
    assert (typed("miller")[0].seen, typed("avalia")[0].seen) == ((1992, 2016), None)
    assert [years(row) for row in (typed("miller")[0], typed("avalia")[0])] == ["events 1992–2016", "since 1991"]


def test_a_row_shows_kind_years_count_and_the_alias_that_matched(people):
    row = typed("miller")[0]
    assert (row.name, row.kind, row.alias, row.alias_language, row.count) == (
        "Orman Şəli",
        "Person",
        "The Miller",
        "en",
        2,
    )
    assert typed("orman")[0].alias is None
    assert typed("орман")[0].alias == "Орман Шели"


def test_a_count_is_what_adding_the_actor_would_leave(people):
    asked = Selection(actors=("avalia",))
    assert {row.slug: row.count for row in typed("seli", asked)} == {"orman-seli": 2, "seli-league": 2}
    both = Selection(actors=("avalia",), all_actors=True)
    assert {row.slug: row.count for row in typed("seli", both)} == {"orman-seli": 1, "seli-league": 0}
    assert {row.slug: row.count for row in typed("seli", Selection(importance=5))} == {
        "orman-seli": 1,
        "seli-league": 0,
    }


def test_a_whole_name_comes_before_a_beginning_and_that_before_a_later_word(people):
    an_actor("new-avalia", "party")
    an_actor("avalian-league", "party")
    assert [row.slug for row in typed("avalia")] == ["avalia", "avalian-league", "new-avalia"]


def test_no_more_than_ten_rows_come_back_in_the_same_few_queries(django_assert_max_num_queries):
    an_actor("union-0")
    assert index_of(Edition.current()).keys
    with django_assert_max_num_queries(5) as few:
        typed("union")
    for number in range(1, 15):
        an_actor(f"union-{number}")
        an_event(actors=[(f"union-{number}", "target")])
    assert index_of(Edition.current()).keys
    with django_assert_max_num_queries(5) as many:
        assert len(typed("union")) == 10
    assert len(few) == len(many)


def test_a_place_is_found_by_the_name_of_either_user():
    a_named_place("ford-mael", ("en", "Ford", "avalia"), ("en", "Mael", "borsia"), ("ru", "Маэль", "borsia"))
    an_event(places=["ford-mael"])
    for text in ("ford", "mae", "маэ"):
        (row,) = places_by_name(text, Selection(), Edition.current(), "en")
        assert (row.slug, row.name, row.kind, row.count) == ("ford-mael", "Ford (Mael)", "Town", 1)
    assert places_by_name("mael", Selection(), Edition.current(), "en")[0].alias is None
    assert places_by_name("маэ", Selection(), Edition.current(), "en")[0].alias == "Маэль"


@pytest.mark.parametrize(
    ("slug", "spoken", "shown"),
    [
        ("akna-ford", [("Ford", "a"), ("Forde", "c"), ("Akna", "b")], "Ford (Forde)"),
        ("akna-ford", [("Ford", None), ("Forde", "c"), ("Akna", "b")], "Ford (Akna)"),
        ("ford", [("Ford", "a"), ("Fordu", "b")], "Ford (Fordu)"),
        ("ford", [("Ford", "a"), ("Ford", "b")], "Ford"),
        ("ford", [("Ford", None), ("Fordu", "b")], "Ford"),
        ("ford-mill", [("Ford", None), ("Mill", "b")], "Ford (Mill)"),
    ],
)
def test_a_contested_place_is_shown_with_both_names(slug, spoken, shown):
    a_named_place(slug, *(("en", text, user) for text, user in spoken))
    assert Names(1, "en").places == {slug: shown}


def test_an_uncontested_place_has_one_name_in_the_language_asked_for():
    a_named_place("ford", ("en", "Ford", None), ("ru", "Брод", None), contested=False)
    assert Names(1, "ru").places["ford"] == "Брод"
    assert Names(1, "hy").places["ford"] == "Ford"


def test_a_value_without_a_name_is_shown_by_its_slug():
    assert Names(1, "en").of("actor", "nobody") == "nobody"
    assert Names(1, "en").of("grade", "documented") == "Documented"
    assert Names(1, "en").of("from", "1992") == "1992"
