"""A public page that has not changed is not made again, and never sets a cookie."""

from collections.abc import Callable
from functools import wraps
from hashlib import sha256
from typing import Concatenate, ParamSpec

from django.conf import settings
from django.http import HttpRequest, HttpResponseBase, HttpResponseNotModified
from django.utils.cache import patch_vary_headers
from django.utils.http import parse_etags
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from timeline.web.edition import edition_of
from timeline.web.fragments import DECIDED_BY, wants_fragment
from timeline.web.kept import Where, kept
from timeline.web.release import current_release

# The parameter that names the Edition, and what an answer of one Edition tells every cache.
PINNED_BY = "e"
FOR_EVER = "public, max-age=31536000, immutable"

Given = ParamSpec("Given")
View = Callable[Concatenate[HttpRequest, Given], HttpResponseBase]


def public_page(view: View[Given]) -> View[Given]:
    """Decorate a view that shows the public record to GET and HEAD.

    The page is known by Edition, release, address, language and whether it is a fragment. Whoever has that one
    already gets 304 before the view runs, at the cost of one query; for anybody else this process may still have it
    (timeline.web.kept). A browser asks again each time (`no-cache`), so a correction is seen at once. Signed-in people
    get their own page ("Edit this event"), which nobody stores.
    """

    @wraps(view)
    def answer(request: HttpRequest, /, *args: Given.args, **kwargs: Given.kwargs) -> HttpResponseBase:
        if may_be_signed_in(request):
            response = view(request, *args, **kwargs)
            response["Cache-Control"] = "private, no-store"
        else:
            response = known_by_tag(request, "pages", lambda: view(request, *args, **kwargs))
            response["Cache-Control"] = "public, no-cache"
        patch_vary_headers(response, (*DECIDED_BY, "Cookie"))
        return response

    return require_safe(answer)


def pinnable_page(view: View[Given]) -> View[Given]:
    """Decorate a view that shows everybody the same and whose address may name the Edition that it is of (`e`).

    Such an address means one answer for ever, so whoever has it need not ask again; without `e` it is asked for each
    time. The view itself must refuse every `e` but the current one. Cookies are neither read nor set and decide
    nothing, so one copy in a shared cache serves all. What is not an answer is kept by nobody: it may become one.
    """

    @wraps(view)
    def answer(request: HttpRequest, /, *args: Given.args, **kwargs: Given.kwargs) -> HttpResponseBase:
        response = known_by_tag(request, "answers", lambda: view(request, *args, **kwargs))
        if "ETag" in response:
            response["Cache-Control"] = FOR_EVER if PINNED_BY in request.GET else "public, no-cache"
        else:
            response["Cache-Control"] = "no-store"
        return response

    return require_safe(answer)


def known_by_tag(request: HttpRequest, where: Where, make: Callable[[], HttpResponseBase]) -> HttpResponseBase:
    """304 for whoever has this answer, else the one that this process has kept, else a new one; with its tag."""
    tag = etag_of(request)
    known = tag in parse_etags(request.headers.get("If-None-Match", ""))
    response = HttpResponseNotModified() if known else kept(tag, where, make)
    if response.status_code in (200, 304):
        response["ETag"] = tag
    return response


def may_be_signed_in(request: HttpRequest) -> bool:
    """Whether a session came with the request; looking at the session itself would cost a query."""
    return settings.SESSION_COOKIE_NAME in request.COOKIES


def etag_of(request: HttpRequest) -> str:
    """A weak tag, since the same page also travels compressed."""
    parts = (
        str(edition_of(request)),
        current_release(),
        request.build_absolute_uri(),
        get_language() or "",
        "fragment" if wants_fragment(request) else "page",
    )
    digest = sha256("\0".join(parts).encode()).hexdigest()[:32]
    return f'W/"{digest}"'
