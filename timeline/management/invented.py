"""An invented chronology of any size, for benchmarks: as clustered, as vague and as long-tailed as a real one."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import accumulate
from typing import Any

from timeline.curation.proposals import Proposal
from timeline.text.slugs import slugify

FIRST, YEARS = date(1988, 1, 1), 38
ACTORS, PLACES, OUTLETS = 200, 120, 60
BURSTS = 18
RANGES, IN_A_BURST, WITH_FIGURES = 0.12, 0.65, 0.2
# Day, month, season, year; and how many dates are marked as approximate.
PRECISIONS, APPROXIMATE = (0.74, 0.16, 0.04, 0.06), 0.08

GROUPS = {
    "fighting": "triangle",
    "harm": "disc",
    "aid": "square",
    "talks": "ring",
    "law": "bars",
    "politics": "diamond",
}
KINDS = {
    "battle": ("fighting", "Fighting near {place}"),
    "shelling": ("fighting", "Shelling of {place}"),
    "control": ("fighting", "{place} changes hands"),
    "displacement": ("harm", "Families leave {place}"),
    "accident": ("harm", "Mine explodes near {place}"),
    "blockade": ("aid", "Road to {place} closed"),
    "convoy": ("aid", "Convoy reaches {place}"),
    "negotiation": ("talks", "Delegations meet in {place}"),
    "agreement": ("talks", "Agreement signed in {place}"),
    "ruling": ("law", "Court rules on {place}"),
    "legislation": ("law", "Assembly votes on {place}"),
    "protest": ("politics", "March in {place}"),
    "election": ("politics", "Vote held in {place}"),
}
ROLES = ("belligerent", "target", "signatory", "mediator", "host", "speaker", "participant", "observer")
STANDINGS = {"independent": None, "party-government": "side", "intergovernmental": None, "reference-copy": None}
SIDES = ("north", "south")
STATES = 8
ACTOR_KINDS = (
    "government-body",
    "armed-forces",
    "armed-group",
    "person",
    "person",
    "party",
    "international-organisation",
)
STARTS = ("Ar", "Bel", "Cor", "Dal", "Est", "Fen", "Gil", "Hol", "Ir", "Jas", "Kel", "Lor", "Mer", "Nor", "Ost", "Pel")
MIDDLES = ("a", "e", "i", "o", "ani", "emo", "iri", "olo", "ula", "ave")
ENDS = ("ra", "dia", "via", "mont", "wick", "stead", "ford", "vale", "holm", "by", "mar", "ten")
SENTENCES = (
    "The two sides gave different accounts of how it began.",
    "Observers reached the area on the following day.",
    "A commission was named and published its findings later.",
    "The road stayed closed for several weeks.",
    "Both delegations described the meeting as useful.",
    "Letters of protest were handed over the same evening.",
)


class World:
    """Proposals in the order in which they can be published; equal seeds give equal worlds."""

    def __init__(self, events: int, seed: int) -> None:
        self.size = events
        self.chance = random.Random(seed)  # noqa: S311 - figures for benchmarks, no secret
        names = self._names(ACTORS + PLACES + OUTLETS)
        self.actors, self.places = names[:ACTORS], names[ACTORS : ACTORS + PLACES]
        self.outlets = [f"{name} Courier" for name in names[ACTORS + PLACES :]]
        self.sources = max(4, events // 2)
        # The thirtieth actor is in a tenth as many events as the third: a long tail.
        self.weights = list(accumulate(1 / (rank + 1) for rank in range(ACTORS)))
        days = YEARS * 365
        self.bursts = [(self.chance.randrange(days), self.chance.choice((10, 30, 90, 200))) for _ in range(BURSTS)]

    def frame(self) -> list[Proposal]:
        """Everything but the events."""
        return [
            Proposal("site", self._site()),
            *(Proposal("side", self._word(slug, order) | {"counts_with": None}) for order, slug in enumerate(SIDES, 1)),
            *(
                Proposal("standing", self._word(slug, order) | {"side_means": means})
                for order, (slug, means) in enumerate(STANDINGS.items(), 1)
            ),
            *(
                Proposal("kind-group", self._word(slug, order) | {"glyph": glyph})
                for order, (slug, glyph) in enumerate(GROUPS.items(), 1)
            ),
            *(
                Proposal("kind", self._word(slug, order) | {"group": group, "description": {}})
                for order, (slug, (group, _)) in enumerate(KINDS.items(), 1)
            ),
            *(Proposal("role", self._word(slug, order)) for order, slug in enumerate(ROLES, 1)),
            *(Proposal("actor", self._actor(rank, name)) for rank, name in enumerate(self.actors)),
            *(Proposal("place", self._place(name)) for name in self.places),
            *(Proposal("outlet", self._outlet(rank, name)) for rank, name in enumerate(self.outlets)),
            *(Proposal("source", self._source(number)) for number in range(self.sources)),
        ]

    def events(self) -> Iterator[Proposal]:
        """All events, in the order in which they happened to be made up."""
        return (Proposal("event", self._event(number)) for number in range(self.size))

    def _names(self, wanted: int) -> list[str]:
        found: dict[str, None] = {}
        while len(found) < wanted:
            parts = (STARTS, MIDDLES, ENDS) if len(found) % 3 else (STARTS, ENDS)
            found["".join(self.chance.choice(part) for part in parts)] = None
        return list(found)

    def _site(self) -> dict[str, Any]:
        return {
            "title": {"en": "An invented chronology"},
            "heading": {"en": "An invented chronology"},
            "standfirst": {"en": "Made up for measuring. {events} events, covered to {last}."},
            "scope": {"en": "Nothing here happened."},
            "default_language": "en",
            "languages": ["en"],
            "first_day": FIRST.isoformat(),
            "data_licence": "CC0-1.0",
            "contact": None,
        }

    def _word(self, slug: str, order: int) -> dict[str, Any]:
        return {"slug": slug, "order": order, "names": {"en": slug.replace("-", " ").capitalize()}}

    def _actor(self, rank: int, name: str) -> dict[str, Any]:
        state = rank < STATES
        whole = None if state else slugify(self.actors[self.chance.randrange(STATES)])
        belongs = {"to": whole, "relation": "part-of", "office": None, "span": None}
        return {
            "slug": slugify(name),
            "kind": "state" if state else self.chance.choice(ACTOR_KINDS),
            "names": {"en": name},
            "aliases": [{"text": f"{name} of old", "lang": "en", "kind": "name", "note": None}],
            "affiliations": [belongs] if whole and self.chance.random() < 0.7 else [],
            "active": None,
            "description": "Invented.",
            "wikidata": None,
        }

    def _place(self, name: str) -> dict[str, Any]:
        return {
            "slug": slugify(name),
            "kind": "town",
            "names": [{"text": name, "lang": "en", "used_by": None}],
            "contested": False,
            "lat": round(self.chance.uniform(10, 13), 4),
            "lon": round(self.chance.uniform(-40, -36), 4),
            "precision_km": 2,
            "precision": "within 2 km",
            "admin_context": "Invented.",
            "region": "middle",
        }

    def _outlet(self, rank: int, name: str) -> dict[str, Any]:
        standing = list(STANDINGS)[rank % len(STANDINGS)]
        payload = dict.fromkeys(["side", "based_with", "owner", "country", "standing_evidence"])
        payload["side"] = self.chance.choice(SIDES) if STANDINGS[standing] == "side" else None
        return payload | {"slug": slugify(name), "name": name, "standing": standing}

    def _source(self, number: int) -> dict[str, Any]:
        return {
            "slug": f"report-{number}",
            "title": f"Report {number}",
            "outlet": slugify(self.outlets[int(len(self.outlets) * self.chance.random() ** 2)]),
            "via": None,
            "url": f"https://reports.example/{number}",
            "reference": None,
            "published": self._day().isoformat(),
            "lang": "en",
            "kind": self.chance.choice(("news-report", "news-report", "report", "official-document")),
        }

    def _day(self) -> date:
        days = YEARS * 365
        if self.chance.random() < IN_A_BURST:
            centre, width = self.chance.choice(self.bursts)
            return FIRST + timedelta(min(max(round(self.chance.gauss(centre, width)), 0), days))
        return FIRST + timedelta(self.chance.randrange(days))

    def _when(self) -> tuple[date, str, str | None]:
        """First day, and start and end as EDTF."""
        day = self._day()
        if self.chance.random() < RANGES:
            end = day + timedelta(self.chance.choice((1, 3, 20, 90, 400)))
            return day, day.isoformat(), end.isoformat()
        season = 21 + (day.month % 12) // 3
        forms = (day.isoformat(), f"{day:%Y-%m}", f"{day.year}-{season}", f"{day.year}")
        (edtf,) = self.chance.choices(forms, PRECISIONS)
        return day, edtf + ("~" if self.chance.random() < APPROXIMATE else ""), None

    def _event(self, number: int) -> dict[str, Any]:
        chance = self.chance
        day, start, end = self._when()
        kind, (_, pattern) = chance.choice(list(KINDS.items()))
        place = chance.choice(self.places)
        title = pattern.format(place=place)
        cited = chance.sample(range(self.sources), 2)
        return {
            "id": f"{day:%Y-%m}-{slugify(title)}-{number}",
            "title": title,
            "label": title[:30].strip(),
            "summary": f"{title}. {' '.join(chance.sample(SENTENCES, 3))}",
            "edtf_start": start,
            "edtf_end": end,
            "type": kind,
            "places": [slugify(place)],
            "actors": self._involved(),
            "figures": self._figures(cited) if chance.random() < WITH_FIGURES else [],
            "sources": [
                {"source": f"report-{one}", "supports": "date and course", "locator": None, "quote": None, "seen": True}
                for one in cited
            ],
            "importance": chance.choices((5, 4, 3, 2, 1), (5, 15, 35, 30, 15))[0],
            "confidence": "medium",
            "note": None,
            "translations": {},
        }

    def _involved(self) -> list[dict[str, Any]]:
        wanted = self.chance.choice((2, 3, 3, 4))
        found = set(self.chance.choices(self.actors, cum_weights=self.weights, k=wanted))
        return [{"actor": slugify(name), "role": self.chance.choice(ROLES)} for name in sorted(found)]

    def _figures(self, cited: list[int]) -> list[dict[str, Any]]:
        """Two claimants for the same count; one time in two their ranges are apart."""
        low = self.chance.randrange(1, 200)
        apart = self.chance.random() < 0.5
        bounds = ((low, low + 5), (low + 20, low + 40) if apart else (low, low + 2))
        about = {"about": "wounded", "measure": "people wounded", "unit": "people", "comparison": "wounded"}
        nothing = dict.fromkeys(["whom", "side", "best", "via", "said_on"])
        empty: dict[str, Any] = {"claimants": [], "claimant_outlets": []}
        return [
            nothing
            | empty
            | about
            | {"claimant_words": words, "source": f"report-{source}", "low": least, "high": most}
            for words, source, (least, most) in zip(("one side", "the other side"), cited, bounds, strict=True)
        ]
