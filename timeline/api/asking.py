"""Reads the question that every part of the API takes: the Selection, the language, and how many to a page."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, JsonResponse

from timeline.api.parameters import DEFAULT_PER_PAGE, MOST_PER_PAGE
from timeline.reading.names import Names, languages
from timeline.reading.selection import Presentation, Problem, Selection
from timeline.reading.site_words import site_words
from timeline.web.edition import edition_of


@dataclass
class Asked:
    """A question with all that its answer depends on; `problems` grows until something is answered."""

    selection: Selection
    presentation: Presentation
    problems: list[Problem]
    edition: int
    language: str
    root: str
    path: str
    others: dict[str, str] = field(default_factory=dict)

    @property
    def names(self) -> Names:
        return Names(self.edition, self.language)

    @property
    def per_page(self) -> int:
        """As asked for; the default where it is missing or was told as a problem."""
        return int(self.others.get("per_page", DEFAULT_PER_PAGE))

    def page_url(self, page: int) -> str:
        """The absolute address of another page of the same answer."""
        query = self.selection.to_query(replace(self.presentation, page=page, view=None))
        return f"{self.root}{self.path}?{'&'.join(filter(None, (query, urlencode(self.others))))}"


def ask(request: HttpRequest, query: Mapping[str, Any] | None = None, also: Iterable[str] = ()) -> Asked:
    """Read the parameters; `also` names those beside the Selection, the Presentation and `lang`."""
    query = request.GET if query is None else query
    selection, presentation, problems = Selection.from_query(query, also=("lang", *also))
    edition = edition_of(request)
    asked = Asked(
        selection=selection,
        presentation=presentation,
        problems=list(problems),
        edition=edition,
        language=site_words(edition).language,
        root=request.build_absolute_uri("/")[:-1],
        path=request.path,
    )
    _language(asked, request.GET.get("lang", ""))
    if "per_page" in also:
        _per_page(asked, request.GET.get("per_page", ""))
    return asked


def _language(asked: Asked, said: str) -> None:
    known = languages(asked.edition)
    if said in known:
        asked.language = asked.others["lang"] = said
    elif said:
        asked.problems.append(Problem("lang", said[:20], f"Write one of {', '.join(known)}."))


def _per_page(asked: Asked, said: str) -> None:
    if said.isascii() and said.isdecimal() and 1 <= int(said[:9]) <= MOST_PER_PAGE:
        asked.others["per_page"] = said
    elif said:
        what = f"Write a whole number from 1 to {MOST_PER_PAGE}."
        asked.problems.append(Problem("per_page", said[:20], what))


def json_answer(data: dict[str, Any]) -> JsonResponse:
    """JSON with letters of all alphabets as they are, and no spaces."""
    return JsonResponse(data, json_dumps_params={"ensure_ascii": False, "separators": (",", ":")})
