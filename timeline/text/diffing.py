"""What changed between two wordings of a text, word by word."""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from itertools import groupby
from operator import itemgetter
from typing import Literal

Change = Literal["same", "added", "removed"]
Run = tuple[Change, str]
# A word or sign, and the space behind it. Words alone are compared: spaces would be common ground between unlike texts.
Piece = tuple[str, str]

_PIECE = re.compile(r"(\w+|[^\w\s]|\A(?=\s))(\s*)")
# In texts of more pieces, frequent words no longer anchor the comparison; they still join what stands beside them.
# Two unlike texts of 2,000 words then take tenths of a second rather than seconds.
_MANY = 1_000


def words(old: str, new: str) -> list[Run]:
    """Give runs of text in reading order: what stayed, and at each change first what was removed, then what was added.

    "same" and "removed" in a row are the old text, "same" and "added" the new one, to the character.
    """
    changes = _changes(_PIECE.findall(old), _PIECE.findall(new))
    runs: list[Run] = []
    for same, group in groupby(filter(itemgetter(1), changes), key=lambda run: run[0] == "same"):
        stretch = list(group)
        kinds: tuple[Change, ...] = ("same",) if same else ("removed", "added")
        runs += [(kind, "".join(text for of_kind, text in stretch if of_kind == kind)) for kind in kinds]
    return [run for run in runs if run[1]]


def _changes(old: list[Piece], new: list[Piece]) -> Iterator[Run]:
    old_words, new_words = [word for word, _ in old], [word for word, _ in new]
    matcher = SequenceMatcher(None, old_words, new_words, autojunk=max(len(old), len(new)) > _MANY)
    for kind, old_start, old_end, new_start, new_end in matcher.get_opcodes():
        before, after = old[old_start:old_end], new[new_start:new_end]
        if kind == "equal":
            for (word, old_space), (_, new_space) in zip(before, after, strict=True):
                yield "same", word
                yield from _change(old_space, new_space)
        else:
            yield from _change(_text(before), _text(after))


def _change(old: str, new: str) -> list[Run]:
    return [("same", old)] if old == new else [("removed", old), ("added", new)]


def _text(pieces: list[Piece]) -> str:
    return "".join(word + space for word, space in pieces)
