"""A name where it stands in a text, what a language puts around names, and whom an article has named so far."""

import re
from collections.abc import Iterable
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
    """What a language puts around names. Each pattern is matched right after, or searched right before, a name.

    `plural`: how the noun of a people ends where it means several; "" where a language says so otherwise.
    """

    forces: re.Pattern[str]
    people: re.Pattern[str]
    bodies: re.Pattern[str]
    offices: re.Pattern[str]
    office_words: dict[str, tuple[str, ...]]
    elsewhere_before: re.Pattern[str]
    case_after: re.Pattern[str]
    own_body_before: re.Pattern[str]
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
    possessive_act: re.Pattern[str]
    coordinated: re.Pattern[str]
    office_before: re.Pattern[str]
    aside_before: re.Pattern[str]
    own_forces: re.Pattern[str]
    short_body: re.Pattern[str]
    both_in_office: re.Pattern[str]
    short_office: re.Pattern[str]
    pronoun: re.Pattern[str]
    plural: str
    peoples_call: re.Pattern[str]
    local: tuple[str, ...]
    called: dict[str, str]


_SHORT = frozenset({"Court", "Council", "Assembly", "Group", "Commission", "Committee", "Union", "Senate"})
# Which pronoun means whom. "It" is mostly no state, "they" no single person.
_PRONOUNS = {
    "person": "person",
    **dict.fromkeys(("international-organisation", "government-body", "civil-society", "mediator-group"), "body"),
    **dict.fromkeys(("community", "armed-forces", "armed-group", "movement"), "many"),
}


@dataclass(slots=True)
class Memory:
    """Whom the article has named so far: a bare surname means one of them."""

    people: dict[str, Known] = field(default_factory=dict)
    person: Known | None = None
    bodies: dict[str, Known] = field(default_factory=dict)
    listed: bool = False
    state: Known | None = None
    first: Known | None = None
    states: dict[Known, int] = field(default_factory=dict)
    said: dict[str, Known] = field(default_factory=dict)

    @property
    def two_states(self) -> list[Known]:
        """The two states that are told of most, none where one is: "both presidents"."""
        return sorted(self.states, key=lambda one: -self.states[one])[:2] if len(self.states) > 1 else []

    def tell(self, found: Iterable[NameMention]) -> None:
        """Who was told of last: pronouns of the next sentence mean them, first of all whom it began with."""
        actors = [one.known for one in found if not one.known.is_place]
        self.said = {_PRONOUNS[one.kind]: one for one in reversed(actors) if one.kind in _PRONOUNS}

    def add(self, known: Known) -> None:
        """Later surnames mean this person."""
        last = known.name.rsplit(" ", 1)[-1]
        if known.kind == "person":
            self.people[plain(last)] = self.person = known
        elif known.kind == "state":
            self.states[known] = self.states.get(known, 0) + 1
            self.state, self.first = known, self.first or known
        else:
            self.bodies[last] = known
            self.bodies.update({word: known for word in known.name.split() if word in _SHORT})
