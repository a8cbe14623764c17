"""How English writes amounts: figures, number words, bounds and vague words, as a pattern and as values."""

import re

from timeline.extraction.english.words import NUMBER, SMALL, number
from timeline.extraction.figures import bounds

_VAGUE = {
    "dozens": 24,
    "scores": 40,
    "hundreds": 200,
    "thousands": 2000,
    "tens of thousands": 20000,
    "hundreds of thousands": 200000,
    "several dozen": 24,
    "a few dozen": 24,
    "a few hundred": 200,
    "a few thousand": 2000,
    "several hundred": 200,
    "several hundred thousand": 200_000,
    "a few hundred thousand": 200_000,
    "several tens of thousands": 20_000,
    "several thousand": 2000,
}
_SCALE = {"dozen": 12, "hundred": 100, "thousand": 1000, "million": 1_000_000}
_MORE = (
    r"(?:at least|no fewer than|not fewer than|no less than|not less than|more than|upwards? of|a minimum of"
    # What is taken or handed over is no bound.
    r"|(?<!handed )(?<!took )(?<!take )(?<!handing )over)"
)
_ABOUT = (
    r"(?:about|around|some|roughly|nearly|almost|approximately|close to|an estimated|exactly"
    r"|just|only|a total of|as many as|(?<!owns )(?<!owned )(?<!own )up to|fewer than|less than|under)"
)
_AT_MOST = frozenset({"up to", "as many as", "fewer than", "less than", "under"})
_PLAIN = rf"(?:{NUMBER}(?: (?:dozen|hundred|thousand|million))?|half a (?:dozen|million))"
_VAGUES = "|".join(sorted(_VAGUE, key=len, reverse=True))
# "The driver was killed": one, who needs no number.
_THE = r"the(?= (?:[\w-]+ ){1,2}(?:was|had been) (?:also )?(?:killed|shot dead|wounded|injured)\b)"
AMOUNT = re.compile(
    rf"(?<![\w.,:/-])(?:(?P<more>{_MORE}) |(?P<about>{_ABOUT}) )?"
    rf"(?:between (?P<low>{_PLAIN}) and (?P<high>{_PLAIN})"
    rf"|(?<!by )(?<!voted )(?P<low2>\d[\d,]{{0,11}}|{SMALL}(?= (?:to|or) {SMALL}\b)) ?(?:-|–|to|or) ?"
    rf"(?P<high2>\d[\d,]{{0,11}}|{SMALL})"
    rf"|(?P<vague>{_VAGUES})|(?P<plain>{_PLAIN}|another|both|{_THE}|a second|a third|his|her|its)(?P<ormore> or"
    rf" more)?)"
    r"(?![\w:/]|[.,]\d|-(?!strong))",
    re.IGNORECASE,
)


def _plain(written: str) -> int:
    words = written.lower()
    if words.startswith("half a"):
        return 6 if words.endswith("dozen") else 500_000
    for word, factor in _SCALE.items():
        if words.endswith(f" {word}"):
            return number(words[: -len(word) - 1]) * factor
    return number(words)


def single(written: str) -> tuple[int, int]:
    """The bounds of one plain number."""
    return _plain(written), _plain(written)


def value(found: re.Match[str]) -> tuple[int | None, int | None] | None:
    """Bounds of an amount. A bare "a" or "one" before a noun counts nobody; vague words are lower bounds."""
    if found["plain"] and found["plain"].lower() in ("another", "a second", "a third", "his", "her", "its", "the"):
        return 1, 1
    if found["plain"] and found["plain"].lower() == "both":
        return 2, 2
    if found["ormore"]:
        return _plain(found["plain"]), None
    return bounds(found, _plain, _VAGUE, _AT_MOST)
