"""Taking in: text, file, addresses; what is wrong is said where it was given, and nothing is half-written."""

import re
from html import unescape

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from tests import desk_builders
from timeline.models import Article, Capture, Fetching

pytestmark = pytest.mark.django_db

PAGE = """<!doctype html><html lang="en"><head><title>Bridge opened</title>
<script type="application/ld+json">
{"@type": "NewsArticle", "headline": "Bridge opened", "datePublished": "1994-05-13"}
</script>
</head><body><article><h1>Bridge opened</h1><p>%s</p></article></body></html>"""
BODY = "The bridge over the river was opened on Thursday after two years of work, the council said. " * 6


def wrong(response) -> list[str]:
    """What the page says beside its fields."""
    assert response.status_code == 422
    return [unescape(text) for text in re.findall(r'class="field-error"[^>]*>([^<]+)<', response.content.decode())]


def paste(client, text, **more):
    return client.post("/desk/take-in/text/", {"text": text}, **more)


def hand_in(client, name, content, media_type="application/octet-stream"):
    return client.post("/desk/take-in/file/", {"file": SimpleUploadedFile(name, content, media_type)})


def test_a_pasted_text_leads_to_its_facts(at_desk, carla):
    response = paste(at_desk, desk_builders.REPORT.replace("\n", "\r\n"))
    article = Article.objects.get()
    assert response.url == f"/desk/articles/{article.pk}/facts/"
    assert (article.text, article.published, article.taken_in_by) == (desk_builders.REPORT, "", carla)


def test_the_same_text_leads_to_the_article_that_has_it(at_desk):
    paste(at_desk, desk_builders.REPORT)
    response = paste(at_desk, desk_builders.REPORT, follow=True)
    assert Article.objects.count() == 1
    assert "This text was taken in before: here it is." in response.content.decode()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "There is no text. Paste the article, headline included."),
        ("  \n ", "There is no text in it. Copy the words of the article, and paste them."),
        ("123 456", "There is no text in it. Copy the words of the article, and paste them."),
        ("x" * 5_000_001, "It has 5.0 MB; at most 5 MB are read. Paste the part that matters."),
    ],
)
def test_what_is_no_text_is_refused_and_nothing_is_kept(at_desk, text, said):
    assert wrong(paste(at_desk, text)) == [said]
    assert (Article.objects.count(), Capture.objects.count()) == (0, 0)


def test_what_was_given_is_not_lost_when_it_is_refused(at_desk):
    page = at_desk.post(
        "/desk/take-in/addresses/", {"addresses": "\n".join(f"https://a.example/{n}" for n in range(51))}
    )
    assert wrong(page) == ["51 addresses are given; at most 50 are fetched together. Hand in the rest afterwards."]
    assert "https://a.example/50</textarea>" in page.content.decode()


def test_a_web_page_brings_its_facts_along(at_desk):
    hand_in(at_desk, "bridge.html", (PAGE % BODY).encode(), "text/html")
    article = Article.objects.get()
    assert (article.title, article.published, article.language) == ("Bridge opened", "1994-05-13", "en")
    assert article.published_by == "JSON-LD datePublished"
    assert article.captures.get().name == "bridge.html"


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("empty.txt", b"", "The file is empty. Choose another one."),
        ("blank.txt", b"  \n", "The file is empty. Look whether it is the right one."),
        ("stub.html", b"<!doctype html><html><body><p>Subscribe to read on.</p></body></html>", None),
        ("picture.png", b"\x89PNG\r\n\x1a\n" + b"\0" * 200, None),
    ],
)
def test_a_file_that_cannot_be_read_says_why(at_desk, name, content, said):
    (first,) = wrong(hand_in(at_desk, name, content))
    assert said is None or first == said
    assert first.count(". ") >= 1, "what is wrong, and what to do"
    assert not Article.objects.exists()


def test_a_page_with_a_script_is_shown_as_words(at_desk):
    paste(at_desk, "<script>alert(1)</script> The council met on 8 May 1994 & decided.")
    page = at_desk.get(f"/desk/articles/{Article.objects.get().pk}/facts/").content.decode()
    assert "&lt;script&gt;alert(1)&lt;/script&gt; The council met" in page
    assert "<script>alert" not in page


def test_addresses_are_put_into_the_queue_and_the_page_says_how_far_they_are(at_desk):
    from django_tasks_db.models import DBTaskResult

    response = at_desk.post("/desk/take-in/addresses/", {"addresses": "https://a.example/1\nhttps://a.example/2\n"})
    page = at_desk.get(response.url).content.decode()
    assert [row.args_kwargs["args"] for row in DBTaskResult.objects.order_by("enqueued_at")] == [
        [one.pk] for one in Fetching.objects.order_by("position")
    ]
    assert "0 of 2\u00a0addresses" in page
    assert 'hx-trigger="every 1s"' in page


def test_a_batch_that_is_over_asks_no_more(at_desk, carla):
    response = at_desk.post("/desk/take-in/addresses/", {"addresses": "https://a.example/1"})
    Fetching.objects.update(state="failed", what="The page answers 404.", remedy="Check the address.")
    page = at_desk.get(response.url, headers={"HX-Request": "true"}).content.decode()
    assert page.lstrip().startswith('<div id="batch">')
    assert "The page answers 404. Check the address." in page
    again = at_desk.post(f"{response.url}{Fetching.objects.get().pk}/again/")
    assert (again.url, Fetching.objects.get().state) == (response.url, "waiting")


def test_a_capture_is_saved_and_never_shown(at_desk):
    paste(at_desk, desk_builders.REPORT)
    response = at_desk.get(f"/desk/captures/{Capture.objects.get().pk}/")
    assert response["Content-Type"] == "application/octet-stream"
    assert response["Content-Disposition"].startswith("attachment; ")
    assert "sandbox" in response["Content-Security-Policy"]
    assert response.content == desk_builders.REPORT.encode()
