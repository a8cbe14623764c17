"""The Edition that a request is answered from: asked for once, however many parts of the answer hang on it."""

from django.http import HttpRequest

from timeline.models import Edition


def edition_of(request: HttpRequest) -> int:
    """One query for each request."""
    known: int | None = getattr(request, "edition", None)
    if known is None:
        known = Edition.current()
        request.edition = known  # type: ignore[attr-defined]
    return known


def edition_now() -> int:
    """Asked for anew: equal to `edition_of` only if nothing public has changed since that was asked. One query."""
    return Edition.current()
