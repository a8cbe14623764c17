"""Tiles for the canvas, and for programs that draw one: a stretch of days of an answer, made to be kept."""

import re
from dataclasses import replace

from django.http import HttpRequest, HttpResponseBase, JsonResponse
from ninja import Router

from timeline.api.asking import Asked, ask, json_answer
from timeline.api.parameters import EDITION, LANES, LANGUAGE, MOST_LANES, SELECTION
from timeline.api.problems import bad_question, problem
from timeline.api.reading_only import get
from timeline.api.schemas import OtherEdition, ProblemAnswer, TileAnswer
from timeline.formats import as_tiles
from timeline.reading import tiles as reading
from timeline.reading.selection import Problem, Selection
from timeline.reading.site_words import site_words
from timeline.reading.translated import Words, words_in
from timeline.web.conditional import PINNED_BY, pinnable_page
from timeline.web.edition import edition_now

router = Router(tags=["tiles"])
ANSWERS = {200: TileAnswer, (400, 404): ProblemAnswer, 409: OtherEdition}
# One spelling for each number, so that a tile has one address.
_NUMBER = re.compile(r"0|[1-9][0-9]{0,29}", re.ASCII)


@get(router, "/tiles/{z}/{x}", ANSWERS, [EDITION, *SELECTION, LANES, LANGUAGE], kept=pinnable_page)
def tile(request: HttpRequest, z: str, x: str) -> HttpResponseBase:
    """2^(22 − z) days of the events that answer a question: how many, a density, and the most salient of them."""
    if not (_NUMBER.fullmatch(z) and _NUMBER.fullmatch(x) and reading.exists(int(z), int(x))):
        return problem(404, "There is no such tile: z is 0 to 22, and x is 0 to 2^z − 1.")
    asked = ask(request, also=(PINNED_BY, "lane"))
    pinned = _pinned(asked, request.GET.getlist(PINNED_BY))
    if pinned not in (None, asked.edition):
        return _another_edition()
    lanes = _lanes(asked, request.GET.getlist("lane"))
    if asked.problems:
        return bad_question(asked.problems)
    found = reading.tile(asked.selection, asked.edition, int(z), int(x), lanes)
    answer = as_tiles.tile(found, _texts(asked, found))
    return json_answer(answer) if pinned is None or _is_all_of(found, pinned) else _another_edition()


def _is_all_of(found: reading.Tile, edition: int) -> bool:
    """Whether nothing in it can be newer: what is kept for ever must not mix two Editions."""
    return found.edition == edition == edition_now()


def _another_edition() -> JsonResponse:
    now = edition_now()
    return problem(409, f"The record is in Edition {now}: ask for tiles of that one.", edition=now)


def _pinned(asked: Asked, said: list[str]) -> int | None:
    if not said:
        return None
    if len(set(said)) == 1 and _NUMBER.fullmatch(said[0]):
        return int(said[0])
    asked.problems.append(Problem(PINNED_BY, said[0][:20], "Write the number of one Edition."))
    return None


def _lanes(asked: Asked, said: list[str]) -> tuple[str, ...]:
    """The actors, in the order in which they were asked for."""
    if not said:
        return ()
    if len(set(said)) > MOST_LANES:
        what = f"At most {MOST_LANES} can be asked for."
        asked.problems.append(Problem("lane", f"{len(set(said))} values", what))
        return ()
    found, _, problems = Selection.from_query({"actor": said})
    asked.problems += [replace(one, parameter="lane") for one in problems]
    # A slug that has moved is found under its new name, and stands behind the others.
    return tuple(sorted(found.actors, key=lambda slug: said.index(slug) if slug in said else len(said)))


def _texts(asked: Asked, found: reading.Tile) -> dict[int, Words]:
    """Words in the language asked for, where it is not that of the site."""
    if asked.language == site_words(asked.edition).language:
        return {}
    return words_in(asked.language, [event.id for event in found.events])
