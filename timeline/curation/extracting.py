"""What extraction proposes of an article, kept as rows: a second reading neither repeats nor revives anything.

What a person marked or corrected (timeline/curation/cutting.py) stays as it is, whatever a reading finds.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.utils import timezone

from timeline.curation import auditing
from timeline.curation.articles import may_curate
from timeline.curation.errors import Problem, Refused
from timeline.extraction import candidates as reading
from timeline.extraction.figures import Figure
from timeline.extraction.name_words import NameMention
from timeline.extraction.quotations import Quotation
from timeline.models import Act, Article, ArticleState, Candidate, CandidateState, Passage, User

# What the slug of a name begins with that the record does not have.
UNKNOWN = "?"
# Of the shorter of two passages: from so much on they are the same one, read a little differently.
SAME = 0.5


@dataclass(frozen=True)
class Kept:
    """How many candidates are new, stand as before (or read anew), and are no longer proposed."""

    new: int
    again: int
    gone: int


@transaction.atomic
def keep(article: Article, found: Sequence[reading.Candidate], *, version: int, by: User) -> Kept:
    """Store what was read. What is decided or a person's stays as it is; of the others the newest reading counts."""
    may_curate(by)
    stored = Article.objects.select_for_update().get(pk=article.pk)
    before = list(Candidate.objects.of(stored))
    matched: set[int] = set()
    fresh: list[reading.Candidate] = []
    for one in found:
        same = _match(one, before, matched)
        if same is None:
            fresh.append(one)
            continue
        matched.add(same.pk)
        if same.state == CandidateState.PROPOSED:
            _renew(stored, same, one, version)
    gone = [row for row in before if row.pk not in matched and not _stays(row)]
    for row in gone:
        row.delete()
    for one in fresh:
        _make(stored, one, version)
    stored.extraction = version
    if stored.state == ArticleState.NEW:
        stored.state = ArticleState.EXTRACTED
    stored.save()
    return Kept(len(fresh), len(matched), len(gone))


def _match(one: reading.Candidate, before: Sequence[Candidate], matched: set[int]) -> Candidate | None:
    """The row that is of the same passage. One that stays stands for all into which its passage is split now."""
    open_ = [row for row in before if _stays(row) or row.pk not in matched]
    exact = (row for row in open_ if (row.passage.start, row.passage.end) == (one.passage.start, one.passage.end))
    near = sorted((row for row in open_ if _same(row.passage, one.passage)), key=_stays)
    return next(exact, None) or next(iter(near), None)


def _stays(row: Candidate) -> bool:
    """Whether no reading takes it away: it is decided, or a person marked or corrected it."""
    return row.state != CandidateState.PROPOSED or row.is_a_persons


def _same(stored: Passage, found: Any) -> bool:
    shared = min(stored.end, found.end) - max(stored.start, found.start)
    return shared >= SAME * min(stored.end - stored.start, found.end - found.start)


def passage_of(article: Article, start: int, end: int) -> Passage:
    """The row of a stretch of an article; made now if there is none."""
    passage, _ = Passage.objects.get_or_create(
        article=article, start=start, end=end, defaults={"text": article.text[start:end]}
    )
    return passage


def _make(article: Article, one: reading.Candidate, version: int) -> Candidate:
    passage = passage_of(article, one.passage.start, one.passage.end)
    return Candidate.objects.create(article=article, passage=passage, **facts(one, version))


def _renew(article: Article, row: Candidate, one: reading.Candidate, version: int) -> None:
    """What was corrected keeps its passage: beneath the correction only a reading of that very passage counts."""
    exactly = (row.passage.start, row.passage.end) == (one.passage.start, one.passage.end)
    if row.by_hand or (row.corrected and not exactly):
        return
    for name, value in facts(one, version).items():
        setattr(row, name, value)
    row.passage = passage_of(article, one.passage.start, one.passage.end)
    row.save()


def facts(one: reading.Candidate, version: int) -> dict[str, Any]:
    """The columns of a candidate that come from its reading."""
    return {
        "payload": payload(one),
        "happened": one.happened,
        "confidence": one.confidence,
        "extraction": version,
    }


def payload(one: reading.Candidate) -> dict[str, Any]:
    """A candidate as plain JSON. All offsets are characters of the article's text."""
    return {
        "edtf": one.when.edtf,
        "other_reading": one.other_reading,
        "dated": _dated(one),
        "kind": one.kind,
        "second_kind": one.second_kind,
        "assertion": str(one.assertion),
        "actors": [_name(mention) for mention in one.actors],
        "places": [_name(mention) for mention in one.places],
        "figures": [_figure(figure) for figure in one.figures],
        "quotations": [_quotation(quotation) for quotation in one.quotations],
        "reasons": [
            {"code": why.code, "weight": why.weight, "start": why.passage.start, "end": why.passage.end}
            for why in one.reasons
        ],
    }


def _dated(one: reading.Candidate) -> dict[str, Any] | None:
    """The phrase that says when, and the rule that read it."""
    if one.dated is None:
        return None
    return {"rule": one.dated.rule, "start": one.dated.passage.start, "end": one.dated.passage.end}


def _name(mention: NameMention) -> dict[str, Any]:
    """`slug` is "" where the record has none of that name."""
    return {
        "slug": "" if mention.known.slug.startswith(UNKNOWN) else mention.known.slug,
        "name": mention.name,
        "known": mention.known.name,
        "via": mention.via,
        "start": mention.passage.start,
        "end": mention.passage.end,
    }


def _quotation(quotation: Quotation) -> dict[str, Any]:
    return {
        "start": quotation.passage.start,
        "end": quotation.passage.end,
        "speaker": quotation.speaker.name if quotation.speaker else "",
        "words": quotation.words,
    }


def _figure(figure: Figure) -> dict[str, Any]:
    return {
        "about": figure.about,
        "low": figure.low,
        "best": figure.best,
        "high": figure.high,
        "whom": figure.whom,
        "claimant": figure.claimant,
        "words": figure.words,
        "start": figure.passage.start,
        "end": figure.passage.end,
    }


# ── What a curator makes of them ──────────────────────────────────────────────────────────────────────────────────


@transaction.atomic
def dismiss(candidate: Candidate, *, because: str = "", by: User) -> Candidate:
    """It is no event, or none for this record. It stays dismissed when the article is read again."""
    may_curate(by)
    return put_away(decidable(candidate, [CandidateState.PROPOSED]), Act.DISMISS, because, by)


def put_away(stored: Candidate, act: Act, because: str, by: User) -> Candidate:
    """Dismiss a row that is locked already; `act` says what was done with it."""
    stored.state, stored.dismissed_because = CandidateState.DISMISSED, because.strip()[:500]
    stored.decided_by, stored.decided_at = by, timezone.now()
    stored.save()
    auditing.note(act, about(stored), by=by, reason=stored.dismissed_because)
    return stored


@transaction.atomic
def undo(candidate: Candidate, *, by: User) -> Candidate:
    """Propose again what was dismissed. What was split or joined comes back whole, and what was made of it goes.

    Raises Refused when somebody has decided on what was made of it.
    """
    may_curate(by)
    stored = decidable(candidate, [CandidateState.DISMISSED])
    made = list(stored.made_into.all())
    if any(one.state != CandidateState.PROPOSED for one in made):
        what = "What it was made into has been decided on."
        raise Refused([Problem("candidate", "", what, "Undo that first.")])
    before = {one.pk: one for new in made for one in new.made_of.all()} | {stored.pk: stored}
    for one in made:
        one.delete()
    for one in before.values():
        one.state, one.dismissed_because = CandidateState.PROPOSED, ""
        one.decided_by = one.decided_at = None
        one.save()
    auditing.note(Act.UNDO, about(stored), by=by)
    return stored


def decidable(candidate: Candidate, states: Iterable[CandidateState]) -> Candidate:
    """The row, locked; Refused where it is in none of the states."""
    stored = Candidate.objects.select_for_update().get(pk=candidate.pk)
    if stored.state not in states:
        what = f"It is {stored.get_state_display().lower()} already."
        raise Refused([Problem("candidate", "", what, "Open the article anew: somebody else has decided.")])
    return stored


def about(candidate: Candidate) -> str:
    """As the audit trail names it."""
    return f"candidate {candidate.pk}"
