"""Questions by chance about the worlds of `world.py`, one sort of them at a time, as the query text of an address."""

from __future__ import annotations

import random
from collections.abc import Callable
from urllib.parse import urlencode

from bench.timeline.world import SEED, Chronicle
from timeline.management.invented import FIRST, GROUPS, KINDS, ROLES, YEARS
from timeline.text.slugs import slugify

Pairs = list[tuple[str, str]]
# The rungs between which the canvas moves: at 9 a screen holds the whole record, at 18 about a month.
RUNGS = range(8, 19)
# How many days lie before 1988, where the invented events begin.
BEGIN = FIRST.toordinal() - 1
WORDS = (
    "road",
    "shelling",
    "court",
    "delegations estaniwick",
    '"closed until evening"',
    "mediators -restraint",
    "fami",
    "observers access",
)


class Asker:
    """Equal seeds ask equal questions. Every question of one asker is another, so nobody remembers the answer."""

    def __init__(self, seed: int) -> None:
        world = Chronicle(1000, SEED)
        self.chance = random.Random(seed)
        self.actors = [slugify(name) for name in world.actors]
        self.places = [slugify(name) for name in world.places]
        self.outlets = [slugify(name) for name in world.outlets]
        self.asked: set[str] = set()

    def question(self, sort: str) -> str:
        """A question of this sort that was not asked yet; of the rarer ones the same again after many tries."""
        for _ in range(200):
            text = urlencode(SORTS[sort](self))
            if text not in self.asked:
                break
        self.asked.add(text)
        return text

    def tile(self) -> str:
        """Rung and number of a tile somewhere in the record."""
        z = self.chance.choice(RUNGS)
        day = BEGIN + self.chance.randrange(YEARS * 365)
        return f"{z}/{day >> (22 - z)}"

    # ── The sorts ─────────────────────────────────────────────────────────────────────────────────────────────────

    def some_actors(self, least: int, most: int) -> Pairs:
        """The frequent ones more often, as readers ask."""
        ranks = {int(len(self.actors) ** self.chance.random()) for _ in range(self.chance.randint(least, most) * 3)}
        chosen = self.chance.sample(sorted(ranks), min(len(ranks), self.chance.randint(least, most)))
        return [("actor", self.actors[rank - 1]) for rank in chosen]

    def some(self, name: str, values: list[str], most: int) -> Pairs:
        return [(name, value) for value in self.chance.sample(values, self.chance.randint(1, most))]

    def window(self) -> Pairs:
        first = self.chance.randrange(1988, 2024)
        return [("from", f"{first}-{self.chance.randint(1, 12):02}"), ("to", f"{first + self.chance.randint(0, 9)}")]

    def within(self) -> Pairs:
        return [*self.some("place", self.places, 3), ("within", str(self.chance.randrange(20, 250)))]

    def importance(self) -> Pairs:
        return [("importance", str(self.chance.randint(2, 5)))]

    def grades(self) -> Pairs:
        return self.some("grade", ["documented", "corroborated", "single-source"], 2)

    def everything(self) -> Pairs:
        """Two to five filters at once."""
        filters: list[Pairs] = [
            [*self.some_actors(1, 4), self.chance.choice((("actors", "all"), ("actors", "any")))],
            [*self.some_actors(1, 2), ("parts", "0"), ("role", self.chance.choice(ROLES))],
            self.some("kind", [*KINDS, *GROUPS], 3),
            self.some("place", self.places, 4),
            self.within(),
            self.window(),
            self.importance(),
            self.grades(),
            self.some("outlet", self.outlets, 3),
            [(self.chance.choice(("figures", "disputed")), "1")],
        ]
        chosen = self.chance.sample(filters, self.chance.randint(2, 5))
        found = dict.fromkeys(pair for pairs in chosen for pair in pairs)
        single = {name: value for name, value in found if name in ("actors", "parts", "within", "role", "disputed")}
        return [pair for pair in found if pair[0] not in single] + list(single.items())


SORTS: dict[str, Callable[[Asker], Pairs]] = {
    "one actor": lambda ask: ask.some_actors(1, 1),
    "several actors, any": lambda ask: ask.some_actors(2, 5),
    "several actors, all": lambda ask: [*ask.some_actors(2, 3), ("actors", "all")],
    "actors themselves in a role": lambda ask: [
        *ask.some_actors(1, 3),
        ("parts", "0"),
        *ask.some("role", list(ROLES), 2),
    ],
    "kinds": lambda ask: ask.some("kind", [*KINDS, *GROUPS], 3),
    "places": lambda ask: ask.some("place", ask.places, 4),
    "near places": Asker.within,
    "importance and grade": lambda ask: [*ask.importance(), *ask.grades()],
    "outlets": lambda ask: ask.some("outlet", ask.outlets, 3),
    "window": Asker.window,
    "two to five filters": Asker.everything,
}


def lanes(asker: Asker) -> str:
    """The six most frequent actors, as the canvas asks for them."""
    return urlencode([("lane", slug) for slug in asker.actors[:6]])
