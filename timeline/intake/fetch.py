"""The one door through which pages are fetched: every machine is looked at before it is asked anything."""

import socket
import ssl
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from threading import Thread

from httpcore2 import (
    URL,
    ConnectError,
    HTTPConnection,
    NetworkError,
    NetworkStream,
    Origin,
    ProtocolError,
    Request,
    Response,
    SyncBackend,
    TimeoutException,
)

from timeline.intake.addresses import Address, address_of, is_public
from timeline.intake.fetch_answers import (
    MEDIA_TYPES,
    Headers,
    coding_in,
    location_in,
    refuse_length,
    refuse_status,
    type_in,
)
from timeline.intake.fetch_bodies import read_body
from timeline.intake.fetch_deadline import Deadline
from timeline.intake.fetch_refusals import NotFetched
from timeline.intake.fetch_streams import Dial, Pinned
from timeline.intake.fetch_targets import Target, target_of

__all__ = ["Door", "Fetched", "NotFetched", "fetch"]

USER_AGENT = "timeline/1 (reads single articles that a curator asks for)"
_ASKED = (
    ("User-Agent", USER_AGENT),
    ("Accept", ", ".join(MEDIA_TYPES)),
    ("Accept-Language", "*"),
    ("Accept-Encoding", "gzip"),
    ("Connection", "close"),
)


def _resolve(name: str) -> list[str]:
    """The dot at its end keeps the resolver from trying it as a name of this network."""
    return [str(answer[4][0]) for answer in socket.getaddrinfo(f"{name}.", None, type=socket.SOCK_STREAM)]


def _dial(address: str, port: int, seconds: float) -> NetworkStream:
    return SyncBackend().connect_tcp(address, port, timeout=seconds)


def _is_ours(address: Address) -> bool:
    """Only an address of this machine can be taken for a socket of it; nothing is sent."""
    family = socket.AF_INET if address.version == 4 else socket.AF_INET6
    try:
        with socket.socket(family, socket.SOCK_DGRAM) as probe:
            probe.bind((str(address), 0))
    except OSError:
        return False
    return True


@dataclass(frozen=True, slots=True)
class Door:
    """How pages are fetched, and how far.

    `resolve` gives all addresses of a name, as text, or raises OSError; it is asked once a hop. `dial` connects to an
    address, a port, within seconds, and raises what SyncBackend does. `is_ours` says whether an address is this
    machine's. `own_names` are names of this site, which with all names below them are never asked. `seconds` are for
    everything together; `most_bytes` for a body, both as sent and unpacked.
    """

    resolve: Callable[[str], Sequence[str]] = _resolve
    dial: Dial = _dial
    is_ours: Callable[[Address], bool] = _is_ours
    tls: Callable[[], ssl.SSLContext] = ssl.create_default_context
    own_names: frozenset[str] = frozenset()
    ports: frozenset[int] = frozenset({80, 443})
    seconds: float = 10
    most_bytes: int = 5 * 1024 * 1024
    most_redirects: int = 3


@dataclass(frozen=True, slots=True)
class Fetched:
    """A page. `asked` is the address that was given, `url` the one that answered, `hops` those before it, in order.

    `headers` are as received; `charset` is "" where they name none. `content` is what they describe, unpacked.
    `address` is the machine's; `at` is in UTC.
    """

    asked: str
    url: str
    hops: tuple[str, ...]
    status: int
    headers: Headers
    media_type: str
    charset: str
    content: bytes
    address: str
    at: datetime


def fetch(url: str, *, door: Door | None = None) -> Fetched:
    """Ask for one page, and for those that it redirects to. Raises NotFetched, and nothing else, when there is none."""
    door = door or Door()
    deadline = Deadline.after(door.seconds)
    asked = url.strip()
    target, hops = target_of(asked), list[str]()
    while True:
        with _answer(target, door, deadline) as answer:
            location = location_in(answer.response.status, answer.headers)
            if not location:
                return _page(asked, target, tuple(hops), answer, door, deadline)
        hops.append(target.url)
        if len(hops) > door.most_redirects:
            raise NotFetched("redirects", f"The site redirects more than {door.most_redirects} times.")
        target = target.onward(location)


def _page(
    asked: str, target: Target, hops: tuple[str, ...], answer: "_Answer", door: Door, deadline: Deadline
) -> Fetched:
    status, headers = answer.response.status, answer.headers
    refuse_status(status)
    media_type, charset = type_in(headers)
    refuse_length(headers, door.most_bytes)
    chunks = answer.response.iter_stream()
    content = read_body(chunks, coding_in(headers), most=door.most_bytes, deadline=deadline)
    now = datetime.now(UTC)
    return Fetched(asked, target.url, hops, status, headers, media_type, charset, content, answer.address, now)


@dataclass(frozen=True, slots=True)
class _Answer:
    """Its head; the body is still to be read."""

    response: Response
    headers: Headers
    address: str


@contextmanager
def _answer(target: Target, door: Door, deadline: Deadline) -> Iterator[_Answer]:
    pinned = Pinned(_addresses(target, door, deadline), door.dial, deadline)
    origin = Origin(target.scheme.encode(), target.host.encode(), target.port)
    tls = door.tls() if target.scheme == "https" else None
    try:
        with HTTPConnection(origin, ssl_context=tls, network_backend=pinned) as connection:
            response = connection.handle_request(_request(target))
            yield _Answer(response, _as_text(response.headers), pinned.address)
    except TimeoutException as error:
        raise deadline.missed() from error
    except (NetworkError, ProtocolError) as error:
        raise _no_connection(target.host, error) from error


def _request(target: Target) -> Request:
    url = URL(scheme=target.scheme.encode(), host=target.host.encode(), port=target.port, target=target.path.encode())
    return Request("GET", url, headers=[("Host", target.site), *_ASKED])


def _no_connection(host: str, error: Exception) -> NotFetched:
    if isinstance(error.__cause__, ssl.SSLCertVerificationError):
        return NotFetched("connection", f"{host} cannot prove that it is {host}: its certificate is not in order.")
    if isinstance(error, ConnectError):
        return NotFetched("connection", f"{host} cannot be reached.")
    return NotFetched("connection", f"{host} broke off before the page was whole.")


def _addresses(target: Target, door: Door, deadline: Deadline) -> list[str]:
    """All of them have passed: one that must not be asked spoils the others."""
    if target.port not in door.ports:
        raise NotFetched("port", f"Pages are not fetched from port {target.port}.")
    own = {name.strip(".").lower() for name in door.own_names}
    if any(target.host == name or target.host.endswith(f".{name}") for name in own):
        raise NotFetched("host", f"{target.host} is this site itself.", "Give the address of the article's own site.")
    if target.literal is not None:
        return [_passed(target.host, target.literal, door)]
    answers = _resolved(target.host, door, deadline)
    return list(dict.fromkeys(_passed(target.host, address_of(answer), door) for answer in answers))


def _passed(host: str, address: Address | None, door: Door) -> str:
    if address is None or not is_public(address) or door.is_ours(address):
        raise NotFetched("address", f"{host} is not on the public web.")
    return str(address)


def _resolved(name: str, door: Door, deadline: Deadline) -> Sequence[str]:
    """In a thread of its own, since a resolver takes the time that it takes."""
    answers: Future[Sequence[str]] = Future()

    def ask() -> None:
        try:
            answers.set_result(door.resolve(name))
        except Exception as error:
            answers.set_exception(error)

    Thread(target=ask, name="resolving", daemon=True).start()
    try:
        found = answers.result(deadline.left())
    except TimeoutError as error:
        raise deadline.missed() from error
    except (OSError, UnicodeError) as error:
        if isinstance(error, socket.gaierror) and error.errno == socket.EAI_AGAIN:
            raise NotFetched("connection", f"It cannot be found out just now where {name} is.") from error
        found = ()
    if not found:
        raise NotFetched("host", f"There is no site called {name}.", "Look for a slip in the address.")
    return found


def _as_text(headers: Iterable[tuple[bytes, bytes]]) -> Headers:
    return tuple((name.decode("latin-1"), value.decode("latin-1")) for name, value in headers)
