"""The address of a page → what is asked of which machine. It is taken apart here, and only once."""

import re
from dataclasses import dataclass
from urllib.parse import SplitResult, quote, urljoin, urlsplit

import idna

from timeline.intake.addresses import Address, address_of
from timeline.intake.fetch_refusals import NotFetched

LONGEST = 4096
"""Characters."""

_PORTS = {"http": 80, "https": 443}
# Some programs drop them, some take them for another sign: what one of them checked, the next would not ask.
_AMBIGUOUS = re.compile(r"[\x00-\x20\x7f-\xa0\\\u2028\u2029\ud800-\udfff]")
_HOST_AND_PORT = re.compile(r"(?:\[([0-9a-f:.]+)\]|([^\[\]:@%]+))(?::(\d{0,5}))?", re.I | re.A)
_NAME = re.compile(
    r"(?=.{1,253}$)(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?\.)*[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?"
)
# The resolver of most systems reads such names as IPv4 addresses, in many spellings.
_ENDS_IN_NUMBER = re.compile(r"(?:.*\.)?(?:\d+|0x[0-9a-f]*)")
_LOCAL = re.compile(
    r"[^.]+|(?:.*\.)?(?:localhost|localdomain|local|internal|intranet|private|corp|home|lan|home\.arpa|onion|alt)"
)
_KEPT_IN_PATH = "/%:@!$&'()*+,;=~[]|"
_KEPT_IN_QUERY = _KEPT_IN_PATH + "?"
_COPY = "Copy the whole address of the page from the browser, and try again."


@dataclass(frozen=True, slots=True)
class Target:
    """`scheme` is http or https, `host` a name in ASCII or an address, without brackets; `path` begins with "/" and
    goes on to the query. `literal` is the address that stands in place of a name."""

    scheme: str
    host: str
    port: int
    path: str
    literal: Address | None = None

    @property
    def site(self) -> str:
        """As in the Host header: the port only where it is not the scheme's own."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == _PORTS[self.scheme] else f"{host}:{self.port}"

    @property
    def url(self) -> str:
        return f"{self.scheme}://{self.site}{self.path}"

    def onward(self, location: str) -> "Target":
        """Where a redirect from here leads. Raises NotFetched as target_of does."""
        _refuse_ambiguous(location)
        try:
            return target_of(urljoin(self.url, location))
        except ValueError:
            raise _no_address() from None


def target_of(url: str) -> Target:
    """Raises NotFetched for whatever is not plainly the address of a page on the web: another scheme, a user name,
    a name of a local network, a number for a name, signs that programs read differently."""
    _refuse_ambiguous(url)
    try:
        parts = urlsplit(url)
    except ValueError:
        raise _no_address() from None
    if parts.scheme not in _PORTS:
        raise NotFetched("scheme", "Only addresses that begin with https:// or http:// can be fetched.", _COPY)
    if "@" in parts.netloc:
        raise NotFetched(
            "credentials",
            "The address holds a user name or a password.",
            "Take out what stands before the @, and try again.",
        )
    found = _HOST_AND_PORT.fullmatch(parts.netloc)
    if found is None:
        raise _no_address()
    bracketed, name, port = found.groups()
    host, literal = _bracketed(bracketed) if bracketed else _named(name)
    return Target(parts.scheme, host, int(port or _PORTS[parts.scheme]), _path(parts), literal)


def _refuse_ambiguous(url: str) -> None:
    if len(url) > LONGEST or _AMBIGUOUS.search(url):
        raise _no_address()


def _bracketed(text: str) -> tuple[str, Address]:
    address = address_of(text)
    if address is None:
        raise _no_address()
    return str(address), address


def _named(name: str) -> tuple[str, Address | None]:
    host = _in_ascii(name).removesuffix(".")
    if _ENDS_IN_NUMBER.fullmatch(host):
        return _bracketed(host)
    if not _NAME.fullmatch(host):
        raise _no_address()
    if _LOCAL.fullmatch(host):
        raise NotFetched("host", f"{host} is a name inside a network, not on the public web.")
    return host, None


def _in_ascii(name: str) -> str:
    if name.isascii():
        return name.lower()
    try:
        return idna.encode(name, uts46=True).decode("ascii").lower()
    except UnicodeError:
        raise _no_address() from None


def _path(parts: SplitResult) -> str:
    query = f"?{quote(parts.query, safe=_KEPT_IN_QUERY)}" if parts.query else ""
    return (quote(parts.path, safe=_KEPT_IN_PATH) or "/") + query


def _no_address() -> NotFetched:
    return NotFetched("host", "This is not the address of a web page.", _COPY)
