"""What the desk shows of its articles: the queue, one article with its candidates, one batch of addresses."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.db.models import Exists, OuterRef, Q

from timeline.models import Article, ArticleState, Candidate, Capture, Fetching, Outlet, User
from timeline.reading.known_events import outlook

SHOWN = 100


@dataclass(frozen=True)
class Queue:
    """`waiting`: articles, the oldest first. `outlook`: by their keys how many candidates are new to the record, and
    to how many of its events the others add a source."""

    waiting: Sequence[Article]
    total: int
    set_aside: Sequence[Article]
    fetching: Sequence[Fetching]
    outlook: Mapping[int, tuple[int, int]]


def queue(me: User, edition: int) -> Queue:
    """Five queries, whatever waits, beside those of `known_events`."""
    rows = list(Article.objects.waiting().select_related("outlet", "held_by", "taken_in_by")[:SHOWN])
    aside = Article.objects.in_states([ArticleState.SET_ASIDE]).select_related("taken_in_by").order_by("-changed_at")
    return Queue(
        waiting=rows,
        total=Article.objects.waiting().count(),
        set_aside=aside[:20],
        fetching=Fetching.objects.unfinished().asked_for(me).order_by("-batch", "position")[:SHOWN],
        outlook=outlook(Candidate.objects.to_decide(rows), edition),
    )


def article(pk: int) -> Article | None:
    """With all that its page shows."""
    found = Article.objects.select_related("outlet", "held_by", "taken_in_by").prefetch_related("captures")
    return found.with_key(pk).first()


def candidates(of: Article) -> list[Candidate]:
    """In the order of the text, with who corrected them. One query."""
    return list(Candidate.objects.of(of).select_related("corrected_by"))


def next_waiting(after: Article, me: User) -> Article | None:
    """The next of the queue in which something is to be done and that nobody else holds; behind the last, the first."""
    undecided = Exists(Candidate.objects.undecided().filter(article=OuterRef("pk")))
    found = Article.objects.waiting().others_than_held(me).exclude(pk=after.pk)
    to_do = found.filter(Q(state=ArticleState.NEW) | undecided)
    behind = Q(created_at__gt=after.created_at) | Q(created_at=after.created_at, pk__gt=after.pk)
    return to_do.filter(behind).first() or to_do.first()


def outlets() -> list[tuple[str, str]]:
    """Slug and name of every outlet, by name."""
    return sorted(Outlet.objects.values_list("slug", "name"), key=lambda row: row[1].casefold())


def batch(key: str) -> list[Fetching]:
    """The addresses asked for together, as they were given."""
    return list(Fetching.objects.of_batch(key))


def candidate(pk: int) -> Candidate | None:
    """One candidate, with its passage and its article."""
    return Candidate.objects.with_key(pk).select_related("passage", "article").first()


def capture(pk: int) -> Capture | None:
    """One capture."""
    return Capture.objects.with_key(pk).first()
