"""Revisions: every accepted state of every record, to be read and never changed."""

from __future__ import annotations

from django.contrib.admin import ModelAdmin, display, register
from django.core.exceptions import PermissionDenied
from django.db.models import Model
from django.http import Http404, HttpRequest, HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse

from timeline.admin.site import site
from timeline.curation.nouns.registry import NOUNS
from timeline.models import Revision


@register(Revision, site=site)
class RevisionAdmin(ModelAdmin):
    list_display = ("when", "noun", "slug", "number", "label", "author_name", "note")
    list_display_links = ("when",)
    list_filter = ("noun", "label", "single_handed")
    list_select_related = ("author",)
    search_fields = ("slug", "note")
    date_hierarchy = "at"
    ordering = ("-at", "-pk")
    actions = None
    list_per_page = 50
    show_full_result_count = False

    def has_module_permission(self, request: HttpRequest) -> bool:
        return self.has_view_permission(request)

    def has_view_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return bool(request.user.is_active and request.user.is_staff)

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return False

    def changeform_view(self, request: HttpRequest, object_id: str | None = None, *args: object) -> HttpResponseBase:
        """A Revision is shown in the history of its record, where it can be restored."""
        if object_id is None:
            raise PermissionDenied
        revision = self.get_object(request, object_id)
        if revision is None or revision.noun not in NOUNS:
            raise Http404
        model = NOUNS[revision.noun].model
        if not site.is_registered(model):
            raise Http404
        try:
            record = model._default_manager.get(slug=revision.slug)
        except model.DoesNotExist as error:
            raise Http404("The record has moved to another address.") from error
        name = f"admin:{model._meta.app_label}_{model._meta.model_name}_revision"
        return redirect(reverse(name, args=(record.pk, revision.number)))

    @display(description="when", ordering="at")
    def when(self, revision: Revision) -> str:
        return f"{revision.at:%Y-%m-%d %H:%M}"

    @display(description="who")
    def author_name(self, revision: Revision) -> str:
        return revision.author.shown_name
