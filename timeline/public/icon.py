"""The icon, for whatever asks for it at the address that browsers try by themselves."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.templatetags.static import static
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe


@require_safe
@cache_control(public=True, max_age=24 * 3600)
def icon(request: HttpRequest) -> HttpResponse:
    """Redirects to the icon that pages link to."""
    return redirect(static("icons/favicon.svg"))
