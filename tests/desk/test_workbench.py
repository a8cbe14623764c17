"""The workbench: facts are confirmed, text and cards show the same, what is decided stays decided."""

import re
from html import unescape

import pytest

from tests import builders, desk_builders
from timeline.extraction.extract import EXTRACTION_VERSION
from timeline.models import Article, Candidate

pytestmark = pytest.mark.django_db


def page_of(client, article) -> str:
    return unescape(client.get(f"/desk/articles/{article.pk}/").content.decode())


def passages(page) -> list[tuple[str, str]]:
    """Number and words of each run of the text."""
    found = re.findall(r'<mark class="[^"]*" data-card="(\d+)">(.*?)</mark>', page, re.S)
    return [(number, re.sub(r"<a .*?</a>", "", words)) for number, words in found]


def facts(**given) -> dict[str, str]:
    return {"title": "Ceasefire signed", "published": "1994-05-13", "language": "en", "outlet": "", "url": ""} | given


def test_a_new_article_is_confirmed_first_and_then_read(at_desk, carla):
    article = desk_builders.a_new_article(by=carla)
    asked = at_desk.get(f"/desk/articles/{article.pk}/")
    assert asked.url == f"/desk/articles/{article.pk}/facts/"
    assert at_desk.post(asked.url, facts()).url == f"/desk/articles/{article.pk}/"
    page = page_of(at_desk, article)
    assert "2 candidates" in page
    assert "“Thursday”: " in page


def test_a_date_that_is_none_is_refused_beside_its_field_and_nothing_is_read(at_desk, carla):
    article = desk_builders.a_new_article(by=carla)
    response = at_desk.post(f"/desk/articles/{article.pk}/facts/", facts(published="13 May"))
    assert response.status_code == 422
    assert 'id="id_published_error"' in response.content.decode()
    assert 'value="13 May"' in response.content.decode()
    assert (Article.objects.get().state, Candidate.objects.count()) == ("new", 0)


def test_without_a_day_no_relative_date_is_read(at_desk, carla):
    article = desk_builders.a_new_article(by=carla)
    at_desk.post(f"/desk/articles/{article.pk}/facts/", facts(published=""))
    assert [one.payload["edtf"] for one in Candidate.objects.of(article)] == ["1994-05-08", "1994-05-10"][
        : Candidate.objects.count()
    ]


def test_a_language_without_rules_says_so(at_desk, carla):
    article = desk_builders.a_new_article(by=carla)
    response = at_desk.post(f"/desk/articles/{article.pk}/facts/", facts(language=""), follow=True)
    assert "There are no rules for this language yet" in response.content.decode()
    assert (Article.objects.get().state, Candidate.objects.count()) == ("extracted", 0)


def test_text_and_cards_show_the_same_passages(at_desk, article):
    page = page_of(at_desk, article)
    told = {}
    for number, words in passages(page):
        told[number] = told.get(number, "") + words
    assert told == {
        "1": "The two sides signed a ceasefire on Thursday.",
        "2": "On 8 May 1994 shelling near the town killed three people, the ministry said.",
        "3": "The minister denied that forces had attacked on 10 May.",
    }
    assert "Not told as happened (1)" in page


def test_a_card_says_what_may_be_in_the_record_already(at_desk, carla):
    builders.an_event("The two sides signed a ceasefire", slug="1994-ceasefire", edtf="1994-05-12")
    article = desk_builders.an_article(by=carla)
    page = page_of(at_desk, article)
    assert '<a href="/events/1994-ceasefire/">The two sides signed a ceasefire</a>' in page
    assert "likely the same; same day" in page


def test_dismissing_answers_with_the_bench_and_can_be_undone(at_desk, article):
    first = Candidate.objects.of(article)[0]
    headers = {"HX-Request": "true"}
    bench = at_desk.post(f"/desk/candidates/{first.pk}/dismiss/", headers=headers).content.decode()
    assert bench.lstrip().startswith('<div class="desk-bench"')
    assert "Dismissed (1)" in bench
    assert "1 candidate<" in bench
    bench = at_desk.post(f"/desk/candidates/{first.pk}/undo/", headers=headers).content.decode()
    assert "2 candidates<" in bench


def test_without_a_script_one_comes_back_to_the_card(at_desk, article):
    first = Candidate.objects.of(article)[0]
    response = at_desk.post(f"/desk/candidates/{first.pk}/dismiss/", {"because": "Known"})
    assert response.url == f"/desk/articles/{article.pk}/#card-{first.pk}"
    again = at_desk.post(f"/desk/candidates/{first.pk}/dismiss/", follow=True)
    assert "It is dismissed already." in again.content.decode()


def test_reading_again_says_what_it_found(at_desk, article):
    page = at_desk.post(f"/desk/articles/{article.pk}/read/", follow=True).content.decode()
    assert "Read again: 0 new, 3 as before, 0 no longer proposed." in page


def test_what_older_rules_have_read_says_so_until_it_is_read_again(at_desk, article):
    told = "The rules of reading have changed since this was read."
    assert told not in page_of(at_desk, article)
    article.extraction = EXTRACTION_VERSION - 1
    article.save()
    assert told in page_of(at_desk, article)
    at_desk.post(f"/desk/articles/{article.pk}/read/")
    assert told not in page_of(at_desk, article)


def test_who_works_on_it_is_told_to_others(client, at_desk, article):
    at_desk.get(f"/desk/articles/{article.pk}/")
    client.force_login(desk_builders.a_curator("dora"))
    assert "Carla works on this." in page_of(client, article)
    assert "Carla works on it" in client.get("/desk/").content.decode()


def test_setting_aside_needs_a_reason_and_leads_to_the_next(at_desk, carla, article):
    other = desk_builders.an_article("Another report. On 3 May 1994 a village was shelled.", by=carla)
    address = f"/desk/articles/{article.pk}/set-aside/"
    assert "Say in a few words why." in at_desk.post(address, {"because": ""}, follow=True).content.decode()
    assert at_desk.post(address, {"because": "Nothing new"}).url == f"/desk/articles/{other.pk}/"
    queue = at_desk.get("/desk/").content.decode()
    assert "Set aside: Nothing new" in queue
    at_desk.post(f"/desk/articles/{article.pk}/take-back/")
    assert "Set aside: Nothing new" not in at_desk.get("/desk/").content.decode()


def test_the_queue_says_what_there_is_to_do(at_desk, carla, article):
    desk_builders.a_new_article("A second report.", by=carla)
    page = unescape(at_desk.get("/desk/").content.decode())
    assert re.findall(r"<b>([^<]+)</b>", page) == [
        "1 new, adds a source to 1\u00a0event",
        "Its date is to be confirmed",
    ]


def test_what_has_been_decided_is_nothing_new(at_desk, article):
    for one in Candidate.objects.all():
        at_desk.post(f"/desk/candidates/{one.pk}/dismiss/")
    assert "<b>Nothing new</b>" in at_desk.get("/desk/").content.decode()


def test_an_empty_queue_leads_to_taking_in(at_desk):
    assert '<a href="/desk/take-in/">Take in an article</a>' in at_desk.get("/desk/").content.decode()


def test_queue_and_workbench_cost_the_same_whatever_they_hold(at_desk, carla, article, django_assert_max_num_queries):
    at_desk.get(f"/desk/articles/{article.pk}/")
    long = " ".join(f"On {day} May 1994 shelling killed three people." for day in range(1, 10))
    big = desk_builders.an_article(long, by=carla)
    for number in range(5):
        desk_builders.an_article(f"On 3 May 1994 village {number} was shelled.", by=carla)
    with django_assert_max_num_queries(14):
        at_desk.get("/desk/")
    with django_assert_max_num_queries(29):
        at_desk.get(f"/desk/articles/{big.pk}/")
