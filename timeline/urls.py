"""Joins the doors."""

from django.urls import include, path

from timeline.admin.site import site
from timeline.public.health import health
from timeline.public.icon import icon

urlpatterns = [
    path("healthz", health, name="healthz"),
    path("favicon.ico", icon, name="icon"),
    path("admin/", site.urls),
    path("api/v1/", include("timeline.api.urls")),
    path("desk/", include("timeline.desk.urls")),
    path("", include("timeline.public.urls")),
]

handler404 = "timeline.public.errors.not_found"
