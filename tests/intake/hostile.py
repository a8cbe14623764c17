"""Addresses that must never be asked, in families; each family with a neighbour that must be asked.

`CHRONICLE` is the site itself. A family of addresses can be given as answers of a resolver, too.
"""

from dataclasses import dataclass

PUBLIC = "93.184.216.34"
PUBLIC_6 = "2606:2800:220:1:248:1893:25c8:1946"
CHRONICLE = "chronicle.example"


@dataclass(frozen=True)
class Family:
    """`code` is that of the refusal; `welcome` an address of a page, and the machine that it is asked of."""

    code: str
    targets: tuple[str, ...]
    welcome: tuple[str, str]
    addresses: tuple[str, ...] = ()


def _hosts(code: str, hosts: str, welcome: str, dialled: str = PUBLIC) -> Family:
    return Family(code, tuple(f"http://{host}/" for host in hosts.split()), (f"http://{welcome}/", dialled))


def _addresses(addresses: str, welcome: str, dialled: str = "") -> Family:
    listed = tuple(addresses.split())
    return Family("address", tuple(map(_literal, listed)), (_literal(welcome), dialled or welcome), listed)


def _urls(code: str, urls: str, welcome: str) -> Family:
    return Family(code, tuple(urls.split()), (welcome, PUBLIC))


def _literal(address: str) -> str:
    return f"http://[{address}]/latest/" if ":" in address else f"http://{address}/latest/"


ADDRESSES = {
    "loopback": _addresses("127.0.0.1 127.0.0.2 127.1.2.3 127.0.0.0 127.255.255.254 127.255.255.255", "128.0.0.1"),
    "this network": _addresses("0.0.0.0 0.0.0.1 0.1.2.3 0.255.255.255", "1.0.0.1"),
    "private": _addresses("10.0.0.1 10.255.255.255 172.16.0.1 172.20.1.1 172.31.255.254", "172.32.0.1"),
    "private at home": _addresses("192.168.0.1 192.168.1.254 192.168.255.255", "192.169.0.1"),
    "carrier's own": _addresses("100.64.0.1 100.100.100.200 100.127.255.254", "100.128.0.1"),
    "link-local": _addresses("169.254.0.1 169.254.169.254 169.254.170.2 169.254.255.255", "169.255.0.1"),
    "a cloud's own": _addresses(
        "168.63.129.16 192.0.0.192 fd00:ec2::254 fd20:ce::254 fe80::a9fe:a9fe", "168.63.129.17"
    ),
    "for documents": _addresses("192.0.2.1 198.51.100.1 203.0.113.255", "203.0.114.1"),
    "for measuring": _addresses("198.18.0.1 198.19.255.254 2001:2::1", "198.20.0.1"),
    "for protocols": _addresses("192.0.0.1 192.0.0.9 192.0.0.170 192.31.196.1 192.52.193.1 192.175.48.1", "192.0.1.1"),
    "relays": _addresses("192.88.99.0 192.88.99.1 192.88.99.255", "192.88.98.1"),
    "groups": _addresses("224.0.0.1 224.0.0.251 232.1.1.1 239.255.255.250", "223.255.255.254"),
    "reserved": _addresses("240.0.0.1 250.1.1.1 255.255.255.254 255.255.255.255", "223.1.1.1"),
    "loopback 6": _addresses(
        "::1 0::1 0:0:0:0:0:0:0:1 0000:0000:0000:0000:0000:0000:0000:0001 ::0.0.0.1 :: 0::0", PUBLIC_6
    ),
    "local 6": _addresses("fe80::1 FE80::1 febf::1 fec0::1 feff::1 fc00::1 fd12:3456::1 fdff::1", "2a00::1"),
    "groups 6": _addresses("ff00::1 ff02::1 ff05::1:3 ff0e::1 ffff::1", "2400::1"),
    "compatible": _addresses("::127.0.0.1 ::7f00:1 ::10.0.0.1 ::169.254.169.254 ::a9fe:a9fe ::8.8.8.8", "2600::1"),
    "translated": _addresses("::ffff:0:127.0.0.1 ::ffff:0:7f00:1 ::ffff:0:8.8.8.8", "2600::2"),
    "6to4": _addresses("2002:7f00:1:: 2002:7f00:1::1 2002:a00:1::1 2002:a9fe:a9fe:: 2002:808:808::", "2003::1"),
    "NAT64": _addresses(
        "64:ff9b::7f00:1 64:ff9b::127.0.0.1 64:ff9b::a9fe:a9fe 64:ff9b::10.0.0.1 64:ff9b:1::7f00:1 64:ff9b:1:ffff::1",
        "2600::3",
    ),
    "Teredo": _addresses("2001::1 2001:0:4136:e378:8000:63bf:80ff:fffe 2001:0:7f00:1::", "2001:200::1"),
    "special 6": _addresses(
        "2001:db8::1 2001:10::1 2001:20::1 2001:1::1 3fff::1 2620:4f:8000::1 100::1 5f00::1 1::1 4000::1", "2620:4f::1"
    ),
}

MAPPED = {
    "mapped": _addresses(
        "::ffff:127.0.0.1 ::ffff:7f00:1 0:0:0:0:0:ffff:127.0.0.1 ::FFFF:10.0.0.1 ::ffff:192.168.1.1 "
        "::ffff:169.254.169.254 ::ffff:a9fe:a9fe ::ffff:0.0.0.0 ::ffff:100.64.0.1 ::ffff:224.0.0.1",
        f"::ffff:{PUBLIC}",
        PUBLIC,
    )
}

NAMES = {
    "numbers": _hosts(
        "host",
        "2130706433 0x7f000001 0X7F000001 017700000001 0177.0.0.1 0x7f.0.0.1 0x7f.1 0177.1 127.1 127.0.1 0 0x0 00 "
        "127.0.0.01 127.000.000.001 0x7f.0x0.0x0.0x1 127.0.0.0x1 00000000177.0.0.1 127.0.0.256 4294967297 1.1.1.1.1 "
        "2852039166 0xa9fea9fe 025177524776 169.16689662 3232235521 10.1 127.0x1 news.example.1 127.0.0.1.. "
        "２１３０７０６４３３",
        "1.news.example",
    ),
    "wide digits": _hosts(
        "address",
        "１２７.０.０.１ １２７。０。０。１ 127｡0｡0｡1 ①②⑦.⓪.⓪.① 𝟏𝟐𝟕.𝟎.𝟎.𝟏 𝟷𝟸𝟽.𝟶.𝟶.𝟷 "
        "１６９.２５４.１６９.２５４ 10.0.0.１ 127.0.0.1\u200b",
        "９３.１８４.２１６.３４",
    ),
    "a dot at the end": _hosts("address", "127.0.0.1. 10.0.0.1. 169.254.169.254. 0.0.0.0.", "news.example."),
    "localhost": _hosts(
        "host",
        "localhost LOCALHOST LocalHost localhost. localhost:80 a.localhost a.b.LOCALHOST. localhost.localdomain "
        "ｌｏｃａｌｈｏｓｔ ⓛⓞⓒⓐⓛⓗⓞⓢⓣ loc\u00adalhost ip6-localhost ip6-loopback loopback",
        "localhost.news.example",
    ),
    "names of networks": _hosts(
        "host",
        "metadata metadata.google.internal host.docker.internal kubernetes.default.svc.cluster.local printer.local "
        "intranet router.lan nas.home.arpa wiki.corp db.private files.home a.intranet a.onion",
        "internal.news.example",
    ),
    "the site itself": _hosts(
        "host",
        f"{CHRONICLE} CHRONICLE.EXAMPLE {CHRONICLE}. {CHRONICLE}:443 www.{CHRONICLE} a.b.{CHRONICLE} "
        "ｃhronicle.example",
        f"not-{CHRONICLE}",
    ),
    "the site's name elsewhere": _hosts("host", f"{CHRONICLE} www.{CHRONICLE}:80", f"{CHRONICLE}.news.example"),
    "zones": _hosts(
        "host", "[fe80::1%eth0] [fe80::1%25eth0] [::1%lo] [::1%25lo] [2600::1%25eth0]", "[2600::4]", "2600::4"
    ),
    "brackets": _hosts(
        "host",
        "[::1 ::1 ::1] [::1]x x[::1] [[::1]] [] [v1.fe80::1] [localhost] [127.0.0.1] [::1]:80:80 [::ffff:127.0.0.1",
        "[2600::5]:80",
        "2600::5",
    ),
    "signs in names": _hosts(
        "host",
        "127.0.0.1%00.news.example 127.0.0.1%2f.news.example 127.0.0.1%23.news.example %31%32%37.0.0.1 "
        "%6cocalhost news.example;127.0.0.1 127.0.0.1,news.example news.example&127.0.0.1 .127.0.0.1 news..example - "
        "-news.example news-.example . .. * *.news.example $(id).news.example 127.0.0.1：80 news.example／127.0.0.1",
        "a_b.r3---c.news.example",
    ),
}

ODD = {
    "schemes": _urls(
        "scheme",
        "file:///etc/passwd FILE:///etc/passwd file://127.0.0.1/etc/passwd gopher://127.0.0.1:70/_GET "
        "dict://127.0.0.1:11211/stat ftp://127.0.0.1/ sftp://127.0.0.1/ tftp://127.0.0.1/ ldap://127.0.0.1/ "
        "smb://127.0.0.1/a ssh://127.0.0.1 ws://127.0.0.1/ wss://127.0.0.1/ data:text/html,a javascript:alert(1) "
        "view-source:http://127.0.0.1/ jar:http://127.0.0.1/a!/b blob:http://127.0.0.1/a about:blank php://filter/a "
        "netdoc:///etc/passwd mailto:a@b.example unix:/run/docker.sock http+unix://%2Frun%2Fdocker.sock/ "
        "httpx://127.0.0.1/ url:http://127.0.0.1/ //127.0.0.1/ 127.0.0.1/ localhost:80 /etc/passwd ://127.0.0.1/",
        "HTTP://news.example/",
    ),
    "user names": _urls(
        "credentials",
        "http://a@127.0.0.1/ http://a:b@127.0.0.1/ http://@127.0.0.1/ http://:@127.0.0.1/ http://a@b@127.0.0.1/ "
        "http://news.example@127.0.0.1/ http://news.example:80@127.0.0.1/ http://127.0.0.1@news.example/ "
        "http://news.example:b@[::1]/ http://127.0.0.1&@news.example/ http://a%40b@127.0.0.1/",
        "http://news.example/@127.0.0.1/?a@127.0.0.1",
    ),
    "after the name": _urls(
        "",
        "http://news.example#@127.0.0.1/ http://news.example?@127.0.0.1/ http://news.example/%0d%0aHost:127.0.0.1",
        "http://news.example/?http://127.0.0.1/",
    ),
    "ports": Family(
        "port",
        tuple(
            f"http://{host}:{port}/"
            for host in ("127.0.0.1", "news.example")
            for port in (0, 1, 22, 25, 2375, 5432, 6379, 8080, 9200, 11211, 65535, 65616, 99999)
        ),
        ("http://news.example:443/", PUBLIC),
    ),
    "signs of ports": _hosts(
        "host",
        "127.0.0.1:-80 127.0.0.1:8e1 127.0.0.1:80:80 127.0.0.1:８０ 127.0.0.1:a 127.0.0.1:000080",
        "news.example:080",
    ),
    "ambiguous": Family(
        "host",
        (
            "http://news.example\\@127.0.0.1/",
            "http://127.0.0.1\\@news.example/",
            "http:\\\\127.0.0.1\\",
            "http://127.0.0.1\\.news.example/",
            "http://127.0.0.1\t.news.example/",
            "http://127.0.\n0.1/",
            "ht\ntp://127.0.0.1/",
            "http://127.0.0.1\x00.news.example/",
            "http://127.0.0.1 .news.example/",
            "http://127.0.0.1\xa0.news.example/",
            "http://news.example\r\nHost: 127.0.0.1/",
            "http://news.example/\r\nHost: 127.0.0.1\r\n\r\n",
            "http://news.example/ HTTP/1.1\r\nHost: localhost\r\n",
            "http://news.example/\ud800",
            "http:///127.0.0.1/",
            "http:127.0.0.1",
            "http:/127.0.0.1",
            "http:////127.0.0.1/",
            "http://?127.0.0.1",
            "http://#127.0.0.1",
            "http://:80/",
            f"http://news.example/{'a' * 5000}",
            f"http://{'a' * 64}.example/",
            f"http://{'a.' * 130}example/",
        ),
        ("http://news.example/a|b[c]/é", PUBLIC),
    ),
}

FAMILIES = ADDRESSES | MAPPED | NAMES | ODD

# What a resolver must not be believed, even if it says it.
NO_ADDRESSES = (
    "",
    "a",
    "2130706433",
    "0177.0.0.1",
    "127.1",
    "127.0.0.1 ",
    "fe80::1%eth0",
    "2600::1%eth0",
    "/run/a.sock",
)
