"""Found: the answer of an Index to one question, in list order and in days order, without a row of the database."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from pyroaring import BitMap

from timeline.models.search_row import NAMES, TITLE
from timeline.reading.index.listing import Listing
from timeline.reading.index.meaning import Clause, Meaning, of_actor
from timeline.reading.index.part import DAYS, LIST
from timeline.reading.index.stretch import Stretch

if TYPE_CHECKING:
    from timeline.reading.index.index import Index
    from timeline.reading.selection import Selection


class Found(Listing):
    """The events that answer. Each order is worked out when it is first needed."""

    def __init__(self, index: Index, selection: Selection, asked: Meaning) -> None:
        self.index = index
        self.selection = selection
        self.asked = asked

    @cached_property
    def listed(self) -> tuple[BitMap, BitMap]:  # type: ignore[override]
        """For the base and for what changed since: places in list order."""
        base, newer = (share.answering(LIST, self.asked) for share in self.index.shares)
        return base, newer

    @cached_property
    def in_days(self) -> tuple[BitMap, BitMap]:
        """The same in days order."""
        base, newer = (share.answering(DAYS, self.asked) for share in self.index.shares)
        return base, newer

    @cached_property
    def total(self) -> int:
        known = self.__dict__.get("in_days") or self.listed
        return sum(map(len, known))

    def touching(self, first: int, last: int) -> Stretch:
        """What of the answer touches the days from `first` up to and without `last`."""
        return Stretch(self.index, self.in_days, first, last)

    def in_window(self, first: int | None, last: int | None) -> int:
        """How many may have gone on on some day from `first` to `last`, both included; None = open."""
        shares = zip(self.index.shares, self.in_days, strict=True)
        return sum(found.intersection_cardinality(share.part.touching(DAYS, first, last)) for share, found in shares)

    def counting_for(self, actor: str) -> Clause:
        """What makes an event count for an actor, under the parts and roles of the question."""
        return of_actor(actor, self.selection, self.index.keys)

    @cached_property
    def by_relevance(self) -> tuple[Listing, ...]:
        """Lists that follow one another: whose title has all words, then title and names, then the others; within
        each by importance.
        """
        left, found = self.listed, []
        for fields in ((TITLE,), (TITLE, NAMES), None):
            level = left if fields is None else self._with_words_in(left, fields)
            left = (left[0] - level[0], left[1] - level[1])
            for importance in range(5, 0, -1):
                clause: Clause = (("importance", importance, 0),)
                base, newer = (
                    there & share.any_of(LIST, clause) for share, there in zip(self.index.shares, level, strict=True)
                )
                found.append(Listing(self.index, (base, newer)))
        return tuple(one for one in found if one.total)

    def _with_words_in(self, events: tuple[BitMap, BitMap], fields: tuple[str, ...]) -> tuple[BitMap, BitMap]:
        base, newer = (
            there & share.words.having(LIST, self.asked.q, fields)
            for share, there in zip(self.index.shares, events, strict=True)
        )
        return base, newer
