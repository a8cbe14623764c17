"""Whole articles: what is proposed, what is folded away, and that the same text always gives the same."""

import json
from datetime import date

import pytest

from tests.extraction.conftest import ARTICLES
from timeline.extraction.assertions import Assertion
from timeline.extraction.extract import extract
from timeline.extraction.languages import language_of

TASS = json.loads((ARTICLES / "given" / "tass-2023-09-15.json").read_text())


def candidates(text, names, published="2023-09-15"):
    return extract(text, names, date.fromisoformat(published) if published else None, language_of("en"))


def test_the_first_article_of_the_project_gives_its_events(names):
    found = extract(TASS["text"], names, date(2023, 9, 15), language_of("en"), TASS["title"])
    proposed = {one.when.edtf: {mention.name for mention in one.actors} for one in found if one.happened}
    assert proposed["2023-09-12"] >= {"Vladimir Putin", "Armenia", "Azerbaijan"}
    assert proposed["2020-11-09"] >= {"Vladimir Putin", "Ilham Aliyev", "Nikol Pashinyan"}
    assert proposed["2020-09"] == set()
    assert proposed["1988/.."] == {"Armenia", "Azerbaijan"}
    assert "2023-09~" in proposed


def test_a_passage_is_where_it_says(names):
    for one in extract(TASS["text"], names, date(2023, 9, 15), language_of("en")):
        assert TASS["text"][one.passage.start : one.passage.end] == one.passage.text


@pytest.mark.parametrize(
    ("text", "assertion"),
    [
        ("The ministers will meet on Tuesday.", Assertion.PLANNED),
        ("The ministry denied that it had fired on 12 September.", Assertion.DENIED),
        ("The meeting of 12 September was called off.", Assertion.CANCELLED),
        ("If the talks failed on 12 September, the war would spread.", Assertion.HYPOTHETICAL),
        ("The envoy called on both sides to withdraw by 12 September.", Assertion.CALLED_FOR),
        ("In the early 1990s the villages were taken.", Assertion.BACKGROUND),
    ],
)
def test_what_did_not_happen_is_kept_and_says_how_it_was_told(text, assertion, names):
    [one] = candidates(text, names)
    assert (one.assertion, one.happened) == (assertion, False)


@pytest.mark.parametrize(
    "text",
    [
        "On 12 September the envoy called on both sides to withdraw.",
        "On 12 September the ministers initialled, but did not yet sign, a treaty.",
        "On 12 September the two sides met and agreed that the rest must be settled in spring.",
    ],
)
def test_a_call_a_plan_or_a_denial_told_after_what_happened_does_not_undo_it(text, names):
    [one] = candidates(text, names)
    assert (one.assertion, one.when.edtf) == (Assertion.REPORTED, "2023-09-12")


def test_hours_later_counts_from_the_day_before_not_from_an_aside(names):
    text = "On 12 September the army attacked. The speaker, elected in June, was shot only hours later."
    assert [one.when.edtf for one in candidates(text, names)] == ["2023-09-12", "2023-09-12"]


def test_a_clock_time_with_a_weekday_dates_an_event(names):
    [one] = candidates("Gunmen burst into parliament shortly after 5 p.m. on Wednesday.", names)
    assert one.when.edtf == "2023-09-13"


def test_every_candidate_says_why(names):
    for one in candidates("On Tuesday the two armies exchanged fire and three soldiers were killed.", names):
        assert one.reasons
        assert 0 < one.confidence <= 1
        assert any("weekday: 2023-09-12" in reason.code for reason in one.reasons)


def test_without_a_day_of_publication_only_dates_that_stand_alone_are_read(names):
    text = "On Tuesday they met. On 9 November 2020 they signed a joint statement."
    assert [one.when.edtf for one in candidates(text, names, published=None)] == ["2020-11-09"]


def test_the_same_text_gives_the_same_candidates(names):
    assert candidates(TASS["text"], names) == candidates(TASS["text"], names)


@pytest.mark.parametrize(
    "text", ["", " ", "\n\n", ",", "1" * 10_000, "in " * 3000, '"' * 500, "12 and " * 500, "\u200f" * 50]
)
def test_a_text_that_tells_nothing_gives_nothing(text, names):
    assert candidates(text, names) == []
