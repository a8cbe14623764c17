"""The one entrance: an article in, candidates out. Pure: the same article gives the same candidates."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from timeline.extraction import anchoring, assertions, figures, kinds, quotations
from timeline.extraction.anchoring import Anchor
from timeline.extraction.assertions import HAPPENED, Assertion, AssertionReading
from timeline.extraction.candidates import Candidate, Parts, Reason, made
from timeline.extraction.clauses import clauses
from timeline.extraction.date_mentions import Context, DateMention, Need, in_passage
from timeline.extraction.figures import Figure
from timeline.extraction.gazetteer import Gazetteer
from timeline.extraction.kinds_unnamed import counted_of
from timeline.extraction.language import Language
from timeline.extraction.moments import OPEN, UNSAID, Moment, on
from timeline.extraction.name_words import NameMention
from timeline.extraction.names import Names
from timeline.extraction.passages import Line, Passage, Sentence, sentences

# One more whenever rules change: what was read before says so and can be read again.
EXTRACTION_VERSION = 6
# People are counted for what a kind counts them for when the kind leads by as much.
_LIKELY = 1.0
_SAID = frozenset({Assertion.DENIED, Assertion.PLANNED, Assertion.CALLED_FOR, Assertion.HYPOTHETICAL})


class Extraction:
    """Reads one article from its first sentence to its last."""

    def __init__(self, gazetteer: Gazetteer, language: Language, published: date | None) -> None:
        self.language = language
        self.published = published
        self.names = Names(gazetteer, language.names, published)
        self.context = Context(published)
        self.paragraph = -1
        self.event: Moment | None = None
        self.begun = False
        self.quoted: list[Passage] = []
        self.captives = False

    def read(self, text: str, title: str) -> list[Candidate]:
        """The candidates in the order of the text."""
        found: list[Candidate] = []
        self.quoted = quotations.stretches(text)
        for sentence in sentences(text, title):
            if sentence.line is Line.BODY:
                found += self._sentence(sentence)
        return found

    def stretch(self, text: str, title: str, start: int, end: int) -> Candidate:
        """What one stretch tells of, after all that stands before it; UNSAID where nothing says when."""
        self.quoted = quotations.stretches(text)
        for sentence in sentences(text, title):
            before = sentence.passage.end <= start
            if sentence.line is Line.BODY and sentence.passage.start < start:
                told = sentence.passage.part(sentence.passage.start, min(sentence.passage.end, start))
                self._sentence(replace(sentence, passage=told))
            if not before:
                self._enter(sentence.paragraph)
                break
        part = Passage(start, end, text[start:end])
        mentions = in_passage(part, self.language.dates, self.context)
        return self._clause(part, mentions) or self._unsaid(part, mentions)

    def _enter(self, paragraph: int) -> None:
        """A year that was named counts to the end of its paragraph."""
        if paragraph != self.paragraph:
            self.paragraph, self.context.year = paragraph, None

    def _sentence(self, sentence: Sentence) -> list[Candidate]:
        self._enter(sentence.paragraph)
        mentions = in_passage(sentence.passage, self.language.dates, self.context)
        parts = clauses(sentence.passage, mentions, self.language)
        found = [one for part in parts if (one := self._clause(part, mentions)) is not None]
        self.begun = True
        return found

    def _clause(self, part: Passage, mentions: list[DateMention]) -> Candidate | None:
        counted = self._counted(part, mentions)
        anchor = anchoring.anchor(part, mentions, self.language.attachment, [one.passage for one in counted])
        if anchor is None and not counted and self.begun:
            # Nothing dates it. Its names are still those that later sentences mean by "the president", "he".
            self.names.read(part, None)
            return None
        dated = anchor.mention.passage.start if anchor and anchor.mention else None
        kind = self._kind(part, mentions, counted, dated)
        if counted_of(kind.kind) and kind.lead >= _LIKELY:
            counted = self._counted(part, mentions, kind.kind)
        reasons: list[Reason] = []
        if anchor is None:
            anchor = self._undated(part, kind, bool(counted), reasons)
        names = self.names.read(part, anchor.when.first if anchor and anchor.when.end != OPEN else None)
        if anchor is None:
            return None
        return self._candidate(part, anchor, kind, names, counted, reasons)

    def _kind(
        self, part: Passage, mentions: Sequence[DateMention], counted: Sequence[Figure], dated: int | None = None
    ) -> kinds.KindReading:
        dates = [one.passage for one in mentions]
        return kinds.read(part, self.language.kinds, dated, dates, [(one.about, one.passage) for one in counted])

    def _counted(self, part: Passage, mentions: list[DateMention], kind: str = "") -> list[Figure]:
        self.captives = self.captives or bool(self.language.figures.captives.search(part.text))
        around = figures.Around([one.passage for one in mentions], counted_of(kind), self.captives)
        return figures.read(part, self.language.figures, around)

    def _unsaid(self, part: Passage, mentions: list[DateMention]) -> Candidate:
        """A stretch that somebody marked and that nothing dates: its day is a person's to give."""
        kind, names = self._kind(part, mentions, self._counted(part, mentions)), self.names.read(part, None)
        counted = self._counted(part, mentions, kind.kind)
        reasons = [Reason("no date was found", part, 0.0)]
        return self._candidate(part, Anchor(UNSAID, None), kind, names, counted, reasons)

    def _candidate(
        self,
        part: Passage,
        anchor: Anchor,
        kind: kinds.KindReading,
        names: Sequence[NameMention],
        counted: Sequence[Figure],
        reasons: Sequence[Reason],
    ) -> Candidate:
        told = assertions.read(part, self.language.cues, self.language.kinds.aside)
        assertion = self._assertion(part, told, anchor)
        if assertion in HAPPENED:
            self.event = self.context.previous = anchor.when
            self.context.tell(anchor.when, part.lower)
            named = anchor.mention is not None and anchor.mention.needs is Need.NOTHING and len(anchor.when.start) >= 7
            closed = not anchor.counted and anchor.when.end != OPEN
            # What follows in the paragraph may leave out a year that has just been named.
            self.context.year = anchor.when.first.year if named and closed else None
        said = quotations.within(part, self.quoted, names, self.language.speech)
        parts = Parts(part, anchor, assertion, told, kind, names, counted, reasons, said)
        return made(parts, self.language, self.published)

    def _assertion(self, part: Passage, told: AssertionReading, anchor: Anchor) -> Assertion:
        """A plan or call told after a date of the past is what was said then, and that it was said happened."""
        cue, dated = told.evidence, anchor.mention
        if cue and dated and not anchor.ahead:
            if dated.passage.end <= cue.start and self._is_told(part, told, cue):
                return Assertion.REPORTED
            # That somebody demanded or asked for it on a day that has been is what happened.
            if told.assertion is Assertion.CALLED_FOR and self._was_asked(part, cue, dated):
                return Assertion.REPORTED
        if told.assertion in HAPPENED and anchor.ahead:
            return Assertion.PLANNED
        if told.assertion in HAPPENED and anchor.background:
            return Assertion.BACKGROUND
        return told.assertion

    def _was_asked(self, part: Passage, cue: Passage, dated: DateMention) -> bool:
        """A demand that was made then, not one that something be done by then."""
        words = self.language.attachment
        due = words.due.search(part.text[: dated.passage.start - part.start])
        return bool(words.asked.search(cue.text)) and not due

    def _is_told(self, part: Passage, told: AssertionReading, cue: Passage) -> bool:
        """Something happened before the cue: a verb of the past, or the call itself; a denial only adds to it."""
        before = part.text[: cue.start - part.start]
        if told.assertion is Assertion.DENIED and not self.language.attachment.afterthought.search(before):
            return False
        if told.assertion is Assertion.CALLED_FOR:
            before = part.text[: cue.end - part.start]
        return told.assertion in _SAID and bool(self.language.dates.behind.search(before))

    def _undated(self, part: Passage, kind: kinds.KindReading, counted: bool, reasons: list[Reason]) -> Anchor | None:
        """Figures go with the event before; the first sentence of a report without a date is its news of the day."""
        if counted and self.event is not None and kind.is_plain:
            reasons.append(Reason("undated: with the event before", part, -0.2))
            return Anchor(self.event, None)
        if not self.begun and self.published is not None and kind.is_plain:
            reasons.append(Reason("undated: first sentence, day of publication", part, -0.3))
            return Anchor(on(self.published), None)
        return None


def extract(
    text: str, gazetteer: Gazetteer, published: date | None, language: Language, title: str = ""
) -> list[Candidate]:
    """What a text (NFC) tells of, with offsets into it. Without `published` no relative date is read."""
    return Extraction(gazetteer, language, published).read(text, title)


def extract_stretch(
    text: str,
    start: int,
    end: int,
    gazetteer: Gazetteer,
    published: date | None,
    language: Language,
    title: str = "",
) -> Candidate:
    """What the characters from `start` to `end` tell of, read in their article; `when` is UNSAID where nothing does."""
    return Extraction(gazetteer, language, published).stretch(text, title, start, end)
