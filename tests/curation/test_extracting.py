"""A second reading neither repeats what is there nor revives what was dismissed."""

import json
from dataclasses import replace
from datetime import date

import pytest

from tests import desk_builders
from timeline.curation import extracting
from timeline.curation.errors import Refused
from timeline.extraction.extract import extract
from timeline.extraction.gazetteer import Gazetteer
from timeline.extraction.languages import language_of
from timeline.extraction.passages import Passage
from timeline.models import Candidate, CandidateState

pytestmark = pytest.mark.django_db


@pytest.fixture
def carla():
    return desk_builders.a_curator()


@pytest.fixture
def article(carla):
    return desk_builders.an_article(by=carla)


def rows(article) -> list[tuple[str, str, bool]]:
    return [(one.payload["edtf"], one.state, one.happened) for one in Candidate.objects.of(article)]


def found_in(article) -> list:
    return extract(article.text, Gazetteer((), ()), date(1994, 5, 13), language_of("en"), article.title)


def test_what_is_read_is_kept_with_its_passage_and_its_rule(article):
    assert rows(article) == [
        ("1994-05-12", "proposed", True),
        ("1994-05-08", "proposed", True),
        ("1994-05-10", "proposed", False),
    ]
    second = Candidate.objects.of(article)[1]
    told = second.payload
    assert article.text[second.passage.start : second.passage.end] == second.passage.text
    assert article.text[told["dated"]["start"] : told["dated"]["end"]] == "8 May 1994"
    assert [(one["about"], one["low"], one["high"], one["claimant"]) for one in told["figures"]] == [
        ("killed", 3, 3, "the ministry")
    ]
    assert json.loads(json.dumps(told)) == told


def test_reading_again_changes_nothing(carla, article):
    before = list(Candidate.objects.values_list("pk", "passage"))
    kept = desk_builders.read(article, by=carla)
    assert (kept.new, kept.again, kept.gone) == (0, 3, 0)
    assert list(Candidate.objects.values_list("pk", "passage")) == before


def test_what_was_dismissed_stays_so_even_when_its_passage_is_cut_otherwise(carla, article):
    first = Candidate.objects.of(article)[0]
    extracting.dismiss(first, because="Known", by=carla)
    cut = found_in(article)
    whole = cut[0].passage
    middle = (whole.start + whole.end) // 2
    parts = [
        Passage(whole.start, middle, article.text[whole.start : middle]),
        Passage(middle, whole.end, article.text[middle : whole.end]),
    ]
    kept = extracting.keep(article, [replace(cut[0], passage=part) for part in parts], version=2, by=carla)
    assert (kept.new, kept.again, kept.gone) == (0, 1, 2)
    assert rows(article) == [("1994-05-12", "dismissed", True)]
    assert Candidate.objects.get().dismissed_because == "Known"


def test_a_newer_reading_replaces_what_nobody_has_decided_on(carla, article):
    pk = Candidate.objects.of(article)[0].pk
    cut = found_in(article)
    shorter = Passage(cut[0].passage.start, cut[0].passage.end - 3, cut[0].passage.text[:-3])
    extracting.keep(article, [replace(cut[0], passage=shorter, kind="other")], version=2, by=carla)
    only = Candidate.objects.get()
    assert (only.pk, only.passage.end, only.payload["kind"], only.extraction) == (pk, shorter.end, "other", 2)


def test_a_dismissal_can_be_undone_and_is_made_once(carla, article):
    first = Candidate.objects.of(article)[0]
    extracting.dismiss(first, by=carla)
    with pytest.raises(Refused, match="It is dismissed already"):
        extracting.dismiss(first, by=carla)
    undone = extracting.undo(first, by=carla)
    assert (undone.state, undone.decided_by) == (CandidateState.PROPOSED, None)
