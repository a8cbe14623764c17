"""Articles are kept with the bytes they came from; the same text is known again; facts are checked."""

import pytest
from django.utils import timezone

from tests import builders, desk_builders
from timeline.curation import articles, captures
from timeline.curation.articles import Facts, Original
from timeline.curation.errors import NotYours, Refused
from timeline.models import Article, ArticleState, Capture
from timeline.models.article import HELD_FOR
from timeline.models.revision import Immutable

pytestmark = pytest.mark.django_db


@pytest.fixture
def carla():
    return desk_builders.a_curator()


@pytest.fixture
def article(carla):
    return desk_builders.a_new_article(by=carla)


def facts(**given) -> Facts:
    return Facts(**({"title": "Ceasefire signed", "published": "1994-05-13", "language": "en"} | given))


def problems(act) -> list[tuple[str, str]]:
    with pytest.raises(Refused) as refused:
        act()
    return [(problem.field, problem.what) for problem in refused.value.problems]


def test_the_text_and_the_bytes_are_kept_as_they_are(carla):
    reading, original = (
        desk_builders.a_reading(),
        Original(b"<p>\xff</p>", "text/html", "page.html", "https://a.example/"),
    )
    taken = articles.take_in(reading, original, by=carla)
    capture = taken.article.captures.get()
    assert (taken.known, taken.article.text, taken.article.state) == (False, desk_builders.REPORT, ArticleState.NEW)
    assert captures.content_of(capture.digest) == b"<p>\xff</p>"
    assert (capture.size, capture.media_type, capture.name, capture.taken_by) == (8, "text/html", "page.html", carla)


def test_the_same_text_leads_to_the_article_that_has_it_and_other_bytes_are_kept_beside(carla, article):
    again = articles.take_in(desk_builders.a_reading(), Original(b"other bytes", "text/html"), by=carla)
    once_more = articles.take_in(desk_builders.a_reading(), Original(b"other bytes", "text/html"), by=carla)
    assert (again.known, again.article, once_more.article) == (True, article, article)
    assert Article.objects.count() == 1
    assert [one.size for one in Capture.objects.all()] == [len(desk_builders.REPORT.encode()), 11]


def test_bytes_that_were_changed_are_not_given_out(carla, article, settings):
    digest = article.captures.get().digest
    path = settings.CAPTURES_DIR / digest[:2] / digest
    path.chmod(0o600)
    path.write_bytes(b"something else")
    assert problems(lambda: captures.content_of(digest)) == [
        ("", f"The bytes of capture {digest[:12]} are not what was taken. Bring them back from a backup.")
    ]
    path.unlink()
    assert problems(lambda: captures.content_of(digest)) == [
        ("", f"The bytes of capture {digest[:12]} are missing. Bring them back from a backup.")
    ]


def test_damaged_bytes_are_mended_by_whoever_hands_in_the_right_ones_again(carla, article, settings):
    digest = article.captures.get().digest
    path = settings.CAPTURES_DIR / digest[:2] / digest
    path.chmod(0o600)
    path.write_bytes(b"something else")
    desk_builders.a_new_article(by=carla)
    assert captures.content_of(digest) == desk_builders.REPORT.encode()


def test_a_capture_is_never_changed(article):
    capture = article.captures.get()
    for act in (capture.save, capture.delete, Capture.objects.all().delete, lambda: Capture.objects.update(size=1)):
        with pytest.raises(Immutable):
            act()


def test_whoever_may_not_curate_takes_nothing_in(db):
    otto = desk_builders.somebody("otto")
    with pytest.raises(NotYours):
        articles.take_in(desk_builders.a_reading(), Original(b"x", "text/plain"), by=otto)
    assert not Article.objects.exists()


def test_what_a_curator_confirms_is_kept_and_says_who_said_so(carla, article):
    builders.an_outlet("the-courier")
    articles.confirm(article, facts(published="1994-05-14", outlet="the-courier"), by=carla)
    article.refresh_from_db()
    assert (article.published, article.published_by, article.outlet.slug) == (
        "1994-05-14",
        "Carla, at the desk",
        "the-courier",
    )


def test_a_date_that_is_only_confirmed_keeps_what_said_so(carla, article):
    articles.confirm(article, facts(), by=carla)
    article.refresh_from_db()
    assert article.published_by == "Date: of the mail"


@pytest.mark.parametrize(
    ("given", "field", "what"),
    [
        ({"title": " "}, "title", "It has no title."),
        ({"title": "x" * 501}, "title", "It is longer than 500 characters."),
        ({"outlet": "nobody"}, "outlet", "There is no outlet “nobody”."),
        ({"published": "1994-05~"}, "published", "“1994-05~” is no plain day, month or year."),
        ({"published": "1994-21"}, "published", "“1994-21” is no plain day, month or year."),
        ({"published": "2999-01-01"}, "published", "“2999-01-01” lies in the future."),
    ],
)
def test_facts_that_cannot_be_are_refused_and_nothing_is_changed(carla, article, given, field, what):
    assert problems(lambda: articles.confirm(article, facts(**given), by=carla)) == [(field, what)]
    assert Article.objects.get().published_by == "Date: of the mail"


def test_a_day_that_is_no_day_is_refused(carla, article):
    ((field, _),) = problems(lambda: articles.confirm(article, facts(published="1994-02-30"), by=carla))
    assert field == "published"


def test_only_a_day_counts_as_one(article):
    article.published = "1994-05"
    assert articles.day_of(article) is None


def test_whoever_opens_it_holds_it_until_it_is_released_or_an_hour_is_over(carla, article):
    dora = desk_builders.a_curator("dora")
    articles.hold(article, by=carla)
    held = articles.hold(article, by=dora)
    now = timezone.now()
    assert (held.holder(now), held.holder(now + HELD_FOR)) == (carla, None)
    articles.release(article, by=dora)
    assert articles.hold(article, by=dora).holder(timezone.now()) == dora


def test_what_is_set_aside_says_why_and_comes_back_to_where_it_was(carla):
    article = desk_builders.an_article(by=carla)
    assert problems(lambda: articles.set_aside(article, because=" ", by=carla)) == [("because", "No reason is given.")]
    aside = articles.set_aside(article, because="An opinion piece", by=carla)
    assert (aside.state, aside.set_aside_because) == (ArticleState.SET_ASIDE, "An opinion piece")
    assert articles.take_back(article, by=carla).state == ArticleState.EXTRACTED


def test_a_move_that_is_in_no_table_is_refused(carla, article):
    ((_, what),) = problems(lambda: articles.take_back(article, by=carla))
    assert what == "It is to be confirmed, and cannot become to be confirmed."
