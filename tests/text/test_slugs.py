import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.text.slugs import LONGEST, SLUG, nearest, slugify

KNOWN = [
    "1992-05-08-night-at-the-bridge",
    "1992-05-20-bridge-reopened",
    "1994-05-ceasefire-signed",
    "1994-07-ceasefire-confirmed",
    "north-gate",
    "north-gates-museum",
    "mill-valley",
]


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("Ceasefire signed", "ceasefire-signed"),
        ("Şuşa, Xankəndi və İstisu", "susa-xankendi-ve-istisu"),
        ("SUMQAYIT ılıq", "sumqayit-iliq"),
        ("Шуша – Королёв, объявление", "shusha-korolev-obyavlenie"),
        ("Շուշի և Երևան", "shushi-ev-erevan"),
        ("ԵՐԵՒԱՆ", "erevan"),
        ("O’Brien's Øre", "obriens-ore"),
        ("Fu\u0308zuli", "fuzuli"),
        ("A1+ (2002-06)", "a1-2002-06"),
        ("  --a__b//c--  ", "a-b-c"),
        ("日本", "riben"),
        ("…", ""),
        ("", ""),
    ],
)
def test_a_text_proposes_a_slug(text, slug):
    assert slugify(text) == slug


def test_a_long_text_is_cut_between_words():
    assert slugify("bridge " * 30) == "-".join(["bridge"] * 14)
    assert slugify("x" * 150) == "x" * LONGEST
    assert slugify("x" * LONGEST + " y") == "x" * LONGEST


@given(st.text())
def test_a_proposal_is_a_slug_or_nothing(text):
    slug = slugify(text)
    assert slug == "" or SLUG.match(slug)


@given(st.text())
def test_a_slug_proposes_itself(text):
    assert slugify(slugify(text)) == slugify(text)


@pytest.mark.parametrize("slug", ["a", "1992-05-ceasefire", "a" * LONGEST])
def test_this_is_a_slug(slug):
    assert SLUG.match(slug)


@pytest.mark.parametrize(
    "slug", ["", "-", "a-", "-a", "a--b", "A", "a b", "ə", "a\n", "a/b", "a_b", "a" * (LONGEST + 1)]
)
def test_this_is_no_slug(slug):
    assert not SLUG.search(slug)


@pytest.mark.parametrize(
    ("asked", "best"),
    [
        ("1992-05-08-nigth-at-the-brigde", "1992-05-08-night-at-the-bridge"),
        ("1992-05-08-night-at", "1992-05-08-night-at-the-bridge"),
        ("night-at-the-bridge-1992-05-08", "1992-05-08-night-at-the-bridge"),
        ("North_Gate", "north-gate"),
        ("mil-vally", "mill-valley"),
        ("1994-05-ceasefire-sined", "1994-05-ceasefire-signed"),
    ],
)
def test_the_slug_that_was_meant_comes_first(asked, best):
    assert nearest(asked, KNOWN)[0] == best


@pytest.mark.parametrize(
    "asked", ["wp-login.php", "admin", "favicon.ico", ".env", "", "…", "2020-tree-felled", "x" * 5000]
)
def test_nothing_plausible_is_nothing(asked):
    assert nearest(asked, KNOWN) == []


def test_no_more_than_asked_for_best_first():
    known = [f"north-gate-{number}" for number in range(9)]
    assert nearest("north-gate-4", known, n=3)[0] == "north-gate-4"
    assert len(nearest("north-gate-4", known, n=3)) == 3
    assert nearest("north-gate", []) == []


def test_thirty_thousand_slugs_are_no_burden():
    known = [f"{slug}-{number}" for slug in KNOWN for number in range(4_300)]
    start = time.perf_counter()
    assert len(nearest("1992-05-20-brigde-reopened-7", known)) == 5
    assert time.perf_counter() - start < 1
