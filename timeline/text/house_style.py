"""What a careful editor would stop at in an English text: words that judge, and numbers of victims that nobody gives.

Quoted words are the speaker's, and a sentence that names a speaker has one: both are left alone. Other languages have
no table here, and nothing is said of them. The words follow what newsrooms' guidelines on attribution have in common.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

LANGUAGE = "en"

_LOADED = re.compile(
    r"\b(?:massacr\w+|genocid\w+|ethnic(?:ally)? cleans\w+|pogroms?|terroris\w+|liberat(?:e|ed|es|ing|ion|ors?)"
    r"|occup(?:y|ied|ies|iers?|ying|ation)|invaders?|aggress(?:ion|ors?)|separatis\w+|regimes?|puppet|martyr\w*|barbar\w+"
    r"|atrocit\w+|hero(?:es|ic|ically|ism)?|coward\w*|brutal\w*|savage\w*|provocations?|so-called|enem(?:y|ies)"
    r"|traitors?|fascis\w+|bandits?|vandal\w*|unprovoked|unfortunately|tragic(?:ally)?)\b",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"“[^“”]*”|«[^«»]*»|\"[^\"\n]*\"|(?<!\w)‘[^‘’]*’(?!\w)")
_SPEAKER = re.compile(
    r"\b(?:said|says|say|told|stated|announced|announces|declared|claim(?:s|ed)?|alleg(?:es|ed)|accus(?:es|ed)|called"
    r"|describ(?:es|ed)|report(?:s|ed)|den(?:y|ies|ied)|wrote|writes|according to|confirm(?:s|ed)|estimat(?:es|ed)"
    r"|counted|recorded|put the number)\b",
    re.IGNORECASE,
)
_NUMBER = (
    r"(?:\d[\d,.\u00a0\u202f]{0,15}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a dozen|dozens|scores"
    r"|hundreds|thousands)"
)
_VICTIMS = (
    r"(?:killed|dead|died|deaths?|wounded|injured|hurt|missing|captured|displaced|fled|prisoners?|casualties|refugees"
    r"|victims?|hostages)"
)
_FIGURE = re.compile(
    rf"\b{_NUMBER}\b(?:\s+[\w'’-]+){{0,5}}?\s+{_VICTIMS}\b|\b{_VICTIMS}\b(?:\s+[\w'’-]+){{0,2}}?\s+{_NUMBER}\b",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"[^.!?…\n]+(?:[.!?…](?!\s|$)[^.!?…\n]*)*[.!?…]*(?:\s*\[\d+\])*")


@dataclass(frozen=True, slots=True)
class Spotted:
    """The words, and the sentence they stand in."""

    words: str
    sentence: str


def loaded(text: str, language: str) -> list[Spotted]:
    """Words that judge, outside quotations and in sentences that name nobody who says them; each word once."""
    found: dict[str, Spotted] = {}
    for bare, sentence in _unattributed(text, language):
        for word in _LOADED.finditer(bare):
            found.setdefault(word.group().lower(), Spotted(word.group(), sentence))
    return list(found.values())


def bare_figures(text: str, language: str) -> list[Spotted]:
    """Numbers of people killed, hurt, held or driven out, in sentences that name nobody who counted them."""
    return [
        Spotted(figure.group(), sentence)
        for bare, sentence in _unattributed(text, language)
        for figure in _FIGURE.finditer(bare)
    ]


def _unattributed(text: str, language: str) -> Iterator[tuple[str, str]]:
    """Each sentence in which nobody speaks: with spaces in the place of what it quotes, and whole."""
    if language.split("-")[0] != LANGUAGE:
        return
    bare = _QUOTED.sub(lambda quoted: " " * len(quoted.group()), text)
    for sentence in _SENTENCE.finditer(bare):
        if not _SPEAKER.search(sentence.group()):
            yield sentence.group(), text[sentence.start() : sentence.end()].strip()
