"""When something happened, as four days: the first and last on which it can have begun and ended."""

from dataclasses import dataclass
from datetime import date
from typing import Self


@dataclass(frozen=True, slots=True)
class Span:
    """The widest reading of a date; all days are included, None means without bound.

    `earliest` first day on which it can have begun (None: no first day)
    `begins_by` last day on which it can have begun (None: no last day)
    `ends_from` first day on which it can have ended (None: no first day)
    `latest` last day on which it can have ended (None: no last day, or it goes on)

    Raises ValueError unless earliest <= begins_by <= latest and earliest <= ends_from <= latest.
    """

    earliest: date | None
    begins_by: date | None
    ends_from: date | None
    latest: date | None

    def __post_init__(self) -> None:
        for low, high in (
            (self.earliest, self.latest),
            (self.earliest, self.begins_by),
            (self.begins_by, self.latest),
            (self.earliest, self.ends_from),
            (self.ends_from, self.latest),
        ):
            if low is not None and high is not None and low > high:
                raise ValueError(f"A span cannot run from {low} back to {high}.")

    @classmethod
    def window(cls, first: date | None, last: date | None) -> Self:
        """The span of exactly these days, as a filter asks for them; None leaves a side open."""
        return cls(
            earliest=first,
            begins_by=last if first is None else first,
            ends_from=first if last is None else last,
            latest=last,
        )

    def touches(self, other: "Span") -> bool:
        """Whether the two share a day by their widest readings, not only a beginning."""
        return _not_after(self.earliest, other.latest) and _not_after(other.earliest, self.latest)

    def contains(self, other: "date | Span") -> bool:
        """Whether every day of the other (a day, or the widest reading of a span) lies inside."""
        first, last = (other.earliest, other.latest) if isinstance(other, Span) else (other, other)
        begins_inside = self.earliest is None or (first is not None and self.earliest <= first)
        ends_inside = self.latest is None or (last is not None and last <= self.latest)
        return begins_inside and ends_inside

    def union(self, other: "Span") -> "Span":
        """The span of a whole made of both: it begins with the first and ends with the last."""
        begins = [day for day in (self.begins_by, other.begins_by) if day is not None]
        ends = [day for day in (self.ends_from, other.ends_from) if day is not None]
        return Span(
            earliest=_earlier(self.earliest, other.earliest),
            begins_by=min(begins, default=None),
            ends_from=max(ends, default=None),
            latest=_later(self.latest, other.latest),
        )

    @property
    def order_key(self) -> tuple[date, date]:
        """Sorts events: by the last day on which each can have begun, then by the first such day.

        So what is known only to the month follows the days of that month. Ties are for the
        caller to break (by slug); an open beginning sorts first among equals.
        """
        return (self.begins_by or date.max, self.earliest or date.min)


def _not_after(first: date | None, last: date | None) -> bool:
    return first is None or last is None or first <= last


def _earlier(one: date | None, two: date | None) -> date | None:
    return None if one is None or two is None else min(one, two)


def _later(one: date | None, two: date | None) -> date | None:
    return None if one is None or two is None else max(one, two)
