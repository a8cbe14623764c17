"""An event that moves keeps its readers."""

import pytest

from tests import builders
from timeline.curation.errors import Refused
from timeline.curation.renaming import rename
from timeline.curation.verifying import verify
from timeline.models import Event, FormerSlug, Revision, User

pytestmark = pytest.mark.django_db


def test_a_renamed_event_leaves_its_old_address_behind_and_takes_links_along():
    first = builders.an_event("First", slug="1994-first")
    builders.an_event("Second", slug="1994-second", links=[{"to": "1994-first", "relation": "part-of"}])
    rename("1994-first", "1994-best", by=User.loader(), reason="Clearer.")
    rename("1994-best", "1994-better", by=User.loader(), reason="Clearer still.")
    first.refresh_from_db()
    assert first.slug == "1994-better"
    assert set(FormerSlug.objects.values_list("old", "new")) == {
        ("1994-first", "1994-better"),
        ("1994-best", "1994-better"),
    }
    assert Event.objects.get(slug="1994-second").links.get().to_event == first
    assert Revision.objects.of("event", "1994-better").get().payload["id"] == "1994-better"
    assert list(verify()) == []


@pytest.mark.parametrize("new", ["1994-second", "1994-gone", "Not a slug", "x" * 101])
def test_an_address_that_is_or_was_in_use_is_refused(new):
    builders.an_event("First", slug="1994-first")
    builders.an_event("Second", slug="1994-second")
    FormerSlug.objects.create(noun="event", old="1994-gone", new="1994-second")
    with pytest.raises(Refused):
        rename("1994-first", new, by=User.loader(), reason="x")
    assert Event.objects.filter(slug="1994-first").exists()
