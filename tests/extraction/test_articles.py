"""The labelled articles: well formed, and read at least as well as the goals ask."""

import json
from datetime import date

import pytest

from tests.extraction.conftest import ARTICLES, ROOT, names_of_the_files, rows_of
from timeline.extraction.extract import extract
from timeline.extraction.languages import language_of
from timeline.extraction.moments import first_day
from timeline.extraction.proposals import rows
from timeline.extraction.scoring import Spellings, score
from timeline.text.invisible import is_nfc

FOLDERS = (
    "given",
    "english",
    "english-fourth",
    "english-fifth",
    "english-sixth",
    "english-seventh",
    "english-eighth",
    "english-ninth",
    "english-tenth",
    "english-twelfth",
    "english-thirteenth",
    "english-fourteenth",
    "english-sixteenth",
    "english-seventeenth",
    "english-eighteenth",
    "english-nineteenth",
    "russian",
)
# To be held to the goals when their errors have been worked down; the README has their first scores.
NOT_YET_WORKED_DOWN = (
    "russian-second",
    "english-third",
    "english-eleventh",
    "english-fifteenth",
    "english-twentieth",
    "english-twentyfirst",
    "english-twentysecond",
    "english-twentythird",
)
# What every set has to reach; `noevents_proposed` at most.
GOALS = {
    "events_f1": 0.87,
    "date_exact_matched": 0.90,
    "date_exact_f1": 0.75,
    "actors_f1": 0.85,
    "places_f1": 0.85,
    "figures_f1": 0.75,
    "kind": 0.70,
}
# The second language is not there yet with names.
IN_RUSSIAN = GOALS | {"actors_f1": 0.75, "places_f1": 0.80}
MOST_TRAPS = 0.10


def articles(folder):
    return [json.loads(path.read_text()) for path in sorted((ARTICLES / folder).glob("*.json"))]


def proposals(found):
    read = {}
    for article in found:
        code = article.get("language", "en")
        published = date.fromisoformat(article["published"])
        candidates = extract(article["text"], names_of_the_files(code), published, language_of(code), article["title"])
        read[article["id"]] = rows(candidates)
    return read


@pytest.mark.parametrize("folder", FOLDERS)
def test_a_set_is_read_as_well_as_the_goals_ask(folder):
    found = articles(folder)
    spellings = Spellings(json.loads((ROOT / "fixtures" / "spellings.json").read_text()))
    reached = score(found, proposals(found), spellings).short
    goals = IN_RUSSIAN if folder == "russian" else GOALS
    assert reached["quotes_missing"] == 0
    assert reached["noevents_proposed"] <= MOST_TRAPS
    assert {name: value for name, value in reached.items() if value < goals.get(name, 0)} == {}


@pytest.mark.parametrize(
    "article",
    [one for folder in (*FOLDERS, *NOT_YET_WORKED_DOWN) for one in articles(folder)],
    ids=lambda one: f"{one['id']}-{one.get('language', 'en')}",
)
def test_labels_are_about_the_text(article):
    text, published = article["text"], article["published"]
    assert is_nfc(text)
    quotes = [one["quote"] for one in [*article["expected"], *article["not_events"]]]
    assert [quote for quote in quotes if text.count(quote) != 1] == []
    kinds = {row["slug"] for row in rows_of("kinds")}
    named = {row["names"]["en"] for row in rows_of("actors")} | {"Karabakh Armenian forces"}
    for event in article["expected"]:
        assert first_day(event["start"]) <= date.fromisoformat(published)
        assert {event["type"], *event["type_also"]} <= kinds
        assert set(event["actors"]) <= named
