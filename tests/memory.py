"""What a process keeps for an Edition: tests that ask the same again in another record have it forgotten."""

from django.conf import settings
from django.core.cache import caches

from timeline.reading.index.current import forget
from timeline.reading.known_events import known_events


def forget_all() -> None:
    """Tallies, pages, the index, and what duplicates are looked for in."""
    for alias in settings.CACHES:
        caches[alias].clear()
    forget()
    known_events.cache_clear()
