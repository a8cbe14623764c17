"""The parameters of the public question, for the OpenAPI document. `reading/selection.py` alone reads them."""

from typing import Any

from timeline.models import Grade
from timeline.reading.parsing import FARTHEST_KM, ORDERS

MOST_LANES = 12
MOST_PER_PAGE = 500
DEFAULT_PER_PAGE = 100

_SLUG = {"type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$"}
_SWITCH = {"type": "string", "enum": ["0", "1"]}


def _one(name: str, about: str, **schema: Any) -> dict[str, Any]:
    return {"in": "query", "name": name, "required": False, "description": about, "schema": schema}


def _many(name: str, about: str, **schema: Any) -> dict[str, Any]:
    return _one(name, f"{about} Repeatable.", type="array", items=schema, maxItems=50) | {"explode": True}


LANGUAGE = _one("lang", "Language of titles and names, where a reviewed text exists.", type="string")

SELECTION = [
    _many("actor", "Slug of an actor.", **_SLUG),
    _one("actors", "Whether one actor is enough or all are needed.", type="string", enum=["any", "all"], default="any"),
    _one("parts", "1: an actor includes what belonged to it at the time.", **_SWITCH, default="1"),
    _many("role", "Role of the involvement that matched.", **_SLUG),
    _many("kind", "Slug of a kind or of a group of kinds.", **_SLUG),
    _many("place", "Slug of a place.", **_SLUG),
    _one("within", "Kilometres around the places.", type="integer", minimum=1, maximum=FARTHEST_KM),
    _one("from", "EDTF: events that touch this day or later ones.", type="string"),
    _one("to", "EDTF: events that touch this day or earlier ones.", type="string"),
    _one("importance", "At least so important.", type="integer", minimum=1, maximum=5),
    _many("grade", "Sourcing grade.", type="string", enum=list(Grade.values)),
    _one("figures", "1: only events with figures.", **_SWITCH, default="0"),
    _one("disputed", "1: only events with disputed figures.", **_SWITCH, default="0"),
    _many("outlet", "Slug of a cited outlet.", **_SLUG),
    _one("q", "Words; phrases in quotation marks; -word leaves out.", type="string", maxLength=200),
]

PRESENTATION = [
    _one("order", "Relevance needs q.", type="string", enum=list(ORDERS), default="oldest"),
    _one("page", "From 1.", type="integer", minimum=1),
    _one("view", "START/END: begin with the page of its first event.", type="string"),
    _one("per_page", "Events on a page.", type="integer", minimum=1, maximum=MOST_PER_PAGE, default=DEFAULT_PER_PAGE),
]

EDITION = _one(
    "e", "The current Edition: the answer can then be kept for ever. Any other is a 409.", type="integer", minimum=0
)
LANES = _many("lane", "Slug of an actor whose share is told by itself.", **_SLUG)
LANES["schema"]["maxItems"] = MOST_LANES

# The type-ahead has `q` for the name, so the words of the question are called otherwise there.
TYPED = [
    _one("q", "The beginning of any name, in any language.", type="string", maxLength=200) | {"required": True},
    *[parameter for parameter in SELECTION if parameter["name"] != "q"],
    _one("words", "What is called q in other questions.", type="string", maxLength=200),
]
