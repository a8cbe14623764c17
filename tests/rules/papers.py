"""Rules on what stands beside the code: documents, pinned packages, locks, unfinished work."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

PIN = re.compile(r"^(?P<name>[A-Za-z0-9][A-Za-z0-9._-]*)(\[[\w,-]+\])?==(?P<version>[\w.!+]+)(\s*;.+)?$")
LOCKED = re.compile(r"^(?P<name>[a-z0-9][a-z0-9.-]*)==(?P<version>[\w.!+]+)", re.M)
UNFINISHED = re.compile(r"\b(" + "|".join(("TO" + "DO", "FIX" + "ME", "XX" + "X")) + r")\b")
ADDRESS_IN_LOCK = re.compile(r"https?://|file:|--(extra-)?index-url|--find-links|\"resolved\"")
LISTS = ("requirements.txt", "requirements-dev.txt")
SEARCHED_FOR_UNFINISHED = ("timeline", "templates", "static", "tests", "docs", "bench", ".ci")


def rooms_that_the_map_leaves_out(root: Path) -> list[str]:
    plan = (root / "docs" / "map.md").read_text()
    rooms = (
        path.name for path in sorted((root / "timeline").iterdir()) if path.is_dir() and path.name != "__pycache__"
    )
    return [f"docs/map.md does not speak of {room}/" for room in rooms if f"{room}/" not in plan]


def pins_without_a_reason(root: Path) -> list[str]:
    """Every line is an exact pin right below the comment that says why it is there."""
    found = []
    for name in LISTS:
        before = ""
        for number, line in enumerate((root / name).read_text().splitlines(), 1):
            if line and not line.startswith("#"):
                if not PIN.match(line):
                    found.append(f"{name}:{number} is no exact pin: {line}")
                if not before.startswith("#"):
                    found.append(f"{name}:{number} has no reason: {line}")
            before = line
    return found


def locks_that_disagree(root: Path) -> list[str]:
    """Every pin stands in its lock with the same version; asking no index, so this works without a network."""
    found = []
    for name in LISTS:
        lock = name.replace(".txt", ".lock")
        locked = {match["name"]: match["version"] for match in LOCKED.finditer((root / lock).read_text())}
        for pin in filter(None, map(PIN.match, (root / name).read_text().splitlines())):
            package = re.sub(r"[._-]+", "-", pin["name"]).lower()
            if locked.get(package) != pin["version"]:
                found.append(f"{lock} has {package} {locked.get(package)}, not {pin['version']}: run make lock")
    package, lock = (json.loads((root / name).read_text()) for name in ("package.json", "package-lock.json"))
    if lock["packages"][""].get("devDependencies") != package.get("devDependencies"):
        found.append("package-lock.json disagrees with package.json: run make lock")
    return found


def locks_that_name_a_place(root: Path) -> list[str]:
    """A lock says what, never from where: everybody has an index of his own."""
    return [
        f"{name}:{number} names a place"
        for name in ("requirements.lock", "requirements-dev.lock", "package-lock.json")
        for number, line in enumerate((root / name).read_text().splitlines(), 1)
        if ADDRESS_IN_LOCK.search(line)
    ]


def unfinished_work(root: Path) -> list[str]:
    return [
        f"{path.relative_to(root)}:{number} is unfinished: {line.strip()}"
        for path in _texts(root)
        for number, line in enumerate(path.read_text(errors="replace").splitlines(), 1)
        if UNFINISHED.search(line)
    ]


def packages_among_the_tests(root: Path) -> list[str]:
    return [f"{path.relative_to(root)}: remove it" for path in sorted((root / "tests").rglob("__init__.py"))]


ALL = [
    rooms_that_the_map_leaves_out,
    pins_without_a_reason,
    locks_that_disagree,
    locks_that_name_a_place,
    unfinished_work,
    packages_among_the_tests,
]


def _texts(root: Path) -> Iterator[Path]:
    for folder in SEARCHED_FOR_UNFINISHED:
        for path in sorted((root / folder).rglob("*")):
            if path.is_file() and path.suffix in {".py", ".html", ".css", ".js", ".md", ".txt", ".sh", ".svg", ""}:
                yield path
