"""Filters of the lists."""

from __future__ import annotations

from typing import Any

from django.contrib.admin import RelatedFieldListFilter, SimpleListFilter
from django.db.models import QuerySet
from django.http import HttpRequest

from timeline.forms.editing.options import Options


class ByName(RelatedFieldListFilter):
    """A reference to a small noun, whose records are shown by name."""

    def field_choices(self, field: Any, request: HttpRequest, model_admin: Any) -> list[tuple[Any, str]]:
        names = Options().names_of(field.related_model)
        return [(record.pk, names[record.slug]) for record in field.related_model._default_manager.order_by("position")]


class Withdrawn(SimpleListFilter):
    title, parameter_name = "whether readers see it", "seen"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [("yes", "Published"), ("no", "Withdrawn")]

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet:
        match self.value():
            case "yes":
                return queryset.published()
            case "no":
                return queryset.exclude(withdrawn_at=None)
        return queryset
