"""Signing in and out, by Django's own views."""

from django.contrib.auth.views import LoginView, LogoutView

sign_in = LoginView.as_view(template_name="desk/sign_in.html", next_page="desk:queue")
sign_out = LogoutView.as_view(next_page="desk:sign-in")
