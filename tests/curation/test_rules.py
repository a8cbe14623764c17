"""Rules across records, which no constraint can see."""

import pytest

from tests import builders
from timeline.curation import publishing
from timeline.curation.errors import Refused
from timeline.curation.proposals import Proposal
from timeline.models import EventLink, User

pytestmark = pytest.mark.django_db


def propose(noun, slug, **facts):
    payload, version = publishing.current_payload(noun, slug)
    publishing.publish(Proposal(noun, payload | facts, version), by=User.loader())


def part_of(*slugs):
    return [{"to": slug, "relation": "part-of"} for slug in slugs]


def test_an_event_cannot_become_part_of_itself_through_others():
    builders.an_event("War", slug="1994-war")
    builders.an_event("Campaign", slug="1994-campaign", links=part_of("1994-war"))
    builders.an_event("Battle", slug="1994-battle", links=part_of("1994-campaign"))
    with pytest.raises(Refused, match="1994-war → 1994-battle → 1994-campaign → 1994-war"):
        propose("event", "1994-war", links=part_of("1994-battle"))
    assert EventLink.objects.count() == 2


def test_two_events_that_are_part_of_each_other_are_refused_in_one_batch():
    builders.an_event()
    one = builders.event_payload("One", slug="1994-one", links=part_of("1994-two"))
    two = builders.event_payload("Two", slug="1994-two", links=part_of("1994-one"))
    with pytest.raises(Refused, match="part of itself"):
        publishing.publish_all([Proposal("event", one), Proposal("event", two)], by=User.loader())


def test_links_other_than_part_of_may_run_both_ways():
    builders.an_event("One", slug="1994-one")
    builders.an_event("Two", slug="1994-two", links=[{"to": "1994-one", "relation": "see-also"}])
    propose("event", "1994-one", links=[{"to": "1994-two", "relation": "see-also"}])
    assert EventLink.objects.count() == 2


def test_a_name_belongs_to_one_actor_but_a_metonym_may_belong_to_several():
    builders.an_actor("norland", aliases=[builders.alias("The Capital", kind="metonym")])
    builders.an_actor("norland-ministry", aliases=[builders.alias("The Capital", kind="metonym")])
    with pytest.raises(Refused, match="The name “NORLAND” already belongs to “norland”"):
        builders.an_actor("impostor", names={"en": "NORLAND"})


def holder(slug, span, **facts):
    office = builders.affiliated("norland", "holds-office", span, office="president", single_holder=True)
    return builders.an_actor(slug, kind="person", affiliations=[office | facts])


def test_one_office_has_one_holder_at_a_time():
    holder("first-president", "1990/1995-05-10")
    holder("second-president", "1995-05-10/..")
    with pytest.raises(Refused, match="“third-president” and “first-president” both hold the office “president”"):
        holder("third-president", "1993/1994-06")


def test_dates_too_rough_to_tell_are_given_the_benefit_of_the_doubt():
    holder("first-president", "1990/1995")
    assert holder("second-president", "1995/..").slug == "second-president"


def test_an_office_that_several_may_hold_has_several_holders():
    holder("one", "1990/..", single_holder=False)
    assert holder("two", "1990/..", single_holder=False).slug == "two"


def test_an_actor_is_not_affiliated_with_itself_nor_part_of_itself_through_others():
    builders.an_actor("army", affiliations=[builders.affiliated("norland")])
    with pytest.raises(Refused, match="norland → army → norland"):
        propose("actor", "norland", affiliations=[builders.affiliated("army")])
    with pytest.raises(Refused, match="affiliated with itself"):
        propose("actor", "army", affiliations=[builders.affiliated("army")])


def test_an_event_without_words_in_the_default_language_is_refused():
    payload = builders.event_payload()
    builders.an_event("Other")
    with pytest.raises(Refused, match="title: It is empty"):
        publishing.publish(Proposal("event", payload | {"title": " "}), by=User.loader())


def test_a_comparison_of_one_figure_is_refused():
    with pytest.raises(Refused, match="Only one figure has the comparison “toll”"):
        builders.an_event(figures=[builders.a_figure(3, comparison="toll")])


def test_a_contested_place_names_both_users():
    names = [{"text": "Upper Town", "lang": "en", "used_by": None}]
    with pytest.raises(Refused, match="fewer than two users"):
        builders.a_place("upper-town", contested=True, names=names)
    builders.an_actor("sudria")
    names = [
        {"text": "Upper Town", "lang": "en", "used_by": "norland"},
        {"text": "Lower Town", "lang": "en", "used_by": "sudria"},
    ]
    builders.an_actor("norland")
    assert builders.a_place("upper-town", contested=True, names=names).contested


def test_two_sources_do_not_share_an_address():
    builders.a_source("one")
    with pytest.raises(Refused, match="The source “one” has the same address"):
        builders.a_source("two", url="https://news.example/one")


def test_a_withdrawn_record_is_refused_a_second_life_under_the_same_slug():
    event = builders.an_event(withdrawn=True)
    payload = builders.event_payload() | {"id": event.slug, "withdrawn": ""}
    with pytest.raises(Refused, match="withdrawn: It is empty"):
        publishing.publish(Proposal("event", payload), by=User.loader())
