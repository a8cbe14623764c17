"""Answers that were made a moment ago are handed out again, as they were, by the process that made them."""

from collections.abc import Callable
from typing import Literal

from django.core.cache import caches
from django.http import HttpResponse, HttpResponseBase

# A page has 90 KB, a tile 20 KB. How many are kept is set in the settings; who was not read for longest goes first.
LONGEST = 500_000

Where = Literal["pages", "answers"]
"""Whose memory: a name in the settings."""


def kept(tag: str, where: Where, make: Callable[[], HttpResponseBase]) -> HttpResponseBase:
    """The answer known by this ETag; made now if this process does not have it. Only whole answers are kept (200)."""
    memory = caches[where]
    known: tuple[bytes, dict[str, str]] | None = memory.get(tag)
    if known is not None:
        body, headers = known
        return HttpResponse(body, headers=headers)
    response = make()
    if isinstance(response, HttpResponse) and response.status_code == 200 and len(response.content) <= LONGEST:
        memory.set(tag, (response.content, dict(response.items())))
    return response
