"""What all addresses of the API have in common: they are read by anybody, with ETag and 304, by GET and HEAD."""

from collections.abc import Callable
from typing import Any

from django.http import HttpResponseBase
from ninja import Router

from timeline.web.conditional import public_page

View = Callable[..., HttpResponseBase]


def get(
    router: Router,
    path: str,
    answers: dict[Any, Any],
    parameters: list[dict[str, Any]],
    kept: Callable[[View], View] = public_page,
) -> Callable[[View], View]:
    """Put a view at an address. `answers`: shapes by status, `parameters`: for the OpenAPI document alone.

    `kept` says for how long, and by whom.
    """

    def register(view: View) -> View:
        public = kept(view)
        about = {"response": answers, "openapi_extra": {"parameters": parameters}, "url_name": view.__name__}
        router.api_operation(["GET"], path, operation_id=view.__name__, **about)(public)
        router.api_operation(["HEAD"], path, include_in_schema=False, **about)(public)
        return view

    return register
