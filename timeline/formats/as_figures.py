"""A figure in words: the source's own where it has any, else its bounds, and never a bound that is not there."""

from __future__ import annotations

from decimal import Decimal

from timeline.dates.languages import GLUE
from timeline.models import About, Claim

# What is counted in heads needs no unit beside the number.
HEADS = frozenset(
    {
        About.KILLED,
        About.WOUNDED,
        About.DISPLACED,
        About.MISSING,
        About.CAPTURED,
        About.RELEASED,
        About.PARTICIPANTS,
        About.PEACEKEEPERS,
    }
)


def figure(claim: Claim) -> str | None:
    """ "dozens", "133", "131–133", "200 or more", "up to 30", "4,400 sq km"; None for a statement without a figure."""
    if claim.words:
        return claim.words
    bounds = _bounds(claim.low, claim.best, claim.high)
    if bounds is None:
        return None
    unit = _unit(claim)
    return f"{bounds}{GLUE}{unit}" if unit else bounds


def _bounds(low: Decimal | None, best: Decimal | None, high: Decimal | None) -> str | None:
    if best is not None:
        around = None if low is None and high is None else _bounds(low, None, high)
        exact = number(best)
        return exact if around in (None, exact) else f"{exact} ({around})"
    if low is None:
        return None if high is None else f"up to{GLUE}{number(high)}"
    if high is None:
        return f"{number(low)} or{GLUE}more"
    return number(low) if low == high else f"{number(low)}–{number(high)}"


def number(value: Decimal) -> str:
    """With commas, and no zeros behind the point: "1,200", "51.3"."""
    whole = value.to_integral_value()
    return f"{int(value):,}" if value == whole else f"{value.normalize():,f}"


def _unit(claim: Claim) -> str | None:
    """Nothing where the heading says it already."""
    if not claim.unit or claim.about in HEADS or claim.unit.casefold() in (claim.measure or "").casefold():
        return None
    return claim.unit
