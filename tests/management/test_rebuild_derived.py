"""What is derived can be worked out anew from the record alone."""

import pytest
from django.core.management import call_command

from tests import builders
from timeline.models import Edition, Event, Reach, search_row
from timeline.text.query import parse

pytestmark = pytest.mark.django_db


def test_lost_derivations_come_back_and_caches_hear_of_it(capsys):
    builders.a_source("second-report", outlet="the-herald")
    builders.an_actor("army", affiliations=[builders.affiliated("norland")])
    event = builders.an_event(sources=["courier-report", "second-report"], actors=[("army", "host")])
    Reach.objects.all().delete()
    Event.objects.update(grade="single-source")
    search_row.write([(event.pk, "", "", "")])
    edition = Edition.current()
    call_command("rebuild_derived")
    assert set(Reach.objects.values_list("actor__slug", flat=True)) == {"army", "norland"}
    assert Event.objects.get().grade == "corroborated"
    assert list(search_row.search(Event.objects.all(), parse("ceasefire"))) == [event]
    assert Edition.current() == edition + 1
