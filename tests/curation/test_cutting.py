"""A curator's own hand: passages added, split and joined, values corrected; no reading takes any of it away."""

from dataclasses import replace
from datetime import date

import pytest

from tests import builders, desk_builders
from timeline.curation import articles, beginning, cutting, drafting, extracting
from timeline.curation.articles import Facts
from timeline.curation.errors import NotYours, Refused
from timeline.extraction.extract import EXTRACTION_VERSION, extract
from timeline.extraction.gazetteer import Gazetteer
from timeline.extraction.languages import language_of
from timeline.extraction.passages import Passage
from timeline.models import Candidate, Draft

pytestmark = pytest.mark.django_db
NOBODY = Gazetteer((), ())
BRIDGE = "The bridge was closed."
TEXT = f"{desk_builders.REPORT}\n\n{BRIDGE}"
THREE = [
    ("The two sides signed a ceasefire on Thursday.", "proposed"),
    ("On 8 May 1994 shelling near the town killed three people, the ministry said.", "proposed"),
    ("The minister denied that forces had attacked on 10 May.", "proposed"),
]


@pytest.fixture
def carla():
    return desk_builders.a_curator()


@pytest.fixture
def article(carla):
    builders.an_event()
    builders.an_outlet("the-courier")
    return desk_builders.a_cited_article(TEXT, by=carla)


def rows(article) -> list[tuple[str, str]]:
    return [(one.passage.text, one.state) for one in Candidate.objects.of(article)]


def candidate(article, number) -> Candidate:
    return Candidate.objects.of(article)[number - 1]


def add(article, words, carla):
    start = article.text.index(words)
    return cutting.add(article, start, start + len(words), names=NOBODY, by=carla)


def split(article, carla, number=2, before="the ministry"):
    at = article.text.index(before)
    return cutting.split(candidate(article, number), at, names=NOBODY, by=carla)


def fields(refusal) -> list[str]:
    return [problem.field for problem in refusal.value.problems]


# ── Adding ────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_what_nothing_dates_is_a_candidate_whose_date_is_to_be_given(article, carla):
    made = add(article, f"\n{BRIDGE}", carla)
    assert (made.passage.text, made.by_hand, made.happened) == (BRIDGE, True, True)
    assert (made.told["edtf"], made.told["dated"]) == ("", None)
    assert article.text[made.passage.start : made.passage.end] == BRIDGE


def test_a_marked_passage_is_read_with_what_its_article_says_before_it(article, carla):
    made = add(article, "attacked on 10 May.", carla)
    assert made.told["edtf"] == "1994-05-10"
    dated = made.told["dated"]
    assert article.text[dated["start"] : dated["end"]] == "10 May"


def test_characters_beyond_the_first_plane_count_as_one(carla):
    article = desk_builders.an_article(f"\U0001f54a\U0001f54a {TEXT}", by=carla)
    made = add(article, BRIDGE, carla)
    assert (made.passage.text, made.passage.start) == (BRIDGE, len(TEXT) + 3 - len(BRIDGE))


def test_another_reading_neither_removes_nor_repeats_what_a_person_added(article, carla):
    made = add(article, BRIDGE, carla)
    kept = desk_builders.read(article, by=carla)
    assert (kept.new, kept.gone) == (0, 0)
    assert rows(article) == [*THREE, (BRIDGE, "proposed")]
    found = extract(TEXT, NOBODY, date(1994, 5, 13), language_of("en"))[0]
    new = replace(found, passage=Passage(made.passage.start, made.passage.end - 1, BRIDGE[:-1]))
    kept = extracting.keep(article, [new], version=EXTRACTION_VERSION + 1, by=carla)
    assert (kept.new, kept.again) == (0, 1)
    made.refresh_from_db()
    assert (made.passage.text, made.told["edtf"], made.extraction) == (BRIDGE, "", EXTRACTION_VERSION)


def test_a_long_passage_of_a_person_does_not_take_the_place_of_a_candidate_inside_it(article, carla):
    add(article, TEXT[TEXT.index("On 8 May") : TEXT.index("\n\nThe bridge")], carla)
    found = extract(TEXT, NOBODY, date(1994, 5, 13), language_of("en"))
    shorter = [replace(one, passage=one.passage.part(one.passage.start, one.passage.end - 1)) for one in found]
    kept = extracting.keep(article, shorter, version=EXTRACTION_VERSION + 1, by=carla)
    assert (kept.new, kept.again, kept.gone) == (0, 3, 0)
    assert Candidate.objects.count() == 4


@pytest.mark.parametrize(("start", "end"), [(0, 0), (5, 4), (0, len(TEXT) + 1), (len(TEXT), len(TEXT) + 3), (45, 47)])
def test_what_is_no_passage_is_refused(article, carla, start, end):
    with pytest.raises(Refused, match="That is no passage of the article"):
        cutting.add(article, start, end, names=NOBODY, by=carla)
    assert rows(article) == THREE


def test_a_passage_that_is_a_candidate_already_or_too_long_is_refused(article, carla):
    with pytest.raises(Refused, match="This very passage is a candidate already: proposed"):
        add(article, THREE[0][0], carla)
    long = desk_builders.an_article("A report of 3 May 1994. " + "It went on and on. " * 200, by=carla)
    with pytest.raises(Refused, match=r"The passage has 2,001 characters; at most 2,000 say one thing"):
        cutting.add(long, 0, 2001, names=NOBODY, by=carla)


def test_an_article_is_confirmed_first_and_by_whoever_may(article, carla):
    new = desk_builders.a_new_article("A report of 3 May 1994.", by=carla)
    with pytest.raises(Refused, match="Confirm its facts first"):
        cutting.add(new, 0, 8, names=NOBODY, by=carla)
    with pytest.raises(NotYours):
        add(article, BRIDGE, desk_builders.somebody("otto"))


def test_without_rules_for_its_language_a_person_fills_everything_in(carla):
    article = desk_builders.a_new_article(TEXT, by=carla)
    articles.confirm(article, Facts("A report", "1994-05-13", ""), by=carla)
    extracting.keep(article, [], version=EXTRACTION_VERSION, by=carla)
    article.refresh_from_db()
    made = add(article, BRIDGE, carla)
    assert (made.told["edtf"], made.told["kind"], made.told["actors"]) == ("", "other", [])
    assert set(made.payload) == set(candidate(desk_builders.an_article(by=carla), 1).payload)
    assert beginning.begin(made, by=carla).payload["edtf_start"] == ""


def test_a_name_that_the_record_does_not_have_has_no_slug(carla):
    article = desk_builders.an_article("On 3 May 1994 the village of Farwell was shelled.", by=carla)
    assert [(one["slug"], one["name"]) for one in candidate(article, 1).payload["places"]] == [("", "Farwell")]


# ── Splitting and joining ─────────────────────────────────────────────────────────────────────────────────────────


def test_one_is_split_where_it_pauses_and_comes_back_whole(article, carla):
    parts = split(article, carla)
    assert [one.passage.text for one in parts] == [
        "On 8 May 1994 shelling near the town killed three people",
        "the ministry said.",
    ]
    assert [one.told["edtf"] for one in parts] == ["1994-05-08", ""]
    old = Candidate.objects.get(passage__text=THREE[1][0])
    assert (old.state, old.dismissed_because, old.decided_by) == ("dismissed", "split", carla)
    assert extracting.undo(old, by=carla).state == "proposed"
    assert rows(article) == THREE


def test_one_is_split_at_any_place_inside_it_and_nowhere_else(article, carla):
    one = candidate(article, 2)
    for at in (one.passage.start, one.passage.end, 0):
        with pytest.raises(Refused, match="the place lies outside its passage"):
            cutting.split(one, at, names=NOBODY, by=carla)
    left, right = split(article, carla, before="killed three")
    assert (left.passage.text, right.passage.text) == (
        "On 8 May 1994 shelling near the town",
        "killed three people, the ministry said.",
    )


def test_two_are_joined_with_what_stands_between_and_come_apart_again(article, carla):
    made = cutting.join(candidate(article, 1), names=NOBODY, by=carla)
    assert made.passage.text == f"{THREE[0][0]}\n\n{THREE[1][0]}"
    assert sorted(one.dismissed_because for one in made.made_of.all()) == ["joined", "joined"]
    extracting.undo(Candidate.objects.get(passage__text=THREE[1][0]), by=carla)
    assert rows(article) == THREE


def test_the_last_one_has_none_to_be_joined_with(article, carla):
    with pytest.raises(Refused, match="No candidate follows"):
        cutting.join(candidate(article, 2), names=NOBODY, by=carla)


def test_another_reading_revives_nothing_that_was_cut_and_repeats_nothing(article, carla):
    split(article, carla)
    before = rows(article)
    kept = desk_builders.read(article, by=carla)
    assert (kept.new, kept.gone) == (0, 0)
    assert rows(article) == before


def test_what_was_made_of_it_and_decided_on_stands_in_the_way_of_an_undo(article, carla):
    left, _ = split(article, carla)
    extracting.dismiss(left, by=carla)
    old = Candidate.objects.get(passage__text=THREE[1][0])
    with pytest.raises(Refused, match="What it was made into has been decided on"):
        extracting.undo(old, by=carla)
    extracting.undo(left, by=carla)
    extracting.undo(old, by=carla)
    assert rows(article) == THREE


# ── Correcting ────────────────────────────────────────────────────────────────────────────────────────────────────

CHANGES = {"edtf": "1994-05-09", "kind": "battle", "actors": ["norland"], "places": ["midtown"]}


def test_values_are_corrected_while_passage_and_reading_stay(article, carla):
    before = candidate(article, 2)
    made = cutting.correct(before, CHANGES, by=carla)
    assert (made.told["edtf"], made.told["kind"]) == ("1994-05-09", "battle")
    assert [(one["slug"], one["known"]) for one in made.told["actors"]] == [("norland", "Norland")]
    assert (made.payload, made.passage, made.corrected_by) == (before.payload, before.passage, carla)


def test_a_draft_takes_the_corrected_values(article, carla):
    cutting.correct(candidate(article, 2), CHANGES, by=carla)
    told = beginning.begin(candidate(article, 2), by=carla).payload
    assert (told["edtf_start"], told["type"], told["places"]) == ("1994-05-09", "battle", ["midtown"])
    assert told["actors"] == [{"actor": "norland", "role": ""}]


def test_another_reading_keeps_what_was_corrected_and_where(article, carla):
    cutting.correct(candidate(article, 2), {"edtf": "1994-05-09"}, by=carla)
    desk_builders.read(article, by=carla)
    assert candidate(article, 2).told["edtf"] == "1994-05-09"
    found = extract(TEXT, NOBODY, date(1994, 5, 13), language_of("en"))[1]
    cut = replace(found, passage=found.passage.part(found.passage.start, found.passage.end - 5))
    kept = extracting.keep(article, [cut], version=EXTRACTION_VERSION + 1, by=carla)
    assert (kept.new, kept.again, kept.gone) == (0, 1, 2)
    assert [(one.passage.text, one.told["edtf"]) for one in Candidate.objects.all()] == [(THREE[1][0], "1994-05-09")]


def test_what_is_as_it_was_read_is_no_correction(article, carla):
    read = candidate(article, 2).payload
    cutting.correct(candidate(article, 2), CHANGES, by=carla)
    same = {"edtf": read["edtf"], "kind": read["kind"], "actors": [], "places": []}
    made = cutting.correct(candidate(article, 2), same, by=carla)
    assert (made.corrected, made.corrected_by, made.told) == (None, None, read)


def test_everything_wrong_with_a_correction_is_said_at_once_and_nothing_is_kept(article, carla):
    wrong = {"edtf": "12.5.1994", "kind": "nonsense", "actors": ["nobody"], "places": ["nowhere", "midtown"]}
    with pytest.raises(Refused) as refusal:
        cutting.correct(candidate(article, 2), wrong, by=carla)
    assert fields(refusal) == ["edtf", "kind", "actors", "places"]
    with pytest.raises(Refused, match="An event needs a beginning"):
        cutting.correct(candidate(article, 2), {"edtf": "../1994"}, by=carla)
    assert candidate(article, 2).corrected is None


# ── Into a draft ──────────────────────────────────────────────────────────────────────────────────────────────────


def test_what_another_article_says_goes_into_a_draft_of_ones_own(article, carla):
    draft = beginning.begin(candidate(article, 2), by=carla)
    builders.a_source("known-report")
    other = desk_builders.a_cited_article(
        "On 8 May 1994 a village was shelled.", by=carla, url="https://news.example/known-report"
    )
    made = beginning.add_to(draft, candidate(other, 1), by=carla)
    assert [one["source"] for one in made.payload["sources"]][1:] == ["known-report"]
    assert made.payload["sources"][1]["quote"]["exact"] == "On 8 May 1994 a village was shelled."
    assert [one.passage.article_id for one in made.passages.all()].count(other.pk) == 1
    assert (made.edited_version, candidate(other, 1).draft, candidate(other, 1).state) == (2, made, "used")


def test_nothing_typed_is_lost_and_only_one_new_source_is_brought(article, carla):
    draft = beginning.begin(candidate(article, 2), by=carla)
    other = desk_builders.a_cited_article("On 8 May 1994 a village was shelled.", by=carla, url="https://b.example/")
    with pytest.raises(Refused, match="a draft brings one new source"):
        beginning.add_to(draft, candidate(other, 1), by=carla)
    drafting.keep_unsaved(draft, {"title": "Half a ti"}, edited_version=1, by=carla)
    with pytest.raises(Refused, match="is not saved"):
        beginning.add_to(draft, candidate(article, 1), by=carla)
    with pytest.raises(NotYours):
        beginning.add_to(draft, candidate(article, 1), by=desk_builders.a_curator("dora"))
    assert Draft.objects.get().edited_version == 1
