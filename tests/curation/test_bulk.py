"""Rows of a table: each judged with everything that is wrong with it, nothing written before drafts are asked for."""

import pytest

from tests import builders, desk_builders
from timeline.curation import beginning, bulk, bulk_drafts, bulk_imports, drafting, reviewing
from timeline.curation.bulk_columns import COLUMNS, NAMES, column_of
from timeline.curation.errors import NotYours, Refused
from timeline.curation.nouns.event_shape import EventShape
from timeline.curation.proposals import Proposal
from timeline.curation.publishing import current_payload, publish
from timeline.curation.renaming import rename
from timeline.intake.tables import Row, Table
from timeline.models import BulkImport, BulkRow, Draft, DraftState, Edition, Event, Label, Revision, User
from timeline.reading.known_events import alike_to_payloads

pytestmark = pytest.mark.django_db

WHOLE = {
    "title": "Bridge opened",
    "label": "Bridge opened",
    "date": "1995-03-02/1995-03-04~",
    "kind": "Agreement",
    "places": "Midtown",
    "actors": "Norland: signatory; sudria: host",
    "summary": "The bridge was opened [1].\n\nBoth sides came.",
    "importance": "4",
    "confidence": "High",
    "note": "The hour is not known.",
    "source": "https://news.example/courier-report",
    "supports": "The day",
    "locator": "page 2",
    "quote": "It was opened on Thursday.",
    "claim_about": "participants",
    "claim_low": "1 200",
    "claim_high": "1500",
    "claimant": "the council",
    "claim_whom": "civilians",
    "claim_words": "more than a thousand",
}


@pytest.fixture
def carla():
    builders.an_event(figures=[builders.a_figure(3)])
    builders.an_actor("sudria", aliases=[builders.alias("The Sudrians", kind="demonym")])
    return desk_builders.a_curator()


def taken(carla, *cells) -> BulkImport:
    rows = tuple(Row(number, one) for number, one in enumerate(cells, 2))
    return bulk_imports.take_in(Table(NAMES, rows), b"bytes", "events.csv", by=carla)


def judged(carla, *cells) -> list[BulkRow]:
    one = taken(carla, *cells)
    bulk.judge(bulk_imports.begin(one.pk), alike_to_payloads(Edition.current()))
    return list(BulkRow.objects.of(one))


def verdicts(carla, *cells) -> list[str]:
    return [row.verdict for row in judged(carla, *cells)]


def problems(carla, **cells) -> list[tuple[str, str]]:
    (row,) = judged(carla, cells)
    return [(one["column"], one["what"]) for one in row.problems]


def without(*columns, **changed):
    return {name: cell for name, cell in WHOLE.items() if name not in columns} | changed


def made(carla, *cells, **how) -> BulkImport:
    (one,) = {row.bulk for row in judged(carla, *cells)}
    bulk_imports.ask_for_drafts(one, reason="Imported", with_duplicates=how.get("with_duplicates", False), by=carla)
    bulk_drafts.make(bulk_imports.begin(one.pk))
    one.refresh_from_db()
    return one


# ── Verdicts ──────────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_whole_row_is_a_new_event_with_all_that_it_says(carla):
    (row,) = judged(carla, WHOLE)
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
    judged(carla, WHOLE, {"id": "1994-ceasefire-signed", "title": "Ceasefire broken"})
    assert (Edition.current(), Revision.objects.count(), Event.objects.count()) == before
    assert Draft.objects.count() == 0


def test_a_row_with_an_id_of_the_record_amends_only_what_it_fills(carla):
    before, version = current_payload("event", "1994-ceasefire-signed")
    (row,) = judged(carla, {"id": "1994-ceasefire-signed", "note": "The hour is not known.", "date": "1994-05"})
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
        judged(carla, claim | {"claimant": who, "claim_high": "9"})[0] for who in ("the ministry", "the council")
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
    rows = judged(carla, same, apart, apart | {"date": "1995"}, apart | {"date": "1996"})
    assert [row.verdict for row in rows] == ["duplicate", "new", "duplicate", "new"]
    assert rows[0].same_as == {"slug": "1994-ceasefire-signed", "title": "Ceasefire signed"}
    assert rows[2].same_as == {"row": 3, "title": "Ceasefire signed"}


def test_a_row_with_another_title_is_shown_what_it_may_be(carla):
    (row,) = judged(carla, without(title="Ceasefire is signed", date="1994-05-12", summary="Both sides said so."))
    assert (row.verdict, [one["slug"] for one in row.alike]) == ("new", ["1994-ceasefire-signed"])


def test_addresses_that_are_taken_are_not_given_a_second_time(carla):
    rows = judged(carla, WHOLE, WHOLE | {"date": "1995-07-01"}, {**WHOLE, "id": "1995-bridge-opened-3"})
    assert [row.slug for row in rows] == ["1995-bridge-opened", "1995-bridge-opened-2", "1995-bridge-opened-3"]


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
    assert [column.name for column in COLUMNS if column.needed == "new events"] == ["title", "date", "kind", "summary"]


# ── Drafts ────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_each_row_that_is_new_or_amends_becomes_one_draft_of_the_curator(carla):
    amends = {"id": "1994-ceasefire-signed", "note": "The hour is not known."}
    made(carla, WHOLE, amends, WHOLE, {"title": "Nothing else"})
    assert [
        (one.title, one.state, one.author, one.label, one.reason, one.note, one.event and one.event.slug)
        for one in Draft.objects.order_by("pk")
    ] == [
        ("Bridge opened", DraftState.OPEN, carla, Label.NEW_ENTRY, "Imported", "events.csv, row 2", None),
        (
            "Ceasefire signed",
            DraftState.OPEN,
            carla,
            Label.CORRECTION,
            "Imported",
            "events.csv, row 3",
            "1994-ceasefire-signed",
        ),
    ]


def test_a_draft_of_a_row_can_be_submitted_as_it_is(carla):
    made(carla, WHOLE)
    assert drafting.submit(Draft.objects.get(), by=carla).state == DraftState.SUBMITTED


def test_an_amendment_of_a_row_is_the_same_as_one_of_the_desk(carla):
    made(carla, {"id": "1994-ceasefire-signed", "note": "x"})
    of_the_row = Draft.objects.get()
    of_the_desk = beginning.begin_amendment("1994-ceasefire-signed", by=carla)
    assert of_the_row.payload == of_the_desk.payload | {"note": "x"}
    assert (of_the_row.event, of_the_row.base_version) == (of_the_desk.event, of_the_desk.base_version)


def test_duplicates_are_made_where_that_is_wished(carla):
    one = made(carla, WHOLE, WHOLE)
    assert Draft.objects.count() == 1
    bulk_imports.ask_for_drafts(one, reason="Imported", with_duplicates=True, by=carla)
    bulk_drafts.make(bulk_imports.begin(one.pk))
    ids = sorted(draft.payload["id"] for draft in Draft.objects.all())
    assert ids == ["1995-bridge-opened", "1995-bridge-opened-2"]


def test_what_is_asked_for_twice_is_made_once(carla):
    one = made(carla, WHOLE)
    with pytest.raises(Refused, match="no row of which a draft is still to be made"):
        bulk_imports.ask_for_drafts(one, reason="Again", with_duplicates=False, by=carla)
    assert Draft.objects.count() == 1


def test_the_record_may_move_on_between_verdict_and_draft(carla):
    one = taken(carla, WHOLE)
    bulk.judge(bulk_imports.begin(one.pk), alike_to_payloads(Edition.current()))
    publish(Proposal("event", builders.event_payload("Another", slug="1995-bridge-opened")), by=User.loader())
    bulk_imports.ask_for_drafts(one, reason="Imported", with_duplicates=False, by=carla)
    bulk_drafts.make(bulk_imports.begin(one.pk))
    (row,) = BulkRow.objects.of(one)
    assert (row.verdict, row.problems[0]["what"]) == ("error", "There is an event at this address since.")
    assert Draft.objects.count() == 0


def test_only_who_handed_it_in_has_drafts_made(carla):
    (row,) = judged(carla, WHOLE)
    with pytest.raises(NotYours):
        bulk_imports.ask_for_drafts(row.bulk, reason="x", with_duplicates=False, by=desk_builders.a_curator("dora"))
    with pytest.raises(NotYours):
        taken(desk_builders.somebody("otto"), WHOLE)
