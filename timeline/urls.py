"""Joins the doors."""

from django.contrib import admin
from django.urls import include, path

from timeline.public.health import health
from timeline.public.icon import icon

urlpatterns = [
    path("healthz", health, name="healthz"),
    path("favicon.ico", icon, name="icon"),
    path("admin/", admin.site.urls),
    path("", include("timeline.public.urls")),
]

handler404 = "timeline.public.errors.not_found"
