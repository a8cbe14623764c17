"""A public page is made once per Edition, release, address, language and form."""

import pytest
from django.core.cache import caches
from django.http import HttpResponse
from django.test import Client
from django.urls import path
from django.utils import translation

from timeline.models import Edition, User
from timeline.web import conditional
from timeline.web.conditional import public_page

made = []


@public_page
def page(request, name):
    """Answers with the status that is its name."""
    made.append(request.get_full_path())
    return HttpResponse("words", status=int(name), headers={"X-Own": "kept"})


urlpatterns = [path("<name>/", page)]
handler404 = "django.views.defaults.page_not_found"


@pytest.fixture(autouse=True)
def site(settings, db):
    settings.ROOT_URLCONF = __name__
    made.clear()


def again(client, address, known, **headers):
    return client.get(address, headers={"If-None-Match": known, **headers})


def test_the_same_page_is_not_made_twice(client):
    first = client.get("/200/")
    second = again(client, "/200/", first["ETag"])

    assert (first.status_code, second.status_code, second.content) == (200, 304, b"")
    assert second["ETag"] == first["ETag"]
    assert made == ["/200/"]


def test_who_comes_for_the_first_time_gets_the_page_that_was_made_for_another(client):
    first, second = client.get("/200/"), Client().get("/200/")

    assert made == ["/200/"]
    assert (second.status_code, second.content) == (200, first.content)
    assert dict(second.items()) == dict(first.items())
    assert second["X-Own"] == "kept"


def test_pages_of_other_editions_and_forms_are_made_for_themselves(client):
    client.get("/200/")
    client.get("/200/", headers={"HX-Request": "true"})
    Edition.advance()
    client.get("/200/")

    assert made == ["/200/"] * 3


def test_what_is_no_whole_page_or_too_long_or_for_one_person_alone_is_not_kept(client, monkeypatch):
    someone = User.objects.create_user("ann", password="x")
    signed_in = Client()
    signed_in.force_login(someone)
    for client_, address in [(client, "/404/"), (signed_in, "/200/")]:
        client_.get(address)
        client_.get(address)
    monkeypatch.setattr("timeline.web.kept.LONGEST", 3)
    client.get("/200/?long")
    client.get("/200/?long")

    assert made == ["/404/"] * 2 + ["/200/"] * 2 + ["/200/?long"] * 2


def test_a_process_keeps_a_handful_of_pages(client):
    for number in range(200):
        client.get(f"/200/?n={number}")
    client.get("/200/?n=199")

    assert len(made) == 200
    assert len(caches["pages"]._cache) <= 64


def test_a_304_costs_one_query(client, django_assert_num_queries):
    known = client.get("/200/")["ETag"]
    with django_assert_num_queries(1):
        assert again(client, "/200/", known).status_code == 304


def test_a_public_change_makes_every_page_anew(client):
    known = client.get("/200/")["ETag"]
    Edition.advance()

    assert again(client, "/200/", known).status_code == 200


def test_a_new_release_makes_every_page_anew(client, monkeypatch):
    known = client.get("/200/")["ETag"]
    monkeypatch.setattr(conditional, "current_release", lambda: "the next one")

    assert again(client, "/200/", known).status_code == 200


def test_address_form_and_language_each_make_another_page(client):
    tags = [client.get("/200/")["ETag"], client.get("/200/?q=a")["ETag"]]
    tags.append(client.get("/200/", headers={"HX-Request": "true"})["ETag"])
    with translation.override("ru"):
        tags.append(client.get("/200/")["ETag"])

    assert len(set(tags)) == 4


def test_one_of_several_known_tags_is_enough(client):
    known = client.get("/200/")["ETag"]

    assert again(client, "/200/", f'"another", {known}').status_code == 304


@pytest.mark.parametrize("known", ["*", "nonsense", '"', "W/"])
def test_a_tag_that_names_no_page_gets_the_page(client, known):
    assert again(client, "/200/", known).status_code == 200


@pytest.mark.parametrize("status", ["400", "404", "410"])
def test_a_page_that_is_not_there_has_no_tag(client, status):
    assert "ETag" not in client.get(f"/{status}/")


def test_browsers_and_proxies_may_keep_a_public_page_but_ask_each_time(client):
    answer = client.get("/200/")

    assert answer["Cache-Control"] == "public, no-cache"
    assert answer["Vary"] == "HX-Request, HX-Boosted, HX-History-Restore-Request, Cookie"
    assert not answer.cookies


def test_what_a_signed_in_person_sees_is_stored_by_nobody(client):
    client.force_login(User.objects.create_user("curator"))
    answer = client.get("/200/")

    assert answer["Cache-Control"] == "private, no-store"
    assert "ETag" not in answer


def test_a_signed_in_person_never_gets_the_page_of_the_public(client):
    known = Client().get("/200/")["ETag"]
    client.force_login(User.objects.create_user("curator"))

    assert again(client, "/200/", known).status_code == 200


def test_a_public_page_cannot_be_posted_to(client):
    assert client.post("/200/").status_code == 405
    assert made == []
