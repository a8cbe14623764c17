"""The indexes: all actors, places, sources and outlets, under letters, found by any name."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from timeline.formats import as_indexes
from timeline.formats.as_index import Question, index, sentence
from timeline.models import ActorKind, PlaceKind, SourceKind
from timeline.reading import indexes
from timeline.reading.selection import Selection
from timeline.reading.series import series
from timeline.reading.vocabulary import vocabulary
from timeline.web.conditional import public_page
from timeline.web.edition import edition_of
from timeline.web.frame import words_of


@public_page
def actors(request: HttpRequest) -> HttpResponse:
    """Every actor; an event counts with the parts of an actor, as in the filter."""
    edition, language = edition_of(request), words_of(request).language
    spread = indexes.spread_of_actors(edition)
    entries = list(as_indexes.actors(indexes.actors(), spread, _years(edition), language))
    intro = sentence(
        len(entries), "actor", ", under all their names. The events of a body, force or official count for the whole."
    )
    page = index("Actors", intro, "Find an actor, any language", entries, _question(request, ActorKind.choices))
    return _shown(request, "public/actors.html", page)


@public_page
def places(request: HttpRequest) -> HttpResponse:
    edition, language = edition_of(request), words_of(request).language
    spread = indexes.spread_of_places(edition)
    entries = list(as_indexes.places(indexes.places(), spread, _years(edition), language))
    intro = sentence(len(entries), "place", ", under all their names. Where two sides use different ones, both stand.")
    page = index("Places", intro, "Find a place, any language", entries, _question(request, PlaceKind.choices))
    return _shown(request, "public/places.html", page)


@public_page
def sources(request: HttpRequest) -> HttpResponse:
    entries = list(as_indexes.sources(indexes.sources(), words_of(request).language))
    intro = sentence(len(entries), "source", ", each with the events that cite it.")
    page = index("Sources", intro, "Find a title or publisher", entries, _question(request, SourceKind.choices))
    page["more"] = {"url": "/outlets/", "words": "The publishers and their standing"}
    return _shown(request, "public/sources.html", page)


@public_page
def outlets(request: HttpRequest) -> HttpResponse:
    """Every publisher, narrowed by how it stands to the parties."""
    words = vocabulary(edition_of(request), words_of(request).language)
    entries = list(as_indexes.outlets(indexes.outlets(), words))
    intro = sentence(len(entries), "outlet", ", each with its standing and its sources.")
    standings = [(standing.slug, standing.name) for standing in words.standings.values()]
    page = index("Outlets", intro, "Find an outlet", entries, _question(request, standings))
    return _shown(request, "public/sources.html", page)


def _question(request: HttpRequest, kinds: list[tuple[str, str]]) -> Question:
    """What cannot be read asks nothing."""
    named = as_indexes.kinds_of(kinds)
    kind, page = request.GET.get("kind", ""), request.GET.get("page", "")
    number = int(page) if page.isascii() and page.isdigit() and len(page) < 6 else 1
    q = " ".join(request.GET.get("q", "").split())[:100]
    return Question(request.path, q, kind if kind in named else "", max(1, number), named)


def _years(edition: int) -> list[int]:
    """The years of the whole record, as in the strip."""
    return [cell.year for cell in series(Selection(), edition)]


def _shown(request: HttpRequest, template: str, page: dict[str, object]) -> HttpResponse:
    title = f"{page['title']} · {words_of(request).title}"
    return render(request, template, {"page_title": title, "page_description": page["intro"], "index": page})
