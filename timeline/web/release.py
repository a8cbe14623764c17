"""Which version of the software is running: a cached page must not outlive the code that made it."""

from functools import cache
from hashlib import sha256
from pathlib import Path

from django.conf import settings


@cache
def current_release() -> str:
    """TIMELINE_RELEASE, or else a digest (16 hexadecimal digits) of our own code, templates and static files.

    Worked out once per process, so every worker and every machine with the same files says the same.
    """
    return settings.RELEASE or digest_of(settings.BASE_DIR, ("timeline", "templates", "static"))


def digest_of(root: Path, names: tuple[str, ...]) -> str:
    """A digest of the names and bytes of some files below `root`, and of all files in some folders below it."""
    total = sha256()
    for given in names:
        for path in sorted([root / given, *(root / given).rglob("*")]):
            if path.is_file() and path.suffix != ".pyc":
                name = path.relative_to(root).as_posix()
                total.update(f"{name}\0{sha256(path.read_bytes()).hexdigest()}\0".encode())
    return total.hexdigest()[:16]
