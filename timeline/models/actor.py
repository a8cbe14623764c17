"""Actor: a person, body or armed force, with its names by language and time."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Self

from django.db import models
from django.db.models import Q

from timeline.models.record import LANGUAGE_LENGTH, Record, RecordQuerySet, Stamped, Text, one_text_per_language


class ActorKind(models.TextChoices):
    STATE = "state", "State"
    DE_FACTO_AUTHORITY = "de-facto-authority", "De facto authority"
    GOVERNMENT_BODY = "government-body", "Government body"
    ARMED_FORCES = "armed-forces", "Armed forces"
    ARMED_GROUP = "armed-group", "Armed group"
    INTERNATIONAL_ORGANISATION = "international-organisation", "International organisation"
    MEDIATOR_GROUP = "mediator-group", "Mediator group"
    PARTY = "party", "Party"
    MOVEMENT = "movement", "Movement"
    COMPANY = "company", "Company"
    MEDIA = "media", "Media"
    CIVIL_SOCIETY = "civil-society", "Civil society"
    PERSON = "person", "Person"
    COMMUNITY = "community", "Community"


class ActorQuerySet(RecordQuerySet):
    def with_names(self) -> Self:
        """Names and descriptions in two further queries, however many actors."""
        return self.prefetch_related("names", "texts")

    def seen_in_events(self) -> Self:
        """With `seen_first` and `seen_last`: days on which its first and its last own event began, None without."""
        public = Q(involvements__event__withdrawn_at=None)
        return self.annotate(
            seen_first=models.Min("involvements__event__begins_by", filter=public),
            seen_last=models.Max("involvements__event__begins_by", filter=public),
        )


class Actor(Record):
    """Its name is in ActorName: one main name a language, any number of others."""

    kind = models.CharField(max_length=30, choices=ActorKind.choices)
    active = models.CharField(max_length=60, null=True, help_text="EDTF: when it existed or was active.")
    active_from = models.DateField(null=True, editable=False)
    active_to = models.DateField(null=True, editable=False)
    wikidata = models.CharField(max_length=20, null=True, unique=True)

    objects = ActorQuerySet.as_manager()

    class Meta:
        ordering = ["slug"]
        constraints = [
            models.CheckConstraint(
                condition=Q(kind__in=ActorKind.values),
                name="actor_kind_is_known",
                violation_error_message="Choose one of the kinds of actor.",
            )
        ]

    def name(self, language: str) -> str:
        """The main name in `language`, else the first main name there is."""
        names = [name for name in self.names.all() if name.main]
        return next((name.text for name in names if name.language == language), names[0].text if names else self.slug)


class ActorText(Text):
    actor = models.ForeignKey(Actor, models.PROTECT, related_name="texts")
    description = models.TextField(null=True)

    class Meta:
        ordering = ["position"]
        constraints = [one_text_per_language("actor", "actor_text")]


class NameKind(models.TextChoices):
    NAME = "name", "Name"
    ABBREVIATION = "abbreviation", "Abbreviation"
    DEMONYM = "demonym", "Demonym"
    METONYM = "metonym", "Metonym"
    OFFICE = "office", "Office"
    FORMER = "former", "Former name"


class ActorNameQuerySet(models.QuerySet["ActorName"]):
    def owned_by_others_than(self, slugs: Iterable[str]) -> Self:
        """Names that belong to one actor alone (no metonyms, offices …), of all actors but these."""
        return self.filter(kind=NameKind.NAME).exclude(actor__slug__in=list(slugs))


class ActorName(Stamped):
    """One name. `search_key` is its folded form: for finding only, never shown."""

    actor = models.ForeignKey(Actor, models.PROTECT, related_name="names")
    text = models.CharField(max_length=200)
    language = models.CharField(max_length=LANGUAGE_LENGTH)
    kind = models.CharField(max_length=12, choices=NameKind.choices, default=NameKind.NAME)
    main = models.BooleanField(default=False)
    note = models.CharField(max_length=300, null=True)
    edtf = models.CharField(max_length=60, null=True, help_text="EDTF: when this name was used.")
    search_key = models.CharField(max_length=200, db_index=True, editable=False)
    position = models.PositiveSmallIntegerField(default=0)

    objects = ActorNameQuerySet.as_manager()

    class Meta:
        ordering = ["position"]
        constraints = [
            models.UniqueConstraint(
                fields=["actor", "language"],
                condition=Q(main=True),
                name="actor_has_one_main_name_per_language",
                violation_error_message="An actor has one main name in each language: make the other one an alias.",
            ),
            models.CheckConstraint(
                condition=Q(kind__in=NameKind.values),
                name="actor_name_kind_is_known",
                violation_error_message="Choose one of the kinds of name.",
            ),
            models.CheckConstraint(
                condition=~Q(text=""), name="actor_name_is_not_empty", violation_error_message="A name has letters."
            ),
        ]

    def __str__(self) -> str:
        return self.text
