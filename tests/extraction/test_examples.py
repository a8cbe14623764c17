"""Every row of every table has an example, and the example says what the row does."""

from dataclasses import replace
from datetime import date

import pytest

from tests.extraction.conftest import whole
from timeline.extraction import assertions, kinds
from timeline.extraction.armenian.language import ARMENIAN
from timeline.extraction.azerbaijani.language import AZERBAIJANI
from timeline.extraction.date_mentions import Context, in_passage
from timeline.extraction.english.language import ENGLISH
from timeline.extraction.russian.language import RUSSIAN

LANGUAGES = (ENGLISH, RUSSIAN, ARMENIAN, AZERBAIJANI)


def rows(of):
    """Each row with its language, and a name for the report."""
    return [
        pytest.param(language, row, id=f"{language.code}: {name}")
        for language in LANGUAGES
        for row, name in of(language)
    ]


@pytest.mark.parametrize(("language", "rule"), rows(lambda one: [(rule, rule.name) for rule in one.dates.rules]))
def test_a_date_rule_reads_its_example(language, rule):
    text, published, edtf = rule.example
    found = in_passage(whole(text), language.dates, Context(date.fromisoformat(published) if published else None))
    assert (rule.name, edtf) in [(mention.rule, mention.edtf) for mention in found]


@pytest.mark.parametrize(
    ("language", "rule"), rows(lambda one: [(rule, f"{rule.kind}, {rule.weight}") for rule in one.kinds.rules])
)
def test_a_kind_rule_finds_its_kind(language, rule):
    assert rule in [spoken for spoken, _ in language.kinds.spoken(whole(rule.example))]
    assert kinds.read(whole(rule.example), replace(language.kinds, words=None)).kind == rule.kind


@pytest.mark.parametrize(
    ("language", "rule"), rows(lambda one: [(rule, f"{rule.kind}, {rule.weight}") for rule in one.harm.rules])
)
def test_a_rule_of_harm_finds_what_people_came_to_harm_by(language, rule):
    assert kinds.read(whole(rule.example), language.harm).kind == rule.kind


@pytest.mark.parametrize(("language", "rule"), rows(lambda one: [(rule, rule.name) for rule in one.cues]))
def test_a_cue_tells_how_its_example_is_told(language, rule):
    reading = assertions.read(whole(rule.example), language.cues)
    assert (reading.assertion, reading.rule) == (rule.assertion, rule.name)
