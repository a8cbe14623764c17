"""Search keys: texts that a reader calls the same word become equal, in Latin, Cyrillic and Armenian letters.

Both what is stored and what is asked pass through here, never a database, so every engine answers alike. A key is for
finding only and is never shown. What the key leaves out:

* case, marks and width: Ş → s, Ö → o, ё → е, Ａ → a. Only й keeps its mark, for it parts words (мой, мои);
* the four letters I İ ı i are one, and ə is e, also where the Cyrillic ә was typed for it;
* Armenian և, եւ and եվ are one (capitals write ԵՎ), and the marks for stress, question and call inside a word vanish;
* apostrophes vanish (O’Brien → obrien), with an English possessive 's (city's → city);
* dashes are one, quotation marks are one;
* invisible characters vanish; white space is one space.

It does not translate or transliterate: names in other scripts are found through aliases.
"""

import re
import unicodedata
from collections.abc import Iterable
from functools import cache
from itertools import groupby
from typing import NamedTuple

from timeline.text.invisible import WIDTHLESS

_APOSTROPHES = "'`´‘’‛′ʹʻʼʽʾʿˈ՚"
_INSIDE_ARMENIAN_WORDS = "՛՜՞՟"
_DROPPED = WIDTHLESS | frozenset(_INSIDE_ARMENIAN_WORDS)
# Private-use characters. One stands in for й while marks are taken off; one is a token of its own in every engine.
_SHORT_I = "\ue001"
BREAK = "\ue000"
_SIGNS = str.maketrans(
    dict.fromkeys(_APOSTROPHES, "'")
    | dict.fromkeys("‐‑‒–—―−֊﹘﹣", "-")
    | dict.fromkeys("“”„‟«»", '"')
    | dict.fromkeys(_DROPPED, "")
    # Unicode decomposes № to "No", which would grow onto the number behind it. Nobody types a stand-in.
    | {"№": " no ", _SHORT_I: " "}
)
# The signs once more, for decomposing brings new ones, and the letters that Unicode does not decompose.
_SIGNS_AND_LETTERS = _SIGNS | str.maketrans(
    {"ı": "i", "ə": "e", "ǝ": "e", "ә": "e", "ø": "o", "ł": "l", "đ": "d", "ħ": "h", "æ": "ae", "œ": "oe"}
    | {_SHORT_I: "й"}
)
# Marks other than the variation selectors stand in these stretches only; the rest of Unicode would slow every start.
_SEARCHED = (*range(0x300, 0x3400), *range(0xA600, 0xAC00), *range(0xFB00, 0x1E950))
_MARKS = [letter for letter in map(chr, _SEARCHED) if unicodedata.category(letter)[0] == "M"]
_POINT_CLASSES = range(10, 36)
_DIACRITIC_CLASSES = range(200, 241)


def _is_dropped(mark: str) -> bool:
    """Accents and Hebrew or Arabic points go; vowel signs of other scripts are letters in all but name and stay."""
    place = unicodedata.combining(mark)
    return place in _POINT_CLASSES or place in _DIACRITIC_CLASSES or unicodedata.category(mark) == "Me"


_ACCENT = re.compile(f"[{''.join(filter(_is_dropped, _MARKS))}]")
_POSSESSIVE = re.compile(r"(?<=[^\W_])(?:'s)+(?![^\W_])")
_WORD = re.compile(f"(?:[^\\W_]|[{''.join(_MARKS)}])+")
_WORDLIKE = _DROPPED.union(_APOSTROPHES, _MARKS)


class Word(NamedTuple):
    """A word of a text as written: where it stands, and its keys (several where one sign stands for several words)."""

    start: int
    end: int
    keys: tuple[str, ...]


def _plain(text: str) -> str:
    return _ACCENT.sub("", unicodedata.normalize("NFKD", text))


def fold(text: str) -> str:
    """Give the search key of a text. Folding a key again changes nothing."""
    composed = unicodedata.normalize("NFC", text.translate(_SIGNS))
    marked = composed.replace("й", _SHORT_I).replace("Й", _SHORT_I)
    plain = _plain(_plain(marked).casefold()).translate(_SIGNS_AND_LETTERS)
    key = unicodedata.normalize("NFC", _POSSESSIVE.sub("", plain).replace("'", ""))
    return " ".join(key.replace("եվ", "եւ").split())


def tokens(text: str) -> tuple[str, ...]:
    """Give the folded words of a text in order: runs of letters and digits of any script.

    Every other character parts words, the hyphen too: "al-faruq" is al, faruq; "AB/RES/12(1950)" is ab, res, 12, 1950;
    "A1+" is a1. A question keeps such parts side by side (query.py), so that all of them are found as written.
    """
    return tuple(_WORD.findall(fold(text)))


def searchable(texts: Iterable[str]) -> str:
    """Give what a search engine stores for several texts (names, aliases): tokens, parted by spaces.

    A BREAK stands between two texts, so that no phrase reaches from one name into the next.
    """
    return f" {BREAK} ".join(filter(None, (" ".join(tokens(text)) for text in texts)))


@cache
def _stands_in_a_word(character: str) -> bool:
    return character in _WORDLIKE or any(
        part.isalnum() or part in _WORDLIKE for part in unicodedata.normalize("NFKD", character)
    )


def words(text: str) -> list[Word]:
    """Find the words of a text where they stand. Their keys in a row are tokens(text)."""
    found, start = [], 0
    for inside, run in groupby(text, key=_stands_in_a_word):
        written = "".join(run)
        if inside and (keys := tokens(written)):
            found.append(Word(start, start + len(written), keys))
        start += len(written)
    return found
