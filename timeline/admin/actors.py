"""Actors and places: found by every name in every language."""

from __future__ import annotations

from django.contrib.admin import display, register

from timeline.admin.records import NamedAdmin
from timeline.admin.site import site
from timeline.forms.editing.actor import ActorSheet, PlaceSheet
from timeline.models import Actor, Place


@register(Actor, site=site)
class ActorAdmin(NamedAdmin):
    sheet = ActorSheet
    public_address = "/actors/{}/"

    list_display = ("shown_name", "kind", "active", "names_count", "slug")
    list_display_links = ("shown_name",)
    list_filter = ("kind",)
    search_help_text = "Any name in any language and spelling."

    @display(description="names")
    def names_count(self, actor: Actor) -> int:
        return len(actor.names.all())


@register(Place, site=site)
class PlaceAdmin(NamedAdmin):
    sheet = PlaceSheet
    public_address = "/places/{}/"

    list_display = ("shown_name", "kind", "region", "contested", "other_names")
    list_display_links = ("shown_name",)
    list_filter = ("kind", "contested", "region")
    search_help_text = "Any name in any language and spelling."

    @display(description="other names")
    def other_names(self, place: Place) -> str:
        own = self.name_of(place)
        return " · ".join(name.text for name in place.names.all() if name.text != own)
