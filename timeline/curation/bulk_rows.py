"""One row of a table → the payload of the whole event that it proposes, and everything in it that cannot be read."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from timeline.curation.bulk_columns import CITATION, CLAIM, COLUMNS, NEW, PARTED_BY
from timeline.curation.bulk_names import Names
from timeline.curation.errors import Problem
from timeline.curation.shapes import plain_number
from timeline.dates.edtf import EdtfError, parse
from timeline.models.claim import About
from timeline.models.event import Confidence

GAP = "x"
"""Stands where something could not be read, always beside a problem: the rest of the row is judged nevertheless."""

EMPTY: Mapping[str, Any] = {
    "id": "",
    "title": GAP,
    "label": None,
    "summary": GAP,
    "edtf_start": "2000",
    "edtf_end": None,
    "type": GAP,
    "places": [],
    "actors": [],
    "figures": [],
    "sources": [],
    "importance": 3,
    "confidence": Confidence.MEDIUM.value,
    "note": None,
    "translations": {},
}
"""A new event of which nothing is told yet, in the form of the files."""

_BOUNDS = {"claim_low": "low", "claim_best": "best", "claim_high": "high"}
_NUMBER = re.compile(r"[0-9]{1,16}(?:\.[0-9]{1,4})?")
_SPACES = re.compile(r"\s")
# By these a claim of an event is known again when a table is handed in once more.
_SAME_CLAIM = ("about", "claimant_words", "whom", "source")


class RowReader:
    """Reads one row. `payload` is what it proposes, with gaps where something could not be read; `problems` says what.

    `before`: the payload of the event that it amends, None for a new one.
    """

    def __init__(self, cells: Mapping[str, str], names: Names, where: str, before: Mapping[str, Any] | None) -> None:
        self._cells, self._names, self._where = cells, names, where
        self.payload: dict[str, Any] = dict(EMPTY if before is None else before)
        self.problems: list[Problem] = []
        self._read_words()
        self._read_date()
        self._read_lists()
        source = self._read_source()
        if any(name in cells for name in CLAIM):
            self._read_claim(source)
        if before is None:
            self._missing()

    def _wrong(self, column: str, what: str, remedy: str) -> None:
        self.problems.append(Problem(self._where, column, what, remedy))

    def _missing(self) -> None:
        for column in COLUMNS:
            if column.needed == NEW and column.name not in self._cells:
                self._wrong(column.name, "It is missing.", f"A new event needs it: {column.takes}")

    # ── The event itself ──────────────────────────────────────────────────────────────────────────────────────────

    def _read_words(self) -> None:
        for name in ("title", "label", "summary", "note"):
            if name in self._cells:
                self.payload[name] = self._cells[name]
        if confidence := self._cells.get("confidence"):
            self.payload["confidence"] = confidence.casefold()
        if kind := self._cells.get("kind"):
            self.payload["type"] = self._slug("kind", "kind", kind) or GAP
        if importance := self._cells.get("importance"):
            if importance in ("1", "2", "3", "4", "5"):
                self.payload["importance"] = int(importance)
            else:
                self._wrong("importance", f"“{importance[:60]}” is not 1 to 5.", "5 = a one-page history needs it.")

    def _read_date(self) -> None:
        if not (date := self._cells.get("date")):
            return
        try:
            when = parse(date)
        except EdtfError as error:
            self._wrong("date", error.what, error.remedy)
            return
        if when.span.earliest is None:
            what = "An event needs a beginning, even a rough one."
            self._wrong("date", what, "Give a year or a decade: 1991 or 199X.")
            return
        start, interval, end = str(when).partition("/")
        self.payload |= {"edtf_start": start, "edtf_end": end if interval else None}

    def _slug(self, noun: str, column: str, typed: str) -> str:
        """The slug of what is meant; "" with a problem where that cannot be told."""
        found = self._names.find(noun, typed)
        if not found.slug:
            self._wrong(column, found.what, found.remedy)
        return found.slug

    # ── Places and actors: a cell that is filled replaces all that were there ─────────────────────────────────────

    def _read_lists(self) -> None:
        if "places" in self._cells:
            slugs = [self._slug("place", "places", name) for name in self._parts("places")]
            self.payload["places"] = [slug for slug in slugs if slug]
            near = self.payload.get("place_precision")
            if near is not None:
                self.payload["place_precision"] = [one for one in near if one["place"] in slugs]
        if "actors" in self._cells:
            before = {(one["actor"], one["role"]): one for one in self.payload["actors"]}
            pairs = [self._involved(part) for part in self._parts("actors")]
            known = [before.get(pair, {"actor": pair[0], "role": pair[1]}) for pair in pairs if all(pair)]
            self.payload["actors"] = known

    def _parts(self, column: str) -> list[str]:
        return [part.strip() for part in self._cells[column].split(PARTED_BY) if part.strip()]

    def _involved(self, part: str) -> tuple[str, str]:
        actor, colon, role = (piece.strip() for piece in part.rpartition(":"))
        if not (actor and colon and role):
            self._wrong("actors", f"“{part[:60]}” has no role.", "Write a colon and the role after it.")
            return "", ""
        return self._slug("actor", "actors", actor), self._slug("role", "actors", role)

    # ── The source, and a claim of it ─────────────────────────────────────────────────────────────────────────────

    def _read_source(self) -> str:
        """Its slug, or a gap; the citation is added, or changed where the event cites it already."""
        given = [name for name in CITATION if name in self._cells]
        if given and "source" not in self._cells:
            self._wrong("source", f"“{given[0]}” is filled, and no source is named.", "Name the source.")
        if "source" not in self._cells:
            return GAP
        source = self._slug("source", "source", self._cells["source"]) or GAP
        cited = self.payload["sources"]
        at = next((at for at, one in enumerate(cited) if one["source"] == source), len(cited))
        self.payload["sources"] = [*cited[:at], self._cited(source, *cited[at : at + 1]), *cited[at + 1 :]]
        return source

    def _cited(self, source: str, before: Mapping[str, Any] | None = None) -> dict[str, Any]:
        """Somebody has opened what is quoted; of the rest the table does not say."""
        blank = {"source": source, "supports": None, "locator": None, "quote": None, "seen": False}
        row = dict(blank if before is None else before)
        row |= {name: self._cells[name] for name in ("supports", "locator") if name in self._cells}
        quote = self._cells.get("quote")
        if quote and quote != (row["quote"] or {}).get("exact"):
            row |= {"quote": {"exact": quote, "prefix": None, "suffix": None}, "seen": True}
        return row

    def _read_claim(self, source: str) -> None:
        """Added, or changed where the event has this claim already."""
        if not any(name in self._cells for name in CITATION):
            self._wrong("source", "A claim is made, and no source is named.", "Name the source that has it.")
        for column in ("claim_about", "claimant"):
            if column not in self._cells:
                takes = next(one.takes for one in COLUMNS if one.name == column)
                self._wrong(column, "It is missing.", f"A claim needs it: {takes}")
        figure, claims = self._figure(source), self.payload["figures"]
        same = [at for at, one in enumerate(claims) if all(one[name] == figure[name] for name in _SAME_CLAIM)]
        if len(same) > 1:
            what = "The event has more than one claim of this claimant about this, from this source."
            self._wrong("claimant", what, "Leave the claim out here, and change it in a draft of the event.")
        at = same[0] if same else len(claims)
        made = {**claims[at], **_told(figure)} if same else figure
        self.payload["figures"] = [*claims[:at], made, *claims[at + 1 :]]

    def _figure(self, source: str) -> dict[str, Any]:
        cells = self._cells
        about = cells.get("claim_about", About.OTHER.value).casefold()
        states = about == About.STATEMENT
        nothing = dict.fromkeys(["measure", "unit", "side", "via", "said_on", "comparison"])
        return {
            **nothing,
            "about": about,
            "whom": cells["claim_whom"].casefold() if "claim_whom" in cells else None,
            **{field: self._bound(column) for column, field in _BOUNDS.items()},
            "claimant_words": cells.get("claimant", GAP),
            "claimants": [],
            "claimant_outlets": [],
            "source": source,
            "words": None if states else cells.get("claim_words"),
            "statement": cells.get("claim_words") if states else None,
        }

    def _bound(self, column: str) -> int | float | None:
        typed = _SPACES.sub("", self._cells.get(column, ""))
        if not typed:
            return None
        if not _NUMBER.fullmatch(typed):
            self._wrong(column, f"“{typed[:40]}” is not a number.", "Write digits only, for example 1200 or 51.3.")
            return None
        return plain_number(Decimal(typed))


def _told(figure: Mapping[str, Any]) -> dict[str, Any]:
    """What a row says of a claim that is there already: its empty cells leave it as it is."""
    told = ("low", "best", "high", "words", "statement")
    return {name: figure[name] for name in told if figure[name] is not None}
