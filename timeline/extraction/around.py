"""What stands around a name: the words before and behind it, and whether it goes on with a list."""

import re
from dataclasses import dataclass
from datetime import date

from timeline.extraction.gazetteer import Name
from timeline.extraction.name_words import NameMention
from timeline.extraction.passages import Passage


@dataclass(frozen=True, slots=True)
class Around:
    """A name in its passage, and the sixty letters to either side that say what it is."""

    text: str
    start: int
    end: int

    @property
    def before(self) -> str:
        """What stands before it."""
        return self.text[max(0, self.start - 60) : self.start]

    @property
    def after(self) -> str:
        """What stands behind it."""
        return self.text[self.end : self.end + 60]


ENDS = re.compile(r"[,.;:)]| [–—-]|$")
_IN_A_LIST = re.compile(r", |,? (?:and|or) |/")


def goes_on(text: str, before: NameMention, passage: Passage, start: int) -> bool:
    """Whether a name stands in one list with a place before it: what follows is where as well."""
    return before.known.is_place and _IN_A_LIST.fullmatch(text[before.passage.end - passage.start : start]) is not None


def held(names: list[Name], day: date | None) -> Name | None:
    """Of several whom one text can mean, the one that held the name on that day: names of a time, then states first."""
    that_day = [name for name in names if name.held_on(day)] or names
    return min(that_day, key=lambda name: (name.last is None, name.known.kind != "state"), default=None)
