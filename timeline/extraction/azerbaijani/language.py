"""Azerbaijani, as the engine takes it: names with their endings, and dates that are written out."""

import re

from timeline.extraction.azerbaijani.dates import AZERBAIJANI_DATES
from timeline.extraction.names_and_dates import names_and_dates

# The locative makes a place of a capital; it is part of the name's form, so that nothing has to follow.
AZERBAIJANI = names_and_dates("az", AZERBAIJANI_DATES, re.compile(r"(?<=d[aə])|(?= şəhər)"))
_VOWELS = "aeəıioöuü"
_BACK = "aıou"
# What a narrow ending takes up of the last vowel of the word.
_NARROW = {"a": "ı", "ı": "ı", "e": "i", "ə": "i", "i": "i", "o": "u", "u": "u", "ö": "ü", "ü": "ü"}
# "Nazirliyi", its ministry: such a word takes an n before every ending.
_OF_SOMETHING = re.compile(r"(?:[lğyk]|s)[ıiuü]$")


def forms(name: str) -> frozenset[str]:
    """The name with every ending of its last word, by the harmony of its vowels: genitive, dative, accusative, …"""
    small = name.lower().replace("i̇", "i")
    vowel = next((letter for letter in reversed(small) if letter in _VOWELS), "")
    if not vowel:
        return frozenset({name})
    wide, narrow = ("a" if vowel in _BACK else "ə"), _NARROW[vowel]
    endings = {f"d{wide}", f"d{wide}n"}
    if small[-1] not in _VOWELS:
        endings |= {f"{narrow}n", wide, narrow, f"l{wide}"}
    else:
        endings |= {f"n{narrow}n", f"y{wide}", f"n{narrow}", f"yl{wide}"}
    if " " in name and _OF_SOMETHING.search(small):
        endings |= {f"n{wide}", f"nd{wide}", f"nd{wide}n"}
    return frozenset({name, *(name + ending for ending in endings)})
