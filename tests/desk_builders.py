"""Builds people and articles of the desk for tests, through the one way in."""

from __future__ import annotations

from datetime import date
from importlib import import_module
from typing import Any

from django.apps import apps
from django.contrib.auth.models import Group

from tests import builders
from timeline.curation import articles, extracting
from timeline.curation.articles import Facts, Original
from timeline.curation.merging import merge
from timeline.extraction.extract import EXTRACTION_VERSION, extract
from timeline.extraction.languages import language_of
from timeline.intake.readings import Reading
from timeline.models import Article, Edition, Merger, User
from timeline.reading.known_names import known_names

PASSWORD = "a long enough password"  # of people who exist in tests alone

REPORT = (
    "The two sides signed a ceasefire on Thursday.\n\n"
    "On 8 May 1994 shelling near the town killed three people, the ministry said.\n\n"
    "The minister denied that forces had attacked on 10 May."
)


def roles() -> None:
    """The groups, as the migration makes them: a test that empties all tables has emptied theirs too."""
    if not Group.objects.exists():
        import_module("timeline.migrations.0005_roles").make_groups(apps, None)


def somebody(name: str, *groups: str, **facts: Any) -> User:
    """A person in these groups."""
    user = User.objects.create_user(name, password=PASSWORD, public_name=name.title(), **facts)
    roles()
    user.groups.set(Group.objects.filter(name__in=groups))
    return user


def a_curator(name: str = "carla") -> User:
    return somebody(name, "curator")


def a_reading(text: str = REPORT, **facts: Any) -> Reading:
    """What intake makes of a pasted text."""
    known = {"title": "Ceasefire signed", "published": "1994-05-13", "published_by": "Date: of the mail"}
    known |= {"outlet": "", "language": "en", "url": "", "authors": (), "notes": (), "tool": "paste", "version": "1"}
    return Reading(text=text, **(known | facts))


def a_new_article(text: str = REPORT, *, by: User, **facts: Any) -> Article:
    """Taken in, and nothing confirmed."""
    return articles.take_in(a_reading(text, **facts), Original(text.encode(), "text/plain"), by=by).article


def read(article: Article, *, by: User, published: str = "1994-05-13") -> extracting.Kept:
    """Read it as the desk does."""
    language = language_of("en")
    assert language is not None
    day = date.fromisoformat(published) if published else None
    found = extract(article.text, known_names(Edition.current(), "en"), day, language, article.title)
    return extracting.keep(article, found, version=EXTRACTION_VERSION, by=by)


def an_article(text: str = REPORT, *, by: User, published: str = "1994-05-13", **facts: Any) -> Article:
    """Taken in, confirmed and read."""
    article = a_new_article(text, by=by, **facts)
    articles.confirm(article, Facts("Ceasefire signed", published, "en"), by=by)
    read(article, by=by, published=published)
    article.refresh_from_db()
    return article


def a_reviewer(name: str = "rita") -> User:
    return somebody(name, "reviewer")


def a_cited_article(text: str = REPORT, *, by: User, url: str = "https://news.example/report") -> Article:
    """Read, and known to be printed by an outlet of the record."""
    article = a_new_article(text, by=by)
    articles.confirm(article, Facts("Ceasefire signed", "1994-05-13", "en", url, "the-courier"), by=by)
    read(article, by=by)
    article.refresh_from_db()
    return article


def completed(payload: dict[str, Any]) -> dict[str, Any]:
    """A payload with what a person has to add to what an article says."""
    whole = builders.event_payload("Village shelled", slug="1994-village-shelled", actors=[], places=[], sources=[])
    builders.vocabulary()
    kept = {key: payload[key] for key in ("edtf_start", "edtf_end", "figures", "sources")}
    return whole | kept | {"type": "shelling"}


def a_merger() -> Merger:
    """An actor that turned out to be Norland."""
    builders.an_actor("norland")
    builders.an_actor("north")
    return merge("actor", "north", "norland", by=a_reviewer("mia"), reason="The same one.")
