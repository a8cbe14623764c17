"""`evaluate` and `find_dates`, at the command line."""

import json
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from tests.extraction.conftest import ARTICLES

MEASURES = {
    "events_f1", "date_exact_matched", "date_exact_f1", "noevents_proposed", "actors_f1", "places_f1", "figures_f1",
    "kind", "quotes_missing", "articles_per_s",
}  # fmt: skip


def said(*words, **options):
    out = StringIO()
    call_command(*words, stdout=out, stderr=out, **options)
    return out.getvalue()


@pytest.mark.usefixtures("record")
def test_the_last_line_is_one_object_with_every_measure(tmp_path):
    predictions = tmp_path / "found.jsonl"
    lines = said("evaluate", gold=ARTICLES / "given", predictions=predictions).splitlines()
    measured = json.loads(lines[-1])
    assert measured.keys() == MEASURES
    assert measured["quotes_missing"] == 0
    assert lines[0] == "9 articles"
    rows = [json.loads(line) for line in predictions.read_text().splitlines()]
    assert len(rows) == 9
    assert all(candidate["start_offset"] < candidate["end_offset"] for row in rows for candidate in row["candidates"])


@pytest.mark.usefixtures("record")
def test_json_lines_and_an_unknown_language_are_read(tmp_path):
    article = json.loads((ARTICLES / "given" / "reuters-2008-03-05.json").read_text())
    file = tmp_path / "gold.jsonl"
    file.write_text(f"{json.dumps(article)}\n\n{json.dumps({**article, 'id': 'b', 'language': 'xx'})}\n")
    text = said("evaluate", gold=file)
    assert "b: no rules for the language “xx”; nothing is read." in text
    assert text.splitlines()[1].startswith("2 articles")


@pytest.mark.parametrize(
    ("content", "message"),
    [("{", r"gold.json:1: not JSON"), ('{"id": "a"}', r"gold.json:1: title, published, text, expected missing")],
)
def test_a_broken_file_is_named_with_its_line(tmp_path, content, message):
    file = tmp_path / "gold.json"
    file.write_text(content)
    with pytest.raises(CommandError, match=message):
        call_command("evaluate", gold=file)


def test_a_file_that_is_not_there_is_said(tmp_path):
    with pytest.raises(CommandError, match=r"There is no .*gone"):
        call_command("evaluate", gold=tmp_path / "gone")
    with pytest.raises(CommandError, match=r"There is no .*gone"):
        call_command("find_dates", tmp_path / "gone")


def test_mentions_of_time_are_listed_as_timex3(tmp_path):
    file = tmp_path / "news.txt"
    file.write_text(
        "CAPITAL, Nov. 2, 1989 (AP) - They said Tuesday that talks lasted six hours. From 1988 to 1990, every Friday, "
        "they met at 8:30 p.m. The 62-year-old left last week."
    )
    rows = json.loads(said("find_dates", file, "--json", "--published", "1989-11-02"))
    text = file.read_text()
    assert all(text[row["start"] : row["end"]] == row["text"] for row in rows)
    assert [(row["text"], row["type"], row["value"]) for row in rows] == [
        ("Nov. 2, 1989", "DATE", "1989-11-02"),
        ("Tuesday", "DATE", "1989-10-31"),
        ("six hours", "DURATION", "PT6H"),
        ("1988", "DATE", "1988"),
        ("1990", "DATE", "1990"),
        ("every Friday", "SET", "XXXX-WXX-5"),
        ("8:30 p.m.", "TIME", "1989-11-02T20:30"),
        ("last week", "DATE", "1989-W43"),
    ]


def test_a_file_in_another_encoding_or_language_is_refused_with_advice(tmp_path):
    file = tmp_path / "news.txt"
    file.write_bytes("Café".encode("latin-1"))
    with pytest.raises(CommandError, match=r"not UTF-8 \(byte 3\)"):
        call_command("find_dates", file)
    file.write_text("Սա հայերեն տեքստ է")
    with pytest.raises(CommandError, match=r"No rules for the language “hy”"):
        call_command("find_dates", file)
