"""Connections that go to addresses which have passed, and that wait for nothing longer than till the deadline."""

import ssl
from collections.abc import Callable

from httpcore2 import ConnectError, ConnectTimeout, NetworkBackend, NetworkStream

from timeline.intake.fetch_deadline import Deadline

Dial = Callable[[str, int, float], NetworkStream]
"""Address, port, seconds → a connection."""

# Of a name with many addresses: one that does not answer must not use up the time of all.
MOST_DIALLED = 4


class Pinned(NetworkBackend):
    """Connects to the addresses that have passed, whatever name it is asked for; `address` is the one that answered."""

    def __init__(self, addresses: list[str], dial: Dial, deadline: Deadline) -> None:
        self.address = ""
        self._addresses = addresses[:MOST_DIALLED]
        self._dial = dial
        self._deadline = deadline

    def connect_tcp(self, host: str, port: int, *_: object, **__: object) -> NetworkStream:
        failure: Exception = ConnectError()
        for number, address in enumerate(self._addresses):
            try:
                stream = self._dial(address, port, self._deadline.left() / (len(self._addresses) - number))
            except (ConnectError, ConnectTimeout) as error:
                failure = error
            else:
                self.address = address
                return _Hurried(stream, self._deadline)
        raise failure


class _Hurried(NetworkStream):
    """A stream that waits for nothing longer than till the deadline."""

    def __init__(self, stream: NetworkStream, deadline: Deadline) -> None:
        self._stream = stream
        self._deadline = deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._stream.read(max_bytes, self._deadline.left())

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._stream.write(buffer, self._deadline.left())

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> NetworkStream:
        try:
            left = self._deadline.left()
            return _Hurried(self._stream.start_tls(ssl_context, server_hostname, left), self._deadline)
        except BaseException:
            self.close()
            raise

    def get_extra_info(self, info: str) -> object:
        return self._stream.get_extra_info(info)
