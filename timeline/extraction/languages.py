"""Which language a text is in, as far as its letters tell, and the tables for it."""

import re

from timeline.extraction.armenian import language as armenian
from timeline.extraction.azerbaijani import language as azerbaijani
from timeline.extraction.english.language import ENGLISH
from timeline.extraction.language import Language
from timeline.extraction.russian.cases import forms
from timeline.extraction.russian.language import RUSSIAN

_BY_CODE = {one.code: one for one in (ENGLISH, RUSSIAN, armenian.ARMENIAN, azerbaijani.AZERBAIJANI)}
_FORMS = {"ru": forms, "hy": armenian.forms, "az": azerbaijani.forms}
_SCRIPTS = (
    ("ru", re.compile(r"[\u0400-\u04ff]")),
    ("hy", re.compile(r"[\u0530-\u058f]")),
    ("az", re.compile(r"[əƏğĞ]")),
    ("en", re.compile(r"[A-Za-z]")),
)
NAMES = {"en": "English", "ru": "Russian", "hy": "Armenian", "az": "Azerbaijani"}
"""Of the languages that a text can be told to be in."""

# A name or two in other letters does not change the language of a text.
_SHARE = 0.3
_LOOKED_AT = 4000


def code_of(text: str) -> str:
    """The code of its language, "" where it has no letters that say. Two letters of one script decide nothing finer."""
    start = text[:_LOOKED_AT]
    letters = sum(map(str.isalpha, start)) or 1
    for code, letter in _SCRIPTS:
        share = len(letter.findall(start)) / letters
        if share >= (0.01 if code == "az" else _SHARE):
            return code
    return ""


def writings(text: str, code: str) -> frozenset[str]:
    """How a name stands in running text: with every ending that it can have, where names have any."""
    return _FORMS[code](text) if code in _FORMS else frozenset({text})


def language_of(code: str) -> Language | None:
    """The tables of a language; None where there are none, and the caller says so."""
    return _BY_CODE.get(code)
