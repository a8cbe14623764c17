"""Loads a whole chronology: checks all of it, then writes what is new or changed, and keeps what curators edited."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db import transaction

from timeline.curation.checking import checked
from timeline.curation.errors import Problem, Refused
from timeline.curation.nouns.noun import Languages, Refs
from timeline.curation.nouns.registry import NOUNS
from timeline.curation.proposals import Proposal
from timeline.curation.publishing import Progress, publish_all
from timeline.models.former_slug import FormerSlug
from timeline.models.revision import Revision, snapshot_text
from timeline.models.user import LOADER, User

REASON = "Loaded from the chronology's files."


@dataclass(frozen=True, slots=True)
class Loaded:
    """How many records were new, changed and unchanged; `kept` are those that a curator edited since, by noun."""

    new: int
    changed: int
    same: int
    kept: tuple[tuple[str, str], ...] = field(default=())


@transaction.atomic
def load(
    proposals: Sequence[Proposal],
    *,
    problems: Iterable[Problem] = (),
    replace: bool = False,
    progress: Progress | None = None,
) -> Loaded:
    """Publish the rows of a chronology's files. Raises Refused with every problem of every file, before writing.

    A record that was edited here since it was loaded is kept, unless `replace`. One that was merged into another, or
    has another address now, never comes back: its row is kept out, and refused with `replace` where it differs.
    """
    by_noun: dict[str, list[Proposal]] = defaultdict(list)
    for proposal in proposals:
        by_noun[proposal.noun].append(proposal)
    moved: dict[str, set[str]] = defaultdict(set) if replace else _moved()
    found = [*problems, *_check(by_noun, moved)]
    if found:
        raise Refused(found)
    chosen: list[Proposal] = []
    kept: list[tuple[str, str]] = []
    counts: Counter[str] = Counter()
    for name in NOUNS:
        for proposal, verdict in _verdicts(name, by_noun[name], moved[name], replace=replace):
            counts[verdict] += 1
            if verdict == "kept":
                kept.append((name, NOUNS[name].slug_of(proposal.payload)))
            elif verdict != "same":
                chosen.append(proposal)
    if chosen:
        publish_all(chosen, by=User.loader(), reason=REASON, progress=progress)
    return Loaded(counts["new"], counts["changed"], counts["same"], tuple(kept))


def _moved() -> dict[str, set[str]]:
    """By noun the slugs that lead to another record now."""
    found: dict[str, set[str]] = defaultdict(set)
    for noun, old in FormerSlug.objects.values_list("noun", "old"):
        found[noun].add(old)
    return found


def _check(by_noun: dict[str, list[Proposal]], moved: dict[str, set[str]]) -> list[Problem]:
    """What moved is not judged beside what took its names; rows that are kept as well may still name it."""
    languages = _languages(by_noun["site"])
    refs = Refs(languages)
    coming = {name: {NOUNS[name].slug_of(p.payload) for p in rows} for name, rows in by_noun.items()}
    beside: dict[str, dict[str, Any]] = {}
    problems: list[Problem] = []
    for name, noun in NOUNS.items():
        rows = [proposal for proposal in by_noun[name] if noun.slug_of(proposal.payload) not in moved[name]]
        beside[name], found = checked(noun, rows, refs, languages=languages, coming=coming, beside=beside)
        problems += found
    return problems


def _languages(sites: Sequence[Proposal]) -> Languages:
    """As the files say, where they say it well; else as stored."""
    for site in sites:
        default, codes = site.payload.get("default_language"), site.payload.get("languages")
        if isinstance(default, str) and isinstance(codes, list):
            return Languages(default, tuple(str(code) for code in codes))
    return Languages.of_site()


def _verdicts(name: str, rows: Sequence[Proposal], moved: set[str], *, replace: bool) -> Iterable[tuple[Proposal, str]]:
    noun = NOUNS[name]
    newest: dict[str, tuple[str, str]] = {}
    stored = Revision.objects.of_noun(name)
    for slug, snapshot, author in stored.values_list("slug", "snapshot", "author__username"):
        newest[slug] = (snapshot, author)
    for proposal in rows:
        slug = noun.slug_of(proposal.payload)
        before = newest.get(slug)
        if before is None:
            yield proposal, "new"
        elif slug in moved:
            yield proposal, "kept"
        elif before[0] == snapshot_text(noun.canonical(proposal.payload)):
            yield proposal, "same"
        elif before[1] != LOADER and not replace:
            yield proposal, "kept"
        else:
            yield proposal, "changed"
