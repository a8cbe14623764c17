"""The software knows no conflict: every name of it is data. The list of forbidden words is made from the data.

A word is forbidden in code, templates and static files when it is part of a place's name, or when it is by itself the
name of an actor. Actors' longer names are forbidden as a whole, since "ministry" or "council" alone are just words.
"""

import json
from collections.abc import Iterator
from pathlib import Path

from timeline.text.folding import tokens

# Shorter ones are initials that mean other things too.
SHORTEST = 4
READ = {".py", ".html", ".css", ".js", ".svg", ".txt", ".json", ".po"}
FOLDERS = ("timeline", "templates", "static")
# Ordinary words of English, code and style sheets that also stand in the name of some place: "X Airport", "X bridge".
ORDINARY = {
    "airport",
    "border",
    "bridge",
    "castle",
    "checkpoint",
    "corridor",
    "district",
    "hand",
    "memorial",
    "mount",
    "mountainous",
    "pace",
    "province",
    "range",
    "road",
    "section",
    "west",
    # The same in other languages whose tables the software has.
    "коридор",
    "район",
}
# Alphabets and languages, which the rooms for letters and for dates have to call by their names.
LANGUAGES = {("armenian",), ("azerbaijani",), ("georgian",), ("russian",), ("turkish",)}
MAY_NAME_LANGUAGES = (
    "timeline/text/",
    "timeline/dates/",
    "timeline/extraction/languages.py",
    "timeline/extraction/armenian/",
    "timeline/extraction/azerbaijani/",
    "timeline/extraction/russian/",
)

Names = set[tuple[str, ...]]


def forbidden_names(fixtures: Path) -> Names:
    """Folded names as tuples of words, from every place and actor in every language."""
    found: Names = set()
    for row in _rows(fixtures, "places"):
        found |= {(word,) for name in _names(row) for word in tokens(name) if len(word) >= SHORTEST}
    for row in _rows(fixtures, "actors"):
        found |= {words for name in _names(row) if (words := tokens(name)) and len("".join(words)) >= SHORTEST}
    return {words for words in found if not all(word in ORDINARY or word.isdigit() for word in words)}


def words_of_the_conflict(root: Path, names: Names) -> list[str]:
    """Every line of our own files that holds one of the names."""
    longest = max(map(len, names), default=0)
    found = []
    for path in _files(root):
        file = path.relative_to(root).as_posix()
        here = names - LANGUAGES if file.startswith(MAY_NAME_LANGUAGES) else names
        for number, line in enumerate(path.read_text(errors="replace").splitlines(), 1):
            words = tokens(line)
            runs = {words[start : start + size] for start in range(len(words)) for size in range(1, longest + 1)}
            found += [f"{file}:{number} says {' '.join(run)}" for run in sorted(runs & here)]
    return found


def _rows(fixtures: Path, noun: str) -> list[dict]:
    whole, lines = fixtures / f"{noun}.json", fixtures / f"{noun}.jsonl"
    if whole.exists():
        return json.loads(whole.read_text())
    return [json.loads(line) for line in lines.read_text().splitlines() if line.strip()]


def _names(row: dict) -> Iterator[str]:
    names = row["names"]
    yield from (name["text"] for name in names) if isinstance(names, list) else filter(None, names.values())
    yield from (alias["text"] for alias in row.get("aliases") or ())


def _files(root: Path) -> Iterator[Path]:
    for folder in FOLDERS:
        for path in sorted((root / folder).rglob("*")):
            if path.is_file() and path.suffix in READ and "__pycache__" not in path.parts:
                yield path
