"""How closely a date is known, from the minute to the century, and how wide each step is."""

from enum import StrEnum


class Precision(StrEnum):
    """A step of the calendar; the members stand from the finest to the coarsest."""

    MINUTE = "minute"
    HOUR = "hour"
    DAY = "day"
    MONTH = "month"
    SEASON = "season"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"

    @property
    def days(self) -> int:
        """The most days that one such step can touch; the finest cell is a day."""
        return _DAYS[self]

    def is_coarser_than(self, other: "Precision") -> bool:
        """Compare by place on the ladder: text order would put "century" before "day"."""
        return _RANK[self] > _RANK[other]


_DAYS = {
    Precision.MINUTE: 1,
    Precision.HOUR: 1,
    Precision.DAY: 1,
    Precision.MONTH: 31,
    Precision.SEASON: 92,
    Precision.YEAR: 366,
    Precision.DECADE: 3653,
    Precision.CENTURY: 36525,
}
_RANK = {step: rank for rank, step in enumerate(Precision)}
