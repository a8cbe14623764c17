"""Site: the one row from which the software learns what its chronology is about."""

from __future__ import annotations

from django.db import models

from timeline.models.record import Record, Text, one_text_per_language


class Site(Record):
    """Languages, first day, licence and contact; its words are in SiteText."""

    default_language = models.CharField(max_length=12)
    languages = models.JSONField(help_text="Language codes, in the order in which they are offered.")
    first_day = models.DateField()
    data_licence = models.CharField(max_length=60)
    contact = models.CharField(max_length=200, null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(slug="site"),
                name="site_has_one_row",
                violation_error_message="There is one site: change it instead of adding a second.",
            )
        ]

    @classmethod
    def current(cls) -> Site | None:
        """The site with its texts, or None before a chronology was loaded."""
        return cls.objects.prefetch_related("texts").first()

    def text(self, language: str | None = None) -> SiteText | None:
        """The words in `language`, else in the default one."""
        texts = {text.language: text for text in self.texts.all()}
        return texts.get(language or self.default_language) or texts.get(self.default_language)


class SiteText(Text):
    """The site's words in one language. `standfirst` may hold {events} and {last}."""

    site = models.ForeignKey(Site, models.PROTECT, related_name="texts")
    title = models.CharField(max_length=120, null=True)
    heading = models.CharField(max_length=120, null=True)
    subtitle = models.CharField(max_length=200, null=True)
    standfirst = models.CharField(max_length=400, null=True)
    intro = models.TextField(null=True)
    scope = models.TextField(null=True)
    method = models.TextField(null=True)
    about = models.TextField(null=True)

    WORDS = ("title", "heading", "subtitle", "standfirst", "intro", "scope", "method", "about")

    class Meta:
        ordering = ["position"]
        constraints = [one_text_per_language("site", "site_text")]
