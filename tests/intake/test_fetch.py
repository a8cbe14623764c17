"""A page is fetched as it is: redirects, types, charsets, packing, and what is asked of the site."""

import gzip
import socket
from datetime import UTC, datetime
from ipaddress import ip_address

import pytest

from tests.intake.hostile import PUBLIC
from tests.intake.hostile_servers import PAGE, Server, Wire, answer, redirect
from timeline.intake.fetch import Door, NotFetched, fetch
from timeline.intake.fetch_answers import MEDIA_TYPES

URL = "http://news.example/bridge"


@pytest.fixture(scope="module")
def servers():
    with Server() as site, Server() as canary:
        yield site, canary


@pytest.fixture
def wire(servers):
    site, canary = servers
    site.pages.clear()
    site.asked.clear()
    return Wire(site, canary)


def refusal(wire, url=URL, **limits):
    with pytest.raises(NotFetched) as caught:
        fetch(url, door=wire.door(**limits))
    return caught.value.code, caught.value.what


def asked(wire):
    return [head.split()[1] for head in wire.site.asked]


def test_a_page_is_given_with_all_that_came_with_it(wire):
    wire.site.pages["/bridge"] = answer(PAGE, "X-Two: 1", "x-two: 2")
    before = datetime.now(UTC)

    page = fetch(f" {URL}#top \n", door=wire.door())

    assert (page.asked, page.url, page.hops, page.status) == (f"{URL}#top", URL, (), 200)
    assert (page.media_type, page.charset, page.content, page.address) == ("text/html", "utf-8", PAGE, PUBLIC)
    assert page.headers == (
        ("X-Two", "1"),
        ("x-two", "2"),
        ("Content-Type", "text/html; charset=utf-8"),
        ("Content-Length", str(len(PAGE))),
    )
    assert before <= page.at <= datetime.now(UTC)


def test_the_site_is_told_who_asks_and_nothing_else(wire, monkeypatch):
    monkeypatch.setenv("http_proxy", f"http://127.0.0.1:{wire.canary.port}")
    wire.site.pages["/bridge"] = answer(PAGE, "Set-Cookie: a=b")

    fetch(URL, door=wire.door())
    fetch(URL, door=wire.door())

    head = (
        "GET /bridge HTTP/1.1\r\n"
        "Host: news.example\r\n"
        "User-Agent: timeline/1 (reads single articles that a curator asks for)\r\n"
        f"Accept: {', '.join(MEDIA_TYPES)}\r\n"
        "Accept-Language: *\r\n"
        "Accept-Encoding: gzip\r\n"
        "Connection: close\r\n\r\n"
    )
    assert wire.site.asked == [head, head]


@pytest.mark.parametrize(
    ("url", "name", "port", "path", "host"),
    [
        ("http://news.example", "news.example", 80, "/", "news.example"),
        ("http://News.Example./A?b=c#d", "news.example", 80, "/A?b=c", "news.example"),
        ("http://news.example:443/a%20b", "news.example", 443, "/a%20b", "news.example:443"),
        ("http://мост.news.example/é?ü", "xn--l1aeje.news.example", 80, "/%C3%A9?%C3%BC", "xn--l1aeje.news.example"),
    ],
)
def test_the_address_is_taken_apart_once(wire, url, name, port, path, host):
    wire.site.pages["*"] = answer()

    page = fetch(url, door=wire.door())

    assert (wire.resolved, wire.ports, asked(wire)) == ([name], [port], [path])
    assert wire.site.asked[0].split("\r\n")[1] == f"Host: {host}"
    assert page.url == f"http://{host}{path}"


@pytest.mark.parametrize("status", ["301 A", "302 B", "303 C", "307 D", "308 E"])
def test_redirects_are_followed_and_remembered(wire, status):
    wire.site.pages["/bridge"] = redirect(b"http://www.news.example/a", status)
    wire.site.pages["/a"] = redirect("/мост".encode(), status)
    wire.site.pages["/%D0%BC%D0%BE%D1%81%D1%82"] = redirect(b"b\xe9?c", status)
    wire.site.pages["/b%C3%A9"] = answer()

    page = fetch(URL, door=wire.door())

    assert page.hops == (URL, "http://www.news.example/a", "http://www.news.example/%D0%BC%D0%BE%D1%81%D1%82")
    assert page.url == "http://www.news.example/b%C3%A9?c"
    assert wire.resolved == ["news.example", *["www.news.example"] * 3]


def test_the_fourth_redirect_is_not_followed(wire):
    for number in range(4):
        wire.site.pages[f"/{number}"] = redirect(f"/{number + 1}".encode())
    wire.site.pages["/4"] = answer()

    assert refusal(wire, "http://news.example/0") == ("redirects", "The site redirects more than 3 times.")
    assert asked(wire) == ["/0", "/1", "/2", "/3"]
    assert len(fetch("http://news.example/1", door=wire.door()).hops) == 3


def test_a_redirect_to_itself_comes_to_an_end(wire):
    wire.site.pages["/bridge"] = redirect(URL.encode())

    assert refusal(wire)[0] == "redirects"
    assert len(wire.site.asked) == 4


@pytest.mark.parametrize("lines", ["", "Location: \r\n", "Location: /a\r\nLocation: /b\r\n"])
def test_a_redirect_that_does_not_say_where_is_none(wire, lines):
    wire.site.pages["/bridge"] = f"HTTP/1.1 302 Found\r\n{lines}Content-Length: 0\r\n\r\n".encode()

    assert refusal(wire) == ("redirects", "The site says that the page is elsewhere, but not where.")


@pytest.mark.parametrize(
    ("status", "what"),
    [
        ("404 Not Found", "There is no such page (status 404)."),
        ("403 Forbidden", "The site does not let programs read the page (status 403)."),
        ("503 Later", "The site failed (status 503)."),
        ("206 Part", "The site did not give the page (status 206)."),
        ("300 Choose", "The site did not give the page (status 300)."),
        ("304 Same", "The site did not give the page (status 304)."),
    ],
)
def test_an_answer_that_is_no_page_says_what_it_is(wire, status, what):
    wire.site.pages["/bridge"] = answer(PAGE, "Location: /a", status=status)

    assert refusal(wire) == ("status", what)


@pytest.mark.parametrize("kind", MEDIA_TYPES)
def test_files_that_can_be_read_are_taken(wire, kind):
    wire.site.pages["/bridge"] = answer(b"\0\xff", kind=f"{kind.upper()} ; a=b")

    page = fetch(URL, door=wire.door())

    assert (page.media_type, page.charset, page.content) == (kind, "", b"\0\xff")


@pytest.mark.parametrize(
    "kind", ["image/png", "application/octet-stream", "text/htmlx", "html", "text/html, image/png"]
)
def test_files_of_other_kinds_are_not_read_at_all(wire, kind):
    # The body that is announced never comes: whoever waited for it would say so.
    wire.site.pages["/bridge"] = answer(b"", "Content-Length: 5", kind=kind)

    assert refusal(wire) == (
        "type",
        f"It is a file of the kind {kind}, not a page, a PDF, a DOCX, a mail or plain text.",
    )


@pytest.mark.parametrize("lines", [[], ["Content-Type: "], ["Content-Type: text/html", "Content-Type: image/png"]])
def test_a_file_that_is_not_said_to_be_anything_is_not_taken(wire, lines):
    wire.site.pages["/bridge"] = answer(PAGE, *lines, kind=None)

    assert refusal(wire) == ("type", "The site does not say what kind of file the page is.")


@pytest.mark.parametrize(
    ("kind", "charset"),
    [
        ("text/html; charset=windows-1251", "windows-1251"),
        ('text/html;CHARSET="KOI8-R"', "koi8-r"),
        ("text/html; charset=", ""),
        ("text/html; charset*=utf-8''utf-16", "utf-16"),
        ("text/html; charset=\xe9", ""),
        ("text/html", ""),
    ],
)
def test_the_charset_is_the_one_that_is_said(wire, kind, charset):
    wire.site.pages["/bridge"] = answer(PAGE, kind=kind)

    assert fetch(URL, door=wire.door()).charset == charset


def test_a_page_in_chunks_is_put_together(wire):
    chunks = b"5\r\nHello\r\n1;a=b\r\n \r\n5\r\nworld\r\n0\r\n\r\n"
    wire.site.pages["/bridge"] = answer(chunks, "Transfer-Encoding: chunked")

    assert fetch(URL, door=wire.door()).content == b"Hello world"


def test_a_page_without_a_length_ends_with_the_connection(wire):
    wire.site.pages["/bridge"] = b"HTTP/1.0 200 OK\r\nContent-Type: text/plain\r\n\r\nHello"

    assert fetch(URL, door=wire.door()).content == b"Hello"


@pytest.mark.parametrize("coding", ["gzip", "X-GZIP"])
def test_a_packed_page_is_unpacked(wire, coding):
    packed = gzip.compress(PAGE) + gzip.compress(b"") + gzip.compress(b" More.")
    wire.site.pages["/bridge"] = answer(packed, f"Content-Encoding: {coding}")

    assert fetch(URL, door=wire.door()).content == PAGE + b" More."


def test_an_empty_page_is_a_page(wire):
    wire.site.pages["/bridge"] = answer(b"", "Content-Encoding: gzip")

    assert fetch(URL, door=wire.door()).content == b""


@pytest.mark.parametrize("coding", ["br", "deflate", "gzip, gzip", "gzip,gzip,gzip", "zstd"])
def test_a_packing_that_was_not_asked_for_is_refused(wire, coding):
    wire.site.pages["/bridge"] = answer(gzip.compress(gzip.compress(PAGE)), f"Content-Encoding: {coding}")

    assert refusal(wire) == ("type", f"The page is packed as {coding}, which was not asked for.")


@pytest.mark.parametrize(
    ("error", "code", "what"),
    [
        (socket.gaierror(socket.EAI_NONAME, "a"), "host", "There is no site called news.example."),
        (
            socket.gaierror(socket.EAI_AGAIN, "a"),
            "connection",
            "It cannot be found out just now where news.example is.",
        ),
        (UnicodeError("a"), "host", "There is no site called news.example."),
    ],
)
def test_a_name_that_is_not_found_is_said(wire, error, code, what):
    def fail(name):
        raise error

    with pytest.raises(NotFetched) as caught:
        fetch(URL, door=Door(resolve=fail, dial=wire.dial))

    assert (caught.value.code, caught.value.what) == (code, what)


def test_a_name_without_any_answer_is_not_found(wire):
    wire.names["news.example"] = [[]]

    assert refusal(wire) == ("host", "There is no site called news.example.")


def test_an_address_of_this_machine_is_not_asked_however_public(wire):
    assert refusal(wire, is_ours=lambda address: address == ip_address(PUBLIC))[0] == "address"
    assert wire.dialled == []


def test_the_machine_knows_its_own_addresses():
    assert [Door().is_ours(ip_address(address)) for address in ("127.0.0.1", PUBLIC)] == [True, False]


def test_a_name_is_resolved_as_one_of_the_public_web_and_not_of_this_network(monkeypatch):
    def answers(*asked, type):
        assert (asked, type) == (("news.example.", None), socket.SOCK_STREAM)
        return [(socket.AF_INET, type, 6, "", (PUBLIC, 0)), (socket.AF_INET6, type, 6, "", ("2600::1", 0, 0, 0))]

    monkeypatch.setattr(socket, "getaddrinfo", answers)

    assert Door().resolve("news.example") == [PUBLIC, "2600::1"]


def test_the_door_dials_an_address(wire):
    stream = Door().dial("127.0.0.1", wire.site.port, 1)

    assert stream.get_extra_info("server_addr") == ("127.0.0.1", wire.site.port)
    stream.close()


def test_a_refusal_says_what_and_what_to_do():
    with pytest.raises(NotFetched) as caught:
        fetch("ftp://news.example/")

    what, remedy = caught.value.what, caught.value.remedy
    assert what == "Only addresses that begin with https:// or http:// can be fetched."
    assert remedy == "Copy the whole address of the page from the browser, and try again."
    assert str(caught.value) == f"{what} {remedy}"
