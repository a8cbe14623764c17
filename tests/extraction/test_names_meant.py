"""Whom words mean that name nobody, and who is only a place, a speaker or a way to go."""

from datetime import date

import pytest

from timeline.extraction.extract import extract_stretch
from timeline.extraction.gazetteer import Gazetteer, Known, Name, Tie, Way
from timeline.extraction.languages import language_of

UPLAND, LOWLAND = Known("upland", "Upland", "state"), Known("lowland", "Lowland", "state")
ARMY = Known("army", "Army of Upland", "armed-forces")
FORCE = Known("force", "Upland peacekeepers", "armed-forces", date(2026, 1, 1), date(2027, 1, 1))
HIGHCITY, DEEPTOWN = Known("highcity", "Highcity", "place"), Known("deeptown", "Deeptown", "place")
PEOPLE = Known("people", "Uplanders of Lowland", "community")
COURT = Known("court", "Highcity Court", "government-body")
COUNCIL = Known("council", "World Council", "international-organisation")
ANN, BO = Known("ann-smith", "Ann Smith", "person"), Known("bo-jones", "Bo Jones", "person")
CY = Known("cy-jones", "Cy Jones", "person")
NAMES = Gazetteer(
    (
        Name("Upland", UPLAND),
        Name("Lowland", LOWLAND),
        Name("Highcity", UPLAND, Way.METONYM),
        Name("Highcity", HIGHCITY),
        Name("Deeptown", DEEPTOWN),
        Name("Uplander", UPLAND, Way.DEMONYM),
        Name("Uplanders", UPLAND, Way.DEMONYM),
        Name("Lowlander", LOWLAND, Way.DEMONYM),
        Name("Deeptown Uplanders", PEOPLE),
        Name("Highcity Court", COURT),
        Name("World Council", COUNCIL),
        Name("Council of Elders", COUNCIL),
        Name("Ann Smith", ANN),
        Name("Bo Jones", BO),
        Name("Cy Jones", CY),
    ),
    (
        Tie(ARMY, UPLAND, "part-of", "army"),
        Tie(FORCE, UPLAND, "part-of", "contingent"),
        Tie(ANN, UPLAND, "holds-office", "president", date(2003, 10, 31)),
        Tie(BO, LOWLAND, "holds-office", "president", date(2003, 10, 31)),
    ),
)


def read(text, said=""):
    whole = f"{said} {text}" if said else text
    one = extract_stretch(
        whole, len(whole) - len(text), len(whole), NAMES, date(2026, 6, 1), language_of("en"), title=""
    )
    return [mention.name for mention in one.actors]


@pytest.mark.parametrize(
    "text",
    [
        "On 4 May 2026 mobs hunted Uplanders in Deeptown.",
        "On 4 May 2026 Uplander families fled from Deeptown.",
        "On 4 May 2026 the Uplander population left Deeptown.",
    ],
)
def test_a_people_in_a_town_is_its_community_there(text):
    assert read(text) == ["Uplanders of Lowland"]


def test_what_a_people_calls_a_town_does_not_bring_it_there():
    assert read("On 4 May 2026 a bus burned in Deeptown, as Uplanders call it.") == []
    assert read("On 4 May 2026 a bus burned in Deeptown, a town that Uplanders know well.") == []


@pytest.mark.parametrize(
    "text",
    [
        "On 4 May 2026 the wounded were flown to Highcity.",
        "On 4 May 2026 the convoy left Deeptown for Upland.",
        "On 4 May 2026 they blocked the road to Upland.",
        "On 4 May 2026 shots rang out along the border between Upland and Lowland.",
        "On 4 May 2026 a bus burned in Deeptown, Lowland.",
        "On 4 May 2026 a crowd stood outside the World Council in Deeptown.",
        "On 4 May 2026 a crowd gathered at Highcity's railway station.",
        "On 4 May 2026 trains between Highcity and Deeptown stopped.",
        "On 4 May 2026 two men were taken from Deeptown to Highcity.",
        "A blast in Deeptown, Lowland's second city, killed two on 4 May 2026.",
        "A shot in Deeptown on 4 May 2026 upset relations between Upland and Lowland.",
        "On 4 May 2026 the judges fixed the sum in Jones v. Lowland.",
        "(Highcity, 5 May 2026) Shots were fired in Deeptown on 4 May 2026.",
    ],
)
def test_where_one_goes_or_stands_takes_no_part(text):
    assert read(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Shots killed a farmer near Deeptown on 4 May 2026; Highcity put the dead at two.",
        "By Highcity's count two farmers were killed near Deeptown on 4 May 2026.",
        "According to Lowland officials two farmers were killed near Deeptown on 4 May 2026.",
        "Two farmers were killed near Deeptown on 4 May 2026, whereas Highcity speaks of three.",
    ],
)
def test_who_only_counts_takes_no_part(text):
    assert read(text) == []


def test_a_capital_with_its_deed_is_its_government():
    assert read("Highcity's demand on 4 May 2026 came as a surprise.") == ["Upland"]
    assert read("On 4 May 2026 Highcity and Lowland agreed to meet.") == ["Upland", "Lowland"]


def test_a_body_that_is_called_by_its_town_sits_there():
    text = "The Highcity Court jailed two men on 4 May 2026."
    one = extract_stretch(text, 0, len(text), NAMES, date(2026, 6, 1), language_of("en"))

    assert [mention.name for mention in one.actors] == ["Highcity Court"]
    assert [mention.name for mention in one.places] == ["Highcity"]


def test_a_council_of_their_own_is_none_of_the_worlds():
    assert read("On 4 May 2026 Ann Smith told her Council of Elders to wait.") == ["Ann Smith"]
    assert "World Council" in read("On 4 May 2026 the Council of Elders met.")


def test_soldiers_of_a_state_are_those_it_has_there_for_a_time():
    assert read("On 4 May 2026 an Uplander soldier was shot dead near Deeptown.") == ["Upland peacekeepers"]
    assert read("On 4 May 2024 an Uplander soldier was shot dead near Deeptown.") == ["Army of Upland"]


def test_its_own_soldiers_are_those_of_who_was_named_last():
    assert "Army of Upland" in read("On 4 May 2024 Lowland attacked and Upland lost two of its own soldiers.")
    assert "Army of Upland" not in read("On 4 May 2024 Upland attacked; Lowland retaliated with one of its own.")


@pytest.mark.parametrize(
    ("said", "text", "who"),
    [
        ("Ann Smith arrived.", "On 4 May 2026 he signed the order.", ["Ann Smith"]),
        ("The Highcity Court met.", "Twelve days before, on 4 May 2026, it had jailed five men.", ["Highcity Court"]),
        ("Ann Smith flew in. It rained.", "On 4 May 2026 he signed the order.", []),
        ("Ann Smith arrived.", "On 4 May 2026 it rained.", []),
        ("Ann Smith arrived.", "On 4 May 2026 Bo Jones spoke and he signed.", ["Bo Jones"]),
    ],
)
def test_a_pronoun_means_who_the_sentence_before_was_about(said, text, who):
    assert read(text, said) == who


@pytest.mark.parametrize("words", ["both presidents", "the two presidents", "both heads of state", "their presidents"])
def test_both_presidents_are_those_of_the_two_states_that_are_told_of(words):
    said = "Upland and Lowland agreed to talk. Upland wants a road, and Lowland wants one too."

    assert sorted(read(f"On 4 May 2026 {words} met in Deeptown.", said)) == ["Ann Smith", "Bo Jones"]


def test_the_same_court_is_the_one_named_before():
    assert read("On 4 May 2026 the same court jailed ten others.", "The Highcity Court sat.") == ["Highcity Court"]


def test_another_first_name_is_another_person():
    assert read("On 4 May 2026 Cy Jones spoke.") == ["Cy Jones"]
    assert read("Bo Jones, on 4 May 2026, spoke; so did Ann Jones.") == ["Bo Jones"]
