"""The software knows no conflict: a tiny chronology of an invented quarrel becomes a whole site of its own."""

from pathlib import Path

import pytest
from django.core.management import call_command

from tests.public.crawling import crawl
from tests.public.html import page
from tests.rules.words import forbidden_names
from timeline.text.folding import tokens

pytestmark = pytest.mark.django_db
TESTS = Path(__file__).resolve().parent.parent


@pytest.fixture
def world(db):
    call_command("load_chronology", str(TESTS / "world"), verbosity=0)


CRAWLED: dict[str, object] = {}


@pytest.fixture
def pages(client, world):
    """Crawled once for all tests: the world is the same in each."""
    if not CRAWLED:
        CRAWLED.update(crawl(client))
    return CRAWLED


def test_every_page_that_can_be_reached_answers(pages):
    gone = "/events/1906-mistake/"
    statuses = {address: response.status_code for address, response in pages.items() if response.status_code != 200}

    assert statuses == {}
    assert gone not in pages
    addresses = {address.partition("?")[0] for address in pages}
    for found in ("/actors/", "/places/", "/periods/the-quarrel/", "/sources/", "/outlets/", "/about/method/"):
        assert found in addresses
    assert sum(address.startswith("/events/") and address.count("/") == 3 for address in addresses) == 7


def test_every_page_has_a_title_of_its_own(pages):
    titles = {
        address: page(response).one("title").words
        for address, response in pages.items()
        if "?" not in address and response["Content-Type"].startswith("text/html")
    }

    assert len(titles) > 40
    assert all("The Harbour Quarrel, a chronology" in title for title in titles.values())
    assert len(set(titles.values())) == len(titles)


def test_no_page_speaks_of_the_conflict_in_the_fixtures(pages):
    names = forbidden_names(TESTS.parent / "fixtures")
    longest = max(map(len, names))

    def said(response):
        words = tokens(response.content.decode())
        return {words[at : at + size] for at in range(len(words)) for size in range(1, longest + 1)}

    assert {address: said(response) & names for address, response in pages.items() if said(response) & names} == {}


def test_the_site_speaks_its_own_words(client, world):
    home, about = page(client.get("/")), page(client.get("/about/"))
    method = page(client.get("/about/method/"))

    assert home.one("h1").words == "The Harbour Quarrel since 1901"
    assert "Who built the quay, and who says so. 7 events" in home.one(".standfirst").words
    assert "To the gulls." in about.one("#content").words
    assert "keeper@harbour.example" in about.one("#content").words
    assert [one.words for one in method.all("li") if one.words == "Both names of Twinport stand."]
    assert [one.words for one in method.all("h2")][:2] == ["Names", "Figures"]
    assert home.link("Data: CC0-1.0") == "/about/#licence"


def test_the_method_page_explains_every_word_of_the_vocabulary(client, world):
    terms = [one.words for one in page(client.get("/about/method/")).all("dt")]

    for word in ("Documented", "Corroborated", "Single source", "Brawl", "Treaty", "Office of a party"):
        assert word in terms


def test_an_empty_site_still_answers(client, db):
    for address in ("/", "/actors/", "/places/", "/periods/", "/sources/", "/outlets/", "/about/", "/about/method/"):
        assert client.get(address).status_code == 200
