"""What stands at an address where nothing is: the new place of a renamed record, or the nearest addresses."""

from django.http import HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.shortcuts import render

from timeline.formats.addresses import PLURALS
from timeline.formats.as_nearest import entries
from timeline.reading import history
from timeline.reading.nearest import nearest_to
from timeline.web.frame import words_of

_NOUNS = {plural: noun for noun, plural in PLURALS.items()}


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """handler404. A former slug redirects for ever, with all that follows it in the address."""
    noun, slug, rest = _asked(request.path)
    if noun and (now := history.moved_to(noun, slug)):
        query = request.META.get("QUERY_STRING", "")
        return HttpResponsePermanentRedirect(f"/{PLURALS[noun]}/{now}/{rest}{f'?{query}' if query else ''}")
    nearest = entries(nearest_to(slug), words_of(request).language)
    return render(request, "404.html", {"path": request.path, "nearest": nearest, "nav": ""}, status=404)


def _asked(path: str) -> tuple[str, str, str]:
    """The noun (or "" where the address names none), the slug, and what follows it."""
    first, _, rest = path.strip("/").partition("/")
    if first in _NOUNS and rest:
        slug, _, rest = rest.partition("/")
        return _NOUNS[first], slug, f"{rest}/" if rest else ""
    return "", path.strip("/").rpartition("/")[2], ""
