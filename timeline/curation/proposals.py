"""Proposal: a frozen payload of one noun, the one thing that can be published."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Proposal:
    """`payload` is a row of the files. `base_version`: what its author saw (None = a new record, or not checked).

    `where` names it in refusals: file:line for the loader, else empty.
    """

    noun: str
    payload: dict[str, Any] = field(hash=False)
    base_version: int | None = None
    where: str = ""
    label: str | None = None
