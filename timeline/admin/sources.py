"""Sources: publications."""

from __future__ import annotations

from typing import Any

from django.contrib.admin import display, register

from timeline.admin.records import RecordAdmin
from timeline.admin.site import site
from timeline.forms.editing.source import SourceSheet
from timeline.models import Source


@register(Source, site=site)
class SourceAdmin(RecordAdmin):
    sheet = SourceSheet
    public_address = "/sources/{}/"

    list_display = ("title", "outlet_name", "published", "kind", "language")
    list_select_related = ("outlet",)
    list_filter = ("kind", "language", "reachable")
    search_fields = ("title", "slug", "url", "outlet__name")
    search_help_text = "Words of its title, outlet or web address."

    def name_of(self, record: Any) -> str:
        return str(record.title)

    @display(description="outlet", ordering="outlet__name")
    def outlet_name(self, source: Source) -> str:
        return source.outlet.name
