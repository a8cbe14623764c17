"""Source: one publication that events cite."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from django.db import models
from django.db.models import Q

from timeline.models.outlet import Outlet
from timeline.models.record import LANGUAGE_LENGTH, Record, RecordQuerySet


class SourceKind(models.TextChoices):
    NEWS_REPORT = "news-report", "News report"
    OFFICIAL_DOCUMENT = "official-document", "Official document"
    RESOLUTION = "resolution", "Resolution"
    COURT_DOCUMENT = "court-document", "Court document"
    BOOK = "book", "Book"
    DATASET = "dataset", "Data set"
    REPORT = "report", "Report"
    TRANSCRIPT = "transcript", "Transcript"
    ENCYCLOPAEDIA = "encyclopaedia", "Encyclopaedia"
    COMMENTARY = "commentary", "Commentary"
    WEB_PAGE = "web-page", "Web page"


PRIMARY = frozenset(
    {SourceKind.OFFICIAL_DOCUMENT, SourceKind.RESOLUTION, SourceKind.COURT_DOCUMENT, SourceKind.TRANSCRIPT}
)


class Reachable(models.TextChoices):
    LIVE = "live", "live"
    MOVED = "moved", "moved"
    CHANGED = "changed", "changed"
    GONE = "gone", "gone"


class SourceQuerySet(RecordQuerySet):
    def at_addresses(self, urls: Iterable[str]) -> Iterator[Source]:
        """The sources at these web addresses, asked for in parts that every database takes."""
        wanted = list(urls)
        for start in range(0, len(wanted), 500):
            yield from self.filter(url__in=wanted[start : start + 500])


class Source(Record):
    outlet = models.ForeignKey(Outlet, models.PROTECT, related_name="sources")
    via = models.CharField(max_length=200, null=True, help_text="The site where it was read, if another.")
    title = models.CharField(max_length=500)
    url = models.URLField(max_length=2000, null=True, unique=True)
    reference = models.CharField(max_length=300, null=True, help_text="Stable symbol: document number, DOI …")
    published = models.CharField(max_length=60, null=True, help_text="EDTF.")
    published_from = models.DateField(null=True, editable=False)
    published_to = models.DateField(null=True, editable=False)
    language = models.CharField(max_length=LANGUAGE_LENGTH)
    kind = models.CharField(max_length=20, choices=SourceKind.choices)
    authors = models.JSONField(default=list, help_text="Names, in order.")
    reachable = models.CharField(max_length=10, choices=Reachable.choices, null=True)
    checked_at = models.DateField(null=True)
    archive_urls = models.JSONField(default=list)

    objects = SourceQuerySet.as_manager()

    class Meta:
        ordering = ["slug"]
        constraints = [
            models.CheckConstraint(
                condition=Q(url__isnull=False) | Q(reference__isnull=False),
                name="source_has_an_address_or_a_reference",
                violation_error_message="Give a web address or a stable reference (document number, ISBN …).",
            ),
            models.CheckConstraint(
                condition=Q(kind__in=SourceKind.values),
                name="source_kind_is_known",
                violation_error_message="Choose one of the kinds of source.",
            ),
            models.CheckConstraint(
                condition=Q(reachable=None) | Q(reachable__in=Reachable.values, checked_at__isnull=False),
                name="source_reachable_says_when_checked",
                violation_error_message="Say on which day it was checked whether the source can be reached.",
            ),
        ]
