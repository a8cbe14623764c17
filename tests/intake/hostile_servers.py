"""Real servers on 127.0.0.1: a site with pages of all sorts, and a canary that nothing may reach."""

import socketserver
from collections.abc import Callable
from dataclasses import dataclass, field
from threading import Thread
from urllib.parse import unquote_to_bytes

from httpcore2 import SyncBackend

from tests.intake.hostile import CHRONICLE, PUBLIC
from timeline.intake.fetch import Door

PAGE = b"<!doctype html><title>A bridge opens</title><p>The bridge was opened today."
Write = Callable[[bytes], object]


def answer(body=PAGE, *headers, status="200 OK", kind="text/html; charset=utf-8"):
    """An answer as it goes over the wire; `kind` None: without a Content-Type."""
    head = [f"HTTP/1.1 {status}", *headers, *([f"Content-Type: {kind}"] if kind else [])]
    if not any(line.lower().startswith(("content-length", "transfer-encoding")) for line in headers):
        head.append(f"Content-Length: {len(body)}")
    return "\r\n".join(head).encode("utf-8") + b"\r\n\r\n" + body


def redirect(location, status="302 Found"):
    return b"HTTP/1.1 %b\r\nLocation: %b\r\nContent-Length: 0\r\n\r\n" % (status.encode(), location)


def _refresh(location):
    return b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nRefresh: 0; url=%b\r\nContent-Length: 0\r\n\r\n" % location


def _meta_refresh(location):
    return answer(b'<!doctype html><meta http-equiv="refresh" content="0; url=%b">' % location)


LEADING = {
    "/redirect": redirect,
    "/refresh": _refresh,
    "/meta": _meta_refresh,
}


class Server(socketserver.ThreadingTCPServer):
    """Listens on a free port of 127.0.0.1 till the `with` is left; `asked` are heads of requests, as text."""

    daemon_threads = True
    # Longer than any test waits: a page that never ends would hold up the end of the server.
    block_on_close = False
    tls = None

    def __init__(self):
        super().__init__(("127.0.0.1", 0), _Handler)
        self.asked: list[str] = []
        self.pages: dict[str, bytes | Callable[[Write], None]] = {}
        self.connections = 0
        Thread(target=self.serve_forever, args=(0.01,), daemon=True).start()

    @property
    def port(self):
        return self.server_address[1]

    def get_request(self):
        connection, address = super().get_request()
        self.connections += 1
        return connection, address

    def handle_error(self, request, client_address):
        """Clients that hang up are what is being tested."""

    def __exit__(self, *_):
        self.shutdown()
        super().__exit__()

    def found(self, path):
        """What is to be answered: a page of its own, or one of those that lead elsewhere: "/redirect?" and where."""
        name, _, query = path.partition("?")
        if name == "/chain":
            return redirect(b"/redirect?" + query.encode())
        if name in LEADING:
            return LEADING[name](unquote_to_bytes(query))
        return self.pages.get(name) or self.pages.get("*") or answer(status="404 Not Found")


class _Handler(socketserver.StreamRequestHandler):
    timeout = 5

    def setup(self):
        if self.server.tls is not None:
            self.request = self.server.tls.wrap_socket(self.request, server_side=True)
        super().setup()

    def finish(self):
        super().finish()
        self.request.close()

    def handle(self):
        head = b""
        while not head.endswith(b"\r\n\r\n"):
            line = self.rfile.readline()
            if not line:
                return
            head += line
        self.server.asked.append(head.decode())
        found = self.server.found(head.split()[1].decode())
        if callable(found):
            found(self.wfile.write)
        else:
            self.wfile.write(found)


@dataclass
class Wire:
    """Resolves and dials for a Door: `public` addresses lead to the site, all others to the canary, all are noted.

    A name has the answers in `names`, one list a question, the last for all further ones; any other name is taken for
    this machine's, which is the worst that a resolver could say.
    """

    site: Server
    canary: Server
    names: dict[str, list[list[str]]] = field(default_factory=dict)
    public: frozenset[str] = frozenset({PUBLIC})
    dialled: list[str] = field(default_factory=list)
    ports: list[int] = field(default_factory=list)
    resolved: list[str] = field(default_factory=list)

    def resolve(self, name):
        self.resolved.append(name)
        answers = self.names.get(name, [[PUBLIC] if _is_public_name(name) else ["127.0.0.1"]])
        return answers.pop(0) if len(answers) > 1 else answers[0]

    def dial(self, address, port, seconds):
        self.dialled.append(address)
        self.ports.append(port)
        server = self.site if address in self.public else self.canary
        return SyncBackend().connect_tcp("127.0.0.1", server.port, seconds)

    def door(self, **limits):
        return Door(resolve=self.resolve, dial=self.dial, own_names=frozenset({CHRONICLE}), **limits)


def _is_public_name(name):
    return name == "news.example" or name.endswith((".news.example", f"not-{CHRONICLE}"))
