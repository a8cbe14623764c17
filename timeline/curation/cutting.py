"""What a curator does to candidates by hand: add a passage, split and join, correct a value while the passage stays."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django.db import transaction
from django.utils import timezone

from timeline.curation import auditing, extracting
from timeline.curation.articles import day_of, may_curate
from timeline.curation.correcting import corrections, problems_of
from timeline.curation.errors import Problem, Refused
from timeline.extraction import passages
from timeline.extraction.clauses import Break, breaks
from timeline.extraction.extract import EXTRACTION_VERSION, extract_stretch
from timeline.extraction.gazetteer import Gazetteer
from timeline.extraction.kinds import OTHER
from timeline.extraction.languages import language_of
from timeline.models import Act, Article, ArticleState, Candidate, CandidateState, Passage, User

# Characters: what is longer is no passage that says one thing.
LONGEST = 2_000
SPLIT, JOINED = "split", "joined"
# As what was cut says why it is dismissed.
REASON = {Act.SPLIT: SPLIT, Act.JOIN: JOINED}


@transaction.atomic
def add(article: Article, start: int, end: int, *, names: Gazetteer, by: User) -> Candidate:
    """A candidate of what stands there (characters of the text), read as far as it can be.

    `names`: those that the record knows in the language of the article. Raises Refused.
    """
    may_curate(by)
    stored = Article.objects.select_for_update().get(pk=article.pk)
    if stored.state == ArticleState.NEW:
        what = "Its day of publication is not confirmed yet."
        raise Refused([Problem(f"article {stored.pk}", "", what, "Confirm its facts first.")])
    made = _made(stored, start, end, names)
    auditing.note(Act.ADD, extracting.about(made), by=by)
    return made


@transaction.atomic
def split(candidate: Candidate, at: int, *, names: Gazetteer, by: User) -> tuple[Candidate, Candidate]:
    """Two candidates of one: what stands before the character `at`, and what begins with it. Undone as a dismissal."""
    may_curate(by)
    stored = extracting.decidable(candidate, [CandidateState.PROPOSED])
    passage, article = stored.passage, stored.article
    if not passage.start < at < passage.end:
        what = "It cannot be split there: the place lies outside its passage."
        raise Refused([Problem("candidate", "at", what, "Choose a place inside it.")])
    before = next((one.left for one in places(passage, article.language) if one.right == at), at)
    parts = (_made(article, passage.start, before, names), _made(article, at, passage.end, names))
    _replace([stored], parts, Act.SPLIT, by)
    return parts


@transaction.atomic
def join(candidate: Candidate, *, names: Gazetteer, by: User) -> Candidate:
    """One candidate of it and the undecided one that follows, with what stands between. Undone as a dismissal."""
    may_curate(by)
    stored = extracting.decidable(candidate, [CandidateState.PROPOSED])
    following = Candidate.objects.after(stored).select_for_update().first()
    if following is None:
        what = "No candidate follows that it could be joined with."
        raise Refused([Problem("candidate", "", what, "Join the one before it instead, or add a longer passage.")])
    end = max(stored.passage.end, following.passage.end)
    made = _made(stored.article, stored.passage.start, end, names)
    _replace([stored, following], [made], Act.JOIN, by)
    return made


@transaction.atomic
def correct(candidate: Candidate, changes: Mapping[str, Any], *, by: User) -> Candidate:
    """Put values right: `edtf`, `kind` (a slug or ""), `actors`, `places` (lists of slugs); others stay as they are.

    What is as it was read is no correction. Raises Refused with everything that is wrong.
    """
    may_curate(by)
    stored = extracting.decidable(candidate, [CandidateState.PROPOSED])
    if wrong := list(problems_of(changes)):
        raise Refused(wrong)
    corrected = corrections(stored, changes)
    if corrected != (stored.corrected or {}):
        stored.corrected = corrected or None
        stored.corrected_by, stored.corrected_at = (by, timezone.now()) if corrected else (None, None)
        stored.save()
        auditing.note(Act.CORRECT, extracting.about(stored), by=by, reason=", ".join(corrected))
    return stored


def places(passage: Passage, language: str) -> list[Break]:
    """Where a passage can be split, in the order of the text: between sentences and clauses, and at pauses."""
    return breaks(passages.Passage(passage.start, passage.end, passage.text), language_of(language))


def _made(article: Article, start: int, end: int, names: Gazetteer) -> Candidate:
    """A candidate of a person's own passage, without the spaces around it."""
    if not 0 <= start < end <= len(article.text) or not article.text[start:end].strip():
        what = "That is no passage of the article."
        raise Refused([Problem("article", "words", what, "Mark at least a word of its text.")])
    words = article.text[start:end]
    start, end = start + len(words) - len(words.lstrip()), end - len(words) + len(words.rstrip())
    if end - start > LONGEST:
        what = f"The passage has {end - start:,} characters; at most {LONGEST:,} say one thing."
        raise Refused([Problem("article", "words", what, "Mark only what tells of the event.")])
    passage = extracting.passage_of(article, start, end)
    if known := Candidate.objects.at(passage).first():
        what = f"This very passage is a candidate already: {known.get_state_display().lower()}."
        remedy = "Go on with that one; what was dismissed can be proposed again."
        raise Refused([Problem("article", "words", what, remedy)])
    return Candidate.objects.create(
        article=article, passage=passage, by_hand=True, **_read(article, start, end, names) | {"happened": True}
    )


def _read(article: Article, start: int, end: int, names: Gazetteer) -> dict[str, Any]:
    """What its reading gives; of a language without rules nothing is read, and a person fills it in."""
    language = language_of(article.language)
    if language is None:
        return {"payload": _unread(), "confidence": 0.0, "extraction": EXTRACTION_VERSION}
    one = extract_stretch(article.text, start, end, names, day_of(article), language, article.title)
    return extracting.facts(one, EXTRACTION_VERSION)


def _unread() -> dict[str, Any]:
    """The payload of a passage of which nothing is known, in the form of `extracting.payload`."""
    empty: dict[str, Any] = {key: [] for key in ("actors", "places", "figures", "quotations", "reasons")}
    said = {"edtf": "", "other_reading": "", "dated": None, "kind": OTHER, "second_kind": "", "assertion": "asserted"}
    return said | empty


def _replace(old: Iterable[Candidate], new: Sequence[Candidate], act: Act, by: User) -> None:
    """The old ones stay, dismissed, so that no reading brings them back and they can be brought back by hand."""
    gone = [extracting.put_away(one, act, REASON[act], by) for one in old]
    for one in new:
        one.made_of.set(gone)
