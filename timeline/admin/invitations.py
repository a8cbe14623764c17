"""Links by which somebody sets a password, once and for a few days."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.conf import settings
from django.contrib import messages
from django.contrib.auth import views
from django.contrib.auth.tokens import default_token_generator
from django.http import HttpResponse
from django.urls import reverse
from django.utils.encoding import force_bytes
from django.utils.http import urlsafe_base64_encode

from timeline.models import User


def path_for(user: User) -> str:
    """The path of a link that works until a password is set by it, or until it is too old."""
    key = urlsafe_base64_encode(force_bytes(user.pk))
    return reverse("admin:set_password", args=(key, default_token_generator.make_token(user)))


def days_valid() -> int:
    """For how many whole days a link works."""
    return timedelta(seconds=settings.PASSWORD_RESET_TIMEOUT).days


class SetPassword(views.PasswordResetConfirmView):
    """The page behind the link. A used or old link says so; a link of somebody shut out opens nothing."""

    template_name = "admin/users/set_password.html"

    def get_success_url(self) -> str:
        """Where the person signs in: those who work at the desk alone have no business in the editing pages."""
        return reverse("admin:login" if self.user.is_staff else "desk:sign-in")

    def get_user(self, uidb64: str) -> User | None:
        user = super().get_user(uidb64)
        return user if user is not None and user.is_active else None

    def get_context_data(self, **facts: Any) -> dict[str, Any]:
        from timeline.admin.site import site

        titles = {True: "Choose your password", False: "This link no longer works"}
        context = super().get_context_data(**facts)
        return context | site.each_context(self.request) | {"title": titles[context["validlink"]]}

    def form_valid(self, form: Any) -> HttpResponse:
        messages.success(self.request, "Your password is set. Sign in with it.")
        return super().form_valid(form)
