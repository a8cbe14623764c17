"""What went wrong, as application/problem+json (RFC 9457)."""

from collections.abc import Iterable
from http import HTTPStatus
from typing import Any

from django.http import HttpRequest, JsonResponse

from timeline.reading.selection import Problem

MEDIA_TYPE = "application/problem+json"


def problem(status: int, detail: str, **more: Any) -> JsonResponse:
    """An answer that says what is wrong, for people in `detail` and for programs in further members."""
    about = {"type": "about:blank", "title": HTTPStatus(status).phrase, "status": status, "detail": detail}
    return JsonResponse(about | more, status=status, content_type=MEDIA_TYPE, json_dumps_params={"ensure_ascii": False})


def bad_question(problems: Iterable[Problem]) -> JsonResponse:
    """400: every parameter that cannot be answered, by name."""
    told = [{"parameter": one.parameter, "value": one.value, "what": one.what} for one in problems]
    return problem(400, "; ".join(f"{one['parameter']}: {one['what']}" for one in told), problems=told)


def nothing_here(request: HttpRequest, path: str = "") -> JsonResponse:
    """404 for an address that no part of the API has."""
    return problem(404, "There is nothing at this address. See /api/v1/openapi.json for what there is.")
