"""Which stretches of a text, as it is written, answer a question."""

from collections.abc import Iterator

from timeline.text.folding import Word, words
from timeline.text.invisible import WIDTHLESS
from timeline.text.query import Query, places

_EDGES = WIDTHLESS.union("'‘’`´")


def mark(text: str, query: Query) -> list[tuple[str, bool]]:
    """Split a text into runs; True marks what the query asks for. The runs in a row are the text, unchanged.

    A word found by its beginning is marked whole; a phrase is marked from its first word to its last.
    """
    runs, done = [], 0
    for start, end in _merged(sorted(_matched(text, query))):
        runs += [(text[done:start], False), (text[start:end], True)]
        done = end
    runs.append((text[done:], False))
    return [run for run in runs if run[0]]


def _matched(text: str, query: Query) -> Iterator[tuple[int, int]]:
    """Give start and end of each match in the text, in no order; they may overlap."""
    found = [(word, key) for word in words(text) for key in word.keys]
    keys = [key for _, key in found]
    wanted = [(phrase, False) for phrase in query.wanted]
    if query.prefix:
        wanted.append((query.prefix, True))
    for phrase, unfinished in wanted:
        for at in places(phrase, keys, unfinished):
            yield _bare(text, found[at][0], found[at + len(phrase) - 1][0])


def _bare(text: str, first: Word, last: Word) -> tuple[int, int]:
    """Leave the quotation marks that double as apostrophes, and invisible characters, outside the mark."""
    start, end = first.start, last.end
    while text[start] in _EDGES and start < first.end - 1:
        start += 1
    while text[end - 1] in _EDGES and end > start + 1:
        end -= 1
    return start, end


def _merged(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    merged: list[tuple[int, int]] = []
    for start, end in spans:
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged
