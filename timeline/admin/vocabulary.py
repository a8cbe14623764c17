"""The small nouns: kinds and their groups, roles, sides, standings."""

from __future__ import annotations

from typing import Any

from django.contrib.admin import display, register
from django.db.models import QuerySet
from django.http import HttpRequest

from timeline.admin.records import RecordAdmin
from timeline.admin.site import site
from timeline.forms.editing import vocabulary
from timeline.models import Kind, KindGroup, Role, Side, Standing


class NamedListAdmin(RecordAdmin):
    list_display = ("name", "slug", "position")
    list_display_links = ("name",)
    ordering = ("position",)

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        return super().get_queryset(request).prefetch_related("texts")

    def name_of(self, record: Any) -> str:
        texts = list(record.texts.all())
        return texts[0].name if texts else record.slug

    @display(description="name", ordering="position")
    def name(self, record: Any) -> str:
        return self.name_of(record)


@register(Kind, site=site)
class KindAdmin(NamedListAdmin):
    sheet = vocabulary.KindSheet


@register(KindGroup, site=site)
class KindGroupAdmin(NamedListAdmin):
    sheet = vocabulary.KindGroupSheet


@register(Role, site=site)
class RoleAdmin(NamedListAdmin):
    sheet = vocabulary.RoleSheet


@register(Side, site=site)
class SideAdmin(NamedListAdmin):
    sheet = vocabulary.SideSheet


@register(Standing, site=site)
class StandingAdmin(NamedListAdmin):
    sheet = vocabulary.StandingSheet
