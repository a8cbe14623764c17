"""Single words that speak for a kind, each weighed by the sentences that people have labelled."""

import json
import re
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import log, sqrt
from pathlib import Path

from timeline.extraction.passages import Passage

_WORD = re.compile(r"[^\W\d_]+|\d[\d.,]*")
# Whatever number stands there: that something was counted is what it says.
_NUMBER = "0"
_STEMS = 20_000
# Words that stand in every twelfth passage or oftener may weigh something, but nobody would be told anything by them.
_TELLING = 3.5

Counted = Sequence[tuple[str, Passage]]
"""What is counted, a Figure's `about`, and where."""


@dataclass(frozen=True, slots=True)
class Weight:
    """How rare a word is (inverse document frequency), and what it weighs for each kind that it speaks of."""

    rarity: float
    kinds: Mapping[str, float]


@dataclass(frozen=True)
class WordWeights:
    """What a logistic regression over labelled sentences leaves: bench/extraction/learn_kinds.py makes it.

    `usual`: what a kind weighs before a word has been read. `words`: by their stems, which `stem` gives.
    """

    usual: Mapping[str, float]
    words: Mapping[str, Weight]
    stem: Callable[[str], str]

    @classmethod
    def of_file(cls, path: Path, stem: Callable[[str], str]) -> "WordWeights":
        """The table of a JSON file: {"usual": {kind: weight}, "words": {stem: [rarity, {kind: weight}]}}."""
        content = json.loads(path.read_text(encoding="utf-8"))
        words = {word: Weight(rarity, kinds) for word, (rarity, kinds) in content["words"].items()}
        return cls(content["usual"], words, lru_cache(_STEMS)(stem))

    def read(self, passage: Passage, dates: Sequence[Passage], counted: Counted) -> "Spoken":
        """What speaks for each kind. `dates` say when and not what; `counted`: what is counted in the passage."""
        found = {word: here for word, here in stems(passage, dates, counted, self.stem).items() if word in self.words}
        shares = {word: (1 + log(len(here))) * self.words[word].rarity for word, here in found.items()}
        length = sqrt(sum(share * share for share in shares.values())) or 1.0
        scores = dict(self.usual)
        for word in found:
            share = shares[word] = shares[word] / length
            for kind, weight in self.words[word].kinds.items():
                scores[kind] += weight * share
        return Spoken(scores, self.words, {word: (shares[word], here[0]) for word, here in found.items()})


@dataclass(frozen=True, slots=True)
class Spoken:
    """The sum of its words for each kind; the words by their share in the passage, each where it stands first."""

    scores: dict[str, float]
    _words: Mapping[str, Weight]
    _found: Mapping[str, tuple[float, Passage]]

    def evidence(self, kind: str) -> Passage | None:
        """The word that speaks most for a kind, None where none does that would tell anybody anything."""
        found, most = None, 0.0
        for word, (share, here) in self._found.items():
            known = self._words[word]
            if known.rarity >= _TELLING and (weight := known.kinds.get(kind, 0.0) * share) > most:
                found, most = here, weight
        return found


def stems(
    passage: Passage, dates: Sequence[Passage], counted: Counted, stem: Callable[[str], str]
) -> dict[str, list[Passage]]:
    """The words of a passage without their endings, each with where it stands, and "#" before what is counted."""
    found: dict[str, list[Passage]] = defaultdict(list)
    for word in _WORD.finditer(passage.text):
        start, end = passage.start + word.start(), passage.start + word.end()
        if any(one.start < end and start < one.end for one in dates):
            continue
        key = _NUMBER if word[0][0].isdigit() else stem(word[0].lower())
        found[key].append(passage.part(start, end))
    for about, here in counted:
        found[f"#{about}"].append(here)
    return found
