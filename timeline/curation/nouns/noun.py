"""What each noun has to say for itself so that it can be checked, written and read back in one way."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, ClassVar

from django.db.models import Model, QuerySet

from timeline.curation.errors import Problem
from timeline.curation.shapes import Shape
from timeline.models.record import Record
from timeline.models.site import Site


@dataclass(frozen=True, slots=True)
class Reference:
    """A slug that must exist: of which noun, and in which field it stands."""

    noun: str
    slug: str
    field: str


@dataclass(frozen=True, slots=True)
class Languages:
    """The site's default language and all of its languages, in order."""

    default: str
    codes: tuple[str, ...]

    @classmethod
    def of_site(cls) -> Languages:
        """As stored; English alone before a chronology was loaded. One query."""
        row = Site.objects.values_list("default_language", "languages").first()
        return cls(row[0], tuple(row[1])) if row else cls("en", ("en",))


class Refs:
    """Slug → primary key of what a batch of proposals refers to, fetched in one query a model."""

    def __init__(self, languages: Languages) -> None:
        self.languages = languages
        self._known: dict[type[Record], dict[str, int]] = defaultdict(dict)

    def fetch(self, model: type[Record], slugs: Iterable[str]) -> None:
        """Learn the keys of these slugs; unknown ones stay unknown."""
        wanted = sorted(set(slugs) - self._known[model].keys())
        for start in range(0, len(wanted), 500):
            rows = model.objects.with_slugs(wanted[start : start + 500])
            self._known[model].update(rows.values_list("slug", "pk"))

    def knows(self, model: type[Record], slug: str) -> bool:
        return slug in self._known[model]

    def pk(self, model: type[Record], slug: str) -> int:
        """The key of a slug that was fetched. KeyError means that `references` forgot to name it."""
        return self._known[model][slug]

    def maybe(self, model: type[Record], slug: str | None) -> int | None:
        return None if slug is None else self.pk(model, slug)


Beside = Mapping[str, Mapping[str, Any]]


class Noun(ABC):
    """One noun of the record. Subclasses fill in the class attributes and the four verbs."""

    name: ClassVar[str]
    file: ClassVar[str]
    key: ClassVar[str] = "slug"
    shape: ClassVar[type[Shape]]
    model: ClassVar[type[Record]]
    # Tables below the main one, in the order in which they are emptied when an amendment replaces them.
    below: ClassVar[tuple[tuple[type[Model], str], ...]] = ()
    # Keys that the canonical form leaves out while they are empty.
    optional: ClassVar[frozenset[str]] = frozenset()
    prefetch: ClassVar[tuple[Any, ...]] = ()

    def slug_of(self, payload: dict[str, Any]) -> str:
        return str(payload.get(self.key) or "")

    def references(self, row: Any) -> Iterator[Reference]:
        """Every other record that the row names."""
        return iter(())

    def check(self, row: Any, where: str, languages: Languages) -> Iterator[Problem]:
        """Rules inside one row that a shape cannot say."""
        return iter(())

    def check_together(self, rows: dict[str, Any], where: dict[str, str], beside: Beside) -> Iterator[Problem]:
        """Rules across the record. `rows` (by slug) replace what is stored; `beside` is about to be, by noun."""
        return iter(())

    @abstractmethod
    def fill(self, main: Any, row: Any, refs: Refs) -> None:
        """Set the columns of the main row."""

    def below_of(self, main: Any, row: Any, refs: Refs) -> Iterator[Model]:
        """The rows of the tables below, parents before children."""
        return iter(())

    @abstractmethod
    def read(self, main: Any, languages: Languages) -> dict[str, Any]:
        """The payload of a stored record, every key present."""

    # The same for every noun from here on.

    def canonical(self, payload: dict[str, Any]) -> dict[str, Any]:
        """The payload in the order and with the values of the canonical form. Raises pydantic's ValidationError."""
        return self.dumped(self.shape.model_validate(payload))

    def dumped(self, row: Shape) -> dict[str, Any]:
        """The canonical payload of a checked shape."""
        return without_empty(row.model_dump(mode="json", by_alias=True), self.optional)

    def payload(self, main: Record, languages: Languages | None = None) -> dict[str, Any]:
        """The canonical payload of a stored record."""
        return self.canonical(self.read(main, languages or Languages.of_site()))

    def stored(self) -> QuerySet[Any]:
        """All records of this noun with everything that `read` looks at."""
        return self.model.objects.prefetch_related(*self.prefetch)


def without_empty(value: Any, optional: frozenset[str]) -> Any:
    """Leave out the optional keys that hold nothing, at every depth."""
    if isinstance(value, dict):
        kept = {key: without_empty(part, optional) for key, part in value.items()}
        return {key: part for key, part in kept.items() if not (key in optional and part in (None, [], {}, False))}
    if isinstance(value, list):
        return [without_empty(part, optional) for part in value]
    return value
