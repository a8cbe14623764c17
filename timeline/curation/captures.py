"""The store of captures: bytes under their SHA-256, written once, never changed."""

from __future__ import annotations

import os
import secrets
from hashlib import sha256
from pathlib import Path

from django.conf import settings

from timeline.curation.errors import Refused


def digest_of(content: bytes) -> str:
    """SHA-256, in hexadecimal."""
    return sha256(content).hexdigest()


def keep(content: bytes) -> str:
    """Store the bytes and give their digest. They are on the disk, whole, before this returns.

    What is there already is looked at: where it is damaged, the right bytes take its place.
    """
    digest = digest_of(content)
    path = _path(digest)
    if path.exists() and digest_of(path.read_bytes()) == digest:
        return digest
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(f".{secrets.token_hex(8)}")
    try:
        with draft.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        draft.chmod(0o440)
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)
    return digest


def content_of(digest: str) -> bytes:
    """The bytes as they were taken. Raises Refused when they are missing or are others now."""
    try:
        content = _path(digest).read_bytes()
    except FileNotFoundError:
        raise Refused(f"The bytes of capture {digest[:12]} are missing. Bring them back from a backup.") from None
    if digest_of(content) != digest:
        raise Refused(f"The bytes of capture {digest[:12]} are not what was taken. Bring them back from a backup.")
    return content


def _path(digest: str) -> Path:
    return Path(settings.CAPTURES_DIR) / digest[:2] / digest
