"""What kind of event a sentence tells of: weighted words, the heaviest kind first, with the words that spoke for it."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from timeline.extraction.assertions import QUOTED
from timeline.extraction.passages import Passage
from timeline.extraction.word_weights import Counted, WordWeights

OTHER, STATEMENT = "other", "statement"
_WORD = re.compile(r"\b\w")
_CLAUSE = re.compile(r"[:;]|—|\s[–-]{1,2}\s")
_NEVER = re.compile(r"(?!)")
# A sentence says first what it tells of: words count the less the further in they stand, down to this part of their
# weight; half of what can be lost is lost after so many words. What is quoted, said of somebody on the way, or told as
# what somebody said, is not what happened. Chosen on seven sets of labelled articles, each read by the tables that
# stood before anybody had looked at it.
_FAR_IN = 0.4
_HALF_LOST_AFTER = 8
_BESIDE = 0.5
# The same words found by a second rule of their kind say less that is new.
_AGAIN = 0.5
# Who says it often comes last.
_WHO_SAYS = 0.6
# What a phrase weighs beside single words: chosen on two sets of labelled articles that neither had been made for.
_PHRASES = 0.6
# By how much a kind has to lead to be plain without a phrase: chosen on the same two.
_PLAIN = 2.0


@dataclass(frozen=True, slots=True)
class KindRule:
    """Words that speak for a kind: a pattern in small letters, beginning at a word; `named` where capitals count.

    `example` is a sentence of that kind, read as a test.
    """

    kind: str
    weight: float
    words: str
    example: str
    named: re.Pattern[str] | None = None


@dataclass(frozen=True, slots=True)
class KindReading:
    """The best kind, what spoke for it, and the second best, if any; `lead`: how far behind that one is."""

    kind: str
    evidence: Passage | None
    weight: float
    second: str = ""
    lead: float = _PLAIN

    @property
    def is_plain(self) -> bool:
        """Whether a passage that nothing dates may be told by it."""
        return self.kind != OTHER and self.lead >= _PLAIN


@dataclass(frozen=True)
class KindTable:
    """The rules of a language; `tail` is what ends their words ("" where endings are left open).

    `aside`: what is said of somebody on the way ("who …", ", elected …"); `saying`: the word before what was said.

    Four thousand phrases are too many to look for one after the other: of each rule those that begin alike are one
    pattern, and the two letters at which a word begins decide which patterns are tried.
    """

    rules: Sequence[KindRule]
    words: WordWeights | None = None
    tail: str = r"\b"
    aside: re.Pattern[str] = _NEVER
    saying: re.Pattern[str] = _NEVER

    @cached_property
    def by_beginning(self) -> Mapping[str, tuple[re.Pattern[str], tuple[tuple[int, re.Pattern[str]], ...]]]:
        """For two letters, else for one: whether anything begins so at all, and the patterns of the rules by number."""
        found: dict[str, dict[int, list[str]]] = defaultdict(lambda: defaultdict(list))
        for number, rule in enumerate(self.rules):
            for phrase in alternatives(rule.words):
                for letters in beginnings(phrase):
                    found[letters][number].append(phrase)
        for letters, rules in list(found.items()):
            # What begins with the first letter, whatever the second, may begin here as well.
            for number, phrases in found[letters[0]].items() if len(letters) > 1 and letters[0] in found else ():
                rules[number] = [*rules[number], *phrases]
        return {letters: self._compiled(rules) for letters, rules in found.items()}

    @cached_property
    def _named(self) -> tuple[tuple[int, KindRule, re.Pattern[str]], ...]:
        return tuple((number, rule, rule.named) for number, rule in enumerate(self.rules) if rule.named)

    def _compiled(
        self, rules: Mapping[int, list[str]]
    ) -> tuple[re.Pattern[str], tuple[tuple[int, re.Pattern[str]], ...]]:
        every = [phrase for phrases in rules.values() for phrase in phrases]
        each = tuple((number, self._pattern(phrases)) for number, phrases in sorted(rules.items()))
        return self._pattern(every), each

    def _pattern(self, phrases: list[str]) -> re.Pattern[str]:
        return re.compile(rf"(?:{'|'.join(phrases)}){self.tail}")

    def spoken(self, passage: Passage) -> Iterator[tuple[KindRule, Passage]]:
        """The rules for which words speak, with the first of these words."""
        small, known = passage.lower, set()
        for word in _WORD.finditer(small):
            at = word.start()
            here = self.by_beginning.get(small[at : at + 2]) or self.by_beginning.get(word[0])
            if here is None or not here[0].match(small, at):
                continue
            for number, pattern in here[1]:
                if number not in known and (found := pattern.match(small, word.start())):
                    known.add(number)
                    yield self.rules[number], passage.part(passage.start + found.start(), passage.start + found.end())
        for number, rule, named in self._named:
            if number not in known and (found := named.search(passage.text)):
                yield rule, passage.part(passage.start + found.start(), passage.start + found.end())


def read(
    passage: Passage,
    table: KindTable,
    dated: int | None = None,
    dates: Sequence[Passage] = (),
    counted: Counted = (),
) -> KindReading:
    """Phrases and single words together; of two equal kinds the one whose words come first.

    `dated`: where in the text the date of the event stands; what it tells of begins with its clause. `dates`: all that
    are named; `counted`: what is counted, and where.
    """
    scores, phrases = _by_phrases(passage, table, dated)
    words = table.words.read(passage, dates, counted) if table.words else None
    if words:
        both = scores.keys() | words.scores.keys()
        scores = {kind: words.scores.get(kind, 0.0) + scores.get(kind, 0.0) * _PHRASES for kind in both}
    ranked = sorted(scores, key=lambda kind: (-scores[kind], phrases.get(kind, passage).start, kind))
    best, second = [*ranked, "", ""][:2]
    spoken = phrases.get(best) or (words.evidence(best) if words else None)
    if not spoken:
        return KindReading(OTHER, None, 0.0)
    # A phrase is plain by itself.
    lead = scores[best] - scores[second] if words else _PLAIN
    return KindReading(best, spoken, scores[best], second, lead)


def _by_phrases(passage: Passage, table: KindTable, dated: int | None) -> tuple[dict[str, float], dict[str, Passage]]:
    """Each rule counts once, as much as its place allows."""
    spoken = list(table.spoken(passage))
    share = _Shares(passage, table, [here for rule, here in spoken if rule.kind == STATEMENT], dated)
    scores: dict[str, float] = defaultdict(float)
    counted: dict[str, list[Passage]] = defaultdict(list)
    weighed = ((rule.weight * share.of(rule, here), rule.kind, here) for rule, here in spoken)
    for weight, kind, here in sorted(weighed, key=lambda one: -one[0]):
        again = any(here.start < one.end and one.start < here.end for one in counted[kind])
        scores[kind] += weight * (_AGAIN if again else 1)
        counted[kind].append(here)
    return dict(scores), {kind: min(words, key=lambda one: one.start) for kind, words in counted.items()}


class _Shares:
    """How much of its weight a rule keeps where its words stand."""

    def __init__(self, passage: Passage, table: KindTable, speaking: Sequence[Passage], dated: int | None) -> None:
        text = passage.text
        self._passage = passage
        ends = [found.end() for found in _CLAUSE.finditer(text) if dated and found.end() <= dated - passage.start]
        self._beside = [found.span() for pattern in (QUOTED, table.aside) for found in pattern.finditer(text)]
        # "On the eve of the attack": what else dates it comes before what it tells.
        opening = [end for start, end in self._beside if start == 0]
        self._begins = max(ends + opening, default=0)
        begun = min((here.start - passage.start for here in speaking), default=len(text))
        said = table.saying.search(text, begun)
        self._said = said.start() if said else len(text)

    def of(self, rule: KindRule, here: Passage) -> float:
        """Between 0 and 1."""
        at = here.start - self._passage.start
        words = self._passage.text.count(" ", min(at, self._begins), max(at, self._begins))
        share: float = _FAR_IN + (1 - _FAR_IN) * 0.5 ** (words / _HALF_LOST_AFTER)
        if rule.kind == STATEMENT:
            share = max(share, _WHO_SAYS)
        if any(start <= at < end for start, end in self._beside):
            share *= _BESIDE
        return share * _BESIDE if at > self._said and rule.kind != STATEMENT else share


def alternatives(words: str) -> Iterator[str]:
    """What a pattern offers, cut at the bars that stand in no group."""
    depth, start, at = 0, 0, 0
    while at < len(words):
        letter = words[at]
        if letter == "\\":
            at += 1
        elif letter == "[":
            at = words.index("]", at + 1)
        elif letter in "()":
            depth += 1 if letter == "(" else -1
        elif letter == "|" and not depth:
            yield words[start:at]
            start = at + 1
        at += 1
    yield words[start:]


_LETTERS = "abcdefghijklmnopqrstuvwxyzабвгдеёжзийклмнопрстуфхцчшщъыьэюя0123456789"


def beginnings(phrase: str) -> frozenset[str]:
    """The two small letters that a phrase begins with, or the one where the second may be another."""
    if phrase[:2].isalnum() and len(phrase) > 1 and phrase[2:3] not in ("?", "*", "{"):
        return frozenset((phrase[:2],))
    inside = _group(phrase) if phrase.startswith("(?:") else ""
    if inside and phrase[len(inside) + 4 : len(inside) + 5] not in ("?", "*", "{"):
        return frozenset().union(*(beginnings(one) for one in alternatives(inside)))
    return first_letters(phrase)


def first_letters(phrase: str) -> frozenset[str]:
    """The small letters that a phrase can begin with; all where a group may be left out or a class begins it."""
    if phrase[:1].isalnum():
        # "a?": the letter may be missing.
        return frozenset(phrase[0]) if phrase[1:2] not in ("?", "*") else frozenset(_LETTERS)
    if not phrase.startswith("(?:"):
        return frozenset(_LETTERS)
    inside = _group(phrase)
    if phrase[len(inside) + 4 : len(inside) + 5] in ("?", "*", "{"):
        return frozenset(_LETTERS)
    return frozenset().union(*(first_letters(one) for one in alternatives(inside)))


def _group(phrase: str) -> str:
    """What stands in the group that a phrase begins with."""
    depth = 0
    for at, letter in enumerate(phrase):
        depth += (letter == "(") - (letter == ")")
        if not depth:
            return phrase[3:at]
    return phrase[3:]
