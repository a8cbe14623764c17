"""The scorer by hand-made articles: what it counts as right, and what it holds against a proposal."""

import pytest

from timeline.extraction.scoring import Spellings, score

TEXT = "A met B on Monday. Two men died at dawn on 3 May, C said. No deal was signed."
ONE = {
    "quote": "A met B on Monday.",
    "start": "2020-05-04",
    "end": None,
    "type": "negotiation",
    "actors": ["A", "B"],
    "places": ["Old Town"],
    "figures": [],
}
TWO = {
    "quote": "Two men died at dawn on 3 May, C said.",
    "start": "2020-05-03~",
    "end": None,
    "type": "battle",
    "type_also": ["shelling"],
    "actors": [],
    "places": [],
    "figures": [{"about": "killed", "low": 2, "high": 2, "claimant": "C"}],
}
ARTICLE = {
    "id": "t",
    "published": "2020-05-05",
    "text": TEXT,
    "expected": [ONE, TWO],
    "not_events": [{"quote": "No deal was signed.", "why": "negated"}],
}


def scored(*found, spellings=()):
    return score([ARTICLE], {"t": list(found)}, Spellings(spellings))


def test_a_perfect_reading_scores_one_everywhere():
    result = scored(ONE, TWO)
    assert {count.f1 for count in result.counts.values()} == {1.0}
    assert (result.traps_proposed, result.traps, result.quotes_missing, result.faults) == (0, 1, 0, [])


def test_the_order_of_proposals_does_not_matter():
    assert scored(TWO, ONE).short == scored(ONE, TWO).short


def test_nothing_proposed_is_nothing_right():
    result = scored()
    assert result.short["events_f1"] == 0
    assert result.counts["events"].wanted == 2
    assert len(result.faults) == 2


def test_faults_are_counted_each_under_its_measure():
    wide = {**ONE, "start": "2020-05", "places": ["New Town"], "actors": ["B", "Z"]}
    trap = {"quote": "No deal was signed.", "start": "2020-05-05", "end": None}
    lost = {"quote": "not there", "start": "2020-05-05"}
    result = scored(wide, trap, lost, {**TWO, "type": "shelling", "start": "2020-05-03"})
    assert (result.counts["events"].right, result.counts["events"].proposed) == (2, 4)
    assert (result.traps_proposed, result.quotes_missing) == (1, 1)
    assert (result.counts["date exact"].right, result.counts["date overlap"].right) == (1, 2)
    assert result.counts["date closeness"].right == pytest.approx(1 + 1 / 31)
    assert result.counts["type, matched"].right == 2
    assert result.counts["places, matched"].right == 0
    assert result.counts["actors, matched"].precision == 0.5


def test_two_spellings_of_one_place_are_one():
    assert scored({**ONE, "places": ["NEW  Tówn"]}, TWO, spellings=[["Old Town", "New Town"]]).short["places_f1"] == 1


def test_marks_of_doubt_do_not_count_but_precision_does():
    assert scored({**ONE, "start": "2020-05-04~"}, TWO).short["date_exact_matched"] == 1
    assert scored({**ONE, "start": "2020-05"}, TWO).short["date_exact_matched"] == 0.5


def test_offsets_win_over_a_quote():
    offsets = {key: value for key, value in ONE.items() if key != "quote"} | {"start_offset": 0, "end_offset": 18}
    assert scored(offsets).counts["events"].right == 1


def test_an_interval_may_stand_in_the_start_alone():
    ranged = {**ONE, "start": "2020-05-04", "end": "2020-05-05"}
    article = {**ARTICLE, "expected": [ranged]}
    result = score([article], {"t": [{**ONE, "start": "2020-05-04/2020-05-05~", "end": None}]}, Spellings())
    assert result.short["date_exact_matched"] == 1
