"""One address answers a whole page, or the part of it that htmx asked for."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.cache import patch_vary_headers

# Every request header that decides between page and fragment; caches and Back rely on these being named.
DECIDED_BY = ("HX-Request", "HX-Boosted", "HX-History-Restore-Request")


def wants_fragment(request: HttpRequest) -> bool:
    """True when htmx will put the answer into a page that is already there.

    A boosted link and a Back whose page has left the history both replace the whole page.
    """
    asked, boosted, restored = (request.headers.get(name) == "true" for name in DECIDED_BY)
    return asked and not boosted and not restored


def page_or_fragment(
    request: HttpRequest, page: str, fragment: str, context: dict[str, Any], *, status: int = 200
) -> HttpResponse:
    """Render `page`, or `fragment` (a template that `page` includes) for htmx, with the same context."""
    template = fragment if wants_fragment(request) else page
    response = render(request, template, context, status=status)
    patch_vary_headers(response, DECIDED_BY)
    return response
