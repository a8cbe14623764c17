"""Whether a sentence says that something happened: asserted, or denied, planned, called for, imagined, remembered."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from timeline.extraction.passages import Passage


class Assertion(StrEnum):
    """How a thing is told. Only the first two are proposed as events; the others are folded away, never dropped."""

    ASSERTED = "asserted"
    REPORTED = "reported"
    DENIED = "denied"
    PLANNED = "planned"
    CALLED_FOR = "called for"
    HYPOTHETICAL = "hypothetical"
    CANCELLED = "cancelled"
    ANNIVERSARY = "anniversary"
    BACKGROUND = "background"


HAPPENED = frozenset({Assertion.ASSERTED, Assertion.REPORTED})


@dataclass(frozen=True, slots=True)
class AssertionRule:
    """Words that say how a thing is told. `unless` takes it back. The example is read as a test."""

    assertion: Assertion
    name: str
    pattern: re.Pattern[str]
    example: str
    unless: re.Pattern[str] | None = None


@dataclass(frozen=True, slots=True)
class AssertionReading:
    """How a sentence is told, by which rule, and the words that said so."""

    assertion: Assertion
    rule: str
    evidence: Passage | None


def read(passage: Passage, rules: Sequence[AssertionRule]) -> AssertionReading:
    """The first rule that fits; the table stands in the order of strength."""
    for rule in rules:
        found = rule.pattern.search(passage.text)
        if found and not (rule.unless and rule.unless.search(passage.text)):
            here = passage.part(passage.start + found.start(), passage.start + found.end())
            return AssertionReading(rule.assertion, rule.name, here)
    return AssertionReading(Assertion.ASSERTED, "told as a fact", None)
