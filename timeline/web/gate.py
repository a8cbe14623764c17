"""Who may come through which door."""

from collections.abc import Callable
from functools import wraps
from typing import Any
from urllib.parse import urlsplit

from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.urls import NoReverseMatch, reverse

from timeline.models.record import Record
from timeline.web.conditional import may_be_signed_in

View = Callable[..., HttpResponseBase]


def edit_url(request: HttpRequest, record: Record) -> str | None:
    """The form in the admin for those who may publish alone; None for everybody else. No query for strangers."""
    if not may_be_signed_in(request) or not _may_edit(request):
        return None
    try:
        return reverse(f"admin:{record._meta.app_label}_{record._meta.model_name}_change", args=[record.pk])
    except NoReverseMatch:
        return None


def _may_edit(request: HttpRequest) -> bool:
    user = request.user
    return user.is_active and user.is_staff and user.has_perm("timeline.publish_alone")


def for_people_who(may: str) -> Callable[[View], View]:
    """Decorate a view of the desk: strangers sign in first, others need the permission; nobody stores the answer."""

    def decorate(view: View) -> View:
        @wraps(view)
        def answer(request: HttpRequest, /, *args: Any, **kwargs: Any) -> HttpResponseBase:
            if not request.user.is_authenticated:
                return _to_sign_in(request)
            if not request.user.has_perm(f"timeline.{may}"):
                raise PermissionDenied
            response = view(request, *args, **kwargs)
            response["Cache-Control"] = "private, no-store"
            return response

        return answer

    return decorate


def _to_sign_in(request: HttpRequest) -> HttpResponseBase:
    """A fragment cannot be signed in to: the whole page goes there, and comes back to where it was."""
    if request.headers.get("HX-Request") == "true":
        here = request.headers.get("HX-Current-URL", "")
        back = urlsplit(here)
        there = redirect_to_login(f"{back.path}?{back.query}" if back.query else back.path or "/desk/")
        return HttpResponse(status=204, headers={"HX-Redirect": there["Location"]})
    return redirect_to_login(request.get_full_path())
