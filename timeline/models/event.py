"""Event: one entry of the public record, and the words that its questions are made of."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Self

from django.db import models
from django.db.models import F, Q

from timeline.dates.precision import Precision
from timeline.models.kind import Kind
from timeline.models.record import Record, RecordQuerySet, Text, one_text_per_language

if TYPE_CHECKING:
    from timeline.dates.span import Span

LABEL_LENGTH = 30
IN_ORDER = ("begins_by", "earliest", "slug")


class Confidence(models.TextChoices):
    HIGH = "high", "high"
    MEDIUM = "medium", "medium"
    LOW = "low", "low"


class Protection(models.TextChoices):
    NORMAL = "normal", "one reviewer"
    TWO_REVIEWERS = "two-reviewers", "two reviewers"
    FROZEN = "frozen", "no changes"


class Grade(models.TextChoices):
    """How well it is sourced. Computed from the citations, never typed."""

    DOCUMENTED = "documented", "Documented"
    CORROBORATED = "corroborated", "Corroborated"
    SINGLE_SOURCE = "single-source", "Single source"


class EventQuerySet(RecordQuerySet):
    def published(self) -> Self:
        """What readers see: everything that was not withdrawn."""
        return self.filter(withdrawn_at=None)

    def touching(self, span: Span) -> Self:
        """Events whose widest reading overlaps `span`; open ends reach for ever."""
        found = self
        if span.latest is not None:
            found = found.filter(earliest__lte=span.latest)
        if span.earliest is not None:
            found = found.filter(Q(latest=None) | Q(latest__gte=span.earliest))
        return found

    def changed_after(self, edition: int) -> Self:
        """Events about which something changed in a later Edition, withdrawn ones too."""
        return self.filter(changed_in__gt=edition)

    def linking_to(self, slug: str) -> Self:
        """Events that name this one in a link."""
        return self.filter(links__to_event__slug=slug).distinct()

    def resting_on(self, noun: str, ids: Iterable[int]) -> Self:
        """Events with something derived from these records of another noun; none where nothing rests on it."""
        paths = {
            "actor": "reaches__actor",
            "place": "event_places__place",
            "kind": "kind",
            "source": "citations__source",
            "outlet": "citations__source__outlet",
            "standing": "citations__source__outlet__standing",
        }
        return self.filter(**{f"{paths[noun]}__in": list(ids)}).distinct() if noun in paths else self.none()

    def in_order(self) -> Self:
        """By the last day on which it can have begun, then the first such day, then slug: total and stable."""
        return self.order_by(*IN_ORDER)

    def newest_first(self) -> Self:
        """The same order, reversed."""
        return self.order_by(*(f"-{name}" for name in IN_ORDER))

    def with_texts(self) -> Self:
        """Titles and summaries in one further query."""
        return self.prefetch_related("texts")

    def for_rows(self, *, actors: bool = False) -> Self:
        """What a row of a list shows: kind and group, texts, slugs of places, and if wished of actors. A query each."""
        from timeline.models.event_place import EventPlace
        from timeline.models.involvement import Involvement

        places = EventPlace.objects.select_related("place").only("event", "place__slug")
        involved = Involvement.objects.select_related("actor", "role").only("event", "actor__slug", "role__slug")
        wanted = [models.Prefetch("event_places", places)]
        wanted += [models.Prefetch("involvements", involved)] if actors else []
        return self.select_related("kind__group").prefetch_related("texts", *wanted)


class Event(Record):
    """When it happened is `edtf`, the curator's own words; the days beside it are derived when saved."""

    kind = models.ForeignKey(Kind, models.PROTECT, related_name="events")
    edtf = models.CharField(max_length=60)
    earliest = models.DateField(editable=False)
    begins_by = models.DateField(editable=False)
    latest = models.DateField(null=True, editable=False)
    precision = models.CharField(max_length=10, choices=[(p.value, p.value) for p in Precision], editable=False)
    approximate = models.BooleanField(editable=False)
    uncertain = models.BooleanField(editable=False)
    ongoing = models.BooleanField(editable=False)
    importance = models.PositiveSmallIntegerField()
    confidence = models.CharField(max_length=6, choices=Confidence.choices)
    protection = models.CharField(max_length=15, choices=Protection.choices, default=Protection.NORMAL)
    note = models.TextField(null=True, help_text="Public: what is unsure, and why.")
    withdrawn_at = models.DateTimeField(null=True, editable=False)
    withdrawal_reason = models.CharField(max_length=500, null=True, editable=False)

    # Derived from citations and claims by `curation`, stored so that a filter is a column.
    grade = models.CharField(max_length=15, choices=Grade.choices, editable=False, default=Grade.SINGLE_SOURCE)
    has_figures = models.BooleanField(editable=False, default=False)
    disputed = models.BooleanField(editable=False, default=False)

    # The Edition in which anything last changed that answers about this event can depend on. Written by `curation`.
    changed_in = models.PositiveBigIntegerField(editable=False, default=0)

    objects = EventQuerySet.as_manager()

    class Meta:
        permissions = [("publish_alone", "May publish without a second person")]
        indexes = [
            models.Index(fields=["begins_by", "earliest", "slug"], name="event_in_order"),
            models.Index(fields=["earliest", "latest"], name="event_window"),
            models.Index(fields=["importance", "begins_by"], name="event_importance"),
            models.Index(fields=["changed_in"], name="event_changed_in"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(latest=None) | Q(latest__gte=F("earliest")),
                name="event_does_not_end_before_it_begins",
                violation_error_message="The event ends before it begins: check the two dates.",
            ),
            models.CheckConstraint(
                condition=Q(begins_by__gte=F("earliest")),
                name="event_begins_within_its_span",
                violation_error_message="The last day on which it can have begun lies before the first.",
            ),
            models.CheckConstraint(
                condition=Q(importance__gte=1, importance__lte=5),
                name="event_importance_is_1_to_5",
                violation_error_message="Importance is 1 to 5; 5 = a one-page history needs it.",
            ),
            models.CheckConstraint(
                condition=Q(confidence__in=Confidence.values),
                name="event_confidence_is_known",
                violation_error_message="Confidence is high, medium or low.",
            ),
            models.CheckConstraint(
                condition=Q(withdrawn_at=None, withdrawal_reason=None)
                | (Q(withdrawn_at__isnull=False, withdrawal_reason__isnull=False) & ~Q(withdrawal_reason="")),
                name="event_is_withdrawn_with_a_reason",
                violation_error_message="Say why the event is withdrawn: readers see the reason at its address.",
            ),
        ]

    def text(self, language: str) -> EventText | None:
        """Its words in `language` if a native editor has read them, else those in the site's default language."""
        texts = list(self.texts.all())
        chosen = next((text for text in texts if text.language == language and text.reviewed), None)
        return chosen or next((text for text in texts if text.position == 0), None)


class EventText(Text):
    """Position 0 is the site's default language and always has a summary."""

    event = models.ForeignKey(Event, models.PROTECT, related_name="texts")
    title = models.CharField(max_length=200)
    label = models.CharField(max_length=LABEL_LENGTH, null=True, help_text="What the timeline draws beside the mark.")
    summary = models.TextField(null=True)

    class Meta:
        ordering = ["position"]
        constraints = [
            one_text_per_language("event", "event_text"),
            models.CheckConstraint(
                condition=~Q(title=""), name="event_title_is_not_empty", violation_error_message="Give a title."
            ),
        ]
