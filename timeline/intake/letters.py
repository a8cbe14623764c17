"""Which scripts a text is written in, and whether that fits the language it claims."""

import re
import unicodedata
from collections import Counter

# One letter of the script that a language is written in; of other languages nothing is said.
_WRITTEN_LIKE = (
    dict.fromkeys(("az", "de", "en", "es", "fr", "it", "nl", "pl", "pt", "tr"), "a")
    | dict.fromkeys(("be", "bg", "ru", "uk"), "а")
    | dict.fromkeys(("ar", "fa"), "ا")
    | {"el": "α", "he": "א", "hy": "ա", "ka": "ა"}
)
# Names and quotations in other letters are common; beyond this share the text is one of two languages.
_SECOND = 0.2
_NO_SCRIPT = frozenset({"MODIFIER", "FEMININE", "MASCULINE", "MICRO"})
_CODE = re.compile(r"[a-z]{2,3}(?=$|[-_])")


def code_of(tag: str) -> str:
    """The ISO code in a language tag: "en-GB" is "en"; "" where there is none."""
    found = _CODE.match(tag.strip().lower())
    return found[0] if found else ""


def compare(language: str, text: str) -> tuple[str, tuple[str, ...]]:
    """The language if the letters of the text allow it, else "", and a sentence for each doubt."""
    counted = _scripts(text).most_common(2)
    if not counted:
        return language, ()
    main, notes = counted[0][0], []
    if language in _WRITTEN_LIKE and _script(_WRITTEN_LIKE[language]) != main:
        notes.append(f"It says that its language is “{language}”, but its letters are {main.title()}.")
        language = ""
    if len(counted) == 2:
        (_, first), (second, other) = counted
        share = other / (first + other)
        if share >= _SECOND:
            notes.append(
                f"Its languages are mixed: {share:.0%} of the letters are {second.title()}, the others {main.title()}."
            )
    return language, tuple(notes)


def _scripts(text: str) -> Counter[str]:
    found: Counter[str] = Counter()
    for letter, times in Counter(text).items():
        if letter.isalpha() and (script := _script(letter)) not in _NO_SCRIPT:
            found[script] += times
    return found


def _script(letter: str) -> str:
    """By the name that Unicode gives a letter, which begins with its script."""
    return unicodedata.name(letter, "UNKNOWN").partition(" ")[0]
