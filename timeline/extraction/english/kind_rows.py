"""How a row of the English tables of kinds is made. Weights: 3 names the kind, 2 is typical of it, 1 goes with it."""

import re

from timeline.extraction.kinds import KindRule

# What a people is called, in small letters: by how such words end.
A_PEOPLE = r"[a-z]{3,}(?:ians|anis|eris)"


def kind_row(kind: str, weight: float, words: str, example: str, named: str = "") -> KindRule:
    """`words` are in small letters; in `named` capitals count."""
    return KindRule(kind, weight, words, example, re.compile(rf"\b(?:{named})\b") if named else None)
