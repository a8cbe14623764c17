"""A public question together with what is needed to word it and to link to its variations."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from typing import Any

from timeline.reading.names import Names
from timeline.reading.selection import Presentation, Problem, Selection


@dataclass(frozen=True)
class Asked:
    """One page's question.

    `edition` of the record · `language` of the page · `path` of the page that shows the answer · `given`: the
    (parameter, value) that the page stands for by itself, as an actor's page stands for the actor; never in its query
    """

    selection: Selection
    presentation: Presentation
    edition: int
    language: str
    path: str = "/"
    problems: tuple[Problem, ...] = ()
    given: tuple[str, str] | None = None

    @property
    def frame(self) -> tuple[date | None, date | None]:
        """First and last day that the page is about; None = that of the record."""
        return None, None

    @cached_property
    def names(self) -> Names:
        """Names of everything, for slugs."""
        return Names(self.edition, self.language)

    def url(self, selection: Selection | None = None, **presentation: Any) -> str:
        """Address of this page with another question (None = the same), from its first page, in the order in force.

        Keyword arguments change the Presentation: url(page=2).
        """
        shown = replace(self.presentation, **({"page": None, "view": None} | presentation))
        asked = self.selection if selection is None else selection
        if not asked.q and shown.order == "relevance":
            shown = replace(shown, order="oldest")
        query = self.without_given(asked).to_query(shown)
        return f"{self.path}?{query}" if query else self.path

    def without_given(self, selection: Selection) -> Selection:
        """What a reader has asked beyond what the page stands for."""
        return replace(selection.without_(*self.given), parts=selection.parts) if self.given else selection

    @property
    def clear_url(self) -> str:
        """Address of this page with nothing asked beyond what it stands for."""
        cleared = Selection().with_(*self.given) if self.given else Selection()
        return self.url(cleared)

    @property
    def here(self) -> str:
        """Address of this very question, page and view included."""
        return self.url(page=self.presentation.page, view=self.presentation.view)
