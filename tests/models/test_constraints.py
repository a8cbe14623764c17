"""Each rule that the database itself keeps: broken once behind every form, and refused with words for people."""

from datetime import date

import pytest
from django.apps import apps
from django.db import IntegrityError, models, transaction
from django.utils import timezone

from tests import builders
from tests.models import desk_breaches
from timeline import models as nouns

pytestmark = pytest.mark.django_db


@pytest.fixture
def world():
    builders.an_actor("sudria", affiliations=[builders.affiliated("norland", span="1990/1991")])
    builders.an_event("First", slug="1994-first")
    return builders.an_event(
        "Second",
        slug="1994-second",
        figures=[builders.a_figure(3, claimants=["norland"])],
        links=[{"to": "1994-first", "relation": "follows"}],
    )


def first(model: type[models.Model], **facts) -> models.Model:
    return model._default_manager.filter(**facts).first()


def copy_of(row: models.Model, **facts) -> models.Model:
    """A second row like this one."""
    row.pk = None
    row._state.adding = True
    for name, value in facts.items():
        setattr(row, name, value)
    return row


def with_(row: models.Model, **facts) -> models.Model:
    for name, value in facts.items():
        setattr(row, name, value)
    return row


def an_event(**facts):
    return with_(first(nouns.Event, slug="1994-second"), **facts)


def a_claim(**facts):
    return with_(first(nouns.Claim), **facts)


def a_place(**facts):
    return with_(first(nouns.Place), **facts)


def a_source(**facts):
    return with_(first(nouns.Source), **facts)


def a_link(**facts):
    return with_(first(nouns.EventLink), **facts)


def a_revision(**facts):
    return copy_of(first(nouns.Revision, noun="event"), **{"number": 9} | facts)


def a_former_slug(**facts):
    return nouns.FormerSlug(**{"noun": "event", "old": "a", "new": "b"} | facts)


def a_period(**facts):
    return nouns.Period(**{"slug": "p", "edtf": "1990", "earliest": date(1990, 1, 1), "latest": None} | facts)


DAY = date(1994, 5, 12)
BREACHES = {
    "event_does_not_end_before_it_begins": lambda: an_event(latest=date(1990, 1, 1)),
    "event_begins_within_its_span": lambda: an_event(begins_by=date(1990, 1, 1)),
    "event_importance_is_1_to_5": lambda: an_event(importance=6),
    "event_confidence_is_known": lambda: an_event(confidence="sure"),
    "event_is_withdrawn_with_a_reason": lambda: an_event(withdrawn_at=timezone.now()),
    "event_text_once_per_language": lambda: copy_of(first(nouns.EventText)),
    "event_title_is_not_empty": lambda: with_(first(nouns.EventText), title=""),
    "event_link_is_to_another_event": lambda: a_link(to_event=first(nouns.Event, slug="1994-second")),
    "event_link_stands_once": lambda: copy_of(first(nouns.EventLink)),
    "event_link_relation_is_known": lambda: a_link(relation="likes"),
    "event_place_stands_once": lambda: copy_of(first(nouns.EventPlace)),
    "event_place_precision_is_known": lambda: with_(first(nouns.EventPlace), precision="roughly"),
    "involvement_stands_once": lambda: copy_of(first(nouns.Involvement)),
    "reach_stands_once": lambda: copy_of(first(nouns.Reach)),
    "actor_kind_is_known": lambda: with_(first(nouns.Actor), kind="planet"),
    "actor_has_one_main_name_per_language": lambda: copy_of(first(nouns.ActorName)),
    "actor_name_kind_is_known": lambda: with_(first(nouns.ActorName), kind="nickname"),
    "actor_name_is_not_empty": lambda: with_(first(nouns.ActorName), text=""),
    "actor_text_once_per_language": lambda: copy_of(first(nouns.ActorText)),
    "affiliation_is_to_another_actor": lambda: with_(first(nouns.Affiliation), to=first(nouns.Actor, slug="sudria")),
    "affiliation_relation_is_known": lambda: with_(first(nouns.Affiliation), relation="likes"),
    "affiliation_does_not_end_before_it_begins": lambda: with_(first(nouns.Affiliation), latest=date(1980, 1, 1)),
    "place_has_both_coordinates_or_neither": lambda: a_place(longitude=None),
    "place_without_coordinates_says_why": lambda: a_place(latitude=None, longitude=None),
    "place_is_on_earth": lambda: a_place(latitude=91),
    "place_precision_is_positive": lambda: a_place(precision_km=0),
    "place_kind_is_known": lambda: a_place(kind="planet"),
    "place_name_is_not_empty": lambda: with_(first(nouns.PlaceName), text=""),
    "period_does_not_end_before_it_begins": lambda: a_period(latest=date(1989, 1, 1)),
    "period_text_once_per_language": lambda: _second_period_text(),
    "outlet_has_a_side_or_a_base": lambda: with_(
        first(nouns.Outlet), side=first(nouns.Side), based_with=first(nouns.Side)
    ),
    "source_has_an_address_or_a_reference": lambda: a_source(url=None),
    "source_kind_is_known": lambda: a_source(kind="rumour"),
    "source_reachable_says_when_checked": lambda: a_source(reachable="live"),
    "citation_quotes_or_says_what_it_supports": lambda: with_(first(nouns.Citation), supports=""),
    "citation_of_a_source_stands_once": lambda: copy_of(first(nouns.Citation), number=7),
    "citation_number_stands_once": lambda: copy_of(first(nouns.Citation), source=builders.a_source("another")),
    "claim_names_its_claimant": lambda: a_claim(claimant_words=""),
    "claim_bounds_are_in_order": lambda: a_claim(low=4, high=3),
    "claim_has_a_figure_or_a_statement": lambda: a_claim(low=None, high=None),
    "claim_figures_are_not_negative": lambda: a_claim(low=-1, high=3),
    "claim_about_is_known": lambda: a_claim(about="weather"),
    "claim_whom_is_known": lambda: a_claim(whom="everybody"),
    "claimant_is_an_actor_or_an_outlet": lambda: with_(first(nouns.ClaimClaimant), outlet=first(nouns.Outlet)),
    "claimant_actor_stands_once": lambda: copy_of(first(nouns.ClaimClaimant)),
    "claimant_outlet_stands_once": lambda: _second_outlet_claimant(),
    "kind_group_glyph_can_be_drawn": lambda: with_(first(nouns.KindGroup), glyph="hexagon"),
    "kind_group_text_once_per_language": lambda: copy_of(first(nouns.KindGroupText)),
    "kind_text_once_per_language": lambda: copy_of(first(nouns.KindText)),
    "role_text_once_per_language": lambda: copy_of(first(nouns.RoleText)),
    "side_text_once_per_language": lambda: copy_of(first(nouns.SideText)),
    "side_counts_with_another": lambda: _side_with_itself(),
    "standing_text_once_per_language": lambda: copy_of(first(nouns.StandingText)),
    "standing_side_means_is_known": lambda: with_(first(nouns.Standing), side_means="maybe"),
    "site_has_one_row": lambda: copy_of(first(nouns.Site), slug="second"),
    "site_text_once_per_language": lambda: copy_of(first(nouns.SiteText)),
    "edition_has_one_row": lambda: nouns.Edition(pk=2),
    "former_slug_leads_to_one_place": lambda: _second_former_slug(),
    "former_slug_differs": lambda: a_former_slug(new="a"),
    "revision_number_stands_once": lambda: a_revision(number=1),
    "revision_numbers_begin_at_1": lambda: a_revision(number=0),
    "revision_is_approved_by_another": lambda: _self_approved(),
    **desk_breaches.BREACHES,
}


def _second_period_text() -> models.Model:
    period = a_period()
    period.save()
    nouns.PeriodText.objects.create(period=period, language="en", title="One")
    return nouns.PeriodText(period=period, language="en", title="Two")


def _side_with_itself() -> models.Model:
    side = first(nouns.Side)
    side.counts_with = side
    return side


def _second_former_slug() -> models.Model:
    a_former_slug().save()
    return a_former_slug(new="c")


def _second_outlet_claimant() -> models.Model:
    claim, outlet = first(nouns.Claim), first(nouns.Outlet)
    nouns.ClaimClaimant.objects.create(claim=claim, outlet=outlet)
    return nouns.ClaimClaimant(claim=claim, outlet=outlet)


def _self_approved() -> models.Model:
    revision = a_revision()
    revision.approver = revision.author
    return revision


def constraints() -> dict[str, models.BaseConstraint]:
    config = apps.get_app_config("timeline")
    return {c.name: c for model in config.get_models() for c in model._meta.constraints}


def test_every_constraint_of_ours_is_broken_once_below():
    assert sorted(BREACHES) == sorted(constraints())


@pytest.mark.parametrize("name", BREACHES)
def test_the_database_refuses(world, name):
    row = BREACHES[name]()
    with pytest.raises(IntegrityError) as refused, transaction.atomic():
        row.save()
    assert name in str(refused.value) or "UNIQUE constraint failed" in str(refused.value)


def test_every_refusal_has_words_for_people():
    silent = [n for n, c in constraints().items() if c.violation_error_message == c.default_violation_error_message]
    assert silent == ["reach_stands_once"]
