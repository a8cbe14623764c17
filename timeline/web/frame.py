"""Context processor: what the frame of every page (templates/base.html) says of the site, and where in it one is."""

from typing import Any

from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject

from timeline.dates.edtf import parse
from timeline.dates.languages import GLUE
from timeline.dates.wording import in_words
from timeline.reading.site_words import SiteWords, extent, site_words
from timeline.web.edition import edition_of

# Which entry of the main navigation a part of the site belongs to.
_ENTRIES = {
    "": "timeline",
    "events": "timeline",
    "periods": "timeline",
    "actors": "actors",
    "places": "places",
    "sources": "sources",
    "outlets": "sources",
}
LICENCE = "/about/#licence"


def frame(request: HttpRequest) -> dict[str, Any]:
    """`site` and `nav`; the database is asked only when a template speaks of the site."""
    return {"site": SimpleLazyObject(lambda: _site(request)), "nav": _entry(request.path)}


def words_of(request: HttpRequest) -> SiteWords:
    """The site's own texts, as they stand in the Edition of this request."""
    return site_words(edition_of(request))


def _entry(path: str) -> str:
    if path.startswith("/about/method/"):
        return "method"
    return _ENTRIES.get(path.strip("/").partition("/")[0], "")


def _site(request: HttpRequest) -> dict[str, Any]:
    edition = edition_of(request)
    words = site_words(edition)
    return {
        "title": words.title,
        "heading": words.heading,
        "standfirst": SimpleLazyObject(lambda: _standfirst(words, edition)),
        "description": words.subtitle or words.scope,
        "language": words.language,
        "licence": words.licence,
        "licence_url": LICENCE,
    }


def _standfirst(words: SiteWords, edition: int) -> str:
    """The site's sentence with the count of events and the last covered day put in."""
    held = extent(edition)
    last = in_words(parse(held.last.isoformat())) if held.last else "no day yet"
    counted = words.standfirst.replace("{events} ", "{events}" + GLUE)
    return counted.replace("{events}", f"{held.events:,}").replace("{last}", last)
