"""Whoever answers for a name over https must prove that he is it, although an address is dialled."""

import ssl

import pytest
import trustme

from tests.intake.hostile import PUBLIC
from tests.intake.hostile_servers import PAGE, Server, Wire, answer, redirect
from timeline.intake.fetch import NotFetched, fetch

URL = "https://news.example/bridge"


@pytest.fixture(scope="module")
def authority():
    return trustme.CA()


@pytest.fixture(scope="module")
def servers(authority):
    with Server() as site, Server() as canary:
        site.tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        authority.issue_cert("news.example", PUBLIC).configure_cert(site.tls)
        site.named = []
        site.tls.sni_callback = lambda connection, name, context: site.named.append(name)
        site.pages["/bridge"] = answer()
        site.pages["/away"] = redirect(URL.encode())
        yield site, canary


@pytest.fixture
def wire(servers):
    servers[0].asked.clear()
    servers[0].named.clear()
    return Wire(*servers)


@pytest.fixture
def trusting(authority):
    def context():
        made = ssl.create_default_context()
        authority.configure_trust(made)
        return made

    return context


def refusal(wire, url, **limits):
    with pytest.raises(NotFetched) as caught:
        fetch(url, door=wire.door(**limits))
    return caught.value.code, caught.value.what


def test_the_name_is_kept_though_the_address_is_dialled(wire, trusting):
    page = fetch(URL, door=wire.door(tls=trusting))

    assert (page.content, page.url, page.address) == (PAGE, URL, PUBLIC)
    assert (wire.dialled, wire.ports, wire.site.named) == ([PUBLIC], [443], ["news.example"])
    assert wire.site.asked[0].split("\r\n")[1] == "Host: news.example"


def test_a_redirect_from_one_name_to_another_is_looked_at_each_time(wire, trusting):
    assert fetch("https://news.example/away", door=wire.door(tls=trusting)).hops == ("https://news.example/away",)
    assert wire.site.named == ["news.example", "news.example"]


def test_an_address_in_place_of_a_name_proves_itself_too(wire, trusting):
    assert fetch(f"https://{PUBLIC}/bridge", door=wire.door(tls=trusting)).content == PAGE


def test_a_site_with_the_certificate_of_another_is_not_believed(wire, trusting):
    what = "www.news.example cannot prove that it is www.news.example: its certificate is not in order."

    assert refusal(wire, "https://www.news.example/bridge", tls=trusting) == ("connection", what)
    assert wire.site.asked == []


def test_a_certificate_that_nobody_vouches_for_is_not_believed(wire):
    assert refusal(wire, URL)[0] == "connection"
    assert wire.site.asked == []


def test_a_site_that_does_not_speak_tls_cannot_be_reached(wire, trusting):
    wire.public = frozenset()

    assert refusal(wire, URL, tls=trusting, seconds=0.5)[0] in ("connection", "time")
    assert wire.canary.asked == []
