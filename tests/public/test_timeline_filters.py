"""The filters of the first page: they are the legend, say their numbers, and work without script."""

import pytest

from tests.builders import a_place, affiliated, alias, an_actor, an_event, vocabulary
from tests.public.html import page

pytestmark = pytest.mark.django_db


def read(client, address="/", **headers):
    response = client.get(address, headers=headers)
    assert response.status_code == 200
    return page(response)


def titles(found):
    return [title.words for title in found.all(".row-title")]


def values(found, facet):
    """(name, number, ticked) of each value of a filter."""
    return [
        (one.one(".choice-words").words, one.one(".facet-count").words, one.one("input").get("checked") is not None)
        for fieldset in found.all(f".facet-{facet}")
        for one in fieldset.all(".choice")
        if one.all(".facet-count")
    ]


@pytest.fixture
def world():
    """Norland with an army, a minister and a predecessor; Sudria; four events."""
    vocabulary()
    an_actor("old-norland")
    an_actor("norland", affiliations=[affiliated("old-norland", "successor-of", "1990/..")])
    an_actor("army", kind="armed-forces", affiliations=[affiliated("norland")])
    an_actor("minister", kind="person", affiliations=[affiliated("norland", "holds-office", "1991/1995")])
    an_event("Old quarrel", edtf="1988", actors=[("old-norland", "belligerent")], type="battle")
    an_event("March of the army", edtf="1991", actors=[("army", "belligerent"), ("sudria", "target")], type="battle")
    an_event("Treaty", edtf="1992-09", actors=[("norland", "signatory"), ("sudria", "signatory")])
    an_event("Speech", edtf="1993", actors=[("minister", "speaker")], type="ruling")


def test_the_kinds_are_the_legend_with_shape_name_and_number(client, world):
    found = read(client)
    assert values(found, "kind")[:4] == [
        ("Fighting", "2", False),
        ("Harm", "0", False),
        ("Talks", "1", False),
        ("Law", "1", False),
    ]
    legend = found.all(".facet-kind")[0]
    assert [one["class"] for one in legend.all("svg")] == [
        f"glyph glyph-{s}" for s in ("triangle", "disc", "ring", "bars")
    ]


def test_every_number_is_counted_under_the_other_filters(client, world):
    found = read(client, "/?kind=fighting")
    assert values(found, "actor") == [
        ("Norland", "2", False),
        ("Army", "1", False),
        ("Old Norland", "1", False),
        ("Sudria", "1", False),
    ]
    assert values(found, "kind")[:3] == [("Fighting", "2", True), ("Harm", "0", False), ("Talks", "1", False)]


def test_an_actor_counts_with_what_belongs_to_it_and_the_page_says_so(client, world):
    found = read(client, "/?actor=norland")
    assert titles(found) == ["Old quarrel", "March of the army", "Treaty", "Speech"]
    assert found.one(".chip").words == "Norland with its forces, officials and Old Norland itself only"
    assert found.one(".scope").words == (
        "Norland with its forces, officials and Old Norland: 4 events. Only itself 1 (from September 1992) "
        "· only its forces 1 · only as belligerent 2 · only as signatory 1 · only as speaker 1"
    )


def test_the_scope_of_an_actor_is_narrowed_by_links(client, world):
    scope = read(client, "/?actor=norland").one(".scope")
    assert titles(read(client, scope.link("Only itself"))) == ["Treaty"]
    assert titles(read(client, scope.link("only its forces"))) == ["March of the army"]
    assert titles(read(client, scope.link("only as speaker"))) == ["Speech"]
    itself = read(client, scope.link("Only itself"))
    assert itself.one(".chip").words == "Norland itself with its forces, officials and Old Norland"
    assert len(titles(read(client, itself.one(".scope").link("With its forces, officials and Old Norland")))) == 4


def test_any_and_all_of_two_actors_can_be_asked(client, world):
    assert titles(read(client, "/?actor=army&actor=sudria")) == ["March of the army", "Treaty"]
    both = read(client, "/?actor=army&actor=sudria&actors=all")
    assert titles(both) == ["March of the army"]
    assert both.one(".results-line").words.startswith("1 of 4 events: Army and Sudria")
    assert [(one["value"], one.get("checked") is not None) for one in both.one(".facet-modes").all("input")] == [
        ("any", False),
        ("all", True),
    ]


def test_the_question_is_said_in_words_and_every_part_of_it_can_be_taken_off(client, world):
    a_place("harbour")
    found = read(client, "/?actor=army&actor=sudria&kind=battle&from=1990-05&to=1992&importance=2&place=midtown")
    assert (
        found.one(".results-line").words
        == "1 of 4 events: Army or Sudria, battle, Midtown, May 1990 to 1992, all but traces"
    )
    chips = {one.one("span").words: one.all("a")[-1]["href"] for one in found.all(".chip")}
    assert list(chips) == ["Army", "Sudria", "Battle", "Midtown", "Since May 1990", "Until 1992", "All but traces"]
    assert "actor=army" not in chips["Army"]
    assert "actor=sudria" in chips["Army"]
    assert found.one(".chips").link("Clear all") == "/"
    assert found.one("title").words.startswith("Army or Sudria, battle, Midtown")


def test_a_name_is_found_as_it_is_typed_in_any_spelling_under_the_filters_in_force(client, world):
    an_actor("harbour-guild", names={"en": "Harbour Guild"}, aliases=[alias("Порт", "ru")], active="1991/1993")
    an_event("Guild founded", edtf="1991", actors=[("harbour-guild", "participant")])
    found = page(client.get("/find/actors/?actor_name=порт&kind=talks", headers={"HX-Request": "true"}))
    (option,) = found.all(".option")
    assert (option["data-value"], option["data-name"]) == ("harbour-guild", "Harbour Guild")
    assert option.one(".option-name").words == "Harbour Guild also Порт"
    assert option.one("bdi")["lang"] == "ru"
    assert option.one(".option-about").words == "State · 1991–1993"
    assert option.one(".option-count").words == "1"
    none = page(client.get("/find/places/?place_name=zzz", headers={"HX-Request": "true"}))
    assert none.one("li").words == "No name begins with “zzz” in any language"


def test_without_script_a_typed_name_offers_its_matches_as_links(client, world):
    found = read(client, "/?kind=fighting&actor_name=minis&from=1990")
    matches = found.one(".facet-matches")
    assert matches.link("Minister") == "/?actor=minister&kind=fighting&from=1990"
    assert found.one("#actor-field")["value"] == "minis"
    assert titles(found) == ["March of the army"]
    assert "No name begins with “zzz”" in read(client, "/?actor_name=zzz").one(".facet-actor").words
    alone = read(client, "/find/actors/?actor_name=minis")
    assert alone.link("Minister") == "/?actor=minister"


def test_nothing_found_names_what_to_loosen_and_what_that_brings(client, world):
    found = read(client, "/?actor=army&kind=agreement&from=1990")
    assert found.one(".nothing-sentence").words == "No event has Army, agreement and a day since 1990 together."
    ways = {one.words: one.one("a")["href"] for one in found.one(".nothing").all("li")}
    assert ways == {
        "Without Army: 1 event": "/?kind=agreement&from=1990",
        "Without agreement: 1 event": "/?actor=army&from=1990",
    }
    assert found.one(".nothing").link("Show everything") == "/"


def test_where_loosening_one_filter_is_not_enough_each_is_offered_alone(client, world):
    found = read(client, "/?actor=army&actor=minister&actors=all&kind=agreement")
    assert [one.words for one in found.one(".nothing").all("li")] == [
        "Only Army: 1 event",
        "Only Minister: 1 event",
        "Only agreement: 1 event",
    ]


def test_what_cannot_be_read_is_told_and_the_rest_still_answered(client, world):
    found = read(client, "/?actor=nobody&from=1992-13&kind=talks&colour=red&page=9")
    assert titles(found) == ["Treaty"]
    told = [one.words for one in found.all(".problem")]
    assert [words.split(": ")[1] for words in told] == ["colour", "from=1992-13", "actor=nobody", "page=9"]
    assert found.one("#from").get("aria-invalid") == "true"
    assert found.one("#from")["value"] == "1992-13"
    assert found.one("#from-error").words.startswith("From: ")


def test_what_the_form_has_no_field_for_travels_with_it(client, world):
    found = read(client, "/?actor=norland&parts=0&order=newest&place=midtown&within=5")
    hidden = {one["name"]: one["value"] for one in found.one("#filters").all("input") if one.get("type") == "hidden"}
    assert hidden == {"order": "newest", "parts": "0", "within": "5"}


def test_the_strip_narrows_the_list_to_a_year_and_back(client, world):
    columns = {one["aria-label"].replace("\u00a0", " "): one for one in read(client).one(".strip-years").all("a")}
    assert list(columns) == ["1988: 1 event", "1991: 1 event", "1992: 1 event", "1993: 1 event"]
    found = read(client, columns["1992: 1 event"]["href"])
    assert titles(found) == ["Treaty"]
    assert [one["aria-label"][:4] for one in found.all("a") if one.get("aria-current") == "true"] == ["1992", "1992"]
    assert found.one(".strip").link("All years") == "/"


def test_this_list_can_be_used_elsewhere(client, world):
    uses = read(client, "/?kind=talks&order=newest").one(".uses")
    assert uses.one("#uses-link")["value"] == "http://testserver/?kind=talks&order=newest"
    assert uses.link("These events as JSON") == "/api/v1/events?kind=talks&order=newest"


def test_a_row_opens_in_place_and_at_its_own_address(client, world):
    row = next(one for one in read(client).all(".row") if "Treaty" in one.words)
    address = row.one(".row-open")["hx-get"]
    opened = page(client.get(address, headers={"HX-Request": "true"}))
    assert opened.all("html") == []
    assert opened.one(".row-summary").words.startswith("Treaty. Both sides said so")
    assert opened.one(".sourcing").words == "One source only: a second, independent one has not been found."
    assert opened.one(".row-people").words == "Norland signatory · Sudria signatory"
    assert opened.link("Whole entry with its source").startswith("/events/1992-treaty/")
    assert read(client, address).one("h1").words == "Treaty"
    assert client.get("/events/nothing/row/").status_code == 404
