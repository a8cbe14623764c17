"""Addresses made of words: lower-case a–z, 0–9 and single hyphens, at most 100 characters.

A slug is chosen by staff and never changed; this proposes one, and finds the nearest known ones to a mistaken one.
"""

import re
import unicodedata
from collections.abc import Iterable

from anyascii import anyascii
from rapidfuzz import fuzz, process

LONGEST = 100
SLUG = re.compile(rf"\A(?=.{{1,{LONGEST}}}\Z)[a-z0-9]+(?:-[a-z0-9]+)*\Z")
# Of 100. Below this the likeness is chance: "tree-felled" and "three-bells" reach 64.
_PLAUSIBLE = 72

_APOSTROPHES = re.compile("['`´‘’ʼ՚]")
_OTHERS = re.compile("[^a-z0-9]+")


def slugify(text: str) -> str:
    """Propose a slug for a text in any script; "" when it holds no letter or digit.

    Letters are written in Latin without marks: Ş → s, Ш → sh, Շ → sh. Cut at a hyphen where the whole is too long.
    """
    # The transliteration goes letter by letter and would write these, which have two letters, as "ow" and "ew".
    written = unicodedata.normalize("NFC", text).lower().replace("ու", "u").replace("եւ", "ev")
    latin = anyascii(written)
    slug = _OTHERS.sub("-", _APOSTROPHES.sub("", latin).lower()).strip("-")
    if len(slug) <= LONGEST:
        return slug
    head, hyphen, _ = slug[: LONGEST + 1].rpartition("-")
    return head if hyphen else slug[:LONGEST]


def nearest(slug: str, known: Iterable[str], n: int = 5) -> list[str]:
    """Give up to n known slugs that someone may have meant, best first; [] when none is plausible.

    Mistyped letters, words in another order and an address cut short are forgiven.
    """
    asked = slugify(slug[: 2 * LONGEST]).replace("-", " ")
    if not asked:
        return []
    spoken = {slug: slug.replace("-", " ") for slug in known}
    scores: dict[str, float] = {}
    for scorer in (fuzz.ratio, fuzz.token_sort_ratio):
        for _, score, slug in process.extract(asked, spoken, scorer=scorer, limit=n, score_cutoff=_PLAUSIBLE):
            scores[slug] = max(score, scores.get(slug, 0))
    if len(asked) >= len("1992-05"):
        scores |= {slug: 100.0 for slug, words in spoken.items() if words.startswith(asked)}
    return sorted(scores, key=lambda slug: (-scores[slug], slug))[:n]
