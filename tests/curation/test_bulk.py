"""Rows of a table: each judged with everything that is wrong with it, and nothing written."""

import pytest

from tests import builders, bulk_builders, desk_builders
from tests.bulk_builders import WHOLE, made, rows, without
from timeline.curation import drafting, reviewing
from timeline.curation.bulk_columns import COLUMNS, NAMES, column_of
from timeline.curation.nouns.event_shape import EventShape
from timeline.curation.publishing import current_payload
from timeline.curation.renaming import rename
from timeline.models import Draft, Edition, Event, Revision

pytestmark = pytest.mark.django_db


@pytest.fixture
def carla():
    return bulk_builders.a_curator_of_a_record()


def verdicts(carla, *cells) -> list[str]:
    return [row.verdict for row in rows(carla, *cells)]


def problems(carla, **cells) -> list[tuple[str, str]]:
    (row,) = rows(carla, cells)
    return [(one["column"], one["what"]) for one in row.problems]


# ── Verdicts ──────────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_whole_row_is_a_new_event_with_all_that_it_says(carla):
    (row,) = rows(carla, WHOLE)
    payload = row.payload
    assert (row.verdict, row.problems, row.slug) == ("new", [], "1995-bridge-opened")
    assert (payload["edtf_start"], payload["edtf_end"], payload["type"]) == ("1995-03-02", "1995-03-04~", "agreement")
    assert (payload["places"], payload["importance"], payload["confidence"]) == (["midtown"], 4, "high")
    assert payload["actors"] == [{"actor": "norland", "role": "signatory"}, {"actor": "sudria", "role": "host"}]
    assert payload["sources"] == [
        {
            "source": "courier-report",
            "supports": "The day",
            "locator": "page 2",
            "quote": {"exact": "It was opened on Thursday.", "prefix": None, "suffix": None},
            "seen": True,
        }
    ]
    (claim,) = payload["figures"]
    assert (claim["low"], claim["best"], claim["high"], claim["claimant_words"]) == (1200, None, 1500, "the council")
    assert (claim["about"], claim["whom"], claim["source"]) == ("participants", "civilians", "courier-report")


def test_judging_writes_nothing_of_the_record_and_no_draft(carla):
    before = (Edition.current(), Revision.objects.count(), Event.objects.count())
    rows(carla, WHOLE, {"id": "1994-ceasefire-signed", "title": "Ceasefire broken"})
    assert (Edition.current(), Revision.objects.count(), Event.objects.count()) == before
    assert Draft.objects.count() == 0


def test_a_row_with_an_id_of_the_record_amends_only_what_it_fills(carla):
    before, version = current_payload("event", "1994-ceasefire-signed")
    (row,) = rows(carla, {"id": "1994-ceasefire-signed", "note": "The hour is not known.", "date": "1994-05"})
    assert (row.verdict, row.changes, row.base_version) == ("amends", ["date", "note"], version)
    assert row.payload == before | {"note": "The hour is not known.", "edtf_start": "1994-05"}


def test_the_same_as_in_the_record_changes_nothing(carla):
    same = {"id": "1994-ceasefire-signed", "title": "Ceasefire signed", "actors": "norland: signatory"}
    assert verdicts(carla, same | {"places": "MIDTOWN", "source": "courier-report"}) == ["unchanged"]


def test_what_was_accepted_changes_nothing_when_it_is_handed_in_again(carla):
    draft = Draft.objects.get(bulk_row__bulk=made(carla, WHOLE))
    reviewing.accept(drafting.submit(draft, by=carla), by=desk_builders.a_reviewer())
    assert verdicts(carla, WHOLE | {"id": "1995-bridge-opened"}) == ["unchanged"]
    assert verdicts(carla, WHOLE) == ["duplicate"]


def test_a_claim_of_the_event_is_changed_where_it_stands_and_another_is_added(carla):
    claim = {"id": "1994-ceasefire-signed", "source": "courier-report", "claim_about": "killed"}
    changed, added = (
        rows(carla, claim | {"claimant": who, "claim_high": "9"})[0] for who in ("the ministry", "the council")
    )
    assert [(one["claimant_words"], one["low"], one["high"]) for one in changed.payload["figures"]] == [
        ("the ministry", 3, 9)
    ]
    assert [(one["claimant_words"], one["low"], one["high"]) for one in added.payload["figures"]] == [
        ("the ministry", 3, 3),
        ("the council", None, 9),
    ]
    assert (changed.changes, added.changes) == (["claim"], ["claim"])


def test_the_same_title_at_an_overlapping_time_is_a_duplicate(carla):
    same = without(title="ceasefire  SIGNED!", date="1994-05")
    apart = without(title="Ceasefire signed", date="1995-05")
    found = rows(carla, same, apart, apart | {"date": "1995"}, apart | {"date": "1996"})
    assert [row.verdict for row in found] == ["duplicate", "new", "duplicate", "new"]
    assert found[0].same_as == {"slug": "1994-ceasefire-signed", "title": "Ceasefire signed"}
    assert found[2].same_as == {"row": 3, "title": "Ceasefire signed"}


def test_a_row_with_another_title_is_shown_what_it_may_be(carla):
    (row,) = rows(carla, without(title="Ceasefire is signed", date="1994-05-12", summary="Both sides said so."))
    assert (row.verdict, [one["slug"] for one in row.alike]) == ("new", ["1994-ceasefire-signed"])


def test_addresses_that_are_taken_are_not_given_a_second_time(carla):
    found = rows(carla, WHOLE, WHOLE | {"date": "1995-07-01"}, {**WHOLE, "id": "1995-bridge-opened-3"})
    assert [row.slug for row in found] == ["1995-bridge-opened", "1995-bridge-opened-2", "1995-bridge-opened-3"]


# ── What is wrong ─────────────────────────────────────────────────────────────────────────────────────────────────


def test_every_error_of_a_row_is_told_at_once(carla):
    wrong = without(
        date="8 May 1992", kind="Picnic", places="Midtwon; Midtown", actors="Norland; sudria: guest", importance="six"
    )
    assert problems(carla, **wrong) == [
        ("kind", "There is no kind “Picnic”."),
        ("importance", "“six” is not 1 to 5."),
        ("date", problems(carla, **without(date="8 May 1992"))[0][1]),
        ("places", "There is no place “Midtwon” (perhaps midtown)."),
        ("actors", "“Norland” has no role."),
        ("actors", "There is no role “guest”."),
    ]


@pytest.mark.parametrize(
    ("cells", "told"),
    [
        ({}, [(name, "It is missing.") for name in ("title", "date", "kind", "summary")]),
        (without("source"), [("source", "“supports” is filled, and no source is named.")]),
        (
            without("supports", "quote"),
            [("supports", "The citation neither quotes the source nor says what it shows.")],
        ),
        (without("source", "supports", "locator", "quote"), [("source", "A claim is made, and no source is named.")]),
        (without("claim_about", "claimant"), [("claim_about", "It is missing."), ("claimant", "It is missing.")]),
        (without(claim_low="dozens"), [("claim_low", "“dozens” is not a number.")]),
        (without(claim_low="2001", claim_high="1999"), [("claim_low", "The bounds run backwards: 2001, 1999.")]),
        (without(claim_whom="people"), [("claim_whom", "“people” is not in the list.")]),
        (without(confidence="sure"), [("confidence", "“sure” is not in the list.")]),
        (without(label="x" * 31), [("label", "It has 31 characters; at most 30 are kept.")]),
        (without(places="Midtown; midtown"), [("places", "“midtown” stands 2 times.")]),
        (without(date="/1992"), [("date", "An event needs a beginning, even a rough one.")]),
        (without(id="No slug"), [("id", "“No slug” is no slug.")]),
        (without(source="nowhere"), [("source", "There is no source “nowhere”.")]),
    ],
)
def test_what_is_wrong_is_told_by_its_column(carla, cells, told):
    assert problems(carla, **({"note": "x"} | cells)) == told


def test_a_place_is_known_by_both_its_names_as_pages_show_them(carla):
    names = [
        {"text": "Northbank", "lang": "en", "used_by": "norland"},
        {"text": "Akbank", "lang": "en", "used_by": None},
    ]
    builders.a_place("north-bank", names=names)
    (found, *others) = rows(carla, *(without(places=f"Northbank ({one})") for one in ("Akbank", "Midtown")))
    assert found.payload["places"] == ["north-bank"]
    assert [one.problems[0]["what"][:39] for one in others] == ["There is no place “Northbank (Midtown)”"]


def test_a_name_that_two_have_is_not_guessed(carla):
    for slug in ("north-bank", "south-bank"):
        builders.a_place(slug, names=[{"text": "The Bank", "lang": "en", "used_by": None}])
    assert problems(carla, **without(places="the bank")) == [
        ("places", "More than one place is called “the bank”: north-bank, south-bank.")
    ]


def test_an_event_stands_in_one_row_at_its_own_address(carla):
    amends = {"id": "1994-ceasefire-signed", "note": "One"}
    assert verdicts(carla, amends, amends) == ["amends", "error"]
    rename("1994-ceasefire-signed", "1994-truce", by=builders.an_administrator(), reason="Shorter")
    assert problems(carla, **amends)[-1] == ("id", "The event is at another address now: 1994-truce.")


def test_every_field_of_an_event_that_a_column_fills_leads_back_to_it():
    fields = [*(name for name in EventShape.model_fields if column_of(name)), "sources.0.quote", "figures.0.low"]
    assert {column_of(field) for field in fields} <= set(NAMES)
    assert [column.name for column in COLUMNS if column.needed == "for new events"] == [
        "title",
        "date",
        "kind",
        "summary",
    ]
