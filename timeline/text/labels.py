"""A short title made of a long one, for a person to look at: whole words, no dots, nothing hanging at the end."""

from __future__ import annotations

import re

# Where the rest of an English title says how, why or when; other languages are cut at marks and words alone.
_PARTS = re.compile(
    r"[:;,]\s|\s[–—-]\s|\s(?:after|amid|as|because of|before|despite|during|following|in response to|over|under|when"
    r"|where|which|while|with)\s",
    re.IGNORECASE,
)
_ARTICLE = re.compile(r"\b(?:the|a|an)\s+", re.IGNORECASE)
# fmt: off
_HANGING = frozenset((
    "a", "an", "the", "and", "or", "of", "in", "on", "at", "to", "for", "from", "by", "with", "near", "into",
    "between", "against", "about", "over", "under", "its", "their", "his", "her",
))
# fmt: on


def suggest(title: str, limit: int = 30) -> str:
    """Give at most `limit` characters of the title: its first part where that fits, else whole words of its beginning.

    "" where not even its first word fits.
    """
    whole = " ".join(title.split()).rstrip(". ")
    for text in (whole, _without_articles(whole)):
        if len(text) <= limit:
            return text
    short = _without_articles(whole)
    heads = [short[: found.start()].strip() for found in _PARTS.finditer(short)]
    fitting = [head for head in heads if len(head) <= limit and " " in head]
    return max(fitting, key=len) if fitting else _words(short, limit)


def _without_articles(title: str) -> str:
    short = _ARTICLE.sub("", title)
    return short[:1].upper() + short[1:]


def _words(text: str, limit: int) -> str:
    words: list[str] = []
    for word in text.split():
        if len(" ".join([*words, word])) > limit:
            break
        words.append(word)
    while words and words[-1].lower() in _HANGING:
        words.pop()
    return " ".join(words).rstrip(",;:–—- ")
