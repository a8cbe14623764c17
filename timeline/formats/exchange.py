"""The whole chronology as files, out and in: one readable file a noun, in one canonical form.

A file is a JSON array; each field of a record has its own line, and so has each row of a list of rows, so that a diff
shows what changed. JSON Lines (`*.jsonl`, one record a line) are read as well.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from typing import Any

from timeline.curation.errors import Problem
from timeline.curation.nouns.noun import Languages, Noun
from timeline.curation.nouns.registry import NOUNS
from timeline.curation.proposals import Proposal

LARGEST = 256 * 1024 * 1024
_ELEMENT = re.compile(r"[^\s,]")


@dataclass(slots=True)
class Files:
    """What a folder holds: proposals, the problems of reading it, and the text of each record for its line numbers."""

    proposals: list[Proposal] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    _texts: dict[str, str] = field(default_factory=dict)

    def located(self, problem: Problem) -> Problem:
        """The same problem at the line of its field, where the record spans several."""
        text = self._texts.get(problem.where)
        if text is None or not problem.field:
            return problem
        name, _, first = problem.where.rpartition(":")
        line = int(first) + _line_of(text, problem.field.split("."))
        return Problem(f"{name}:{line}", problem.field, problem.what, problem.remedy)


def read(folder: Path) -> Files:
    """Read every file of a chronology. Nothing is checked here but that it is JSON of the right outer form."""
    files = Files()
    if not folder.is_dir():
        files.problems.append(Problem(str(folder), "", "There is no such folder.", "Check the path."))
        return files
    for noun in NOUNS.values():
        path = next((p for end in ("json", "jsonl") if (p := folder / f"{noun.file}.{end}").exists()), None)
        if path is None:
            what = f"There is no {noun.file}.json in it."
            files.problems.append(Problem(str(folder), "", what, "Add the file; [] if there are none."))
            continue
        for line, text, payload in _records(path, files.problems):
            where = f"{path.name}:{line}"
            files._texts[where] = text
            files.proposals.append(Proposal(noun.name, payload, where=where))
    return files


def _records(path: Path, problems: list[Problem]) -> Iterator[tuple[int, str, dict[str, Any]]]:
    """(first line, text, payload) of each record of a file."""
    text = _text(path, problems)
    if text is None:
        return
    for line, chunk in _chunks(text, lines=path.suffix == ".jsonl"):
        try:
            payload = json.loads(chunk, parse_float=Decimal, object_pairs_hook=_pairs)
        except ValueError as error:
            at = line + getattr(error, "lineno", 1) - 1
            what = f"It is not JSON: {getattr(error, 'msg', error)}."
            remedy = "Complete or correct the record that begins here."
            problems.append(Problem(f"{path.name}:{at}", "", what, remedy))
            continue
        if not isinstance(payload, dict):
            what = "It is no record, which stands in braces { }."
            problems.append(Problem(f"{path.name}:{line}", "", what, "Put each record in braces."))
            continue
        yield line, chunk, payload


def _text(path: Path, problems: list[Problem]) -> str | None:
    size = path.stat().st_size
    if size > LARGEST:
        what = f"The file has {size:,} bytes; at most {LARGEST:,} are read."
        problems.append(Problem(path.name, "", what, "Split it into several chronologies."))
        return None
    raw = path.read_bytes()
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        what = f"It is not UTF-8 (byte {raw[error.start]:#04x})."
        problems.append(Problem(f"{path.name}:{line}", "", what, "Save the file as UTF-8; it may be in Latin-1."))
        return None


def _chunks(text: str, *, lines: bool) -> Iterator[tuple[int, str]]:
    """(line, text) of each record: a line each, the whole file, or each element of an array."""
    if lines:
        yield from ((number, line) for number, line in enumerate(text.split("\n"), 1) if line.strip())
    elif text.lstrip().startswith("["):
        yield from _chunks_of_array(text)
    else:
        yield 1, text


def _chunks_of_array(text: str) -> Iterator[tuple[int, str]]:
    """Each element; where one is broken, its text up to the next line that begins with “{”, so that reading goes on."""
    decoder = json.JSONDecoder()
    at = text.index("[") + 1
    while True:
        found = _ELEMENT.search(text, at)
        if found is None or found.group() == "]":
            return
        at = found.start()
        try:
            _, end = decoder.raw_decode(text, at)
        except ValueError:
            following = text.find("\n{", at)
            end = len(text) if following < 0 else following
        yield text.count("\n", 0, at) + 1, text[at:end]
        at = end


def _pairs(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    made = dict(pairs)
    if len(made) != len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        raise ValueError(f"the field “{twice}” stands twice in one record")
    return made


def _line_of(text: str, path: list[str]) -> int:
    """How many lines below the first one the field stands."""
    lines = text.split("\n")
    at = next((n for n, line in enumerate(lines) if line.lstrip().startswith(f'"{path[0]}":')), 0)
    if len(path) > 1 and lines[at].rstrip().endswith(("[", "{")):
        if path[1].isdigit():
            return min(at + 1 + int(path[1]), len(lines) - 1)
        return next((n for n in range(at + 1, len(lines)) if lines[n].lstrip().startswith(f'"{path[1]}":')), at)
    return at


def write(folder: Path, *, lines: bool = False, progress: Callable[[str, int], None] | None = None) -> list[Path]:
    """Write the whole record as files, over those of the same names; with `lines` as JSON Lines. Returns the paths."""
    folder.mkdir(parents=True, exist_ok=True)
    languages = Languages.of_site()
    written = []
    for noun in NOUNS.values():
        path = folder / f"{noun.file}.{'jsonl' if lines else 'json'}"
        with path.open("w", encoding="utf-8", newline="\n") as file:
            count = 0
            for part in _parts(noun, payloads(noun, languages), lines=lines):
                file.write(part)
                count += 1
        if progress:
            progress(path.name, count)
        written.append(path)
    return written


def payloads(noun: Noun, languages: Languages) -> Iterator[dict[str, Any]]:
    """The canonical payload of each record of a noun, in the order of the files."""
    for main in noun.stored().order_by("position", "slug").iterator(chunk_size=500):
        yield noun.payload(main, languages)


def _parts(noun: Noun, rows: Iterable[dict[str, Any]], *, lines: bool) -> Iterator[str]:
    if lines:
        yield from (_compact(row) + "\n" for row in rows)
        return
    if noun.file == "site":
        yield from (pretty(row) + "\n" for row in rows)
        return
    before = "[\n"
    for row in rows:
        yield before + pretty(row)
        before = ",\n"
    yield "[]\n" if before == "[\n" else "\n]\n"


def pretty(row: dict[str, Any]) -> str:
    """One record: a line for each field, and one for each row or text inside it."""
    return "{\n" + ",\n".join(f"  {_compact(key)}: {_value(value)}" for key, value in row.items()) + "\n}"


def _value(value: Any) -> str:
    if isinstance(value, list) and any(isinstance(part, dict) for part in value):
        return "[\n" + ",\n".join(f"    {_compact(part)}" for part in value) + "\n  ]"
    if isinstance(value, dict) and any(isinstance(part, dict) for part in value.values()):
        inner = ",\n".join(f"    {_compact(key)}: {_compact(part)}" for key, part in value.items())
        return "{\n" + inner + "\n  }"
    return _compact(value)


def _compact(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)
