"""Signing in at the desk: back to where one was going, out again, and a fragment that takes the whole page along."""

import pytest

from tests import desk_builders

pytestmark = pytest.mark.django_db


def test_a_curator_signs_in_without_being_staff_and_comes_to_where_they_were_going(client):
    desk_builders.a_curator()
    asked = client.get("/desk/take-in/")
    given = {"username": "carla", "password": desk_builders.PASSWORD, "next": "/desk/take-in/"}
    assert asked.url == "/desk/sign-in/?next=/desk/take-in/"
    assert client.post(asked.url, given).url == "/desk/take-in/"
    assert client.get("/desk/take-in/").status_code == 200
    assert client.get("/admin/").status_code == 302


def test_another_site_is_no_place_to_come_back_to(client):
    desk_builders.a_curator()
    given = {"username": "carla", "password": desk_builders.PASSWORD, "next": "https://evil.example/"}
    assert client.post("/desk/sign-in/", given).url == "/desk/"


def test_a_wrong_password_says_so(client):
    desk_builders.a_curator()
    page = client.post("/desk/sign-in/", {"username": "carla", "password": "wrong"}).content.decode()
    assert 'role="alert">Please enter a correct username and password.' in page


def test_signing_out_is_a_deed_of_its_own(at_desk):
    assert at_desk.get("/desk/sign-out/").status_code == 405
    assert at_desk.post("/desk/sign-out/").url == "/desk/sign-in/"
    assert at_desk.get("/desk/").status_code == 302


def test_a_fragment_takes_the_whole_page_to_sign_in(client):
    headers = {"HX-Request": "true", "HX-Current-URL": "http://testserver/desk/batches/x/?page=2"}
    response = client.get("/desk/", headers=headers)
    assert (response.status_code, response["HX-Redirect"]) == (204, "/desk/sign-in/?next=/desk/batches/x/%3Fpage%3D2")


def test_nobody_stores_what_the_desk_shows(at_desk):
    assert at_desk.get("/desk/")["Cache-Control"] == "private, no-store"
