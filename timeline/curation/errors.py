"""How `curation` refuses: what is wrong, where, and what to do about it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong: `where` (a record, or file:line), `field`, what is wrong, what to do."""

    where: str
    field: str
    what: str
    remedy: str

    def __str__(self) -> str:
        place = f"{self.where}, {self.field}" if self.field else self.where
        return f"{place}: {self.what} {self.remedy}".strip()


class Refused(Exception):
    """Nothing was written. `problems` says why, all of them at once."""

    def __init__(self, problems: Iterable[Problem] | str) -> None:
        if isinstance(problems, str):
            problems = [Problem("", "", problems, "")]
        self.problems = tuple(problems)
        super().__init__("\n".join(str(problem) for problem in self.problems))


class NotYours(Refused):
    """The person may not do this."""


class Conflict(Refused):
    """Somebody else saved the record in the meantime. `theirs` is the payload as it stands now."""

    def __init__(self, noun: str, slug: str, theirs: dict[str, Any], version: int) -> None:
        self.noun, self.slug, self.theirs, self.version = noun, slug, theirs, version
        what = "Somebody else saved this while you were writing."
        super().__init__([Problem(f"{noun} {slug}", "", what, "Nothing is lost: compare both and choose.")])
