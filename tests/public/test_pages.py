"""Pages of text, robots, and what stands where something went wrong."""

import pytest
from django.db import connection
from django.template.loader import render_to_string

from tests.builders import a_site, an_event, vocabulary
from tests.public.html import page
from timeline.formats.as_text_page import sections

pytestmark = pytest.mark.django_db


def outline(text):
    """Of each section its heading, paragraphs and list."""
    return [
        (one["heading"], ["".join(piece["text"] for piece in words) for words in one["paragraphs"]], one["items"])
        for one in sections(text)
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", []),
        ("One.\n\nTwo.", [("", ["One.", "Two."], [])]),
        ("## Names\n\nBoth.", [("Names", ["Both."], [])]),
        ("## Names\nBoth.", [("Names", ["Both."], [])]),
        ("So.\n\n- one\n- two", [("", ["So."], ["one", "two"])]),
        ("- one\n\nAfter.", [("", [], ["one"]), ("", ["After."], [])]),
        ("Broken\nover lines.", [("", ["Broken over lines."], [])]),
        ("## Empty\n\n## Full\n\nWords.", [("Empty", [], []), ("Full", ["Words."], [])]),
        ("##No heading", [("", ["##No heading"], [])]),
    ],
)
def test_a_text_becomes_sections(text, found):
    assert outline(text) == found


def test_words_of_a_text_are_never_markup(client):
    a_site(about={"en": "## <b>Bold</b>\n\n<script>x</script>"})

    html = client.get("/about/").content.decode()

    assert "<script>x" not in html
    assert "&lt;b&gt;Bold" in html


def test_about_tells_the_scope_the_licence_and_whom_to_ask(client):
    a_site(contact="keeper@harbour.example")
    an_event()

    said = page(client.get("/about/")).one("#content").words

    assert "An invented quarrel." in said
    assert "All that is written here about 1 event may be used under CC-BY-4.0." in said
    assert "keeper@harbour.example" in said


def test_the_method_page_has_the_places_to_which_other_pages_lead(client):
    vocabulary()

    found = page(client.get("/about/method/"))

    for anchor in ("grades", "kinds", "standings", "confidence", "importance"):
        assert found.one(f"#{anchor}").tag == "h2"
    assert [one["href"] for one in found.all("a") if "grade=" in one["href"]] == [
        "/?grade=documented",
        "/?grade=corroborated",
        "/?grade=single-source",
    ]


def test_the_accessibility_statement_names_its_measure(client):
    assert "WCAG 2.2, level AA" in page(client.get("/about/accessibility/")).one("#content").words


def test_robots_are_told_where_nothing_is_for_them(client):
    response = client.get("/robots.txt")

    assert response["Content-Type"] == "text/plain; charset=utf-8"
    assert "Disallow: /admin/" in response.content.decode()


def test_only_reading_is_allowed(client):
    an_event()

    for address in ("/about/", "/actors/", "/events/1994-ceasefire-signed/", "/actors/norland/"):
        assert client.post(address).status_code == 405


def test_the_page_for_a_failure_needs_no_database(django_db_blocker):
    with django_db_blocker.block():
        html = render_to_string("500.html")

    assert "This page could not be made" in html


def test_a_failure_answers_with_that_page(client):
    client.raise_request_exception = False
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE timeline_sitetext RENAME TO out_of_order")
    response = client.get("/about/")

    assert response.status_code == 500
    assert "Nothing in the record was changed." in response.content.decode()


def test_the_frame_says_where_one_is(client):
    an_event()

    def current(address):
        return {one.words for one in page(client.get(address)).all("a") if one.get("aria-current") == "page"}

    assert current("/about/method/") == {"Method"}
    assert current("/actors/norland/") == {"Actors"}
    assert current("/outlets/the-courier/") == {"Sources"}
    assert current("/about/") == set()
    assert current("/nothing/") == set()
