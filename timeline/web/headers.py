"""Headers that every response carries, beside those of Django and of the content policy."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponseBase

from timeline.web.conditional import may_be_signed_in

NOT_USED = (
    "accelerometer, autoplay, camera, display-capture, fullscreen, geolocation, gyroscope, magnetometer, microphone, "
    "midi, payment, picture-in-picture, publickey-credentials-get, screen-wake-lock, usb, xr-spatial-tracking"
)
PERMISSIONS = ", ".join(f"{feature}=()" for feature in NOT_USED.split(", "))


def strict_headers(
    get_response: Callable[[HttpRequest], HttpResponseBase],
) -> Callable[[HttpRequest], HttpResponseBase]:
    """Middleware. Where a view says nothing about caching, nobody stores what a signed-in person sees."""

    def respond(request: HttpRequest) -> HttpResponseBase:
        response = get_response(request)
        response.headers.setdefault("Permissions-Policy", PERMISSIONS)
        response.headers.setdefault("Cross-Origin-Resource-Policy", "same-origin")
        private = may_be_signed_in(request) or bool(response.cookies)
        response.headers.setdefault("Cache-Control", "private, no-store" if private else "no-cache")
        return response

    return respond
