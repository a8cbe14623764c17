"""Strict headers on everything that leaves the site."""

import pytest
from django.http import HttpResponse
from django.urls import path

from timeline.models import User
from timeline.urls import urlpatterns as served

POLICY = {
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
}


def broken(request):
    raise RuntimeError("A view that fails")


def greeting(request):
    answer = HttpResponse("words")
    answer.set_cookie("greeted", "1")
    return answer


urlpatterns = [*served, path("broken/", broken), path("greeting/", greeting)]


@pytest.fixture(autouse=True)
def site(settings, db, client):
    settings.ROOT_URLCONF = __name__
    client.raise_request_exception = False


ADDRESSES = [
    ("/healthz", 503),
    ("/admin/login/", 200),
    ("/admin/", 302),
    ("/there/is/nothing/", 404),
    ("/broken/", 500),
    ("/static/admin/css/base.css", 200),
]


@pytest.mark.parametrize(("address", "status"), ADDRESSES)
def test_every_response_carries_the_strict_headers(client, address, status):
    answer = client.get(address)
    answer.close()

    assert answer.status_code == status
    assert set(answer["Content-Security-Policy"].split("; ")) == POLICY
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Referrer-Policy"] == "same-origin"
    assert answer["Cross-Origin-Opener-Policy"] == "same-origin"
    assert answer["Cross-Origin-Resource-Policy"] == "same-origin"
    assert "camera=(), " in answer["Permissions-Policy"]
    assert "Access-Control-Allow-Origin" not in answer


def test_a_wrong_host_is_refused_with_the_strict_headers(client):
    answer = client.get("/healthz", headers={"host": "elsewhere.example"})

    assert answer.status_code == 400
    assert set(answer["Content-Security-Policy"].split("; ")) == POLICY


def test_an_answer_without_word_on_caching_is_asked_for_again(client):
    assert client.get("/there/is/nothing/")["Cache-Control"] == "no-cache"


def test_an_answer_to_a_signed_in_person_is_stored_by_nobody(client):
    client.force_login(User.objects.create_user("curator"))

    assert client.get("/there/is/nothing/")["Cache-Control"] == "private, no-store"


def test_an_answer_with_a_cookie_is_stored_by_nobody(client):
    assert client.get("/greeting/")["Cache-Control"] == "private, no-store"


def test_an_anonymous_reader_gets_no_cookie(client):
    assert [client.get(address).cookies for address in ("/healthz", "/there/is/nothing/")] == [{}, {}]
