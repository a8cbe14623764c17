"""Articles: taken in, confirmed, held by whoever works on one, set aside and taken back."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db import IntegrityError, transaction
from django.utils import timezone

from timeline.curation import auditing, captures
from timeline.curation.errors import NotYours, Problem, Refused
from timeline.dates.edtf import EdtfError, parse
from timeline.intake.readings import Reading
from timeline.models import Act, Article, ArticleState, Capture, Outlet, User

LONGEST_TITLE = 500
PLAIN = re.compile(r"[0-9]{4}(-(0[1-9]|1[0-2])(-[0-9]{2})?)?")


@dataclass(frozen=True)
class Original:
    """What was handed in or fetched, as bytes. `headers`: pairs, as received."""

    content: bytes
    media_type: str
    name: str = ""
    url: str = ""
    headers: Sequence[tuple[str, str]] = ()


@dataclass(frozen=True)
class TakenIn:
    """The article, and whether its text was there before."""

    article: Article
    known: bool


@dataclass(frozen=True)
class Facts:
    """What a curator confirms of an article. `published` is EDTF, "" where nobody knows; `outlet` a slug or ""."""

    title: str
    published: str
    language: str
    url: str = ""
    outlet: str = ""


@transaction.atomic
def take_in(reading: Reading, original: Original, *, by: User) -> TakenIn:
    """Keep a text and the bytes it came from. The same text again leads to the article that has it."""
    may_curate(by)
    digest = captures.digest_of(reading.text.encode())
    known = Article.objects.with_digest(digest).first()
    article = known or _new(reading, original, digest, by)
    kept = captures.keep(original.content)
    if not any(one.digest == kept for one in article.captures.all()):
        Capture.objects.create(
            article=article,
            digest=kept,
            size=len(original.content),
            media_type=original.media_type[:100],
            name=original.name[:255],
            url=original.url,
            headers=[list(pair) for pair in original.headers],
            tool=reading.tool,
            tool_version=reading.version,
            taken_at=timezone.now(),
            taken_by=by,
        )
        auditing.note(Act.TAKE_IN, about(article), by=by, after=kept)
    return TakenIn(article, known is not None)


def _new(reading: Reading, original: Original, digest: str, by: User) -> Article:
    try:
        with transaction.atomic():
            return Article.objects.create(
                digest=digest,
                text=reading.text,
                title=reading.title[:LONGEST_TITLE],
                language=reading.language,
                published=reading.published,
                published_by=reading.published_by[:100],
                url=original.url or reading.url,
                outlet_words=reading.outlet[:200],
                authors=list(reading.authors),
                notes=list(reading.notes),
                taken_in_by=by,
            )
    except IntegrityError:
        # Somebody else took the same text in at this very moment.
        return Article.objects.get(digest=digest)


def about(article: Article) -> str:
    """How the audit trail calls it."""
    return f"article {article.pk}"


def may_curate(by: User) -> None:
    """Raises NotYours for whoever may not work at the desk."""
    if not by.has_perm("timeline.curate"):
        raise NotYours("You may not work at the desk. Ask an administrator.")


@transaction.atomic
def confirm(article: Article, facts: Facts, *, by: User) -> Article:
    """Say of an article what its page could not say for certain. Raises Refused with everything that is wrong."""
    may_curate(by)
    stored = Article.objects.select_for_update().get(pk=article.pk)
    outlet = Outlet.objects.with_slugs([facts.outlet]).first() if facts.outlet else None
    problems = list(_problems(facts, outlet))
    if problems:
        raise Refused(problems)
    if facts.published != stored.published:
        stored.published_by = f"{by.shown_name}, at the desk"[:100]
    stored.title, stored.language, stored.published = facts.title.strip(), facts.language, facts.published
    stored.url, stored.outlet = facts.url, outlet
    stored.save()
    auditing.note(Act.CONFIRM, about(stored), by=by, reason=f"Published {facts.published or 'on an unknown day'}")
    return stored


def _problems(facts: Facts, outlet: Outlet | None) -> list[Problem]:
    found = []
    if not facts.title.strip():
        found.append(Problem("article", "title", "It has no title.", "Give the headline, as it was printed."))
    if len(facts.title) > LONGEST_TITLE:
        found.append(Problem("article", "title", f"It is longer than {LONGEST_TITLE} characters.", "Shorten it."))
    if facts.outlet and outlet is None:
        found.append(Problem("article", "outlet", f"There is no outlet “{facts.outlet}”.", "Choose one of the list."))
    if facts.published and (what := _not_a_day(facts.published)):
        found.append(Problem("article", "published", what, "Write year-month-day, for example 1994-05-12, or nothing."))
    return found


def _not_a_day(text: str) -> str:
    try:
        written = parse(text)
    except EdtfError as error:
        return error.what
    if not PLAIN.fullmatch(text):
        return f"“{text}” is no plain day, month or year."
    if written.anchor.first > timezone.now().date():
        return f"“{text}” lies in the future."
    return ""


def day_of(article: Article) -> date | None:
    """The day of publication, from which relative dates count; None where it is not known to the day."""
    return date.fromisoformat(article.published) if len(article.published) == 10 else None


# ── Who works on it ───────────────────────────────────────────────────────────────────────────────────────────────


@transaction.atomic
def hold(article: Article, *, by: User) -> Article:
    """Let others see that `by` works on it. Whoever holds it already keeps it: look at `holder`."""
    may_curate(by)
    stored, now = Article.objects.select_for_update().get(pk=article.pk), timezone.now()
    if stored.holder(now) in (None, by):
        stored.held_by, stored.held_at = by, now
        stored.save(update_fields=["held_by", "held_at"])
    return stored


@transaction.atomic
def release(article: Article, *, by: User) -> Article:
    """Give it back to the queue, whoever held it: a colleague may have gone home."""
    may_curate(by)
    stored = Article.objects.select_for_update().get(pk=article.pk)
    stored.held_by = stored.held_at = None
    stored.save(update_fields=["held_by", "held_at"])
    return stored


@transaction.atomic
def set_aside(article: Article, *, because: str, by: User) -> Article:
    """Nothing will come of it, for a reason. It can be taken back."""
    may_curate(by)
    if not because.strip():
        raise Refused([Problem("article", "because", "No reason is given.", "Say in a few words why.")])
    stored = Article.objects.select_for_update().get(pk=article.pk)
    _move(stored, ArticleState.SET_ASIDE)
    stored.set_aside_because = because.strip()[:500]
    stored.held_by = stored.held_at = None
    stored.save()
    auditing.note(Act.SET_ASIDE, about(stored), by=by, reason=stored.set_aside_because)
    return stored


@transaction.atomic
def take_back(article: Article, *, by: User) -> Article:
    """To where it can be worked on again: read, if it was read before."""
    may_curate(by)
    stored = Article.objects.select_for_update().get(pk=article.pk)
    _move(stored, ArticleState.NEW if stored.extraction is None else ArticleState.EXTRACTED)
    stored.set_aside_because = ""
    stored.save()
    auditing.note(Act.TAKE_BACK, about(stored), by=by)
    return stored


def _move(article: Article, state: ArticleState) -> None:
    if not article.may_become(state):
        what = f"It is {article.get_state_display().lower()}, and cannot become {state.label.lower()}."
        raise Refused([Problem(f"article {article.pk}", "", what, "Open it anew: somebody else may have changed it.")])
    article.state = state
