"""What a reader typed into a search box, understood: words, a last word still being typed, "phrases", -excluded.

The result holds folded tokens only, so that no engine's syntax can pass through. Nothing that is typed is an error.

    ceasefire "second night" -rumour brid   words ceasefire · phrase second night · without rumour · begins with brid

A bare word that folds into several tokens (al-faruq, AB/RES/12) is a phrase: its parts side by side.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from timeline.text.folding import tokens
from timeline.text.invisible import strip

# Characters of a question that are read, as typed and in canonical form; a pasted paragraph is cut at a word's end.
LONGEST = 200
# A shorter last word is taken whole: "UN" must not find "under" and "until".
SHORTEST_PREFIX = 3

Tokens = tuple[str, ...]

_QUOTES = '"“”„‟«»＂'
_TERM = re.compile(f"(?P<minus>-?)[{_QUOTES}](?P<phrase>[^{_QUOTES}]*)[{_QUOTES}]|(?P<bare>[^\\s{_QUOTES}]+)")


@dataclass(frozen=True)
class _Term:
    keys: Tokens
    excluded: bool = False
    unfinished: bool = False

    def __str__(self) -> str:
        if self.unfinished:
            return "-".join(self.keys)
        return f'{"-" if self.excluded else ""}"{" ".join(self.keys)}"'


@dataclass(frozen=True)
class Query:
    """A question in folded tokens. All of it must hold at once, in any order.

    words     tokens that must occur whole
    prefix    tokens (nearly always one) that must occur side by side, the last as the beginning of a word; () for none
    phrases   tokens that must occur side by side, two or more each
    excluded  tokens (one) or phrases (more) that must not occur
    cut       True when more was typed than is read; two questions are equal without regard to it
    """

    words: Tokens = ()
    prefix: Tokens = ()
    phrases: tuple[Tokens, ...] = ()
    excluded: tuple[Tokens, ...] = ()
    cut: bool = field(default=False, compare=False)

    @property
    def is_empty(self) -> bool:
        """True when nothing is asked: neither for anything nor without anything."""
        return not (self.words or self.prefix or self.phrases or self.excluded)

    @property
    def only_excludes(self) -> bool:
        """True when the question only says what to leave out; some engines cannot start from that."""
        return bool(self.excluded) and not (self.words or self.prefix or self.phrases)

    @property
    def wanted(self) -> tuple[Tokens, ...]:
        """What must occur in whole tokens: each word as a phrase of one, then the phrases. The prefix is apart."""
        return (*((word,) for word in self.words), *self.phrases)

    def __str__(self) -> str:
        """Write the question in one canonical way; parse() reads it back equal."""
        return " ".join(map(str, self._terms()))

    def _terms(self) -> Iterator[_Term]:
        yield from map(_Term, self.wanted)
        for keys in self.excluded:
            yield _Term(keys, excluded=True)
        if self.prefix:
            yield _Term(self.prefix, unfinished=True)

    def matches(self, *texts: Sequence[str]) -> bool:
        """Tell whether a thing with these texts, each given as tokens(text), answers the question.

        Words may be spread over several texts (title, names, summary); a phrase stands within one.
        """

        def occurs(keys: Tokens, unfinished: bool = False) -> bool:
            return any(next(places(keys, text, unfinished), None) is not None for text in texts)

        return (
            all(occurs(keys) for keys in self.wanted)
            and (not self.prefix or occurs(self.prefix, unfinished=True))
            and not any(occurs(keys) for keys in self.excluded)
        )


def places(keys: Tokens, text: Sequence[str], unfinished: bool = False) -> Iterator[int]:
    """Give each index in a text's tokens at which the keys stand side by side; unfinished: the last key may go on."""
    *whole, last = keys
    for at in range(len(text) - len(whole)):
        end = text[at + len(whole)]
        if (end.startswith(last) if unfinished else end == last) and list(text[at : at + len(whole)]) == whole:
            yield at


def parse(q: str, *, shortest_prefix: int = SHORTEST_PREFIX) -> Query:
    """Understand what was typed. Never raises; a quotation mark without its partner is read as a space.

    The last bare word is a prefix when nothing (no space, no punctuation) follows it and its last part has at least
    `shortest_prefix` letters; a type-ahead box may pass 1.
    """
    typed, cut = _cut(strip(q[: LONGEST + 1]), more=len(q) > LONGEST)
    terms = list(_read(typed, None if cut else shortest_prefix))
    query = _gather(terms, cut)
    while len(str(query)) > LONGEST:
        terms.pop()
        query = _gather(terms, cut=True)
    return query


def _cut(typed: str, more: bool) -> tuple[str, bool]:
    if not more:
        return typed, False
    head, space, _ = typed[: LONGEST + 1].rpartition(" ")
    return (head if space else typed[:LONGEST]), True


def _read(typed: str, shortest_prefix: int | None) -> Iterator[_Term]:
    for found in _TERM.finditer(typed):
        bare = found["bare"] or ""
        keys = tokens(bare or found["phrase"] or "")
        if not keys:
            continue
        excluded = bool(found["minus"]) or bare.startswith("-")
        ends_the_question = bool(bare) and found.end() == len(typed) and _goes_on(typed[-1])
        long_enough = shortest_prefix is not None and len(keys[-1]) >= shortest_prefix
        yield _Term(keys, excluded, ends_the_question and long_enough and not excluded)


def _goes_on(last: str) -> bool:
    return last.isalnum() or unicodedata.category(last)[0] == "M"


def _gather(terms: Iterable[_Term], cut: bool) -> Query:
    terms = list(terms)
    wanted = list(dict.fromkeys(term.keys for term in terms if not (term.excluded or term.unfinished)))
    return Query(
        words=tuple(keys[0] for keys in wanted if len(keys) == 1),
        prefix=next((term.keys for term in terms if term.unfinished), ()),
        phrases=tuple(keys for keys in wanted if len(keys) > 1),
        excluded=tuple(dict.fromkeys(term.keys for term in terms if term.excluded)),
        cut=cut,
    )
