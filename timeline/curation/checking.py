"""Checks a batch of proposals of one noun as a whole, before anything is written."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

from pydantic import ValidationError

from timeline.curation.errors import Problem
from timeline.curation.nouns.noun import Languages, Noun, Refs
from timeline.curation.nouns.registry import NOUNS
from timeline.curation.proposals import Proposal
from timeline.curation.shapes import problems_of
from timeline.models.former_slug import FormerSlug
from timeline.models.record import Record


def checked(
    noun: Noun,
    proposals: Iterable[Proposal],
    refs: Refs,
    *,
    languages: Languages,
    coming: Mapping[str, set[str]] | None = None,
    beside: Mapping[str, Mapping[str, Any]] | None = None,
) -> tuple[dict[str, Any], list[Problem]]:
    """Shapes by slug, and every problem there is.

    `coming`: slugs, by noun, that will be written together with these; `beside`: their checked shapes, where known.
    """
    rows: dict[str, Any] = {}
    where: dict[str, str] = {}
    problems: list[Problem] = []
    for proposal in proposals:
        slug = noun.slug_of(proposal.payload)
        place = proposal.where or f"{noun.name} {slug}".strip()
        try:
            row = noun.shape.model_validate(proposal.payload)
        except ValidationError as error:
            problems += problems_of(error, place)
            continue
        if slug in rows:
            what = f"The {noun.key} “{slug}” stands twice"
            problems.append(Problem(place, noun.key, f"{what}; first at {where[slug]}.", "Rename or remove one."))
            continue
        rows[slug], where[slug] = row, place
        problems += noun.check(row, place, languages)
    problems += _unknown(noun, rows, where, refs, coming or {})
    if not problems:
        problems += noun.check_together(rows, where, beside or {})
    return rows, problems


def _unknown(
    noun: Noun, rows: Mapping[str, Any], where: Mapping[str, str], refs: Refs, coming: Mapping[str, set[str]]
) -> list[Problem]:
    """References to records that are neither stored nor about to be."""
    wanted: dict[str, list[tuple[str, str, str]]] = defaultdict(list)
    for slug, row in rows.items():
        for reference in noun.references(row):
            wanted[reference.noun].append((reference.slug, where[slug], reference.field))
    problems = []
    for name, uses in wanted.items():
        model: type[Record] = NOUNS[name].model
        known = coming.get(name, set()) | (set(rows) if name == noun.name else set())
        refs.fetch(model, (slug for slug, _, _ in uses if slug not in known))
        unknown = [use for use in uses if use[0] not in known and not refs.knows(model, use[0])]
        moved = FormerSlug.objects.among(name, [slug for slug, _, _ in unknown]) if unknown else {}
        for slug, place, field in unknown:
            remedy = f"Add it to {NOUNS[name].file}, or correct the slug."
            if slug in moved:
                remedy = f"It is “{moved[slug]}” now: name that one."
            problems.append(Problem(place, field, f"There is no {name} “{slug}”.", remedy))
    return problems
