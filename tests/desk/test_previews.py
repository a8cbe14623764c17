"""A draft as readers would see it: its page and its mark, and nothing of it in the record."""

import pytest

from tests import builders, desk_builders
from timeline.curation import beginning, drafting
from timeline.curation.drafting import Told
from timeline.models import AuditRow, Candidate, Edition, Event, Label, Revision, Source

pytestmark = pytest.mark.django_db
SLUG = "1994-ceasefire-signed"


@pytest.fixture
def article(cited):
    return cited


@pytest.fixture
def draft(article, carla):
    begun = beginning.begin(Candidate.objects.of(article)[1], by=carla)
    payload = desk_builders.completed(begun.payload) | {"summary": "The ministry said so. [1]"}
    return drafting.save(begun, payload, Told("First version", Label.NEW_ENTRY), edited_version=1, by=carla)


@pytest.fixture
def amending(article, carla):
    begun = beginning.begin_amendment(SLUG, by=carla, candidate=Candidate.objects.of(article)[0])
    told = Told("Date put right", Label.CORRECTION)
    payload = begun.payload | {"edtf_start": "1994-05-13", "title": "Armistice signed"}
    return drafting.save(begun, payload, told, edited_version=1, by=carla)


def counts() -> tuple[int, ...]:
    return (Edition.current(), *(model.objects.count() for model in (Event, Source, Revision, AuditRow)))


def test_the_page_is_the_public_one_and_nothing_is_written(at_desk, draft):
    before = counts()
    where = at_desk.get(f"/desk/drafts/{draft.pk}/preview/").url
    assert where == f"/desk/drafts/{draft.pk}/preview/?view=1993-04-03/1995-06-12"
    page = at_desk.get(where).content.decode()
    assert '<h1 class="event-title">Village shelled</h1>' in page
    assert "The ministry said so." in page
    assert "Ceasefire signed" in page, "the source that comes along"
    assert f'data-tiles="/desk/drafts/{draft.pk}/tiles/"' in page
    assert f'<a href="/desk/drafts/{draft.pk}/">Back to the draft</a>' in page
    assert counts() == before


def test_readers_see_nothing_of_it_before_or_after(client, at_desk, draft):
    at_desk.get(f"/desk/drafts/{draft.pk}/preview/?view=1993-04-03/1995-06-12")
    client.logout()
    assert client.get("/events/1994-village-shelled/").status_code == 404
    assert "Village shelled" not in client.get("/").content.decode()
    assert client.get(f"/api/v1/tiles/0/0?e={Edition.current()}").json()["total"] == 1


def tile(client, draft, z=0, x=0, **query):
    return client.get(f"/desk/drafts/{draft.pk}/tiles/{z}/{x}", {"e": Edition.current()} | query).json()


def test_its_mark_stands_among_those_of_the_record(at_desk, draft):
    plain = at_desk.get(f"/api/v1/tiles/0/0?e={Edition.current()}").json()
    with_it = tile(at_desk, draft)
    assert with_it["events"]["slug"] == ["1994-village-shelled", SLUG]
    assert with_it["events"]["label"] == [draft.payload["label"], "Ceasefire signed"]
    assert (with_it["total"], with_it.keys()) == (plain["total"] + 1, plain.keys())
    assert sum(sum(steps[1::2]) for _, steps in with_it["density"]) == 2
    assert [group for group, _ in with_it["density"]] == ["fighting", "talks"]


def test_an_event_that_is_amended_stands_there_once_where_it_would_stand(at_desk, amending):
    found = tile(at_desk, amending)
    assert (found["events"]["slug"], found["events"]["title"], found["total"]) == ([SLUG], ["Armistice signed"], 1)
    assert [words.replace("\u00a0", " ") for words in found["events"]["when"]] == ["13 May 1994"]


def test_a_tile_that_it_does_not_touch_is_that_of_the_record(at_desk, draft):
    plain = at_desk.get(f"/api/v1/tiles/4/0?e={Edition.current()}").json()
    assert tile(at_desk, draft, 4, 0) == plain


def test_lanes_by_actor_hold_it_where_it_belongs(at_desk, draft):
    builders.an_actor("norland")
    draft.payload["actors"] = [{"actor": "norland", "role": "target"}]
    draft.save()
    found = tile(at_desk, draft, lane="norland")
    at = found["events"]["slug"].index("1994-village-shelled")
    assert found["events"]["lane"][at] == 1


def test_what_is_missing_is_told_on_the_page_of_the_draft(at_desk, article, carla):
    begun = beginning.begin(Candidate.objects.of(article)[1], by=carla)
    response = at_desk.get(f"/desk/drafts/{begun.pk}/preview/", follow=True)
    assert response.redirect_chain == [(f"/desk/drafts/{begun.pk}/", 302)]
    assert "It cannot be shown yet:" in response.content.decode()
    assert at_desk.get(f"/desk/drafts/{begun.pk}/tiles/0/0?e={Edition.current()}").status_code == 422


def test_another_edition_and_another_tile_are_refused(at_desk, draft):
    refused = at_desk.get(f"/desk/drafts/{draft.pk}/tiles/0/0?e=1")
    assert (refused.status_code, refused.json()) == (409, {"edition": Edition.current()})
    assert at_desk.get(f"/desk/drafts/{draft.pk}/tiles/0/7?e={Edition.current()}").status_code == 404
