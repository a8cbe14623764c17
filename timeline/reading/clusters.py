"""What a candidate may be already: in the record, in drafts that are written, in the other articles that wait."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from timeline.dates.edtf import EdtfError, joined, parse
from timeline.extraction.duplicates import Duplicates, KnownEvent, Likeness
from timeline.extraction.kinds import OTHER
from timeline.models import Article, Candidate, Citation, Draft
from timeline.models.draft import UNDECIDED
from timeline.reading.known_events import SHOWN, Alike, alike, known_events, question_of

# Of what waits no more is looked through, the newest first: a desk that is far behind still answers at once.
MOST_DRAFTS, MOST_CANDIDATES = 500, 5_000


@dataclass(frozen=True, slots=True)
class AlikeDraft:
    """A draft, and how alike it is."""

    draft: Draft
    likeness: Likeness


@dataclass(frozen=True, slots=True)
class AlikeCandidate:
    """A candidate of another article, and how alike it is."""

    candidate: Candidate
    likeness: Likeness


@dataclass(frozen=True, slots=True)
class Cluster:
    """All that one candidate may be already, the likeliest first; `citing`: the events that cite its article."""

    record: Sequence[Alike]
    citing: frozenset[str]
    drafts: Sequence[AlikeDraft]
    waiting: Sequence[AlikeCandidate]


def clusters(candidates: Sequence[Candidate], article: Article, edition: int) -> Mapping[int, Cluster]:
    """By the key of each candidate of an article its cluster. Six queries at most beside those of `known_events`."""
    if not candidates:
        return {}
    drafts, waiting = _drafts(), _waiting(article)
    names = _names(candidates)
    record, beside, citing = alike(candidates, edition), known_events(edition), _citing(article)
    of_drafts = Duplicates(filter(None, (_of_draft(one, names) for one in drafts.values())), beside)
    of_waiting = Duplicates(filter(None, (_of_candidate(one) for one in waiting.values())), beside)
    return {
        one.pk: Cluster(
            record[one.pk],
            citing,
            [AlikeDraft(drafts[like.slug], like) for like in _likely(one, of_drafts)],
            [AlikeCandidate(waiting[like.slug], like) for like in _likely(one, of_waiting)],
        )
        for one in candidates
    }


def _citing(article: Article) -> frozenset[str]:
    """The slugs of the events that cite this very article. Two queries at most."""
    known = article.known_source()
    if known is None:
        return frozenset()
    return frozenset(Citation.objects.filter(source=known).values_list("event__slug", flat=True))


def _drafts() -> Mapping[str, Draft]:
    """Those of which something can still come, by their keys as text. Three queries."""
    found = Draft.objects.in_states(UNDECIDED).select_related("author").prefetch_related("passages__passage")
    return {str(one.pk): one for one in found.order_by("-changed_at")[:MOST_DRAFTS]}


def _waiting(article: Article) -> Mapping[str, Candidate]:
    """Of the other articles, by their keys as text. One query."""
    return {str(one.pk): one for one in Candidate.objects.waiting_beside(article)[:MOST_CANDIDATES]}


def _names(candidates: Iterable[Candidate]) -> Mapping[str, str]:
    """By slug what the record calls those whom the candidates name: only what they share with a draft counts."""
    told = [one.told for one in candidates]
    return {name["slug"]: name["known"] for one in told for name in (*one["actors"], *one["places"])}


def _likely(one: Candidate, among: Duplicates) -> Iterator[Likeness]:
    asked = question_of(one)
    found = among.likely(asked, SHOWN) if asked else []
    return (like for like in found if like.is_suggested)


def _of_candidate(one: Candidate) -> KnownEvent | None:
    """None where nobody has said when. That neither kind is known makes two candidates no more alike."""
    asked = question_of(one)
    if asked is None:
        return None
    kind = "" if asked.kind == OTHER else asked.kind
    return KnownEvent(str(one.pk), asked.first, asked.last, kind, _line(asked.text), asked.names)


def _of_draft(draft: Draft, names: Mapping[str, str]) -> KnownEvent | None:
    """By what its author wrote, and by each passage that it came from; None while it has no date."""
    told = draft.payload
    try:
        span = parse(joined(told.get("edtf_start") or "", told.get("edtf_end"))).span
    except EdtfError:
        return None
    first = span.earliest or date.min
    passages = [one.passage.text for one in draft.passages.all()]
    lines = [f"{told.get('title') or ''} {told.get('summary') or ''}", *passages]
    slugs = [*(told.get("places") or ()), *(one["actor"] for one in told.get("actors") or ())]
    return KnownEvent(
        str(draft.pk),
        first,
        span.latest or span.begins_by or first,
        told.get("type") or "",
        "\n".join(_line(line) for line in lines if line.strip()),
        frozenset(names[slug] for slug in slugs if slug in names),
    )


def _line(text: str) -> str:
    return " ".join(text.split())
