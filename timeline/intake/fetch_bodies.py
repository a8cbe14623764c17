"""The bytes of a page, counted while they come in and again while they are unpacked."""

import zlib
from collections.abc import Iterable

from timeline.intake.fetch_deadline import Deadline
from timeline.intake.fetch_refusals import NotFetched

PLAIN = ("", "identity")
PACKED = ("gzip", "x-gzip")
_GZIP = 16 + zlib.MAX_WBITS


def read_body(chunks: Iterable[bytes], coding: str, *, most: int, deadline: Deadline) -> bytes:
    """The body, unpacked; `most` bytes of it at most, both as sent and unpacked: no more is ever held.

    Raises NotFetched for more than that, for a coding that was not asked for, and for one that is broken.
    """
    if coding not in PLAIN + PACKED:
        raise NotFetched("type", f"The page is packed as {coding[:40]}, which was not asked for.")
    packed = _Packed() if coding in PACKED else None
    content, received = bytearray(), 0
    for chunk in chunks:
        deadline.left()
        received += len(chunk)
        content += packed.unpack(chunk, most + 1 - len(content)) if packed else chunk
        if max(received, len(content)) > most:
            raise too_large(most)
    if packed and received and not packed.is_whole():
        raise _broken()
    return bytes(content)


def too_large(most: int) -> NotFetched:
    size = f"{most / 1024 / 1024:.3g} MB"
    return NotFetched("size", f"The page is larger than {size}, which is the most that is fetched.")


class _Packed:
    """One gzip file after the other, as they come."""

    def __init__(self) -> None:
        self._file = zlib.decompressobj(_GZIP)

    def unpack(self, chunk: bytes, most: int) -> bytes:
        """`most`, at least 1, is how many bytes may come out; what is left over then is lost."""
        unpacked = bytearray()
        try:
            while chunk and len(unpacked) < most:
                if self._file.eof:
                    self._file = zlib.decompressobj(_GZIP)
                unpacked += self._file.decompress(chunk, most - len(unpacked))
                chunk = self._file.unused_data
        except zlib.error:
            raise _broken() from None
        return bytes(unpacked)

    def is_whole(self) -> bool:
        return self._file.eof


def _broken() -> NotFetched:
    return NotFetched("connection", "The page arrived damaged: it cannot be unpacked.")
