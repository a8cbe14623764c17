"""Outlets and periods."""

from __future__ import annotations

from typing import Any

from django.contrib.admin import display, register
from django.db.models import QuerySet
from django.http import HttpRequest

from timeline.admin.filters import ByName
from timeline.admin.records import RecordAdmin
from timeline.admin.site import site
from timeline.dates.edtf import parse
from timeline.dates.wording import in_words
from timeline.forms.editing.source import OutletSheet, PeriodSheet
from timeline.models import Outlet, Period


@register(Outlet, site=site)
class OutletAdmin(RecordAdmin):
    sheet = OutletSheet
    public_address = "/outlets/{}/"

    list_display = ("name", "standing_name", "owner", "country")
    list_filter = (("standing", ByName),)
    search_fields = ("name", "slug", "owner")
    ordering = ("name",)

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        return super().get_queryset(request).prefetch_related("standing__texts")

    def name_of(self, record: Any) -> str:
        return str(record.name)

    @display(description="standing", ordering="standing__position")
    def standing_name(self, outlet: Outlet) -> str:
        texts = list(outlet.standing.texts.all())
        return texts[0].name if texts else outlet.standing.slug


@register(Period, site=site)
class PeriodAdmin(RecordAdmin):
    sheet = PeriodSheet
    public_address = "/periods/{}/"

    list_display = ("title", "span", "slug")
    ordering = ("position",)

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        return super().get_queryset(request).prefetch_related("texts")

    def name_of(self, record: Any) -> str:
        texts = list(record.texts.all())
        return texts[0].title if texts else record.slug

    @display(description="title", ordering="position")
    def title(self, period: Period) -> str:
        return self.name_of(period)

    @display(description="span", ordering="earliest")
    def span(self, period: Period) -> str:
        return in_words(parse(period.edtf))
