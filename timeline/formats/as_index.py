"""Indexes: every record of one noun under the letters of the alphabet, found by any of its names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import groupby
from typing import Any
from urllib.parse import urlencode

from timeline.formats.as_words import counted
from timeline.text.folding import tokens
from timeline.text.slugs import slugify

PAGE_SIZE = 200
NO_LETTER = "0–9"
_ALPHABET = [NO_LETTER, *map(chr, range(ord("A"), ord("Z") + 1))]


@dataclass(frozen=True)
class Entry:
    """A line of an index. `found_by`: further words that find it · `others`: its other names as {text, lang}."""

    name: str
    url: str
    kind: str
    about: str
    count: str
    lang: str | None = None
    others: Sequence[Mapping[str, str]] = ()
    found_by: str = ""
    bars: Sequence[Mapping[str, str]] | None = None

    @cached_property
    def key(self) -> str:
        """Sorted by: the name in plain Latin letters, so that all alphabets share one order."""
        return slugify(self.name)

    @property
    def letter(self) -> str:
        """The letter under which it stands."""
        return self.key[:1].upper() if self.key[:1].isalpha() else NO_LETTER

    def answers(self, typed: tuple[str, ...]) -> bool:
        """Whether each typed word begins a word of one of its names."""
        words = tokens(" ".join([self.name, self.found_by, *(other["text"] for other in self.others)]))
        return all(any(word.startswith(one) for word in words) for one in typed)


@dataclass(frozen=True)
class Question:
    """What a reader asked of an index: words, a kind, a page from 1."""

    path: str
    q: str = ""
    kind: str = ""
    page: int = 1
    kinds: Mapping[str, str] = field(default_factory=dict)

    def url(self, **changed: Any) -> str:
        """The address of the index with some of it changed."""
        asked = {"q": self.q, "kind": self.kind, "page": self.page if self.page > 1 else ""} | changed
        query = urlencode({name: value for name, value in asked.items() if value})
        return f"{self.path}?{query}" if query else self.path


def index(title: str, intro: str, label: str, entries: Iterable[Entry], asked: Question) -> dict[str, Any]:
    """parts/index.html. `label` of the search field; `asked.kinds` names the kinds that narrow the index."""
    named = [entry for entry in entries if entry.answers(tokens(asked.q))]
    shown = [entry for entry in named if not asked.kind or entry.kind == asked.kind]
    shown.sort(key=lambda entry: (_ALPHABET.index(entry.letter), entry.key, entry.url))
    page = shown[(asked.page - 1) * PAGE_SIZE : asked.page * PAGE_SIZE]
    return {
        "title": title,
        "intro": intro,
        "find": {"label": label, "value": asked.q},
        "kinds": _kinds(named, asked),
        "letters": _letters(shown, asked),
        "groups": [
            {"letter": letter, "anchor": _anchor(letter), "entries": list(group)}
            for letter, group in groupby(page, lambda entry: entry.letter)
        ],
        "nothing": f"Nothing here is called “{asked.q}”." if asked.q else "There is nothing here yet.",
        "pager": _pager(shown, asked),
    }


def _kinds(named: Sequence[Entry], asked: Question) -> list[dict[str, Any]]:
    if not asked.kinds:
        return []
    counts = Counter(entry.kind for entry in named)
    rows = [{"words": "All", "count": len(named), "url": asked.url(kind="", page=""), "current": not asked.kind}]
    rows += [
        {"words": words, "count": counts[kind], "url": asked.url(kind=kind, page=""), "current": kind == asked.kind}
        for kind, words in asked.kinds.items()
        if counts[kind] or kind == asked.kind
    ]
    return rows


def _letters(shown: Sequence[Entry], asked: Question) -> list[dict[str, Any]]:
    """Each letter leads to the page on which it begins; a short index needs none."""
    first: dict[str, int] = {}
    for place, entry in enumerate(shown):
        first.setdefault(entry.letter, place // PAGE_SIZE + 1)
    if len(first) < 3:
        return []
    return [{"letter": letter, "url": _letter_url(letter, first.get(letter), asked)} for letter in _ALPHABET]


def _letter_url(letter: str, page: int | None, asked: Question) -> str | None:
    if page is None:
        return None
    anchor = f"#{_anchor(letter)}"
    return anchor if page == asked.page else f"{asked.url(page=page if page > 1 else '')}{anchor}"


def _anchor(letter: str) -> str:
    return "letter-0" if letter == NO_LETTER else f"letter-{letter.lower()}"


def _pager(shown: Sequence[Entry], asked: Question) -> dict[str, Any] | None:
    """Pages named by the letters that they hold."""
    pages = [shown[start : start + PAGE_SIZE] for start in range(0, len(shown), PAGE_SIZE)]
    if len(pages) < 2:
        return None
    steps = [
        {
            "number": number,
            "url": asked.url(page=number if number > 1 else ""),
            "words": _from_to(entries[0].letter, entries[-1].letter),
            "current": number == asked.page,
        }
        for number, entries in enumerate(pages, 1)
    ]
    by_number = {step["number"]: step for step in steps}
    return {
        "previous": by_number.get(asked.page - 1),
        "next": by_number.get(asked.page + 1),
        "pages": steps,
        "place": f"Page {asked.page} of {len(pages)}",
    }


def _from_to(first: str, last: str) -> str:
    return first if first == last else f"{first} to {last}"


def sentence(number: int, one: str, rest: str) -> str:
    """The sentence below the title: "176 actors: …"."""
    return f"{counted(number, one)}{rest}"
