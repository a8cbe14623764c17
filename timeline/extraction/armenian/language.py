"""Armenian, as the engine takes it: names with their endings, and dates that are written out."""

import re

from timeline.extraction.armenian.dates import ARMENIAN_DATES
from timeline.extraction.names_and_dates import names_and_dates

# The locative makes a place of a capital; it is part of the name's form, so that nothing has to follow.
ARMENIAN = names_and_dates("hy", ARMENIAN_DATES, re.compile(r"(?<=ում)|(?= քաղաք)"))
_VOWELS = "աեէըիոօ"
# Genitive, definite, dative, ablative, instrumental, locative.
_AFTER_CONSONANT = ("ի", "ը", "ն", "ին", "ից", "ով", "ում")
_AFTER_I = ("ի", "ն", "ին", "ից", "ով", "ում")
_AFTER_OTHER_VOWEL = ("յի", "ն", "յին", "յից", "յով", "յում", "ի", "ից")


def forms(name: str) -> frozenset[str]:
    """The name with every ending of its last word; a final ի can fall away ("գինի", "գինիում", "գինու")."""
    last = name[-1:].lower()
    if last == "ի":
        stem = name[:-1]
        return frozenset({name, f"{stem}ու", f"{stem}ուց", f"{stem}ուն", *(name + ending for ending in _AFTER_I)})
    if last in _VOWELS or name.endswith("ու"):
        return frozenset({name, *(name + ending for ending in _AFTER_OTHER_VOWEL)})
    # "ություն" becomes "ության" before the endings that follow the genitive.
    weak = {name[: -len("ուն")] + tail for tail in ("ան", "անը", "անից", "ամբ")} if name.endswith("ություն") else set()
    return frozenset({name, *weak, *(name + ending for ending in _AFTER_CONSONANT)})
