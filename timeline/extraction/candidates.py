"""What is proposed: one event with all that its passage says of it, and the reasons for believing it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from timeline.extraction.anchoring import Anchor
from timeline.extraction.assertions import HAPPENED, Assertion, AssertionReading
from timeline.extraction.date_mentions import DateMention
from timeline.extraction.figures import Figure
from timeline.extraction.kinds import STATEMENT, KindReading
from timeline.extraction.kinds_unnamed import kind_of
from timeline.extraction.language import Language
from timeline.extraction.moments import Moment
from timeline.extraction.name_words import OWN, NameMention
from timeline.extraction.passages import Passage
from timeline.extraction.quotations import Quotation


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a candidate is believed more or less: a code for people, the words that gave it, and its weight."""

    code: str
    passage: Passage
    weight: float


@dataclass(frozen=True, slots=True)
class Candidate:
    """One proposed event. `confidence` is the sum of the weights of its reasons, kept between 0 and 1.

    `dated`: the phrase that says when, with its rule; None where the sentence itself has none.
    """

    passage: Passage
    when: Moment
    kind: str
    second_kind: str
    assertion: Assertion
    actors: tuple[NameMention, ...]
    places: tuple[NameMention, ...]
    figures: tuple[Figure, ...]
    confidence: float
    reasons: tuple[Reason, ...]
    other_reading: str = ""
    dated: DateMention | None = None
    quotations: tuple[Quotation, ...] = ()

    @property
    def happened(self) -> bool:
        """Whether the article says so; all else is shown folded away."""
        return self.assertion in HAPPENED


@dataclass(frozen=True, slots=True)
class Parts:
    """What has been read of one passage, each by its own step."""

    passage: Passage
    anchor: Anchor
    assertion: Assertion
    told: AssertionReading
    kind: KindReading
    names: Sequence[NameMention]
    figures: Sequence[Figure]
    notes: Sequence[Reason]
    quotations: tuple[Quotation, ...]


def made(parts: Parts, language: Language, published: date | None) -> Candidate:
    """One candidate of all its parts."""
    anchor, kind = parts.anchor, parts.kind
    what = kind.kind if language.kinds.words else kind_of(kind, parts, language.harm)
    speaks = what == STATEMENT or anchor.reporting or any(one.via == OWN for one in parts.names)
    present = [one for one in parts.names if not _only_claims(one, parts, language, speaks)]
    reasons = tuple(_reasons(parts))
    return Candidate(
        passage=parts.passage,
        when=_closed(anchor, published),
        kind=what,
        second_kind=kind.second,
        assertion=parts.assertion,
        actors=_distinct(one for one in present if not one.known.is_place),
        places=_specific(_distinct(one for one in present if one.known.is_place)),
        figures=tuple(parts.figures),
        confidence=min(1.0, max(0.0, sum(one.weight for one in reasons))),
        reasons=reasons,
        other_reading=anchor.other,
        dated=anchor.mention,
        quotations=parts.quotations,
    )


def _reasons(parts: Parts) -> Iterator[Reason]:
    if parts.anchor.when.start:
        yield Reason("a sentence with a date", parts.passage, 0.5)
    yield from parts.notes
    if mention := parts.anchor.mention:
        yield Reason(f"{mention.rule}: {mention.edtf}", mention.passage, 0.3 * mention.confidence)
    if parts.told.evidence:
        yield Reason(f"{parts.told.assertion}: {parts.told.rule}", parts.told.evidence, -0.4)
    if parts.kind.evidence:
        yield Reason(f"kind: {parts.kind.kind}", parts.kind.evidence, 0.1)


def _closed(anchor: Anchor, published: date | None) -> Moment:
    """A count "since" a day is one up to the day of publication."""
    if anchor.counted and published:
        return Moment(anchor.when.start, published.isoformat())
    return anchor.when


def _distinct(mentions: Iterable[NameMention]) -> tuple[NameMention, ...]:
    found: dict[str, NameMention] = {}
    for one in mentions:
        found.setdefault(one.name, one)
    return tuple(found.values())


def _specific(places: tuple[NameMention, ...]) -> tuple[NameMention, ...]:
    """A region is left out where a place in it is named."""
    exact = tuple(one for one in places if not one.known.broad)
    return exact or places


_PARTIES = frozenset({"armed-forces", "armed-group"})


def _only_claims(mention: NameMention, parts: Parts, language: Language, speaks: bool) -> bool:
    """Who only says what others did takes no part, unless saying so is the event; forces speak of themselves."""
    start, at = parts.passage.start, mention.passage.start - parts.passage.start
    claims = (
        found.span("who") for pattern in language.figures.claimant for found in pattern.finditer(parts.passage.text)
    )
    who = next((span for span in claims if span[0] <= at < span[1]), None)
    if who is None:
        return False
    if speaks and not mention.known.is_place:
        # The one who speaks for a state stands for it, where the record knows them.
        speaker = any(
            one.known.kind == "person" and who[0] <= one.passage.start - start < who[1] for one in parts.names
        )
        return mention.via == "office of" and speaker
    return mention.known.kind not in _PARTIES
