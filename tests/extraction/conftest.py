"""The names of the chronology for a reader of articles, from its files: no database is needed to extract."""

import json
from functools import cache
from pathlib import Path

import pytest

from timeline.dates.edtf import parse
from timeline.extraction.gazetteer import Gazetteer, Known, Name, Tie, Way
from timeline.extraction.languages import writings
from timeline.extraction.passages import Passage

ROOT = Path(__file__).parents[2]
ARTICLES = Path(__file__).parent / "articles"


def whole(text):
    """A text as one passage."""
    return Passage(0, len(text), text)


def span_of(edtf):
    span = parse(edtf).span if edtf else None
    return (span.earliest, span.latest) if span else (None, None)


def rows_of(noun):
    return json.loads((ROOT / "fixtures" / f"{noun}.json").read_text())


@cache
def names_of_the_files(language="en"):
    actors = {
        row["slug"]: Known(row["slug"], row["names"]["en"], row["kind"], *span_of(row["active"]))
        for row in rows_of("actors")
    }
    names = [name for row in rows_of("actors") for name in names_of_an_actor(row, actors[row["slug"]], language)]
    for row in rows_of("places"):
        english = next(name["text"] for name in row["names"] if name["lang"] == "en")
        place = Known(row["slug"], english, "place", broad=row["kind"] == "region")
        names += [
            Name(text, place)
            for name in row["names"]
            if name["lang"] == language
            for text in sorted(writings(name["text"], language))
        ]
    ties = [
        Tie(actors[row["slug"]], actors[tie["to"]], tie["relation"], tie["office"] or "", *span_of(tie["span"]))
        for row in rows_of("actors")
        for tie in row["affiliations"]
    ]
    return Gazetteer(tuple(dict.fromkeys(names)), tuple(ties))


def names_of_an_actor(row, known, language):
    if text := row["names"].get(language):
        yield from (Name(form, known) for form in sorted(writings(text, language)))
    for alias in row["aliases"]:
        if alias["lang"] == language:
            for text in sorted(writings(alias["text"], language)):
                yield Name(text, known, Way(alias["kind"]), "", *span_of(alias.get("span")))


@pytest.fixture(scope="session")
def names():
    return names_of_the_files()
