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


QUOTED = re.compile(r"“[^“”]*”|«[^«»]*»|\"[^\"]*\"")
# Letters: with fewer outside its quotation marks a sentence tells nothing of its own.
_TELLS = 12
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


def _without_quotations(text: str) -> str:
    """What is said in quotation marks is not how the sentence itself is told; blanks keep every place where it was."""
    outside = QUOTED.sub(lambda said: f"{said[0][0]}{' ' * (len(said[0]) - 2)}{said[0][-1]}", text)
    return outside if sum(map(str.isalpha, outside)) >= _TELLS else text


def read(passage: Passage, rules: Sequence[AssertionRule], aside: re.Pattern[str] | None = None) -> AssertionReading:
    """The first rule that fits; the table stands in the order of strength.

    `aside`: what is said of somebody on the way; a denial there ("who was not yet two") denies nothing else.
    """
    text = _without_quotations(passage.text)
    beside = [found.span() for found in aside.finditer(text)] if aside else []
    for rule in rules:
        found = rule.pattern.search(text)
        if found and rule.assertion is Assertion.DENIED and any(a <= found.start() < b for a, b in beside):
            continue
        if found and not (rule.unless and rule.unless.search(text)):
            here = passage.part(passage.start + found.start(), passage.start + found.end())
            return AssertionReading(rule.assertion, rule.name, here)
    return AssertionReading(Assertion.ASSERTED, "told as a fact", None)
