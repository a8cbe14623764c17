"""People at the desk, and an article for each state."""

import pytest

from tests import builders, desk_builders
from timeline.curation import articles
from timeline.models import Candidate, Draft


@pytest.fixture
def carla(db):
    return desk_builders.a_curator()


@pytest.fixture
def at_desk(client, carla):
    """A client signed in as Carla, on a site that has something to read."""
    builders.an_event()
    client.force_login(carla)
    return client


@pytest.fixture
def article(carla):
    """Taken in, confirmed and read: three candidates, one of them denied."""
    builders.an_event()
    return desk_builders.an_article(by=carla)


@pytest.fixture
def in_state(carla):
    """An article in a state."""

    def make(state):
        article = desk_builders.a_new_article(by=carla) if state == "new" else desk_builders.an_article(by=carla)
        if state == "set-aside":
            articles.set_aside(article, because="Nothing in it", by=carla)
        return article

    return make


@pytest.fixture
def rita(db):
    return desk_builders.a_reviewer()


@pytest.fixture
def cited(carla):
    builders.an_event()
    builders.an_outlet("the-courier")
    return desk_builders.a_cited_article(by=carla)


@pytest.fixture
def begun(at_desk, cited):
    candidate = Candidate.objects.of(cited)[1]
    return Draft.objects.get(pk=at_desk.post(f"/desk/candidates/{candidate.pk}/draft/").url.split("/")[-2])
