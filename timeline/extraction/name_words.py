"""A name where it stands in a text, what a language puts around names, and whom an article has named so far."""

import re
from dataclasses import dataclass, field

from timeline.extraction.gazetteer import Known
from timeline.extraction.passages import Passage
from timeline.extraction.spellings import plain

OWN = "its own forces"
SAME_OFFICE = "the office of the person named before"


@dataclass(frozen=True, slots=True)
class NameMention:
    """A known name where it stands, as what it is read here. `via` says how it was recognised."""

    passage: Passage
    known: Known
    via: str
    shown: str = ""
    confidence: float = 1.0

    @property
    def name(self) -> str:
        """What a proposal calls it."""
        return self.shown or self.known.name


@dataclass(frozen=True, slots=True)
class NameWords:
    """What a language puts around names. Each pattern is matched right after, or searched right before, a name."""

    forces: re.Pattern[str]
    people: re.Pattern[str]
    bodies: re.Pattern[str]
    offices: re.Pattern[str]
    office_words: dict[str, tuple[str, ...]]
    elsewhere_before: re.Pattern[str]
    first_name_before: re.Pattern[str]
    place_before: re.Pattern[str]
    body_before: re.Pattern[str]
    goes_before: re.Pattern[str]
    place_after: re.Pattern[str]
    state_after: re.Pattern[str]
    state_before: re.Pattern[str]
    unknown_place: re.Pattern[str]
    not_place_after: re.Pattern[str]
    capital: re.Pattern[str]
    possessive: re.Pattern[str]
    adjective_after: re.Pattern[str]
    coordinated: re.Pattern[str]
    office_before: re.Pattern[str]
    aside_before: re.Pattern[str]
    own_forces: re.Pattern[str]
    short_body: re.Pattern[str]
    both_in_office: re.Pattern[str]
    short_office: re.Pattern[str]
    local: tuple[str, ...]
    called: dict[str, str]


_SHORT = frozenset({"Court", "Council", "Assembly", "Group", "Commission", "Committee", "Union", "Senate"})


@dataclass(slots=True)
class Memory:
    """Whom the article has named so far: a bare surname means one of them."""

    people: dict[str, Known] = field(default_factory=dict)
    person: Known | None = None
    bodies: dict[str, Known] = field(default_factory=dict)
    listed: bool = False
    state: Known | None = None
    first: Known | None = None

    def add(self, known: Known) -> None:
        """Later surnames mean this person."""
        last = known.name.rsplit(" ", 1)[-1]
        if known.kind == "person":
            self.people[plain(last)] = self.person = known
        elif known.kind == "state":
            self.state, self.first = known, self.first or known
        else:
            self.bodies[last] = known
            self.bodies.update({word: known for word in known.name.split() if word in _SHORT})
