"""The workbench by hand: a passage is added, a candidate split, joined and corrected; what it may be is one cluster."""

import re
from html import unescape

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests import builders, desk_builders
from timeline.curation import beginning
from timeline.formats.as_when import when
from timeline.models import Candidate, Draft

pytestmark = pytest.mark.django_db
HTMX = {"HX-Request": "true"}
SECOND = "On 8 May 1994 shelling near the town killed three people, the ministry said."


@pytest.fixture
def article(carla):
    builders.an_event()
    builders.an_outlet("the-courier")
    return desk_builders.a_cited_article(by=carla)


def page_of(client, article) -> str:
    return unescape(client.get(f"/desk/articles/{article.pk}/").content.decode())


def candidate(article, number) -> Candidate:
    return Candidate.objects.of(article)[number - 1]


def card(page, candidate) -> str:
    return page[page.index(f'id="card-{candidate.pk}"') :].partition("</article>")[0]


def about(client, candidate, verb, **given):
    return client.post(f"/desk/candidates/{candidate.pk}/{verb}/", given)


# ── Adding ────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_marked_characters_become_a_card(at_desk, article):
    start = article.text.index("forces had")
    response = at_desk.post(f"/desk/articles/{article.pk}/add/", {"start": start, "end": start + 10})
    made = Candidate.objects.get(by_hand=True)
    assert (made.passage.text, response.url) == ("forces had", f"/desk/articles/{article.pk}/#card-{made.pk}")
    shown = card(page_of(at_desk, article), made)
    assert "No date yet" in shown
    assert "marked by hand" in shown


@pytest.mark.parametrize("line", ["\n", "\r\n"])
def test_copied_words_are_found_where_they_stand_to_the_letter(at_desk, article, line):
    words = f"on Thursday.{line}{line}On 8 May 1994"
    at_desk.post(f"/desk/articles/{article.pk}/add/", {"words": words, "start": "", "end": ""})
    assert Candidate.objects.get(by_hand=True).passage.text == "on Thursday.\n\nOn 8 May 1994"


def test_letters_beyond_the_first_plane_are_one_character_each(at_desk, carla):
    builders.an_event()
    article = desk_builders.an_article(f"\U0001f54a\U0001f54a {desk_builders.REPORT}", by=carla)
    start = len("\U0001f54a\U0001f54a The two sides ")
    at_desk.post(f"/desk/articles/{article.pk}/add/", {"start": start, "end": start + len("signed")})
    assert Candidate.objects.get(by_hand=True).passage.text == "signed"
    assert '<p data-start="0">' in page_of(at_desk, article)


def test_words_that_stand_nowhere_are_refused_and_kept_as_typed(at_desk, article):
    address, given = f"/desk/articles/{article.pk}/add/", {"words": "the two sides Signed"}
    response = at_desk.post(address, given)
    assert response.status_code == 422
    assert "These words do not stand in the article." in response.content.decode()
    assert ">\nthe two sides Signed</textarea>" in response.content.decode()
    bench = at_desk.post(address, given, headers=HTMX)
    assert (bench.status_code, Candidate.objects.count()) == (200, 3)
    assert bench.content.decode().lstrip().startswith('<div class="desk-bench"')
    assert "No passage is given." in at_desk.post(address, {}).content.decode()


def test_a_refusal_stands_beside_the_words(at_desk, article):
    response = at_desk.post(f"/desk/articles/{article.pk}/add/", {"words": SECOND})
    assert "This very passage is a candidate already: proposed." in unescape(response.content.decode())
    assert 'id="add-words_error"' in response.content.decode()


# ── Splitting and joining ─────────────────────────────────────────────────────────────────────────────────────────


def test_a_card_offers_the_places_at_which_it_can_be_split(at_desk, article):
    shown = card(page_of(at_desk, article), candidate(article, 2))
    assert re.findall(r'name="at" value="(\d+)"', shown) == [str(article.text.index("the ministry"))]
    made = about(at_desk, candidate(article, 2), "split", at=article.text.index("the ministry"))
    first = Candidate.objects.get(passage__text=SECOND.partition(",")[0])
    assert made.url == f"/desk/articles/{article.pk}/#card-{first.pk}"
    page = page_of(at_desk, article)
    assert "3 candidates<" in page
    assert "Undo the split" in card(page, Candidate.objects.get(passage__text=SECOND))


def test_what_was_split_marks_its_parts_in_the_text(at_desk, article):
    about(at_desk, candidate(article, 2), "split", at=article.text.index("the ministry"))
    mark = re.compile(r'<mark class="desk-passage is-(\w+)[^"]*" data-card="(\d+)">(.*?)</mark>')
    told = {}
    for state, number, words in mark.findall(page_of(at_desk, article)):
        told[state, number] = told.get((state, number), "") + re.sub(r"<a .*?</a>", "", words)
    assert [words for (state, _), words in told.items() if state == "proposed"] == [
        "The two sides signed a ceasefire on Thursday.",
        "On 8 May 1994 shelling near the town killed three people",
        "the ministry said.",
    ]


def test_joining_answers_with_the_bench_and_where_to_go(at_desk, article):
    first = candidate(article, 1)
    response = at_desk.post(f"/desk/candidates/{first.pk}/join/", headers=HTMX)
    made = Candidate.objects.get(by_hand=True)
    bench = response.content.decode()
    assert f'data-made="card-{made.pk}"' in bench
    assert "1 candidate<" in bench
    assert "2 candidates<" in at_desk.post(f"/desk/candidates/{first.pk}/undo/", headers=HTMX).content.decode()


def test_what_cannot_be_is_told(at_desk, article):
    refused = at_desk.post(f"/desk/candidates/{candidate(article, 2).pk}/join/", follow=True)
    assert "No candidate follows that it could be joined with." in refused.content.decode()
    refused = at_desk.post(f"/desk/candidates/{candidate(article, 2).pk}/split/", {"at": "x"}, follow=True)
    assert "the place lies outside its passage." in refused.content.decode()


# ── Correcting ────────────────────────────────────────────────────────────────────────────────────────────────────

GIVEN = {"edtf": "1994-05-09", "kind": "battle", "actors": "Norland [norland]", "places": ""}


def test_the_form_of_a_card_opens_on_it_or_on_a_page_of_its_own(at_desk, article):
    address = f"/desk/candidates/{candidate(article, 2).pk}/correct/"
    fragment = at_desk.get(address, headers=HTMX).content.decode()
    assert fragment.lstrip().startswith('<form class="desk-correction"')
    assert 'name="edtf" value="1994-05-08"' in fragment
    page = at_desk.get(address).content.decode()
    assert "Correct a candidate</h1>" in page
    assert 'data-answers="/desk/answers/"' in page


def test_a_card_says_who_corrected_it_and_how_it_had_been_read(at_desk, article):
    response = about(at_desk, candidate(article, 2), "correct", **GIVEN)
    assert response.url == f"/desk/articles/{article.pk}/#card-{candidate(article, 2).pk}"
    shown = card(page_of(at_desk, article), candidate(article, 2))
    assert "Corrected by Carla" in shown
    assert re.findall(r"<dt>(\w+)</dt><dd>([^<]*)</dd>", shown)[0] == ("Date", when("1994-05-08")["words"])
    assert '<time datetime="1994-05-09"' in shown
    assert '<a href="/actors/norland/">Norland</a>' in shown
    assert "“8 May 1994”: " not in shown
    draft = Draft.objects.get(pk=about(at_desk, candidate(article, 2), "draft").url.split("/")[-2])
    assert (draft.payload["edtf_start"], draft.payload["type"]) == ("1994-05-09", "battle")


def test_a_date_that_is_none_is_refused_beside_its_field(at_desk, article):
    one = candidate(article, 2)
    response = about(at_desk, one, "correct", **GIVEN | {"edtf": "9 May"})
    assert response.status_code == 422
    assert f'id="correct-{one.pk}-edtf_error"' in response.content.decode()
    response = at_desk.post(f"/desk/candidates/{one.pk}/correct/", GIVEN | {"actors": "[nobody]"}, headers=HTMX)
    assert (response.status_code, response["HX-Retarget"]) == (200, f"#correct-{one.pk}")
    assert "The record has no actor “nobody”." in unescape(response.content.decode())
    assert candidate(article, 2).corrected is None


# ── What it may be, and what comes next ───────────────────────────────────────────────────────────────────────────


def test_drafts_and_other_articles_are_one_cluster_with_the_record(at_desk, carla, article):
    builders.an_event("Shelling near the town", slug="1994-shelling", edtf="1994-05-08", type="shelling")
    dora = desk_builders.a_curator("dora")
    other = desk_builders.a_cited_article(f"{SECOND} A second report.", by=dora, url="https://b.example/")
    third = desk_builders.an_article(f"{SECOND} A third report.", by=dora)
    draft = beginning.begin(candidate(other, 1), by=dora)
    shown = card(page_of(at_desk, article), candidate(article, 2))
    assert '<a href="/events/1994-shelling/">Shelling near the town</a>' in shown
    assert f'<a href="/desk/drafts/{draft.pk}/">New event</a> by Dora, being written' in shown
    assert f'<a href="/desk/articles/{third.pk}/#card-{candidate(third, 1).pk}">Ceasefire signed</a>' in shown
    assert re.findall(r"desk-faint\">(In [^<]*:)</p>", shown) == [
        "In the record:",
        "In drafts:",
        "In other articles waiting:",
    ]
    assert re.findall(r'action="/desk/candidates/\d+/([\w-]+)/" data-act="m"', shown) == ["merge"]


def test_an_event_that_cites_the_article_already_is_amended(at_desk, carla, article):
    source = builders.a_source("the-report")
    sources = [builders.cited("the-report")]
    builders.an_event("Shelling", slug="1994-shelling", edtf="1994-05-08", type="shelling", sources=sources)
    assert "Add as a source" in card(page_of(at_desk, article), candidate(article, 2))
    article.url = source.url
    article.save()
    shown = card(page_of(at_desk, article), candidate(article, 2))
    assert "; cites this article already</span>" in shown
    assert ("Amend it" in shown, "Add as a source" in shown) == (True, False)


def test_a_draft_of_ones_own_is_added_to_first(at_desk, carla, article):
    builders.an_event("Shelling near the town", slug="1994-shelling", edtf="1994-05-08", type="shelling")
    builders.a_source("second-report")
    other = desk_builders.a_cited_article(SECOND, by=carla, url="https://news.example/second-report")
    draft = beginning.begin(candidate(article, 2), by=carla)
    shown = card(page_of(at_desk, other), candidate(other, 1))
    assert re.findall(r'action="/desk/candidates/\d+/([\w-]+)/" data-act="m"', shown) == ["add-to-draft"]
    assert about(at_desk, candidate(other, 1), "add-to-draft", draft=draft.pk).url == f"/desk/drafts/{draft.pk}/"
    draft.refresh_from_db()
    assert [one["source"] for one in draft.payload["sources"]][1:] == ["second-report"]
    assert about(at_desk, candidate(article, 1), "add-to-draft", draft="x").url == f"/desk/articles/{article.pk}/"


def test_a_cluster_costs_the_same_however_much_waits(at_desk, carla, article):
    def queries(found) -> int:
        with CaptureQueriesContext(connection) as told:
            at_desk.get(f"/desk/articles/{found.pk}/")
        return len(told)

    other = desk_builders.a_cited_article(f"{SECOND} A second report.", by=carla, url="https://b.example/")
    beginning.begin(candidate(other, 1), by=carla)
    desk_builders.an_article("On 8 May 1994 a village near the town was shelled.", by=carla)
    queries(article)
    few = queries(article)
    for number in range(12):
        more = desk_builders.an_article(f"On 8 May 1994 village {number} near the town was shelled. Again.", by=carla)
        if number % 2:
            beginning.begin(candidate(more, 1), by=carla)
    long = " ".join(f"On {day} May 1994 shelling near the town killed three people." for day in range(1, 10))
    big = desk_builders.an_article(long, by=carla)
    queries(big)
    assert queries(article) == few
    assert queries(big) <= few


def test_when_all_is_decided_the_page_leads_to_the_next_in_which_something_is_to_be_done(at_desk, carla, article):
    done = desk_builders.an_article("On 3 May 1994 a village was shelled.", by=carla)
    about(at_desk, candidate(done, 1), "dismiss")
    following = desk_builders.a_new_article("A report of 4 May 1994.", by=carla, title="The next one")
    assert "Nothing is left to decide here" not in page_of(at_desk, article)
    for number in (1, 2):
        about(at_desk, candidate(article, number), "dismiss")
    link = f'<a href="/desk/articles/{following.pk}/" data-following>Go on with the next: The next one</a>'
    assert link in page_of(at_desk, article)
    at_desk.post(f"/desk/candidates/{candidate(article, 1).pk}/undo/")
    assert f'<a href="/desk/articles/{following.pk}/" data-following>' in page_of(at_desk, done)
    at_desk.post(f"/desk/articles/{following.pk}/set-aside/", {"because": "Nothing new"})
    assert f'<a href="/desk/articles/{article.pk}/" data-following>' in page_of(at_desk, done)
    about(at_desk, candidate(article, 1), "dismiss")
    assert '<a href="/desk/" data-following>Back to the queue</a>' in page_of(at_desk, done)
