"""`evaluate` and `find_dates`, at the command line."""

import json
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from tests.extraction.conftest import ARTICLES
from timeline.management.baselines import Baseline, meant
from timeline.management.commands import evaluate

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
    file.write_text("ეს ქართული ტექსტია")
    with pytest.raises(CommandError, match=r"No rules for a language in these letters"):
        call_command("find_dates", file)
    with pytest.raises(CommandError, match=r"No rules for the language “ka”"):
        call_command("find_dates", file, language="ka")


COMPARED = ["events_f1", "date_exact_matched", "date_exact_f1", "noevents_proposed"]
SIGNED = {
    "id": "a",
    "title": "",
    "published": "2020-11-20",
    "text": "On 9 November 2020 the two sides signed a statement. On Tuesday they spoke of it with one another.",
    "expected": [
        {"quote": "On 9 November 2020 the two sides signed a statement.", "start": "2020-11-09", "type": "agreement"},
        {"quote": "On Tuesday they spoke of it with one another.", "start": "2020-11-17", "type": "negotiation"},
    ],
    "not_events": [],
}
IN_RUSSIAN = {
    "id": "b",
    "title": "",
    "published": "2020-11-20",
    "text": "В мае 1992 года сторонами было подписано соглашение о мире.",
    "expected": [
        {
            "quote": "В мае 1992 года сторонами было подписано соглашение о мире.",
            "start": "1992-05",
            "type": "agreement",
        }
    ],
    "not_events": [],
}


def compared(tmp_path, *articles):
    file = tmp_path / "gold.jsonl"
    file.write_text("\n".join(json.dumps(article) for article in articles))
    lines = said("evaluate", gold=file).splitlines()
    start = next(number for number, line in enumerate(lines) if line.startswith("on the same articles"))
    assert lines[start].split()[-4:] == COMPARED
    return lines[start + 1 : -1], json.loads(lines[-1])


@pytest.mark.usefixtures("record")
def test_others_are_scored_on_the_same_articles_beside_the_engine(tmp_path):
    lines, measured = compared(tmp_path, SIGNED, IN_RUSSIAN)
    assert [line[:22].strip() or line.strip() for line in lines] == [
        "this engine",
        "dateparser.search",
        "recognizers-text",
        "1 of these articles are in languages that it does not read",
        "naive floor",
    ]
    figures = {line[:22].strip(): [float(one) for one in line[22:].split()] for line in lines if line[0] != " "}
    assert figures == {
        "this engine": [measured[name] for name in COMPARED],
        # The Russian month becomes a day of the year 28.
        "dateparser.search": [1, 0.667, 0.667, 0],
        # The two English events, all of what it reads.
        "recognizers-text": [0.8, 1, 0.8, 0],
        # All but "Tuesday".
        "naive floor": [0.8, 1, 0.8, 0],
    }


@pytest.mark.usefixtures("record")
def test_a_package_that_is_not_installed_is_named_and_left_out(tmp_path, monkeypatch):
    monkeypatch.setattr(evaluate, "BASELINES", [Baseline("some finder", "no_such_package", frozenset(), None)])
    lines, _ = compared(tmp_path, SIGNED)
    assert lines[1:] == ["some finder             left out: not installed (requirements-dev.txt)"]


@pytest.mark.usefixtures("record")
def test_the_time_that_others_take_is_not_counted(tmp_path, monkeypatch):
    seconds = [0]

    def clock():
        seconds[0] += 1
        return seconds[0]

    def slow(_text, _published):
        seconds[0] += 1000
        return iter(())

    monkeypatch.setattr(evaluate, "perf_counter", clock)
    monkeypatch.setattr(evaluate, "BASELINES", [Baseline("slow", "", frozenset({"en"}), lambda _code: slow)])
    _, measured = compared(tmp_path, SIGNED)
    assert measured["articles_per_s"] == 1
    assert seconds[0] == 2002


@pytest.mark.parametrize(
    ("value", "edtf"),
    [
        ({"type": "date", "timex": "XXXX-WXX-2", "value": "2020-11-17"}, "2020-11-17"),
        ({"type": "daterange", "timex": "1992-05", "start": "1992-05-01", "end": "1992-06-01"}, "1992-05"),
        (
            {"type": "daterange", "timex": "(1994-05-05,1994-05-07,P2D)", "start": "1994-05-05", "end": "1994-05-07"},
            "1994-05-05/1994-05-07",
        ),
        (
            {"type": "daterange", "timex": "2020-W46", "start": "2020-11-09", "end": "2020-11-16"},
            "2020-11-09/2020-11-15",
        ),
        ({"type": "datetime", "timex": "2020-11-17T17", "value": "2020-11-17 17:00:00"}, "2020-11-17"),
        ({"type": "date", "timex": "XXXX-02-30", "value": "not resolved"}, None),
        ({"type": "date", "timex": "XXXX-02-30", "value": "0001-01-01"}, None),
        ({"type": "duration", "timex": "PT6H", "value": "21600"}, None),
    ],
)
def test_what_a_recognizer_means_is_read_with_its_precision(value, edtf):
    when = meant(value)
    assert (when and when.edtf) == edtf
