"""A verb that refuses is no fault of the site: the page says why, and goes on."""

from collections.abc import Callable
from typing import TypeVar

from django.contrib import messages
from django.http import HttpRequest

from timeline.curation.errors import Refused

Given = TypeVar("Given")


def told(request: HttpRequest, act: Callable[[], Given]) -> Given | None:
    """What the verb gives; None where it refused, with every reason among the messages of the next page."""
    try:
        return act()
    except Refused as refusal:
        for problem in refusal.problems:
            messages.error(request, f"{problem.what} {problem.remedy}".strip())
        return None
