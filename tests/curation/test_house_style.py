"""What author and reviewer are asked to look at: each warning once where it applies, and silence where it does not."""

import pytest

from tests import builders, desk_builders
from timeline.curation import beginning, drafting
from timeline.curation.drafting import Told
from timeline.curation.house_style import warnings
from timeline.models import Candidate, Label
from timeline.reading import drafts

pytestmark = pytest.mark.django_db
ALONE = ("sources", "One publisher alone stands behind this.")
REPORT = "On 8 May 1994 shelling near the town killed three people, the ministry said."


@pytest.fixture
def carla():
    return desk_builders.a_curator()


@pytest.fixture
def write(carla):
    """A draft from an article, saved with these facts."""
    builders.an_outlet("the-courier")

    def of(text=REPORT, **facts):
        draft = beginning.begin(Candidate.objects.of(desk_builders.a_cited_article(text, by=carla))[0], by=carla)
        payload = desk_builders.completed(draft.payload) | facts
        told = Told("First version", Label.NEW_ENTRY)
        return drafts.draft(drafting.save(draft, payload, told, edited_version=1, by=carla).pk)

    return of


def told(draft):
    return [(one.field, one.what) for one in warnings(draft)]


def test_a_plain_draft_is_told_of_its_one_publisher_alone(write):
    assert told(write(summary="The ministry said that a village was shelled. [1]")) == [ALONE]


def test_a_second_publisher_is_enough(write):
    draft = write(summary="The ministry said that a village was shelled. [1]")
    builders.a_source("herald-report", outlet="the-herald")
    draft.payload["sources"].append(builders.cited("herald-report"))
    assert told(draft) == []


def test_loaded_words_and_bare_figures_name_their_field(write):
    draft = write(title="Terrorists shell village", summary="Three people were killed. [1]")
    assert told(draft) == [
        ("title", "“Terrorists” judges, and nobody is named who says it."),
        ("summary", "“Three people were killed”: nobody is named who gives this number."),
        ALONE,
    ]


def test_one_name_of_a_contested_place_asks_for_the_other(write):
    for user in ("norland", "sudria"):
        builders.an_actor(user)
    names = [
        {"text": "Upper Town", "lang": "en", "used_by": "norland"},
        {"text": "High Town", "lang": "en", "used_by": "sudria"},
        {"text": "Old Upper Town", "lang": "en", "used_by": None},
    ]
    builders.a_place("upper-town", names=names, contested=True)
    one = write(places=["upper-town"], summary="The council said that Upper Town was shelled. [1]")
    assert told(one) == [
        ALONE,
        ("summary", "The text says “Upper Town”, and not “High Town”, for a contested place."),
    ]
    for neutral in ("Upper Town/High Town", "Old Upper Town"):
        one.payload["summary"] = f"The council said that {neutral} was shelled. [1]"
        assert told(one) == [ALONE]


def test_a_date_beyond_what_the_article_gives_is_told(write):
    draft = write("In May 1994 shelling near the town killed three people, the ministry said.")
    assert told(draft) == [ALONE]
    draft.payload["edtf_start"] = "1994-05-08"
    alone, date = warnings(draft)
    assert date.field == "edtf_start"
    assert date.what.replace("\u00a0", " ") == (
        "The article gives “Some time in May 1994”; the draft is more exact: “8 May 1994”."
    )
    assert (alone.field, alone.what) == ALONE


def test_a_draft_with_nothing_in_it_is_told_nothing(write):
    draft = write()
    draft.payload = {"edtf_start": "", "edtf_end": None}
    assert told(draft) == []
