"""Claim: who says what, as a figure {low, best, high} or a statement, from one citation."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from timeline.models.actor import Actor
from timeline.models.citation import Citation
from timeline.models.event import Event
from timeline.models.outlet import Outlet
from timeline.models.record import BelowEventQuerySet
from timeline.models.side import Side


class About(models.TextChoices):
    KILLED = "killed", "Killed"
    WOUNDED = "wounded", "Wounded"
    DISPLACED = "displaced", "Displaced"
    MISSING = "missing", "Missing"
    CAPTURED = "captured", "Captured"
    RELEASED = "released", "Released"
    AREA = "area", "Area"
    AID = "aid", "Aid"
    EQUIPMENT = "equipment", "Equipment"
    DAMAGE = "damage", "Damage"
    VOTES = "votes", "Votes"
    SEATS = "seats", "Seats"
    SHARE = "share", "Share"
    PARTICIPANTS = "participants", "Participants"
    PEACEKEEPERS = "peacekeepers", "Peacekeepers"
    MINES = "mines", "Mines"
    OTHER = "other", "Other figure"
    STATEMENT = "statement", "Statement"


class Whom(models.TextChoices):
    CIVILIANS = "civilians", "civilians"
    MILITARY = "military", "military"
    POLICE = "police", "police"
    MIXED = "mixed", "civilians and military"
    UNKNOWN = "unknown", "not known"


DIGITS, PLACES = 20, 4


class Claim(models.Model):
    """A null bound is open or was not given. `comparison` joins the claims that count the same thing."""

    event = models.ForeignKey(Event, models.PROTECT, related_name="claims")
    citation = models.ForeignKey(Citation, models.PROTECT, related_name="claims")
    about = models.CharField(max_length=15, choices=About.choices)
    measure = models.CharField(max_length=300, null=True, help_text="What exactly is counted.")
    unit = models.CharField(max_length=60, null=True)
    whom = models.CharField(max_length=10, choices=Whom.choices, null=True)
    side = models.ForeignKey(Side, models.PROTECT, null=True, related_name="claims")
    low = models.DecimalField(max_digits=DIGITS, decimal_places=PLACES, null=True)
    best = models.DecimalField(max_digits=DIGITS, decimal_places=PLACES, null=True)
    high = models.DecimalField(max_digits=DIGITS, decimal_places=PLACES, null=True)
    claimant_words = models.CharField(max_length=300, help_text="The claimant as the source has it.")
    via = models.CharField(max_length=300, null=True, help_text="“as cited by …”")
    words = models.CharField(max_length=300, null=True, help_text="The source's own words: “dozens”.")
    statement = models.TextField(null=True)
    said_on = models.CharField(max_length=60, null=True, help_text="EDTF.")
    said_from = models.DateField(null=True, editable=False)
    comparison = models.CharField(max_length=100, null=True, help_text="One name for the claims that count the same.")
    position = models.PositiveSmallIntegerField(default=0)

    objects = BelowEventQuerySet.as_manager()

    class Meta:
        ordering = ["position"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(claimant_words=""),
                name="claim_names_its_claimant",
                violation_error_message="Say whose claim it is, in the words of the source.",
            ),
            models.CheckConstraint(
                condition=(Q(low=None) | Q(high=None) | Q(low__lte=F("high")))
                & (Q(low=None) | Q(best=None) | Q(low__lte=F("best")))
                & (Q(best=None) | Q(high=None) | Q(best__lte=F("high"))),
                name="claim_bounds_are_in_order",
                violation_error_message="Low is above best or high: the three go low, best, high.",
            ),
            models.CheckConstraint(
                condition=Q(low__isnull=False)
                | Q(best__isnull=False)
                | Q(high__isnull=False)
                | (Q(statement__isnull=False) & ~Q(statement="")),
                name="claim_has_a_figure_or_a_statement",
                violation_error_message="Give a figure (low, best or high) or a statement.",
            ),
            models.CheckConstraint(
                condition=(Q(low=None) | Q(low__gte=0))
                & (Q(best=None) | Q(best__gte=0))
                & (Q(high=None) | Q(high__gte=0)),
                name="claim_figures_are_not_negative",
                violation_error_message="A figure is 0 or more.",
            ),
            models.CheckConstraint(
                condition=Q(about__in=About.values),
                name="claim_about_is_known",
                violation_error_message="Choose what the claim is about.",
            ),
            models.CheckConstraint(
                condition=Q(whom=None) | Q(whom__in=Whom.values),
                name="claim_whom_is_known",
                violation_error_message="Choose whom the figure counts, or nobody.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.claimant_words}: {self.about}"


class ClaimClaimant(models.Model):
    """A claimant that could be named for certain: an actor or an outlet."""

    claim = models.ForeignKey(Claim, models.PROTECT, related_name="claimants")
    actor = models.ForeignKey(Actor, models.PROTECT, null=True, related_name="claims_made")
    outlet = models.ForeignKey(Outlet, models.PROTECT, null=True, related_name="claims_made")
    position = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ["position"]
        constraints = [
            models.CheckConstraint(
                condition=Q(actor__isnull=False, outlet=None) | Q(actor=None, outlet__isnull=False),
                name="claimant_is_an_actor_or_an_outlet",
                violation_error_message="A claimant is an actor or an outlet.",
            ),
            models.UniqueConstraint(
                fields=["claim", "actor"],
                name="claimant_actor_stands_once",
                violation_error_message="This claimant is already there.",
            ),
            models.UniqueConstraint(
                fields=["claim", "outlet"],
                name="claimant_outlet_stands_once",
                violation_error_message="This claimant is already there.",
            ),
        ]

    def __str__(self) -> str:
        return f"claimant of {self.claim_id}"
