"""The whole chronology as it is published: every event has its page, and no link leads nowhere."""

import random
from collections import defaultdict

import pytest

from tests.public.crawling import links_of
from tests.public.html import page
from timeline.formats.addresses import PLURALS
from timeline.models import Event
from timeline.reading.history import PAGED

SAMPLE = 15
NOUNS = {plural: noun for noun, plural in PLURALS.items()}


def test_every_event_has_a_page_and_every_link_of_it_leads_somewhere(client, record):
    slugs = list(Event.objects.values_list("slug", flat=True))
    linked: set[str] = set()
    for slug in slugs:
        response = client.get(f"/events/{slug}/")
        assert response.status_code == 200, slug
        linked.update(link.partition("?")[0] for link in links_of(response, f"/events/{slug}/"))

    by_noun: dict[str, set[str]] = defaultdict(set)
    for address in linked:
        first, _, rest = address.strip("/").partition("/")
        by_noun[first].add(rest)
    for plural, noun in NOUNS.items():
        known = set(PAGED[noun].objects.values_list("slug", flat=True))
        assert {rest.partition("/")[0] for rest in by_noun.pop(plural, set()) if rest} <= known
    assert set(by_noun) == {"", "about"}
    others = sorted(linked - {f"/events/{slug}/" for slug in slugs})
    for address in random.Random(8).sample(others, SAMPLE):
        assert client.get(address).status_code == 200, address


@pytest.mark.parametrize(
    "address", ["/", "/actors/", "/places/", "/sources/?page=2", "/outlets/", "/periods/", "/about/method/"]
)
def test_the_links_of_an_index_lead_somewhere(client, record, address):
    found = [link for link in links_of(client.get(address), address) if link != address]

    for link in random.Random(8).sample(found, min(SAMPLE, len(found))):
        assert client.get(link).status_code == 200, link


def test_event_links_have_one_form_everywhere(client, record):
    hrefs = [one["href"] for one in page(client.get("/?importance=5")).all("a") if "/events/" in one["href"]]

    assert len(hrefs) > 30
    assert all(href.startswith("/events/") for href in hrefs)
    assert all(href.endswith("/?importance=5") for href in hrefs)


def test_before_and_after_stay_inside_the_readers_question(client, record):
    listed = [one.one("a")["href"] for one in page(client.get("/?importance=5")).all(".row-title")]
    second = page(client.get(listed[1]))

    around = {row.one(".neighbour-relation").words: row.one("a")["href"] for row in second.all(".neighbour")[:2]}
    assert around == {"Before": listed[0], "Next": listed[2]}
    assert second.one(".event-back").words == f"Back to your list, event 2 of {len(listed)}"
    assert second.one(".event-back").one("a")["href"].startswith("/?importance=5#event-")
