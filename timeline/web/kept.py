"""Pages that were made a moment ago are handed out again, as they were, by the process that made them."""

from collections.abc import Callable

from django.core.cache import caches
from django.http import HttpResponse, HttpResponseBase

# A first page has 150 KB: a process keeps at most 64 pages, least recently read out first (settings), and none longer.
LONGEST = 500_000


def kept(tag: str, make: Callable[[], HttpResponseBase]) -> HttpResponseBase:
    """The answer known by this ETag; made now if this process does not have it. Only whole answers are kept (200)."""
    pages = caches["pages"]
    known: tuple[bytes, dict[str, str]] | None = pages.get(tag)
    if known is not None:
        body, headers = known
        return HttpResponse(body, headers=headers)
    response = make()
    if isinstance(response, HttpResponse) and response.status_code == 200 and len(response.content) <= LONGEST:
        pages.set(tag, (response.content, dict(response.items())))
    return response
