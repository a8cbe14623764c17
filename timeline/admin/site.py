"""The admin as one site: its frame, its first page, and the two small answers that its forms ask for as one types."""

from __future__ import annotations

from typing import Any

from django.contrib.admin import AdminSite
from django.http import HttpRequest, HttpResponseBase
from django.urls import path
from django.urls.resolvers import URLPattern, URLResolver

from timeline.admin import invitations
from timeline.models import Revision, Site
from timeline.web import lookups

RECENT = 12
SECTIONS = (
    ("What happened", ("Event", "Period")),
    ("Who and where", ("Actor", "Place")),
    ("Who says so", ("Source", "Outlet")),
    ("Words of the lists", ("Kind", "KindGroup", "Role", "Side", "Standing")),
    ("People and changes", ("User", "Revision")),
)


class EditingSite(AdminSite):
    """Everything that Django's admin does, less what writes without `curation`."""

    site_title = "Editing"
    site_header = "Editing"
    index_title = "The record"
    enable_nav_sidebar = False
    password_change_template = "admin/users/password.html"  # noqa: S105  (a template)
    password_change_done_template = "admin/users/password_done.html"  # noqa: S105  (a template)
    logout_template = "admin/users/signed_out.html"
    empty_value_display = "–"

    def each_context(self, request: HttpRequest) -> dict[str, Any]:
        site = Site.current()
        words = site.text() if site else None
        return super().each_context(request) | {
            "public_title": words.title if words else "The site",
            "page_language": site.default_language if site else "en",
            "may_publish": request.user.has_perm("timeline.publish_alone"),
        }

    def index(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponseBase:
        recent = Revision.objects.select_related("author").order_by("-at", "-pk")[:RECENT]
        return super().index(request, (extra_context or {}) | {"recent": recent, "sections": self._sections(request)})

    def _sections(self, request: HttpRequest) -> list[tuple[str, list[dict[str, Any]]]]:
        """The nouns in the order in which people look for them."""
        offered = {row["object_name"]: row for app in self.get_app_list(request) for row in app["models"]}
        return [(title, [offered[name] for name in names if name in offered]) for title, names in SECTIONS]

    def get_urls(self) -> list[URLPattern | URLResolver]:
        own = [
            path("lookup/<slug:noun>/", self.admin_view(lookups.lookup), name="lookup"),
            path("reading/", self.admin_view(lookups.read_date), name="reading"),
            path("password/<uidb64>/<token>/", invitations.SetPassword.as_view(), name="set_password"),
        ]
        return own + super().get_urls()


site = EditingSite(name="admin")
