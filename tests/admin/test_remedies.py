"""Each mistake is told beside what it is about, with what to do, and the group it is in stands open."""

import re

import pytest

from tests import builders
from tests.admin.reading_pages import beside, said
from timeline.models import Revision

pytestmark = pytest.mark.django_db


@pytest.fixture
def sent(at_admin, form):
    builders.an_event(figures=[builders.a_figure(12), builders.a_figure(15)])
    return form(at_admin, "event", "1994-ceasefire-signed")


MISTAKES = [
    ({"edtf": "May 1992"}, "edtf", "1992-05"),
    ({"edtf": "{1992,1993}"}, "edtf", "level 2"),
    ({"edtf": "../1992"}, "edtf", ""),
    ({"title": ""}, "title", "Give a title"),
    ({"title": "Bad\u202eletters"}, "title", "cannot be seen"),
    ({"label": "x" * 31}, "label", "at most 30"),
    ({"type": "no-such-kind"}, "type", "Choose one from the list."),
    ({"places-0-place": "Nowhere"}, "places-0-place", "There is no place “Nowhere”"),
    ({"places-0-place": "Nowhere [nowhere]"}, "places-0-place", "There is no place “nowhere”."),
    ({"sources-0-supports": ""}, "sources-0-supports", "Say in your own words what it shows."),
    ({"sources-0-quote_prefix": "before"}, "sources-0-quote_exact", "Give it, or clear them."),
    ({"figures-1-low": "20", "figures-1-high": "3"}, "figures-1-low", "Order them low, best, high."),
    ({"figures-1-low": "many"}, "figures-1-low", "Write digits only"),
    ({"figures-1-low": "", "figures-1-high": ""}, "figures-1-low", "Give low, best or high."),
    ({"figures-0-source": "Other [other]"}, "figures-0-source", "Add it to the sources of the event."),
    ({"figures-0-comparison": "toll"}, "figures-0-comparison", "leave it empty"),
    ({"figures-0-claimant_words": ""}, "figures-0-claimant_words", "Say who claims it"),
    ({"figures-0-claimants": "Norland; Nobody"}, "figures-0-claimants", "There is no actor “Nobody”"),
    ({"figures-0-said_on": "Tuesday"}, "figures-0-said_on", ""),
]


@pytest.mark.parametrize(("typed", "field", "told"), MISTAKES)
def test_a_mistake_is_told_beside_its_field(sent, typed, field, told):
    response = sent.send(**typed)
    assert response.status_code == 200
    assert beside(response, field) != ""
    assert told in beside(response, field)
    assert Revision.objects.of("event", "1994-ceasefire-signed").count() == 1
    for value in filter(str.strip, typed.values()):
        assert value in said(response) or f'value="{value}"' in response.content.decode() or field == "type"


def open_groups(response) -> list[str]:
    return re.findall(r'<details class="group" id="group-(\w+)" data-group="\w+" open>', response.content.decode())


def test_groups_are_folded_with_their_counts_until_one_has_an_error(at_admin, sent):
    page = at_admin.get(sent.address)
    assert open_groups(page) == []
    assert re.search(r'Claims <span class="count">2</span>', page.content.decode())
    assert open_groups(sent.send(**{"figures-1-low": "many"})) == ["figures"]


def test_a_problem_counts_the_rows_that_are_kept(sent):
    response = sent.send(**{"figures-0-remove": "on", "figures-1-low": "9", "figures-1-high": "3"})
    assert "Order them low" in beside(response, "figures-1-low")


def test_the_same_thing_twice_is_told_in_its_group(sent):
    sent.row("places", place="Midtown [midtown]")
    response = sent.send()
    assert "“midtown” stands 2 times. Leave it once." in said(response)
    assert open_groups(response) == ["places"]


def test_a_frozen_event_is_refused_at_the_top_until_the_protection_is_lifted(sent):
    assert sent.send(protection="frozen").status_code == 302
    again = type(sent)(sent.client, "event", sent.slug)
    assert "This event is frozen" in said(again.send(title="Other"))
    assert again.send(title="Other", protection="normal").status_code == 302


def test_no_group_has_an_empty_extra_row(at_admin, ada):
    builders.vocabulary()
    page = at_admin.get("/admin/timeline/event/add/").content.decode()
    assert re.findall(r'name="(\w+)-total" value="(\d+)"', page) == [
        (key, "0") for key in ("places", "actors", "sources", "figures", "links", "translations")
    ]


@pytest.mark.parametrize("noun", ["event", "actor", "place", "source", "outlet"])
def test_no_list_of_an_empty_form_answers_for_anybody(at_admin, ada, noun):
    builders.vocabulary()
    page = at_admin.get(f"/admin/timeline/{noun}/add/").content.decode()
    firsts = re.findall(r"<select [^>]*>\s*<option value=\"([^\"]*)\"", page)
    assert len(firsts) > 0
    assert set(firsts) == {""}


def test_a_long_text_and_a_flood_of_rows_are_refused_and_break_nothing(sent):
    assert "at most 10,000 are kept" in beside(sent.send(summary="x" * 10_001), "summary")
    assert sent.send(**{"sources-total": "99999999"}).status_code == 302
