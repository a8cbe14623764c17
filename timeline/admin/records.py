"""What the pages of every noun have in common: who may do what, how it is found, and that nothing is deleted."""

from __future__ import annotations

from typing import Any, ClassVar

from django.contrib.admin import ModelAdmin, display
from django.db.models import Model, QuerySet, Subquery
from django.http import HttpRequest, HttpResponseBase
from django.urls import path, reverse
from django.urls.resolvers import URLPattern

from timeline.admin import editing, histories
from timeline.forms.editing.names import name_of
from timeline.forms.editing.sheet import Sheet
from timeline.models import Site
from timeline.text.folding import fold


class RecordAdmin(ModelAdmin):
    """A noun of the record: read by everybody who may sign in here, written through `curation` alone."""

    sheet: ClassVar[type[Sheet]]
    # Where readers find one of them; empty for nouns without a page of their own.
    public_address: ClassVar[str] = ""

    actions = None
    list_per_page = 50
    show_full_result_count = False
    view_on_site = False
    ordering = ("slug",)

    # ── Who may ───────────────────────────────────────────────────────────────────────────────────────────────────

    def has_module_permission(self, request: HttpRequest) -> bool:
        return self.has_view_permission(request)

    def has_view_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return bool(request.user.is_active and request.user.is_staff)

    def has_add_permission(self, request: HttpRequest) -> bool:
        return self.has_view_permission(request) and request.user.has_perm("timeline.publish_alone")

    def has_change_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return self.has_add_permission(request)

    def has_delete_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return False

    # ── Finding ───────────────────────────────────────────────────────────────────────────────────────────────────

    def get_search_results(self, request: HttpRequest, queryset: QuerySet, search_term: str) -> tuple[QuerySet, bool]:
        """Names are compared by their folded keys, so that any spelling finds them."""
        folded = any("search_key" in str(field) for field in self.get_search_fields(request))
        return super().get_search_results(request, queryset, fold(search_term) if folded else search_term)

    # ── Pages ─────────────────────────────────────────────────────────────────────────────────────────────────────

    def get_urls(self) -> list[URLPattern]:
        name = f"{self.opts.app_label}_{self.opts.model_name}"
        view = self.admin_site.admin_view
        return [
            path("<path:object_id>/history/<int:number>/", view(self.revision_view), name=f"{name}_revision"),
            *super().get_urls(),
        ]

    def changeform_view(
        self,
        request: HttpRequest,
        object_id: str | None = None,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponseBase:
        return editing.edit(self, request, object_id)

    def history_view(
        self, request: HttpRequest, object_id: str, extra_context: dict[str, Any] | None = None
    ) -> HttpResponseBase:
        return histories.history(self, request, object_id)

    def revision_view(self, request: HttpRequest, object_id: str, number: int) -> HttpResponseBase:
        return histories.revision(self, request, object_id, number)

    # ── Words ─────────────────────────────────────────────────────────────────────────────────────────────────────

    @property
    def noun(self) -> str:
        return self.sheet.noun

    def page(self, view: str, *args: Any) -> str:
        """The address of one of this noun's pages: page("change", record.pk)."""
        return reverse(f"admin:{self.opts.app_label}_{self.opts.model_name}_{view}", args=args)

    def seen_at(self, slug: str) -> str:
        return self.public_address.format(slug)

    def name_of(self, record: Any) -> str:
        """What people call the record."""
        return str(record)


class NamedAdmin(RecordAdmin):
    """A noun that is found by its names in any language."""

    search_fields = ("names__search_key", "slug")

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        # Along with each record the language in which to name it: no further query for each row.
        language = Subquery(Site.objects.values("default_language")[:1])
        return super().get_queryset(request).annotate(shown_in=language).prefetch_related("names")

    def name_of(self, record: Any) -> str:
        return name_of(self.noun, record, record.shown_in or "en")

    @display(description="name", ordering="slug")
    def shown_name(self, record: Any) -> str:
        return self.name_of(record)
