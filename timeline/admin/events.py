"""Events: the list, the form, withdrawing and reinstating."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib.admin import display, register
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import render
from django.urls import path
from django.urls.resolvers import URLPattern

from timeline.admin.filters import ByName, Withdrawn
from timeline.admin.histories import acted, found
from timeline.admin.records import RecordAdmin
from timeline.admin.site import site
from timeline.curation.publishing import reinstate, withdraw
from timeline.dates.edtf import parse
from timeline.dates.wording import in_words
from timeline.forms.editing.event import EventSheet
from timeline.forms.editing.saving import ReasonForm
from timeline.models import Event
from timeline.models.event import IN_ORDER
from timeline.models.record import Record
from timeline.models.search_row import search
from timeline.text import query


@register(Event, site=site)
class EventAdmin(RecordAdmin):
    sheet = EventSheet
    public_address = "/events/{}/"

    list_display = ("title", "date", "kind_name", "importance", "grade", "state")
    list_display_links = ("title",)
    list_filter = (("kind", ByName), "importance", "grade", "confidence", "disputed", Withdrawn)
    search_fields = ("texts__title",)
    search_help_text = "Words of titles, summaries and names, in any language and spelling."
    date_hierarchy = "earliest"
    ordering = IN_ORDER

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        return super().get_queryset(request).select_related("kind").prefetch_related("texts", "kind__texts")

    def get_search_results(self, request: HttpRequest, queryset: QuerySet, search_term: str) -> tuple[QuerySet, bool]:
        """The same search as the readers'."""
        return search(queryset, query.parse(search_term)), False

    def get_urls(self) -> list[URLPattern]:
        view = self.admin_site.admin_view
        return [
            path("<path:object_id>/withdraw/", view(self.withdraw_view), name="timeline_event_withdraw"),
            path("<path:object_id>/reinstate/", view(self.reinstate_view), name="timeline_event_reinstate"),
            *super().get_urls(),
        ]

    def name_of(self, record: Any) -> str:
        texts = list(record.texts.all())
        return texts[0].title if texts else record.slug

    # ── Columns ───────────────────────────────────────────────────────────────────────────────────────────────────

    @display(description="title")
    def title(self, event: Event) -> str:
        return self.name_of(event)

    @display(description="date", ordering="begins_by")
    def date(self, event: Event) -> str:
        return in_words(parse(event.edtf))

    @display(description="kind", ordering="kind__position")
    def kind_name(self, event: Event) -> str:
        texts = list(event.kind.texts.all())
        return texts[0].name if texts else event.kind.slug

    @display(description="state", ordering="withdrawn_at")
    def state(self, event: Event) -> str:
        said = ["Withdrawn" if event.withdrawn_at else "", "Figures differ" if event.disputed else ""]
        return ", ".join(filter(None, said))

    # ── Withdrawing and reinstating ───────────────────────────────────────────────────────────────────────────────

    def withdraw_view(self, request: HttpRequest, object_id: str) -> HttpResponseBase:
        event = found(self, request, object_id)

        def act(reason: str) -> Record:
            return withdraw(event.slug, by=request.user, reason=reason, base_version=event.version)

        told = "Readers will find the reason at its address; its history stays. It can be reinstated."
        return self._asked(request, event, "Withdraw", "Why is this event withdrawn?", told, act)

    def reinstate_view(self, request: HttpRequest, object_id: str) -> HttpResponseBase:
        event = found(self, request, object_id)

        def act(reason: str) -> Record:
            return reinstate(event.slug, by=request.user, reason=reason, base_version=event.version)

        told = f"It was withdrawn because: {event.withdrawal_reason}"
        return self._asked(request, event, "Reinstate", "Why does this event come back?", told, act)

    def _asked(
        self, request: HttpRequest, event: Event, verb: str, why: str, told: str, act: Callable[[str], Record]
    ) -> HttpResponseBase:
        if not self.has_change_permission(request, event):
            raise PermissionDenied
        fits = bool(event.withdrawn_at) == (verb == "Reinstate")
        answer = acted(self, request, event, why, act if fits else None)
        if not isinstance(answer, ReasonForm):
            return answer
        context = self.admin_site.each_context(request) | {
            "title": f"{verb} “{self.name_of(event)}”",
            "name": self.name_of(event),
            "opts": self.opts,
            "record": event,
            "form": answer,
            "verb": verb,
            "told": told,
            "fits": fits,
        }
        return render(request, "admin/record/decide.html", context)
