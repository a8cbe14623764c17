"""Known names as plain data, compiled once into one pattern: a trie, so that all of them cost one pass over a text."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cached_property

from timeline.extraction.spellings import of_a_person, plain, writings


class Way(StrEnum):
    """How a name names somebody."""

    NAME = "name"
    ABBREVIATION = "abbreviation"
    METONYM = "metonym"
    DEMONYM = "demonym"
    OFFICE = "office"


@dataclass(frozen=True, slots=True)
class Known:
    """Somebody or some place of the record. `kind` is the slug of a kind of actor, or "place".

    `first` and `last`: the days between which it existed, where they are known. `broad`: a region or a country.
    """

    slug: str
    name: str
    kind: str
    first: date | None = None
    last: date | None = None
    broad: bool = False

    @property
    def is_place(self) -> bool:
        """Whether it is a place."""
        return self.kind == "place"

    def existed_on(self, day: date | None) -> bool:
        """Whether it can have been there; unknown bounds and days say yes."""
        if day is None:
            return True
        return (self.first is None or self.first <= day) and (self.last is None or day <= self.last)


@dataclass(frozen=True, slots=True)
class Name:
    """One way of writing somebody. `shown` is what a proposal calls them where it is not their first name."""

    text: str
    known: Known
    way: Way = Way.NAME
    shown: str = ""
    first: date | None = None
    last: date | None = None

    def held_on(self, day: date | None) -> bool:
        """Whether the name meant this one on that day."""
        if day is None:
            return True
        inside = (self.first is None or self.first <= day) and (self.last is None or day <= self.last)
        return inside and self.known.existed_on(day)


@dataclass(frozen=True, slots=True)
class Tie:
    """An affiliation: `who` has or had `office` in, or is `relation` of, `to`."""

    who: Known
    to: Known
    relation: str
    office: str
    first: date | None = None
    last: date | None = None

    def held_on(self, day: date | None) -> bool:
        """Whether it held on that day."""
        return day is None or ((self.first is None or self.first <= day) and (self.last is None or day <= self.last))


@dataclass(frozen=True)
class Gazetteer:
    """All names and ties. Equal data compile once."""

    names: tuple[Name, ...]
    ties: tuple[Tie, ...] = ()

    @cached_property
    def by_text(self) -> Mapping[str, tuple[Name, ...]]:
        """The names that are written alike, without marks; capitals of a headline find the usual writing."""
        found: dict[str, list[Name]] = defaultdict(list)
        for name in self.names:
            for written in writings(name.text, abbreviated=name.way is Way.ABBREVIATION, kind=name.known.kind):
                found[plain(written)].append(name)
        return {text: tuple(dict.fromkeys(group)) for text, group in found.items()}

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """Finds every known name at the edges of words, the longest first."""
        if not self.names:
            return re.compile(r"(?!)")
        return re.compile(rf"(?<![\w-])(?:{_trie(self.by_text)})(?!\w)")

    @cached_property
    def surnames(self) -> Mapping[str, tuple[Known, ...]]:
        """Persons by the last word of each of their names."""
        found: dict[str, dict[Known, None]] = defaultdict(dict)
        for name in self.names:
            if name.known.kind == "person" and " " in name.text:
                for text in (name.text, *of_a_person(name.text)):
                    last = plain(text.rsplit(" ", 1)[1])
                    # "The president's spokesman" is a name by which somebody is known, and no surname.
                    if last[:1].isupper():
                        found[last][name.known] = None
        return {text: tuple(people) for text, people in found.items() if len(text) > 3}

    def can_be(self, person: Known, word: str) -> bool:
        """Whether a surname with this word before it can be this person's: no, where it is another first name."""
        return word not in self._first_names or any(text.startswith(f"{word} ") for text in self._of[person.slug])

    @cached_property
    def _first_names(self) -> frozenset[str]:
        # Of what each is called first alone: further names begin with titles too.
        return frozenset(plain(name.known.name).partition(" ")[0] for name in self.names if name.known.kind == "person")

    @cached_property
    def surname_pattern(self) -> re.Pattern[str]:
        """Finds every surname at the edges of words."""
        return re.compile(rf"(?<![\w-])(?:{_trie(self.surnames)})(?![\w-])") if self.surnames else re.compile(r"(?!)")

    def compile(self) -> None:
        """Makes the patterns now, not with the first text."""
        _ = self.pattern, self.surname_pattern

    def holders(self, to: Known, offices: Iterable[str], day: date | None) -> list[Known]:
        """Who held one of these offices on that day."""
        wanted = tuple(offices)
        return list(
            dict.fromkeys(
                tie.who
                for tie in self._into.get(to.slug, ())
                if tie.held_on(day) and any(tie.office == one or tie.office.startswith(f"{one} (") for one in wanted)
            )
        )

    def parts(self, to: Known, kind: str, day: date | None) -> list[Known]:
        """What of this kind was a part of it on that day; what was there for a time only comes first."""
        ties = self._into.get(to.slug, ())
        parts = [tie.who for tie in ties if tie.relation == "part-of" and tie.who.kind == kind]
        return sorted((one for one in parts if one.existed_on(day)), key=lambda one: not (one.first and one.last))

    def before(self, known: Known) -> Known | None:
        """Whose successor it is."""
        return next((tie.to for tie in self.ties_of(known) if tie.relation == "successor-of"), None)

    def longer(self, known: Known, ending: str) -> str:
        """A name of it that says more and ends so, "" where it has none: "X forces" for "forces"."""
        names = self._of.get(known.slug, ())
        return next((text for text in names if text.endswith(f" {ending}") and text[0].isupper()), "")

    def capitals(self, state: Known) -> list[Known]:
        """The places by whose name it is called."""
        return self._capitals.get(state.slug, [])

    @cached_property
    def _capitals(self) -> Mapping[str, list[Known]]:
        found: dict[str, list[Known]] = defaultdict(list)
        for name in self.names:
            if name.way is Way.METONYM:
                found[name.known.slug] += [one.known for one in self.by_text[plain(name.text)] if one.known.is_place]
        return found

    @cached_property
    def _of(self) -> Mapping[str, tuple[str, ...]]:
        found: dict[str, list[str]] = defaultdict(list)
        for name in self.names:
            found[name.known.slug].append(name.text)
        return {slug: tuple(texts) for slug, texts in found.items()}

    def ties_of(self, known: Known) -> tuple[Tie, ...]:
        """To whom it belongs or belonged."""
        return self._from.get(known.slug, ())

    @cached_property
    def _from(self) -> Mapping[str, tuple[Tie, ...]]:
        found: dict[str, list[Tie]] = defaultdict(list)
        for tie in self.ties:
            found[tie.who.slug].append(tie)
        return {slug: tuple(ties) for slug, ties in found.items()}

    @cached_property
    def _into(self) -> Mapping[str, tuple[Tie, ...]]:
        found: dict[str, list[Tie]] = defaultdict(list)
        for tie in self.ties:
            found[tie.to.slug].append(tie)
        return {slug: tuple(ties) for slug, ties in found.items()}


_END = ""
_Node = dict[str, "_Node"]


def _trie(texts: Iterable[str]) -> str:
    root: _Node = {}
    for text in sorted(texts):
        node = root
        for letter in text:
            node = node.setdefault(letter, {})
        node[_END] = {}
    return _as_pattern(root)


def _as_pattern(node: _Node) -> str:
    """Longer ways first: what a node ends with is tried last."""
    letters, stack = [], []
    for letter, below in node.items():
        if letter != _END:
            stack.append((letter, below))
    for letter, below in stack:
        run = re.escape(letter)
        while len(below) == 1 and _END not in below:
            ((letter, below),) = below.items()
            run += re.escape(letter)
        letters.append(run + (_as_pattern(below) if set(below) != {_END} else ""))
    joined = letters[0] if len(letters) == 1 else f"(?:{'|'.join(letters)})"
    return f"(?:{joined})?" if _END in node else joined
