"""Characters that a reader cannot see: found, taken out, or shown.

They reorder a line (U+202E), hide inside a name so that two equal-looking names differ (U+200B), or break files and
databases (U+0000, half of a surrogate pair). None of the four languages of the record needs one, so that zero-width
joiners and variation selectors count too, although other scripts and emoji use them rightly.
"""

import re
import unicodedata
from functools import cache

_ALLOWED_CONTROLS = "\n\t"
# Written before a number or word in Arabic, Syriac and Kaithi: "format" by category, yet visible.
_VISIBLE_FORMATS = frozenset("\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u0890\u0891\u08e2\U000110bd\U000110cd")
# Blank, though Unicode files them under letters, marks or symbols.
_BLANKS = "\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0"
_VARIATION_SELECTORS = "".join(
    map(chr, (0x180B, 0x180C, 0x180D, 0x180F, *range(0xFE00, 0xFE10), *range(0xE0100, 0xE01F0)))
)
# Format and control characters stand in these stretches only; looking through all of Unicode would slow every start.
_SEARCHED = (*range(0x3400), *range(0xD800, 0xE000), *range(0xFE00, 0x1E000), *range(0xE0000, 0xE0080))


def _of_categories(*categories: str) -> str:
    return "".join(letter for letter in map(chr, _SEARCHED) if unicodedata.category(letter) in categories)


# No width at all: they may stand inside a word without parting it.
WIDTHLESS = frozenset(_of_categories("Cf")) - _VISIBLE_FORMATS | frozenset(_BLANKS + _VARIATION_SELECTORS)
_CONTROLS = frozenset(_of_categories("Cc", "Cs", "Zl", "Zp")) - frozenset(_ALLOWED_CONTROLS)

_FOUND = re.compile(f"[{re.escape(''.join(sorted(WIDTHLESS | _CONTROLS)))}]")
_FOUND_IN_A_LINE = re.compile(f"[{re.escape(''.join(sorted(WIDTHLESS | _CONTROLS | frozenset(_ALLOWED_CONTROLS))))}]")
_OTHER_LINE_BREAKS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")


@cache
def _name(character: str) -> str:
    fallback = {"Cc": "CONTROL CHARACTER", "Cs": "UNPAIRED SURROGATE"}.get(unicodedata.category(character), "UNNAMED")
    return f"U+{ord(character):04X} {unicodedata.name(character, fallback)}"


def find(text: str, *, one_line: bool = False) -> list[str]:
    """Name each invisible character once, in order of appearance: "U+202E RIGHT-TO-LEFT OVERRIDE".

    A line feed and a tab are fine in running text; with `one_line` (names, titles, slugs) they are found too.
    """
    pattern = _FOUND_IN_A_LINE if one_line else _FOUND
    return list(dict.fromkeys(_name(character) for character in pattern.findall(text)))


def strip(text: str) -> str:
    """Take the invisible characters out; line breaks of other systems become a line feed, so that words stay apart."""
    return _FOUND.sub("", _OTHER_LINE_BREAKS.sub("\n", text))


def show(text: str) -> str:
    """Put a visible mark such as ⟨U+202E⟩ where each invisible character stands, for comparing two texts."""
    return _FOUND.sub(lambda found: f"⟨U+{ord(found[0]):04X}⟩", text)


def is_nfc(text: str) -> bool:
    """Tell whether the text is in the form that is stored: Unicode normal form C."""
    return unicodedata.is_normalized("NFC", text)


def to_nfc(text: str) -> str:
    """Compose letters and marks (Unicode normal form C); looks the same, compares equal."""
    return unicodedata.normalize("NFC", text)
