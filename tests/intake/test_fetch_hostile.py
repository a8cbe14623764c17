"""Nothing but the public web is asked, whatever an address looks like and however it comes."""

from urllib.parse import quote

import pytest

from tests.intake.hostile import ADDRESSES, FAMILIES, MAPPED, NAMES, NO_ADDRESSES, ODD, PUBLIC
from tests.intake.hostile_servers import Server, Wire, answer
from timeline.intake.fetch import NotFetched, fetch

REDIRECTING = ("redirect", "chain")
REFRESHING = ("refresh", "meta")
RESOLVED = ADDRESSES | MAPPED
OTHERS = NAMES | ODD


@pytest.fixture(scope="module")
def servers():
    with Server() as site, Server() as canary:
        site.pages["*"] = canary.pages["*"] = answer()
        yield site, canary


@pytest.fixture
def wire(servers):
    site, canary = servers
    site.connections = canary.connections = 0
    return Wire(site, canary)


def outcome(url, wire):
    """The code of the refusal, "" for a page."""
    try:
        fetch(url, door=wire.door(seconds=5))
    except NotFetched as refusal:
        return refusal.code
    return ""


def leading_to(target, way):
    return f"http://news.example/{way}?{quote(target, safe='', errors='surrogatepass')}"


def test_there_are_more_than_two_hundred_hostile_addresses():
    targets = [target for family in FAMILIES.values() for target in family.targets]

    assert len(set(targets)) > 200


@pytest.mark.parametrize("name", FAMILIES)
def test_an_address_that_must_not_be_asked_is_refused_before_anything_is_dialled(wire, name):
    family = FAMILIES[name]

    assert {target: outcome(target, wire) for target in family.targets} == dict.fromkeys(family.targets, family.code)
    assert wire.canary.connections == 0
    assert wire.dialled == ([] if family.code else [PUBLIC] * len(family.targets))


@pytest.mark.parametrize("way", [*REDIRECTING, *REFRESHING])
@pytest.mark.parametrize("name", OTHERS)
def test_a_page_cannot_lead_to_it(wire, name, way):
    for target in OTHERS[name].targets:
        outcome(leading_to(target, way), wire)

    assert wire.canary.connections == 0
    assert set(wire.dialled) == {PUBLIC}


@pytest.mark.parametrize(
    ("way", "code"), [*((way, "address") for way in REDIRECTING), *((way, "") for way in REFRESHING)]
)
@pytest.mark.parametrize("name", RESOLVED)
def test_a_redirect_to_such_an_address_is_refused_and_a_refresh_left_alone(wire, name, way, code):
    targets = RESOLVED[name].targets

    assert [outcome(leading_to(target, way), wire) for target in targets] == [code] * len(targets)
    assert wire.canary.connections == 0
    assert set(wire.dialled) == {PUBLIC}


@pytest.mark.parametrize("name", RESOLVED)
def test_a_name_that_has_it_among_its_answers_is_not_asked(wire, name):
    for address in RESOLVED[name].addresses:
        for answers in ([address], [PUBLIC, address], [address, PUBLIC], ["2600::1", PUBLIC, address, PUBLIC]):
            wire.names["press.example"] = [answers]
            assert outcome("http://press.example/", wire) == "address"

    assert wire.canary.connections == 0
    assert wire.dialled == []


@pytest.mark.parametrize("name", RESOLVED)
def test_a_name_whose_answer_changes_is_asked_at_the_address_that_was_looked_at(wire, name):
    for address in RESOLVED[name].addresses:
        wire.names["press.example"] = [[PUBLIC], [address]]
        assert outcome("http://press.example/", wire) == ""

    assert wire.canary.connections == 0
    assert wire.dialled == [PUBLIC] * len(RESOLVED[name].addresses)


@pytest.mark.parametrize("name", RESOLVED)
def test_a_name_whose_answer_changes_before_the_next_hop_is_looked_at_again(wire, name):
    for address in RESOLVED[name].addresses:
        wire.names["press.example"] = [[PUBLIC], [address]]
        assert outcome("http://press.example/redirect?/", wire) == "address"

    assert wire.canary.connections == 0
    assert wire.dialled == [PUBLIC] * len(RESOLVED[name].addresses)


@pytest.mark.parametrize("said", NO_ADDRESSES)
def test_an_answer_of_the_resolver_that_is_no_address_is_not_believed(wire, said):
    wire.names["press.example"] = [[PUBLIC, said]]

    assert outcome("http://press.example/", wire) == "address"
    assert wire.dialled == []


@pytest.mark.parametrize("name", FAMILIES)
def test_the_neighbour_of_each_family_is_asked(wire, name):
    url, address = FAMILIES[name].welcome
    wire.public = frozenset({address})

    page = fetch(url, door=wire.door(seconds=5))

    assert (page.status, page.address, wire.dialled, wire.canary.connections) == (200, address, [address], 0)


@pytest.mark.parametrize("name", RESOLVED)
def test_the_neighbour_of_each_family_is_asked_when_a_name_resolves_to_it(wire, name):
    address = RESOLVED[name].welcome[1]
    wire.public = frozenset({address})
    wire.names["press.example"] = [[address]]

    assert fetch("http://press.example/", door=wire.door(seconds=5)).address == address


def test_the_canary_counts_whoever_reaches_it(wire):
    wire.public = frozenset()

    fetch("http://news.example/", door=wire.door(seconds=5))

    assert wire.canary.connections == 1
