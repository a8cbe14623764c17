"""Loading: everything is checked first, later edits are kept, and every error says where and what to do."""

import json
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.db import transaction

from tests import builders
from timeline.curation import publishing
from timeline.curation.nouns.registry import NOUNS
from timeline.curation.proposals import Proposal
from timeline.formats import exchange
from timeline.models import Edition, Event, Place, Revision

pytestmark = pytest.mark.django_db


FILES: dict[str, bytes] = {}


@pytest.fixture
def folder(tmp_path) -> Path:
    """A small invented chronology as files; the database is empty again."""
    if not FILES:
        with transaction.atomic():
            builders.an_event("Ceasefire signed", slug="1994-ceasefire", sources=["courier-report"])
            builders.an_event("Shelling", slug="1995-shelling", edtf="1995-05", type="shelling")
            FILES.update({path.name: path.read_bytes() for path in exchange.write(tmp_path)})
            transaction.set_rollback(True)
    for name, content in FILES.items():
        (tmp_path / name).write_bytes(content)
    return tmp_path


def load(folder, capsys, **options) -> str:
    call_command("load_chronology", folder, **options)
    return capsys.readouterr().out.splitlines()[-1]


def refusals(folder, capsys) -> list[str]:
    with pytest.raises(CommandError, match="nothing was written"):
        call_command("load_chronology", folder)
    assert (Event.objects.count(), Revision.objects.count(), Edition.current()) == (0, 0, 0)
    return capsys.readouterr().err.splitlines()


def edit(folder, name, old, new) -> None:
    path = folder / name
    text = path.read_text()
    assert text.count(old) >= 1
    path.write_text(text.replace(old, new, 1))


def change(noun, slug, **facts) -> None:
    payload, version = publishing.current_payload(noun, slug)
    publishing.publish(Proposal(noun, payload | facts, version), by=builders.an_administrator(), reason="Corrected")


def test_a_load_can_be_repeated_and_changes_nothing(folder, capsys):
    assert load(folder, capsys).startswith("Loaded: 28 new, 0 changed")
    edition = Edition.current()
    assert load(folder, capsys) == "Loaded: 0 new, 0 changed, 28 unchanged, 0 kept as edited."
    assert Edition.current() == edition


def test_a_row_changed_in_the_files_is_loaded_as_a_new_revision(folder, capsys):
    load(folder, capsys)
    edit(folder, "events.json", '"importance": 3', '"importance": 5')
    assert load(folder, capsys) == "Loaded: 0 new, 1 changed, 27 unchanged, 0 kept as edited."
    assert Event.objects.get(slug="1994-ceasefire").importance == 5


@pytest.mark.parametrize(
    ("noun", "slug", "facts"),
    [
        ("event", "1994-ceasefire", {"note": "Edited."}),
        ("place", "midtown", {"admin_context": "Edited."}),
        ("actor", "norland", {"description": "Edited."}),
        ("outlet", "the-courier", {"owner": "Edited"}),
        ("source", "courier-report", {"title": "Edited"}),
        ("kind", "battle", {"order": 9}),
        ("site", "site", {"contact": "Edited"}),
    ],
)
def test_a_later_edit_of_any_noun_is_kept_unless_replace_is_said(folder, capsys, noun, slug, facts):
    load(folder, capsys)
    before = publishing.current_payload(noun, slug)[0]
    change(noun, slug, **facts)
    assert load(folder, capsys) == "Loaded: 0 new, 0 changed, 27 unchanged, 1 kept as edited."
    assert publishing.current_payload(noun, slug)[0] == before | facts
    assert load(folder, capsys, replace=True) == "Loaded: 0 new, 1 changed, 27 unchanged, 0 kept as edited."
    assert publishing.current_payload(noun, slug)[0] == before


@pytest.mark.parametrize(
    ("name", "old", "new", "told"),
    [
        (
            "events.json",
            '"edtf_start": "1994-05-12"',
            '"edtf_start": "1994-13-12"',
            "events.json:7, edtf_start:",
        ),
        (
            "events.json",
            '"edtf_end": null',
            '"edtf_end": "1990"',
            "events.json:8, edtf_end: The end (1990) lies before",
        ),
        (
            "events.json",
            '"places": ["midtown"]',
            '"places": ["nowhere"]',
            "events.json:10, places.0: There is no place",
        ),
        ("events.json", '"actor": "norland"', '"actor": "nobody"', "events.json:12, actors.0.actor: There is no actor"),
        ("events.json", '"importance": 3', '"importance": 7', "importance: 7 is outside 1 to 5."),
        (
            "events.json",
            '"id": "1995-shelling"',
            '"id": "1994-ceasefire"',
            "The id “1994-ceasefire” stands twice; first",
        ),
        ("events.json", '"figures": []', '"figures": 3', "figures: It is not a list."),
        ("events.json", '"note": null', '"notes": null', "notes: No such field."),
        ("events.json", "Both sides said so", "Both sides\\u202e said so", "characters that cannot be seen"),
        ("actors.json", '"en": "Norland"', '"en": "Nor\\u0007land"', "characters that cannot be seen"),
        ("sources.json", '"outlet": "the-courier"', '"outlet": "the-herald"', "There is no outlet “the-herald”"),
        ("sources.json", "https://news.example/courier-report", "ftp://news.example", "no web address"),
        ("site.json", '"default_language": "en"', '"default_language": "fr"', "not among the languages"),
        ("outlets.json", '"side": null', '"side": "north"', "belongs to no side"),
        ("places.json", '"lat": 40', '"lat": 95', "95 is not on earth"),
        ("places.json", '"lat": 40', '"lat": null', "Only one coordinate is given"),
        ("periods.json", "[]", '[{"id": "p"}]', "periods.json:1, order: It is missing."),
    ],
)
def test_each_error_says_where_what_and_what_to_do_and_nothing_is_written(folder, capsys, name, old, new, told):
    edit(folder, name, old, new)
    assert any(told in line for line in refusals(folder, capsys))


def test_all_errors_of_all_files_are_told_at_once(folder, capsys):
    edit(folder, "events.json", '"importance": 3', '"importance": 7')
    edit(folder, "places.json", '"lat": 40', '"lat": 95')
    edit(folder, "actors.json", '"kind": "state"', '"kind": "planet"')
    assert len(refusals(folder, capsys)) == 3


def test_a_file_in_latin_1_is_refused_with_its_line(folder, capsys):
    path = folder / "events.json"
    path.write_bytes(path.read_text().replace("Ceasefire signed", "Cessez-le-feu signé", 1).encode("latin-1"))
    assert refusals(folder, capsys)[0].startswith("events.json:4: It is not UTF-8 (byte 0xe9). Save the file as UTF-8")


def test_a_truncated_file_is_refused_at_the_record_that_breaks_off(folder, capsys):
    path = folder / "events.json"
    path.write_text(path.read_text()[:-200])
    (told,) = [line for line in refusals(folder, capsys) if line.startswith("events.json:")]
    assert "It is not JSON" in told


def test_a_missing_file_is_named(folder, capsys):
    (folder / "places.json").unlink()
    assert any("There is no places.json in it." in line for line in refusals(folder, capsys))


def test_a_field_of_a_hundred_megabytes_is_refused(folder, capsys):
    edit(folder, "events.json", "Both sides said so", "x" * 100_000_000)
    (told,) = refusals(folder, capsys)
    assert "at most 10,000 are kept" in told
    assert len(told) < 300


def test_a_field_that_stands_twice_is_refused(folder, capsys):
    edit(folder, "events.json", '  "importance": 3,', '  "importance": 3,\n  "importance": 4,')
    assert any("“importance” stands twice" in line for line in refusals(folder, capsys))


def test_figures_out_of_order_or_without_their_source_are_refused(folder, capsys):
    figures = [builders.a_figure(9, 3), builders.a_figure(1, source="another")]
    edit(folder, "events.json", '"figures": []', f'"figures": {json.dumps(figures)}')
    told = refusals(folder, capsys)
    assert [line.split(": ", 1)[1] for line in told] == [
        "The bounds run backwards: 9, 3. Order them low, best, high.",
        "The source “another” is not cited by this event. Add it to the sources of the event.",
    ]


def test_json_lines_are_read_as_well(folder, capsys, tmp_path):
    load(folder, capsys)
    exchange.write(tmp_path / "lines", lines=True)
    assert load(tmp_path / "lines", capsys) == "Loaded: 0 new, 0 changed, 28 unchanged, 0 kept as edited."
    path = tmp_path / "lines" / "events.jsonl"
    path.write_text(path.read_text().replace('"importance": 3', '"importance": 9'))
    with pytest.raises(CommandError):
        call_command("load_chronology", tmp_path / "lines")
    assert capsys.readouterr().err.startswith("events.jsonl:1, importance: 9 is outside")


def test_every_noun_has_a_file(folder):
    assert {path.name for path in folder.iterdir()} == {f"{noun.file}.json" for noun in NOUNS.values()}
    assert Place.objects.count() == 0
