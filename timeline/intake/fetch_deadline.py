"""The moment by which a fetch must be done, whatever it waits for."""

import time
from dataclasses import dataclass
from typing import Self

from timeline.intake.fetch_refusals import NotFetched


@dataclass(frozen=True, slots=True)
class Deadline:
    """`end` is a moment of the monotonic clock; `seconds` is what was allowed in all."""

    end: float
    seconds: float

    @classmethod
    def after(cls, seconds: float) -> Self:
        return cls(time.monotonic() + seconds, seconds)

    def left(self) -> float:
        """Seconds, more than 0. Raises NotFetched when there are none."""
        left = self.end - time.monotonic()
        if left <= 0:
            raise self.missed()
        return left

    def missed(self) -> NotFetched:
        return NotFetched("time", f"The page did not arrive within {self.seconds:g} seconds.")
