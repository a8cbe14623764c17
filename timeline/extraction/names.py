"""Who and where: known names in a text, read by their surroundings. A capital can be a city or a state, an adjective
can be an army, an office or nobody; what decides is the word before and the word behind."""

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from timeline.extraction.around import ENDS, Around, goes_on, held
from timeline.extraction.gazetteer import Gazetteer, Known, Name, Tie, Way
from timeline.extraction.name_words import SAME_OFFICE, Memory, NameMention, NameWords
from timeline.extraction.named_before import by_pronoun, communities, named_before
from timeline.extraction.passages import Passage
from timeline.extraction.spellings import plain

_FORCES, _BODY, _WORLD = "armed-forces", "government-body", "international-organisation"


class Names:
    """Reads the names of one article, sentence by sentence."""

    def __init__(self, gazetteer: Gazetteer, words: NameWords, published: date | None) -> None:
        self.gazetteer = gazetteer
        self.words = words
        self.published = published
        self.memory = Memory()
        self.peoples: list[Passage] = []

    def read(self, passage: Passage, day: date | None) -> list[NameMention]:
        """The names of a passage; `day` is when its event was, for offices and states of a time."""
        day = day or self.published
        self.memory.first = None
        self.peoples = []
        found: list[NameMention] = []
        taken: list[tuple[int, int]] = []
        text = plain(passage.text)
        for match in self.gazetteer.pattern.finditer(text):
            self.memory.listed = bool(found and goes_on(text, found[-1], passage, match.start()))
            taken.append(match.span())
            mentions = self._one(passage, match, day)
            if any(not one.known.is_place for one in mentions) and self._is_elsewhere(text, match):
                mentions = [one for one in mentions if one.known.is_place]
            found += mentions
        for match in self.gazetteer.surname_pattern.finditer(text):
            inside = any(start < match.end() and match.start() < end for start, end in taken)
            if not inside and not self.words.case_after.match(text[match.end() :]):
                found += self._surname(passage, match, day)
        found += self._unknown_places(passage, taken)
        places = [one for one in found if one.known.is_place]
        found += communities(self.peoples, places, day, self.gazetteer, self.words)
        found += named_before(passage, day, self.gazetteer, self.words, self.memory)
        found.sort(key=lambda one: (one.passage.start, one.passage.end, one.known.slug))
        found += by_pronoun(passage, day, found, self.gazetteer, self.words, self.memory)
        self.memory.tell(found)
        return found

    def _is_elsewhere(self, text: str, match: re.Match[str]) -> bool:
        """What stands beside it tells of something else that somebody did, or names a case at court."""
        before, after = text[max(0, match.start() - 60) : match.start()], text[match.end() : match.end() + 60]
        return bool(self.words.elsewhere_before.search(before) or self.words.case_after.match(after))

    def _one(self, passage: Passage, match: re.Match[str], day: date | None) -> list[NameMention]:
        if passage.text[: match.start()] == "(":
            # Where the article was written.
            return []
        names = self.gazetteer.by_text[match[0]]
        here = passage.part(passage.start + match.start(), passage.start + match.end())
        around = Around(passage.text, match.start(), match.end())
        place = next((name for name in names if name.known.is_place), None)
        actors = [name for name in names if not name.known.is_place]
        actor = held(actors, day)
        if actor is None:
            return [NameMention(here, place.known, "name")] if place and self._is_place(around) else []
        if actor.way in (Way.DEMONYM, Way.METONYM):
            actor = replace(actor, known=self._of_its_time(actor.known, day))
        if actor.way is Way.DEMONYM:
            return self._demonym(here, around, actor, day)
        if place is not None:
            return self._place_or_state(here, around, place, actor, day)
        if actor.known.kind == _WORLD and self.words.own_body_before.search(around.before):
            return []
        if actor.known.kind == "state":
            return self._state(here, around, replace(actor, known=self._of_its_time(actor.known, day)), day)
        short = actor.way is Way.ABBREVIATION and self.words.forces.match(around.after)
        if short and (forces := self._forces(here, around, actor, day)):
            return forces
        self._remember(actor.known, match[0], day)
        found = [NameMention(here, actor.known, actor.way, self._shown(actor, match[0]))]
        return found + (self._seats(here) if actor.known.kind == _BODY else [])

    def _seats(self, here: Passage) -> list[NameMention]:
        """A body that is called by its town sits there: "the X City Court"."""
        within = (name for word in plain(here.text).split() for name in self.gazetteer.by_text.get(word, ()))
        return [NameMention(here, name.known, "within a name") for name in within if name.known.is_place]

    def _shown(self, actor: Name, text: str) -> str:
        """Forces by a name of a time, or one that only says where ("local forces"), are shown by a longer one."""
        if actor.known.kind != _FORCES:
            return actor.shown
        said = text.partition(" ")[2] if text[0].islower() else text if actor.last else ""
        return self.gazetteer.longer(actor.known, said) if said else actor.shown

    def _remember(self, known: Known, text: str, day: date | None) -> None:
        """Later words mean this one; "his army" is that of the state in which a person holds office."""
        self.memory.add(known)
        if known.kind == "person":
            # As the article spells it: a bare surname will be spelled so too.
            self.memory.people[text.rsplit(" ", 1)[-1]] = known
        if known.kind not in ("person", "state"):
            self.memory.bodies[text.rsplit(" ", 1)[-1]] = known
        if known.kind in ("international-organisation", "civil-society", "mediator-group"):
            self.memory.bodies["organization"] = known
        for tie in self.gazetteer.ties_of(known):
            if tie.to.kind == "state" and tie.relation == "holds-office" and tie.held_on(day):
                self.memory.state = tie.to

    def _of_its_time(self, known: Known, day: date | None) -> Known:
        """Before a state existed its name means the one that it succeeded."""
        while not known.existed_on(day) and (before := self.gazetteer.before(known)):
            known = before
        return known

    def _is_place(self, around: Around) -> bool:
        return not self.words.not_place_after.match(around.after)

    def _state(self, here: Passage, around: Around, actor: Name, day: date | None) -> list[NameMention]:
        """A state under its own name: with "in" before it, it is where, not who."""
        self.memory.add(actor.known)
        if self.words.possessive.match(around.after):
            if self.words.place_after.match(around.after):
                return []
            found = self._demonym(here, around, actor, day)
            says_it = any(one.known == actor.known for one in found)
            return found if says_it else [NameMention(here, actor.known, "possessive"), *found]
        if office := self.words.office_before.search(around.before):
            return self._in_office(here, actor.known, office["office"], day)
        if office := self.words.offices.match(around.after):
            return self._in_office(here, actor.known, office["office"], day)
        if self.words.place_before.search(around.before) or self._is_where(around):
            return []
        return [NameMention(here, actor.known, "name")]

    def _is_where(self, around: Around) -> bool:
        """The land that a town is in, or where somebody goes, not who acts."""
        if self.memory.listed:
            return ENDS.match(around.after) is not None
        return bool(self.words.goes_before.search(around.before)) and not self.words.state_after.match(around.after)

    def _place_or_state(
        self, here: Passage, around: Around, place: Name, actor: Name, day: date | None
    ) -> list[NameMention]:
        words = self.words
        if self.memory.listed and self._is_place(around):
            return [NameMention(here, place.known, "name")]
        if words.adjective_after.match(around.after) and not words.place_after.match(around.after):
            found = self._demonym(here, around, actor, day)
            does = not found and words.possessive_act.match(around.after)
            return [NameMention(here, actor.known, "possessive")] if does else found
        sure = words.place_before.search(around.before) or words.place_after.match(around.after)
        acts = words.state_after.match(around.after)
        as_state = acts or words.state_before.search(around.before)
        if sure or (words.goes_before.search(around.before) and not acts):
            found = [NameMention(here, place.known, "name")] if self._is_place(around) else []
            body = words.body_before.search(around.before)
            return [*found, NameMention(here, actor.known, "body in its capital")] if body else found
        if as_state or actor.way is Way.NAME:
            self.memory.add(actor.known)
            return [NameMention(here, actor.known, actor.way)]
        if not self._is_place(around):
            return []
        return [NameMention(here, place.known, "name", confidence=0.5)]

    def _demonym(self, here: Passage, around: Around, actor: Name, day: date | None) -> list[NameMention]:
        """An adjective means whom its noun means: forces, an office and its holder, a body of the state, or nobody."""
        words, state, after = self.words, actor.known, around.after
        if skipped := words.coordinated.match(after):
            after = after[skipped.end() :]
        self.memory.add(state)
        if words.capital.match(after):
            return [
                NameMention(here, city, "capital of", confidence=0.8) for city in self.gazetteer.capitals(state)[:1]
            ]
        if words.bodies.match(after):
            return [] if words.aside_before.search(around.before) else [NameMention(here, state, "demonym and body")]
        if words.forces.match(after):
            return self._forces(here, around, actor, day)
        if office := words.offices.match(after):
            return self._in_office(here, state, office["office"], day)
        many = bool(words.plural) and here.text.endswith(words.plural) and not words.peoples_call.match(after)
        # "44 of a people" are some of it, who may have come from anywhere.
        if (many and not around.before.rstrip()[-1:].isdigit()) or words.people.match(after):
            self.peoples.append(here)
        return []

    def _in_office(self, here: Passage, state: Known, office: str, day: date | None) -> list[NameMention]:
        """The state, and who held the office on that day; a counterpart holds that of the person named before."""
        words = self.words.office_words
        wanted = words.get(office.lower(), words.get(office.lower().rstrip("s"), ()))
        if wanted == (SAME_OFFICE,):
            person = self.memory.person
            held = [tie for tie in self.gazetteer.ties_of(person) if tie.held_on(day)] if person else []
            wanted = tuple(tie.office.partition(" (")[0] for tie in held if tie.relation == "holds-office")
        holders = self.gazetteer.holders(state, wanted, day)
        for one in holders[:1]:
            self.memory.add(one)
        return [NameMention(here, state, "office of"), *(NameMention(here, who, "office") for who in holders[:1])]

    def _forces(self, here: Passage, around: Around, actor: Name, day: date | None) -> list[NameMention]:
        """Local forces under their own name, where the words before say so; else those of the state."""
        for word in ("", *self.words.local):
            if word and not around.before.lower().endswith(f"{word} "):
                continue
            names = self.gazetteer.by_text.get(plain(f"{word} {actor.text} forces".strip()), ())
            # Without "local" before them only a name of a time says so.
            local = [name for name in names if name.held_on(day) and (word or name.first or name.last)]
            if local:
                known = local[0].known
                return [NameMention(here, known, "local forces", self.gazetteer.longer(known, f"{actor.text} forces"))]
        parts = self.gazetteer.parts(actor.known, _FORCES, day)
        return [NameMention(here, force, "demonym and force") for force in parts[:1]]

    def _surname(self, passage: Passage, match: re.Match[str], day: date | None) -> list[NameMention]:
        here = passage.part(passage.start + match.start(), passage.start + match.end())
        if known := self.memory.people.get(match[0]):
            self._remember(known, match[0], day)
            return [NameMention(here, known, "surname of one named before")]
        if self.words.first_name_before.search(match.string[max(0, match.start() - 40) : match.start()]):
            return []
        word = match.string[: match.start()].rstrip().rpartition(" ")[2]
        named = [one for one in self.gazetteer.surnames[match[0]] if self.gazetteer.can_be(one, word)]
        # Who is known by it comes before those who were called so once.
        people = [one for one in named if plain(one.name).endswith(f" {match[0]}")] or named
        in_office = [one for one in people if any(self._governs(tie, day) for tie in self.gazetteer.ties_of(one))]
        chosen = in_office if len(in_office) == 1 else people if len(people) == 1 else []
        return [NameMention(here, one, "surname", confidence=0.7) for one in chosen]

    def _governs(self, tie: Tie, day: date | None) -> bool:
        return tie.relation in ("holds-office", "leads") and tie.held_on(day)

    def _unknown_places(self, passage: Passage, taken: list[tuple[int, int]]) -> Iterable[NameMention]:
        """A place that the record lacks, told by what stands before it: "the village of …"."""
        for match in self.words.unknown_place.finditer(passage.text):
            start, end = match.span(match.lastgroup or 0)
            if any(first < end and start < last for first, last in taken):
                continue
            here = passage.part(passage.start + start, passage.start + end)
            yield NameMention(here, Known(f"?{here.text}", here.text, "place"), "said to be a place", confidence=0.6)
