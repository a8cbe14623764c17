"""A site can neither keep the door open longer, nor hand in more, than is allowed; nor break off unnoticed."""

import gzip
import time
import tracemalloc
from threading import Event

import pytest
from httpcore2 import ConnectError, ConnectTimeout

from tests.intake.hostile import PUBLIC
from tests.intake.hostile_servers import PAGE, Server, Wire, answer
from timeline.intake.fetch import Door, NotFetched, fetch

URL = "http://news.example/bridge"
MEGABYTE = 1024 * 1024


@pytest.fixture(scope="module")
def servers():
    with Server() as site, Server() as canary:
        yield site, canary


@pytest.fixture
def wire(servers):
    site, canary = servers
    site.pages.clear()
    return Wire(site, canary)


def code(wire, **limits):
    with pytest.raises(NotFetched) as caught:
        fetch(URL, door=wire.door(**limits))
    return caught.value.code


def test_the_door_has_the_limits_that_are_promised():
    door = Door()

    assert (door.seconds, door.most_bytes, door.most_redirects) == (10, 5 * MEGABYTE, 3)
    assert door.ports == {80, 443}


def test_a_page_of_just_the_limit_is_taken_and_one_byte_more_is_not(wire):
    for packing in (lambda body: answer(body), lambda body: answer(gzip.compress(body), "Content-Encoding: gzip")):
        wire.site.pages["/bridge"] = packing(b"a" * 5000)

        assert len(fetch(URL, door=wire.door(most_bytes=5000)).content) == 5000
        assert code(wire, most_bytes=4999) == "size"


def test_a_body_that_says_that_it_is_too_large_is_not_begun(wire):
    wire.site.pages["/bridge"] = answer(b"", f"Content-Length: {'9' * 19}")

    assert code(wire) == "size"


def test_a_body_that_does_not_end_is_left(wire):
    written = []

    def endless(write):
        write(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n")
        while True:
            written.append(write(b"a" * 65536))

    wire.site.pages["/bridge"] = endless

    assert code(wire, most_bytes=MEGABYTE) == "size"
    assert sum(written) < 16 * MEGABYTE


def test_a_bomb_is_never_unpacked_whole(wire):
    bomb = gzip.compress(b"\0" * (200 * MEGABYTE), 1)
    wire.site.pages["/bridge"] = answer(bomb, "Content-Encoding: gzip")
    tracemalloc.start()

    assert code(wire) == "size"
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 25 * MEGABYTE


def test_many_small_packed_files_count_together(wire):
    wire.site.pages["/bridge"] = answer(gzip.compress(b"a" * 100) * 100, "Content-Encoding: gzip")

    assert len(fetch(URL, door=wire.door(most_bytes=10_000)).content) == 10_000
    assert code(wire, most_bytes=9_999) == "size"


def test_much_packing_of_nothing_counts_as_it_is_sent(wire):
    head = b"HTTP/1.0 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n\r\n"
    wire.site.pages["/bridge"] = head + gzip.compress(b"") * 1000

    assert fetch(URL, door=wire.door(most_bytes=20_000)).content == b""
    assert code(wire, most_bytes=19_999) == "size"


def slowly(write, text):
    for _ in range(250):
        write(text)
        time.sleep(0.02)


def trickle(write):
    write(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n")
    slowly(write, b"a")


def trickling_head(write):
    write(b"HTTP/1.1 200 OK\r\n")
    slowly(write, b"X: y\r\n")


def silence(write):
    Event().wait(5)


def continuing(write):
    slowly(write, b"HTTP/1.1 103 Early Hints\r\n\r\n")


@pytest.mark.parametrize("page", [trickle, trickling_head, silence, continuing])
def test_a_page_that_comes_too_slowly_is_left(wire, page):
    wire.site.pages["/bridge"] = page
    begun = time.monotonic()

    assert code(wire, seconds=0.2) == "time"
    assert time.monotonic() - begun < 3


def test_the_time_is_for_all_hops_together(wire):
    def slow(write):
        time.sleep(0.15)
        write(b"HTTP/1.1 302 Found\r\nLocation: /bridge\r\nContent-Length: 0\r\n\r\n")

    wire.site.pages["/bridge"] = slow

    assert code(wire, seconds=0.4) == "time"


def test_a_resolver_that_is_slow_does_not_hold_up_the_door(wire):
    done = Event()
    begun = time.monotonic()

    with pytest.raises(NotFetched) as caught:
        fetch(URL, door=Door(resolve=lambda name: [PUBLIC] * done.wait(5), dial=wire.dial, seconds=0.1))

    done.set()
    assert (caught.value.code, wire.dialled) == ("time", [])
    assert caught.value.what == "The page did not arrive within 0.1 seconds."
    assert time.monotonic() - begun < 3


def test_a_resolver_is_asked_once_for_a_page(wire):
    wire.site.pages["/bridge"] = answer()

    fetch(URL, door=wire.door())

    assert wire.resolved == ["news.example"]


def test_the_next_address_is_tried_when_one_does_not_answer(wire):
    answers = ["2600::1", "2600::2", PUBLIC]
    dialled = []

    def dial(address, port, seconds):
        dialled.append((address, round(seconds)))
        if address != PUBLIC:
            raise (ConnectError if address == "2600::1" else ConnectTimeout)
        return wire.dial(address, port, seconds)

    wire.site.pages["/bridge"] = answer()

    page = fetch(URL, door=Door(resolve=lambda name: answers, dial=dial, seconds=6))

    assert page.address == PUBLIC
    assert dialled == [("2600::1", 2), ("2600::2", 3), (PUBLIC, 6)]


def test_not_more_than_four_addresses_are_tried(wire):
    def dial(address, port, seconds):
        wire.dialled.append(address)
        raise ConnectError

    answers = [f"2600::{number}" for number in range(1, 9)]
    with pytest.raises(NotFetched) as caught:
        fetch(URL, door=Door(resolve=lambda name: answers, dial=dial))

    assert (caught.value.code, caught.value.what) == ("connection", "news.example cannot be reached.")
    assert wire.dialled == answers[:4]


@pytest.mark.parametrize(
    "page",
    [
        answer(PAGE, f"Content-Length: {len(PAGE) + 1}"),
        answer(b"5\r\nHel", "Transfer-Encoding: chunked"),
        answer(b"x\r\nHello\r\n0\r\n\r\n", "Transfer-Encoding: chunked"),
        answer(gzip.compress(PAGE)[:-9], "Content-Encoding: gzip"),
        answer(PAGE, "Content-Encoding: gzip"),
        answer(gzip.compress(PAGE) + b"junk", "Content-Encoding: gzip"),
        answer(PAGE, "Content-Length: 5", "Content-Length: 6"),
        answer(PAGE, "Content-Length: -1"),
        b"HTTP/1.1 200 OK\r\nContent-",
        b"HTTP/1.1 200 OK\r\nX: " + b"a" * 200_000 + b"\r\n\r\n",
        b"SSH-2.0-a\r\n",
        b"",
    ],
)
def test_a_page_that_is_not_whole_is_not_taken(wire, page):
    # The site hangs up, where it might have gone on.
    wire.site.pages["/bridge"] = lambda write: write(page)

    assert code(wire) == "connection"


def test_what_comes_after_the_end_is_not_read(wire):
    wire.site.pages["/bridge"] = answer(b"Hello world", "Content-Length: 5")

    assert fetch(URL, door=wire.door()).content == b"Hello"
