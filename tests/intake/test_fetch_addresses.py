"""The rule of addresses, against the lists of the standard library, and the taking apart of any text."""

from ipaddress import IPv4Address, IPv6Address, ip_network

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.intake.hostile import ADDRESSES, PUBLIC, PUBLIC_6
from timeline.intake.addresses import address_of, is_public
from timeline.intake.fetch_answers import type_in
from timeline.intake.fetch_refusals import NotFetched
from timeline.intake.fetch_targets import Target, target_of

NOT_PUBLIC = """
0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.2.0/24
192.88.99.0/24 192.168.0.0/16 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 224.0.0.0/4 240.0.0.0/4
::/96 ::ffff:0:0:0/96 64:ff9b::/96 64:ff9b:1::/48 100::/64 2001::/23 2001:db8::/32 2002::/16 3fff::/20
5f00::/16 fc00::/7 fe80::/10 fec0::/10 ff00::/8
"""


@pytest.mark.parametrize("text", NOT_PUBLIC.split())
def test_no_network_that_is_not_public_has_a_public_address(text):
    network = ip_network(text)
    first, last = network[0], network[-1]
    middle = network[network.num_addresses // 2]

    assert [is_public(address) for address in (first, middle, last)] == [False] * 3


@pytest.mark.parametrize("name", ADDRESSES)
def test_the_neighbours_of_such_networks_are_public(name):
    assert is_public(address_of(ADDRESSES[name].welcome[1]))


@given(st.integers(0, 2**32 - 1).map(IPv4Address))
def test_an_address_wrapped_in_another_is_judged_as_what_it_is(address):
    mapped = address_of(f"::ffff:{address}")
    assert mapped == address

    wrapped = (f"::{address}", f"64:ff9b::{address}", f"2002:{int(address) >> 16:x}:{int(address) & 65535:x}::")
    assert [is_public(address_of(one)) for one in wrapped] == [False] * 3


@given(st.integers(0, 2**128 - 1).map(IPv6Address))
def test_no_address_outside_of_what_is_given_out_is_public(address):
    assert not is_public(address) or int(address) >> 125 == 1


@pytest.mark.parametrize("text", ["", "a", "127.1", "0177.0.0.1", "127.0.0.01", "2600::1%eth0", "[::1]", " 1.1.1.1"])
def test_what_is_no_address_has_no_meaning(text):
    assert address_of(text) is None


@settings(max_examples=60)
@given(st.text(max_size=60) | st.from_regex(r"(?i)https?://[\w.:@\[\]%\\#?/-]{1,40}", fullmatch=True))
def test_any_text_is_either_taken_apart_or_refused(text):
    try:
        target = target_of(text)
    except NotFetched:
        return
    assert target_of(target.url) == target
    assert target.url.isascii()


@settings(max_examples=60)
@given(st.text(max_size=60), st.sampled_from(["http://news.example/a/b?c", f"https://[{PUBLIC_6}]/"]))
def test_any_redirect_is_either_taken_apart_or_refused(location, url):
    try:
        target = target_of(url).onward(location)
    except NotFetched:
        return
    assert target_of(target.url) == target


@settings(max_examples=60)
@example("text/html;charset*0=;charset*=")
@given(st.from_regex(r"text/html;( ?charset(\*\d*\*?)?=[\w'\"%*;-]*;?){0,4}", fullmatch=True))
def test_any_type_has_a_charset_or_none(said):
    media_type, charset = type_in((("Content-Type", said),))

    assert (media_type, charset) == ("text/html", charset.lower())


def test_a_type_that_is_made_to_be_long_is_read_at_once():
    assert type_in((("content-type", f"text/html; charset*{'9' * 90_000}=a"),)) == ("text/html", "")


@pytest.mark.parametrize(
    ("location", "url"),
    [
        ("https://press.example/a", "https://press.example/a"),
        ("//press.example/a", "http://press.example/a"),
        ("/a?b", "http://news.example/a?b"),
        ("a#b", "http://news.example/x/a"),
        ("?b", "http://news.example/x/y?b"),
        ("../a", "http://news.example/a"),
    ],
)
def test_a_redirect_may_name_only_what_differs(location, url):
    assert target_of("http://news.example/x/y?z").onward(location).url == url


@pytest.mark.parametrize(
    "location",
    [
        "http://127.0.0.1\t.news.example/",
        "/a\nb",
        "\\\\127.0.0.1\\a",
        "/\\127.0.0.1/",
        "/a b",
        "//[::1",
        f"/{'a' * 5000}",
    ],
)
def test_a_redirect_that_programs_read_differently_is_refused(location):
    with pytest.raises(NotFetched) as caught:
        target_of("http://news.example/x").onward(location)

    assert (caught.value.code, caught.value.what) == ("host", "This is not the address of a web page.")


def test_a_target_has_all_that_is_asked_for():
    assert target_of(f"HTTPS://[{PUBLIC_6.upper()}]:80/a") == Target("https", PUBLIC_6, 80, "/a", IPv6Address(PUBLIC_6))
    assert target_of(f"http://{PUBLIC}").url == f"http://{PUBLIC}/"
