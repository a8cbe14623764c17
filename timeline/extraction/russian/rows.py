"""What the tables of Russian dates share: how a row is made, and a group that may be missing."""

import re

from timeline.extraction.date_mentions import DateRule, Resolver


def row(name: str, first: str, pattern: str, resolve: Resolver, example: tuple[str, str, str]) -> DateRule:
    """A row whose phrases begin with a letter of `first` and stand between the edges of words, in any case."""
    return DateRule(name, first, re.compile(rf"(?i:(?<![\w-]){pattern}(?!\w))"), resolve, example)
