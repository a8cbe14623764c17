"""All that the engine has to know of a language, in one value."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from timeline.extraction.assertions import AssertionRule
from timeline.extraction.date_mentions import DateTable
from timeline.extraction.figures import FigureWords
from timeline.extraction.kinds import KindTable
from timeline.extraction.name_words import NameWords
from timeline.extraction.quotations import SpeechWords

NO_KINDS = KindTable(())


@dataclass(frozen=True, slots=True)
class Attachment:
    """Words around a date that say whether it is that of the event.

    `aside`: searched in what stands before it in its clause, it belongs to something else; `reporting`: it is when
    somebody said so; `attributive`: it only names something ("yesterday's debate"); `since`: what began then goes on;
    `asked`: a demand that was made, `due`: a day by which it is to be met; `opened`, `closed`: it began
    on the first of two days and ended on the second; `days_beside`: how many days it lasted from a day on, by
    what stands before and behind it, less than 0 for up to it, 0 where nothing does; `during`: what is counted
    is counted of it; `span_from`, `span_to`: what stands before the first and between the two days of a stretch
    of time.
    """

    aside: re.Pattern[str]
    named_after: re.Pattern[str]
    attributive: re.Pattern[str]
    reporting: re.Pattern[str]
    since: re.Pattern[str]
    during: re.Pattern[str]
    span_from: re.Pattern[str]
    span_to: re.Pattern[str]
    goes_on: re.Pattern[str]
    lasts: re.Pattern[str]
    verb: re.Pattern[str]
    clause: re.Pattern[str]
    subject: re.Pattern[str]
    joined: re.Pattern[str]
    afterthought: re.Pattern[str]
    asked: re.Pattern[str]
    due: re.Pattern[str]
    ever_since: re.Pattern[str]
    days_beside: Callable[[str, str], int]
    opened: re.Pattern[str]
    closed: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Language:
    """A language and its tables. `harm`: by what people came to harm, where only their number says what happened."""

    code: str
    dates: DateTable
    attachment: Attachment
    cues: Sequence[AssertionRule]
    names: NameWords
    figures: FigureWords
    kinds: KindTable
    speech: SpeechWords
    harm: KindTable = NO_KINDS

    def compile(self) -> None:
        """Makes its patterns now, not with the first text."""
        _ = self.dates.by_first, self.kinds.by_beginning, self.harm.by_beginning
