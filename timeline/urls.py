"""Joins the doors."""

from django.contrib import admin
from django.urls import path

from timeline.public.health import health

urlpatterns = [
    path("healthz", health, name="healthz"),
    path("admin/", admin.site.urls),
]
