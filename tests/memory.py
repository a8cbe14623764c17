"""What a process keeps for an Edition: tests that ask the same again in another record have it forgotten."""

from django.conf import settings
from django.core.cache import caches

from timeline.reading.index.current import forget


def forget_all() -> None:
    """Tallies, pages and the index."""
    for alias in settings.CACHES:
        caches[alias].clear()
    forget()
